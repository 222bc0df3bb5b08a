/** What somebody enters to sign up, what of it is still missing, and what is sent. */
import { COUNTRIES } from '../../../domain/country.ts'
import { type Language, type Locale, localeOf } from '../../../domain/language.ts'
import { passwordFaults } from '../../../domain/password.ts'
import type { LegalForm } from '../../../domain/profile.ts'
import type { Zone } from '../../../domain/zone.ts'
import type { SignUp } from '../../api/sign-up.ts'
import type { Say } from '../../words.ts'

export const ORGANISATIONS = ['corporation', 'association', 'administration', 'personalcorporation', 'other'] as const

export type Entered = {
  kind: 'person' | 'organisation'
  organisation: string
  legalform: (typeof ORGANISATIONS)[number]
  firstname: string
  name: string
  email: string
  password: string
  country: string
  language: Locale
  zone: Zone | ''
  phone: string
  address: string
  zip: string
  city: string
  area: string
}

export function blank(language: Language, account: string): Entered {
  return {
    kind: 'person',
    organisation: '',
    legalform: 'corporation',
    firstname: '',
    name: '',
    // On the page before, a handle may have been typed.
    email: account.includes('@') ? account : '',
    password: '',
    country: countryOfBrowser(),
    language: localeOf(language),
    zone: '',
    phone: '',
    address: '',
    zip: '',
    city: '',
    area: '',
  }
}

type Missing = Say<
  'organisationMissing' | 'firstnameMissing' | 'nameMissing' | 'emailMissing' | 'passwordMissing' | 'countryMissing'
>

/** What is missing, in the order of the fields. */
export function missing(entered: Entered, say: Missing): Partial<Record<keyof Entered, string>> {
  const { kind, organisation, firstname, name, email, password, country } = entered
  const faulty = password === '' || passwordFaults(password, { email }).length > 0
  return {
    ...(kind === 'organisation' && isBlank(organisation) && { organisation: say('organisationMissing') }),
    ...(isBlank(firstname) && { firstname: say('firstnameMissing') }),
    ...(isBlank(name) && { name: say('nameMissing') }),
    ...(!/^\S+@\S+$/.test(email.trim()) && { email: say('emailMissing') }),
    ...(faulty && { password: say('passwordMissing') }),
    ...(country === '' && { country: say('countryMissing') }),
  }
}

export function signUpOf(entered: Entered): SignUp {
  const { kind, organisation, legalform, zone, email, password, firstname, name, country, language } = entered
  const { phone, address, zip, city, area } = entered
  const isPerson = kind === 'person'
  const form: LegalForm = isPerson ? 'individual' : legalform
  return {
    email: email.trim(),
    password,
    firstname: firstname.trim(),
    name: name.trim(),
    organisation: isPerson ? null : filled(organisation),
    legalform: form,
    country,
    language,
    ...(zone !== '' && { zone }),
    phone: filled(phone),
    address: filled(address),
    zip: filled(zip),
    city: filled(city),
    area: filled(area),
  }
}

function countryOfBrowser(): string {
  const region = new Intl.Locale(navigator.language).region ?? ''
  return COUNTRIES.includes(region) ? region : ''
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function filled(text: string): string | null {
  return text.trim() || null
}
