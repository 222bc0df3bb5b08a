import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import type { Log } from '../lib/log.ts'

const PATIENCE = 60_000
const PAUSE = 500

/** Waits for a database that starts at the same time as we do, but not for ever, and not when asked to stop. */
export async function untilReachable(db: Database, log: Log, stopped: Promise<void>): Promise<void> {
  let until = Date.now() + PATIENCE
  stopped.then(() => {
    until = 0
  })
  for (;;) {
    try {
      await db.query('select 1')
      return
    } catch (error) {
      if (Date.now() > until) throw error
      log.warn(`The database can not be reached yet: ${(error as Error).message}`)
      await Promise.race([sleep(PAUSE), stopped])
    }
  }
}
