/** Asking for what was entered, one request a service, and what became of each. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { askForContacts, type PlannedTask } from '../../api/services.ts'
import type { Checked } from './draft.ts'

/** Numbers of the requests, with what each is about if that was known beforehand; or why there is none. */
export type Outcome = Checked & { tasks: PlannedTask[] } & ({ ids: number[]; failure: null } | { ids: null; failure: unknown })

export type Asking = {
  outcomes: Outcome[]
  asked: boolean
  isPending: boolean
  ask: (targets: Checked[]) => void
}

export function useAsking(): Asking {
  const cache = useQueryClient()
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  // Known at once, not only when it has been drawn: a double click asks once.
  const busy = useRef(false)
  const { mutate, isPending } = useMutation({
    mutationFn: askEach,
    onSettled: () => {
      busy.current = false
    },
    onSuccess: (fresh) => {
      setOutcomes((before) => [...before.filter(({ ids }) => ids !== null), ...fresh])
      // Also whether we are still signed in.
      for (const noun of ['services', 'requests', 'me']) void cache.invalidateQueries({ queryKey: [noun] })
    },
  })
  return {
    outcomes,
    asked: outcomes.some(({ ids }) => ids !== null),
    isPending,
    ask: (targets) => {
      if (busy.current) return
      busy.current = true
      mutate(targets)
    },
  }
}

/** One that fails does not keep the others from being asked for. */
async function askEach(targets: Checked[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const target of targets) {
    const tasks = target.check?.tasks ?? []
    outcomes.push(
      await askForContacts(target.service, target.wanted).then(
        (ids) => ({ ...target, tasks, ids, failure: null }),
        (failure) => ({ ...target, tasks, ids: null, failure }),
      ),
    )
  }
  return outcomes
}
