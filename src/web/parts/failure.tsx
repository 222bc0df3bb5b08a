import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTexts } from '../words.ts'
import { messageOf } from './page-failed.tsx'
import { PART_TEXTS } from './texts.ts'

/** Why something that was tried did not happen, read out as it appears. Shows nothing without an error. */
export function Failure({ error, title }: { error: unknown; title?: string }) {
  const say = useTexts(PART_TEXTS)
  if (!error) return null
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title={title} role="alert">
      {messageOf(error, say('unreachable'))}
    </Alert>
  )
}
