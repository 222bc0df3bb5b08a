/** What an application asks for, and the answer. The secret of the request comes in the fragment of its link. */
import { queryOptions } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { PendingCredential } from '../../api/credential-wire.ts'
import { post } from './call.ts'

export type CredentialRequest = Static<typeof PendingCredential>
export type Answered = { redirection: string | null }

export const credentialRequestQuery = (approval: string) =>
  queryOptions({
    queryKey: ['credentials', 'asked', approval],
    queryFn: () => post<CredentialRequest>('/auth/credential/pending', { approval }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** `days` is for how long; null until it is taken back. */
export const allowApplication = (approval: string, days: number | null) =>
  post<Answered>('/auth/credential/validate', { approval, days })
export const refuseApplication = (approval: string) => post<Answered>('/auth/credential/refuse', { approval })
