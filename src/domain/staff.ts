/**
 * The staff reviews procedures. Each is in one queue; whoever takes it works on it alone, until it is released or taken over.
 * Nobody decides on what they would gain or lose by themselves.
 */
import { normalizedName } from './account.ts'
import type { Owner } from './owner.ts'
import { isClosed, mayFollow, type ProcedureKind, type ProcedureState, yesOf } from './procedure.ts'
import type { Wanted } from './procedure-draft.ts'
import { Refusal } from './refusal.ts'
import type { Service } from './service.ts'

export const STAFF_QUEUES = ['new', 'second-review', 'waiting-applicant', 'waiting-period', 'closed'] as const

export type StaffQueue = (typeof STAFF_QUEUES)[number]

/** Where the staff finds it; nowhere, as long as nobody has submitted it. */
export function queueOf(state: ProcedureState): StaffQueue | undefined {
  if (isClosed(state)) return 'closed'
  return STAFF_QUEUES.find((queue) => queue === state)
}

/** What is forgotten of a decision, so that it is decided anew. */
export const UNDECIDED = {
  firstYes: null,
  secondYes: null,
  overridden: [] as string[],
  override: null,
  verdict: null,
  sentence: null,
  effectiveAt: null,
}

/** What a member of the staff does with a procedure. */
export const STAFF_STEPS = ['take', 'release', 'note', 'ask', 'accept', 'refuse'] as const

export type StaffStep = (typeof STAFF_STEPS)[number]

/** A member of the staff. */
export type Member = { nichandle: string; email: string }

/** A procedure as far as it matters who may do what with it. */
export type Reviewed = {
  kind: ProcedureKind
  state: ProcedureState
  account: string | null
  email: string
  claimed: Owner | null
  wanted: Wanted
  takenBy: string | null
  firstYes: string | null
  holders: Holders
}

/** Who has the service that it is about, as of now. Nobody, if there is no such service. */
export type Holders = { contacts: readonly string[]; owner: string | null }

export function holders(service: Pick<Service, 'contacts'> | undefined, recorded: Owner | null): Holders {
  return { contacts: service ? Object.values(service.contacts) : [], owner: recorded?.email ?? null }
}

export type Parties = Pick<Reviewed, 'account' | 'email' | 'claimed' | 'wanted' | 'holders'>

/**
 * Whether this member asks, would receive, is who the applicant claims to be, or has by now what would be another's: by handle
 * or by address.
 */
export function isPartial(member: Member, { account, email, claimed, wanted, holders: { contacts, owner } }: Parties): boolean {
  const { contactAdmin, contactBilling } = wanted
  const winners = [wanted.owner?.email, contactAdmin, wanted.account, contactBilling]
  const named = [account, email, claimed?.email, ...winners, ...contacts, owner]
  const names = named.flatMap((name) => (name ? normalizedName(name) : []))
  return names.includes(member.nichandle) || names.includes(normalizedName(member.email))
}

/** Throws if this is a matter of their own. */
export function verifyImpartial(member: Member, parties: Parties): void {
  if (isPartial(member, parties)) throw new Refusal('beneficiary')
}

/** Throws if this member may not do this now. `over`: take it although another one has it. */
export function verifyMayStep(step: StaffStep, procedure: Reviewed, member: Member, over = false): void {
  if (!isTimeFor(step, procedure, member)) throw new Refusal('procedure_elsewhere')
  if (step === 'note') return
  if (step !== 'release') verifyImpartial(member, procedure)
  const { takenBy } = procedure
  if (takenBy !== null && takenBy !== member.nichandle && !over) throw new Refusal('taken_by_another', { entered: takenBy })
  if (step === 'accept') yesOf(procedure, member.nichandle)
}

/** All that this member could do, each with what stands in its way, if something does. */
export function stepsOf(procedure: Reviewed, member: Member): { step: StaffStep; refusal: Refusal | null }[] {
  return STAFF_STEPS.map((step) => ({ step, refusal: refusalOf(() => verifyMayStep(step, procedure, member)) }))
}

function isTimeFor(step: StaffStep, { state, takenBy }: Reviewed, member: Member): boolean {
  switch (step) {
    case 'take':
      return queueOf(state) !== undefined && !isClosed(state)
    case 'release':
      return !isClosed(state) && takenBy === member.nichandle
    case 'note':
      return queueOf(state) !== undefined
    case 'ask':
      return mayFollow(state, 'ask-more')
    case 'accept':
      return mayFollow(state, 'support') || mayFollow(state, 'accept')
    case 'refuse':
      return mayFollow(state, 'refuse')
  }
}

function refusalOf(ask: () => void): Refusal | null {
  try {
    ask()
    return null
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
}
