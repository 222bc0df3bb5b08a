/** What time does to changes of owner. Safe on any number of nodes: each is decided under its service's lock. */
import type { Transaction } from '../db/database.ts'
import { findOwnerChange, lapsedOwnerChanges, ownerChangesToRemind, saveOwnersReminded } from '../db/owner-changes.ts'
import { lockService } from '../db/services.ts'
import { SYSTEM } from '../domain/actor.ts'
import { hasLapsed, type OpenOwnerChange, REMIND_OWNERS_BEFORE, toRemind } from '../domain/owner-change.ts'
import type { Service } from '../domain/service.ts'
import type { Context } from './context.ts'
import { expireOwnerChange } from './owner-changes.ts'
import { askerOf, ownerEvent, toConfirm } from './owner-letters.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

const AT_ONCE = 200

/** Ends the changes of owner whose time is over. Gives how many were looked at; a full batch means that there are more. */
export async function expireOwnerChanges(context: Context): Promise<number> {
  const ids = await lapsedOwnerChanges(context.db, context.clock(), AT_ONCE)
  await onEachOpen(context, ids, async (tx, service, change) => {
    if (hasLapsed(change, context.clock())) await expireOwnerChange(tx, context, service.contacts, change)
  })
  return ids.length
}

/** Reminds the owners who have not answered, three days before the end. */
export async function remindOwners(context: Context): Promise<number> {
  const now = context.clock()
  const ids = await ownerChangesToRemind(context.db, now, new Date(now.getTime() + REMIND_OWNERS_BEFORE), AT_ONCE)
  await onEachOpen(context, ids, async (tx, service, change) => {
    const at = context.clock()
    const waiting = toRemind(change, at)
    if (waiting.length === 0 || !(await saveOwnersReminded(tx, change.id, at))) return
    const asker = await askerOf(tx, change)
    const letters = waiting.map((consent) => toConfirm(change, consent, asker))
    await record(tx, SYSTEM, at, ownerEvent('owner-change.reminded', change, service.contacts, {}), {}, letters)
  })
  return ids.length
}

type Work = (tx: Transaction, service: Service, change: OpenOwnerChange) => Promise<void>

/** A transaction for each: one that fails does not hold up those behind it, and is told once all had their turn. */
async function onEachOpen(context: Context, ids: number[], work: Work): Promise<void> {
  const failures: unknown[] = []
  for (const id of ids) await onOpen(context, id, work).catch((failure) => failures.push(failure))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${ids.length} changes of owner failed`)
}

function onOpen(context: Context, id: number, work: Work): Promise<void> {
  return inTransaction(context, async (tx) => {
    const known = await findOwnerChange(tx, id)
    const service = known && (await lockService(tx, known.service.product, known.service.name))
    const change = service && (await findOwnerChange(tx, id))
    if (change?.state === 'waiting') await work(tx, service!, { ...change, state: 'waiting' })
  })
}
