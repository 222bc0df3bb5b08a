import { Anchor, Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Policy } from '../../../api/policy-wire.ts'
import { query } from '../../api/call.ts'
import { policiesQuery } from '../../api/policies.ts'
import { type User, userGroupsQuery } from '../../api/users.ts'
import { sentenceOf } from '../../parts/access/sentence.ts'
import { useKnown } from '../../parts/access/use-known.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useTexts } from '../../words.ts'
import { useGroupName } from './group-names.ts'
import { GROUP_ROLE_WORDS } from './group-texts.ts'
import { type Reach, reachOf } from './reach.ts'
import { Section } from './section.tsx'
import { USER_TEXTS } from './user-texts.ts'
import classes from './users.module.css'

/** What a user may do: by the role of the group, and by the policies that reach him. */
export function UserRights({ user }: { user: User }) {
  const say = useTexts(USER_TEXTS)
  const { login, urn } = user
  const ways = (
    <Group gap="xs">
      <Button variant="default" component={Link} to={`/access/simulator${query({ identity: urn })}`}>
        {say('try')}
      </Button>
      <Button component={Link} to={`/access/new${query({ identity: urn })}`}>
        {say('give')}
      </Button>
    </Group>
  )
  return (
    <Section title={say('rights', { login })} lead={say('notMore')} aside={ways}>
      <div className={classes.body}>
        <ByGroup user={user} />
        <Stack gap="sm">
          <Title order={3} size="sm">
            {say('policies', { login })}
          </Title>
          <Policies user={user} />
        </Stack>
      </div>
    </Section>
  )
}

function ByGroup({ user: { group } }: { user: User }) {
  const say = useTexts(USER_TEXTS)
  const words = useTexts(GROUP_ROLE_WORDS)
  const groupName = useGroupName()
  const found = useQuery(userGroupsQuery).data?.find(({ name }) => name === group)
  return (
    <Stack gap={4}>
      <Title order={3} size="sm">
        {say('byGroup', { group: groupName(group) })}
      </Title>
      {found ? <Text size="sm">{words(found.role)}</Text> : <Skeleton height={20} w="60%" />}
    </Stack>
  )
}

function Policies({ user }: { user: User }) {
  const say = useTexts(USER_TEXTS)
  const policies = useQuery(policiesQuery(false))
  const { known, error, retry } = useKnown()
  const failed = policies.error ?? error
  if (failed && !(policies.data && known)) {
    return <PageFailed error={failed} reset={() => void policies.refetch().then(retry)} />
  }
  if (!policies.data || !known) return <Skeleton height={44} />
  const reaching = policies.data.flatMap((policy) => {
    const by = reachOf(policy, user)
    return by ? [{ policy, by }] : []
  })
  if (reaching.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {say('noPolicies', { login: user.login })}
      </Text>
    )
  }
  return (
    <ul className={classes.policies}>
      {reaching.map(({ policy, by }) => (
        <Reaching key={policy.id} policy={policy} by={by} user={user} sentence={sentenceOf(policy, policy.owner, known)} />
      ))}
    </ul>
  )
}

type ReachingProps = { policy: Policy; by: Reach; user: User; sentence: string }

function Reaching({ policy: { id, name, state }, by, user, sentence }: ReachingProps) {
  const say = useTexts(USER_TEXTS)
  return (
    <li>
      <Group gap="xs">
        <Anchor component={Link} to={`/access/${id}`} fw={600} size="sm" lh="24px" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {say(by, { login: user.login })}
        </Text>
        {state === 'expired' && (
          <Badge variant="light" color="gray" tt="none" size="sm">
            {say('expired')}
          </Badge>
        )}
      </Group>
      <Text size="sm">{sentence}</Text>
    </li>
  )
}
