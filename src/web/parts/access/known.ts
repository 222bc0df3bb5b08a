/** What the words about access are made from: names of people, services and groups, in the reader's language. */
import type { ReferenceAction } from '../../../api/reference-wire.ts'
import type { Language } from '../../../domain/language.ts'
import type { Say } from '../../words.ts'
import type { SENTENCE_TEXTS } from './sentence-texts.ts'

export type SentenceKey = keyof typeof SENTENCE_TEXTS.en

export type Known = {
  language: Language
  say: Say<SentenceKey>
  /** The handle of the account that reads. */
  me: string
  /** "Théo Yildiz"; of a stranger, the handle. */
  person: (handle: string) => string
  /** What a group of users is called. */
  userGroup: (name: string) => string
  /** "DNS zone", by the path of the product. */
  product: (path: string) => string
  /** "change DNS records", by the group of actions. */
  subject: (group: string) => string | undefined
  /** The name of a group of services, and of the reader's own groups of permissions. */
  resourceGroup: (urn: string) => { name: string; kinds: string[] } | undefined
  permissionsGroup: (urn: string) => string | undefined
  actions: readonly ReferenceAction[]
}
