/** What was written on a procedure, and between it why it came back to review by itself: the staff reads them in one row. */
import type { ProcedureEntry } from '../db/procedure-entries.ts'
import type { ProcedureHappened } from '../db/staff-procedures.ts'
import type { Language } from './language.ts'
import type { Person } from './person-wire.ts'
import type { StaffProcedure } from './staff-wire.ts'

const NOT_TOLD = {
  en: 'It did not take effect: the administrative contact or the owner is another one than when it was accepted, and could not object. Once it is accepted again, they are told.',
  fr: 'Elle n’a pas pris effet : le contact administrateur ou le propriétaire n’est plus celui de l’acceptation et n’a pas pu s’opposer. Une nouvelle acceptation l’en avertira.',
}

const STANDS = {
  en: 'It did not take effect: something stands in its way that did not when it was accepted.',
  fr: 'Elle n’a pas pris effet : un obstacle est apparu depuis son acceptation.',
}

export function staffEntries(
  entries: ProcedureEntry[],
  events: ProcedureHappened[],
  language: Language,
  personOrNull: (handle: string | null) => Person | null,
): StaffProcedure['entries'] {
  const written = entries.map((each) => ({ ...each, author: personOrNull(each.author) }))
  const returned = events
    .filter(({ kind }) => kind === 'procedure.returned')
    .map(({ id, at, details }) => {
      const text = (details.reason === 'not_told' ? NOT_TOLD : STANDS)[language]
      // Events have numbers of their own.
      return { id: -id, kind: 'returned' as const, author: null, address: null, text, at }
    })
  return [...written, ...returned]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map((each) => ({ ...each, at: each.at.toISOString() }))
}
