/** Objecting to an accepted procedure: whoever was told of it has a code, and a reason takes it back to review. */

import { insertEntry } from '../db/procedure-entries.ts'
import { type KnownNotice, noticeOf, saveObjected } from '../db/procedure-notices.ts'
import { findProcedure, lockProcedure, type ProcedureRow } from '../db/procedures.ts'
import type { Actor, Origin } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { UNDECIDED } from '../domain/staff.ts'
import { networkOf } from '../lib/network.ts'
import { hashOf } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { audienceOf, procedureEvent, takeStep, toApplicant } from './procedure-steps.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** What this code lets its holder object to. */
export async function lookAtNotice(
  context: Context,
  origin: Origin,
  token: string,
): Promise<{ procedure: ProcedureRow; notice: KnownNotice }> {
  const notice = await noticeOf(context.db, hashOf(token))
  const procedure = notice && (await findProcedure(context.db, notice.number))
  if (!notice || !procedure) throw await noSuchToken(context, origin)
  return { procedure, notice }
}

/** Takes the procedure back to review: every yes so far is gone. */
export async function objectTo(context: Context, origin: Origin, token: string, reason: string): Promise<void> {
  const { number } = (await lookAtNotice(context, origin, token)).notice
  const actor: Actor = { kind: 'visitor', ...origin }
  await inTransaction(context, async (tx) => {
    const [procedure, notice] = [await lockProcedure(tx, number), await noticeOf(tx, hashOf(token))]
    if (!procedure || !notice || notice.objectedAt !== null) throw new Refusal('token_unusable')
    const now = context.clock()
    await takeStep(tx, procedure, 'object', now, { ...UNDECIDED, takenBy: null })
    await saveObjected(tx, hashOf(token), now)
    await insertEntry(tx, procedure.id, { kind: 'objected', author: null, address: notice.address, text: reason, at: now })
    const { known: _known, ...concerned } = await audienceOf(tx, procedure)
    const event = { ...procedureEvent('procedure.objected', procedure, {}), ...concerned }
    await record(tx, actor, now, event, {}, [toApplicant(procedure)])
  })
}

async function noSuchToken(context: Context, origin: Origin): Promise<Refusal> {
  await throttle(context, LIMITS.objection, networkOf(origin.address ?? ''))
  return new Refusal('token_unusable')
}
