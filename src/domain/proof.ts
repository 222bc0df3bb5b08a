/**
 * Proofs are files that show who somebody is and what they may ask. Which ones a case needs is told before anybody starts.
 */
import type { ProcedureKind, ProcedureState, Situation } from './procedure.ts'
import type { LegalForm } from './profile.ts'
import { Refusal } from './refusal.ts'

export const PROOF_KINDS = [
  'identity_document',
  'company_extract',
  'death_certificate',
  'court_order',
  'letter',
  'proof_of_address',
  'other',
] as const

export type ProofKind = (typeof PROOF_KINDS)[number]

export const PROOF_MEDIA = ['application/pdf', 'image/png', 'image/jpeg', 'image/heic'] as const

export type ProofMedia = (typeof PROOF_MEDIA)[number]

export const LARGEST_PROOF = 10 * 1024 * 1024
export const PROOFS_ALLOWED = 10
/** A document of more pages is no proof that anybody reads. */
export const PAGES_ALLOWED = 50

const BY_SITUATION: Partial<Record<Situation, ProofKind>> = {
  holder_died: 'death_certificate',
  court_decision: 'court_order',
}

/** The proofs that a case needs. Whoever asks for an organisation shows that it exists and that they may speak for it. */
export function proofsNeeded(kind: ProcedureKind, situation: Situation, legalform: LegalForm): ProofKind[] {
  if (kind === 'group-contacts') return []
  const organised: ProofKind[] = legalform === 'individual' ? [] : ['company_extract']
  if (kind === 'voip-validation') return ['identity_document', 'proof_of_address', ...organised]
  const bySituation = BY_SITUATION[situation]
  return ['identity_document', ...organised, ...(bySituation ? [bySituation] : []), 'letter']
}

/** Proofs come and go while the procedure is in the applicant's hands. */
export function verifyTakesProofs(state: ProcedureState): void {
  if (state !== 'draft' && state !== 'waiting-applicant') throw new Refusal('procedure_elsewhere')
}

/** Of the proofs that were removed, none counts. */
export function verifyRoomForProof(proofs: { deletedAt: Date | null }[]): void {
  if (proofs.filter(({ deletedAt }) => deletedAt === null).length >= PROOFS_ALLOWED) throw new Refusal('too_many_proofs')
}

const LONGEST_NAME = 200

/** What a file is called is kept for people to read, and means nothing: no path, nothing that can not be seen. */
export function proofName(entered: string): string {
  const [name = ''] = entered.split(/[/\\]/).slice(-1)
  const seen = [...name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim()]
  return seen.slice(0, LONGEST_NAME).join('') || 'document'
}
