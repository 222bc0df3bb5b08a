/**
 * Takes what the provider tells: a line of a call, or a thousand lines of an import, all of one kind. Each line counts or is
 * refused on its own; a refused line changes nothing.
 */
import type { Transaction } from '../db/database.ts'
import type { Actor } from '../domain/actor.ts'
import type { AccountLine, BillLine, Line, PaymentMethodLine, ServiceLine, VoipValidationLine } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import { feedAccounts } from './accounts-told.ts'
import { feedBills, feedPaymentMethods, feedVoipValidations } from './bills-told.ts'
import type { Context } from './context.ts'
import type { AccountSource } from './fresh-accounts.ts'
import { MetAnother } from './met-another.ts'
import { counted, type Outcome } from './outcome.ts'
import { withPasswordHashes } from './passwords-told.ts'
import { feedServices } from './services-told.ts'
import { inTransaction } from './transaction.ts'

/** Tells one line. Throws the refusal if it is refused. */
export async function tell(context: Context, actor: Actor, line: Line, source: AccountSource): Promise<{ nichandle?: string }> {
  const [outcome] = await tellAll(context, actor, [line], source)
  if (outcome instanceof Refusal) throw outcome
  return outcome!
}

/** Tells lines, all of one kind and no two about the same thing. Gives what became of each. */
export async function tellAll(context: Context, actor: Actor, lines: Line[], source: AccountSource): Promise<Outcome[]> {
  const [first] = lines
  switch (first?.kind) {
    case undefined:
      return []
    case 'account':
      return tellAccounts(context, actor, lines as AccountLine[], source)
    case 'service':
      return together(context, lines as ServiceLine[], (tx, some) => feedServices(tx, context, actor, some))
    case 'bill':
      return together(context, lines as BillLine[], (tx, some) => feedBills(tx, context, actor, some))
    case 'paymentMethod':
      return together(context, lines as PaymentMethodLine[], (tx, some) => feedPaymentMethods(tx, context, actor, some))
    case 'voipValidation':
      return together(context, lines as VoipValidationLine[], (tx, some) => feedVoipValidations(tx, context, actor, some))
  }
}

/** Passwords are hashed before anything is locked, because it takes its time. */
async function tellAccounts(context: Context, actor: Actor, lines: AccountLine[], source: AccountSource): Promise<Outcome[]> {
  const hashed = await withPasswordHashes(context, lines)
  const usable = counted(hashed)
  const outcomes = await together(context, usable, (tx, some) => feedAccounts(tx, context, actor, some, source))
  let next = 0
  return hashed.map((each) => (each instanceof Refusal ? each : outcomes[next++]!))
}

type Work<L> = (tx: Transaction, lines: L[]) => Promise<Outcome[]>

/** One transaction for all lines; if they can not be kept together, halves are tried until the culprit stands alone. */
async function together<L>(context: Context, lines: L[], work: Work<L>): Promise<Outcome[]> {
  if (lines.length === 0) return []
  try {
    return await inTransaction(context, (tx) => work(tx, lines).catch(asMeeting))
  } catch (error) {
    if (lines.length === 1 && isAboutValue(error)) return [new Refusal('unusable_value')]
    if (lines.length === 1 || !(isAboutValue(error) || error instanceof MetAnother)) throw error
    const half = Math.ceil(lines.length / 2)
    return [...(await together(context, lines.slice(0, half), work)), ...(await together(context, lines.slice(half), work))]
  }
}

/** A key that was free a moment ago: another writer took it, or another of these lines. */
function asMeeting(error: unknown): never {
  throw codeOf(error) === '23505' ? new MetAnother() : error
}

/** Data exceptions, one row told twice under two names, a check that a value breaks. */
function isAboutValue(error: unknown): boolean {
  return /^(22...|21000|23514)$/.test(codeOf(error))
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? ''
}
