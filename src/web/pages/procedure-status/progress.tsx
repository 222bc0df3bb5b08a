import { IconCircleCheck, IconCircleDashed, IconCircleDot, IconCircleX } from '@tabler/icons-react'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { isClosed, type ProcedureState } from '../../../domain/procedure.ts'
import { useTexts } from '../../words.ts'
import classes from './procedure-status.module.css'
import { STATUS_TEXTS } from './texts.ts'

const STEPS = ['stepSubmitted', 'stepReview', 'stepSecond', 'stepWaiting', 'stepDone'] as const

/** How many of these steps are behind. */
const BEHIND: Record<ProcedureState, number> = {
  draft: 0,
  new: 1,
  'waiting-applicant': 1,
  'second-review': 2,
  'waiting-period': 3,
  done: 5,
  refused: 1,
  withdrawn: 1,
  expired: 1,
}

const MARKS = { behind: IconCircleCheck, here: IconCircleDot, ended: IconCircleX, ahead: IconCircleDashed }

/** The way of a procedure, and where on it this one is. */
export function Progress({ procedure: { state } }: { procedure: ProcedureView }) {
  const say = useTexts(STATUS_TEXTS)
  const behind = BEHIND[state]
  const ended = isClosed(state) && state !== 'done'
  const fates = { behind: say('behind'), here: say('here'), ended: say('ended'), ahead: say('ahead') }
  return (
    <ol className={classes.progress} aria-label={say('progress')}>
      {STEPS.slice(0, ended ? 2 : undefined).map((step, index) => {
        const fate = index < behind ? 'behind' : index > behind ? 'ahead' : ended ? 'ended' : 'here'
        const Mark = MARKS[fate]
        return (
          <li key={step} data-fate={fate} aria-current={fate === 'here' ? 'step' : undefined}>
            <Mark size={20} stroke={1.8} role="img" aria-label={fates[fate]} />
            <span>{say(step)}</span>
          </li>
        )
      })}
    </ol>
  )
}
