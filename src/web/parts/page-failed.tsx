import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Refused } from '../api/call.ts'
import { useTexts } from '../words.ts'
import { PART_TEXTS } from './texts.ts'

// Hardly anybody needs it.
const NotAllowed = lazy(() => import('./not-allowed.tsx').then(({ NotAllowed }) => ({ default: NotAllowed })))

type PageFailedProps = { error: unknown; reset?: () => void; title?: string }

/** What stands where something could not be loaded: what happened, and a way to try again. */
export function PageFailed({ error, reset, title }: PageFailedProps) {
  const say = useTexts(PART_TEXTS)
  if (isForbidden(error)) {
    return (
      <Suspense>
        <NotAllowed refused={error} />
      </Suspense>
    )
  }
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title={title ?? say('failedTitle')} role="alert">
      <Text size="sm" mb="sm">
        {messageOf(error, say('unreachable'))}
      </Text>
      <Button variant="default" size="xs" onClick={reset ?? (() => location.reload())}>
        {say('retry')}
      </Button>
    </Alert>
  )
}

/** To try again would not help: somebody has to give the right. */
export function isForbidden(error: unknown): error is Refused {
  return error instanceof Refused && (error.code === 'not_allowed' || error.code === 'holder_only')
}

/** What to tell a person: the server's own sentence, or that there was none. */
export function messageOf(error: unknown, otherwise: string): string {
  return error instanceof Refused ? error.message : otherwise
}
