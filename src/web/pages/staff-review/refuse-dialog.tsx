import { Text } from '@mantine/core'
import { NO_REASONS } from '../../../domain/procedure.ts'
import { type No, refuse } from '../../api/staff.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { useTexts } from '../../words.ts'
import { VERDICT_TEXTS } from './decide-texts.ts'
import { Dialog, type DialogProps } from './dialog.tsx'
import { useStep } from './steps.ts'
import { REVIEW_TEXTS } from './texts.ts'
import { VerdictForm } from './verdict-form.tsx'

/** Says no, which ends it. */
export function RefuseDialog({ procedure, opened, onClose, onDone }: DialogProps) {
  const say = useTexts(VERDICT_TEXTS)
  const about = useTexts(REVIEW_TEXTS)
  const names = useProcedureNames()
  const { number, applicant } = procedure
  const step = useStep(number, (no: No) => refuse(number, no))
  const finish = () => {
    onClose()
    onDone('refuseDone')
  }
  const language = applicant.language === 'fr' ? about('french') : about('english')
  return (
    <Dialog
      opened={opened}
      title={say('refuseTitle')}
      onClose={onClose}
      form={(onBusy) => (
        <VerdictForm
          reasons={NO_REASONS}
          inWords={names.no}
          sentenceLabel={say('sentence')}
          sentenceHint={say('sentenceHint', { language })}
          mustOverride={false}
          action={say('refuse')}
          colour="red"
          error={step.error}
          isPending={step.isPending}
          onBusy={onBusy}
          onClose={onClose}
          onSend={({ verdict, sentence }) => step.mutate({ verdict, sentence }, { onSuccess: finish })}
        >
          <Text>{say('refuseWhat')}</Text>
        </VerdictForm>
      )}
    />
  )
}
