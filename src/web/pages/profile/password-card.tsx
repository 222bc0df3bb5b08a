import { Anchor, Button, Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { Refused } from '../../api/call.ts'
import { entryNameOf, useMe } from '../../api/me.ts'
import { changePassword } from '../../api/profile.ts'
import { Card } from '../../parts/card.tsx'
import { Failure } from '../../parts/failure.tsx'
import { NewPassword } from '../../parts/new-password.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { useTexts } from '../../words.ts'
import { SECURITY_TEXTS } from './security-texts.ts'

export function PasswordCard() {
  const say = useTexts(SECURITY_TEXTS)
  const me = useMe()
  const { nichandle, email } = me
  const cache = useQueryClient()
  const [current, typeCurrent] = useState('')
  const [next, typeNext] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      typeCurrent('')
      typeNext('')
      void cache.invalidateQueries({ queryKey: ['sessions'] })
    },
    onError: () => field.current?.select(),
  })
  const wrong = change.error instanceof Refused && change.error.code === 'wrong_password' ? change.error.message : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!change.isPending) change.mutate()
  }
  const typed = (take: (text: string) => void) => (text: string) => {
    take(text)
    if (!change.isPending) change.reset()
  }
  return (
    <Card title={say('password')} lead={say('passwordLead')} told={change.isSuccess ? say('passwordChanged') : ''}>
      <form onSubmit={submit}>
        <Stack maw={420}>
          {!wrong && <Failure error={change.error} />}
          <input type="text" autoComplete="username" value={entryNameOf(me)} readOnly hidden />
          <PasswordField
            ref={field}
            label={say('currentPassword')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => typed(typeCurrent)(event.currentTarget.value)}
            error={wrong}
            aria-invalid={wrong !== null}
          />
          <NewPassword label={say('newPassword')} value={next} onChange={typed(typeNext)} email={email} nichandle={nichandle} />
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {say('changePassword')}
            </Button>
            <Anchor component={Link} to="/reset-password" size="sm" py={2}>
              {say('forgotten')}
            </Anchor>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
