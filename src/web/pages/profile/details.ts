/** The details of an account as a form has them: text everywhere, empty where there is nothing. */
import type { UseFormReturnType } from '@mantine/form'
import type { LegalForm } from '../../../domain/profile.ts'
import type { Me } from '../../api/me.ts'
import type { ProfileChanges } from '../../api/profile.ts'

const TEXT_FIELDS = ['firstname', 'name', 'organisation', 'phone', 'address', 'zip', 'city', 'area'] as const

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
