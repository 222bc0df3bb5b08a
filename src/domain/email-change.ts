/**
 * A change of the primary address. The new address confirms, with a code that was sent there; then the old one is told.
 * A code works for a day, five wrong ones kill it, and asking again kills it too.
 *
 * Whether the address belongs to another account is not looked at before it is confirmed: whoever has the code reads that
 * mailbox, so that the answer tells nobody else who has an account.
 */
import { Refusal } from './refusal.ts'

export const STATES = ['aborted', 'done', 'refused', 'todo'] as const

export type EmailChangeState = (typeof STATES)[number]

export type EmailChange = {
  id: number
  newEmail: string
  state: EmailChangeState
  wrongCodes: number
  requestedAt: Date
  expiresAt: Date
  settledAt: Date | null
}

const LIFETIME = 24 * 3_600_000
const WRONG_CODES = 5

/** Why an open change ends without an answer. `not_owner`: who asked did not own the mailbox of the account. */
export type Abort = 'replaced' | 'wrong_codes' | 'lapsed' | 'email_taken' | 'not_owner'

export function lapsesAt(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + LIFETIME)
}

/** One that nobody answered in time is over, whether or not anybody has noticed. */
export function stateAt(change: EmailChange, now: Date): EmailChangeState {
  return change.state === 'todo' && change.expiresAt <= now ? 'aborted' : change.state
}

export function verifyNewAddress(current: string, wanted: string): void {
  if (current.toLowerCase() === wanted.toLowerCase()) throw new Refusal('same_email')
}

/** What a wrong code is answered; the last one that is allowed kills the change. */
export function wrongCode(change: EmailChange): { refusal: Refusal; kills: boolean } {
  const kills = change.wrongCodes + 1 >= WRONG_CODES
  return { refusal: new Refusal(kills ? 'too_many_attempts' : 'token_unusable'), kills }
}
