import type { Zone } from './zone.ts'

/** What the rules need to know of an account. */
export type Account = {
  nichandle: string
  zone: Zone
  hasUnpaidBill: boolean
  hasValidPaymentMethod: boolean
  voipValidated: boolean
}

/** A contact is named by NIC handle or by primary e-mail address: any case, surrounding blanks ignored. */
export function normalizedName(entered: string): string {
  return entered.trim().toLowerCase()
}
