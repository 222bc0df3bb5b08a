import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLanguage, useTexts } from '../words.ts'
import { REQUEST_TEXTS } from './request-texts.ts'
import { moment, span } from './time.ts'

const MINUTE = 60_000

/** Now, again every minute, and at the very moment at which the time is over. */
export function useNowUntil(end: string): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const left = Date.parse(end) - now
    if (left <= 0) return
    const timer = setTimeout(() => setNow(Date.now()), Math.min(MINUTE, left))
    return () => clearTimeout(timer)
  }, [end, now])
  return now
}

/** "6 days and 23 hours left"; the exact moment comes with the pointer. */
export function TimeLeft({ until, now }: { until: string; now: number }) {
  const say = useTexts(REQUEST_TEXTS)
  const language = useLanguage()
  const left = Date.parse(until) - now
  return (
    <Text
      component="time"
      size="sm"
      c={left < 86_400_000 ? 'var(--warn)' : 'dimmed'}
      dateTime={until}
      title={say('leftTitle', { when: moment(until, language) })}
    >
      {say('left', { time: left < MINUTE ? say('moments') : span(left, language) })}
    </Text>
  )
}
