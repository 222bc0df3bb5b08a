/** What people can do with a contact change. Each verb: lock, check, decide, save, record. */
import { randomUUID } from 'node:crypto'
import { accountFacts, lockAccounts } from '../db/account-facts.ts'
import { asOpen, insertChange, openChangesOn, saveAnswer, saveNewCode, saveSettled } from '../db/contact-changes.ts'
import type { Transaction } from '../db/database.ts'
import { isNeededForAdmin } from '../db/second-factor.ts'
import { lockService, saveContacts } from '../db/services.ts'
import { type AccountActor, type Actor, SYSTEM } from '../domain/actor.ts'
import {
  type AbortReason,
  type AgreedChange,
  agree,
  concernedBy,
  contactsAfter,
  fallsWith,
  hasLapsed,
  isAgreed,
  type OpenChange,
  partiesOf,
  settle,
} from '../domain/contact-change.ts'
import { changeEvent } from '../domain/event.ts'
import { preconditionRefusals } from '../domain/precondition.ts'
import { holdRefusals } from '../domain/procedure.ts'
import { productOf } from '../domain/product.ts'
import type { Refusal } from '../domain/refusal.ts'
import { ask, type ContactRequest, type PlannedChange } from '../domain/request.ts'
import { type Proof, verifyProven } from '../domain/second-factor.ts'
import type { Service } from '../domain/service.ts'
import { telephonyRefusals } from '../domain/telephony.ts'
import { awaitedParty, resend, verifyAddressIsVerified, verifyMayWithdraw } from '../domain/validation.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import { answering, onVisibleChange, type Standing } from './answering.ts'
import { noAsker, passAsker } from './askers.ts'
import { type AskedContacts, contactRequest, rolesIn } from './contact-request.ts'
import type { Context } from './context.ts'
import { keepingRefusals } from './gate.ts'
import { type NotFound, notFound } from './not-found.ts'
import { endOwnerChanges } from './owner-changes.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

/** Asks for contacts to change. Gives the ids of the changes that the request became. */
export async function askForContactChange(
  context: Context,
  actor: AccountActor,
  product: string,
  name: string,
  wanted: AskedContacts,
): Promise<number[] | NotFound> {
  let none: Service | undefined
  const ids = await keepingRefusals(context, (refused) =>
    inTransaction(context, async (tx) => {
      const now = context.clock()
      const service = await lockService(tx, product, name)
      const request = service && (await contactRequest(tx, context, actor.account, service, wanted, now))
      none = request ? undefined : service
      if (!service || !request) return notFound
      const asking = await passAsker(tx, context, actor, request, refused)
      if (asking === notFound) return notFound

      return openAsked(tx, context, asking, request)
    }),
  )
  // Who is no contact holds nobody up while it is found out what else he is.
  return none ? noAsker(context, actor, none, rolesIn(wanted)) : ids
}

/** Opens what is asked for, or throws what stands in its way. The caller holds the service's lock. */
export async function openAsked(tx: Transaction, context: Context, actor: Actor, request: ContactRequest): Promise<number[]> {
  const { planned, overtaken } = ask(request)
  for (const change of request.open.filter((each) => hasLapsed(each, request.now))) await expire(tx, context, change)
  for (const change of overtaken) await abort(tx, context, actor, change, 'overtaken')

  const requestId = randomUUID()
  const ids: number[] = []
  for (const change of planned) ids.push(await open(tx, context, actor, request, requestId, change))
  return ids
}

/**
 * The party's yes. The last one needed takes effect at once, in this same transaction. `proof` is the browser's session that
 * says it; an application has none.
 */
export async function acceptContactChange(
  context: Context,
  actor: AccountActor,
  id: number,
  code: string,
  proof: Proof | null = null,
): Promise<Standing | NotFound> {
  return answering(context, actor, id, code, async (tx, service, change, party) => {
    const now = context.clock()
    verifyAddressIsVerified(party)
    // Others need not wait for an answer that does not matter to them.
    if (change.roles.includes('admin')) verifyProven(change.roles, await isNeededForAdmin(tx, actor.account), proof, now)
    const answered = agree(change, party, now)
    const saved = saveAnswer(tx, id, party, 'validated', now)
    if (isAgreed(answered)) return (await Promise.all([saved, takeEffect(tx, context, actor, service, answered)]))[1]
    await Promise.all([saved, record(tx, actor, now, changeEvent('contact-change.validated', answered, { by: actor.account }))])
    return { state: answered.state }
  })
}

/** The party's no: ends the change. */
export async function refuseContactChange(
  context: Context,
  actor: AccountActor,
  id: number,
  code: string,
): Promise<Standing | NotFound> {
  return answering(context, actor, id, code, async (tx, _service, change, party) => {
    const now = context.clock()
    const settled = settle(change, { state: 'refused', account: actor.account }, now)
    await Promise.all([
      saveAnswer(tx, id, party, 'refused', now),
      saveSettled(tx, settled),
      record(tx, actor, now, changeEvent('contact-change.refused', settled, { by: actor.account })),
    ])
    return { state: 'refused' }
  })
}

/** A new code to the party that asks for it; the old one is dead. */
export function resendCode(context: Context, actor: AccountActor, id: number): Promise<Standing | NotFound> {
  return onVisibleChange(context, actor, id, async (tx, _service, known) => {
    const now = context.clock()
    const party = awaitedParty(asOpen(known), actor.account, now)
    const { resentAt } = resend(party, now)
    const token = newSecret()
    await saveNewCode(tx, id, party, { tokenHash: hashOf(token), sentAt: now, resentAt })
    const event = changeEvent('contact-change.resent', known, { by: actor.account, side: party.side })
    await record(tx, actor, now, event, { [actor.account]: token })
    return { state: known.state }
  })
}

/** The asker takes the request back. */
export function withdrawContactChange(context: Context, actor: AccountActor, id: number): Promise<Standing | NotFound> {
  return onVisibleChange(context, actor, id, async (tx, _service, known) => {
    const change = verifyMayWithdraw(asOpen(known), actor.account, context.clock())
    await abort(tx, context, actor, change, 'withdrawn')
    return { state: 'aborted' }
  })
}

/** Ends an open change for a reason outside of it. The caller holds the service's lock. */
export async function abort(
  tx: Transaction,
  context: Context,
  actor: Actor,
  change: OpenChange,
  reason: AbortReason,
): Promise<void> {
  const now = context.clock()
  await saveSettled(tx, settle(change, { state: 'aborted', reason }, now))
  await record(tx, actor, now, changeEvent('contact-change.aborted', change, { reason }))
}

/** Ends an open change whose time is over. The caller holds the service's lock. */
export async function expire(tx: Transaction, context: Context, change: OpenChange): Promise<void> {
  const now = context.clock()
  await saveSettled(tx, settle(change, { state: 'expired' }, now))
  await record(tx, SYSTEM, now, changeEvent('contact-change.expired', change, {}))
}

async function open(
  tx: Transaction,
  context: Context,
  actor: Actor,
  { service, cleared = false }: ContactRequest,
  requestId: string,
  planned: PlannedChange,
): Promise<number> {
  const requestedAt = context.clock()
  const expiresAt = new Date(requestedAt.getTime() + context.settings.requestTtl)
  const parties = partiesOf(planned).map((party) => ({ ...party, token: newSecret() }))
  const change = { ...planned, requestId, service, requestedAt, expiresAt, cleared }
  const id = await insertChange(
    tx,
    change,
    parties.map(({ account, side, token }) => ({ account, side, tokenHash: hashOf(token) })),
  )
  const tokens = Object.fromEntries(parties.map(({ account, token }) => [account, token]))
  await record(tx, actor, requestedAt, changeEvent('contact-change.asked', { ...change, id }, {}), tokens)
  return id
}

/** Everyone has agreed: ask the preconditions again, because bills come in seven days, then swap the contacts. */
async function takeEffect(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  service: Service,
  change: AgreedChange,
): Promise<Standing> {
  const now = context.clock()
  const [refusal] = await refusalsNow(tx, context, service, change)
  if (refusal) return fail(tx, actor, change, refusal, now)

  const [, , , others] = await Promise.all([
    saveContacts(tx, service, contactsAfter(change, service.contacts)),
    saveSettled(tx, settle(change, { state: 'done' }, now)),
    record(tx, actor, now, changeEvent('contact-change.done', change, { by: actor.account })),
    change.roles.includes('admin') ? openChangesOn(tx, service.id) : [],
  ])
  for (const other of others.filter((each) => fallsWith(change, each, now)))
    await abort(tx, context, actor, other, 'asker_replaced')
  if (change.roles.includes('admin'))
    await endOwnerChanges(
      tx,
      context,
      actor,
      new Map([[service.id, { contacts: contactsAfter(change, service.contacts), reason: 'admin_changed' }]]),
    )
  return { state: 'done' }
}

async function refusalsNow(tx: Transaction, context: Context, service: Service, change: AgreedChange): Promise<Refusal[]> {
  const handles = concernedBy(change)
  const [, facts] = await Promise.all([lockAccounts(tx, handles), accountFacts(tx, handles, context.clock())])
  const accounts = new Map(facts.map((each) => [each.nichandle, each]))
  const [asker, from, to] = [change.askedBy, change.from, change.to].map((handle) => accounts.get(handle)!)
  const product = productOf(service.product)!
  return change.roles.flatMap((role) => [
    ...holdRefusals(service, role),
    ...telephonyRefusals(service, role, change.cleared),
    ...preconditionRefusals({ role, product, asker: asker!, from: from!, to: to! }, context.settings.debtRule),
  ])
}

async function fail(tx: Transaction, actor: AccountActor, change: AgreedChange, refusal: Refusal, now: Date): Promise<Standing> {
  const whose = refusal.about.account ?? null
  await saveSettled(tx, settle(change, { state: 'error', reason: refusal.code, account: whose }, now))
  await record(tx, actor, now, changeEvent('contact-change.failed', change, { by: actor.account, reason: refusal.code, whose }))
  return { state: 'error' }
}
