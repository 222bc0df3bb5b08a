import { Refusal } from './refusal.ts'
import type { Zone } from './zone.ts'

/** What the rules need to know of an account. */
export type Account = {
  nichandle: string
  zone: Zone
  emailVerified: boolean
  hasUnpaidBill: boolean
  hasValidPaymentMethod: boolean
  voipValidated: boolean
}

/** A contact is named by NIC handle or by primary e-mail address: any case, surrounding blanks ignored. */
export function normalizedName(entered: string): string {
  return entered.trim().toLowerCase()
}

/** The code comes by e-mail: an address that nobody has verified can not answer for a service. */
export function verifyAddressIsVerified(account: Account): void {
  if (!account.emailVerified) throw new Refusal('email_not_verified', { account: account.nichandle })
}
