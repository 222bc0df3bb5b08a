/** What the provider tells, as its systems spell it: the schemas of calls and of import lines, and our words for them. */
import { type Static, Type } from 'typebox'
import { emailAddress } from '../domain/email-address.ts'
import type { AccountLine, BillLine, PaymentMethodLine, ServiceLine, VoipValidationLine } from '../domain/feed.ts'
import { LOCALES, localeOf } from '../domain/language.ts'
import { LEGAL_FORMS } from '../domain/profile.ts'
import { Refusal } from '../domain/refusal.ts'
import { SERVICE_STATUSES } from '../domain/service.ts'
import { ZONES } from '../domain/zone.ts'
import { Enum, Nullable } from './wire.ts'

/** How the description of the API shows these calls. */
export const PROVIDER = { tags: ['Provider'], security: [{ providerKey: [] }] }

/** A misspelt field must not pass for one that was left out. */
const strict = { additionalProperties: false }

/** Neither control characters nor halves of a character. */
const pattern = '^[^\\p{Cc}\\p{Cs}]*$'

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern })
const MaybeText = (maxLength: number) => Type.Optional(Nullable(Type.String({ maxLength, pattern })))
const Day = Type.String({ format: 'date' })
const Moment = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?$',
  description: 'A day, or a time with its zone.',
})

export const Handle = Type.String({ maxLength: 50, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
export const Named = Type.String({
  minLength: 1,
  maxLength: 254,
  pattern,
  description: 'NIC handle, or a verified primary address.',
})

const account = {
  email: Text(254),
  firstname: Text(100),
  name: Text(100),
  organisation: MaybeText(200),
  legalform: Enum(LEGAL_FORMS, 'LegalForm'),
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  zone: Type.Optional(Nullable(Enum(ZONES, 'Zone'))),
  language: Type.Optional(Nullable(Enum(['en', 'fr', ...LOCALES]))),
  phone: MaybeText(50),
  address: MaybeText(300),
  zip: MaybeText(20),
  city: MaybeText(100),
  area: MaybeText(100),
  password: Type.Optional(Nullable(Type.String({ maxLength: 512 }))),
  emailVerified: Type.Optional(Nullable(Type.Boolean({ description: 'Without it, the address counts as verified.' }))),
}

const service = {
  contactAdmin: Named,
  contactTech: Type.Optional(Nullable(Named)),
  contactBilling: Type.Optional(Nullable(Named)),
  owner: Type.Optional(Nullable(Type.Union([Type.Object({}, { additionalProperties: true }), Text(254)]))),
  status: Type.Optional(Nullable(Enum(SERVICE_STATUSES, 'ServiceStatus'))),
  creation: Type.Optional(Nullable(Day)),
  expiration: Type.Optional(Nullable(Day)),
  displayName: MaybeText(255),
  group: MaybeText(255),
  pack: MaybeText(255),
  special: Type.Optional(Nullable(Type.Boolean({ description: 'A special number, such as one that callers pay for.' }))),
}

const bill = {
  date: Moment,
  dueDate: Type.Optional(Nullable(Moment)),
  amount: Type.Number({ minimum: -999_999_999_999, maximum: 999_999_999_999 }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  status: Enum(['paid', 'unpaid']),
}

const paymentMethod = {
  paymentType: Text(50),
  status: Text(50),
  default: Type.Boolean(),
  expirationDate: Type.Optional(Nullable(Moment)),
}

const voipValidation = { validated: Type.Boolean() }

export const ServiceName = Text(255)
export const BillId = Text(100)
export const PaymentMethodId = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

export const AccountBody = Type.Object(account, { ...strict, title: 'ToldAccount' })
export const ServiceBody = Type.Object(service, { ...strict, title: 'ToldService' })
export const BillBody = Type.Object(bill, { ...strict, title: 'ToldBill' })
export const PaymentMethodBody = Type.Object(paymentMethod, { ...strict, title: 'ToldPaymentMethod' })
export const VoipValidationBody = Type.Object(voipValidation, { ...strict, title: 'ToldVoipValidation' })

/** The same as lines of an import: with what a call has in its path. */
export const LINE_SCHEMAS = {
  account: Type.Object({ nichandle: Type.Optional(Nullable(Handle)), ...account }, strict),
  service: Type.Object({ product: Text(100), name: ServiceName, ...service }, strict),
  bill: Type.Object({ nichandle: Named, billId: BillId, ...bill }, strict),
  paymentMethod: Type.Object({ nichandle: Named, id: PaymentMethodId, ...paymentMethod }, strict),
  voipValidation: Type.Object({ nichandle: Named, ...voipValidation }, strict),
}

export function accountLine(told: Static<typeof LINE_SCHEMAS.account>): AccountLine {
  const { nichandle, email, zone, language, password, emailVerified, ...profile } = told
  return {
    kind: 'account',
    email: emailAddress(email),
    profile: { ...profile, ...(language && { locale: localeOf(language) }) },
    ...(nichandle && { nichandle }),
    ...(zone && { zone }),
    ...(password && { password }),
    ...(typeof emailVerified === 'boolean' && { emailVerified }),
  }
}

export function serviceLine(told: Static<typeof LINE_SCHEMAS.service>): ServiceLine {
  const { product, name, contactAdmin, contactTech, contactBilling, status, creation, special, ...facts } = told
  if (!isShallow(facts.owner)) throw new Refusal('malformed', { entered: `owner is nested more than ${DEEPEST} deep` })
  const contacts = {
    admin: contactAdmin,
    ...(contactTech && { tech: contactTech }),
    ...(contactBilling && { billing: contactBilling }),
  }
  return {
    kind: 'service',
    product,
    name,
    contacts,
    facts: {
      ...facts,
      ...(status && { status }),
      ...(creation && { creation }),
      ...(special !== undefined && { special: special === true }),
    },
  }
}

export function billLine({ nichandle, date, dueDate, amount, ...told }: Static<typeof LINE_SCHEMAS.bill>): BillLine {
  return {
    ...told,
    kind: 'bill',
    account: nichandle,
    date: momentOf(date),
    ...(dueDate !== undefined && { dueDate: dueDate === null ? null : momentOf(dueDate) }),
    amount: Number(amount.toFixed(2)),
  }
}

export function paymentMethodLine(told: Static<typeof LINE_SCHEMAS.paymentMethod>): PaymentMethodLine {
  const { nichandle, default: isDefault, expirationDate, ...facts } = told
  return {
    ...facts,
    kind: 'paymentMethod',
    account: nichandle,
    isDefault,
    ...(expirationDate !== undefined && { expirationDate: expirationDate === null ? null : momentOf(expirationDate) }),
  }
}

export function voipValidationLine({ nichandle, validated }: Static<typeof LINE_SCHEMAS.voipValidation>): VoipValidationLine {
  return { kind: 'voipValidation', account: nichandle, validated }
}

/** Nobody is described by more levels; thousands of them would exhaust whoever walks down. */
const DEEPEST = 20

function isShallow(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true
  return left > 0 && Object.values(value).every((each) => isShallow(each, left - 1))
}

/** JavaScript takes 30 February for 1 March; we do not. */
function momentOf(text: string): Date {
  const [moment, day] = [new Date(text), new Date(text.slice(0, 10))]
  const usable = !Number.isNaN(moment.getTime()) && !Number.isNaN(day.getTime())
  if (!usable || day.toISOString().slice(0, 10) !== text.slice(0, 10)) {
    throw new Refusal('malformed', { entered: `“${text}”` })
  }
  return moment
}
