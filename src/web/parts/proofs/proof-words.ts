/** The kinds of proofs in words. */
import type { ProofKind } from '../../../domain/proof.ts'
import { useTexts } from '../../words.ts'
import { useProcedureNames } from '../procedure-names.ts'
import { PROOF_HINT_TEXTS } from './texts.ts'

export type ProofWords = {
  /** "Identity document" */
  kind: (kind: ProofKind) => string
  /** What it is, in a sentence or two. */
  hint: (kind: ProofKind) => string
}

export function useProofWords(): ProofWords {
  return { kind: useProcedureNames().proof, hint: useTexts(PROOF_HINT_TEXTS) }
}
