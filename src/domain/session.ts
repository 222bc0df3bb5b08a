/** A browser's session ends twelve hours after its last call, and thirty days after it began in any case. */
const HOUR = 3_600_000

const IDLE = 12 * HOUR
export const LONGEST = 30 * 24 * HOUR

/** How exactly the last call is known: writing it at every call would make each read a write. */
export const SEEN_EVERY = 60_000

/** Until when a session that begins now can last. */
export function endOf(begun: Date): Date {
  return new Date(begun.getTime() + LONGEST)
}

/** How long the second step of signing in may take. */
const SECOND_STEP = 10 * 60_000

/** Until when a session waits for its second factor. */
export function endOfWait(begun: Date): Date {
  return new Date(begun.getTime() + SECOND_STEP)
}

/** A session whose last call is older than this has ended. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE)
}

/** Who moves an account's letters to another address, or changes its second factors, has signed in not longer ago than this. */
const FRESH = HOUR

export function isFresh(begun: Date, now: Date): boolean {
  return now.getTime() - begun.getTime() <= FRESH
}

/** What began before this is no longer fresh. */
export function freshSince(now: Date): Date {
  return new Date(now.getTime() - FRESH)
}
