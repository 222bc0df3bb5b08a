import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { createPolicy, savePolicy } from '../../api/policies.ts'
import { useTexts } from '../../words.ts'
import { tellNext } from '../access/last-deed.ts'
import type { Draft } from './draft.ts'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** Creates or changes the policy, and goes back to the list, which tells. */
export function useSaving(id: string | undefined) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const cache = useQueryClient()
  const navigate = useNavigate()
  const save = useMutation({
    mutationFn: (draft: Draft): Promise<unknown> => (id ? savePolicy(id, draft) : createPolicy(draft)),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['policies'] }),
  })
  const { isSuccess, variables } = save
  // Once the form knows that nothing is unsaved.
  useEffect(() => {
    if (!isSuccess || !variables) return
    tellNext(say(id ? 'saved' : 'created', { name: variables.name }))
    void navigate({ to: '/access' })
  }, [isSuccess, variables, id, say, navigate])
  return { save, isSaved: isSuccess }
}
