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
  return entered.replaceAll('\u200c', '').trim().toLowerCase()
}

/** The name with which a user of an account signs in. */
export function signInName(account: string, login: string): string {
  return `${account}/${login}`
}

/** The user whom a normalized name means, if it means one. A handle has no slash, and an address has an @. */
export function userNamedIn(name: string): { account: string; login: string } | undefined {
  const [, account, login] = /^([^/@]+)\/([a-z0-9._-]+)$/.exec(name) ?? []
  return account && login ? { account, login } : undefined
}
