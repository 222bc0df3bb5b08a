/** What names another account stands in the book of that account, which did not ask for it: there is less room for it. */
import type { Transaction } from '../db/database.ts'
import { mostNaming, type PolicyRow } from '../db/policies.ts'
import { Refusal } from '../domain/refusal.ts'

const MOST_FOR_ONE = 100
const MOST_NAMES = 200
const MOST_BYTES = 32_000

/** Throws if this policy is too large to name another account, or one too many of its owner that names it. */
export async function verifyRoom(tx: Transaction, policy: PolicyRow): Promise<void> {
  const others = policy.accounts.filter((account) => account !== policy.owner)
  if (others.length === 0) return
  const { identities, resources, permissions, permissionsGroups, condition } = policy
  const { allow, except, deny } = permissions
  if ([resources, allow, except, deny, permissionsGroups].flat().length > MOST_NAMES) throw tooMany(MOST_NAMES)
  const text = JSON.stringify({ identities, resources, permissions, permissionsGroups, condition })
  if (Buffer.byteLength(text) > MOST_BYTES) throw tooMany(MOST_BYTES)
  if ((await mostNaming(tx, policy, others)) >= MOST_FOR_ONE) throw tooMany(MOST_FOR_ONE)
}

function tooMany(most: number): Refusal {
  return new Refusal('too_many', { entered: String(most) })
}
