/**
 * Everything that happens is an event. One table gives each kind its facts; the audit trail keeps them, and the letters
 * that an event causes are written from them. An event never holds a secret.
 */
import type { AbortReason, ContactChange, Side } from './contact-change.ts'
import { concernedBy } from './contact-change.ts'
import type { Abort } from './email-change.ts'
import type { Language } from './language.ts'
import type { OwnerEventFacts } from './owner-event.ts'
import type { ProcedureEventFacts } from './procedure-event.ts'
import type { RefusalCode } from './refusal.ts'
import type { Contacts, Role } from './role.ts'
import type { Factor, OwnFactor } from './second-factor.ts'
import type { GroupRole } from './user.ts'

/** The facts of a change that every event about it carries. Times are ISO 8601, UTC. */
export type ChangeFacts = {
  askedBy: string
  from: string
  to: string
  roles: Role[]
  expiresAt: string
}

/**
 * The facts of a policy. `given` and `ended` are the other accounts that it begins, or ceases, to name; those in `unheard`
 * have had so many letters from its owner that this makes no further one.
 */
export type PolicyFacts = {
  owner: string
  policy: string
  name: string
  expiresAt: string | null
  given: string[]
  ended: string[]
  unheard: string[]
}

type GroupFacts = { owner: string; group: string; name: string }

/** The facts of an event that a user of an account hears of: at which address, and in which language. */
export type UserLetterFacts = { nichandle: string; login: string; email: string; language: Language }

/** The facts of each kind of event. */
export type EventFacts = OwnEventFacts & OwnerEventFacts & ProcedureEventFacts

type OwnEventFacts = {
  'contact-change.asked': ChangeFacts
  'contact-change.validated': ChangeFacts & { by: string }
  'contact-change.done': ChangeFacts & { by: string }
  'contact-change.failed': ChangeFacts & { by: string; reason: RefusalCode; whose: string | null }
  'contact-change.refused': ChangeFacts & { by: string }
  'contact-change.aborted': ChangeFacts & { reason: AbortReason }
  'contact-change.expired': ChangeFacts
  'contact-change.reminded': ChangeFacts & { waitingFor: string[] }
  'contact-change.resent': ChangeFacts & { by: string; side: Side }
  'contact-change.code-rejected': ChangeFacts & { by: string }

  'account.created': { nichandle: string; by: 'sign-up' | 'provider' | 'import' | 'seed' }
  'account.sign-up-repeated': { nichandle: string }
  'account.edited': { nichandle: string; fields: string[] }
  'account.verification-asked': { nichandle: string }
  'account.verified': { nichandle: string }
  'account.password-reset-asked': { nichandle: string }
  'account.password-changed': { nichandle: string; by: 'owner' | 'code' | 'provider' | 'import' | 'seed' }
  'account.address-change-asked': { nichandle: string; task: number; newEmail: string }
  'account.address-change-refused': { nichandle: string; task: number }
  'account.address-change-code-rejected': { nichandle: string; task: number }
  'account.address-change-aborted': { nichandle: string; task: number; reason: Abort }
  'account.address-changed': { nichandle: string; task: number; oldEmail: string; newEmail: string }

  'session.opened': { nichandle: string; secondFactor?: Factor }
  'session.refused': { nichandle: string; login?: string }
  'session.ended': { nichandle: string; login?: string; session: number }
  'session.second-factor-asked': { nichandle: string }
  'session.second-factor-given': { nichandle: string; session: number; factor: Factor }
  'session.second-factor-refused': { nichandle: string; factor: Factor }
  'session.second-factor-guessed': { nichandle: string }

  'second-factor.begun': { nichandle: string; factor: OwnFactor }
  'second-factor.added': { nichandle: string; factor: OwnFactor }
  'second-factor.removed': { nichandle: string; factor: OwnFactor }
  'second-factor.passkey-renamed': { nichandle: string; passkey: number }
  'second-factor.recovery-codes-made': { nichandle: string }
  'second-factor.recovery-code-used': { nichandle: string; left: number }
  'second-factor.need-changed': { nichandle: string; neededForAdminChanges: boolean }

  'user.created': { nichandle: string; login: string; group: string }
  'user.invited': UserLetterFacts
  'user.edited': { nichandle: string; login: string; fields: string[] }
  'user.disabled': { nichandle: string; login: string }
  'user.enabled': { nichandle: string; login: string }
  'user.deleted': { nichandle: string; login: string }
  'user.password-reset-asked': UserLetterFacts
  'user.password-changed': UserLetterFacts & { by: 'owner' | 'code' | 'invitation' }
  'user-group.created': { nichandle: string; group: string; role: GroupRole }
  'user-group.edited': { nichandle: string; group: string; role: GroupRole }
  'user-group.deleted': { nichandle: string; group: string }

  'application.created': { nichandle: string; applicationKey: string }
  'application.removed': { nichandle: string; applicationKey: string }
  'credential.asked': { nichandle: string; credential: number }
  'credential.validated': { nichandle: string; credential: number }
  'credential.refused': { nichandle: string; credential: number }
  'credential.revoked': { nichandle: string; credential: number }

  'provider-key.created': { name: string }
  'provider-key.revoked': { name: string }

  'letter.retried': { nichandle: string; letter: number; letterKind: string }

  'policy.created': PolicyFacts
  'policy.edited': PolicyFacts
  'policy.deleted': PolicyFacts
  'permissions-group.created': GroupFacts
  'permissions-group.edited': GroupFacts
  'permissions-group.deleted': GroupFacts
  'resource-group.created': GroupFacts
  'resource-group.edited': GroupFacts
  'resource-group.deleted': GroupFacts
  'resource.tagged': { tags: Record<string, string> }

  'service.registered': { contacts: Contacts }
  'service.contacts-set': { before: Contacts; after: Contacts }
  'service.edited': { fields: string[] }
  'service.removed': { contacts: Contacts }
  'services.moved': { from: string; to: string; services: string[]; before: Contacts; after: Contacts; by: string }
  'bill.recorded': { nichandle: string; billId: string; status: 'paid' | 'unpaid' }
  'payment-method.recorded': { nichandle: string; id: number; status: string }
  'voip-validation.recorded': { nichandle: string; validated: boolean }
}

export type EventKind = keyof EventFacts

/** What happened, to which service or change, and which accounts it concerns. */
export type Event<Kind extends EventKind = EventKind> = {
  [K in Kind]: {
    kind: K
    facts: EventFacts[K]
    concerns: string[]
    service?: { product: string; name: string }
    changeId?: number
  }
}[Kind]

type ChangeEventKind = Extract<EventKind, `contact-change.${string}`>

/** An event about a contact change; `more` is what this kind has beside the facts of the change. */
export function changeEvent<K extends ChangeEventKind>(
  kind: K,
  change: ContactChange,
  more: Omit<EventFacts[K], keyof ChangeFacts>,
): Event<K> {
  const { askedBy, from, to, roles } = change
  const { product, name } = change.service
  const facts = { askedBy, from, to, roles, expiresAt: change.expiresAt.toISOString(), ...more } as EventFacts[K]
  return { kind, facts, concerns: concernedBy(change), service: { product, name }, changeId: change.id } as Event<K>
}

type AccountEventKind = { [K in EventKind]: EventFacts[K] extends { nichandle: string } ? K : never }[EventKind]

/** An event about an account. */
export function accountEvent<K extends AccountEventKind>(kind: K, facts: EventFacts[K]): Event<K> {
  return { kind, facts, concerns: [facts.nichandle] } as Event<K>
}

type AccessEventKind = Extract<EventKind, `policy.${string}` | `permissions-group.${string}` | `resource-group.${string}`>

/** An event about what an account grants; `others` are the accounts that it grants it to. */
export function accessEvent<K extends AccessEventKind>(kind: K, facts: EventFacts[K], others: string[] = []): Event<K> {
  return { kind, facts, concerns: [facts.owner, ...others] } as Event<K>
}
