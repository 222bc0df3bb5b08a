/** What whoever writes policies, and the groups that they name, must be: somebody who does not come out with more by it. */
import type { Transaction } from '../db/database.ts'
import { lockPolicyOwner } from '../db/policy-surroundings.ts'
import type { AccountActor } from '../domain/actor.ts'
import { verifyMayGive } from '../domain/user-access.ts'
import type { Zone } from '../domain/zone.ts'
import { keeperOf } from './user-keeping.ts'

/** Holds what the account gives, until the end of the transaction. Gives the zone of the account. */
export async function holdGiven(tx: Transaction, actor: AccountActor): Promise<Zone> {
  verifyMayGive(await keeperOf(tx, actor))
  return lockPolicyOwner(tx, actor.account)
}
