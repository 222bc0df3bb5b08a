import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { useTexts } from '../../words.ts'
import { VERDICT_TEXTS } from './decide-texts.ts'

export type Verdict<Reason> = { verdict: Reason; sentence: string; override: string }

type VerdictFormProps<Reason extends string> = {
  reasons: readonly Reason[]
  inWords: (reason: string) => string
  /** For whom the sentence is. */
  sentenceLabel: string
  sentenceHint?: string
  /** Refusals that are let pass: why, must be said. */
  mustOverride: boolean
  action: string
  colour?: string
  error: unknown
  isPending: boolean
  onBusy: (busy: boolean) => void
  onClose: () => void
  onSend: (verdict: Verdict<Reason>) => void
  children: ReactNode
}

/** Yes or no: a reason from the list, a sentence, and why something is let pass. */
export function VerdictForm<Reason extends string>(props: VerdictFormProps<Reason>) {
  const { reasons, inWords, mustOverride, error, isPending, onBusy, onSend } = props
  const say = useTexts(VERDICT_TEXTS)
  const [given, give] = useState({ verdict: '', sentence: '', override: '' })
  const [tried, trying] = useState(false)
  useEffect(() => onBusy(isPending), [isPending, onBusy])
  const lacks = {
    verdict: tried && given.verdict === '' && say('reasonMissing'),
    sentence: tried && given.sentence.trim() === '' && say('sentenceMissing'),
    override: tried && mustOverride && given.override.trim() === '' && say('overrideMissing'),
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    trying(true)
    const asked = ['verdict', 'sentence', ...(mustOverride ? ['override'] : [])] as (keyof typeof given)[]
    const missing = asked.find((name) => given[name].trim() === '')
    if (missing) (event.currentTarget.elements.namedItem(missing) as HTMLElement | null)?.focus()
    else if (!isPending) onSend(given as Verdict<Reason>)
  }
  const choices = [{ value: '', label: say('chooseReason') }, ...reasons.map((value) => ({ value, label: inWords(value) }))]
  const field = (name: keyof typeof given) => ({
    name,
    value: given[name],
    error: lacks[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => give({ ...given, [name]: currentTarget.value }),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {props.children}
        <FormFailure error={error} />
        <NativeSelect label={say('reason')} data={choices} data-autofocus {...field('verdict')} />
        <Textarea
          label={props.sentenceLabel}
          description={props.sentenceHint}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          {...field('sentence')}
        />
        {mustOverride && (
          <Textarea
            label={say('override')}
            description={say('overrideHint')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            {...field('override')}
          />
        )}
        <Buttons action={props.action} colour={props.colour} isPending={isPending} onClose={props.onClose} />
      </Stack>
    </form>
  )
}

type ButtonsProps = { action: string; colour?: string | undefined; isPending: boolean; onClose: () => void }

export function Buttons({ action, colour, isPending, onClose }: ButtonsProps) {
  const say = useTexts(DIALOG_TEXTS)
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose} disabled={isPending}>
        {say('cancel')}
      </Button>
      <Button type="submit" loading={isPending} {...(colour && { color: colour })}>
        {action}
      </Button>
    </Group>
  )
}
