/**
 * Answering a change. Accepting and refusing both need the personal code of the letter. A wrong code is answered alike
 * whether it is unknown, spent, replaced or somebody else's; after five wrong ones the code is dead until a new one is
 * sent, which the party may ask for three times in an hour.
 */
import { hasLapsed, type OpenChange, type Party } from './contact-change.ts'
import { Refusal } from './refusal.ts'

export const WRONG_CODES_ALLOWED = 5
export const RESENDS_ALLOWED = 3
const HOUR = 60 * 60 * 1000

/** The party that this account is in the change, if an answer is still awaited from it. */
export function awaitedParty(change: OpenChange | undefined, account: string, now: Date): Party {
  if (!change || hasLapsed(change, now)) throw new Refusal('request_closed')
  const party = change.parties.find((each) => each.account === account)
  if (!party) throw new Refusal('not_awaiting_you')
  if (party.state !== 'waiting') throw new Refusal('already_answered')
  return party
}

/** Saying yes takes a verified address; saying no does not. */
export function verifyAddressIsVerified(party: Party): void {
  if (!party.addressVerified) throw new Refusal('email_not_verified', { account: party.account })
}

/** Why this code can not be used, or nothing. */
export function codeRefusal(party: Party, codeMatches: boolean): Refusal | undefined {
  if (isDead(party)) return new Refusal('too_many_attempts')
  return codeMatches ? undefined : new Refusal('token_unusable')
}

/** After too many wrong codes, even the right one answers nothing any more. */
export function verifyCodeIsAlive(party: Party): void {
  if (isDead(party)) throw new Refusal('too_many_attempts')
}

function isDead(party: Party): boolean {
  return party.wrongCodes >= WRONG_CODES_ALLOWED
}

/** Sending a code again kills the one before; the times kept are those of the last hour. */
export function resend(party: Party, now: Date): { resentAt: Date[] } {
  const lately = party.resentAt.filter((at) => now.getTime() - at.getTime() < HOUR)
  if (lately.length >= RESENDS_ALLOWED) throw new Refusal('too_many_requests')
  return { resentAt: [...lately, now] }
}

/** Only the asker may withdraw, and only while the change is open. */
export function verifyMayWithdraw(change: OpenChange | undefined, account: string, now: Date): OpenChange {
  if (!change || hasLapsed(change, now)) throw new Refusal('request_closed')
  if (change.askedBy !== account) throw new Refusal('not_awaiting_you')
  return change
}
