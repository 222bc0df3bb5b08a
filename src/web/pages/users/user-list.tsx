import { Button, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { USERS_A_PAGE, type User, userPageQuery } from '../../api/users.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useTexts } from '../../words.ts'
import { useGroupName } from './group-names.ts'
import { Section } from './section.tsx'
import { USERS_TEXTS } from './texts.ts'
import { useTold } from './told.ts'
import { UserDialog } from './user-dialog.tsx'
import { UserMenu } from './user-menu.tsx'
import { UserStatus } from './user-status.tsx'
import classes from './users.module.css'

export function UserList() {
  const say = useTexts(USERS_TEXTS)
  const [number, turn] = useState(1)
  const [isAdding, add] = useState(false)
  const { told, done, heading } = useTold()
  const page = useQuery(userPageQuery(number))
  const users = page.data?.users
  const last = Math.max(1, Math.ceil((page.data?.total ?? 0) / USERS_A_PAGE))
  const addButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => add(true)}>
      {say('add')}
    </Button>
  )
  return (
    <Section title={say('list')} told={told} heading={heading} aside={users && addButton}>
      {page.isPending && <RowsToCome />}
      {page.isError && !users && (
        <div className={classes.failed}>
          <PageFailed error={page.error} reset={() => void page.refetch()} />
        </div>
      )}
      {users?.length === 0 && <Nobody />}
      {users && users.length > 0 && (
        <ul className={classes.rows} aria-label={say('list')} aria-busy={page.isPlaceholderData}>
          {users.map((user) => (
            <Row key={user.login} user={user} onDone={done} />
          ))}
        </ul>
      )}
      {last > 1 && (
        <Group px="md" pb="md" justify="flex-end" align="center">
          <Text size="sm" c="dimmed" mt="md" role="status">
            {say('page', { number, last })}
          </Text>
          <Pager
            previous={number > 1 ? () => turn(number - 1) : null}
            next={number < last ? () => turn(number + 1) : null}
            loading={page.isPlaceholderData}
          />
        </Group>
      )}
      <UserDialog opened={isAdding} onClose={() => add(false)} onDone={done} />
    </Section>
  )
}

function Row({ user, onDone }: { user: User; onDone: (what: string) => void }) {
  const say = useTexts(USERS_TEXTS)
  const groupName = useGroupName()
  const { login, email, description, group } = user
  return (
    <li className={classes.row}>
      <div style={{ minWidth: 0 }}>
        <Link to={`/users/${login}` as string} className={classes.name} title={login} aria-label={say('open', { login })}>
          {login}
        </Link>
        {description && (
          <Text size="sm" c="dimmed" truncate title={description}>
            {description}
          </Text>
        )}
      </div>
      <Text size="sm" truncate title={email}>
        {email}
      </Text>
      <Text size="sm" truncate title={groupName(group)}>
        {groupName(group)}
      </Text>
      <UserStatus user={user} />
      <div className={classes.verbs}>
        <UserMenu user={user} onDone={onDone} />
      </div>
    </li>
  )
}

function Nobody() {
  const say = useTexts(USERS_TEXTS)
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      <IconUsers size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Text fw={600} ta="center">
        {say('empty')}
      </Text>
      <Text size="sm" c="dimmed" ta="center" maw={440}>
        {say('emptyWhat')}
      </Text>
    </Stack>
  )
}

function RowsToCome() {
  const say = useTexts(USERS_TEXTS)
  return (
    <Stack gap="xs" p="lg" pt={0} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {['one', 'two', 'three'].map((row) => (
        <Skeleton key={row} height={52} radius="md" />
      ))}
    </Stack>
  )
}
