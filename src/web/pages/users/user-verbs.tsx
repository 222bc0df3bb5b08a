import { useQueryClient } from '@tanstack/react-query'
import { deleteUser, disableUser, enableUser, type User } from '../../api/users.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { useTexts } from '../../words.ts'
import { USERS_TEXTS } from './texts.ts'
import { UserDialog } from './user-dialog.tsx'

export type Verb = 'edit' | 'disable' | 'delete'

type UserVerbsProps = {
  user: User
  verb: Verb | null
  onClose: () => void
  onDone: (what: string) => void
  /** Whoever shows the user alone goes elsewhere. */
  onDeleted?: () => void
}

/** What can be done with a user asks, or asks for more, in a dialog. */
export function UserVerbs({ user, verb, onClose, onDone, onDeleted }: UserVerbsProps) {
  const say = useTexts(USERS_TEXTS)
  const cache = useQueryClient()
  const { login } = user
  const refresh = () => cache.invalidateQueries({ queryKey: ['users'] })
  return (
    <>
      <UserDialog user={user} opened={verb === 'edit'} onClose={onClose} onDone={onDone} />
      <ConfirmDialog
        opened={verb === 'disable'}
        title={say('disableTitle', { login })}
        action={say('disable')}
        onConfirm={() => disableUser(login).then(refresh)}
        onClose={onClose}
        onDone={() => onDone(say('wasDisabled', { login }))}
      >
        {say('disableWhat', { login })}
      </ConfirmDialog>
      <ConfirmDialog
        opened={verb === 'delete'}
        title={say('deleteTitle', { login })}
        action={say('delete')}
        onConfirm={() => deleteUser(login).then(onDeleted ?? refresh)}
        onClose={onClose}
        onDone={() => onDone(say('wasDeleted', { login }))}
      >
        {say('deleteWhat', { login })}
      </ConfirmDialog>
    </>
  )
}

/** Lets a disabled user in again; nobody needs to be asked twice for that. */
export function useEnable(user: User, onDone: (what: string) => void) {
  const say = useTexts(USERS_TEXTS)
  const cache = useQueryClient()
  return {
    mutationFn: () => enableUser(user.login),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['users'] })
      onDone(say('wasEnabled', { login: user.login }))
    },
  }
}
