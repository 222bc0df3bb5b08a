import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { OwnRequest } from '../../api/own-request-wire.ts'
import { useMe } from '../api/me.ts'
import { useLanguage, useTexts } from '../words.ts'
import { namesOf } from './person-name.tsx'
import { nameOf } from './person-names.ts'
import classes from './request-steps.module.css'
import { REQUEST_TEXTS } from './request-texts.ts'
import { moment } from './time.ts'

type Step = OwnRequest['steps'][number]

const FATES = {
  waiting: { Icon: IconCircleDashed, fate: 'waiting' },
  silent: { Icon: IconCircleDashed, fate: 'silent' },
  validated: { Icon: IconCircleCheck, fate: 'validated' },
  refused: { Icon: IconCircleX, fate: 'refused' },
} as const

/** Who must validate, each by name, and who has. */
export function RequestSteps({ steps, open }: { steps: Step[]; open: boolean }) {
  const say = useTexts(REQUEST_TEXTS)
  return (
    <ul className={classes.steps} aria-label={say('steps')}>
      {steps.map((step) => (
        <StepLine key={step.side} step={step} open={open} />
      ))}
    </ul>
  )
}

function StepLine({ step, open }: { step: Step; open: boolean }) {
  const say = useTexts(REQUEST_TEXTS)
  const language = useLanguage()
  const isMine = useMe().nichandle === step.account.nichandle
  const state = step.state === 'waiting' && !open ? 'silent' : step.state
  const who = nameOf(step.account)
  const { Icon, fate } = FATES[state]
  const when = step.answeredAt ? moment(step.answeredAt, language) : ''
  const asks = isMine ? say('askedYou') : say('asked', { who })
  const receives = isMine ? say('receivesYou') : say('receives', { who })
  return (
    <li className={classes.step} data-state={state} data-mine={isMine || undefined}>
      <Icon size={20} stroke={1.8} aria-hidden />
      <div>
        <div className={classes.who} title={namesOf(step.account)}>
          {step.side === 'asking' ? asks : receives}
        </div>
        <div className={classes.fate}>{state === 'waiting' && isMine ? say('waitingYou') : say(fate, { when })}</div>
      </div>
    </li>
  )
}
