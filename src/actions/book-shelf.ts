/**
 * Policies as they are at this very moment. Those that were read before count as long as the number of their book is the
 * same, so every node sees a change with the first question after its commit.
 */
import { LRUCache } from 'lru-cache'
import type { Database, Queryable } from '../db/database.ts'
import { booksOf, bookVersions } from '../db/rights.ts'
import { type Book, bookOf, EMPTY_BOOK } from '../domain/book.ts'
import { type Policy, readyPolicy } from '../domain/policy.ts'
import type { Books } from '../domain/right.ts'
import type { Context } from './context.ts'

export type OpenBooks = Books & {
  /** Brings the books of these accounts: those on the shelf if their number still holds, the others from the database. */
  fetch(accounts: Iterable<string>): Promise<void>
}

/** Opens the books of accounts whose numbers are known already; others are fetched when they are asked for. */
export function openBooks(
  context: Context,
  db: Queryable,
  versions: Iterable<[account: string, version: number | null]>,
): OpenBooks {
  const shelf = shelfOf(context.db)
  const open = new Map<string, Book>()
  for (const [account, version] of versions) openFrom(shelf, open, account, version)
  return { of: (account) => open.get(account), fetch: (accounts) => fetchBooks(db, shelf, open, [...new Set(accounts)]) }
}

/** Books that this process has read, the last used ones; each with the number that it had. */
type Shelf = LRUCache<string, { version: number; book: Book }>

/** How much a process keeps, all books together: each policy counts one, and each name in it. */
const MOST_NAMES = 1_000_000

const shelves = new WeakMap<Database, Shelf>()

function shelfOf(db: Database): Shelf {
  const shelf: Shelf = shelves.get(db) ?? new LRUCache({ maxSize: MOST_NAMES })
  shelves.set(db, shelf)
  return shelf
}

function openFrom(shelf: Shelf, open: Map<string, Book>, account: string, version: number | null): void {
  if (open.has(account)) return
  const kept = version === null ? undefined : shelf.get(account)
  if (version === null) open.set(account, EMPTY_BOOK)
  else if (kept?.version === version) open.set(account, kept.book)
}

async function fetchBooks(db: Queryable, shelf: Shelf, open: Map<string, Book>, accounts: string[]): Promise<void> {
  const now = await bookVersions(db, accounts)
  for (const account of accounts) openFrom(shelf, open, account, now.get(account) ?? null)
  const wanted = accounts.filter((account) => !open.has(account))
  if (wanted.length === 0) return
  for (const { account, version, policies } of await booksOf(db, wanted)) {
    const book = bookOf(account, policies.map(readyPolicy))
    if (version !== null) shelf.set(account, { version, book }, { size: 1 + sum(policies.map(sizeOf)) })
    open.set(account, book)
  }
}

function sizeOf({ identities, resources, permissions, ownGroups }: Policy): number {
  const actions = [permissions, ...ownGroups].map(({ allow, except, deny }) => allow.length + except.length + deny.length)
  return 1 + identities.length + resources.length + sum(actions)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
