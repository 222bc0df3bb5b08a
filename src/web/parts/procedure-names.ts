/** Kinds, states and reasons of procedures in words, in the reader's language. */
import { type Texts, useTexts } from '../words.ts'
import {
  NO_REASON_TEXTS,
  PROCEDURE_KIND_TEXTS,
  PROCEDURE_STATE_TEXTS,
  PROOF_KIND_TEXTS,
  SITUATION_TEXTS,
  YES_REASON_TEXTS,
} from './procedure-name-texts.ts'

export function useProcedureNames() {
  return {
    kind: useCode(PROCEDURE_KIND_TEXTS),
    state: useCode(PROCEDURE_STATE_TEXTS),
    situation: useCode(SITUATION_TEXTS),
    proof: useCode(PROOF_KIND_TEXTS),
    yes: useCode(YES_REASON_TEXTS),
    no: useCode(NO_REASON_TEXTS),
  }
}

/** The word for a code of the wire. */
function useCode<Key extends string>(texts: Texts<Key>): (code: string) => string {
  return useTexts(texts) as (code: string) => string
}
