/** The cache of the API's answers. What the server refused is not asked again by itself; what could not be reached is. */
import { QueryClient } from '@tanstack/react-query'
import { Unreachable } from './call.ts'

export const answers = new QueryClient({
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
