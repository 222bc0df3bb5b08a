import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { FormFailure } from '../../parts/form-failure.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useTexts } from '../../words.ts'
import classes from './begin-procedure.module.css'
import { STEPS } from './steps.ts'
import { BEGIN_TEXTS } from './texts.ts'
import type { Wizard } from './wizard.ts'

/** What is wrong, by the name of the field. */
export type Faults = Record<string, string>

type StepFormProps = {
  wizard: Wizard
  title: string
  lead: ReactNode
  /** What stands in the way of going on. It is shown from the first try on. */
  faults?: Faults
  children: (shown: Faults) => ReactNode
  /** What the button does, if it is something else than to go on. */
  action?: { label: string; run: () => void; busy: boolean; error: unknown }
}

/** One step: its fields, a way on and a way back. */
export function StepForm({ wizard, title, lead, faults = {}, children, action }: StepFormProps) {
  const say = useTexts(BEGIN_TEXTS)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const first = firstAtFault(form.current!, faults)
    if (first) first.focus()
    else if (Object.keys(faults).length === 0) (action?.run ?? wizard.forward)()
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="lg">
        <StepBar wizard={wizard} />
        <PlainHead title={title} lead={lead} />
        <FormFailure error={action?.error ?? wizard.error} />
        {children(tried ? faults : {})}
        <Group justify="space-between" mt="xs">
          <WayBack wizard={wizard} />
          <Button type="submit" size="md" loading={action?.busy ?? wizard.keeping}>
            {action?.label ?? say('continue')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export function WayBack({ wizard: { back } }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const look = { variant: 'subtle', color: 'gray', size: 'md', px: 10, ml: -10 }
  const mark = <IconArrowLeft size={18} aria-hidden />
  if (back) {
    return (
      <Button {...look} leftSection={mark} onClick={back}>
        {say('back')}
      </Button>
    )
  }
  return (
    <Button {...look} leftSection={mark} component={Link} to="/procedures">
      {say('overview')}
    </Button>
  )
}

/** Which procedure this is, and how much of it is done. */
export function StepBar({ wizard: { kind, step } }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const at = STEPS.indexOf(step)
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={8}>
        <Text size="sm" fw={600}>
          {kind === 'owner' ? say('owner') : say('contacts')}
        </Text>
        <Text size="sm" c="dimmed">
          {say('step', { at: at + 1, of: STEPS.length })}
        </Text>
      </Group>
      <div className={classes.bar} aria-hidden>
        {STEPS.map((each, index) => (
          <span key={each} data-done={index <= at || undefined} />
        ))}
      </div>
    </div>
  )
}

function firstAtFault(form: HTMLFormElement, faults: Faults): HTMLElement | undefined {
  const fields = [...form.elements] as HTMLInputElement[]
  return fields.find(({ name }) => name !== '' && faults[name] !== undefined)
}
