/** Beginning a procedure, step by step: what has been typed, how far one is, and what the server keeps of it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import type { PublicKind } from '../../../domain/procedure.ts'
import { Refused } from '../../api/call.ts'
import { type Access, procedureQuery, writeProcedure } from '../../api/procedures.ts'
import { forgetAccess, keepAccess, keptAccess } from '../../parts/procedure/access.ts'
import { changeOf, type Draft, keepDraft, keptDraft } from '../../parts/procedure/draft.ts'
import { before, furthest, next, type Step, stepFor } from './steps.ts'

export const PATHS = { owner: '/procedures/owner', contacts: '/procedures/contacts' } as const satisfies Record<
  PublicKind,
  string
>

export type Wizard = {
  kind: PublicKind
  draft: Draft
  change: (changed: Partial<Draft>) => void
  step: Step
  go: (step: Step) => void
  back: (() => void) | undefined
  /** Keeps what was typed, and goes on. */
  forward: () => void
  keeping: boolean
  error: unknown
  /** Once the address is confirmed. */
  access: Access | null
  enter: (access: Access) => Promise<void>
  leave: () => void
  view: ProcedureView | undefined
  refresh: () => Promise<unknown>
}

export function useWizard(kind: PublicKind): Wizard {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { draft, change, access, open, leave } = useKept(kind)
  const step = useStep(kind, furthest(kind, draft, access !== null))
  const save = useMutation({
    mutationFn: async (by: Access) => {
      const { queryKey } = procedureQuery(by)
      const view = await writeProcedure(by, changeOf(kind, draft))
      // An answer that is on its way is older than this one.
      await cache.cancelQueries({ queryKey })
      cache.setQueryData(queryKey, view)
    },
  })
  const go = (to: Step) => {
    save.reset()
    void navigate({ to: PATHS[kind], search: { step: to } })
  }
  const procedure = useProcedure(access, leave)
  const forward = () => {
    if (save.isPending) return
    if (!access) go(next(step))
    else save.mutate(access, { onSuccess: () => go(next(step)) })
  }
  const previous = before(step)
  return {
    kind,
    draft,
    change,
    step,
    go,
    back: previous && (() => go(previous)),
    forward,
    keeping: save.isPending,
    error: save.error,
    access,
    enter: async (by) => {
      await save.mutateAsync(by).finally(() => open(by))
      go('proofs')
    },
    leave,
    view: procedure.data,
    refresh: () => procedure.refetch(),
  }
}

/** The step of the address bar, or how far one can go. It stays where it is while what it lacks is typed. */
function useStep(kind: PublicKind, reached: Step): Step {
  const navigate = useNavigate()
  const { step: wished }: { step?: string } = useSearch({ strict: false })
  const step = stepFor(wished, reached)
  useEffect(() => {
    if (wished !== step) void navigate({ to: PATHS[kind], search: { step }, replace: true })
  }, [navigate, kind, wished, step])
  return step
}

/** What was typed, and with what the procedure is opened: both survive a reload. */
function useKept(kind: PublicKind) {
  const [draft, setDraft] = useState(() => keptDraft(kind))
  const [access, setAccess] = useState(() => accessOf(draft))
  const change = (changed: Partial<Draft>) =>
    setDraft((earlier) => {
      const later = { ...earlier, ...changed }
      keepDraft(kind, later)
      return later
    })
  const open = (by: Access) => {
    keepAccess(by)
    setAccess(by)
  }
  const leave = () => {
    forgetAccess()
    setAccess(null)
  }
  return { draft, change, access, open, leave }
}

function useProcedure(access: Access | null, leave: () => void) {
  const query = procedureQuery(access ?? { number: '', code: '' })
  return useQuery({
    ...query,
    enabled: access !== null,
    queryFn: async (context) => {
      try {
        return await query.queryFn!(context)
      } catch (error) {
        // A newer letter has a newer code.
        if (error instanceof Refused && error.status === 404) leave()
        throw error
      }
    },
  })
}

/** The access of this draft's procedure; not that of another one that was looked at in this window. */
function accessOf({ number }: Draft): Access | null {
  const kept = keptAccess()
  return kept && kept.number === number ? kept : null
}
