import type { Contacts } from '../domain/role.ts'
import type { Service, ServiceStatus } from '../domain/service.ts'
import { count, one, type Queryable, row, statement } from './database.ts'

/** A service as the rules see it. */
export type RuleRow = {
  id: number
  product: string
  name: string
  status: ServiceStatus
  contact_admin: string
  contact_tech: string
  contact_billing: string
  billing_group: string | null
  pack: string | null
  special_numbers: boolean
  held: boolean
}

/** A group that nobody told of holds nothing: what names it stands for itself. */
export const RULE_COLUMNS = `id, product, name, status, contact_admin, contact_tech, contact_billing, pack,
  case when billing_group is not null and product like 'telephony/%'
       then (select g.name from service g where g.product = 'telephony' and g.name = service.billing_group) end as billing_group,
  product = 'telephony' and exists (select from service n where n.billing_group = service.name and n.special) as special_numbers,
  held_by is not null or (product = 'telephony' and exists (select from service n where n.billing_group = service.name
    and n.held_by is not null)) as held`

const lockByName = statement(
  'service-lock-by-name',
  `select ${RULE_COLUMNS} from service where product = $1 and name = $2 for no key update`,
)

/** Locks a service: whoever changes its contacts, or anything about its contact changes, holds this lock first. */
export async function lockService(db: Queryable, product: string, name: string): Promise<Service | undefined> {
  const found = await row<RuleRow>(db, lockByName, [product, name])
  return found && asItStands(db, found)
}

/**
 * A statement that waited for a lock has the row as it is by then, but what it reads beside the row is from before it waited.
 * Of groups that counts: what they hold is read again.
 */
async function asItStands(db: Queryable, found: RuleRow): Promise<Service> {
  if (!found.product.startsWith('telephony')) return serviceOf(found)
  return (await findService(db, found.product, found.name))!
}

const lockOfChange = statement(
  'service-lock-of-change',
  `select ${RULE_COLUMNS} from service
    where id = (select service_id from contact_change where id = $1) for no key update`,
)

/** Locks the service that a change is about; nothing if the change is unknown or its service is gone. */
export async function lockServiceOfChange(db: Queryable, changeId: number): Promise<Service | undefined> {
  const found = await row<RuleRow>(db, lockOfChange, [changeId])
  return found && asItStands(db, found)
}

const findByName = statement('service-find-by-name', `select ${RULE_COLUMNS} from service where product = $1 and name = $2`)

export async function findService(db: Queryable, product: string, name: string): Promise<Service | undefined> {
  const found = await row<RuleRow>(db, findByName, [product, name])
  return found && serviceOf(found)
}

const setContacts = statement(
  'service-set-contacts',
  `update service set contact_admin = $5, contact_tech = $6, contact_billing = $7
    where id = $1 and contact_admin = $2 and contact_tech = $3 and contact_billing = $4`,
)

/** Swaps the contacts, if they still are who they were. */
export async function saveContacts(db: Queryable, service: Service, after: Contacts): Promise<void> {
  const before = service.contacts
  await one(db, setContacts, [service.id, before.admin, before.tech, before.billing, after.admin, after.tech, after.billing])
}

const hold = statement('service-hold', 'update service set held_by = $2 where id = $1 and (held_by is null or held_by = $2)')

/** Holds a service for a procedure, until that has ended. Gives whether no other one holds it. The caller holds its lock. */
export async function holdService(db: Queryable, id: number, procedure: number): Promise<boolean> {
  return (await count(db, hold, [id, procedure])) === 1
}

const setRenewal = statement('service-set-renewal', `update service set renew = coalesce(renew, '{}') || $2::jsonb where id = $1`)

export async function saveRenewal(db: Queryable, id: number, renewal: object): Promise<void> {
  await one(db, setRenewal, [id, JSON.stringify(renewal)])
}

export function serviceOf(found: RuleRow): Service {
  const { id, product, name, status, pack } = found
  return {
    id,
    product,
    name,
    status,
    contacts: { admin: found.contact_admin, tech: found.contact_tech, billing: found.contact_billing },
    group: found.billing_group,
    pack,
    hasSpecialNumbers: found.special_numbers,
    held: found.held,
  }
}
