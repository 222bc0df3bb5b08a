import type { NamedAccount } from '../db/accounts-told.ts'
import { normalizedName } from '../domain/account.ts'

/** Finds an account by what a line calls it: its handle, or its primary address if that is verified. */
export type Directory = (entered: string) => NamedAccount | undefined

/**
 * An address that nobody verified names nobody here: whoever signs up with the address of another must not be given what the
 * provider means for that other.
 */
export function directoryOf(accounts: NamedAccount[]): Directory {
  const byName = new Map<string, NamedAccount>()
  for (const account of accounts) {
    byName.set(account.nichandle, account)
    if (account.verified) byName.set(account.email, account)
  }
  return (entered) => byName.get(normalizedName(entered))
}

/** What to look for, each once. */
export function namesIn(entered: string[]): string[] {
  return [...new Set(entered.map(normalizedName))]
}
