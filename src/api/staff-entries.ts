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

/** What stood in its way, for the staff alone. */
const WHAT: { [reason: string]: Record<Language, string> } = {
  unpaid_bill: { en: 'One of the accounts had an unpaid bill.', fr: 'Un des comptes avait une facture impayée.' },
  no_payment_method: {
    en: 'The new contact had no means of payment.',
    fr: 'Le nouveau contact n’avait pas de moyen de paiement.',
  },
  other_zone: { en: 'The accounts were of different zones.', fr: 'Les comptes n’étaient pas de la même zone.' },
  unverified_contact: {
    en: 'The new contact had not verified its e-mail address.',
    fr: 'Le nouveau contact n’avait pas vérifié son adresse e-mail.',
  },
  unknown_account: { en: 'The account of the new contact was gone.', fr: 'Le compte du nouveau contact n’existait plus.' },
  unknown_service: { en: 'The service was gone.', fr: 'Le service n’existait plus.' },
  same_contact: { en: 'The account was the administrative contact already.', fr: 'Le compte était déjà contact administrateur.' },
  same_owner: { en: 'The new owner was recorded already.', fr: 'Le nouveau propriétaire était déjà enregistré.' },
}

function whyReturned(reason: unknown, language: Language): string {
  if (reason === 'not_told') return NOT_TOLD[language]
  const what = WHAT[String(reason)]
  return [STANDS, ...(what ? [what] : [])].map((each) => each[language]).join(' ')
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
      const text = whyReturned(details.reason, language)
      // Events have numbers of their own.
      return { id: -id, kind: 'returned' as const, author: null, address: null, text, at }
    })
  return [...written, ...returned]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map((each) => ({ ...each, at: each.at.toISOString() }))
}
