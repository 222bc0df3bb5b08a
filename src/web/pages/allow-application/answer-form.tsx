import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { CredentialRequest } from '../../api/credential-requests.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { SwitchAccount } from '../../parts/switch-account.tsx'
import { useTexts } from '../../words.ts'
import type { Verdict } from './page.tsx'
import { Rules, reachOf } from './rules.tsx'
import { ALLOW_APPLICATION_TEXTS } from './texts.ts'

const DAYS = [1, 7, 30, 365]

type AnswerFormProps = {
  request: CredentialRequest
  answer: (verdict: Verdict) => void
  pending: Verdict | null
  error: unknown
}

export function AnswerForm({ request, answer, pending, error }: AnswerFormProps) {
  const say = useTexts(ALLOW_APPLICATION_TEXTS)
  const { application, allowedIPs, redirection } = request
  const [days, choose] = useState('')
  const choices = DAYS.map((count) => ({ value: String(count), label: say('days', { count }) }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) answer({ days: days === '' ? null : Number(days) })
      }}
    >
      <Stack>
        <PlainHead title={say('title', { application: application.name })} lead={application.description} />
        <FormFailure error={error} />
        <Text>{say('lead')}</Text>
        <Rules rules={request.rules} />
        <Reach request={request} />
        {allowedIPs && <Text size="sm">{say('from', { addresses: allowedIPs.join(', ') })}</Text>}
        <NativeSelect
          label={say('duration')}
          description={say('takeBack')}
          data={[{ value: '', label: say('ever') }, ...choices]}
          value={days}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Group grow>
          <Button type="submit" size="md" loading={pending !== null && pending !== 'refuse'} disabled={pending === 'refuse'}>
            {say('allow')}
          </Button>
          <Button
            variant="default"
            size="md"
            loading={pending === 'refuse'}
            disabled={pending !== null && pending !== 'refuse'}
            onClick={() => answer('refuse')}
          >
            {say('refuse')}
          </Button>
        </Group>
        {redirection && (
          <Text size="sm" c="dimmed">
            {say('goesTo', { host: new URL(redirection).host })}
          </Text>
        )}
        <SwitchAccount />
      </Stack>
    </form>
  )
}

/** What these rules come to, if that is a lot. */
function Reach({ request }: { request: CredentialRequest }) {
  const say = useTexts(ALLOW_APPLICATION_TEXTS)
  const reach = reachOf(request.rules)
  if (reach === 'some') return null
  return (
    <Alert variant="outline" color="yellow" icon={<IconAlertTriangle />}>
      {reach === 'everything' ? say('everything') : say('readsEverything')}
    </Alert>
  )
}
