import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { post } from '../../api/call.ts'
import { Failure } from '../../parts/failure.tsx'
import { SETTINGS } from '../../settings.ts'
import { useTexts } from '../../words.ts'
import { SIGN_IN_TEXTS } from './texts.ts'

type SignInFormProps = {
  onSignedIn: (nichandle: string) => void
  /** Why to sign in, if that needs saying. */
  lead?: string
  /** Who is asked to sign in. */
  account?: string
}

/** Signs in with handle or e-mail address and password. */
export function SignInForm({ onSignedIn, lead, account = '' }: SignInFormProps) {
  const say = useTexts(SIGN_IN_TEXTS)
  const form = useForm({ mode: 'uncontrolled', initialValues: { account, password: '' } })
  const signIn = useMutation({
    mutationFn: (entered: typeof form.values) => post<{ nichandle: string }>('/auth/signIn', entered),
    onSuccess: ({ nichandle }) => onSignedIn(nichandle),
  })
  return (
    <form onSubmit={form.onSubmit((entered) => signIn.mutate(entered))}>
      <Stack>
        <Title order={1}>{say('title')}</Title>
        {lead && <Text c="dimmed">{lead}</Text>}
        <Failure error={signIn.error} />
        <TextInput
          label={say('account')}
          description={say('accountHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          key={form.key('account')}
          {...form.getInputProps('account')}
        />
        <PasswordInput
          label={say('password')}
          autoComplete="current-password"
          required
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={signIn.isPending} fullWidth size="md">
          {say('signIn')}
        </Button>
        <Group justify="space-between">
          <Anchor component={Link} to="/reset-password" size="sm">
            {say('forgotten')}
          </Anchor>
          {SETTINGS.signUp === 'open' && (
            <Anchor component={Link} to="/sign-up" size="sm">
              {say('signUp')}
            </Anchor>
          )}
        </Group>
      </Stack>
    </form>
  )
}
