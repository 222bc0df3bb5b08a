/**
 * A contact change passes one or more roles on a service from one account to another.
 *
 * Whoever asks and whoever receives are its parties: each must validate it with a personal code, and one of them who
 * refuses ends it. If they are the same account, it validates once. The one who loses the role is told, not asked.
 *
 * A change is open until it is settled, and settled once: done, refused, expired, aborted or in error. Only an open
 * change can be answered, and only a change that every party agreed to can take effect; the types say so.
 */
import type { RefusalCode } from './refusal.ts'
import type { Contacts, Role } from './role.ts'

export type ContactChange = {
  id: number
  /** The tasks of one request share it, and keep the right that they were asked under. */
  requestId: string
  service: { id: number; product: string; name: string }
  askedBy: string
  from: string
  to: string
  roles: Role[]
  requestedAt: Date
  expiresAt: Date
  /** The staff has let it through, where only the staff can. */
  cleared: boolean
}

export type Side = 'asking' | 'receiving'

/** Someone who must validate a change, and what they have said so far. */
export type Party = {
  account: string
  side: Side
  state: 'waiting' | 'validated' | 'refused'
  sentAt: Date
  answeredAt: Date | null
  /** When codes were sent again, oldest first. */
  resentAt: Date[]
  /** How many wrong codes were entered since the last one was sent. */
  wrongCodes: number
  /** The code comes by e-mail: an address that nobody has verified can not answer for a service. */
  addressVerified: boolean
}

export type OpenChange = ContactChange & { state: 'validatingByCustomers'; parties: Party[] }

/** An open change with nobody left to wait for. Only `agree` makes one. */
export type AgreedChange = OpenChange & { agreed: true }

/** Why a change was ended by something other than an answer of its parties. */
export type AbortReason = 'withdrawn' | 'overtaken' | 'asker_replaced' | 'contacts_set' | 'service_removed'

export type Ending =
  | { state: 'done' }
  | { state: 'refused'; account: string }
  | { state: 'expired' }
  | { state: 'aborted'; reason: AbortReason }
  | { state: 'error'; reason: RefusalCode; account: string | null }

/** Where a change stands, in the wire's spelling. `todo`, `checkValidity` and `doing` are the wire's too, but nothing waits there. */
export type TaskState = OpenChange['state'] | Ending['state'] | 'todo' | 'checkValidity' | 'doing'

export type SettledChange = ContactChange & { ending: Ending; settledAt: Date }

/** The asker and the receiver, once each. */
export function partiesOf(change: { askedBy: string; to: string }): { account: string; side: Side }[] {
  const asking = { account: change.askedBy, side: 'asking' as const }
  return change.askedBy === change.to ? [asking] : [asking, { account: change.to, side: 'receiving' }]
}

/** Who loses a role without being a party: told once it has happened. */
export function toldOf(change: { askedBy: string; from: string; to: string }): string[] {
  return change.from === change.askedBy ? [] : [change.from]
}

/** Everyone who sees the change: who asks, who loses, who receives. */
export function concernedBy(change: { askedBy: string; from: string; to: string }): string[] {
  return [...new Set([change.askedBy, change.from, change.to])]
}

/** Open changes live until they expire, even when nobody has come by yet to settle them. */
export function hasLapsed(change: ContactChange, now: Date): boolean {
  return now >= change.expiresAt
}

/** The party's answer is yes. If nobody is left to wait for, the change is agreed and can take effect. */
export function agree(change: OpenChange, party: Party, now: Date): OpenChange | AgreedChange {
  const parties = change.parties.map((each) =>
    each.side === party.side ? { ...each, state: 'validated' as const, answeredAt: now } : each,
  )
  return parties.every((each) => each.state === 'validated') ? { ...change, parties, agreed: true } : { ...change, parties }
}

export function isAgreed(change: OpenChange): change is AgreedChange {
  return 'agreed' in change
}

/** The contacts of the service once the change has taken effect. */
export function contactsAfter(change: AgreedChange, contacts: Contacts): Contacts {
  const after = { ...contacts }
  for (const role of change.roles) after[role] = change.to
  return after
}

/** Ends an open change, for good. `done` is for a change that everyone agreed to. */
export function settle(change: AgreedChange, ending: { state: 'done' }, now: Date): SettledChange
export function settle(change: OpenChange, ending: Exclude<Ending, { state: 'done' }>, now: Date): SettledChange
export function settle(change: OpenChange, ending: Ending, now: Date): SettledChange {
  const { parties: _parties, state: _state, ...facts } = change
  return { ...facts, ending, settledAt: now }
}

/**
 * When an administrative change has taken effect, what the losing contact had asked for separately falls with the right
 * that it was asked under. Tasks of the same request stand; what has run out of time has expired, and ends as that.
 */
export function fallsWith(effect: ContactChange, other: OpenChange, now: Date): boolean {
  const separate = other.askedBy === effect.from && other.requestId !== effect.requestId
  return effect.roles.includes('admin') && separate && !hasLapsed(other, now)
}
