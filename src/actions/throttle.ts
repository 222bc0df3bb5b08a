import type { Transaction } from '../db/database.ts'
import { consume, forget, giveBack, type Limit } from '../db/throttle.ts'
import { Refusal } from '../domain/refusal.ts'
import { hashOf } from '../lib/secret.ts'
import type { Context } from './context.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How often a stranger, or an account, may do what could hurt others. */
export const LIMITS = {
  signInOfAccount: { name: 'sign-in-account', points: 10, seconds: 15 * MINUTE },
  signInFromAnywhere: { name: 'sign-in-anywhere', points: 100, seconds: HOUR },
  signInFromNetwork: { name: 'sign-in-network', points: 100, seconds: 15 * MINUTE },
  secondFactor: { name: 'second-factor', points: 5, seconds: 15 * MINUTE },
  secondFactorOfDay: { name: 'second-factor-day', points: 30, seconds: DAY },
  secondFactorUntold: { name: 'second-factor-untold', points: 4, seconds: DAY },
  secondFactorLetter: { name: 'second-factor-letter', points: 1, seconds: DAY },
  signUpOfAddress: { name: 'sign-up-address', points: 3, seconds: HOUR },
  signUpFromNetwork: { name: 'sign-up-network', points: 30, seconds: HOUR },
  forgotPasswordOfAccount: { name: 'forgot-account', points: 3, seconds: HOUR },
  forgotPasswordFromNetwork: { name: 'forgot-network', points: 30, seconds: HOUR },
  verification: { name: 'verification', points: 3, seconds: HOUR },
  passwordChange: { name: 'password-change', points: 10, seconds: 15 * MINUTE },
  addressChangeTo: { name: 'address-change-to', points: 3, seconds: HOUR },
  addressChange: { name: 'address-change', points: 10, seconds: DAY },
  invitationTo: { name: 'invitation-to', points: 3, seconds: HOUR },
  invitation: { name: 'invitation', points: 100, seconds: DAY },
  ownerChange: { name: 'owner-change', points: 20, seconds: DAY },
  ownerLetterTo: { name: 'owner-letter-to', points: 3, seconds: HOUR },
  ownerLetterToOfDay: { name: 'owner-letter-to-day', points: 10, seconds: DAY },
  ownerConfirmation: { name: 'owner-confirmation', points: 60, seconds: 15 * MINUTE },
  contactQuestion: { name: 'contact-question', points: 120, seconds: MINUTE },
  credentialRequest: { name: 'credential-request', points: 60, seconds: HOUR },
  procedureBegunFor: { name: 'procedure-begun-for', points: 5, seconds: HOUR },
  procedureBegun: { name: 'procedure-begun', points: 20, seconds: HOUR },
  procedureCodeTo: { name: 'procedure-code-to', points: 3, seconds: HOUR },
  procedureLetterTo: { name: 'procedure-letter-to', points: 10, seconds: DAY },
  procedureCode: { name: 'procedure-code', points: 30, seconds: HOUR },
  procedureGuess: { name: 'procedure-guess', points: 20, seconds: 15 * MINUTE },
  procedureGuessFromNetwork: { name: 'procedure-guess-network', points: 60, seconds: 15 * MINUTE },
  proofOf: { name: 'proof', points: 60, seconds: HOUR },
  proofFromNetwork: { name: 'proof-network', points: 200, seconds: HOUR },
  proofKilobytesFromNetwork: { name: 'proof-kilobytes-network', points: 200 * 1024, seconds: DAY },
  objection: { name: 'objection', points: 60, seconds: 15 * MINUTE },
} as const satisfies Record<string, Limit>

/** Counts once, or so many points; `too_many_requests` if that was too much. */
export async function throttle(context: Context, limit: Limit, key: string, points = 1): Promise<void> {
  const retryAfter = await consume(context.db, limit, key, points)
  if (retryAfter !== undefined) throw new Refusal('too_many_requests', { retryAfter })
}

/** Counts once. Whether that was once too often is for the caller to act on. */
export async function isOnceTooOften(context: Context, limit: Limit, key: string): Promise<boolean> {
  return (await consume(context.db, limit, key)) !== undefined
}

/** Counts once within a transaction; what comes to nothing is not counted. */
export async function throttleInside(tx: Transaction, limit: Limit, key: string): Promise<void> {
  const retryAfter = await consume(tx, limit, key)
  if (retryAfter !== undefined) throw new Refusal('too_many_requests', { retryAfter })
}

/** Counts once within a transaction. Whether that was once too often is for the caller to act on. */
export async function isOnceTooOftenInside(tx: Transaction, limit: Limit, key: string): Promise<boolean> {
  return (await consume(tx, limit, key)) !== undefined
}

/** Addresses are counted by what can not be read back. */
export function addressKey(address: string): string {
  return hashOf(address.toLowerCase()).toString('hex')
}

/** It was no attack: what was counted for this key does not count. */
export function clearThrottle(context: Context, limit: Limit, key: string): Promise<void> {
  return forget(context.db, limit, key)
}

/** It was no attack: this one does not count. */
export function unthrottle(context: Context, limit: Limit, key: string): Promise<void> {
  return giveBack(context.db, limit, key)
}
