/**
 * A book holds all policies that name an account, its users or its groups, filed so that a question finds those that may
 * concern it without turning every page: first by who is named, then by the resource.
 */
import { matchesName } from './name-pattern.ts'
import type { ReadyPolicy } from './policy.ts'
import type { Resource } from './right.ts'

export type Book = ReadonlyMap<string, Chapter>

/** The policies that name one identity. */
type Chapter = {
  /** By the whole URN of a resource or of a group of resources. */
  byName: ReadonlyMap<string, readonly ReadyPolicy[]>
  byPattern: readonly { pattern: string; policy: ReadyPolicy }[]
}

export const EMPTY_BOOK: Book = new Map()

export function bookOf(policies: Iterable<ReadyPolicy>): Book {
  const book = new Map<string, { byName: Map<string, ReadyPolicy[]>; byPattern: { pattern: string; policy: ReadyPolicy }[] }>()
  for (const policy of policies) {
    for (const identity of policy.identities) {
      const chapter = book.get(identity) ?? { byName: new Map(), byPattern: [] }
      book.set(identity, chapter)
      for (const resource of policy.resources) file(chapter, resource, policy)
    }
  }
  return book
}

function file(
  chapter: { byName: Map<string, ReadyPolicy[]>; byPattern: { pattern: string; policy: ReadyPolicy }[] },
  resource: string,
  policy: ReadyPolicy,
): void {
  if (resource.includes('*')) chapter.byPattern.push({ pattern: resource, policy })
  else chapter.byName.set(resource, [...(chapter.byName.get(resource) ?? []), policy])
}

/** The policies that name one of these identities and this resource. */
export function policiesFor(book: Book, identities: readonly string[], resource: Resource): ReadyPolicy[] {
  const found: ReadyPolicy[] = []
  for (const identity of identities) {
    const chapter = book.get(identity)
    if (!chapter) continue
    for (const name of [resource.urn, ...resource.groups]) found.push(...(chapter.byName.get(name) ?? []))
    for (const { pattern, policy } of chapter.byPattern) if (matchesName(pattern, resource.urn)) found.push(policy)
  }
  return found
}
