import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Refused } from '../../api/call.ts'
import { useMe } from '../../api/me.ts'
import { askForEmailChange, emailChangeQuery } from '../../api/profile.ts'
import { Card } from '../../parts/card.tsx'
import { Failure } from '../../parts/failure.tsx'
import { useProof } from '../../parts/proof.tsx'
import { useTexts } from '../../words.ts'
import { PendingEmail } from './pending-email.tsx'
import { EMAIL_TEXTS } from './texts.ts'

/** The primary address, and moving to another one. */
export function EmailCard() {
  const say = useTexts(EMAIL_TEXTS)
  const { email, emailVerified } = useMe()
  const pending = useQuery(emailChangeQuery).data
  const [editing, edit] = useState(false)
  return (
    <Card title={say('title')} lead={say('lead')}>
      <Group gap="sm">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
        <Badge variant="light" color={emailVerified ? 'green' : 'yellow'} tt="none">
          {emailVerified ? say('verified') : say('unverified')}
        </Badge>
      </Group>
      {pending && !editing && <PendingEmail change={pending} onOther={() => edit(true)} />}
      {editing && <NewEmail onClose={() => edit(false)} />}
      {!pending && !editing && (
        <Group>
          <Button variant="default" onClick={() => edit(true)}>
            {say('change')}
          </Button>
        </Group>
      )}
    </Card>
  )
}

/** Refusals that are about what stands in the field. */
const ABOUT_IT = ['invalid_email', 'same_email', 'email_taken']

function NewEmail({ onClose }: { onClose: () => void }) {
  const say = useTexts(EMAIL_TEXTS)
  const cache = useQueryClient()
  const { proven, dialog } = useProof()
  const [wanted, want] = useState('')
  const [wrong, mark] = useState<string | null>(null)
  const ask = useMutation({
    mutationFn: () => proven(() => askForEmailChange(wanted.trim())),
    onSuccess: (change) => {
      cache.setQueryData(emailChangeQuery.queryKey, change)
      onClose()
    },
  })
  const isAboutIt = ask.error instanceof Refused && ABOUT_IT.includes(ask.error.code ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ask.isPending) return
    if (/^[^\s@]+@[^\s@]+$/.test(wanted.trim())) return ask.mutate()
    mark(say('wrong'))
    document.querySelector<HTMLInputElement>('input[name="newEmail"]')?.focus()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={420}>
        {!isAboutIt && <Failure error={ask.error} />}
        <TextInput
          name="newEmail"
          type="email"
          label={say('newEmail')}
          description={say('newEmailHint')}
          autoComplete="email"
          maxLength={320}
          required
          autoFocus
          value={wanted}
          onChange={(event) => {
            want(event.currentTarget.value)
            mark(null)
            if (!ask.isPending) ask.reset()
          }}
          error={isAboutIt ? (ask.error as Refused).message : wrong}
        />
        <Group>
          <Button type="submit" loading={ask.isPending}>
            {say('ask')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose} disabled={ask.isPending}>
            {say('cancel')}
          </Button>
        </Group>
      </Stack>
      {dialog}
    </form>
  )
}
