/**
 * What the hosting company's own systems tell: which accounts there are, which services and whose, which bills. One line is
 * one fact, and means the same whether it comes as a call of its own or among a million others. Told again, it changes nothing.
 *
 * A field that is left out stays as it is, and null empties it. Contacts are the exception: one that is left out is the
 * administrative contact. Accounts are named by NIC handle, or by a primary address that is verified.
 */
import { type AbortReason, hasLapsed, type OpenChange } from './contact-change.ts'
import type { Locale } from './language.ts'
import type { LegalForm } from './profile.ts'
import { type Contacts, ROLES, type Role } from './role.ts'
import type { ServiceStatus } from './service.ts'
import type { Zone } from './zone.ts'

export type AccountLine = {
  kind: 'account'
  /** Without it, the account of this address is meant, or a new one. */
  nichandle?: string
  email: string
  profile: ToldProfile
  zone?: Zone
  password?: string
  /** Of a password that is known only by its hash. */
  passwordHash?: string
  /** The provider knows its customers' addresses: they count as verified unless this is false. */
  emailVerified?: boolean
  staff?: boolean
}

export type ToldProfile = {
  firstname: string
  name: string
  organisation?: string | null
  legalform: LegalForm
  country: string
  phone?: string | null
  address?: string | null
  zip?: string | null
  city?: string | null
  area?: string | null
  locale?: Locale
}

export type ServiceLine = {
  kind: 'service'
  product: string
  name: string
  /** As entered. */
  contacts: { admin: string; tech?: string; billing?: string }
  facts: ServiceFacts
}

/** What is kept of a service beside its contacts. Days are YYYY-MM-DD. */
export type ServiceFacts = {
  status?: ServiceStatus
  creation?: string
  expiration?: string | null
  displayName?: string | null
  owner?: object | string | null
  group?: string | null
  /** The internet pack that a line hangs on. */
  pack?: string | null
  /** A special number, such as one that callers pay for. */
  special?: boolean
}

export type BillLine = {
  kind: 'bill'
  account: string
  billId: string
  date: Date
  dueDate?: Date | null
  amount: number
  currency: string
  status: 'paid' | 'unpaid'
}

export type PaymentMethodLine = {
  kind: 'paymentMethod'
  account: string
  id: number
  paymentType: string
  status: string
  isDefault: boolean
  expirationDate?: Date | null
}

export type VoipValidationLine = { kind: 'voipValidation'; account: string; validated: boolean }

export type Line = AccountLine | ServiceLine | BillLine | PaymentMethodLine | VoipValidationLine

export const LINE_KINDS = ['account', 'service', 'bill', 'paymentMethod', 'voipValidation'] as const satisfies Line['kind'][]

export type LineKind = Line['kind']

/** The roles whose contact is set to another account. */
export function rolesSet(before: Contacts, after: Contacts): Role[] {
  return ROLES.filter((role) => before[role] !== after[role])
}

/**
 * When the provider sets contacts, open changes of those roles end; and with the administrative contact falls what he had
 * asked for. Nothing, if the change stands; one whose time is over has ended already.
 */
export function endedBySetting(change: OpenChange, before: Contacts, after: Contacts, now: Date): AbortReason | undefined {
  if (hasLapsed(change, now)) return undefined
  const set = rolesSet(before, after)
  if (change.roles.some((role) => set.includes(role))) return 'contacts_set'
  return set.includes('admin') && change.askedBy === before.admin ? 'asker_replaced' : undefined
}
