/** The demo's cast: the same people in the demo world, in the letters' previews and in the documentation. */

import type { AccountLine, Line, ServiceLine, ToldProfile } from '../domain/feed.ts'
import type { Locale } from '../domain/language.ts'

export const DEMO_PASSWORD = 'passation-demo'

const ANNA = 'an10001-psn'
const THEO = 'ty10002-psn'
const BEATRIZ = 'be10003-psn'
const DARIO = 'de10004-psn'
const CAMILLE = 'ca10005-psn'
const VERA = 'vo10006-psn'
const SAM = 'sta1-psn'
const NOOR = 'sta2-psn'
const GROUP = `${VERA}-1`
const [CORK, HOTLINE, INTERNAL] = [`${VERA}-2`, `${VERA}-3`, `${VERA}-internal`]
const PACK = 'pack-vo10006-1'

/** Everything that the demo world holds, in the order in which it can be told. Days are counted from now. */
export function castLines(passwordHash: string, now: Date): Line[] {
  return [...people(passwordHash), ...services(now), ...bills(now), ...PAYMENT_METHODS, ...VOIP_VALIDATED]
}

function people(passwordHash: string): AccountLine[] {
  const account = (nichandle: string, email: string, profile: ToldProfile, more: Partial<AccountLine> = {}): AccountLine => {
    return { kind: 'account', nichandle, email, profile, zone: 'EU', passwordHash, ...more }
  }
  return [
    account(ANNA, 'anna@novak-ceramics.example', {
      ...company('Anna', 'Novak', 'Novak Ceramics'),
      ...at('12 Hrnčířská', '602 00', 'Brno', 'CZ', '+420.541000001'),
    }),
    account(THEO, 'theo@yildiz.example', {
      ...person('Théo', 'Yildiz', 'fr_FR'),
      ...at('4 rue des Canettes', '59800', 'Lille', 'FR', '+33.320000002'),
    }),
    account(BEATRIZ, 'beatriz@esteves.example', {
      ...company('Beatriz', 'Esteves', 'Esteves Contabilidade'),
      ...at('Rua das Flores 80', '4050-262', 'Porto', 'PT', '+351.220000003'),
    }),
    account(DARIO, 'dario@harbour-bakery.example', {
      ...company('Dario', 'Esposito', 'Harbour Bakery'),
      ...at('Via Marina 7', '80133', 'Napoli', 'IT', '+39.0810000004'),
    }),
    account(CAMILLE, 'camille@arsenault.example', CAMILLES_PROFILE, { zone: 'CA' }),
    account(VERA, 'vera@okafor-telecom.example', {
      ...company('Vera', 'Okafor', 'Okafor Telecom'),
      ...at('31 Harcourt Street', 'D02 XY76', 'Dublin', 'IE', '+353.10000006'),
    }),
    account(SAM, 'sam.tan@passation.example', { ...person('Sam', 'Tan', 'en_GB'), country: 'FR' }, { staff: true }),
    account(NOOR, 'noor.haddad@passation.example', { ...person('Noor', 'Haddad', 'fr_FR'), country: 'FR' }, { staff: true }),
  ]
}

const CAMILLES_PROFILE: ToldProfile = {
  ...person('Camille', 'Arsenault', 'fr_CA'),
  ...at('210 rue Saint-Paul', 'G1K 3W1', 'Québec', 'CA', '+1.4180000005'),
}

/** Legal holders, who have no account as such. Nobody has told where that of the bakery can be reached. */
const NOVAK_CERAMICS = {
  legalform: 'corporation',
  firstname: 'Marek',
  name: 'Novák',
  organisation: 'Novak Ceramics',
  email: 'marek@novak-ceramics.example',
  ...at('12 Hrnčířská', '602 00', 'Brno', 'CZ', '+420.541000001'),
}
const THEO_YILDIZ = { legalform: 'individual', firstname: 'Théo', name: 'Yildiz', email: 'theo@yildiz.example', country: 'FR' }

function person(firstname: string, name: string, locale: Locale) {
  return { firstname, name, legalform: 'individual' as const, locale }
}

function company(firstname: string, name: string, organisation: string) {
  return { firstname, name, organisation, legalform: 'corporation' as const, locale: 'en_GB' as const }
}

function at(address: string, zip: string, city: string, country: string, phone: string) {
  return { address, zip, city, country, phone }
}

function services(now: Date): ServiceLine[] {
  const service = (product: string, name: string, contacts: ServiceLine['contacts'], age: number, more = {}): ServiceLine => {
    const facts = { creation: day(now, -age), expiration: day(now, 365 - (age % 365)), ...more }
    return { kind: 'service', product, name, contacts, facts }
  }
  const anna = { admin: ANNA }
  const theo = { admin: THEO }
  const bakery = { admin: DARIO, tech: THEO, billing: BEATRIZ }
  const vera = { admin: VERA }
  const inGroup = { group: GROUP, expiration: null }
  return [
    service('domain', 'novak-ceramics.example', anna, 2210, { owner: NOVAK_CERAMICS }),
    service('domain/zone', 'novak-ceramics.example', anna, 2210),
    service('hosting/web', 'novak-ceramics.example', anna, 1480, { displayName: 'Shop and workshop dates' }),
    service('email/domain', 'novak-ceramics.example', anna, 1480),
    service('domain', 'yildiz.example', theo, 3105, { owner: THEO_YILDIZ }),
    service('domain/zone', 'yildiz.example', theo, 3105),
    service('hosting/web', 'yildiz.example', theo, 900),
    service('vps', 'vps-7c31d0a2.vps.example', theo, 410, { displayName: 'Staging' }),
    service('domain', 'harbour-bakery.example', bakery, 1322, { owner: { organisation: 'Harbour Bakery', country: 'IT' } }),
    service('domain/zone', 'harbour-bakery.example', bakery, 1322),
    service('hosting/web', 'harbour-bakery.example', bakery, 1322),
    service('hosting/privateDatabase', 'hb41507-001', bakery, 700, { displayName: 'Orders' }),
    service('domain', 'esteves.example', { admin: BEATRIZ, tech: THEO }, 1780),
    service('email/pro', 'emailpro-be10003-1', { admin: BEATRIZ }, 640),
    service('domain', 'arsenault.example', { admin: CAMILLE }, 512),
    service('dedicated/server', 'ns3104477.ip-203-0-113.example', { admin: CAMILLE }, 512),
    service('domain', 'okafor-telecom.example', { ...vera, billing: BEATRIZ }, 2900),
    service('telephony', GROUP, vera, 820, { expiration: null, displayName: 'Okafor Telecom, Dublin' }),
    ...['0033972100001', '0033972100002', '0033972100003'].map((name) => service('telephony/lines', name, vera, 820, inGroup)),
    ...['0033972100010', '0033972100011'].map((name) => service('telephony/aliases', name, vera, 610, inGroup)),
    ...moreTelephony(service),
  ]
}

type NewService = (product: string, name: string, contacts: ServiceLine['contacts'], age: number, more?: object) => ServiceLine

/** Vera's other groups: one to move lines to, one with a special number and a line of an internet pack, one that is internal. */
function moreTelephony(service: NewService): ServiceLine[] {
  const vera = { admin: VERA }
  const inGroup = (group: string) => ({ group, expiration: null })
  const named = (displayName: string) => ({ displayName, expiration: null })
  return [
    service('telephony', CORK, { ...vera, billing: BEATRIZ }, 300, named('Okafor Telecom, Cork')),
    service('telephony/lines', '0033972200001', vera, 300, inGroup(CORK)),
    service('telephony', HOTLINE, vera, 540, named('Okafor Telecom, hotline')),
    service('telephony/aliases', '0033899300001', vera, 540, { ...inGroup(HOTLINE), special: true }),
    service('pack/xdsl', PACK, vera, 470, { displayName: 'Hotline desk' }),
    service('telephony/lines', '0033972300001', vera, 470, { ...inGroup(HOTLINE), pack: PACK }),
    service('telephony', INTERNAL, vera, 820, named('Test calls')),
    service('telephony/lines', '0033972900001', vera, 820, inGroup(INTERNAL)),
  ]
}

function bills(now: Date): Line[] {
  const bill = (account: string, billId: string, age: number, amount: number, status: 'paid' | 'unpaid'): Line => {
    const [date, dueDate] = [midnight(now, -age), midnight(now, 30 - age)]
    return { kind: 'bill', account, billId, date, dueDate, amount, currency: account === CAMILLE ? 'CAD' : 'EUR', status }
  }
  return [
    bill(ANNA, 'EU1000417', 118, 83.88, 'paid'),
    bill(BEATRIZ, 'EU1000533', 64, 119.76, 'paid'),
    bill(DARIO, 'EU1000498', 75, 71.88, 'unpaid'),
    bill(CAMILLE, 'CA1000102', 31, 129.99, 'paid'),
    bill(VERA, 'EU1000561', 22, 47.5, 'paid'),
  ]
}

/** Dario can pay, so that nothing but the bill stands in his way; Camille and the staff have nothing to pay with. */
const PAYMENT_METHODS: Line[] = [ANNA, THEO, BEATRIZ, DARIO, VERA].map((account, at) => ({
  kind: 'paymentMethod',
  account,
  id: 1001 + at,
  paymentType: account === BEATRIZ ? 'SEPA_DIRECT_DEBIT' : 'CREDIT_CARD',
  status: 'VALID',
  isDefault: true,
}))

const VOIP_VALIDATED: Line[] = [VERA, BEATRIZ].map((account) => ({ kind: 'voipValidation', account, validated: true }))

function midnight(now: Date, days: number): Date {
  return new Date(`${day(now, days)}T00:00:00Z`)
}

function day(now: Date, days: number): string {
  return new Date(now.getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10)
}
