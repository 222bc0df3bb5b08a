import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconLock, IconMailFast } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { signUp } from '../../api/sign-up.ts'
import { MailboxLink } from '../../parts/mailbox-link.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { SETTINGS } from '../../settings.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { blank, type Entered, missing, signUpOf } from './entered.ts'
import { SignUpForm } from './form.tsx'
import { SIGN_UP_TEXTS } from './texts.ts'

export function SignUpPage() {
  return SETTINGS.signUp === 'open' ? <Open /> : <Closed />
}

/** What was entered stays while the letter is looked for: the address may turn out to be wrong. */
function Open() {
  const say = useTexts(SIGN_UP_TEXTS)
  const language = useLanguage()
  const account = useLocation({ select: ({ state }) => state.account }) ?? ''
  const form = useForm<Entered>({
    initialValues: blank(language, account),
    validate: (entered) => missing(entered, say),
    validateInputOnBlur: false,
  })
  const request = useMutation({ mutationFn: (entered: Entered) => signUp(signUpOf(entered)) })
  if (request.isSuccess) return <Sent email={form.values.email.trim()} correct={() => request.reset()} />
  return (
    <PlainFrame width={600}>
      <SignUpForm form={form} send={request.mutate} pending={request.isPending} error={request.error} />
    </PlainFrame>
  )
}

function Sent({ email, correct }: { email: string; correct: () => void }) {
  const say = useTexts(SIGN_UP_TEXTS)
  return (
    <PlainFrame>
      <Stack>
        <PlainHead title={say('sentTitle')} lead={say('sent', { email })} icon={IconMailFast} />
        <Text size="sm">{say('nothing')}</Text>
        <MailboxLink to={email} />
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" mih={24} onClick={correct}>
            {say('correct')}
          </Anchor>
          <Anchor component={Link} to="/sign-in" state={{ account: email }} size="sm" py={2}>
            {say('signIn')}
          </Anchor>
        </Group>
      </Stack>
    </PlainFrame>
  )
}

function Closed() {
  const say = useTexts(SIGN_UP_TEXTS)
  return (
    <PlainFrame>
      <Stack>
        <PlainHead title={say('closedTitle')} lead={say('closed')} icon={IconLock} />
        <Button component={Link} to="/sign-in" size="md" fullWidth>
          {say('signIn')}
        </Button>
      </Stack>
    </PlainFrame>
  )
}
