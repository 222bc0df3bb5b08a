import { Anchor, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Factor } from '../../../domain/second-factor.ts'
import { entryNameOf } from '../../api/me.ts'
import { signIn } from '../../api/sign-in.ts'
import { Failure } from '../../parts/failure.tsx'
import { useFirstFocus } from '../../parts/first-focus.ts'
import { PasswordField } from '../../parts/password-field.tsx'
import { SETTINGS } from '../../settings.ts'
import { useTexts } from '../../words.ts'
import { SIGN_IN_TEXTS } from './texts.ts'

type PasswordStepProps = {
  account: string
  inDialog: boolean
  onSignedIn: (name: string) => unknown
  onHalfway: (ways: Factor[], account: string) => void
}

/** Handle or e-mail address, and password. */
export function PasswordStep({ account, inDialog, onSignedIn, onHalfway }: PasswordStepProps) {
  const say = useTexts(SIGN_IN_TEXTS)
  const form = useForm({ initialValues: { account, password: '' } })
  const entry = useMutation({
    mutationFn: async (entered: typeof form.values) => {
      const { nichandle, user, secondFactor } = await signIn(entered.account, entered.password)
      if (nichandle !== null) await onSignedIn(entryNameOf({ nichandle, user }))
      else onHalfway(secondFactor ?? [], entered.account)
    },
  })
  const nameIsKnown = account !== ''
  const name = useFirstFocus(!nameIsKnown)
  const password = useFirstFocus(nameIsKnown)
  useEffect(() => {
    if (entry.error) password.ref.current?.select()
  }, [entry.error, password.ref])
  return (
    <form onSubmit={form.onSubmit((entered) => (entry.isPending ? undefined : entry.mutate(entered)))}>
      <Stack>
        <Failure error={entry.error} />
        <TextInput
          label={say('account')}
          description={say('accountHint')}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={320}
          required
          withAsterisk={false}
          {...form.getInputProps('account')}
          {...name}
        />
        <PasswordField
          label={say('password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          {...form.getInputProps('password')}
          {...password}
        />
        <Button type="submit" loading={entry.isPending} fullWidth size="md">
          {say('signIn')}
        </Button>
        {!inDialog && <Elsewhere account={form.values.account} />}
        {SETTINGS.demo && !inDialog && <DemoHint />}
      </Stack>
    </form>
  )
}

function Elsewhere({ account }: { account: string }) {
  const say = useTexts(SIGN_IN_TEXTS)
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Anchor component={Link} to="/reset-password" state={{ account }} size="sm" py={2}>
          {say('forgotten')}
        </Anchor>
        {SETTINGS.signUp === 'open' && (
          <Anchor component={Link} to="/sign-up" state={{ account }} size="sm" py={2}>
            {say('signUp')}
          </Anchor>
        )}
      </Group>
      <Anchor component={Link} to="/procedures" size="sm" py={2}>
        {say('noAccess')}
      </Anchor>
    </Stack>
  )
}

function DemoHint() {
  const say = useTexts(SIGN_IN_TEXTS)
  return (
    <Group gap={6} pt="md" style={{ borderBlockStart: '1px solid var(--line)' }}>
      <Text size="sm" c="dimmed">
        {say('demo')}
      </Text>
      <Code fz="sm">an10001-psn</Code>
      <Code fz="sm">passation-demo</Code>
    </Group>
  )
}
