/**
 * A book holds all policies that name an account, its users or its groups, filed so that a question finds those that may
 * concern it without turning every page: by who is named, by the resource, by who wrote them.
 *
 * Anybody may name anybody in a policy, so a book may hold much that is of no weight. What the contacts of the resource wrote
 * is always found. Of others, who could at most pass on what they were given, only so many are heard: first those that name
 * the resource itself, then by the order of the book.
 */
import { emptyFiling, type Filing, filedAs, filedFor, filedUnder } from './name-pattern.ts'
import type { ReadyPolicy } from './policy.ts'
import type { Resource } from './right.ts'
import { ROLES } from './role.ts'

export type Book = ReadonlyMap<string, Filing<Page>>

/** The policies about one resource, or pattern of resources, by who wrote them. */
type Page = Map<string, ReadyPolicy[]>

export const EMPTY_BOOK: Book = new Map()

/** How many others are heard in one book, and with how many policies each. */
export const MOST_OTHERS = 100
const MOST_OF_ONE = 100

/** The book of an account; whom else the policies name is no matter of it. */
export function bookOf(account: string, policies: Iterable<ReadyPolicy>): Book {
  const book = new Map<string, Filing<Page>>()
  for (const policy of policies) {
    for (const identity of policy.identities) {
      if (accountIn(identity) !== account) continue
      const chapter = book.get(identity) ?? emptyFiling()
      book.set(identity, chapter)
      for (const resource of policy.resources) file(filedUnder(chapter, resource, freshPage), policy)
    }
  }
  return book
}

/** `urn:v1:eu:identity:user:an10001-psn/theo` is of an10001-psn. */
function accountIn(identity: string): string | undefined {
  return identity.split(':')[5]?.split('/')[0]
}

const freshPage = (): Page => new Map()

function file(page: Page, policy: ReadyPolicy): void {
  const written = page.get(policy.owner)
  if (written) written.push(policy)
  else page.set(policy.owner, [policy])
}

/** The policies that name one of these identities and this resource, as far as they are heard. */
export function policiesFor(book: Book, identities: readonly string[], resource: Resource): ReadyPolicy[] {
  const pages = pagesFor(book, identities, resource)
  if (pages.length === 0) return []
  const near = nearTo(resource)
  const found = new Set<ReadyPolicy>()
  for (const owner of near) for (const policy of writtenBy(owner, pages)) found.add(policy)
  for (const owner of othersIn(pages, near)) {
    const written = writtenBy(owner, pages)
    if (written.length <= MOST_OF_ONE) for (const policy of written) found.add(policy)
  }
  return [...found]
}

/** What names the resource itself, or a group that it is in, goes before patterns. */
function pagesFor(book: Book, identities: readonly string[], { urn, groups }: Resource): Page[] {
  return identities.flatMap((identity) => {
    const chapter = book.get(identity)
    if (!chapter) return []
    const ofGroups = groups.flatMap((group) => filedAs(chapter, group) ?? [])
    return [...ofGroups, ...filedFor(chapter, urn)]
  })
}

/** Who may have a right on the resource by himself. */
export function nearTo({ contacts, holder }: Resource): Set<string> {
  const near = new Set<string>()
  if (contacts) for (const role of ROLES) near.add(contacts[role])
  if (holder !== null) near.add(holder)
  return near
}

function othersIn(pages: readonly Page[], near: ReadonlySet<string>): Set<string> {
  const others = new Set<string>()
  for (const page of pages) {
    for (const owner of page.keys()) {
      if (others.size === MOST_OTHERS) return others
      if (!near.has(owner)) others.add(owner)
    }
  }
  return others
}

function writtenBy(owner: string, pages: readonly Page[]): ReadyPolicy[] {
  const found: ReadyPolicy[] = []
  for (const page of pages) {
    const written = page.get(owner)
    if (written) found.push(...written)
  }
  return found
}
