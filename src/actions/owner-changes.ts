/** What people can do with a change of owner, beside answering it. Each verb: lock, check, decide, save, record. */
import type { Queryable, Transaction } from '../db/database.ts'
import {
  insertOwnerChange,
  openOwnerChangeOn,
  openOwnerChangesOn,
  ownerChangeSeenBy,
  saveNewOwnerCode,
  saveOwnerEnding,
} from '../db/owner-changes.ts'
import { findOwner } from '../db/owners.ts'
import { findService, lockService } from '../db/services.ts'
import { type AccountActor, type Actor, SYSTEM } from '../domain/actor.ts'
import type { Language } from '../domain/language.ts'
import { isChangeOfOwner, type Owner, ownerTold } from '../domain/owner.ts'
import {
  hasLapsed,
  mustConfirm,
  type OpenOwnerChange,
  OWNERS_MAY_TAKE,
  type OwnerAbort,
  type OwnerRequest,
  ownerRefusals,
  resend,
  stillOpen,
} from '../domain/owner-change.ts'
import type { OwnerSide } from '../domain/owner-event.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Contacts } from '../domain/role.ts'
import type { Service } from '../domain/service.ts'
import { lockDays } from '../domain/transfer-lock.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { keepingRefusals, passInside, passToService } from './gate.ts'
import { type NotFound, notFound } from './not-found.ts'
import { countOwnerLetters } from './owner-letter-limit.ts'
import { askerOf, ownerEvent, toAll, toConfirm } from './owner-letters.ts'
import { record } from './record.ts'
import { visibleMatters } from './sight.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** The owner as entered. */
export type EnteredOwner = Partial<Record<keyof Owner, string>>

/** Asks for another owner of a service. `rights` are the actions that it takes. Gives the number of the change. */
export async function askForOwnerChange(
  context: Context,
  actor: AccountActor,
  rights: readonly string[],
  product: string,
  name: string,
  entered: EnteredOwner,
  language: Language,
): Promise<number | NotFound> {
  // Each writes to two people, whoever then withdraws it.
  await throttle(context, LIMITS.ownerChange, `${actor.account} ${product}/${name}`)
  return keepingRefusals(context, (refused) =>
    inTransaction(context, async (tx) => {
      const now = context.clock()
      const service = await lockService(tx, product, name)
      const acting = service ? await passInside(tx, context, actor, service, rights, refused) : notFound
      if (!service || acting === notFound) return notFound
      const { request, open } = await ownerRequest(tx, service, entered, now)
      const [refusal] = ownerRefusals(request)
      if (refusal) throw refusal
      if (open) await expireOwnerChange(tx, context, service.contacts, open)
      return begin(tx, acting, service, { before: request.before!, after: request.after }, language, now)
    }),
  )
}

export type OwnerConsideration = {
  isChangeOfOwner: boolean
  mustConfirm: OwnerSide[]
  lockDays: number
  refusals: Refusal[]
}

/** Says what asking would bring, and what stands in its way. Nothing is created. */
export async function checkOwnerChange(
  context: Context,
  product: string,
  name: string,
  entered: EnteredOwner,
): Promise<OwnerConsideration | NotFound> {
  const service = await findService(context.db, product, name)
  if (!service) return notFound
  const { request } = await ownerRequest(context.db, service, entered, context.clock())
  const { before, after } = request
  return {
    isChangeOfOwner: !before || isChangeOfOwner(before, after),
    mustConfirm: before ? mustConfirm(before, after) : ['present', 'new'],
    lockDays: lockDays(product, name),
    refusals: ownerRefusals(request),
  }
}

/** A new code to an owner who has not answered; the old one is dead. */
export function resendToOwner(context: Context, actor: AccountActor, id: number, side: OwnerSide): Promise<null | NotFound> {
  return onOpen(context, actor, id, async (tx, service, change) => {
    const now = context.clock()
    const { consent, resentAt } = resend(change, side, now)
    await countOwnerLetters(tx, actor, [consent.email])
    const token = newSecret()
    await saveNewOwnerCode(tx, id, side, { tokenHash: hashOf(token), sentAt: now, resentAt })
    const letter = toConfirm(change, consent, await askerOf(tx, change), token)
    await record(tx, actor, now, ownerEvent('owner-change.resent', change, service.contacts, { side }), {}, [letter])
  })
}

/** Who asked, or the administrative contact, takes it back. */
export function withdrawOwnerChange(context: Context, actor: AccountActor, id: number): Promise<null | NotFound> {
  return onOpen(context, actor, id, async (tx, service, change) => {
    const now = context.clock()
    await saveOwnerEnding(tx, id, { state: 'withdrawn' }, now)
    const letters = toAll(change, await askerOf(tx, change), actor)
    await record(tx, actor, now, ownerEvent('owner-change.withdrawn', change, service.contacts, {}), {}, letters)
  })
}

/** What ends a change from outside, and the contacts of its service by then. */
export type OutsideEnd = { contacts: Contacts; reason: OwnerAbort }

/**
 * Ends the open changes on these services, and on what telephony groups among them hold, for a reason outside of them. The
 * caller holds the services' locks.
 */
export async function endOwnerChanges(
  tx: Transaction,
  context: Context,
  actor: Actor,
  ended: ReadonlyMap<number, OutsideEnd>,
): Promise<void> {
  if (ended.size === 0) return
  const open = await openOwnerChangesOn(tx, [...ended.keys()])
  for (const { change, by } of new Map(open.map((each) => [each.change.id, each])).values()) {
    const { contacts, reason } = ended.get(by)!
    if (hasLapsed(change, context.clock())) await expireOwnerChange(tx, context, contacts, change)
    else await abort(tx, context, actor, contacts, change, reason)
  }
}

/** Ends an open change whose time is over. The caller holds the service's lock. */
export async function expireOwnerChange(
  tx: Transaction,
  context: Context,
  contacts: Contacts,
  change: OpenOwnerChange,
): Promise<void> {
  const now = context.clock()
  await saveOwnerEnding(tx, change.id, { state: 'expired' }, now)
  const letters = toAll(change, await askerOf(tx, change))
  await record(tx, SYSTEM, now, ownerEvent('owner-change.expired', change, contacts, {}), {}, letters)
}

/** Whether somebody may do each of these actions on a service. */
export async function mayOnService(
  context: Context,
  actor: AccountActor,
  service: { product: string; name: string },
  actions: string[],
): Promise<boolean[]> {
  const passages = await Promise.all(actions.map((action) => passToService(context, actor, service, [action])))
  return passages.map(({ allowed }) => allowed)
}

async function ownerRequest(
  db: Queryable,
  { product, name, status, held }: Service,
  entered: EnteredOwner,
  now: Date,
): Promise<{ request: OwnerRequest; open: OpenOwnerChange | undefined }> {
  const [owner, open] = await Promise.all([findOwner(db, product, name), openOwnerChangeOn(db, product, name)])
  const isPending = open !== undefined && !hasLapsed(open, now)
  return { request: { status, before: ownerTold(owner?.told), after: ownerTold(entered)!, isPending, held }, open }
}

async function begin(
  tx: Transaction,
  actor: AccountActor,
  service: Service,
  { before, after }: { before: Owner; after: Owner },
  language: Language,
  requestedAt: Date,
): Promise<number> {
  const expiresAt = new Date(requestedAt.getTime() + OWNERS_MAY_TAKE)
  const change = { service, askedBy: actor.account, before, after, requestedAt, expiresAt }
  const consents = mustConfirm(before, after).map((side) => ({
    side,
    email: (side === 'present' ? before : after).email,
    language,
    token: newSecret(),
  }))
  await countOwnerLetters(
    tx,
    actor,
    consents.map(({ email }) => email),
  )
  const kept = consents.map(({ token, ...consent }) => ({ ...consent, tokenHash: hashOf(token) }))
  const id = await insertOwnerChange(tx, { ...change, serviceId: service.id }, kept)
  const asker = await askerOf(tx, change)
  const letters = consents.map((consent) => toConfirm(change, consent, asker, consent.token))
  await record(tx, actor, requestedAt, ownerEvent('owner-change.asked', { ...change, id }, service.contacts, {}), {}, letters)
  return id
}

type OnOpen = (tx: Transaction, service: Service, change: OpenOwnerChange) => Promise<void>

/** Locks the service and reads the change; to who neither asked nor is administrative contact, it does not exist. */
function onOpen(context: Context, actor: AccountActor, id: number, work: OnOpen): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    const known = await ownerChangeSeenBy(tx, id, actor.account)
    const service = known && (await lockService(tx, known.service.product, known.service.name))
    const change = known && (await ownerChangeSeenBy(tx, id, actor.account))
    if (!change) return notFound
    const [seen] = await visibleMatters(context, { ...actor, seesAccount: true }, [change.service], (each) => each, tx)
    if (!seen) return notFound
    await work(tx, service!, stillOpen(change, context.clock()))
    return null
  })
}

async function abort(
  tx: Transaction,
  context: Context,
  actor: Actor,
  contacts: Contacts,
  change: OpenOwnerChange,
  reason: OwnerAbort,
): Promise<void> {
  const now = context.clock()
  await saveOwnerEnding(tx, change.id, { state: 'aborted', reason }, now)
  const letters = toAll(change, await askerOf(tx, change))
  await record(tx, actor, now, ownerEvent('owner-change.aborted', change, contacts, { reason }), {}, letters)
}
