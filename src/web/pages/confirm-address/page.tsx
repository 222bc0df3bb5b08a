import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { EmailChangeTask } from '../../../api/email-change-wire.ts'
import { Refused } from '../../api/call.ts'
import { acceptEmailChange, emailChangeQuery, refuseEmailChange } from '../../api/email-addresses.ts'
import { useMe } from '../../api/me.ts'
import { CodeFailure } from '../../parts/code-failure.tsx'
import { CodeField } from '../../parts/code-field.tsx'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { forgetFragment, useLinkCode } from '../../parts/link-code.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { PlainSkeleton } from '../../parts/plain-skeleton.tsx'
import { SwitchAccount } from '../../parts/switch-account.tsx'
import { SignedIn } from '../../shell/signed-in.tsx'
import { useTexts } from '../../words.ts'
import { Ended } from './ended.tsx'
import { CONFIRM_ADDRESS_TEXTS } from './texts.ts'

/** Answers for the new address of an account with the code that was sent there. */
export function ConfirmAddressPage() {
  const say = useTexts(CONFIRM_ADDRESS_TEXTS)
  return (
    <SignedIn waiting={<PlainSkeleton />} lead={say('signInLead')}>
      <PlainFrame>
        <Confirm />
      </PlainFrame>
    </SignedIn>
  )
}

function Confirm() {
  const { id } = useParams({ from: '/confirm-address/$id' })
  const change = useQuery(emailChangeQuery(id))
  if (change.data?.state === 'todo') return <Answer change={change.data} />
  if (change.data) return <Ended state={change.data.state} />
  if (change.isPending) return <FormSkeleton />
  // What is no number is no change, either.
  if (change.error instanceof Refused && [400, 404].includes(change.error.status)) return <Ended state="unknown" />
  return <PageFailed error={change.error} reset={() => void change.refetch()} />
}

type Verb = typeof acceptEmailChange

function useAnswer(id: number, code: string) {
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries({ queryKey: ['me'] })
  return useMutation({
    mutationFn: async (answer: Verb) => {
      await answer(id, code)
      forgetFragment()
      await refresh()
    },
    // The last wrong code that is allowed ends the change.
    onError: (error) => error instanceof Refused && error.code !== 'token_unusable' && void refresh(),
  })
}

function Answer({ change }: { change: EmailChangeTask }) {
  const say = useTexts(CONFIRM_ADDRESS_TEXTS)
  const { email } = useMe()
  const linked = useLinkCode()
  const answer = useAnswer(change.id, linked.code)
  const busyWith = (verb: Verb) => answer.isPending && answer.variables === verb
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!answer.isPending) answer.mutate(acceptEmailChange)
      }}
    >
      <Stack>
        <PlainHead title={say('title')} lead={say('lead')} focusElsewhere={!linked.fromLink} />
        <CodeFailure error={answer.error}>
          <Anchor component={Link} to="/profile" size="sm" py={2}>
            {say('again')}
          </Anchor>
        </CodeFailure>
        <Addresses from={email} to={change.newEmail} />
        <CodeField {...linked} focus={!linked.fromLink} />
        <Group grow>
          <Button type="submit" size="md" loading={busyWith(acceptEmailChange)} disabled={busyWith(refuseEmailChange)}>
            {say('accept')}
          </Button>
          <Button
            variant="default"
            size="md"
            loading={busyWith(refuseEmailChange)}
            disabled={linked.code === '' || busyWith(acceptEmailChange)}
            onClick={() => answer.mutate(refuseEmailChange)}
          >
            {say('refuse')}
          </Button>
        </Group>
        <SwitchAccount />
      </Stack>
    </form>
  )
}

function Addresses({ from, to }: { from: string; to: string }) {
  const say = useTexts(CONFIRM_ADDRESS_TEXTS)
  return (
    <Paper component="dl" m={0} p="md" radius="md" bg="var(--tint)">
      {(
        [
          ['from', from],
          ['to', to],
        ] as const
      ).map(([key, address]) => (
        <Group key={key} wrap="nowrap" align="baseline" gap="sm" py={2}>
          <Text component="dt" size="sm" c="dimmed" w={72} style={{ flex: 'none' }}>
            {say(key)}
          </Text>
          <Text component="dd" m={0} fw={key === 'to' ? 650 : 400} style={{ overflowWrap: 'anywhere' }}>
            {address}
          </Text>
        </Group>
      ))}
    </Paper>
  )
}
