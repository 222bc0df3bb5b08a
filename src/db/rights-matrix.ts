/** What the matrix of a service's rights is made from: the service with its people, and the policies of those who may give. */
import type { Zone } from '../domain/zone.ts'
import { type Queryable, row, rows, statement } from './database.ts'
import type { PersonRow } from './people.ts'

export type NumberedService = {
  product: string
  name: string
  /** The zone of the administrative contact. */
  zone: Zone
  admin: PersonRow
  tech: PersonRow
  billing: PersonRow
}

const personIn = (role: string) =>
  `json_build_object('nichandle', ${role}.nichandle, 'firstname', ${role}.firstname, 'name', ${role}.name,
    'organisation', ${role}.organisation) as ${role}`

const numbered = statement(
  'service-numbered',
  `select s.product, s.name, admin.zone, ${['admin', 'tech', 'billing'].map(personIn).join(', ')}
     from service s
     join account admin on admin.nichandle = s.contact_admin
     join account tech on tech.nichandle = s.contact_tech
     join account billing on billing.nichandle = s.contact_billing
    where s.id = $1`,
)

/** The service of this number, whoever asks. */
export function serviceNumbered(db: Queryable, id: number): Promise<NumberedService | undefined> {
  return row<NumberedService>(db, numbered, [id])
}

export type WrittenPolicy = {
  id: string
  owner: string
  name: string
  identities: string[]
  resources: string[]
  expiresAt: Date | null
}

const written = statement(
  'policies-written',
  `select id, owner, name, identities, resources, expired_at as "expiresAt"
     from policy where owner = any($1) order by owner, name`,
)

/** All policies of these accounts. */
export function policiesWritten(db: Queryable, owners: string[]): Promise<WrittenPolicy[]> {
  return rows<WrittenPolicy>(db, written, [owners])
}
