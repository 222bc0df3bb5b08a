import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database, Queryable } from './database.ts'

/** How often something may be done: `points` times within `seconds`. */
export type Limit = { name: string; points: number; seconds: number }

/**
 * Counts against a limit, on every node alike. Gives the seconds to wait, if the limit was reached. Within a transaction, what
 * comes to nothing is not counted, and whoever counts for the same key waits for its end.
 */
export async function consume(db: Queryable, limit: Limit, key: string, points = 1): Promise<number | undefined> {
  try {
    await counter(db, limit).consume(key, points)
    return undefined
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached
    return Math.ceil(reached.msBeforeNext / 1000)
  }
}

/** Forgets what was counted. */
export async function forget(db: Database, limit: Limit, key: string): Promise<void> {
  await counter(db, limit).delete(key)
}

/** Takes one back. */
export async function giveBack(db: Database, limit: Limit, key: string): Promise<void> {
  await counter(db, limit).reward(key)
}

const counters = new WeakMap<Queryable, Map<string, RateLimiterPostgres>>()

function counter(db: Queryable, { name, points, seconds }: Limit): RateLimiterPostgres {
  const known = counters.get(db) ?? new Map<string, RateLimiterPostgres>()
  counters.set(db, known)
  const found = known.get(name)
  if (found) return found
  const made = new RateLimiterPostgres({
    storeClient: db,
    storeType: 'pool',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  })
  known.set(name, made)
  return made
}
