/** Back to the form, where it was left: with what was typed in this window, or else with what the server keeps. */
import { useNavigate } from '@tanstack/react-router'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { isPublic } from '../../../domain/procedure.ts'
import { type Access, writeProcedure } from '../../api/procedures.ts'
import { changeOf, draftOf, keepDraft, keptDraft } from '../../parts/procedure/draft.ts'

const PATHS = { owner: '/procedures/owner', contacts: '/procedures/contacts' } as const

/** The answer is the procedure as the server keeps it then. */
export function useGoOn(): (procedure: ProcedureView, access: Access) => Promise<ProcedureView> {
  const navigate = useNavigate()
  return async (procedure, access) => {
    const { kind, number } = procedure
    if (!isPublic(kind)) return procedure
    const kept = keptDraft(kind)
    if (kept.number !== number) keepDraft(kind, draftOf(procedure))
    // What can not be kept yet, the form says at the step where it stands.
    const written = kept.number === number ? await writeProcedure(access, changeOf(kind, kept)).catch(() => procedure) : procedure
    // As far as it has come: the form stops at what it lacks first.
    await navigate({ to: PATHS[kind], search: { step: 'summary' } })
    return written
  }
}
