/** What the staff does with a procedure. Each verb: lock, check, decide, save, record. */
import { findAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { insertEntry } from '../db/procedure-entries.ts'
import { findProcedure, lockProcedure, type ProcedureRow, saveProcedure } from '../db/procedures.ts'
import { lockService } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import { type NoReason, type YesReason, yesOf } from '../domain/procedure.ts'
import type { Wanted } from '../domain/procedure-draft.ts'
import { letPass, type Override } from '../domain/procedure-standing.ts'
import type { Service } from '../domain/service.ts'
import { type StaffStep, UNDECIDED, verifyMayStep } from '../domain/staff.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { accept, grant } from './procedure-granting.ts'
import { holdersOf } from './procedure-holders.ts'
import { standingOf, wantedWithAccount } from './procedure-standing.ts'
import { audienceOf, procedureEvent, takeStep, toApplicant } from './procedure-steps.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

/** A procedure under review, and the service that it names, if there is one; both are locked. */
export type Review = {
  tx: Transaction
  context: Context
  actor: AccountActor
  procedure: ProcedureRow
  service: Service | undefined
  now: Date
}

type Answer = Promise<null | NotFound>

/** Begins to work on it. `over`: although another member of the staff does. */
export function takeProcedure(context: Context, actor: AccountActor, number: string, over: boolean): Answer {
  const work = async ({ tx, procedure, now }: Review) => {
    if (procedure.takenBy === actor.account) return
    await saveProcedure(tx, procedure, { takenBy: actor.account })
    await record(tx, actor, now, procedureEvent('procedure.taken', procedure, {}))
  }
  return reviewing(context, actor, number, 'take', work, over)
}

/** Leaves it to the others. */
export function releaseProcedure(context: Context, actor: AccountActor, number: string): Answer {
  return reviewing(context, actor, number, 'release', async ({ tx, procedure, now }) => {
    await saveProcedure(tx, procedure, { takenBy: null })
    await record(tx, actor, now, procedureEvent('procedure.released', procedure, {}))
  })
}

/** Writes something down for the staff alone. */
export function noteOnProcedure(context: Context, actor: AccountActor, number: string, text: string): Answer {
  return reviewing(context, actor, number, 'note', async (review) => {
    await write(review, 'note', text)
    await record(review.tx, actor, review.now, procedureEvent('procedure.noted', review.procedure, {}))
  })
}

/** Asks the applicant for more. A yes that was given without it does not count any more. */
export function askApplicant(context: Context, actor: AccountActor, number: string, text: string): Answer {
  return reviewing(context, actor, number, 'ask', async (review) => {
    const { tx, procedure, now } = review
    await write(review, 'asked', text)
    await takeStep(tx, procedure, 'ask-more', now, { ...UNDECIDED, takenBy: actor.account })
    const asked = procedureEvent('procedure.more-asked', procedure, {})
    await record(tx, actor, now, asked, {}, [toApplicant(procedure, undefined, { text })])
  })
}

/** What was decided on: whom it names, and what it may pass over. */
export type Passed = Override & { wanted: Wanted }

export type Yes = { verdict: YesReason; sentence: string; override: string | null }

/** Says yes: the first of two, the second, or the one that is enough. */
export function acceptProcedure(context: Context, actor: AccountActor, number: string, yes: Yes): Answer {
  return reviewing(context, actor, number, 'accept', async (review) => {
    const { tx, procedure, service } = review
    const standing = await standingOf(tx, context, procedure, service)
    const override = letPass(standing, procedure, yes.override?.trim() || null)
    const passed = { ...override, wanted: await wantedWithAccount(tx, context, procedure, service) }
    switch (yesOf(procedure, actor.account)) {
      case 'support':
        return support(review, yes, passed)
      case 'accept':
        return accept({ ...review, service: service! }, yes, passed)
      case 'grant':
        return grant(review, yes)
    }
  })
}

export type No = { verdict: NoReason; sentence: string }

/** Says no, which ends it. Whoever had been told of it hears so. */
export function refuseProcedure(context: Context, actor: AccountActor, number: string, no: No): Answer {
  return reviewing(context, actor, number, 'refuse', async ({ tx, procedure, now }) => {
    await takeStep(tx, procedure, 'refuse', now, { ...no, takenBy: actor.account, effectiveAt: null })
    const { known, ...concerned } = await audienceOf(tx, procedure)
    const refused = { ...procedureEvent('procedure.refused', procedure, { verdict: no.verdict }), ...concerned }
    await record(tx, actor, now, refused, {}, [toApplicant(procedure, undefined, no), ...known])
  })
}

async function reviewing(
  context: Context,
  actor: AccountActor,
  number: string,
  step: StaffStep,
  work: (review: Review) => Promise<void>,
  over = false,
): Answer {
  return inTransaction(context, async (tx) => {
    const [found, member] = await Promise.all([findProcedure(tx, number), findAccount(tx, actor.account)])
    if (!found?.submittedAt || !member) return notFound
    // What it names stands since it was submitted, so the service can be locked first, as everywhere.
    const service = found.product && found.serviceName ? await lockService(tx, found.product, found.serviceName) : undefined
    const procedure = (await lockProcedure(tx, number))!
    verifyMayStep(step, { ...procedure, holders: await holdersOf(tx, service) }, member, over)
    await work({ tx, context, actor, procedure, service, now: context.clock() })
    return null
  })
}

async function support(review: Review, { verdict, sentence }: Yes, passed: Passed): Promise<void> {
  const { tx, actor, procedure, now } = review
  // The second one starts from a free procedure, and reads why the first one said yes.
  await write(review, 'note', sentence)
  await takeStep(tx, procedure, 'support', now, { ...passed, firstYes: actor.account, takenBy: null })
  await record(tx, actor, now, procedureEvent('procedure.supported', procedure, { verdict }))
}

function write({ tx, actor, procedure, now }: Review, kind: 'note' | 'asked', text: string): Promise<void> {
  return insertEntry(tx, procedure.id, { kind, author: actor.account, address: null, text, at: now })
}
