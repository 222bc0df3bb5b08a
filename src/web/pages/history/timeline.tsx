import { Button, Center, Stack, Text, Title } from '@mantine/core'
import type { Happening } from '../../../api/history-wire.ts'
import { longDay } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { EventRow } from './event-row.tsx'
import classes from './history.module.css'
import type { Tongue } from './sentence.ts'
import { HISTORY_TEXTS } from './texts.ts'

type TimelineProps = {
  happenings: readonly Happening[]
  tongue: Tongue
  onService?: ((name: string) => void) | undefined
  isLoadingOlder: boolean
  /** Absent where there is nothing older. */
  onOlder: (() => void) | null
}

/** The newest first, under the day on which it happened. */
export function Timeline({ happenings, tongue, onService, isLoadingOlder, onOlder }: TimelineProps) {
  const say = useTexts(HISTORY_TEXTS)
  return (
    <>
      {daysOf(happenings).map(({ day, events }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Title order={2} size="sm" id={`day-${day}`} className={classes.day}>
            <DayName day={day} />
          </Title>
          <ol className={classes.events}>
            {events.map((happening) => (
              <EventRow key={happening.id} happening={happening} tongue={tongue} onService={onService} />
            ))}
          </ol>
        </section>
      ))}
      <Center mt="lg">
        <Stack align="center" gap="xs">
          {onOlder && (
            <Button variant="default" onClick={onOlder} loading={isLoadingOlder}>
              {say('older')}
            </Button>
          )}
          <Text size="sm" c="dimmed" role="status">
            {say('shown', { count: happenings.length })}
            {!onOlder && ` · ${say('end')}`}
          </Text>
        </Stack>
      </Center>
    </>
  )
}

function DayName({ day }: { day: string }) {
  const say = useTexts(HISTORY_TEXTS)
  const language = useLanguage()
  const now = new Date()
  if (day === keyOf(now)) return say('today')
  if (day === keyOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return say('yesterday')
  return longDay(day, language)
}

/** By the reader's own midnight. */
function daysOf(happenings: readonly Happening[]): { day: string; events: Happening[] }[] {
  const days: { day: string; events: Happening[] }[] = []
  for (const happening of happenings) {
    const day = keyOf(new Date(happening.date))
    if (days.at(-1)?.day !== day) days.push({ day, events: [] })
    days.at(-1)!.events.push(happening)
  }
  return days
}

/** `2026-11-21`, of the reader's clock. */
function keyOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
