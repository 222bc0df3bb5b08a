/** The steps of beginning a procedure, and what each still lacks. */
import type { Owner } from '../../../domain/owner.ts'
import type { PublicKind } from '../../../domain/procedure.ts'
import { isOrganised, trimmed } from '../../parts/owner/entered.ts'
import { NEW_OWNER_TELLS } from '../../parts/owner/faults.ts'
import type { Draft } from '../../parts/procedure/draft.ts'

export const STEPS = ['service', 'holder', 'wanted', 'why', 'address', 'proofs', 'summary'] as const

export type Step = (typeof STEPS)[number]

/** How far somebody can go: the first step that lacks something. Documents may still be missing at the summary, which says so. */
export function furthest(kind: PublicKind, draft: Draft, confirmed: boolean): Step {
  if (draft.name.trim() === '') return 'service'
  if (!isNamed(draft.claimed)) return 'holder'
  if (!wantsSomething(kind, draft)) return 'wanted'
  if (draft.situation === '' || draft.statement.trim() === '') return 'why'
  return confirmed ? 'summary' : 'address'
}

/** The step that was wished for, or how far one can go. */
export function stepFor(wished: string | undefined, furthestStep: Step): Step {
  const at = (STEPS as readonly (string | undefined)[]).indexOf(wished)
  return STEPS[Math.min(Math.max(at, 0), STEPS.indexOf(furthestStep))]!
}

export function before(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) - 1]
}

export function next(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? step
}

/** Where to put right what the server says is missing: `wanted.email`, `proof:letter`. */
export function stepOf(missing: string): Step {
  if (missing.startsWith('proof:')) return 'proofs'
  if (missing.startsWith('wanted')) return 'wanted'
  if (missing === 'claimed') return 'holder'
  return missing === 'service' ? 'service' : 'why'
}

function wantsSomething(kind: PublicKind, { wanted, contactAdmin }: Draft): boolean {
  if (kind === 'contacts') return contactAdmin.trim() !== ''
  return isNamed(wanted) && NEW_OWNER_TELLS.every((field) => trimmed(wanted)[field] !== '')
}

function isNamed(owner: Owner): boolean {
  const { name, organisation } = trimmed(owner)
  return (isOrganised(owner) ? organisation : name) !== ''
}
