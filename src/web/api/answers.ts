/**
 * The cache of the API's answers. What the server refused is not asked again by itself; what could not be reached is. An
 * answer that wants a sign-in tells that the session is over: who is signed in is asked anew, and then signs in again.
 */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused, Unreachable } from './call.ts'
import { meQuery } from './me.ts'

export const answers: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteEnd }),
  mutationCache: new MutationCache({ onError: noteEnd }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => error instanceof Unreachable && failures < 3,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** A wrong password is answered with the same status, but with a code. */
function noteEnd(error: unknown): void {
  const isOver = error instanceof Refused && error.status === 401 && error.code === undefined
  const me = answers.getQueryState(meQuery.queryKey)
  if (isOver && me?.status === 'success') void answers.invalidateQueries({ queryKey: meQuery.queryKey, exact: true })
}
