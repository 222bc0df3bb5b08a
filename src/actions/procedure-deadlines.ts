/** What time does to procedures: drafts that nobody submits, and questions that nobody answers, end. */
import { lapsedProcedures, lockProcedure } from '../db/procedures.ts'
import { SYSTEM } from '../domain/actor.ts'
import { APPLICANT_MAY_TAKE, DRAFT_LIVES } from '../domain/procedure.ts'
import { hasLapsed } from '../domain/procedure-draft.ts'
import type { Context } from './context.ts'
import { audienceOf, procedureEvent, takeStep, toApplicant } from './procedure-steps.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

const AT_ONCE = 200

/** Ends those whose time is over. Gives how many were looked at; a full batch means that there are more. */
export async function expireProcedures(context: Context): Promise<number> {
  const before = (milliseconds: number) => new Date(context.clock().getTime() - milliseconds)
  const numbers = await lapsedProcedures(context.db, before(DRAFT_LIVES), before(APPLICANT_MAY_TAKE), AT_ONCE)
  const failures: unknown[] = []
  for (const number of numbers) await expire(context, number).catch((failure) => failures.push(failure))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${numbers.length} procedures failed`)
  return numbers.length
}

function expire(context: Context, number: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const [procedure, now] = [await lockProcedure(tx, number), context.clock()]
    if (!procedure || !hasLapsed(procedure, now)) return
    await takeStep(tx, procedure, 'expire', now, { effectiveAt: null })
    const { known, ...concerned } = await audienceOf(tx, procedure)
    // Whoever never proved the address may not be who reads its letters: they hear no more of it.
    const isProven = procedure.account !== null || procedure.confirmedAt !== null
    const event = { ...procedureEvent('procedure.expired', procedure, {}), ...concerned }
    await record(tx, SYSTEM, now, event, {}, [...(isProven ? [toApplicant(procedure)] : []), ...known])
  })
}
