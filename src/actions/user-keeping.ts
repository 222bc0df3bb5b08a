/** What whoever changes users and groups must not do, with what is known of it in the transaction. */

import { findAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { holdGroup } from '../db/user-groups.ts'
import { areDenied, arePolicyIdentities, holdUser } from '../db/users.ts'
import type { AccountActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { groupUrn, userUrn } from '../domain/urn.ts'
import { type GroupRole, isDefaultGroup, roleOfGroup } from '../domain/user.ts'
import { belowAdmin, type Keeper, mustBeUnnamed, type Touched, verifyMayMove, verifyNotAbove } from '../domain/user-access.ts'

/** Refuses what would let a user out with more rights than before. */
export async function verifyMayKeep(tx: Transaction, actor: AccountActor, touched: Touched): Promise<void> {
  const keeper = await keeperOf(tx, actor)
  verifyNotAbove(keeper, touched)
  const { logins, groups } = mustBeUnnamed(keeper, touched)
  if (logins.length + groups.length === 0) return
  const { account } = actor
  const { zone } = (await findAccount(tx, account))!
  const urns = [...logins.map((login) => userUrn(zone, account, login)), ...groups.map((name) => groupUrn(zone, account, name))]
  if (await arePolicyIdentities(tx, account, urns)) throw new Refusal('above_your_role')
}

/** Refuses what would let a user whom a denial names go on as another, or as one of another group. */
export async function verifyShedsNothing(
  tx: Transaction,
  actor: AccountActor,
  moved: { login: string } | null = null,
): Promise<void> {
  const keeper = await keeperOf(tx, actor)
  if (moved) verifyMayMove(keeper, moved.login)
  const user = belowAdmin(keeper)
  if (!user) return
  const { account } = actor
  const { zone } = (await findAccount(tx, account))!
  const urns = [userUrn(zone, account, user.login), groupUrn(zone, account, user.group)]
  if (await areDenied(tx, account, urns)) throw new Refusal('above_your_role')
}

/** A name that a policy still gives something to is nobody's to take: whoever has it would get that, too. */
export async function verifyUnnamed(
  tx: Transaction,
  account: string,
  named: { login: string } | { group: string },
): Promise<void> {
  const { zone } = (await findAccount(tx, account))!
  const urn = 'login' in named ? userUrn(zone, account, named.login) : groupUrn(zone, account, named.group)
  if (!(await arePolicyIdentities(tx, account, [urn]))) return
  throw new Refusal('still_named', { entered: 'login' in named ? named.login : named.group })
}

/** The group of this name, held: one of the account's own, or one that every account has. */
export async function groupNamed(tx: Transaction, account: string, name: string): Promise<{ name: string; role: GroupRole }> {
  if (isDefaultGroup(name)) return { name, role: roleOfGroup(name, null) }
  const group = await holdGroup(tx, account, name)
  if (!group) throw new Refusal('unknown_group', { entered: name })
  return group
}

/** Who it is that changes users, groups or policies. */
export async function keeperOf(tx: Transaction, { account, user }: AccountActor): Promise<Keeper> {
  if (user === null) return 'holder'
  const standing = await holdUser(tx, account, user)
  if (!standing) throw new Refusal('sign_in_again')
  return { login: user, group: standing.group, role: roleOfGroup(standing.group, standing.ownRole) }
}
