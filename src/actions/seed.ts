/** The demo world: a few people and their services, so that there is something to see and to try. Nobody gets a letter. */
import { hasAccounts } from '../db/installation.ts'
import { SYSTEM } from '../domain/actor.ts'
import { LINE_KINDS } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import { hashPassword } from '../lib/password-hash.ts'
import { castLines, DEMO_PASSWORD } from './cast.ts'
import type { Context } from './context.ts'
import { tellAll } from './feed.ts'

/** Puts the demo world in, or back to its beginning. What else is there stays. */
export async function seed(context: Context): Promise<void> {
  const lines = castLines(await hashPassword(DEMO_PASSWORD), context.clock())
  for (const kind of LINE_KINDS) {
    const ofKind = lines.filter((line) => line.kind === kind)
    for (const outcome of await tellAll(context, SYSTEM, ofKind, { by: 'seed' })) if (outcome instanceof Refusal) throw outcome
  }
}

/** Nobody is here yet, and so nothing: whatever there is belongs to somebody. */
export async function isEmpty(context: Context): Promise<boolean> {
  return !(await hasAccounts(context.db))
}
