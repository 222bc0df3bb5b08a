import { Anchor, Button, Group, Stack } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type User, userQuery } from '../../api/users.ts'
import { Failure } from '../../parts/failure.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { useTexts } from '../../words.ts'
import { USERS_TEXTS } from './texts.ts'
import { useTold } from './told.ts'
import { UserFacts } from './user-facts.tsx'
import { UserRights } from './user-rights.tsx'
import { UserStatus } from './user-status.tsx'
import { USER_TEXTS } from './user-texts.ts'
import { UserVerbs, useEnable, type Verb } from './user-verbs.tsx'

/** One user of the account: who it is, what reaches him, and what can be done about it. */
export function UserPage() {
  const say = useTexts(USER_TEXTS)
  const { login } = useParams({ from: '/shell/users/$login' })
  const user = useQuery(userQuery(login))
  return (
    <>
      <Anchor
        component={Link}
        to="/users"
        size="sm"
        mb="xs"
        display="inline-flex"
        style={{ alignItems: 'center', gap: 4 }}
        py={2}
      >
        <IconArrowLeft size={16} aria-hidden />
        {say('back')}
      </Anchor>
      {user.data && <Shown user={user.data} />}
      {user.isError && !user.data && <PageFailed error={user.error} reset={() => void user.refetch()} />}
      {user.isPending && <PageSkeleton />}
    </>
  )
}

function Shown({ user }: { user: User }) {
  const say = useTexts(USERS_TEXTS)
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [verb, ask] = useState<Verb | null>(null)
  const { told, tell, done, heading } = useTold()
  const enable = useMutation(useEnable(user, tell))
  const leave = async () => {
    await navigate({ to: '/users' })
    await cache.invalidateQueries({ queryKey: ['users'] })
  }
  const toggle =
    user.status === 'DISABLED' ? (
      <Button variant="default" onClick={() => enable.mutate()} loading={enable.isPending}>
        {say('enable')}
      </Button>
    ) : (
      <Button variant="default" onClick={() => ask('disable')}>
        {say('disable')}
      </Button>
    )
  return (
    <>
      <PageHead title={user.login} lead={<Lead user={user} />}>
        <Button variant="default" onClick={() => ask('edit')}>
          {say('edit')}
        </Button>
        {toggle}
        <Button variant="subtle" color="red" c="var(--bad)" onClick={() => ask('delete')}>
          {say('delete')}
        </Button>
      </PageHead>
      <Stack gap="lg">
        <Failure error={enable.error} />
        <UserFacts user={user} told={told} heading={heading} />
        <UserRights user={user} />
      </Stack>
      <UserVerbs user={user} verb={verb} onClose={() => ask(null)} onDone={done} onDeleted={leave} />
    </>
  )
}

function Lead({ user }: { user: User }) {
  const say = useTexts(USER_TEXTS)
  return (
    <Group gap="sm">
      <span style={{ overflowWrap: 'anywhere' }}>{user.description || say('user')}</span>
      <UserStatus user={user} />
    </Group>
  )
}
