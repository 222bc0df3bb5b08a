/** Every text exists in English and in French. An account keeps the locale that it chose; its letters come in the nearest of the two. */
export const LOCALES = [
  'cs_CZ',
  'de_DE',
  'en_AU',
  'en_CA',
  'en_GB',
  'en_IE',
  'en_US',
  'es_ES',
  'fi_FI',
  'fr_CA',
  'fr_FR',
  'fr_MA',
  'fr_SN',
  'fr_TN',
  'it_IT',
  'lt_LT',
  'nl_NL',
  'pl_PL',
  'pt_PT',
] as const

export type Locale = (typeof LOCALES)[number]

export type Language = 'en' | 'fr'

const LOCALE_OF: Record<Language, Locale> = { en: 'en_GB', fr: 'fr_FR' }

export function languageOf(locale: Locale): Language {
  return locale.startsWith('fr') ? 'fr' : 'en'
}

/** The locale of what was entered, which may be a language alone. */
export function localeOf(entered: Language | Locale): Locale {
  return entered === 'en' || entered === 'fr' ? LOCALE_OF[entered] : entered
}
