/**
 * A procedure is what people ask of the staff, because nobody with a code can grant it. Two are public and are the way back in
 * for an owner who reaches no account any more: another owner for a service, or another administrative contact. Two are asked
 * by an account: to pass the VoIP validation, and to have the contacts changed of a telephony group with special numbers.
 *
 * It is drafted, then submitted; staff may ask for more, refuse, or say yes. The public ones need the yes of two members of
 * staff, and then a waiting period in which whoever is known for the service may object, which leads back to review.
 */
import { Refusal } from './refusal.ts'
import type { Role } from './role.ts'

export const PROCEDURE_KINDS = ['owner', 'contacts', 'voip-validation', 'group-contacts'] as const

export type ProcedureKind = (typeof PROCEDURE_KINDS)[number]

export const PUBLIC_KINDS = ['owner', 'contacts'] as const satisfies ProcedureKind[]

export type PublicKind = (typeof PUBLIC_KINDS)[number]

export const PROCEDURE_STATES = [
  'draft',
  'new',
  'waiting-applicant',
  'second-review',
  'waiting-period',
  'done',
  'refused',
  'withdrawn',
  'expired',
] as const

export type ProcedureState = (typeof PROCEDURE_STATES)[number]

/** What somebody does to a procedure, or time does. */
export type ProcedureStep =
  | 'submit'
  | 'ask-more'
  | 'answer'
  | 'support'
  | 'accept'
  | 'grant'
  | 'object'
  | 'return'
  | 'refuse'
  | 'withdraw'
  | 'expire'
  | 'take-effect'

/** The whole life of a procedure: from which state each step leads where. */
const STEPS: Record<ProcedureStep, { from: readonly ProcedureState[]; to: ProcedureState }> = {
  submit: { from: ['draft'], to: 'new' },
  'ask-more': { from: ['new', 'second-review'], to: 'waiting-applicant' },
  answer: { from: ['waiting-applicant'], to: 'new' },
  support: { from: ['new'], to: 'second-review' },
  accept: { from: ['second-review'], to: 'waiting-period' },
  grant: { from: ['new'], to: 'done' },
  object: { from: ['waiting-period'], to: 'new' },
  return: { from: ['waiting-period', 'second-review'], to: 'new' },
  refuse: { from: ['new', 'waiting-applicant', 'second-review', 'waiting-period'], to: 'refused' },
  withdraw: { from: ['draft', 'new', 'waiting-applicant', 'second-review', 'waiting-period'], to: 'withdrawn' },
  expire: { from: ['draft', 'waiting-applicant'], to: 'expired' },
  'take-effect': { from: ['waiting-period'], to: 'done' },
}

/** Where this step leads from here; `procedure_elsewhere` if it is not one that can be taken now. */
export function after(state: ProcedureState, step: ProcedureStep): ProcedureState {
  const { from, to } = STEPS[step]
  if (!from.includes(state)) throw new Refusal('procedure_elsewhere')
  return to
}

export function mayFollow(state: ProcedureState, step: ProcedureStep): boolean {
  return STEPS[step].from.includes(state)
}

export function isClosed(state: ProcedureState): boolean {
  return state === 'done' || state === 'refused' || state === 'withdrawn' || state === 'expired'
}

export function isPublic(kind: ProcedureKind): kind is PublicKind {
  return kind === 'owner' || kind === 'contacts'
}

/** Which step a yes of this member of staff is: the public ones need two of them, and never the same one twice. */
export function yesOf(
  procedure: { kind: ProcedureKind; state: ProcedureState; firstYes: string | null },
  member: string,
): 'support' | 'accept' | 'grant' {
  const step = !isPublic(procedure.kind) ? 'grant' : procedure.state === 'second-review' ? 'accept' : 'support'
  if (!mayFollow(procedure.state, step)) throw new Refusal('procedure_elsewhere')
  if (step === 'accept' && procedure.firstYes === member) throw new Refusal('another_must_review')
  return step
}

/**
 * From its acceptance to its end a procedure holds the service: the administrative contact stays who it is. Whoever was told may
 * object, but neither slip away by passing the service on, nor win the time for it by objecting.
 */
export function holdRefusals({ held }: { held: boolean }, role: Role): Refusal[] {
  return held && role === 'admin' ? [new Refusal('procedure_waits', { role })] : []
}

const DAY = 24 * 60 * 60 * 1000

/** A draft that nobody submits, and questions that nobody answers, do not lie for ever. */
export const DRAFT_LIVES = 7 * DAY
export const APPLICANT_MAY_TAKE = 30 * DAY
/** How long proofs are kept once the procedure has ended. */
export const PROOFS_OUTLIVE = 30 * DAY
export const OPEN_PER_ADDRESS = 3

/** How long those who are told may object: longer where the mailbox itself may be what hides the letter. */
const WAITING_DAYS: Record<string, number> = { 'email/domain': 14, 'email/pro': 14 }
const WAITING_DAYS_ELSE = 7

export function waitingDays(product: string): number {
  return WAITING_DAYS[product] ?? WAITING_DAYS_ELSE
}

export function waitingPeriod(product: string): number {
  return waitingDays(product) * DAY
}

/** Why somebody asks: the list that the forms offer. */
export const SITUATIONS = [
  'lost_access',
  'contact_unreachable',
  'organisation_changed',
  'organisation_closed',
  'holder_died',
  'court_decision',
  'sold',
  'other',
] as const

export type Situation = (typeof SITUATIONS)[number]

/** Why staff says yes or no; a sentence goes with each. */
export const YES_REASONS = ['identity_proven', 'organisation_proven', 'succession_proven', 'court_decision', 'other'] as const
export const NO_REASONS = [
  'proof_unreadable',
  'proof_missing',
  'identity_differs',
  'not_entitled',
  'service_unknown',
  'objection_upheld',
  'dispute',
  'duplicate',
  'other',
] as const

export type YesReason = (typeof YES_REASONS)[number]
export type NoReason = (typeof NO_REASONS)[number]
