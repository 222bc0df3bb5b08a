import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLock, IconLockOpen, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { User } from '../../api/users.ts'
import { Failure } from '../../parts/failure.tsx'
import { useTexts } from '../../words.ts'
import { USERS_TEXTS } from './texts.ts'
import { UserVerbs, useEnable, type Verb } from './user-verbs.tsx'

/** What can be done with a user of the list. */
export function UserMenu({ user, onDone }: { user: User; onDone: (what: string) => void }) {
  const say = useTexts(USERS_TEXTS)
  const [verb, ask] = useState<Verb | null>(null)
  const enable = useMutation(useEnable(user, onDone))
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            loading={enable.isPending}
            aria-label={say('actions', { login: user.login })}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => ask('edit')}>
            {say('edit')}
          </Menu.Item>
          {user.status === 'DISABLED' ? (
            <Menu.Item leftSection={<IconLockOpen size={16} />} onClick={() => enable.mutate()}>
              {say('enable')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconLock size={16} />} onClick={() => ask('disable')}>
              {say('disable')}
            </Menu.Item>
          )}
          <Menu.Item c="var(--bad)" leftSection={<IconTrash size={16} />} onClick={() => ask('delete')}>
            {say('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Failure error={enable.error} />
      <UserVerbs user={user} verb={verb} onClose={() => ask(null)} onDone={onDone} />
    </>
  )
}
