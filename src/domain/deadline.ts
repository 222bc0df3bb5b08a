/** Whoever has not answered is reminded two days before a request ends; a request shorter than that needs no reminder. */
import { hasLapsed, type OpenChange } from './contact-change.ts'

export const REMIND_BEFORE = 48 * 60 * 60 * 1000

/** The accounts to remind now, if it is time to. */
export function toRemind(change: OpenChange, now: Date): string[] {
  const remindAt = change.expiresAt.getTime() - REMIND_BEFORE
  const tooEarly = now.getTime() < remindAt || change.requestedAt.getTime() >= remindAt
  if (tooEarly || hasLapsed(change, now)) return []
  return change.parties.filter((party) => party.state === 'waiting').map((party) => party.account)
}
