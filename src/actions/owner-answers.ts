/**
 * What the two owners do, who have no account: look at what is asked, confirm it, refuse it. The code of the letter is all
 * that they show. A code is answered alike whether it is unknown, spent, replaced, or the change is over.
 */
import type { Transaction } from '../db/database.ts'
import { type KnownOwnerChange, ownerChangeByToken, saveConsent, saveOwnerEnding } from '../db/owner-changes.ts'
import { findOwner, saveOwner } from '../db/owners.ts'
import { lockService } from '../db/services.ts'
import type { Actor, Origin } from '../domain/actor.ts'
import {
  type ConfirmedOwnerChange,
  type Consent,
  confirm,
  hasLapsed,
  isConfirmed,
  type OpenOwnerChange,
  type OwnerChangeState,
  verifyIdentity,
  waitingFor,
} from '../domain/owner-change.ts'
import type { OwnerSide } from '../domain/owner-event.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Service } from '../domain/service.ts'
import { lockedUntil } from '../domain/transfer-lock.ts'
import { networkOf } from '../lib/network.ts'
import { hashOf } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { askerOf, ownerEvent, toAll } from './owner-letters.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** Where the change stands after an answer. */
export type OwnerStanding = { state: OwnerChangeState; waitingFor: OwnerSide[]; lockedUntil: Date | null }

/** What this code is about, and who asked. Nothing changes. */
export async function lookAtOwnerChange(
  context: Context,
  origin: Origin,
  code: string,
): Promise<{ change: OpenOwnerChange; consent: Consent; asker: string }> {
  await throttle(context, LIMITS.ownerConfirmation, networkOf(origin.address ?? ''))
  const { change, consent } = awaited(await ownerChangeByToken(context.db, hashOf(code)), context.clock())
  const { called } = await askerOf(context.db, change)
  return { change, consent, asker: called }
}

/** The owner's yes. The last one takes effect at once, in this same transaction. */
export function confirmOwnerChange(context: Context, origin: Origin, code: string, ticked: boolean): Promise<OwnerStanding> {
  return answering(context, origin, code, async (tx, actor, service, change, { side }) => {
    verifyIdentity(ticked)
    const now = context.clock()
    const answered = confirm(change, side, now)
    await saveConsent(tx, change.id, side, 'confirmed', now)
    if (isConfirmed(answered)) return takeEffect(tx, actor, service, answered, now)
    await record(tx, actor, now, ownerEvent('owner-change.confirmed', change, service.contacts, { side }))
    return { state: 'waiting', waitingFor: waitingFor(answered), lockedUntil: null }
  })
}

/** The owner's no: ends the change. */
export function refuseOwnerChange(context: Context, origin: Origin, code: string): Promise<OwnerStanding> {
  return answering(context, origin, code, async (tx, actor, service, change, { side }) => {
    const now = context.clock()
    await saveConsent(tx, change.id, side, 'refused', now)
    await saveOwnerEnding(tx, change.id, { state: 'refused', reason: side }, now)
    const letters = toAll(change, await askerOf(tx, change), side)
    await record(tx, actor, now, ownerEvent('owner-change.refused', change, service.contacts, { side }), {}, letters)
    return { state: 'refused', waitingFor: [], lockedUntil: null }
  })
}

type OnAnswer = (
  tx: Transaction,
  actor: Actor,
  service: Service,
  change: OpenOwnerChange,
  consent: Consent,
) => Promise<OwnerStanding>

/** What the code is about is read twice, because only then it is known which service to lock. */
async function answering(context: Context, origin: Origin, code: string, work: OnAnswer): Promise<OwnerStanding> {
  await throttle(context, LIMITS.ownerConfirmation, networkOf(origin.address ?? ''))
  const tokenHash = hashOf(code)
  return inTransaction(context, async (tx) => {
    const { product, name } = awaited(await ownerChangeByToken(tx, tokenHash), context.clock()).change.service
    const service = await lockService(tx, product, name)
    const { change, consent } = awaited(await ownerChangeByToken(tx, tokenHash), context.clock())
    return work(tx, { kind: 'visitor', ...origin }, service!, change, consent)
  })
}

function awaited(
  found: { change: KnownOwnerChange; consent: Consent } | undefined,
  now: Date,
): { change: OpenOwnerChange; consent: Consent } {
  const isAwaited = found?.change.state === 'waiting' && found.consent.state === 'waiting' && !hasLapsed(found.change, now)
  if (!found || !isAwaited) throw new Refusal('token_unusable')
  return { change: { ...found.change, state: 'waiting' }, consent: found.consent }
}

async function takeEffect(
  tx: Transaction,
  actor: Actor,
  service: Service,
  change: ConfirmedOwnerChange,
  now: Date,
): Promise<OwnerStanding> {
  const { product, name } = service
  const before = await findOwner(tx, product, name)
  const until = lockedUntil(product, name, now, before!.transferLockedUntil)
  await saveOwner(tx, service.id, change.after, until)
  await saveOwnerEnding(tx, change.id, { state: 'done' }, now)
  const event = ownerEvent('owner-change.done', change, service.contacts, { lockedUntil: until?.toISOString() ?? null })
  await record(tx, actor, now, event, {}, toAll(change, await askerOf(tx, change)))
  return { state: 'done', waitingFor: [], lockedUntil: until }
}
