/** Back to the form, where it was left: with what was typed in this window, or else with what the server keeps. */
import { useNavigate } from '@tanstack/react-router'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { isPublic } from '../../../domain/procedure.ts'
import { draftOf, keepDraft, keptDraft } from '../../parts/procedure/draft.ts'

const PATHS = { owner: '/procedures/owner', contacts: '/procedures/contacts' } as const

export function useGoOn(): (procedure: ProcedureView) => Promise<void> {
  const navigate = useNavigate()
  return async (procedure) => {
    const { kind, number } = procedure
    if (!isPublic(kind)) return
    if (keptDraft(kind).number !== number) keepDraft(kind, draftOf(procedure))
    // As far as it has come: the form stops at what it lacks first.
    await navigate({ to: PATHS[kind], search: { step: 'summary' } })
  }
}
