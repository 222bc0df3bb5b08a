/**
 * A change of owner passes a service from its legal holder to another one, or tells what the holder is called from now on.
 *
 * The administrative contact asks. The present and the new owner confirm, each with the code of their own letter; if one
 * mailbox is that of both, it confirms once. One of them who refuses ends it, and so does time: it waits for fourteen days.
 * Once everybody has confirmed it takes effect at once. It ends before, if the service goes, if the hosting company sets
 * another owner, or if the administrative contact changes, under whose right it was asked.
 */
import { isEmailAddress } from './email-address.ts'
import type { Language } from './language.ts'
import { isChangeOfOwner, type Owner, ownerName } from './owner.ts'
import type { OwnerSide } from './owner-event.ts'
import { Refusal } from './refusal.ts'
import type { ServiceStatus } from './service.ts'
import { RESENDS_ALLOWED } from './validation.ts'

export const OWNER_SIDES = ['present', 'new'] as const satisfies OwnerSide[]

export const OWNER_CHANGE_STATES = ['waiting', 'done', 'refused', 'withdrawn', 'expired', 'aborted'] as const

export type OwnerChangeState = (typeof OWNER_CHANGE_STATES)[number]

/** Why a change ended by something other than an answer. */
export const OWNER_ABORTS = ['service_removed', 'owner_set', 'admin_changed', 'procedure_accepted'] as const

export type OwnerAbort = (typeof OWNER_ABORTS)[number]

export type OwnerChange = {
  id: number
  service: { product: string; name: string }
  askedBy: string
  before: Owner
  after: Owner
  requestedAt: Date
  expiresAt: Date
  consents: Consent[]
}

/** One of the two owners, and what they have said so far. */
export type Consent = {
  side: OwnerSide
  email: string
  language: Language
  state: 'waiting' | 'confirmed' | 'refused'
  sentAt: Date
  answeredAt: Date | null
  /** When codes were sent again, oldest first. */
  resentAt: Date[]
}

export type OpenOwnerChange = OwnerChange & { state: 'waiting' }

/** An open change that nobody is left to confirm. Only `confirm` makes one. */
export type ConfirmedOwnerChange = OpenOwnerChange & { confirmed: true }

export type OwnerEnding =
  | { state: 'done' }
  | { state: 'refused'; reason: OwnerSide }
  | { state: 'withdrawn' }
  | { state: 'expired' }
  | { state: 'aborted'; reason: OwnerAbort }

const DAY = 24 * 60 * 60 * 1000
const HOUR = 60 * 60 * 1000

export const OWNERS_MAY_TAKE = 14 * DAY
export const REMIND_OWNERS_BEFORE = 3 * DAY

/** What is asked, and what there is today. `before` is null if nothing is known of an owner. */
export type OwnerRequest = {
  status: ServiceStatus
  before: Owner | null
  after: Owner
  /** A change of owner waits already. */
  isPending: boolean
  /** A procedure holds the service. */
  held: boolean
}

/** Everything that stands in the way of a change of owner. */
export function ownerRefusals({ status, before, after, isPending, held }: OwnerRequest): Refusal[] {
  if (before && !isChangeOfOwner(before, after)) return [new Refusal('same_owner')]
  return [
    ...(status === 'inCreation' ? [new Refusal('service_not_ready')] : []),
    ...(ownerName(after) === '' ? [new Refusal('owner_unnamed')] : []),
    ...(isEmailAddress(after.email) ? [] : [new Refusal('invalid_email')]),
    ...(before && isEmailAddress(before.email) ? [] : [new Refusal('owner_unreachable')]),
    ...(held ? [new Refusal('procedure_waits')] : []),
    ...(isPending ? [new Refusal('change_already_pending')] : []),
  ]
}

/** Who must confirm: both owners, once each mailbox. */
export function mustConfirm(before: Pick<Owner, 'email'>, after: Pick<Owner, 'email'>): OwnerSide[] {
  return before.email.toLowerCase() === after.email.toLowerCase() ? ['present'] : [...OWNER_SIDES]
}

/** Open changes live until their time is over, even when nobody has come by yet to end them. */
export function hasLapsed({ expiresAt }: Pick<OwnerChange, 'expiresAt'>, now: Date): boolean {
  return now >= expiresAt
}

/** Who has not answered. */
export function waitingFor({ consents }: Pick<OwnerChange, 'consents'>): OwnerSide[] {
  return consents.filter(({ state }) => state === 'waiting').map(({ side }) => side)
}

/** This owner says yes. If nobody is left to wait for, the change is confirmed and can take effect. */
export function confirm(change: OpenOwnerChange, side: OwnerSide, now: Date): OpenOwnerChange | ConfirmedOwnerChange {
  const consents = change.consents.map((each) =>
    each.side === side ? { ...each, state: 'confirmed' as const, answeredAt: now } : each,
  )
  return consents.every(({ state }) => state === 'confirmed') ? { ...change, consents, confirmed: true } : { ...change, consents }
}

export function isConfirmed(change: OpenOwnerChange): change is ConfirmedOwnerChange {
  return 'confirmed' in change
}

/** The owners to remind now, if it is time to. */
export function toRemind(change: OpenOwnerChange, now: Date): Consent[] {
  if (now.getTime() < change.expiresAt.getTime() - REMIND_OWNERS_BEFORE || hasLapsed(change, now)) return []
  return change.consents.filter(({ state }) => state === 'waiting')
}

/** Sending a code again kills the one before, and is done three times an hour at most. */
export function resend(change: OpenOwnerChange, side: OwnerSide, now: Date): { consent: Consent; resentAt: Date[] } {
  const consent = change.consents.find((each) => each.side === side)
  if (!consent) throw new Refusal('not_awaiting_you')
  if (consent.state !== 'waiting') throw new Refusal('already_answered')
  const lately = consent.resentAt.filter((at) => now.getTime() - at.getTime() < HOUR)
  if (lately.length >= RESENDS_ALLOWED) throw new Refusal('too_many_requests', { retryAfter: HOUR / 1000 })
  return { consent, resentAt: [...lately, now] }
}

/** The change while it can still be answered or taken back. */
export function stillOpen(change: OwnerChange & { state: OwnerChangeState }, now: Date): OpenOwnerChange {
  if (change.state !== 'waiting' || hasLapsed(change, now)) throw new Refusal('request_closed')
  return { ...change, state: 'waiting' }
}

/** Whoever confirms says that it is him, or that he may act for the organisation. */
export function verifyIdentity(ticked: boolean): void {
  if (!ticked) throw new Refusal('identity_not_confirmed')
}
