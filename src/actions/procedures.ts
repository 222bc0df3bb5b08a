/** What an applicant does with a procedure, without an account: begin it, write it, submit it, answer, withdraw. */
import type { Transaction } from '../db/database.ts'
import { insertEntry } from '../db/procedure-entries.ts'
import {
  holdAddress,
  insertProcedure,
  lockProcedure,
  numbersInTheWay,
  type ProcedureChanges,
  type ProcedureRow,
  saveProcedure,
} from '../db/procedures.ts'
import { proofsOf } from '../db/proofs.ts'
import type { Limit } from '../db/throttle.ts'
import type { Actor, Origin } from '../domain/actor.ts'
import { emailAddress } from '../domain/email-address.ts'
import type { Language } from '../domain/language.ts'
import { after, isClosed, OPEN_PER_ADDRESS, type PublicKind } from '../domain/procedure.ts'
import { hasLapsed, missingFrom } from '../domain/procedure-draft.ts'
import { Refusal } from '../domain/refusal.ts'
import { inEvenTime } from '../lib/even-time.ts'
import { networkOf } from '../lib/network.ts'
import { newProcedureNumber } from '../lib/procedure-number.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import type { NotFound } from './not-found.ts'
import { type Applicant, onProcedure } from './procedure-access.ts'
import { audienceOf, procedureEvent, takeStep, toApplicant } from './procedure-steps.ts'
import { record } from './record.ts'
import { addressKey, isOnceTooOftenInside, LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** Whether there is something to write to an address is told to that address alone: asking takes as long in any case. */
const ASKING_TIME = 150

const UNCONFIRMED_COUNTS = 24 * 60 * 60 * 1000

export type Begun = { kind: PublicKind; email: string; language: Language }

/**
 * Begins a draft; its code goes to the address. If that has three open, the number leads nowhere, and its letter says so; one
 * that nobody confirmed, which a stranger may have begun, takes such a place for a day only. To an
 * address that has had its letters nothing is sent, and the number leads nowhere: who asks can not tell.
 */
export async function beginProcedure(context: Context, origin: Origin, asked: Begun): Promise<string> {
  const begun = { ...asked, email: emailAddress(asked.email) }
  await throttle(context, LIMITS.procedureBegun, networkOf(origin.address ?? ''))
  const actor: Actor = { kind: 'visitor', ...origin }
  const number = newProcedureNumber()
  await inEvenTime(ASKING_TIME, () =>
    inTransaction(context, async (tx) => {
      const since = new Date(context.clock().getTime() - UNCONFIRMED_COUNTS)
      await holdAddress(tx, begun.email)
      const open = await numbersInTheWay(tx, begun.email, since, OPEN_PER_ADDRESS)
      if (await hasHadItsLetters(tx, LIMITS.procedureBegunFor, begun.email)) return
      if (open) await tellTooMany(tx, context, actor, begun, open)
      else await begin(tx, context, actor, number, begun)
    }),
  )
  return number
}

async function begin(tx: Transaction, context: Context, actor: Actor, number: string, begun: Begun): Promise<void> {
  const [code, beganAt] = [newSecret(), context.clock()]
  const empty = { account: null, product: null, serviceName: null, claimed: null, wanted: {}, statement: '' }
  const procedure = await insertProcedure(tx, { ...begun, ...empty, number, codeHash: hashOf(code), beganAt })
  await record(tx, actor, beganAt, procedureEvent('procedure.begun', procedure, {}), {}, [toApplicant(procedure, code)])
}

async function tellTooMany(tx: Transaction, context: Context, actor: Actor, begun: Begun, numbers: string[]): Promise<void> {
  const { kind: procedureKind, email: address, language } = begun
  const event = { kind: 'procedure.too-many' as const, facts: { procedureKind }, concerns: [] }
  await record(tx, actor, context.clock(), event, {}, [{ part: 'applicant', address, language, values: { numbers } }])
}

/** Another code for whoever lost it, if this is the address; the old one works until it is used. Answered alike in any case. */
export async function sendProcedureCode(context: Context, origin: Origin, number: string, entered: string): Promise<void> {
  const email = emailAddress(entered).toLowerCase()
  await throttle(context, LIMITS.procedureCode, networkOf(origin.address ?? ''))
  await inEvenTime(ASKING_TIME, () =>
    inTransaction(context, async (tx) => {
      const [procedure, now] = [await lockProcedure(tx, number), context.clock()]
      if (!procedure || procedure.account !== null || procedure.email.toLowerCase() !== email) return
      if (isClosed(procedure.state) || hasLapsed(procedure, now)) return
      if (await hasHadItsLetters(tx, LIMITS.procedureCodeTo, email, number)) return
      const code = newSecret()
      await saveProcedure(tx, procedure, { nextCodeHash: hashOf(code), codeSentAt: now })
      const event = procedureEvent('procedure.code-sent', procedure, {})
      await record(tx, { kind: 'visitor', ...origin }, now, event, {}, [toApplicant(procedure, code)])
    }),
  )
}

/** The code arrived, so the address is the applicant's. */
export function confirmAddress(context: Context, applicant: Applicant): Promise<ProcedureRow | NotFound> {
  const confirm = async (tx: Transaction, procedure: ProcedureRow) => {
    if (procedure.account !== null || procedure.confirmedAt !== null) return procedure
    const now = context.clock()
    const proven = await saveProcedure(tx, procedure, { confirmedAt: now })
    await record(tx, applicant.actor, now, procedureEvent('procedure.address-confirmed', procedure, {}))
    return proven
  }
  return onProcedure(context, applicant, confirm, { proving: true })
}

/** Writes on a draft. What it says counts once it is submitted, so this alone is no event. */
export function editDraft(
  context: Context,
  applicant: Applicant,
  edit: (procedure: ProcedureRow) => ProcedureChanges,
): Promise<ProcedureRow | NotFound> {
  return onProcedure(context, applicant, async (tx, procedure) => {
    if (procedure.state !== 'draft') throw new Refusal('procedure_elsewhere')
    return saveProcedure(tx, procedure, edit(procedure))
  })
}

/** Hands it to the staff, once nothing is missing. */
export function submitProcedure(context: Context, applicant: Applicant): Promise<ProcedureRow | NotFound> {
  return onProcedure(context, applicant, async (tx, procedure) => {
    after(procedure.state, 'submit')
    const proofs = (await proofsOf(tx, procedure.id)).filter(({ deletedAt }) => deletedAt === null)
    const missing = missingFrom(
      procedure,
      proofs.map(({ kind }) => kind),
    )
    if (missing.length > 0) throw new Refusal('procedure_incomplete', { entered: missing.join(', ') })
    if (procedure.wanted.owner) emailAddress(procedure.wanted.owner.email)
    const now = context.clock()
    const submitted = await takeStep(tx, procedure, 'submit', now, { submittedAt: now })
    const event = procedureEvent('procedure.submitted', procedure, {})
    await record(tx, applicant.actor, now, event, {}, [toApplicant(procedure)])
    return submitted
  })
}

/** What the staff asked for is there: back to review. */
export function answerStaff(context: Context, applicant: Applicant, text: string): Promise<ProcedureRow | NotFound> {
  return onProcedure(context, applicant, async (tx, procedure) => {
    const now = context.clock()
    const answered = await takeStep(tx, procedure, 'answer', now)
    await insertEntry(tx, procedure.id, { kind: 'answered', author: procedure.account, address: null, text, at: now })
    await record(tx, applicant.actor, now, procedureEvent('procedure.answered', procedure, {}))
    return answered
  })
}

/** The applicant takes it back, at any time before it takes effect. Whoever was told of it hears that it is over. */
export function withdrawProcedure(context: Context, applicant: Applicant): Promise<ProcedureRow | NotFound> {
  return onProcedure(context, applicant, async (tx, procedure) => {
    const now = context.clock()
    const withdrawn = await takeStep(tx, procedure, 'withdraw', now, { effectiveAt: null })
    const { known, ...concerned } = await audienceOf(tx, procedure)
    const event = { ...procedureEvent('procedure.withdrawn', procedure, {}), ...concerned }
    await record(tx, applicant.actor, now, event, {}, [toApplicant(procedure), ...known])
    return withdrawn
  })
}

/** By the limit of what is asked, which may be counted by procedure, and by that of the day over all of it. */
async function hasHadItsLetters(tx: Transaction, limit: Limit, email: string, number = ''): Promise<boolean> {
  if (await isOnceTooOftenInside(tx, limit, addressKey(`${number} ${email}`))) return true
  return isOnceTooOftenInside(tx, LIMITS.procedureLetterTo, addressKey(email))
}
