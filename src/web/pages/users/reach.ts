import type { Policy } from '../../../api/policy-wire.ts'
import { namedIdentity } from '../../../domain/urn.ts'
import type { User } from '../../api/users.ts'

/** As what a policy names a user: by name, by the group, or among all users. */
export type Reach = 'viaUser' | 'viaGroup' | 'viaAll'

export function reachOf({ identities }: Pick<Policy, 'identities'>, user: Pick<User, 'urn' | 'group'>): Reach | null {
  const account = namedIdentity(user.urn)?.account
  const named = identities.map(namedIdentity).filter((each) => each?.account === account)
  if (identities.includes(user.urn)) return 'viaUser'
  if (named.some((each) => each?.kind === 'group' && each.group === user.group)) return 'viaGroup'
  return named.some((each) => each?.kind === 'user' && each.login === '*') ? 'viaAll' : null
}
