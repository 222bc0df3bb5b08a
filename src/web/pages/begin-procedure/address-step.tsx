/** The address at which somebody can be reached. From its confirmation on, the server keeps the draft. */
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { beginProcedure, confirmProcedure, sendProcedureCode } from '../../api/procedures.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { MailboxLink } from '../../parts/mailbox-link.tsx'
import { asCode } from '../../parts/procedure/access.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { StepForm } from './frame.tsx'
import { BEGIN_TEXTS } from './texts.ts'
import type { Wizard } from './wizard.ts'

export function AddressStep({ wizard }: { wizard: Wizard }) {
  if (wizard.access) return <Confirmed wizard={wizard} />
  return wizard.draft.number === '' ? <Ask wizard={wizard} /> : <Confirm wizard={wizard} />
}

function Ask({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const language = useLanguage()
  const { kind, draft, change } = wizard
  const email = draft.email.trim()
  const begin = useMutation({
    mutationFn: async () => change({ email, number: await beginProcedure(kind, email, language) }),
  })
  const faults = /^\S+@\S+$/.test(email) ? {} : { email: say('emailMissing') }
  const run = () => !begin.isPending && begin.mutate()
  return (
    <StepForm
      wizard={wizard}
      title={say('addressTitle')}
      lead={say('address')}
      faults={faults}
      action={{ label: say('send'), run, busy: begin.isPending, error: begin.error }}
    >
      {(shown) => (
        <TextInput
          name="email"
          type="email"
          label={say('email')}
          description={say('emailHint')}
          error={shown.email}
          autoComplete="email"
          maxLength={320}
          aria-required
          value={draft.email}
          onChange={({ currentTarget }) => change({ email: currentTarget.value })}
        />
      )}
    </StepForm>
  )
}

function Confirm({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const { draft, change } = wizard
  const [typed, type] = useState('')
  const code = asCode(typed)
  const confirm = useMutation({
    mutationFn: async (by: string) => {
      const access = { number: draft.number, code: by }
      await confirmProcedure(access)
      await wizard.enter(access)
    },
  })
  const run = () => !confirm.isPending && confirm.mutate(code)
  const faults = code === '' ? { code: say('codeMissing') } : {}
  return (
    <StepForm
      wizard={wizard}
      title={say('codeTitle')}
      lead={say('code', { email: draft.email, number: draft.number })}
      faults={faults}
      action={{ label: say('confirm'), run, busy: confirm.isPending, error: confirm.error }}
    >
      {(shown) => (
        <Stack>
          <TextInput
            name="code"
            label={say('codeLabel')}
            description={say('codeHint')}
            error={shown.code}
            autoComplete="one-time-code"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={512}
            aria-required
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            value={typed}
            onChange={({ currentTarget }) => type(currentTarget.value)}
          />
          <MailboxLink to={draft.email} />
          <Again wizard={wizard} other={() => change({ number: '' })} />
        </Stack>
      )}
    </StepForm>
  )
}

function Again({ wizard: { draft }, other }: { wizard: Wizard; other: () => void }) {
  const say = useTexts(BEGIN_TEXTS)
  const again = useMutation({ mutationFn: () => sendProcedureCode(draft.number, draft.email) })
  return (
    <Stack gap="xs">
      <FormFailure error={again.error} />
      <Text size="sm" role="status">
        {again.isSuccess && say('sentAgain', { email: draft.email })}
      </Text>
      <Group gap="4px 20px">
        <Button variant="default" size="xs" loading={again.isPending} onClick={() => !again.isPending && again.mutate()}>
          {say('sendAgain')}
        </Button>
        <Anchor component="button" type="button" size="sm" mih={24} onClick={other}>
          {say('otherAddress')}
        </Anchor>
      </Group>
    </Stack>
  )
}

function Confirmed({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const { draft, change, leave } = wizard
  const restart = () => {
    leave()
    change({ number: '' })
  }
  return (
    <StepForm wizard={wizard} title={say('addressTitle')} lead={say('confirmedLead')}>
      {() => (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconCircleCheck size={22} color="var(--good)" aria-hidden style={{ flex: 'none' }} />
          <div>
            <Text style={{ overflowWrap: 'anywhere' }}>{say('confirmed', { email: draft.email, number: draft.number })}</Text>
            <Anchor component="button" type="button" size="sm" mih={24} onClick={restart}>
              {say('startAnew')}
            </Anchor>
          </div>
        </Group>
      )}
    </StepForm>
  )
}
