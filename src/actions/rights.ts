/**
 * Asks for rights with what is known at this very moment: one round trip fetches the resources, who asks, and how often the
 * policies that name them have changed. What is asked in one turn of the event loop is fetched together.
 */
import type { Queryable } from '../db/database.ts'
import { type Decision, type Moment, may, type Question } from '../domain/right.ts'
import { isInBlockList } from '../lib/network.ts'
import { openBooks } from './book-shelf.ts'
import type { Context } from './context.ts'
import { withLocksOfAccounts } from './kept-domains.ts'
import { type Asker, type Known, knownOf } from './rights-facts.ts'

export type AskedRight = { asker: Asker; action: string; urn: string; address: string | null }

type Nobody = 'unknown_identity' | 'unknown_resource'

/** An answer without an identity or a resource: there is none of that name. */
export type Answer = Decision | { allowed: false; reason: Nobody; by: []; missing: [] }

/** The decisions for any number of questions, in their order. */
export async function decide(context: Context, asked: AskedRight[], db: Queryable = context.db): Promise<Answer[]> {
  const known = await knownOf(context, asked, db)
  const now = context.clock()
  const prepared = await withLocksOfAccounts(
    db,
    asked.map((each) => questionOf(each, known, now)),
  )
  return settle(context, db, prepared, (each, books) => ('nobody' in each ? nobody(each.nobody) : may(each.question, books)))
}

/** What the rules need to know of a question, and the number of the asker's book if it is known; or why there is nothing to ask. */
export type Prepared = { question: Question; version: number | null | undefined } | { nobody: Nobody }

export function questionOf({ asker, action, urn, address }: AskedRight, known: Known, now: Date): Prepared {
  const found = known.asker(asker)
  if (!found) return { nobody: 'unknown_identity' }
  const resource = known.resource(urn)
  if (!resource) return { nobody: 'unknown_resource' }
  return { question: { identity: found.identity, action, resource, moment: momentOf(now, address) }, version: found.version }
}

/** Judges until no book is missing: what was not settled is judged again with the books that it lacked. */
export async function settle<Judged extends { allowed: boolean; missing?: readonly string[] }>(
  context: Context,
  db: Queryable,
  prepared: readonly Prepared[],
  judge: (each: Prepared, books: ReturnType<typeof openBooks>) => Judged,
): Promise<Judged[]> {
  const books = openBooks(context, db, versionsIn(prepared))
  const settled = prepared.map((each) => judge(each, books))
  let open = settled.flatMap((judged, n) => (lacks(judged) ? [n] : []))
  while (open.length > 0) {
    await books.fetch(open.flatMap((n) => settled[n]!.missing ?? []))
    for (const n of open) settled[n] = judge(prepared[n]!, books)
    open = open.filter((n) => lacks(settled[n]!))
  }
  return settled
}

function lacks({ allowed, missing = [] }: { allowed: boolean; missing?: readonly string[] }): boolean {
  return !allowed && missing.length > 0
}

function* versionsIn(prepared: readonly Prepared[]): Iterable<[string, number | null]> {
  for (const each of prepared) {
    if ('question' in each && each.version !== undefined) yield [each.question.identity.account, each.version]
  }
}

export function momentOf(now: Date, address: string | null): Moment {
  return { now, address, isWithin: (blocks) => address !== null && isInBlockList(address, blocks) }
}

export function nobody(reason: Nobody): Answer {
  return { allowed: false, reason, by: [], missing: [] }
}
