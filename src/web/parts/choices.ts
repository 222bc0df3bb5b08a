/** What forms offer to choose from: countries and languages. */
import { COUNTRIES } from '../../domain/country.ts'
import { LOCALES, type Locale } from '../../domain/language.ts'

type Choice = { value: string; label: string }

/** By name, in the reader's alphabet. */
export function countryChoices(language: string, none: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const order = new Intl.Collator(language)
  const known = COUNTRIES.filter((code) => code !== 'UNKNOWN').map((value) => ({ value, label: names.of(value) ?? value }))
  return [...known.sort((one, other) => order.compare(one.label, other.label)), { value: 'UNKNOWN', label: none }]
}

/** Each in its own words, as whoever speaks it looks for it. */
export function languageChoices(): Choice[] {
  const choices = LOCALES.map((value) => ({ value, label: ownName(value) }))
  return choices.sort((one, other) => one.label.localeCompare(other.label))
}

function ownName(locale: Locale): string {
  const tag = locale.replace('_', '-')
  const name = new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? locale
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
