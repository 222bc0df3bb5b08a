/** What the staff does with a procedure. The answer is the procedure as it is then. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { procedureQuery, type StaffProcedure } from '../../api/staff.ts'

/** A step, and what the cache knows afterwards. One that was refused shows how things stand by now, too. */
export function useStep<Asked>(number: string, run: (asked: Asked) => Promise<StaffProcedure>) {
  const cache = useQueryClient()
  const { queryKey } = procedureQuery(number)
  return useMutation({
    mutationFn: run,
    onSuccess: (procedure) => {
      cache.setQueryData(queryKey, procedure)
      void cache.invalidateQueries({ queryKey: ['staff', 'queue'] })
    },
    onError: () => void cache.invalidateQueries({ queryKey }),
  })
}

export type StepName = StaffProcedure['steps'][number]['step']

/** A step as it stands for me now; none if it is not the time for it. */
export function stepOf({ steps }: StaffProcedure, name: StepName): StaffProcedure['steps'][number] | undefined {
  return steps.find(({ step, code }) => step === name && code !== 'procedure_elsewhere')
}
