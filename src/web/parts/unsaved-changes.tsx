import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../words.ts'
import { DIALOG_TEXTS } from './dialog-texts.ts'

/** Asks somebody who leaves a page with unsaved changes whether they mean it. The browser asks when the window closes. */
export function UnsavedChanges({ unsaved }: { unsaved: boolean }) {
  const say = useTexts(DIALOG_TEXTS)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={say('unsavedTitle')}
      closeButtonProps={{ 'aria-label': say('close') }}
      centered
    >
      <Stack>
        <Text>{say('unsaved')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => proceed?.()}>
            {say('leave')}
          </Button>
          <Button onClick={() => reset?.()} data-autofocus>
            {say('stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
