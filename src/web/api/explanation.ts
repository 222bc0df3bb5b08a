/** Why somebody may, or may not, do something. */
import { queryOptions } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { ExplainBody, Explanation } from '../../api/explain-wire.ts'
import { post } from './call.ts'

export type Question = Static<typeof ExplainBody>

/** It changes nothing; that it is sent as a POST is because it is long. */
export const explanationQuery = (question: Question | null) =>
  queryOptions({
    queryKey: ['policies', 'explanation', question],
    queryFn: () => post<Explanation>('/v2/iam/explain', question),
    enabled: question !== null,
    staleTime: 0,
    gcTime: 0,
  })
