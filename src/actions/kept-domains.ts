/**
 * An account's operations on domains name no domain: whoever could speed one up could let any of its domains go. So these
 * questions are asked with the lock of the domain of the account that is kept longest.
 */
import type { Queryable } from '../db/database.ts'
import { longestLocks } from '../db/kept-domains.ts'
import type { Question } from '../domain/right.ts'
import { leadsAway } from '../domain/transfer-lock.ts'
import type { Prepared } from './rights.ts'

/** The same questions, with that lock where it counts. Nothing is looked up for any other. */
export async function withLocksOfAccounts<Each extends Prepared>(db: Queryable, prepared: Each[]): Promise<Each[]> {
  const holders = prepared.flatMap((each) => holderIn(each) ?? [])
  if (holders.length === 0) return prepared
  const locks = await longestLocks(db, [...new Set(holders)])
  return prepared.map((each) => {
    const holder = holderIn(each)
    if (holder === undefined || !('question' in each)) return each
    const resource = { ...each.question.resource, transferLockedUntil: locks.get(holder) ?? null }
    return { ...each, question: { ...each.question, resource } }
  })
}

/** The account that this is about, if its domains could leave by it. */
function holderIn(each: { question: Question } | object): string | undefined {
  if (!('question' in each)) return undefined
  const { action, resource } = each.question
  return resource.holder !== null && leadsAway(action) ? resource.holder : undefined
}
