import type { Brief, Language } from './brief.ts'
import type { WrittenLetter } from './compose.tsx'
import type { LetterKind, LetterValues } from './letter.ts'
import type { Brand } from './look.ts'
import { momentWriter, personNamer } from './phrases.ts'
import { en, type Texts } from './texts/en.ts'
import { fr } from './texts/fr.ts'

export type { Brand, Language, WrittenLetter }

/** A letter as the outbox keeps it, with the names of the people that its values mention. */
export type LetterToWrite = {
  kind: LetterKind
  language: Language
  account: string | null
  values: LetterValues
  names: Record<string, string>
  /** When what it tells happened. */
  sentAt: Date
}

export const TEXTS: Record<Language, Texts> = { en, fr }

/** Writes a letter in the reader's language: subject, HTML and plain text. */
export async function writeLetter(letter: LetterToWrite, brand: Brand, words = TEXTS[letter.language]): Promise<WrittenLetter> {
  const { kind, language, account, values, names, sentAt } = letter
  const brief = {
    account: account ?? '',
    values,
    words,
    language,
    brand,
    person: personNamer(names),
    moment: momentWriter(language, words),
    sentAt,
  } as Brief
  // React and its renderer are loaded with the first letter: a start that sends none is not slowed by them.
  const { compose } = await import('./compose.tsx')
  return compose(kind, brief)
}

/** Every account that the values of a letter name. */
export function handlesIn(account: string | null, values: object): string[] {
  const { askedBy, from, to, by, whose, owner } = values as Record<string, unknown>
  return [account, askedBy, from, to, by, whose, owner].filter((handle) => typeof handle === 'string')
}

/** Who a letter is to: the person of the account, the user whom it names, or somebody known by an address alone. */
export function addresseeOf(
  { account, values }: { account: string | null; values: object },
  names: Record<string, string>,
): string {
  const { login, addressee } = values as Record<string, unknown>
  if (typeof addressee === 'string') return addressee
  if (typeof login === 'string') return login
  return account === null ? '' : (names[account] ?? '')
}
