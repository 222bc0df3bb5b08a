import { Badge } from '@mantine/core'
import type { User } from '../../api/users.ts'
import { useTexts } from '../../words.ts'
import { USERS_TEXTS } from './texts.ts'

/** Whether a user can sign in: yes, not yet, not any more. */
export function UserStatus({ user: { status, passwordLastUpdate } }: { user: User }) {
  const say = useTexts(USERS_TEXTS)
  const isInvited = passwordLastUpdate === null
  const [colour, word] =
    status === 'DISABLED' ? ['gray', say('disabled')] : isInvited ? ['blue', say('invited')] : ['green', say('ok')]
  return (
    <Badge variant="light" color={colour!} tt="none" fw={600} style={{ justifySelf: 'start', flex: 'none' }}>
      {word}
    </Badge>
  )
}
