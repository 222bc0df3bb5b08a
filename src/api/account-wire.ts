/** An account as the wire spells it. */
import { Type } from 'typebox'
import type { KnownAccount } from '../db/accounts.ts'
import { COUNTRIES } from '../domain/country.ts'
import { LOCALES } from '../domain/language.ts'
import { currencyOf, isComplete, LEGAL_FORMS, type ProfileChanges } from '../domain/profile.ts'
import { ZONES, type Zone } from '../domain/zone.ts'
import { Enum, LINE, Nullable } from './wire.ts'

/** One line of text, as a form has it. */
export const Line = { maxLength: 255, pattern: LINE } as const

export const CountryEnum = Enum(COUNTRIES, 'Country')
const LanguageEnum = Enum(LOCALES, 'Locale')
const LegalFormEnum = Enum(LEGAL_FORMS, 'LegalForm')

const Text = Nullable(Type.String())
const TextChange = Type.Optional(Nullable(Type.String(Line)))

export const Account = Type.Object(
  {
    nichandle: Type.String(),
    customerCode: Type.String(),
    email: Type.String(),
    firstname: Text,
    name: Text,
    organisation: Text,
    legalform: LegalFormEnum,
    address: Text,
    zip: Text,
    city: Text,
    area: Text,
    country: CountryEnum,
    phone: Text,
    language: LanguageEnum,
    currency: Type.Object({ code: Type.String(), symbol: Type.String() }),
    state: Enum(['complete', 'incomplete']),
    ovhCompany: Type.Literal('ovh'),
    ovhSubsidiary: Type.String(),
    emailVerified: Type.Boolean(),
    zone: Enum(ZONES, 'Zone'),
    staff: Type.Boolean(),
  },
  { title: 'Account' },
)

/** An account, and who of it calls. */
export const OwnAccount = Type.Object(
  { ...Account.properties, user: Nullable(Type.String({ description: 'The login, if a user of the account calls.' })) },
  { title: 'OwnAccount' },
)

/** What can be changed. Everything else that the account has may be sent along, and is left as it is. */
export const AccountChanges = Type.Object(
  {
    firstname: TextChange,
    name: TextChange,
    organisation: TextChange,
    legalform: Type.Optional(LegalFormEnum),
    address: TextChange,
    zip: TextChange,
    city: TextChange,
    area: TextChange,
    country: Type.Optional(CountryEnum),
    phone: TextChange,
    language: Type.Optional(Nullable(LanguageEnum)),
  },
  { title: 'AccountChanges' },
)

export function accountOf(known: KnownAccount): Type.Static<typeof Account> {
  const { nichandle, email, firstname, name, organisation, legalform, address, zip, city, area, country, phone, zone, staff } =
    known
  return {
    nichandle,
    customerCode: nichandle,
    email,
    firstname: firstname || null,
    name: name || null,
    organisation,
    legalform,
    address,
    zip,
    city,
    area,
    country,
    phone,
    language: known.locale,
    currency: currencyOf(zone),
    state: isComplete(known) ? 'complete' : 'incomplete',
    ovhCompany: 'ovh',
    ovhSubsidiary: subsidiaryOf(zone, country),
    emailVerified: known.emailVerifiedAt !== null,
    zone,
    staff,
  }
}

export function changesOf(body: Type.Static<typeof AccountChanges>): ProfileChanges {
  const { firstname, name, organisation, legalform, address, zip, city, area, country, phone, language } = body
  return { firstname, name, organisation, legalform, address, zip, city, area, country, phone, locale: language }
}

const SUBSIDIARIES = new Set(['CZ', 'DE', 'ES', 'FI', 'FR', 'GB', 'IE', 'IT', 'LT', 'MA', 'NL', 'PL', 'PT', 'SN', 'TN'])
const ELSEWHERE: Record<Zone, string> = { EU: 'EU', CA: 'CA', US: 'US', APAC: 'ASIA' }

/** The contract names a house for each account; clients choose texts and prices by it. */
function subsidiaryOf(zone: Zone, country: string): string {
  return zone === 'EU' && SUBSIDIARIES.has(country) ? country : ELSEWHERE[zone]
}
