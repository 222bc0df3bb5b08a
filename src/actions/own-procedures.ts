/** What an account asks of the staff: to pass the VoIP validation, and other contacts for a group with special numbers. */
import { type KnownAccount, lockAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { insertProcedure, lockOpenOf, type ProcedureRow, saveProcedure } from '../db/procedures.ts'
import { findService } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import type { Owner } from '../domain/owner.ts'
import type { ProcedureKind, PublicKind } from '../domain/procedure.ts'
import { Refusal } from '../domain/refusal.ts'
import { newProcedureNumber } from '../lib/procedure-number.ts'
import { type AskedContacts, checkContactChange } from './contact-request.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { procedureEvent } from './procedure-steps.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

type OwnKind = Exclude<ProcedureKind, PublicKind>

type Asked = Pick<ProcedureRow, 'product' | 'serviceName' | 'wanted' | 'statement'> & { kind: OwnKind }

/** The draft of a VoIP validation; the one that is under way, if it is still a draft. */
export function beginValidation(context: Context, actor: AccountActor, statement: string): Promise<ProcedureRow> {
  return beginOwn(context, actor, { kind: 'voip-validation', product: null, serviceName: null, wanted: {}, statement })
}

/** The draft of other contacts for a group, if nothing but its special numbers stands in the way of changing them. */
export async function beginGroupContacts(
  context: Context,
  actor: AccountActor,
  group: string,
  asked: AskedContacts,
  statement: string,
): Promise<ProcedureRow | NotFound> {
  const considered = await checkContactChange(context, actor, 'telephony', group, asked, { cleared: true })
  if (considered === notFound) return notFound
  const [inTheWay] = considered.refusals
  if (inTheWay) throw inTheWay
  const service = await findService(context.db, 'telephony', group)
  if (!service?.hasSpecialNumbers) throw new Refusal('no_special_numbers')
  const { admin: contactAdmin, billing: contactBilling } = asked
  const wanted = { ...(contactAdmin && { contactAdmin }), ...(contactBilling && { contactBilling }) }
  return beginOwn(context, actor, { kind: 'group-contacts', product: 'telephony', serviceName: group, wanted, statement })
}

function beginOwn(context: Context, actor: AccountActor, asked: Asked): Promise<ProcedureRow> {
  return inTransaction(context, async (tx) => {
    // One at a time: what is begun twice at the same moment is one.
    const account = (await lockAccount(tx, actor.account))!
    const open = await lockOpenOf(tx, { ...asked, account: actor.account })
    if (open && open.state !== 'draft') throw new Refusal('procedure_elsewhere')
    const { wanted, statement } = asked
    return open ? saveProcedure(tx, open, { wanted, statement }) : begin(tx, context, actor, account, asked)
  })
}

async function begin(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  account: KnownAccount,
  asked: Asked,
): Promise<ProcedureRow> {
  const { nichandle, email, language } = account
  const beganAt = context.clock()
  const number = newProcedureNumber()
  const who = { account: nichandle, email, language, claimed: personOf(account), codeHash: null }
  const procedure = await insertProcedure(tx, { ...asked, ...who, number, beganAt })
  await record(tx, actor, beganAt, procedureEvent('procedure.begun', procedure, {}))
  return procedure
}

/** Who the account says it is: what its proofs are compared with. */
function personOf(account: KnownAccount): Owner {
  const { legalform, firstname, name, email, country } = account
  const { organisation, phone, address, zip, city, area } = account
  const text = { organisation: organisation ?? '', phone: phone ?? '', address: address ?? '', zip: zip ?? '' }
  return { legalform, firstname, name, email, country, ...text, city: city ?? '', area: area ?? '' }
}
