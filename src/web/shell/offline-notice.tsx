import { Alert } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTexts } from '../words.ts'
import { SHELL_TEXTS } from './texts.ts'

/** Says so while there is no connection; goes away by itself. */
export function OfflineNotice() {
  const say = useTexts(SHELL_TEXTS)
  const { online } = useNetwork()
  return (
    <div role="status">
      {!online && (
        <Alert color="yellow" variant="outline" icon={<IconPlugConnectedX />} mb="md">
          {say('offline')}
        </Alert>
      )}
    </div>
  )
}
