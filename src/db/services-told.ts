/** Services as the provider tells them, many at a time. What looks for many has no name, so that it is planned for how many. */
import type { ServiceFacts } from '../domain/feed.ts'
import type { Contacts } from '../domain/role.ts'
import { count, one, type Queryable, rows, statement } from './database.ts'

/** A service with everything that the provider tells of it. */
export type KeptService = Required<ServiceFacts> & { id: number; product: string; name: string; contacts: Contacts }

export type NewService = Omit<KeptService, 'id'>

type KeptRow = Required<ServiceFacts> & { id: number; product: string; name: string } & Contacts

const lock = {
  text: `select s.id, s.product, s.name, contact_admin as admin, contact_tech as tech, contact_billing as billing, status, creation,
          expiration, display_name as "displayName", owner, billing_group as "group", pack, special
     from unnest($1::text[], $2::text[]) as told(product, name)
     join service s on s.product = told.product and s.name = told.name
    order by s.product, s.name for no key update of s`,
}

/** Locks the services of these products and names, where they exist. */
export async function lockServices(db: Queryable, named: { product: string; name: string }[]): Promise<KeptService[]> {
  const found = await rows<KeptRow>(db, lock, [named.map(({ product }) => product), named.map(({ name }) => name)])
  return found.map(({ admin, tech, billing, ...facts }) => ({ ...facts, contacts: { admin, tech, billing } }))
}

const lockGroups = {
  text: `select from service g
    where g.product = 'telephony' and g.name in (
      select unnest($3::text[])
      union select s.billing_group from unnest($1::text[], $2::text[]) as told(product, name)
              join service s on s.product = told.product and s.name = told.name)
    order by g.name for no key update`,
}

/** Locks these billing groups, and those that these services lie in: whoever holds a group comes to what is in it afterwards. */
export async function lockGroupsOf(db: Queryable, named: { product: string; name: string }[], groups: string[]): Promise<void> {
  await rows(db, lockGroups, [named.map(({ product }) => product), named.map(({ name }) => name), groups])
}

const ofGroups = statement(
  'told-services-groups',
  `select name, contact_admin as admin, contact_tech as tech, contact_billing as billing
     from service where product = 'telephony' and name = any($1)`,
)

/** The contacts of these billing groups, each under its name. The caller holds their locks. */
export async function contactsOfGroups(db: Queryable, names: string[]): Promise<Map<string, Contacts>> {
  const found = await rows<Contacts & { name: string }>(db, ofGroups, [names])
  return new Map(found.map(({ name, ...contacts }) => [name, contacts]))
}

const TOLD = `jsonb_to_recordset($1) as told(id bigint, product text, name text, admin text, tech text, billing text, status text,
  creation date, expiration date, "displayName" text, owner jsonb, "group" text,
  pack text, special boolean)`

const insert = statement(
  'told-services-insert',
  `insert into service (product, name, contact_admin, contact_tech, contact_billing, status, creation, expiration,
                        display_name, owner, billing_group, pack, special)
   select product, name, admin, tech, billing, status, creation, expiration, "displayName", owner, "group", pack, special from ${TOLD}
   on conflict (product, name) do nothing`,
)

/** Gives how many were new. */
export async function insertServices(db: Queryable, services: NewService[]): Promise<number> {
  return count(db, insert, [asRows(services)])
}

const update = statement(
  'told-services-update',
  `update service kept
      set contact_admin = told.admin, contact_tech = told.tech, contact_billing = told.billing, status = told.status,
          creation = told.creation, expiration = told.expiration, display_name = told."displayName",
          owner = told.owner, billing_group = told."group", pack = told.pack, special = told.special
     from ${TOLD}
    where kept.id = told.id`,
)

/** The caller holds the services' locks. */
export async function updateServices(db: Queryable, services: KeptService[]): Promise<number> {
  return count(db, update, [asRows(services)])
}

const remove = statement('service-delete', 'delete from service where id = $1')

/** What happened to it stays, by its name. */
export async function deleteService(db: Queryable, id: number): Promise<void> {
  await one(db, remove, [id])
}

function asRows(services: NewService[]): string {
  return JSON.stringify(services.map(({ contacts, ...facts }) => ({ ...facts, ...contacts })))
}
