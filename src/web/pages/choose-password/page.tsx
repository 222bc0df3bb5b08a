import { Anchor, Button, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { signInName } from '../../../domain/account.ts'
import { resetPassword } from '../../api/passwords.ts'
import { CodeFailure } from '../../parts/code-failure.tsx'
import { CodeField } from '../../parts/code-field.tsx'
import { forgetFragment, useLinkCode } from '../../parts/link-code.ts'
import { NewPassword } from '../../parts/new-password.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useTexts } from '../../words.ts'
import { CHOOSE_PASSWORD_TEXTS } from './texts.ts'

/** Chooses a password with the code of a letter: a forgotten one anew, or the first one of an account that somebody else made. */
export function ChoosePasswordPage() {
  const say = useTexts(CHOOSE_PASSWORD_TEXTS)
  const linked = useLinkCode()
  const [password, setPassword] = useState('')
  const choice = useChoice()
  return (
    <PlainFrame>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!choice.isPending) choice.mutate({ code: linked.code, password })
        }}
      >
        <Stack>
          <PlainHead title={say('title')} lead={say('lead')} focusElsewhere />
          <CodeFailure error={choice.error}>
            <Anchor component={Link} to="/reset-password" size="sm" py={2}>
              {say('another')}
            </Anchor>
          </CodeFailure>
          <CodeField {...linked} focus={!linked.fromLink} />
          <NewPassword label={say('password')} value={password} onChange={setPassword} focus={linked.fromLink} />
          <Button type="submit" size="md" fullWidth loading={choice.isPending}>
            {say('save')}
          </Button>
          <Anchor component={Link} to="/sign-in" size="sm" py={2}>
            {say('back')}
          </Anchor>
        </Stack>
      </form>
    </PlainFrame>
  )
}

/** The password that was chosen counts at once, and every session ends: so this one goes to where one signs in. */
function useChoice() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ code, password }: { code: string; password: string }) => {
      const { nichandle, user } = await resetPassword(code, password)
      forgetFragment()
      await navigate({
        to: '/sign-in',
        replace: true,
        state: { account: user ? signInName(nichandle, user) : nichandle, notice: 'passwordChosen' },
      })
      cache.clear()
    },
  })
}
