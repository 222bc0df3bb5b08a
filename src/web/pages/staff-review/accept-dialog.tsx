import { List, Stack, Text } from '@mantine/core'
import { isPublic, YES_REASONS, type YesReason } from '../../../domain/procedure.ts'
import { useMe } from '../../api/me.ts'
import { accept, type StaffProcedure, type Yes } from '../../api/staff.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { useTexts } from '../../words.ts'
import { VERDICT_TEXTS } from './decide-texts.ts'
import { Dialog, type DialogProps } from './dialog.tsx'
import { useStep } from './steps.ts'
import { REVIEW_TEXTS } from './texts.ts'
import { type Verdict, VerdictForm } from './verdict-form.tsx'

/** An account that asks for itself succeeds nobody. */
const OWN_REASONS = ['identity_proven', 'organisation_proven', 'other'] as const satisfies YesReason[]

/** Says yes: the first of two, the second, or the one that is enough. */
export function AcceptDialog({ procedure, opened, onClose, onDone }: DialogProps) {
  const say = useTexts(VERDICT_TEXTS)
  const about = useTexts(REVIEW_TEXTS)
  const names = useProcedureNames()
  const { number, kind, state, refusals, applicant } = procedure
  const step = useStep(number, (yes: Yes) => accept(number, yes))
  const isFirst = isPublic(kind) && state === 'new'
  const told = !isPublic(kind) ? 'grantDone' : isFirst ? 'supportDone' : 'acceptDone'
  const send = ({ verdict, sentence, override }: Verdict<YesReason>) =>
    step.mutate(
      { verdict, sentence, override: override.trim() || null },
      {
        onSuccess: () => {
          onClose()
          onDone(told)
        },
      },
    )
  return (
    <Dialog
      opened={opened}
      title={say('acceptTitle')}
      onClose={onClose}
      form={(onBusy) => (
        <VerdictForm<YesReason>
          reasons={isPublic(kind) ? YES_REASONS : OWN_REASONS}
          inWords={names.yes}
          sentenceLabel={isFirst ? say('noteForUs') : say('sentence')}
          {...(!isFirst && {
            sentenceHint: say('acceptHint', {
              language: applicant.language === 'fr' ? about('french') : about('english'),
            }),
          })}
          mustOverride={refusals.length > 0}
          action={say('accept')}
          error={step.error}
          isPending={step.isPending}
          onBusy={onBusy}
          onClose={onClose}
          onSend={send}
        >
          <Consequence procedure={procedure} isFirst={isFirst} />
        </VerdictForm>
      )}
    />
  )
}

function Consequence({ procedure, isFirst }: { procedure: StaffProcedure; isFirst: boolean }) {
  const say = useTexts(VERDICT_TEXTS)
  const { kind, waitingDays, refusals } = procedure
  return (
    <Stack gap="xs">
      {isPublic(kind) && <Text>{isFirst ? say('first') : say('second', { count: waitingDays })}</Text>}
      {kind === 'voip-validation' && <Text>{say('grantVoip')}</Text>}
      {kind === 'group-contacts' && <Text>{say('grantContacts')}</Text>}
      <Unopened procedure={procedure} />
      {refusals.length > 0 && (
        <>
          <Text fw={600} c="var(--warn)">
            {say('stands')}
          </Text>
          <List size="sm" spacing={4}>
            {refusals.map(({ code, message }) => (
              <List.Item key={code + message}>{message}</List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  )
}

/** Documents that whoever decides has not looked at: they may know why, so it stops nothing. */
function Unopened({ procedure: { proofs, events } }: { procedure: StaffProcedure }) {
  const say = useTexts(VERDICT_TEXTS)
  const me = useMe().nichandle
  const mine = events.filter(({ kind, person }) => kind === 'procedure.proof-viewed' && person?.nichandle === me)
  const seen = new Set(mine.map(({ details }) => (details as { proof?: string }).proof))
  const there = proofs.filter(({ deletedAt }) => deletedAt === null)
  const opened = there.filter(({ id }) => seen.has(id)).length
  if (opened === there.length) return null
  return (
    <Text fw={600} c="var(--warn)">
      {say('unopened', { opened, count: there.length })}
    </Text>
  )
}
