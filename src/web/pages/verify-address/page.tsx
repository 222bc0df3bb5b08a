import { Button, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sendVerification, verifyAddress } from '../../api/email-addresses.ts'
import { meQuery, useMe } from '../../api/me.ts'
import { CodeFailure } from '../../parts/code-failure.tsx'
import { CodeField } from '../../parts/code-field.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { forgetFragment, useLinkCode } from '../../parts/link-code.ts'
import { MailboxLink } from '../../parts/mailbox-link.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { PlainSkeleton } from '../../parts/plain-skeleton.tsx'
import { SwitchAccount } from '../../parts/switch-account.tsx'
import { SignedIn } from '../../shell/signed-in.tsx'
import { useTexts } from '../../words.ts'
import { VERIFY_ADDRESS_TEXTS } from './texts.ts'

/** Proves the address of an account with the code of a letter, signed in as that account. */
export function VerifyAddressPage() {
  const say = useTexts(VERIFY_ADDRESS_TEXTS)
  return (
    <SignedIn waiting={<PlainSkeleton />} lead={say('signInLead')}>
      <PlainFrame>
        <Verify />
      </PlainFrame>
    </SignedIn>
  )
}

function Verify() {
  const say = useTexts(VERIFY_ADDRESS_TEXTS)
  const { email, emailVerified } = useMe()
  const proof = useProof()
  if (proof.isSuccess) return <Proven title={say('doneTitle')} lead={say('done', { email })} />
  if (emailVerified) return <Proven title={say('knownTitle')} lead={say('known', { email })} canSwitch />
  return <Ask proof={proof} />
}

function useProof() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (code: string) => {
      await verifyAddress(code)
      forgetFragment()
      await cache.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
}

function Ask({ proof }: { proof: ReturnType<typeof useProof> }) {
  const say = useTexts(VERIFY_ADDRESS_TEXTS)
  const { email } = useMe()
  const linked = useLinkCode()
  return (
    <Stack>
      <PlainHead title={say('title')} lead={say('lead', { email })} focusElsewhere={!linked.fromLink} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!proof.isPending) proof.mutate(linked.code)
        }}
      >
        <Stack>
          <CodeFailure error={proof.error}>
            <Text size="sm">{say('wrongAccount')}</Text>
          </CodeFailure>
          <CodeField {...linked} focus={!linked.fromLink} />
          <Button type="submit" size="md" fullWidth loading={proof.isPending}>
            {say('confirm')}
          </Button>
        </Stack>
      </form>
      <Resend email={email} />
      <SwitchAccount />
    </Stack>
  )
}

function Resend({ email }: { email: string }) {
  const say = useTexts(VERIFY_ADDRESS_TEXTS)
  const resend = useMutation({ mutationFn: sendVerification })
  return (
    <Stack gap="xs">
      <FormFailure error={resend.error} />
      <div role="status">{resend.isSuccess && <Text size="sm">{say('resent', { email })}</Text>}</div>
      {resend.isSuccess ? (
        <MailboxLink to={email} />
      ) : (
        <Button variant="default" fullWidth loading={resend.isPending} onClick={() => resend.mutate()}>
          {say('resend')}
        </Button>
      )}
    </Stack>
  )
}

function Proven({ title, lead, canSwitch = false }: { title: string; lead: string; canSwitch?: boolean }) {
  const say = useTexts(VERIFY_ADDRESS_TEXTS)
  const { code } = useLinkCode()
  return (
    <Stack>
      <PlainHead title={title} lead={lead} icon={IconCircleCheck} colour="green" />
      <Button component={Link} to="/services" size="md" fullWidth>
        {say('toServices')}
      </Button>
      {canSwitch && code !== '' && <Text size="sm">{say('wrongAccount')}</Text>}
      {canSwitch && <SwitchAccount />}
    </Stack>
  )
}
