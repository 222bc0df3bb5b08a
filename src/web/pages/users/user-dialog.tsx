import type { User } from '../../api/users.ts'
import { useTexts } from '../../words.ts'
import { FormDialog } from './form-dialog.tsx'
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
  return (
    <FormDialog
      opened={opened}
      title={user ? say('editTitle', { login: user.login }) : say('addTitle')}
      onClose={onClose}
      onDone={onDone}
      form={(onBusy, onSaved) => <UserForm user={user} onBusy={onBusy} onSaved={onSaved} />}
    />
  )
}
