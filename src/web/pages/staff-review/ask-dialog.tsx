import { Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { askMore } from '../../api/staff.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { useTexts } from '../../words.ts'
import { VERDICT_TEXTS } from './decide-texts.ts'
import { Dialog, type DialogProps } from './dialog.tsx'
import { useStep } from './steps.ts'
import { REVIEW_TEXTS } from './texts.ts'
import { Buttons } from './verdict-form.tsx'

/** Asks the applicant for more. */
export function AskDialog(props: DialogProps) {
  const say = useTexts(VERDICT_TEXTS)
  return (
    <Dialog
      opened={props.opened}
      title={say('askTitle')}
      onClose={props.onClose}
      form={(onBusy) => <AskForm {...props} onBusy={onBusy} />}
    />
  )
}

function AskForm({ procedure, onClose, onDone, onBusy }: DialogProps & { onBusy: (busy: boolean) => void }) {
  const say = useTexts(VERDICT_TEXTS)
  const about = useTexts(REVIEW_TEXTS)
  const { number, applicant, state } = procedure
  const [text, type] = useState('')
  const [lacks, lack] = useState(false)
  const step = useStep(number, (asked: string) => askMore(number, asked))
  useEffect(() => onBusy(step.isPending), [step.isPending, onBusy])
  const finish = () => {
    type('')
    onClose()
    onDone('askDone')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    lack(text.trim() === '')
    if (text.trim() !== '' && !step.isPending) step.mutate(text.trim(), { onSuccess: finish })
  }
  const language = applicant.language === 'fr' ? about('french') : about('english')
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{say('askWhat')}</Text>
        {state === 'second-review' && <Text>{say('askSecond')}</Text>}
        <FormFailure error={step.error} />
        <Textarea
          label={say('question')}
          description={say('sentenceHint', { language })}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          error={lacks && say('sentenceMissing')}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={4000}
          data-autofocus
        />
        <Buttons action={say('send')} isPending={step.isPending} onClose={onClose} />
      </Stack>
    </form>
  )
}
