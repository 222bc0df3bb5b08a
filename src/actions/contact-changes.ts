/** What people can do with a contact change. Each verb: lock, check, decide, save, record. */
import { randomUUID } from 'node:crypto'
import { accountFacts, lockAccounts } from '../db/account-facts.ts'
import {
  asOpen,
  countWrongCode,
  findChange,
  insertChange,
  type KnownChange,
  openChangesOn,
  saveAnswer,
  saveNewCode,
  saveSettled,
} from '../db/contact-changes.ts'
import type { Transaction } from '../db/database.ts'
import { lockService, lockServiceOfChange, saveContacts } from '../db/services.ts'
import { verifyAddressIsVerified } from '../domain/account.ts'
import type { AccountActor, Actor } from '../domain/actor.ts'
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
  type Party,
  partiesOf,
  settle,
} from '../domain/contact-change.ts'
import { changeEvent } from '../domain/event.ts'
import { preconditionRefusals } from '../domain/precondition.ts'
import { productOf } from '../domain/product.ts'
import type { Refusal } from '../domain/refusal.ts'
import { ask, type PlannedChange } from '../domain/request.ts'
import type { Service } from '../domain/service.ts'
import { awaitedParty, codeRefusal, resend, verifyMayWithdraw } from '../domain/validation.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import { type AskedContacts, contactRequest } from './contact-request.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

/** What every answer of a verb on a change tells: where the change stands now. */
export type Standing = { state: KnownChange['state'] }

/** Asks for contacts to change. Gives the ids of the changes that the request became. */
export function askForContactChange(
  context: Context,
  actor: AccountActor,
  product: string,
  name: string,
  wanted: AskedContacts,
): Promise<number[] | NotFound> {
  return inTransaction(context, async (tx) => {
    const now = context.clock()
    const service = await lockService(tx, product, name)
    const request = service && (await contactRequest(tx, context, actor.account, service, wanted, now))
    if (!request) return notFound

    const { planned, overtaken } = ask(request)
    for (const change of request.open.filter((each) => hasLapsed(each, now))) await expire(tx, context, change)
    for (const change of overtaken) await abort(tx, context, actor, change, 'overtaken')

    const requestId = randomUUID()
    const ids: number[] = []
    for (const change of planned) ids.push(await open(tx, context, actor, request.service, requestId, change))
    return ids
  })
}

/** The party's yes. The last one needed takes effect at once, in this same transaction. */
export async function acceptContactChange(
  context: Context,
  actor: AccountActor,
  id: number,
  code: string,
): Promise<Standing | NotFound> {
  return answering(context, actor, id, code, async (tx, service, change, party) => {
    const now = context.clock()
    const [account] = await accountFacts(tx, [actor.account], now)
    verifyAddressIsVerified(account!)
    const answered = agree(change, party, now)
    await saveAnswer(tx, id, party, 'validated', now)
    if (isAgreed(answered)) return takeEffect(tx, context, actor, service, answered)
    await record(tx, actor, now, changeEvent('contact-change.validated', answered, { by: actor.account }))
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
    await saveAnswer(tx, id, party, 'refused', now)
    await saveSettled(tx, settled)
    await record(tx, actor, now, changeEvent('contact-change.refused', settled, { by: actor.account }))
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
  await record(tx, { kind: 'system', address: null, agent: null }, now, changeEvent('contact-change.expired', change, {}))
}

async function open(
  tx: Transaction,
  context: Context,
  actor: Actor,
  service: Service,
  requestId: string,
  planned: PlannedChange,
): Promise<number> {
  const requestedAt = context.clock()
  const expiresAt = new Date(requestedAt.getTime() + context.settings.requestTtl)
  const parties = partiesOf(planned).map((party) => ({ ...party, token: newSecret() }))
  const change = { ...planned, requestId, service, requestedAt, expiresAt }
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

  await saveContacts(tx, service, contactsAfter(change, service.contacts))
  await saveSettled(tx, settle(change, { state: 'done' }, now))
  await record(tx, actor, now, changeEvent('contact-change.done', change, { by: actor.account }))

  const others = await openChangesOn(tx, service.id)
  for (const other of others.filter((each) => fallsWith(change, each))) await abort(tx, context, actor, other, 'asker_replaced')
  return { state: 'done' }
}

async function refusalsNow(tx: Transaction, context: Context, service: Service, change: AgreedChange): Promise<Refusal[]> {
  const handles = concernedBy(change)
  await lockAccounts(tx, handles)
  const accounts = new Map((await accountFacts(tx, handles, context.clock())).map((facts) => [facts.nichandle, facts]))
  const [asker, from, to] = [change.askedBy, change.from, change.to].map((handle) => accounts.get(handle)!)
  const product = productOf(service.product)!
  return change.roles.flatMap((role) =>
    preconditionRefusals({ role, product, asker: asker!, from: from!, to: to! }, context.settings.debtRule),
  )
}

async function fail(tx: Transaction, actor: AccountActor, change: AgreedChange, refusal: Refusal, now: Date): Promise<Standing> {
  const whose = refusal.about.account ?? null
  await saveSettled(tx, settle(change, { state: 'error', reason: refusal.code, account: whose }, now))
  await record(tx, actor, now, changeEvent('contact-change.failed', change, { by: actor.account, reason: refusal.code, whose }))
  return { state: 'error' }
}

type OnChange<Result> = (tx: Transaction, service: Service, change: KnownChange) => Promise<Result>

/** Locks the service of a change and reads the change; to someone it does not concern, it does not exist. */
function onVisibleChange<Result>(
  context: Context,
  actor: AccountActor,
  id: number,
  work: OnChange<Result>,
): Promise<Result | NotFound> {
  return inTransaction(context, async (tx) => {
    const service = await lockServiceOfChange(tx, id)
    const change = await findChange(tx, id)
    if (!change || !concernedBy(change).includes(actor.account)) return notFound
    return work(tx, service!, change)
  })
}

type OnAnswer = (tx: Transaction, service: Service, change: OpenChange, party: Party) => Promise<Standing>

/** Spends the party's code and goes on. A wrong code is counted and on record, which is why it is thrown only after the commit. */
async function answering(
  context: Context,
  actor: AccountActor,
  id: number,
  code: string,
  work: OnAnswer,
): Promise<Standing | NotFound> {
  const outcome = await onVisibleChange<Standing | Refusal>(context, actor, id, async (tx, service, known) => {
    const change = asOpen(known)
    const party = awaitedParty(change, actor.account, context.clock())
    const kept = known.parties.find((each) => each.side === party.side)!
    const refusal = codeRefusal(party, kept.tokenHash.equals(hashOf(code)))
    if (!refusal) return work(tx, service, change!, party)
    if (refusal.code === 'token_unusable') {
      await countWrongCode(tx, id, party)
      await record(tx, actor, context.clock(), changeEvent('contact-change.code-rejected', known, { by: actor.account }))
    }
    return refusal
  })
  if (outcome instanceof Error) throw outcome
  return outcome
}
