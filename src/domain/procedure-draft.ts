/**
 * What an applicant writes on a procedure before it is submitted: who the owner is as they know it, what they ask, why. The
 * recorded owner is never shown to them: staff compares what is claimed with it.
 */
import type { Owner } from './owner.ts'
import { APPLICANT_MAY_TAKE, DRAFT_LIVES, type ProcedureKind, type ProcedureState, type Situation } from './procedure.ts'
import { type ProofKind, proofsNeeded } from './proof.ts'

/**
 * What is asked: another owner, or other contacts by handle or address as they were entered. A key that is absent stays as it is.
 * `account` is whom the staff's yes found by `contactAdmin`; the applicant, who may know no more than an address, never reads it.
 */
export type Wanted = { owner?: Owner; contactAdmin?: string; contactBilling?: string; account?: string }

export type ProcedureDraft = {
  kind: ProcedureKind
  product: string | null
  serviceName: string | null
  claimed: Owner | null
  wanted: Wanted
  situation: Situation | null
  statement: string
}

/** The proofs that this one needs, as far as it is written. */
export function neededBy({ kind, situation, claimed }: ProcedureDraft): ProofKind[] {
  return proofsNeeded(kind, situation ?? 'other', claimed?.legalform ?? 'individual')
}

/** What a draft still lacks: `service`, `claimed`, `wanted.email`, `proof:identity_document`. Nothing: it can be submitted. */
export function missingFrom(draft: ProcedureDraft, proofs: readonly ProofKind[]): string[] {
  const lacking = neededBy(draft).filter((kind) => !proofs.includes(kind))
  return [...missingWords(draft), ...lacking.map((kind) => `proof:${kind}`)]
}

function missingWords({ kind, product, serviceName, claimed, wanted, situation, statement }: ProcedureDraft): string[] {
  if (kind === 'voip-validation') return []
  const { contactAdmin, contactBilling } = wanted
  if (kind === 'group-contacts') return contactAdmin || contactBilling ? [] : ['wanted']
  return [
    ...(product && serviceName ? [] : ['service']),
    ...(claimed && whoIs(claimed) ? [] : ['claimed']),
    ...(kind === 'owner' ? missingOwner(wanted.owner) : contactAdmin ? [] : ['wanted']),
    ...(situation ? [] : ['situation']),
    ...(statement.trim() ? [] : ['statement']),
  ]
}

function missingOwner(owner: Owner | undefined): string[] {
  if (!owner) return ['wanted']
  const named = whoIs(owner) ? [] : ['wanted.name']
  const fields = (['email', 'address', 'city', 'country'] as const).filter((field) => owner[field] === '')
  return [...named, ...fields.map((field) => `wanted.${field}`)]
}

/** A person has a name, an organisation its own. */
function whoIs({ legalform, name, organisation }: Owner): boolean {
  return legalform === 'individual' ? name !== '' : organisation !== ''
}

/** Names are compared as services are named: domains in lower case, without the dot at their end, in punycode. */
export function namedAs(product: string, entered: string): string {
  const name = entered.trim()
  if (!product.startsWith('domain') && product !== 'email/domain' && product !== 'hosting/web') return name
  return inPunycode(name.toLowerCase().replace(/\.$/, ''))
}

function inPunycode(name: string): string {
  if (!/\P{ASCII}/u.test(name) || /[/?#@:\\]/.test(name)) return name
  try {
    return new URL(`http://${name}`).hostname
  } catch {
    return name
  }
}

/** When it ends by itself, if the applicant does nothing: a draft, or questions that nobody answers. */
export function lapsesAt({ state, stateSince }: { state: ProcedureState; stateSince: Date }): Date | null {
  const lives = state === 'draft' ? DRAFT_LIVES : state === 'waiting-applicant' ? APPLICANT_MAY_TAKE : undefined
  return lives === undefined ? null : new Date(stateSince.getTime() + lives)
}

/** It is over from its very second, even before somebody has settled it. */
export function hasLapsed(procedure: { state: ProcedureState; stateSince: Date }, now: Date): boolean {
  const end = lapsesAt(procedure)
  return end !== null && end <= now
}

/** Files can be added and taken away while the applicant has it in hand. */
export function takesProofs(state: ProcedureState): boolean {
  return state === 'draft' || state === 'waiting-applicant'
}
