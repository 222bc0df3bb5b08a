/** A history as a table for spreadsheets, in the reader's language. */
import { pipeline, Readable } from 'node:stream'
import { type Stringifier, stringify } from 'csv-stringify'
import { signInName } from '../domain/account.ts'
import type { EventKind } from '../domain/event.ts'
import { EVENT_WORDS } from '../domain/event-words.ts'
import type { Happening } from './history-wire.ts'
import type { Language } from './language.ts'
import type { ContactType } from './wire.ts'

/**
 * The rows as they come, as CSV. People choose names that reach these cells: what a spreadsheet would take for a formula is
 * marked as text. The byte order mark tells spreadsheets that it is UTF-8.
 */
export function historyCsv(happenings: AsyncIterable<Happening>, language: Language): Readable {
  const table: Stringifier = stringify({ header: true, columns: [...COLUMNS[language]], bom: true, escape_formulas: true })
  // What goes wrong reaches whoever reads the table: the pipeline ends it with the error.
  pipeline(Readable.from(rowsOf(happenings, language)), table, () => undefined)
  return table
}

/** The name under which a browser keeps it. */
export function csvNameOf(language: Language, service?: string): string {
  const words = [language === 'fr' ? 'historique' : 'history', ...(service === undefined ? [] : [service])]
  return `${words.join('-').replaceAll(/[^\w.-]/g, '_')}.csv`
}

const COLUMNS = {
  en: ['Date (UTC)', 'Event', 'Product', 'Service', 'Request', 'Done by', 'Name', 'Roles', 'From', 'To', 'Details'],
  fr: ['Date (UTC)', 'Événement', 'Produit', 'Service', 'Demande', 'Fait par', 'Nom', 'Rôles', 'De', 'À', 'Détails'],
} as const

async function* rowsOf(happenings: AsyncIterable<Happening>, language: Language): AsyncGenerator<unknown[]> {
  for await (const happening of happenings) yield rowOf(happening, language)
}

function rowOf(happening: Happening, language: Language): unknown[] {
  const { contactTypes, from, to, ...rest } = happening.details as { contactTypes?: ContactType[]; from?: string; to?: string }
  return [
    happening.date.replace('T', ' ').replace(/\.\d+Z$/, ''),
    EVENT_WORDS[happening.kind as EventKind]?.[language] ?? happening.kind,
    happening.product,
    happening.serviceName,
    happening.taskId,
    whoDid(happening, language),
    happening.actorName,
    contactTypes?.map((type) => ROLE_WORDS[type][language]).join(', '),
    from,
    to,
    inOneLine(rest),
  ]
}

const ROLE_WORDS: Record<ContactType, Record<Language, string>> = {
  contactAdmin: { en: 'administrative', fr: 'administrateur' },
  contactTech: { en: 'technical', fr: 'technique' },
  contactBilling: { en: 'billing', fr: 'facturation' },
}

/** A user as the sign-in name. */
function whoDid({ account, actor }: Happening, language: Language): string {
  if (account === null) return actorInWords(actor, language)
  return actor.startsWith('user:') ? signInName(account, actor.slice('user:'.length)) : account
}

function actorInWords(actor: string, language: Language): string {
  const words = actor.startsWith('provider:') ? { en: 'the hosting company', fr: 'l’hébergeur' } : ACTOR_WORDS[actor]
  return words?.[language] ?? actor
}

const ACTOR_WORDS: Record<string, Record<Language, string>> = {
  staff: { en: 'the staff', fr: 'l’équipe' },
  system: { en: 'automatically', fr: 'automatiquement' },
  visitor: { en: 'somebody not signed in', fr: 'une personne non connectée' },
}

/** `by: an10001-psn; after: contactAdmin: an10001-psn, contactTech: ty10002-psn` */
function inOneLine(facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .map(([name, fact]) => `${name}: ${factInWords(fact)}`)
    .join('; ')
}

function factInWords(fact: unknown): string {
  if (Array.isArray(fact)) return fact.join(', ')
  if (typeof fact !== 'object' || fact === null) return String(fact ?? '')
  return Object.entries(fact)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')
}
