/** The details of an account as a form has them: text everywhere, empty where there is nothing. */
import type { UseFormReturnType } from '@mantine/form'
import { COUNTRIES } from '../../../domain/country.ts'
import { LOCALES, type Locale } from '../../../domain/language.ts'
import type { LegalForm } from '../../../domain/profile.ts'
import type { Me } from '../../api/me.ts'
import type { ProfileChanges } from '../../api/profile.ts'

export const TEXT_FIELDS = ['firstname', 'name', 'organisation', 'phone', 'address', 'zip', 'city', 'area'] as const

/** In the order in which they are offered. */
export const LEGAL_FORMS = [
  'individual',
  'personalcorporation',
  'corporation',
  'association',
  'administration',
  'other',
] as const satisfies readonly LegalForm[]

export type TextField = (typeof TEXT_FIELDS)[number]
export type Details = Record<TextField, string> & Pick<Me, 'legalform' | 'country' | 'language'>
export type DetailsFormOf = UseFormReturnType<Details>

export function detailsOf(me: Me): Details {
  const { legalform, country, language } = me
  const text = Object.fromEntries(TEXT_FIELDS.map((field) => [field, me[field] ?? '']))
  return { ...(text as Record<TextField, string>), legalform, country, language }
}

/** Only what this person changed: what somebody else changed meanwhile stays. */
export function changesOf(before: Details, after: Details): ProfileChanges {
  const changed = (Object.keys(after) as (keyof Details)[]).filter((field) => after[field] !== before[field])
  return Object.fromEntries(changed.map((field) => [field, after[field].trim() === '' ? null : after[field].trim()]))
}

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
