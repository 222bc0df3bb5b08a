/** How a service looks to one of its contacts, with who the three are and what is under way. */
import { Type } from 'typebox'
import type { OwnServiceRow, PendingRow } from '../db/own-services.ts'
import { type Contacts, ROLES, type Role, rolesOf } from '../domain/role.ts'
import { SERVICE_STATUSES } from '../domain/service.ts'
import { Person, personOf } from './person-wire.ts'
import { ContactTypeEnum, contactTypeOf, Enum, Nullable } from './wire.ts'

const Day = Type.String({ format: 'date' })

const PendingChange = Type.Object(
  {
    id: Type.Integer(),
    contactTypes: Type.Array(ContactTypeEnum),
    toAccount: Type.String(),
    awaitsMe: Type.Boolean({ description: 'Whether one of the answers that it waits for is yours.' }),
  },
  { title: 'PendingChange' },
)

export const OwnService = Type.Object(
  {
    serviceId: Type.Integer(),
    product: Type.String({ description: 'Path of the product, such as `domain` or `hosting/web`.' }),
    name: Type.String(),
    displayName: Nullable(Type.String()),
    status: Enum(SERVICE_STATUSES, 'ServiceStatus'),
    creation: Day,
    expiration: Nullable(Day),
    url: Type.String({ description: 'Path of the service in the API, such as `/domain/novak-ceramics.example`.' }),
    contactAdmin: Person,
    contactTech: Person,
    contactBilling: Person,
    roles: Type.Array(ContactTypeEnum, { description: 'Which contact you are.' }),
    mayChange: Type.Array(ContactTypeEnum, { description: 'Which contacts you may ask to change.' }),
    pending: Type.Array(PendingChange, { description: 'The requests that are open.' }),
  },
  { title: 'OwnService' },
)

export type OwnService = Type.Static<typeof OwnService>

export function shownTo(account: string, service: OwnServiceRow, open: PendingRow[], mayChange: Role[]): OwnService {
  return {
    serviceId: service.id,
    product: service.product,
    name: service.name,
    displayName: service.display_name,
    status: service.status,
    creation: service.creation,
    expiration: service.expiration,
    url: `/${service.product}/${encodeURIComponent(service.name)}`,
    contactAdmin: personOf(service.admin),
    contactTech: personOf(service.tech),
    contactBilling: personOf(service.billing),
    roles: rolesOf(account, contactsIn(service)).map(contactTypeOf),
    mayChange: mayChange.map(contactTypeOf),
    pending: open.filter((change) => change.service_id === service.id).map(pendingChangeOf),
  }
}

export function contactsIn({ admin, tech, billing }: OwnServiceRow): Contacts {
  return { admin: admin.nichandle, tech: tech.nichandle, billing: billing.nichandle }
}

/** What the rules of changes need of it. */
export function ruledOf(service: OwnServiceRow) {
  const { product, name, group, pack, special_numbers: hasSpecialNumbers } = service
  return { product, name, group, pack, hasSpecialNumbers, contacts: contactsIn(service) }
}

function pendingChangeOf(change: PendingRow): Type.Static<typeof PendingChange> {
  return {
    id: change.id,
    contactTypes: ROLES.filter((role) => change[role]).map(contactTypeOf),
    toAccount: change.to_account,
    awaitsMe: change.awaits_me,
  }
}

export const OwnServiceSummary = Type.Object(
  {
    total: Type.Integer(),
    more: Type.Boolean({ description: 'Whether there are more than `total`.' }),
    products: Type.Array(Type.Object({ product: Type.String(), count: Type.Integer() })),
  },
  { title: 'OwnServiceSummary', description: 'Each number is counted up to 10000.' },
)

export type OwnServiceSummary = Type.Static<typeof OwnServiceSummary>
