/** Who rights can be given to within the account, by name: its users, and groups of them. */
import { queryOptions } from '@tanstack/react-query'
import { get } from './call.ts'

export const identitiesQuery = queryOptions({
  queryKey: ['users', 'names'],
  queryFn: async () => {
    const [users, groups] = await Promise.all([get<string[]>('/me/identity/user'), get<string[]>('/me/identity/group')])
    return { users, groups }
  },
})
