/** What happens to a procedure. `procedure` is its number; who asks, and what for, is kept in its row and not for ever. */
import type { ProcedureKind } from './procedure.ts'

export type ProcedureFacts = { procedure: string; procedureKind: ProcedureKind }

export type ProcedureEventFacts = {
  'procedure.begun': ProcedureFacts
  'procedure.too-many': { procedureKind: ProcedureKind }
  'procedure.address-confirmed': ProcedureFacts
  'procedure.code-sent': ProcedureFacts
  'procedure.proof-added': ProcedureFacts & { proof: string; media: string }
  'procedure.proof-removed': ProcedureFacts & { proof: string }
  'procedure.proof-viewed': ProcedureFacts & { proof: string; page: number }
  'procedure.proofs-deleted': ProcedureFacts & { proofs: number }
  'procedure.submitted': ProcedureFacts
  'procedure.taken': ProcedureFacts
  'procedure.released': ProcedureFacts
  'procedure.noted': ProcedureFacts
  'procedure.more-asked': ProcedureFacts
  'procedure.answered': ProcedureFacts
  'procedure.supported': ProcedureFacts & { verdict: string }
  'procedure.accepted': ProcedureFacts & { verdict: string; effectiveAt: string; overridden: string[] }
  'procedure.objected': ProcedureFacts
  'procedure.returned': ProcedureFacts & { reason: string }
  'procedure.refused': ProcedureFacts & { verdict: string }
  'procedure.withdrawn': ProcedureFacts
  'procedure.expired': ProcedureFacts
  'procedure.done': ProcedureFacts & { lockedUntil: string | null }
}
