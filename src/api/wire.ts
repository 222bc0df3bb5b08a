/** The wire's spelling of our words, and back. The only place where `admin` is `contactAdmin`. */
import { Type } from 'typebox'
import type { AskedContacts } from '../actions/contact-request.ts'
import type { KnownChange } from '../db/contact-changes.ts'
import { ROLES, type Role } from '../domain/role.ts'

export const CONTACT_TYPES = { admin: 'contactAdmin', tech: 'contactTech', billing: 'contactBilling' } as const

export type ContactType = (typeof CONTACT_TYPES)[Role]

export function contactTypeOf(role: Role): ContactType {
  return CONTACT_TYPES[role]
}

/** A list of literals as the contract writes its enumerations. */
export function Enum<const Values extends readonly string[]>(values: Values, title?: string) {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values], ...(title && { title }) })
}

export const TASK_STATES = [
  'aborted',
  'checkValidity',
  'doing',
  'done',
  'error',
  'expired',
  'refused',
  'todo',
  'validatingByCustomers',
] as const

export const ContactTypeEnum = Enum(['contactAdmin', 'contactBilling', 'contactTech'], 'ContactType')
export const TaskStateEnum = Enum(TASK_STATES, 'ContactChangeState')
/** What the database can keep as text: no control characters, no halves of characters. */
export const LINE = '^[^\\p{Cc}\\p{Cs}]*$'
export const DateTime = Type.String({ format: 'date-time' })

export function Nullable<T extends Parameters<typeof Type.Union>[0][number]>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** The contract's contact-change task. `reason` is our own addition: why it was refused, aborted or failed. */
export const Task = Type.Object(
  {
    id: Type.Integer(),
    askingAccount: Type.String(),
    fromAccount: Type.String(),
    toAccount: Type.String(),
    contactTypes: Type.Array(ContactTypeEnum),
    serviceDomain: Type.String(),
    state: TaskStateEnum,
    dateRequest: DateTime,
    dateDone: Nullable(DateTime),
    product: Type.String({ description: 'Path of the product, such as `domain` or `hosting/web`.' }),
    dateExpiration: Type.String({ format: 'date-time', description: 'Until when the parties can answer.' }),
    reason: Nullable(Type.String({ description: 'Why it was aborted or failed.' })),
    reasonAccount: Nullable(Type.String({ description: 'Who refused, or whom the failure is about.' })),
  },
  { title: 'ContactChange' },
)

export function taskOf(change: KnownChange): Type.Static<typeof Task> {
  return {
    id: change.id,
    askingAccount: change.askedBy,
    fromAccount: change.from,
    toAccount: change.to,
    contactTypes: change.roles.map(contactTypeOf),
    serviceDomain: change.service.name,
    state: change.state,
    dateRequest: change.requestedAt.toISOString(),
    dateDone: change.settledAt?.toISOString() ?? null,
    product: change.service.product,
    dateExpiration: change.expiresAt.toISOString(),
    reason: change.reason,
    reasonAccount: change.reasonAccount,
  }
}

/** As entered, with blanks of any kind around it. */
const Name = Nullable(Type.String({ maxLength: 320, pattern: '^[^\\u0000\\p{Cs}]*$' }))

/** Absent, `null` or empty means "leave it"; so does today's contact, which the rules find out. */
export const ChangeContactBody = Type.Object(
  {
    contactAdmin: Type.Optional(Name),
    contactTech: Type.Optional(Name),
    contactBilling: Type.Optional(Name),
  },
  { title: 'AskedContacts' },
)

export function askedContacts(body: Type.Static<typeof ChangeContactBody>): AskedContacts {
  const asked = ROLES.map((role) => [role, body[CONTACT_TYPES[role]]?.trim()] as const)
  return Object.fromEntries(asked.filter(([, name]) => name)) as AskedContacts
}
