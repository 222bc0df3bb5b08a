/** The groups of users that an account makes. Those that every account has stay as they are. */
import { lockAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { countGroups, deleteGroup, hasUsers, insertGroup, type KnownGroup, lockGroup, saveGroup } from '../db/user-groups.ts'
import type { AccountActor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { type GroupRole, isDefaultGroup } from '../domain/user.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'
import { verifyMayKeep, verifyShedsNothing, verifyUnnamed } from './user-keeping.ts'

export const MOST_GROUPS = 200

export type AskedGroup = { name: string; role: GroupRole; description: string }

/** Makes a group. */
export async function makeGroup(context: Context, actor: AccountActor, asked: AskedGroup): Promise<void> {
  const { account } = actor
  const { name, role } = asked
  await inTransaction(context, async (tx) => {
    await lockAccount(tx, account)
    await verifyMayKeep(tx, actor, { logins: [], groups: [asked] })
    await verifyShedsNothing(tx, actor)
    await verifyUnnamed(tx, account, { group: asked.name })
    if ((await countGroups(tx, account)) >= MOST_GROUPS) throw new Refusal('too_many', { entered: String(MOST_GROUPS) })
    const createdAt = context.clock()
    const isNew = !isDefaultGroup(name.toUpperCase()) && (await insertGroup(tx, { account, createdAt, ...asked }))
    if (!isNew) throw new Refusal('name_taken', { entered: name })
    await record(tx, actor, createdAt, accountEvent('user-group.created', { nichandle: account, group: name, role }))
  })
}

/** Changes what everybody in a group may do, or what is said of it. What is left out stays. */
export function editGroup(
  context: Context,
  actor: AccountActor,
  name: string,
  changes: { role?: GroupRole | undefined; description?: string | undefined },
): Promise<null | NotFound> {
  return keeping(context, actor, name, async (tx, group) => {
    const { role = group.role, description = group.description } = changes
    await verifyMayKeep(tx, actor, { logins: [], groups: [{ name, role }] })
    if (role === group.role && description === group.description) return
    if (role !== group.role) await verifyShedsNothing(tx, actor)
    const now = context.clock()
    await saveGroup(tx, { ...group, role, description, updatedAt: now })
    await record(tx, actor, now, accountEvent('user-group.edited', { nichandle: actor.account, group: name, role }))
  })
}

/** Removes a group that nobody is in. */
export function removeGroup(context: Context, actor: AccountActor, name: string): Promise<null | NotFound> {
  return keeping(context, actor, name, async (tx) => {
    if (await hasUsers(tx, actor.account, name)) throw new Refusal('group_not_empty', { entered: name })
    await deleteGroup(tx, actor.account, name)
    await record(tx, actor, context.clock(), accountEvent('user-group.deleted', { nichandle: actor.account, group: name }))
  })
}

type Work = (tx: Transaction, group: KnownGroup) => Promise<void>

/** With the group locked, and once it is clear that whoever asks may touch it. */
function keeping(context: Context, actor: AccountActor, name: string, work: Work): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    if (isDefaultGroup(name)) throw new Refusal('read_only', { entered: name })
    const group = await lockGroup(tx, actor.account, name)
    if (!group) return notFound
    await verifyMayKeep(tx, actor, { logins: [], groups: [group] })
    await work(tx, group)
    return null
  })
}
