/** Groups of permissions that an account makes; policies that take one in follow it. */
import { randomUUID } from 'node:crypto'
import type { Transaction } from '../db/database.ts'
import {
  deletePermissionsGroup as deleteRow,
  findPermissionsGroup,
  insertPermissionsGroup,
  type PermissionsGroupRow,
  permissionsGroupsOf,
  renameInPolicies,
  savePermissionsGroup,
} from '../db/permissions-groups.ts'
import { isUsed } from '../db/policies.ts'
import type { AccountActor } from '../domain/actor.ts'
import { accessEvent } from '../domain/event.ts'
import type { Permissions } from '../domain/policy.ts'
import { verifyPermissions } from '../domain/policy-draft.ts'
import { Refusal } from '../domain/refusal.ts'
import { permissionsGroupUrn } from '../domain/urn.ts'
import type { Context } from './context.ts'
import { holdGiven } from './giving.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

export type PermissionsGroupDraft = { name: string; description: string; permissions: Permissions }

const MOST_GROUPS = 1000

export function createPermissionsGroup(
  context: Context,
  actor: AccountActor,
  draft: PermissionsGroupDraft,
): Promise<PermissionsGroupRow> {
  return inTransaction(context, async (tx) => {
    const owner = actor.account
    await holdGiven(tx, actor)
    verifyPermissions(draft.permissions)
    await verifyName(tx, owner, draft.name)
    if ((await permissionsGroupsOf(tx, [owner])).length >= MOST_GROUPS) {
      throw new Refusal('too_many', { entered: String(MOST_GROUPS) })
    }
    const group = { ...draft, id: randomUUID(), owner, createdAt: context.clock(), updatedAt: null }
    await insertPermissionsGroup(tx, group)
    await tell(tx, context, actor, 'permissions-group.created', group)
    return group
  })
}

export function editPermissionsGroup(
  context: Context,
  actor: AccountActor,
  name: string,
  draft: PermissionsGroupDraft,
): Promise<PermissionsGroupRow | NotFound> {
  return inTransaction(context, async (tx) => {
    const owner = actor.account
    const zone = await holdGiven(tx, actor)
    const before = await findPermissionsGroup(tx, owner, name)
    if (!before) return notFound
    verifyPermissions(draft.permissions)
    const group = { ...before, ...draft, updatedAt: context.clock() }
    if (group.name !== name) await verifyName(tx, owner, group.name)
    await savePermissionsGroup(tx, group)
    if (group.name !== name) {
      await renameInPolicies(tx, owner, permissionsGroupUrn(zone, owner, name), permissionsGroupUrn(zone, owner, group.name))
    }
    await tell(tx, context, actor, 'permissions-group.edited', group)
    return group
  })
}

export function deletePermissionsGroup(context: Context, actor: AccountActor, name: string): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    const zone = await holdGiven(tx, actor)
    const group = await findPermissionsGroup(tx, actor.account, name)
    if (!group) return notFound
    if (await isUsed(tx, actor.account, permissionsGroupUrn(zone, actor.account, name))) {
      throw new Refusal('in_use', { entered: name })
    }
    await deleteRow(tx, group)
    await tell(tx, context, actor, 'permissions-group.deleted', group)
    return null
  })
}

async function verifyName(tx: Transaction, owner: string, name: string): Promise<void> {
  if (await findPermissionsGroup(tx, owner, name)) throw new Refusal('name_taken', { entered: name })
}

async function tell(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  kind: 'permissions-group.created' | 'permissions-group.edited' | 'permissions-group.deleted',
  { id, owner, name }: PermissionsGroupRow,
): Promise<void> {
  await record(tx, actor, context.clock(), accessEvent(kind, { owner, group: id, name }))
}
