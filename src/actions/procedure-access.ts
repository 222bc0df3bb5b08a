/**
 * Who comes to a procedure: whoever has its code, or the account that asked for it, signed in. To everybody else it does not
 * exist, and a wrong code is answered like an unknown number.
 */
import type { Queryable, Transaction } from '../db/database.ts'
import { findProcedure, lockProcedure, type ProcedureRow, saveProcedure } from '../db/procedures.ts'
import type { Actor } from '../domain/actor.ts'
import { hasLapsed } from '../domain/procedure-draft.ts'
import { Refusal } from '../domain/refusal.ts'
import { networkOf } from '../lib/network.ts'
import { isSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** `code` is null for an account that is signed in. */
export type Applicant = { number: string; actor: Actor; code: string | null }

/** The procedure of this applicant, to look at. */
export async function procedureOf(context: Context, applicant: Applicant): Promise<ProcedureRow | NotFound> {
  return (await opened(context.db, applicant, findProcedure)) ?? miss(context, applicant)
}

/** Work on an open procedure of this applicant, under its lock. The address must be proven, unless this is what proves it. */
export async function onProcedure<Result>(
  context: Context,
  applicant: Applicant,
  work: (tx: Transaction, procedure: ProcedureRow) => Promise<Result>,
  { proving = false } = {},
): Promise<Result | NotFound> {
  const result = await inTransaction<Result | NotFound>(context, async (tx) => {
    const procedure = await opened(tx, applicant, lockProcedure)
    if (!procedure) return notFound
    const isProven = procedure.account !== null || procedure.confirmedAt !== null
    if (hasLapsed(procedure, context.clock()) || !(isProven || proving)) throw new Refusal('procedure_elsewhere')
    return work(tx, await settledOn(tx, procedure, applicant.code))
  })
  return result === notFound ? miss(context, applicant) : result
}

type Look = (db: Queryable, number: string) => Promise<ProcedureRow | undefined>

async function opened(db: Queryable, { number, actor, code }: Applicant, look: Look): Promise<ProcedureRow | undefined> {
  const procedure = await look(db, number)
  if (!procedure) return undefined
  const isTheirs =
    code === null
      ? 'account' in actor && procedure.account === actor.account
      : codesOf(procedure).some((kept) => isSecret(code, kept))
  return isTheirs ? procedure : undefined
}

function codesOf({ codeHash, nextCodeHash }: ProcedureRow): Buffer[] {
  return [codeHash, nextCodeHash].filter((kept) => kept !== null)
}

/** With the first thing done by the code that was sent last, the one before is dead. Until then it works: anybody may ask for another. */
async function settledOn(tx: Transaction, procedure: ProcedureRow, code: string | null): Promise<ProcedureRow> {
  const { nextCodeHash, endedAt } = procedure
  const isNext = code !== null && nextCodeHash !== null && isSecret(code, nextCodeHash)
  if (!isNext || endedAt !== null) return procedure
  return saveProcedure(tx, procedure, { codeHash: nextCodeHash, nextCodeHash: null })
}

/** The right code always opens, so that nobody who guesses can lock the applicant out. */
async function miss(context: Context, { number, actor, code }: Applicant): Promise<NotFound> {
  if (code === null) return notFound
  await throttle(context, LIMITS.procedureGuessFromNetwork, networkOf(actor.address ?? ''))
  await throttle(context, LIMITS.procedureGuess, number)
  return notFound
}
