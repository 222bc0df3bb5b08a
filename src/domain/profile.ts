/** What an account tells of its person: name, address, phone, language. Changed by the account itself. */
import type { Locale } from './language.ts'
import type { Zone } from './zone.ts'

export const LEGAL_FORMS = ['administration', 'association', 'corporation', 'individual', 'other', 'personalcorporation'] as const

export type LegalForm = (typeof LEGAL_FORMS)[number]

export type Profile = {
  firstname: string
  name: string
  organisation: string | null
  legalform: LegalForm
  country: string
  phone: string | null
  address: string | null
  zip: string | null
  city: string | null
  area: string | null
  locale: Locale
}

/** What is changed; `null` or nothing but blanks clears what can be empty, and leaves what can not. */
export type ProfileChanges = { [Field in keyof Profile]?: Profile[Field] | null | undefined }

/** The profile after these changes, and which fields really changed. */
export function edited(before: Profile, changes: ProfileChanges): { after: Profile; fields: (keyof Profile)[] } {
  const after: Profile = {
    firstname: text(changes.firstname, before.firstname) ?? '',
    name: text(changes.name, before.name) ?? '',
    organisation: text(changes.organisation, before.organisation),
    legalform: changes.legalform ?? before.legalform,
    country: changes.country ?? before.country,
    phone: text(changes.phone, before.phone),
    address: text(changes.address, before.address),
    zip: text(changes.zip, before.zip),
    city: text(changes.city, before.city),
    area: text(changes.area, before.area),
    locale: changes.locale ?? before.locale,
  }
  const fields = (Object.keys(after) as (keyof Profile)[]).filter((field) => after[field] !== before[field])
  return { after, fields }
}

/** A bill can be written to it. */
export function isComplete(profile: Profile): boolean {
  const { firstname, name, country, phone, address, city } = profile
  return [firstname, name, country, phone, address, city].every((each) => each !== null && each !== '')
}

const CURRENCIES: Record<Zone, { code: string; symbol: string }> = {
  EU: { code: 'EUR', symbol: '€' },
  CA: { code: 'CAD', symbol: '$' },
  US: { code: 'USD', symbol: '$' },
  APAC: { code: 'SGD', symbol: '$' },
}

export function currencyOf(zone: Zone): { code: string; symbol: string } {
  return CURRENCIES[zone]
}

function text(change: string | null | undefined, before: string | null): string | null {
  return change === undefined ? before : change?.trim() || null
}
