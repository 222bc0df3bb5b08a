import { Alert } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { isAnswering, onAnswering } from '../api/reachable.ts'
import { useTexts } from '../words.ts'
import { SHELL_TEXTS } from './texts.ts'

/** Says so while there is no connection, or no server behind it; goes away with the next answer. */
export function OfflineNotice() {
  const say = useTexts(SHELL_TEXTS)
  const { online } = useNetwork()
  const answering = useSyncExternalStore(onAnswering, isAnswering)
  return (
    <div role="status">
      {!(online && answering) && (
        <Alert color="yellow" variant="outline" icon={<IconPlugConnectedX />} mb="md">
          {say('offline')}
        </Alert>
      )}
    </div>
  )
}
