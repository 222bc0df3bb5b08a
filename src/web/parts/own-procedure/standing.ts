/** How a procedure of mine stands, in words for me. */
import type { OwnProcedure } from '../../api/own-procedures.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { day } from '../time.ts'
import { OWN_PROCEDURE_TEXTS } from './texts.ts'

export type Phase = 'draft' | 'withStaff' | 'waits' | 'done' | 'refused' | 'withdrawn' | 'expired'

const PHASES: Record<OwnProcedure['state'], Phase> = {
  draft: 'draft',
  new: 'withStaff',
  'second-review': 'withStaff',
  'waiting-period': 'withStaff',
  'waiting-applicant': 'waits',
  done: 'done',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'expired',
}

const TITLES = {
  draft: 'draftTitle',
  withStaff: 'withStaffTitle',
  waits: 'waitsTitle',
  done: 'doneTitle',
  refused: 'refusedTitle',
  withdrawn: 'withdrawnTitle',
  expired: 'expiredTitle',
} as const satisfies Record<Phase, string>

export type Standing = { phase: Phase; title: string; sentence: string }

export function useStanding(procedure: OwnProcedure): Standing {
  const say = useTexts(OWN_PROCEDURE_TEXTS)
  const language = useLanguage()
  const phase = PHASES[procedure.state]
  const date = dateOf(procedure, phase)
  return {
    phase,
    title: say(TITLES[phase]),
    sentence: date ? say(phase, { date: day(date, language) }) : '',
  }
}

function dateOf({ deadline, submittedAt, endedAt }: OwnProcedure, phase: Phase): string | null {
  if (phase === 'draft' || phase === 'waits') return deadline
  return phase === 'withStaff' ? submittedAt : endedAt
}

/** What is still missing before it can be sent: "Identity document and why you ask". */
export function useMissing(proofName: (kind: string) => string, list: (parts: string[]) => string) {
  const say = useTexts(OWN_PROCEDURE_TEXTS)
  const word = (what: string) => {
    if (what.startsWith('proof:')) return inSentence(proofName(what.slice('proof:'.length)))
    if (what.startsWith('wanted')) return say('missing_wanted')
    if (what === 'statement') return say('missing_statement')
    return what === 'service' ? say('missing_service') : say('missing_else')
  }
  return (missing: string[]) => say('missing', { what: list([...new Set(missing.map(word))]) })
}

function inSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1)
}
