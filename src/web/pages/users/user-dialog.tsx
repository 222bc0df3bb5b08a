import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { User } from '../../api/users.ts'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { useTexts } from '../../words.ts'
import { USER_FORM_TEXTS } from './form-texts.ts'
import { UserForm } from './user-form.tsx'

type UserDialogProps = {
  /** Absent for a new one. */
  user?: User
  opened: boolean
  onClose: () => void
  onDone: (what: string) => void
}

/** Adds a user, or changes one. */
export function UserDialog({ user, opened, onClose, onDone }: UserDialogProps) {
  const say = useTexts(USER_FORM_TEXTS)
  const dialog = useTexts(DIALOG_TEXTS)
  const [busy, be] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={() => (busy ? undefined : onClose())}
      title={user ? say('editTitle', { login: user.login }) : say('addTitle')}
      closeOnEscape={!busy}
      closeButtonProps={{ 'aria-label': dialog('close') }}
      size="lg"
      centered
    >
      <UserForm
        user={user}
        onBusy={be}
        onSaved={(what) => {
          onClose()
          // After the dialog has given the focus back.
          setTimeout(() => onDone(what), 60)
        }}
      />
    </Modal>
  )
}
