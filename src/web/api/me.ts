/** Who is signed in. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { OwnAccount } from '../../api/account-wire.ts'
import { signInName } from '../../domain/account.ts'
import { get } from './call.ts'

export type Me = Static<typeof OwnAccount>

/** As what somebody signs in: the account holder, or a user of the account. */
export function entryNameOf({ nichandle, user }: { nichandle: string; user?: string | null | undefined }): string {
  return user ? signInName(nichandle, user) : nichandle
}

/** Who is known to be signed out, and types a password meanwhile, is not asked anew whenever the window comes back. */
const isKnown = ({ state }: { state: { data: unknown } }) => state.data !== undefined

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => get<Me>('/me'),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: isKnown,
  refetchOnReconnect: isKnown,
})

/** The account that is signed in; only for what stands inside of `SignedIn`. */
export function useMe(): Me {
  return useQuery(meQuery).data!
}

/** Whether this is a member of the staff: not one of the users of their account. */
export function isStaff({ staff, user }: Me): boolean {
  return staff && user === null
}
