/**
 * Asks for rights with what is known at this very moment: one round trip fetches the resource, who asks, and how often the
 * policies that name them have changed. Policies that were read before count as long as that number is the same, so every
 * node sees a change with the first question after its commit.
 */
import { LRUCache } from 'lru-cache'
import type { Database, Queryable } from '../db/database.ts'
import { booksOf, bookVersions, type RightsFacts, type RightsQuery, rightsFacts } from '../db/rights.ts'
import { type Book, bookOf, EMPTY_BOOK } from '../domain/book.ts'
import { readyPolicy } from '../domain/policy.ts'
import { type Decision, type Identity, type Moment, may, type Question, type Resource } from '../domain/right.ts'
import { accountResourceUrn, namedResource, resourceGroupUrn } from '../domain/urn.ts'
import { roleOfGroup } from '../domain/user.ts'
import { isInBlocks } from '../lib/network.ts'
import type { Context } from './context.ts'

/** Who asks, as a caller or a question names them. */
export type Asker = { account: string; user: string | null }

export type AskedRight = { asker: Asker; action: string; urn: string; address: string | null }

/** An answer without an identity or a resource: there is none of that name. */
export type Answer = Decision | { allowed: false; reason: 'unknown_identity' | 'unknown_resource'; by: []; missing: [] }

/** The decisions for any number of questions, in their order. */
export async function decide(context: Context, asked: AskedRight[], db: Queryable = context.db): Promise<Answer[]> {
  const questions = await questionsFor(context, asked, db)
  return judge(context, questions, db)
}

/** What the rules need to know of each question; a reason if there is nobody, or nothing, of that name. */
export type Prepared = { question: Question; version: number | null } | { nobody: 'unknown_identity' | 'unknown_resource' }

export async function questionsFor(context: Context, asked: AskedRight[], db: Queryable = context.db): Promise<Prepared[]> {
  const facts = await rightsFacts(db, asked.map(queryOf))
  const now = context.clock()
  return asked.map((each, n) => prepared(each, facts[n]!, now))
}

export async function judge(context: Context, prepared: Prepared[], db: Queryable = context.db): Promise<Answer[]> {
  const shelf = shelfOf(context.db)
  const fresh = new Map<string, Book>()
  for (const each of prepared) if ('question' in each) keepFresh(shelf, fresh, each.question.identity.account, each.version)
  const books = { of: (account: string) => fresh.get(account) }
  for (;;) {
    const answers = prepared.map((each) => ('question' in each ? may(each.question, books) : nobody(each.nobody)))
    const missing = new Set(answers.flatMap((answer) => (answer.allowed ? [] : answer.missing)))
    if (missing.size === 0) return answers
    await fetchBooks(db, shelf, fresh, [...missing])
  }
}

function queryOf({ asker, urn }: AskedRight): RightsQuery {
  const named = namedResource(urn)
  const service = named?.kind === 'service' ? named : undefined
  return { account: asker.account, login: asker.user, product: service?.product.path ?? null, name: service?.name ?? null }
}

function prepared({ asker, action, urn, address }: AskedRight, facts: RightsFacts, now: Date): Prepared {
  const identity = identityOf(asker, facts)
  if (!identity) return { nobody: 'unknown_identity' }
  const resource = resourceOf(urn, asker.account, facts)
  if (!resource) return { nobody: 'unknown_resource' }
  return { question: { identity, action, resource, moment: momentOf(now, address) }, version: facts.version }
}

function identityOf({ account, user }: Asker, facts: RightsFacts): Identity | undefined {
  const { zone, user_group, group_role } = facts
  if (!zone) return undefined
  if (user === null) return { account, zone, user: null }
  const group = user_group ?? ''
  return { account, zone, user: { login: user, group, groupRole: roleOfGroup(group, group_role) } }
}

/** The resource that a URN names. An account is known by its URN alone: whoever asks about another one has no right on it. */
function resourceOf(urn: string, asked: string, facts: RightsFacts): Resource | undefined {
  const { zone, service, service_zone, contacts, tags, groups } = facts
  const named = namedResource(urn)
  if (named?.kind === 'account') {
    if (named.account === asked && named.zone !== zone) return undefined
    return { urn, type: 'account', name: named.account, tags: {}, groups: [], contacts: null, holder: named.account }
  }
  if (!named || service === null || service_zone !== named.zone || !contacts) return undefined
  return {
    urn,
    type: named.product.type,
    name: named.name,
    tags: tags ?? {},
    groups: (groups ?? []).map(({ owner, id }) => resourceGroupUrn(named.zone, owner, id)),
    contacts,
    holder: null,
  }
}

export function momentOf(now: Date, address: string | null): Moment {
  return { now, address, isWithin: (block) => address !== null && isInBlocks(address, [block]) }
}

function nobody(reason: 'unknown_identity' | 'unknown_resource'): Answer {
  return { allowed: false, reason, by: [], missing: [] }
}

/** Books that this process has read, the last used ones; each with the version that it was read at. */
type Shelf = LRUCache<string, { version: number; book: Book }>

/** How many policies a process keeps, all books together. */
const MOST_POLICIES = 200_000

const shelves = new WeakMap<Database, Shelf>()

function shelfOf(db: Database): Shelf {
  const shelf: Shelf = shelves.get(db) ?? new LRUCache({ maxSize: MOST_POLICIES })
  shelves.set(db, shelf)
  return shelf
}

function keepFresh(shelf: Shelf, fresh: Map<string, Book>, account: string, version: number | null): void {
  if (fresh.has(account)) return
  const kept = version === null ? undefined : shelf.get(account)
  if (version === null) fresh.set(account, EMPTY_BOOK)
  else if (kept?.version === version) fresh.set(account, kept.book)
}

/** Brings the books of these accounts: those on the shelf if their version still holds, the others from the database. */
async function fetchBooks(db: Queryable, shelf: Shelf, fresh: Map<string, Book>, accounts: string[]): Promise<void> {
  const now = await bookVersions(db, accounts)
  for (const account of accounts) keepFresh(shelf, fresh, account, now.get(account) ?? null)
  const wanted = accounts.filter((account) => !fresh.has(account))
  if (wanted.length === 0) return
  for (const { account, version, policies } of await booksOf(db, wanted)) {
    const book = bookOf(policies.map(readyPolicy))
    if (version !== null) shelf.set(account, { version, book }, { size: policies.length + 1 })
    fresh.set(account, book)
  }
}

/** The account of a caller as a resource. */
export function ownResource(identity: { account: string; zone: Identity['zone'] }): string {
  return accountResourceUrn(identity.zone, identity.account)
}
