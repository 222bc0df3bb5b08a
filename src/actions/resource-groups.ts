/** Groups of services that an account makes: a policy that names one follows what is in it. */
import { randomUUID } from 'node:crypto'
import type { Transaction } from '../db/database.ts'
import { isUsed } from '../db/policies.ts'
import {
  deleteResourceGroup as deleteRow,
  findResourceGroup,
  insertResourceGroup,
  type ResourceGroupRow,
  resourceGroupTaken,
  saveResourceGroup,
} from '../db/resource-groups.ts'
import { resourcesNumbered } from '../db/resources.ts'
import type { AccountActor } from '../domain/actor.ts'
import { accessEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { serviceOfResourceId } from '../domain/resource-id.ts'
import { resourceGroupUrn } from '../domain/urn.ts'
import type { Context } from './context.ts'
import { holdGiven } from './giving.ts'
import { type NotFound, notFound } from './not-found.ts'
import { type Reader, reachable, reachedService, withinReach } from './reach.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

/** A service is named by its uuid or by its URN. */
export type NamedMember = { id?: string | null; urn?: string | null }

export type ResourceGroupDraft = { name: string; members: NamedMember[] }

const MOST_GROUPS = 1000

export function createResourceGroup(context: Context, actor: AccountActor, draft: ResourceGroupDraft): Promise<ResourceGroupRow> {
  return inTransaction(context, async (tx) => {
    const owner = { account: actor.account, zone: await holdGiven(tx, actor) }
    await verifyName(tx, owner.account, draft.name)
    const members = await membersOf(tx, context, owner, draft.members, [])
    const made = { id: randomUUID(), owner: owner.account, createdAt: context.clock(), updatedAt: null }
    const group = { ...made, name: draft.name, members }
    await insertResourceGroup(tx, group)
    await tell(tx, context, actor, 'resource-group.created', group)
    return group
  })
}

export function editResourceGroup(
  context: Context,
  actor: AccountActor,
  id: string,
  draft: ResourceGroupDraft,
): Promise<ResourceGroupRow | NotFound> {
  return inTransaction(context, async (tx) => {
    const owner = { account: actor.account, zone: await holdGiven(tx, actor) }
    const before = await findResourceGroup(tx, owner.account, id)
    if (!before) return notFound
    await verifyName(tx, owner.account, draft.name, id)
    const members = await membersOf(tx, context, owner, draft.members, before.members)
    const group = { ...before, name: draft.name, members, updatedAt: context.clock() }
    await saveResourceGroup(tx, group)
    await tell(tx, context, actor, 'resource-group.edited', group)
    return group
  })
}

export function deleteResourceGroup(context: Context, actor: AccountActor, id: string): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    const zone = await holdGiven(tx, actor)
    const group = await findResourceGroup(tx, actor.account, id)
    if (!group) return notFound
    if (await isUsed(tx, actor.account, resourceGroupUrn(zone, actor.account, group.id))) {
      throw new Refusal('in_use', { entered: group.name })
    }
    await deleteRow(tx, group)
    await tell(tx, context, actor, 'resource-group.deleted', group)
    return null
  })
}

async function verifyName(tx: Transaction, owner: string, name: string, own: string | null = null): Promise<void> {
  const { taken, count } = await resourceGroupTaken(tx, owner, name)
  if (taken !== null && taken !== own) throw new Refusal('name_taken', { entered: name })
  if (own === null && count >= MOST_GROUPS) throw new Refusal('too_many', { entered: String(MOST_GROUPS) })
}

/** The numbers of the services that are named; what was in the group already may stay, whoever it belongs to now. */
async function membersOf(
  tx: Transaction,
  context: Context,
  owner: Reader,
  named: NamedMember[],
  before: number[],
): Promise<number[]> {
  const ids = named.flatMap(({ id, urn }) => (id && !urn ? [serviceOfResourceId(id) ?? -1] : []))
  const found = (await resourcesNumbered(tx, ids)).map(reachedService)
  const [byNumber, byUrn] = await Promise.all([
    reachable(context, tx, owner, found),
    withinReach(
      context,
      tx,
      owner,
      named.flatMap(({ urn }) => urn ?? []),
    ),
  ])
  const known = new Set([...before, ...byNumber.flatMap((each) => (each.kind === 'service' ? [each.service.id] : []))])
  const members = named.map(({ id, urn }) => {
    const reached = urn ? byUrn.get(urn) : undefined
    const number = reached?.kind === 'service' ? reached.service.id : urn ? undefined : serviceOfResourceId(id ?? '')
    if (number === undefined || !(reached || known.has(number)))
      throw new Refusal('unknown_resource', { entered: urn ?? id ?? '' })
    return number
  })
  return [...new Set(members)]
}

async function tell(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  kind: 'resource-group.created' | 'resource-group.edited' | 'resource-group.deleted',
  { id, owner, name }: ResourceGroupRow,
): Promise<void> {
  await record(tx, actor, context.clock(), accessEvent(kind, { owner, group: id, name }))
}
