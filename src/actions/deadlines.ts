/** What time does to open changes. Safe on any number of nodes: each change is decided under its service's lock. */
import { asOpen, findChange } from '../db/contact-changes.ts'
import type { Transaction } from '../db/database.ts'
import { changesToRemind, lapsedChanges, saveReminded } from '../db/deadlines.ts'
import { lockServiceOfChange } from '../db/services.ts'
import { SYSTEM } from '../domain/actor.ts'
import { hasLapsed, type OpenChange } from '../domain/contact-change.ts'
import { REMIND_BEFORE, toRemind } from '../domain/deadline.ts'
import { changeEvent } from '../domain/event.ts'
import { expire } from './contact-changes.ts'
import type { Context } from './context.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

const AT_ONCE = 200

/** Ends the open changes whose time is over. Gives how many were looked at; a full batch means that there are more. */
export async function expireLapsed(context: Context): Promise<number> {
  const ids = await lapsedChanges(context.db, context.clock(), AT_ONCE)
  await onEachOpen(context, ids, async (tx, change) => {
    if (hasLapsed(change, context.clock())) await expire(tx, context, change)
  })
  return ids.length
}

/** Reminds the parties that have not answered, two days before the end. */
export async function remindParties(context: Context): Promise<number> {
  const now = context.clock()
  const ids = await changesToRemind(context.db, now, new Date(now.getTime() + REMIND_BEFORE), AT_ONCE)
  await onEachOpen(context, ids, async (tx, change) => {
    const at = context.clock()
    const waitingFor = toRemind(change, at)
    if (waitingFor.length === 0 || !(await saveReminded(tx, change.id, at))) return
    await record(tx, SYSTEM, at, changeEvent('contact-change.reminded', change, { waitingFor }))
  })
  return ids.length
}

type Work = (tx: Transaction, change: OpenChange) => Promise<void>

/** A transaction for each: one that fails does not hold up those behind it, and is told once all had their turn. */
async function onEachOpen(context: Context, ids: number[], work: Work): Promise<void> {
  const failures: unknown[] = []
  for (const id of ids) await onOpen(context, id, work).catch((failure) => failures.push(failure))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${ids.length} changes failed`)
}

function onOpen(context: Context, id: number, work: Work): Promise<void> {
  return inTransaction(context, async (tx) => {
    const [, known] = await Promise.all([lockServiceOfChange(tx, id), findChange(tx, id)])
    const change = known && asOpen(known)
    if (change) await work(tx, change)
  })
}
