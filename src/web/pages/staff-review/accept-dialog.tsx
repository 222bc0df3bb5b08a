import { List, Stack, Text } from '@mantine/core'
import { isPublic, YES_REASONS, type YesReason } from '../../../domain/procedure.ts'
import { accept, type StaffProcedure, type Yes } from '../../api/staff.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { useTexts } from '../../words.ts'
import { VERDICT_TEXTS } from './decide-texts.ts'
import { Dialog, type DialogProps } from './dialog.tsx'
import { useStep } from './steps.ts'
import { REVIEW_TEXTS } from './texts.ts'
import { type Verdict, VerdictForm } from './verdict-form.tsx'

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
        <VerdictForm
          reasons={YES_REASONS}
          inWords={names.yes}
          sentenceLabel={isFirst ? say('noteForUs') : say('sentence')}
          {...(!isFirst && {
            sentenceHint: say('sentenceHint', {
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
