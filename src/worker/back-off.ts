/**
 * How long a letter waits after a try that failed: a minute, then twice as long each time, up to four hours, a fifth more or
 * less so that letters that failed together do not come back together. After twelve tries, some sixteen hours, it is dead.
 */
const TRIES = 12
const FIRST = 60_000
const LONGEST = 4 * 3_600_000

/** Milliseconds until the next try, or null if there is none. `chance` is from 0 up to 1. */
export function waitAfter(tries: number, chance: number): number | null {
  if (tries >= TRIES) return null
  return Math.round(Math.min(FIRST * 2 ** (tries - 1), LONGEST) * (0.8 + 0.4 * chance))
}

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/** Milliseconds that the post rests when the mail server can not be worked with, this many times in a row. */
export function pauseAfter(failures: number, chance: number): number {
  return Math.round(Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) * (0.8 + 0.4 * chance))
}
