import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTexts } from '../words.ts'
import { DIALOG_TEXTS } from './dialog-texts.ts'
import { Failure } from './failure.tsx'

type ConfirmDialogProps = {
  opened: boolean
  title: string
  /** What follows from it. */
  children: ReactNode
  /** The button that does it. */
  action: string
  onConfirm: () => Promise<unknown>
  onClose: () => void
  /** Whoever had the focus may be gone then. */
  onDone?: () => void
}

/** Asks before something that can not be undone. Why it failed shows inside. */
export function ConfirmDialog({ opened, title, children, action, onConfirm, onClose, onDone }: ConfirmDialogProps) {
  const say = useTexts(DIALOG_TEXTS)
  const run = useMutation({ mutationFn: onConfirm })
  const close = () => {
    if (run.isPending) return
    run.reset()
    onClose()
  }
  const confirm = () => {
    if (run.isPending) return
    run.mutate(undefined, {
      onSuccess: () => {
        onClose()
        // After the dialog has given the focus back.
        if (onDone) setTimeout(onDone, 60)
      },
    })
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeOnEscape={!run.isPending}
      closeButtonProps={{ 'aria-label': say('close') }}
      centered
    >
      <Stack>
        <Failure error={run.error} />
        <div>{children}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {say('cancel')}
          </Button>
          <Button color="red" onClick={confirm} loading={run.isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
