/**
 * Bills, payment methods and VoIP validations as the provider tells them. Each locks its accounts first, against the
 * question that a contact change asks at the moment it takes effect: the two never miss each other.
 */

import { lockNamedAccounts, type NamedAccount, saveVoipValidated } from '../db/accounts-told.ts'
import {
  billsNamed,
  type KeptBill,
  type KeptPaymentMethod,
  paymentMethodsNamed,
  saveBills,
  savePaymentMethods,
} from '../db/bills-told.ts'
import type { Transaction } from '../db/database.ts'
import type { Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import type { BillLine, PaymentMethodLine, VoipValidationLine } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import { merged } from '../lib/merge.ts'
import type { Context } from './context.ts'
import { directoryOf, namesIn } from './named-accounts.ts'
import type { Outcome } from './outcome.ts'
import { recordAll } from './record.ts'
import { verifyToldOnce } from './told-twice.ts'

export async function feedBills(tx: Transaction, context: Context, actor: Actor, lines: BillLine[]): Promise<Outcome[]> {
  const { outcomes, told } = await toKnownAccounts(tx, lines, ({ billId }) => billId)
  const named = told.map(({ line: { kind: _, ...bill }, account }) => ({ ...bill, account: account.nichandle }))
  const kept = new Map((await billsNamed(tx, named)).map((bill) => [`${bill.account} ${bill.billId}`, bill]))
  const changed = changedBy(named, (bill) => kept.get(`${bill.account} ${bill.billId}`), { dueDate: null } as Partial<KeptBill>)

  await saveBills(tx, changed)
  const events = changed.map(({ account, billId, status }) =>
    accountEvent('bill.recorded', { nichandle: account, billId, status }),
  )
  await recordAll(tx, actor, context.clock(), events)
  return outcomes
}

export async function feedPaymentMethods(
  tx: Transaction,
  context: Context,
  actor: Actor,
  lines: PaymentMethodLine[],
): Promise<Outcome[]> {
  const { outcomes, told } = await toKnownAccounts(tx, lines, ({ id }) => String(id))
  const named = told.map(({ line: { kind: _, ...method }, account }) => ({ ...method, account: account.nichandle }))
  const kept = new Map((await paymentMethodsNamed(tx, named)).map((method) => [`${method.account} ${method.id}`, method]))
  const unsaid: Partial<KeptPaymentMethod> = { expirationDate: null }
  const changed = changedBy(named, (method) => kept.get(`${method.account} ${method.id}`), unsaid)

  await savePaymentMethods(tx, changed)
  const events = changed.map(({ account, id, status }) =>
    accountEvent('payment-method.recorded', { nichandle: account, id, status }),
  )
  await recordAll(tx, actor, context.clock(), events)
  return outcomes
}

export async function feedVoipValidations(
  tx: Transaction,
  context: Context,
  actor: Actor,
  lines: VoipValidationLine[],
): Promise<Outcome[]> {
  const { outcomes, told } = await toKnownAccounts(tx, lines, () => '')
  const changed = told.filter(({ line, account }) => line.validated !== account.voipValidated)
  for (const validated of [true, false]) {
    const handles = changed.filter(({ line }) => line.validated === validated).map(({ account }) => account.nichandle)
    await saveVoipValidated(tx, handles, validated)
  }
  const events = changed.map(({ line, account }) =>
    accountEvent('voip-validation.recorded', { nichandle: account.nichandle, validated: line.validated }),
  )
  await recordAll(tx, actor, context.clock(), events)
  return outcomes
}

type Told<Line> = { line: Line; account: NamedAccount }

/** Locks the accounts of the lines, and sorts out the lines of accounts that nobody knows. */
async function toKnownAccounts<Line extends { account: string }>(
  tx: Transaction,
  lines: Line[],
  nameOf: (line: Line) => string,
): Promise<{ outcomes: Outcome[]; told: Told<Line>[] }> {
  const accounts = directoryOf(await lockNamedAccounts(tx, namesIn(lines.map(({ account }) => account))))
  const told = lines.flatMap((line) => {
    const account = accounts(line.account)
    return account ? [{ line, account }] : []
  })
  verifyToldOnce(told.map(({ line, account }) => `${account.nichandle} ${nameOf(line)}`))
  const outcomes = lines.map(({ account }) => (accounts(account) ? {} : new Refusal('unknown_account', { entered: account })))
  return { outcomes, told }
}

type Partly<Kept> = { [Field in keyof Kept]?: Kept[Field] | undefined }

/** What is to be saved: what is new, and what is not as it was. */
function changedBy<Kept extends object>(
  told: Partly<Kept>[],
  keptOf: (told: Partly<Kept>) => Kept | undefined,
  unsaid: Partial<Kept>,
): Kept[] {
  return told.flatMap((each) => {
    const kept = keptOf(each)
    if (!kept) return [merged(unsaid as Kept, each).after]
    const { after, fields } = merged(kept, each)
    return fields.length > 0 ? [after] : []
  })
}
