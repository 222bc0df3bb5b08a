import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { useTexts } from '../../words.ts'

type FormDialogProps = {
  opened: boolean
  title: string
  onClose: () => void
  onDone: (what: string) => void
  /** The form: it says while it saves, and what it has saved. */
  form: (onBusy: (busy: boolean) => void, onSaved: (what: string) => void) => ReactNode
}

/** A dialog around a form. While that saves, the dialog stays open. */
export function FormDialog({ opened, title, onClose, onDone, form }: FormDialogProps) {
  const dialog = useTexts(DIALOG_TEXTS)
  const [busy, be] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={() => (busy ? undefined : onClose())}
      title={title}
      closeOnEscape={!busy}
      closeButtonProps={{ 'aria-label': dialog('close') }}
      size="lg"
      centered
    >
      {form(be, (what) => {
        onClose()
        // After the dialog has given the focus back.
        setTimeout(() => onDone(what), 60)
      })}
    </Modal>
  )
}
