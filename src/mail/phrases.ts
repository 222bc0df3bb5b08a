/** Names, roles and moments, as a letter writes them. */
import { signInName } from '../domain/account.ts'
import type { Role } from '../domain/role.ts'
import type { Language } from './brief.ts'
import type { Texts } from './texts/en.ts'

const LONGEST_NAME = 80

/** "Anna Novak (an10001-psn)", or the handle alone if no name is known. */
export function personNamer(names: Record<string, string>): (handle: string) => string {
  return (handle) => {
    const name = Object.hasOwn(names, handle) ? tameName(names[handle]!) : ''
    return name ? `${name} (${handle})` : handle
  }
}

/**
 * People choose their own names, and letters put them before others: one line, no invisible characters that reverse or hide
 * text, no length that pushes the letter aside, and nothing that a mail program would turn into a link.
 */
export function tameName(name: string): string {
  const line = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const short = [...line].length > LONGEST_NAME ? `${[...line].slice(0, LONGEST_NAME - 1).join('')}…` : line
  return short.replaceAll(/([.@/])(?=[\p{L}\p{N}/]{2})/gu, '$1\u200c')
}

/** What a user of an account signs in with. Sign-in does not mind what keeps it from becoming a link. */
export function tameSignInName(account: string, login: string): string {
  return signInName(account, tameName(login))
}

/** "technical and billing contact" */
export function rolesInWords(roles: Role[], words: Texts, language: Language): string {
  return words.contact(FORMATS[language].list.format(roles.map((role) => words.role[role])))
}

/** "Monday 3 August 2026 at 14:00 UTC" */
export function momentWriter(language: Language, words: Texts): (at: Date) => string {
  const { date, time } = FORMATS[language]
  return (at) => words.moment(date.format(at).replace(',', ''), time.format(at))
}

const FORMATS = { en: formats('en-GB'), fr: formats('fr-FR') }

function formats(locale: string) {
  return {
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
    date: new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }),
  }
}
