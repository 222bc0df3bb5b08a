import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Refused } from '../api/call.ts'
import { useLanguage, useTexts } from '../words.ts'
import { messageOf } from './page-failed.tsx'
import { PART_TEXTS } from './texts.ts'
import { lasting } from './time.ts'

type FailureProps = {
  error: unknown
  title?: string
  /** What to do next, such as a link. */
  children?: ReactNode
}

/** Why something that was tried did not happen, read out as it appears. Shows nothing without an error. */
export function Failure({ error, title, children }: FailureProps) {
  const say = useTexts(PART_TEXTS)
  const language = useLanguage()
  if (!error) return null
  const seconds = error instanceof Refused ? Number(error.details.retryAfter) : 0
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title={title} role="alert">
      {messageOf(error, say('unreachable'))}
      {seconds > 0 && ` ${say('againIn', { time: lasting(seconds, language) })}`}
      {children}
    </Alert>
  )
}
