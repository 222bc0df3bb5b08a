import { Anchor, Button, Group, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../api/call.ts'
import { type KeptRefusal, refusalsQuery } from '../../api/rights.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { identityUrn } from './columns.ts'
import classes from './contact-rights.module.css'
import { REFUSAL_TEXTS } from './refusal-texts.ts'

/** Who was refused what on the service: for who answers for it. */
export function Refusals({ urn }: { urn: string }) {
  const say = useTexts(REFUSAL_TEXTS)
  const found = useInfiniteQuery(refusalsQuery(urn, useLanguage()))
  const refusals = found.data?.pages.flatMap((page) => page.refusals)
  if (found.isError && !refusals) return <PageFailed error={found.error} reset={() => void found.refetch()} />
  if (!refusals) return <RowsToCome />
  if (refusals.length === 0) return <Nothing />
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {say('lead')}
      </Text>
      <div className={classes.frame}>
        <ul className={classes.refusals} aria-label={say('list')}>
          {refusals.map((refusal) => (
            <Row key={refusal.id} refusal={refusal} urn={urn} />
          ))}
        </ul>
      </div>
      {found.hasNextPage && (
        <Button
          variant="default"
          style={{ alignSelf: 'center' }}
          onClick={() => void found.fetchNextPage()}
          loading={found.isFetchingNextPage}
        >
          {say('older')}
        </Button>
      )}
    </Stack>
  )
}

function Row({ refusal, urn }: { refusal: KeptRefusal; urn: string }) {
  const say = useTexts(REFUSAL_TEXTS)
  const language = useLanguage()
  const { account, user, action, label, lastAt, count } = refusal
  return (
    <li className={classes.refusal}>
      <div>
        <Text size="sm">{moment(lastAt, language)}</Text>
        <Text size="sm" c="dimmed">
          {say('times', { count })}
        </Text>
      </div>
      <div>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {user ? say('user', { login: user, account }) : account}
        </Text>
        <AskedBy refusal={refusal} />
      </div>
      <div>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <span className={classes.name}>{action}</span>
        <Reason refusal={refusal} />
      </div>
      <WaysOn refusal={refusal} urn={urn} />
    </li>
  )
}

const PROVIDER = 'provider:'

function AskedBy({ refusal: { askedBy } }: { refusal: KeptRefusal }) {
  const say = useTexts(REFUSAL_TEXTS)
  const isProvider = askedBy.startsWith(PROVIDER)
  const words = isProvider
    ? say('provider', { name: askedBy.slice(PROVIDER.length) })
    : say(askedBy === 'proxy' ? 'proxy' : 'self')
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  )
}

function Reason({ refusal: { reason, policy } }: { refusal: KeptRefusal }) {
  const say = useTexts(REFUSAL_TEXTS)
  return (
    <Text size="sm" c="dimmed">
      {reason === 'denied' ? say('denied') : say('noGrant')}{' '}
      {policy && (
        <Anchor component={Link} to={`/access/${policy}`} inherit>
          {say('seePolicy')}
        </Anchor>
      )}
    </Text>
  )
}

/** Why it was so, and a way to change it. */
function WaysOn({ refusal: { account, user, action, label }, urn }: { refusal: KeptRefusal; urn: string }) {
  const say = useTexts(REFUSAL_TEXTS)
  const who = user ? say('user', { login: user, account }) : account
  const identity = identityUrn(urn, user ? 'user' : 'account', user ? `${account}/${user}` : account)
  const question = query({ identity, action, resource: urn })
  return (
    <Group gap="xs" align="flex-start">
      <Button
        component={Link}
        to={`/access/simulator${question}`}
        variant="default"
        size="xs"
        aria-label={say('whyOf', { action: label, who })}
      >
        {say('why')}
      </Button>
    </Group>
  )
}

function Nothing() {
  const say = useTexts(REFUSAL_TEXTS)
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <IconShieldCheck size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Title order={2} ta="center">
        {say('empty')}
      </Title>
      <Text c="dimmed" ta="center" maw={440}>
        {say('emptyWhat')}
      </Text>
    </Stack>
  )
}

function RowsToCome() {
  const say = useTexts(REFUSAL_TEXTS)
  return (
    <Stack gap="xs" aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {['one', 'two', 'three', 'four'].map((row) => (
        <Skeleton key={row} height={72} radius="md" />
      ))}
    </Stack>
  )
}
