import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconMailFast } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { forgotPassword } from '../../api/passwords.ts'
import { useFirstFocus } from '../../parts/first-focus.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { MailboxLink } from '../../parts/mailbox-link.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useTexts } from '../../words.ts'
import { FORGOTTEN_PASSWORD_TEXTS } from './texts.ts'

/** Has the link to choose another password sent. Whether there is such an account is not told. */
export function ForgottenPasswordPage() {
  const [account, type] = useState(useLocation({ select: ({ state }) => state.account }) ?? '')
  const request = useMutation({ mutationFn: () => forgotPassword(account.trim()) })
  return (
    <PlainFrame>
      {request.isSuccess ? (
        <Sent account={account.trim()} again={() => request.reset()} />
      ) : (
        <Ask account={account} type={type} send={() => request.mutate()} pending={request.isPending} error={request.error} />
      )}
    </PlainFrame>
  )
}

type AskProps = { account: string; type: (account: string) => void; send: () => void; pending: boolean; error: unknown }

function Ask({ account, type, send, pending, error }: AskProps) {
  const say = useTexts(FORGOTTEN_PASSWORD_TEXTS)
  const first = useFirstFocus()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) send()
      }}
    >
      <Stack>
        <PlainHead title={say('title')} lead={say('lead')} focusElsewhere />
        <FormFailure error={error} />
        <TextInput
          label={say('account')}
          value={account}
          onChange={(event) => type(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={320}
          required
          withAsterisk={false}
          {...first}
        />
        <Button type="submit" size="md" fullWidth loading={pending}>
          {say('send')}
        </Button>
        <Group justify="space-between">
          <Anchor component={Link} to="/sign-in" state={{ account }} size="sm" py={2}>
            {say('back')}
          </Anchor>
          <Anchor component={Link} to="/choose-password" size="sm" py={2}>
            {say('byHand')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  )
}

function Sent({ account, again }: { account: string; again: () => void }) {
  const say = useTexts(FORGOTTEN_PASSWORD_TEXTS)
  return (
    <Stack>
      <PlainHead title={say('sentTitle')} lead={say('sent', { account })} icon={IconMailFast} />
      <Text size="sm">{say('nothing')}</Text>
      <MailboxLink to={account.includes('@') ? account : undefined} />
      <Group justify="space-between">
        <Anchor component={Link} to="/sign-in" state={{ account }} size="sm" py={2}>
          {say('back')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" py={2} onClick={again}>
          {say('other')}
        </Anchor>
      </Group>
    </Stack>
  )
}
