/** What happens later: letters are delivered, requests expire, parties are reminded, the audit trail is sealed. */
import type { Context } from '../actions/context.ts'
import { expireLapsed, remindParties } from '../actions/deadlines.ts'
import { expireOwnerChanges, remindOwners } from '../actions/owner-deadlines.ts'
import { expireProcedures } from '../actions/procedure-deadlines.ts'
import { effectDue } from '../actions/procedure-effect.ts'
import { clearProofs, sweepProofs } from '../actions/proof-keeping.ts'
import { sealTrail } from '../actions/seal.ts'
import { forgetSpent } from '../db/spent.ts'
import type { Log } from '../lib/log.ts'
import type { Brand } from '../mail/look.ts'
import type { Transport } from '../mail/transport.ts'
import { startPost } from './post.ts'
import { type Job, startSchedule } from './schedule.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const FULL_BATCH = 200
const FULL_SEAL = 1000
const FULL_CLEARING = 100
const FULL_EFFECT = 50

export type Worker = {
  /** Letters were queued: look now, not at the next turn. */
  wake(): void
  stop(): Promise<void>
}

/** Starts everything that happens later. Any number of nodes may run it against one database. */
export function startWorker(context: Context, transport: Transport, brand: Brand, log: Log): Worker {
  const schedule = startSchedule(jobs(context), log)
  const post = startPost({ db: context.db, transport, brand, clock: context.clock, log })
  return {
    wake: () => post.wake(),
    stop: async () => {
      await Promise.all([schedule.stop(), post.stop()])
    },
  }
}

function jobs(context: Context): Job[] {
  return [
    { name: 'expire requests', every: 5 * SECOND, run: async () => (await expireLapsed(context)) === FULL_BATCH },
    { name: 'expire procedures', every: 5 * SECOND, run: async () => (await expireProcedures(context)) === FULL_BATCH },
    { name: 'delete old proofs', every: 60 * SECOND, run: async () => (await clearProofs(context)) === FULL_CLEARING },
    { name: 'sweep proofs', every: HOUR, run: () => sweepProofs(context).then(() => false) },
    { name: 'procedures that wait', every: 5 * SECOND, run: async () => (await effectDue(context)) === FULL_EFFECT },
    { name: 'remind parties', every: 60 * SECOND, run: async () => (await remindParties(context)) === FULL_BATCH },
    { name: 'expire changes of owner', every: 5 * SECOND, run: async () => (await expireOwnerChanges(context)) === FULL_BATCH },
    { name: 'remind owners', every: 60 * SECOND, run: async () => (await remindOwners(context)) === FULL_BATCH },
    { name: 'seal the audit trail', every: SECOND, run: async () => (await sealTrail(context)) === FULL_SEAL },
    { name: 'forget what is spent', every: HOUR, run: async () => (await forgetSpent(context.db, context.clock())) > 0 },
  ]
}
