import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/database.ts'

/** Who is named: `theo-psn` is an account, `anna-psn/lea` a user, `group anna-psn/DEFAULT` a group; in Europe. */
export function identityUrn(who: string): string {
  if (who.startsWith('group ')) return `urn:v1:eu:identity:group:${who.slice(6)}`
  return who.includes('/') ? `urn:v1:eu:identity:user:${who}` : `urn:v1:eu:identity:account:${who}`
}

export function domainUrn(name: string): string {
  return `urn:v1:eu:resource:domain:${name}`
}

export type TestPolicy = {
  name?: string
  to: string[]
  on: string[]
  allow?: string[]
  except?: string[]
  deny?: string[]
  groups?: string[]
  condition?: object
  expiredAt?: Date
}

/** Writes a policy into the database as it is; gives its id. */
export async function givePolicy(pool: Database, owner: string, policy: TestPolicy): Promise<string> {
  const {
    name = randomUUID(),
    to,
    on,
    allow = [],
    except = [],
    deny = [],
    groups = [],
    condition = null,
    expiredAt = null,
  } = policy
  const accounts = [...new Set(to.map((who) => who.replace('group ', '').split('/')[0]))]
  const id = randomUUID()
  await pool.query(
    `insert into policy (id, owner, name, identities, accounts, resources, allow, "except", deny, permissions_groups, conditions,
                         expired_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now())`,
    [id, owner, name, to.map(identityUrn), accounts, on, allow, except, deny, groups, JSON.stringify(condition), expiredAt],
  )
  return id
}

/** A user of an account, in one of its groups. */
export async function giveUser(pool: Database, account: string, login: string, group = 'DEFAULT'): Promise<void> {
  await pool.query(
    `insert into account_user (account, login, email, group_name, language, status, created_at, updated_at)
     values ($1, $2, $3, $4, 'en', 'OK', now(), now())`,
    [account, login, `${login}@${account}.example`, group],
  )
}

/** A group of services; gives its URN. */
export async function giveResourceGroup(pool: Database, owner: string, services: number[]): Promise<string> {
  const id = randomUUID()
  await pool.query(`insert into resource_group (id, owner, name, created_at) values ($1, $2, $3, now())`, [id, owner, id])
  await pool.query('insert into resource_group_member select $1, unnest($2::bigint[])', [id, services])
  return `urn:v1:eu:resourceGroup:${owner}:${id}`
}

/** A group of permissions that allows this; gives its URN. */
export async function givePermissionsGroup(pool: Database, owner: string, name: string, allow: string[]): Promise<string> {
  await pool.query(`insert into permissions_group (id, owner, name, allow, created_at) values ($1, $2, $3, $4, now())`, [
    randomUUID(),
    owner,
    name,
    allow,
  ])
  return `urn:v1:eu:permissionsGroup:${owner}:${name}`
}
