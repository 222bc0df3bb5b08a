/** The steps of a procedure that the server keeps already: its documents, and all of it once more before it is submitted. */
import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { type Access, placeOf, procedureQuery, submitProcedure } from '../../api/procedures.ts'
import { Facts } from '../../parts/facts.tsx'
import { useNames } from '../../parts/names.ts'
import { trimmed } from '../../parts/owner/entered.ts'
import { useOwnerLines } from '../../parts/owner/owner-lines.ts'
import { forgetDraft } from '../../parts/procedure/draft.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { Proofs, SentProofs } from '../../parts/proofs/proofs.tsx'
import { useTexts } from '../../words.ts'
import classes from './begin-procedure.module.css'
import { StepForm } from './frame.tsx'
import { type Step, stepOf } from './steps.ts'
import { BEGIN_TEXTS } from './texts.ts'
import type { Wizard } from './wizard.ts'

type LastStepProps = { wizard: Wizard; access: Access; view: ProcedureView }

export function ProofsStep({ wizard, access, view }: LastStepProps) {
  const say = useTexts(BEGIN_TEXTS)
  const names = useNames()
  const procedureNames = useProcedureNames()
  const [sending, tellSending] = useState(false)
  const missing = view.needed.filter((kind) => view.missing.includes(`proof:${kind}`))
  const lacking = say('proofsMissing', { kinds: names.list(missing.map((kind) => inSentence(procedureNames.proof(kind)))) })
  const fault = sending ? say('stillSending') : missing.length > 0 ? lacking : ''
  return (
    <StepForm wizard={wizard} title={say('proofsTitle')} lead={say('proofs')} {...(fault && { faults: { proofs: fault } })}>
      {(shown) => (
        <>
          <Proofs
            place={placeOf(access)}
            proofs={view.proofs}
            needed={view.needed}
            onChanged={wizard.refresh}
            tellSending={tellSending}
          />
          <Text size="sm" c="var(--bad)" role="alert" mt={-8}>
            {shown.proofs}
          </Text>
        </>
      )}
    </StepForm>
  )
}

export function SummaryStep({ wizard, access, view }: LastStepProps) {
  const say = useTexts(BEGIN_TEXTS)
  const cache = useQueryClient()
  const navigate = useNavigate()
  const submit = useMutation({
    mutationFn: async () => {
      const submitted = await submitProcedure(access)
      forgetDraft(wizard.kind)
      await navigate({ to: '/procedures/status' })
      cache.setQueryData(procedureQuery(access).queryKey, submitted)
    },
  })
  const run = () => !submit.isPending && submit.mutate()
  const first = view.missing[0]
  return (
    <StepForm
      wizard={wizard}
      title={say('summaryTitle')}
      lead={say('summary')}
      {...(first !== undefined && { faults: { missing: first } })}
      action={{ label: say('submit'), run, busy: submit.isPending, error: submit.error }}
    >
      {(shown) => (
        <>
          <Summary wizard={wizard} view={view} />
          {shown.missing !== undefined && (
            <Text size="sm" c="var(--bad)" role="alert">
              {say('incomplete')}{' '}
              <Anchor component="button" type="button" size="sm" onClick={() => wizard.go(stepOf(shown.missing!))}>
                {say('toMissing')}
              </Anchor>
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {say('declaration')}
          </Text>
        </>
      )}
    </StepForm>
  )
}

function Summary({ wizard, view }: { wizard: Wizard; view: ProcedureView }) {
  const say = useTexts(BEGIN_TEXTS)
  const names = useNames()
  const procedureNames = useProcedureNames()
  const lines = useOwnerLines()
  const { kind, draft } = wizard
  const part = { go: wizard.go }
  return (
    <Stack gap="lg">
      <Part {...part} step="service" title={say('partService')}>
        <Facts
          facts={[
            { label: say('name'), value: view.service?.name ?? draft.name },
            { label: say('product'), value: names.product(draft.product) },
          ]}
        />
      </Part>
      <Part {...part} step="holder" title={say('partHolder')}>
        <Told>{lines(trimmed(draft.claimed))}</Told>
      </Part>
      <Part {...part} step="wanted" title={kind === 'owner' ? say('partNewOwner') : say('partContact')}>
        <Told>{kind === 'owner' ? lines(trimmed(draft.wanted)) : draft.contactAdmin}</Told>
      </Part>
      <Part {...part} step="why" title={say('partWhy')}>
        <Told>{`${procedureNames.situation(draft.situation)}\n${draft.statement}`}</Told>
      </Part>
      <Part {...part} step="proofs" title={say('partProofs')}>
        <SentProofs proofs={view.proofs} />
      </Part>
      <Part {...part} step="address" title={say('partAddress')}>
        <Told>{view.email}</Told>
      </Part>
    </Stack>
  )
}

function Told({ children }: { children: string }) {
  return <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{children}</Text>
}

type PartProps = { step: Step; title: string; go: (step: Step) => void; children: ReactNode }

function Part({ step, title, go, children }: PartProps) {
  const say = useTexts(BEGIN_TEXTS)
  return (
    <section className={classes.part}>
      <Group justify="space-between" align="baseline" wrap="nowrap" mb={6}>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Anchor
          component="button"
          type="button"
          size="sm"
          mih={24}
          aria-label={say('editPart', { part: title })}
          onClick={() => go(step)}
        >
          {say('edit')}
        </Anchor>
      </Group>
      {children}
    </section>
  )
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
