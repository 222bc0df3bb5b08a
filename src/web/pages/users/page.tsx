import { Stack } from '@mantine/core'
import { PageHead } from '../../parts/page-head.tsx'
import { useTexts } from '../../words.ts'
import { GroupList } from './group-list.tsx'
import { USERS_TEXTS } from './texts.ts'
import { UserList } from './user-list.tsx'

/** The people who sign in to the account with a name of their own, and the groups that they are in. */
export function UsersPage() {
  const say = useTexts(USERS_TEXTS)
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Stack gap="lg">
        <UserList />
        <GroupList />
      </Stack>
    </>
  )
}
