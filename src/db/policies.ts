import type { Condition } from '../domain/condition.ts'
import type { Permissions } from '../domain/policy.ts'
import { one, type Queryable, row, rows, statement } from './database.ts'
import { push } from './page.ts'

/** A policy as it is kept. */
export type PolicyRow = {
  id: string
  owner: string
  name: string
  description: string
  identities: string[]
  /** The accounts that the identities belong to. */
  accounts: string[]
  resources: string[]
  permissions: Permissions
  permissionsGroups: string[]
  condition: Condition | null
  expiresAt: Date | null
  createdAt: Date
  updatedAt: Date | null
}

const COLUMNS = `p.id, p.owner, p.name, p.description, p.identities, p.accounts, p.resources,
  json_build_object('allow', p.allow, 'except', p."except", 'deny', p.deny) as permissions,
  p.permissions_groups as "permissionsGroups", p.conditions as condition, p.expired_at as "expiresAt",
  p.created_at as "createdAt", p.updated_at as "updatedAt"`

const readable = statement(
  'policy-readable',
  `select ${COLUMNS} from policy p where p.id = $2 and (p.owner = $1 or p.accounts @> array[$1])`,
)

/** A policy of this account, or one that names it. To others it does not exist. */
export function findPolicy(db: Queryable, account: string, id: string): Promise<PolicyRow | undefined> {
  return row<PolicyRow>(db, readable, [account, id])
}

export type PolicyFilter = {
  /** Those of others that name the account, in the place of its own. */
  received: boolean
  identities?: string[] | undefined
  resources?: string[] | undefined
  actions?: string[] | undefined
}

/** Where a policy stands in the list: when it was written, its id. */
export type PolicyPlace = [createdAt: string, id: string]
export type PolicyFrom = { side: 'before' | 'after'; place: PolicyPlace }

/** Up to `size` policies in the order in which they were written, nearest to their neighbour first. */
export async function policiesOf(
  db: Queryable,
  account: string,
  filter: PolicyFilter,
  from: PolicyFrom | undefined,
  size: number,
): Promise<PolicyRow[]> {
  const values: unknown[] = [account]
  const way = from?.side === 'before' ? 'desc' : 'asc'
  const conditions = conditionsOf(filter, values)
  if (from) {
    const [createdAt, id] = from.place
    const place = `${push(values, createdAt)}::timestamptz, ${push(values, id)}::uuid`
    conditions.push(`(p.created_at, p.id) ${way === 'asc' ? '>' : '<'} (${place})`)
  }
  const text = `select ${COLUMNS} from policy p where ${conditions.join(' and ')}
                 order by p.created_at ${way}, p.id ${way} limit ${push(values, size)}`
  return rows<PolicyRow>(db, { text }, values)
}

function conditionsOf({ received, identities, resources, actions }: PolicyFilter, values: unknown[]): string[] {
  const conditions = [received ? 'p.accounts @> array[$1::text] and p.owner <> $1' : 'p.owner = $1']
  if (identities) conditions.push(`p.identities && ${push(values, identities)}::text[]`)
  if (resources) conditions.push(`p.resources && ${push(values, resources)}::text[]`)
  if (actions) conditions.push(`(p.allow || p."except" || p.deny) && ${push(values, actions)}::text[]`)
  return conditions
}

const ofName = statement(
  'policy-names',
  `select (select id from policy where owner = $1 and name = $2) as taken, (select count(*) from policy where owner = $1) as count`,
)

/** Whose the name is already, and how many policies the owner has. */
export async function policyNames(db: Queryable, owner: string, name: string): Promise<{ taken: string | null; count: number }> {
  return (await row(db, ofName, [owner, name]))!
}

const naming = statement(
  'policy-naming',
  `select coalesce(max(times), 0) as most
     from (select count(*) as times from policy p, unnest(p.accounts) as named
            where p.owner = $1 and p.id <> $2 and named = any($3) group by named) each`,
)

/** How many other policies of this owner name the one of these accounts that most of them name. */
export async function mostNaming(
  db: Queryable,
  { owner, id }: { owner: string; id: string },
  accounts: string[],
): Promise<number> {
  return (await row<{ most: number }>(db, naming, [owner, id, accounts]))!.most
}

const insert = statement(
  'policy-insert',
  `insert into policy (id, owner, name, description, identities, accounts, resources, allow, "except", deny, permissions_groups,
                       conditions, expired_at, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)

export async function insertPolicy(db: Queryable, policy: PolicyRow): Promise<void> {
  await one(db, insert, [...written(policy), policy.createdAt])
}

const update = statement(
  'policy-update',
  `update policy
      set name = $3, description = $4, identities = $5, accounts = $6, resources = $7, allow = $8, "except" = $9, deny = $10,
          permissions_groups = $11, conditions = $12, expired_at = $13, updated_at = $14
    where id = $1 and owner = $2`,
)

export async function savePolicy(db: Queryable, policy: PolicyRow): Promise<void> {
  await one(db, update, [...written(policy), policy.updatedAt])
}

function written({ id, owner, name, description, identities, accounts, resources, ...policy }: PolicyRow): unknown[] {
  const { allow, except, deny } = policy.permissions
  const condition = policy.condition && JSON.stringify(policy.condition)
  const groups = policy.permissionsGroups
  return [id, owner, name, description, identities, accounts, resources, allow, except, deny, groups, condition, policy.expiresAt]
}

const remove = statement('policy-delete', 'delete from policy where id = $1 and owner = $2')

export async function deletePolicy(db: Queryable, { id, owner }: { id: string; owner: string }): Promise<void> {
  await one(db, remove, [id, owner])
}

const uses = statement(
  'policy-uses',
  'select exists (select from policy where owner = $1 and (permissions_groups @> array[$2::text] or resources @> array[$2::text])) as used',
)

/** Whether a policy of this account takes in this group of permissions, or of resources. */
export async function isUsed(db: Queryable, owner: string, urn: string): Promise<boolean> {
  return (await row<{ used: boolean }>(db, uses, [owner, urn]))!.used
}
