/** How many letters an address gets about changes of owner, whichever accounts ask: anybody can name a stranger as owner. */
import { findAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import type { AccountActor } from '../domain/actor.ts'
import { addressKey, LIMITS, throttleInside } from './throttle.ts'

/** Counts a letter to each of these addresses, but to that of who asks. What ends a change needs no count: it was asked for once. */
export async function countOwnerLetters(
  tx: Transaction,
  { account }: Pick<AccountActor, 'account'>,
  addresses: readonly string[],
): Promise<void> {
  const { email, emailVerifiedAt } = (await findAccount(tx, account))!
  const own = emailVerifiedAt === null ? undefined : addressKey(email)
  // In one order, so that two who write to the same people do not wait for each other.
  for (const key of addresses.map(addressKey).sort()) {
    if (key === own) continue
    await throttleInside(tx, LIMITS.ownerLetterTo, key)
    await throttleInside(tx, LIMITS.ownerLetterToOfDay, key)
  }
}
