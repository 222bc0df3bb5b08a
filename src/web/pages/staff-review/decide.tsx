import { Button, Group, Stack, Text } from '@mantine/core'
import { lazy, Suspense, useRef, useState } from 'react'
import type { StaffProcedure } from '../../api/staff.ts'
import { Card } from '../../parts/card.tsx'
import { useTexts } from '../../words.ts'
import { DECIDE_TEXTS } from './decide-texts.ts'
import { Outcome } from './outcome.tsx'
import { stepOf } from './steps.ts'
import { Worker } from './worker.tsx'

const AcceptDialog = lazy(() => import('./accept-dialog.tsx').then(({ AcceptDialog }) => ({ default: AcceptDialog })))
const RefuseDialog = lazy(() => import('./refuse-dialog.tsx').then(({ RefuseDialog }) => ({ default: RefuseDialog })))
const AskDialog = lazy(() => import('./ask-dialog.tsx').then(({ AskDialog }) => ({ default: AskDialog })))

export type Done = 'taken' | 'released' | 'supportDone' | 'acceptDone' | 'grantDone' | 'refuseDone' | 'askDone'

/** Where it stands, who works on it, and what I may do. */
export function Decide({ procedure }: { procedure: StaffProcedure }) {
  const say = useTexts(DECIDE_TEXTS)
  const heading = useRef<HTMLHeadingElement>(null)
  const [done, tell] = useState<Done | null>(null)
  const finish = (what: Done) => {
    tell(what)
    // After the dialog has given the focus back: the button that had it may be gone.
    setTimeout(() => heading.current?.focus({ preventScroll: true }), 250)
  }
  return (
    <Card title={say('title')} heading={heading} told={done ? say(done) : ''}>
      <Outcome procedure={procedure} />
      <Worker procedure={procedure} onDone={finish} />
      <Verdicts procedure={procedure} onDone={finish} />
    </Card>
  )
}

const VERDICTS = ['accept', 'ask', 'refuse'] as const

type Dialog = (typeof VERDICTS)[number]

function Verdicts({ procedure, onDone }: { procedure: StaffProcedure; onDone: (what: Done) => void }) {
  const say = useTexts(DECIDE_TEXTS)
  const [opened, open] = useState<Dialog | null>(null)
  const [known, meet] = useState<ReadonlySet<Dialog>>(new Set())
  const steps = VERDICTS.flatMap((name) => stepOf(procedure, name) ?? [])
  if (steps.length === 0) return null
  // What stands in the way stands above.
  const above = procedure.refusals.map(({ code }) => code)
  const reasons = steps.flatMap(({ code, message }) => (message && code && !above.includes(code) ? [message] : []))
  const dialog = (name: Dialog) => ({ procedure, opened: opened === name, onClose: () => open(null), onDone })
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {steps.map(({ step, allowed }) => (
          <Button
            key={step}
            variant={step === 'accept' && procedure.mine ? 'filled' : 'default'}
            disabled={!allowed}
            onClick={() => {
              meet(new Set([...known, step as Dialog]))
              open(step as Dialog)
            }}
          >
            {say(step as Dialog)}
          </Button>
        ))}
      </Group>
      {[...new Set(reasons)].map((reason) => (
        <Text key={reason} size="sm" c="dimmed">
          {reason}
        </Text>
      ))}
      <Suspense>
        {known.has('accept') && <AcceptDialog {...dialog('accept')} />}
        {known.has('ask') && <AskDialog {...dialog('ask')} />}
        {known.has('refuse') && <RefuseDialog {...dialog('refuse')} />}
      </Suspense>
    </Stack>
  )
}
