/** What a question about rights needs to know, as it is at this moment: the resource, who asks, and how old their books are. */
import type { Permissions, Policy } from '../domain/policy.ts'
import type { Contacts } from '../domain/role.ts'
import type { GroupRole } from '../domain/user.ts'
import type { Zone } from '../domain/zone.ts'
import { type Queryable, rows, statement } from './database.ts'

/** Who is asked about, and which service: without a product and a name, their own account. */
export type RightsQuery = { account: string; login: string | null; product: string | null; name: string | null }

export type RightsFacts = {
  /** Null if there is no such account, or no such user of it that may sign in. */
  zone: Zone | null
  /** How often the policies that name the account have changed; null if none ever did. */
  version: number | null
  user_group: string | null
  group_role: GroupRole | null
  service: number | null
  service_zone: Zone | null
  contacts: Contacts | null
  tags: Record<string, string> | null
  /** The groups of resources that the service is in: owner and id. */
  groups: { owner: string; id: string }[] | null
}

const facts = statement(
  'rights-facts',
  `select case when q.login is null or u.login is not null then a.zone end as zone, b.version,
          u.group_name as user_group, g.role as group_role,
          s.id as service, holder.zone as service_zone,
          case when s.id is not null
               then jsonb_build_object('admin', s.contact_admin, 'tech', s.contact_tech, 'billing', s.contact_billing) end as contacts,
          s.tags,
          (select jsonb_agg(jsonb_build_object('owner', rg.owner, 'id', rg.id))
             from resource_group_member m join resource_group rg on rg.id = m.group_id where m.service_id = s.id) as groups
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality as q(account, login, product, name, n)
     left join account a on a.nichandle = q.account
     left join access_book b on b.account = q.account
     left join account_user u on u.account = q.account and u.login = q.login and u.status <> 'DISABLED'
     left join user_group g on g.account = u.account and g.name = u.group_name
     left join service s on s.product = q.product and s.name = q.name
     left join account holder on holder.nichandle = s.contact_admin
    order by q.n`,
)

/** One row for each question, in their order. */
export function rightsFacts(db: Queryable, queries: RightsQuery[]): Promise<RightsFacts[]> {
  return rows(db, facts, [
    queries.map(({ account }) => account),
    queries.map(({ login }) => login),
    queries.map(({ product }) => product),
    queries.map(({ name }) => name),
  ])
}

export type KeptBook = { account: string; version: number | null; policies: Policy[] }

type PolicyRow = {
  id: string
  owner: string
  name: string
  identities: string[]
  resources: string[]
  allow: string[]
  except: string[]
  deny: string[]
  permissions_groups: string[]
  own_groups: Permissions[] | null
  conditions: Policy['condition']
  expired_at: string | null
}

const books = statement(
  'rights-books',
  `select wanted.account, b.version,
          coalesce((select jsonb_agg(jsonb_build_object(
             'id', p.id, 'owner', p.owner, 'name', p.name, 'identities', p.identities, 'resources', p.resources,
             'allow', p.allow, 'except', p."except", 'deny', p.deny, 'permissions_groups', p.permissions_groups,
             'own_groups', (select jsonb_agg(jsonb_build_object('allow', o.allow, 'except', o."except", 'deny', o.deny))
                              from permissions_group o
                             where o.owner = p.owner
                               and o.name in (select split_part(urn, ':', 6) from unnest(p.permissions_groups) urn
                                               where split_part(urn, ':', 5) = p.owner)),
             'conditions', p.conditions, 'expired_at', p.expired_at))
             from policy p where p.accounts @> array[wanted.account]), '[]') as policies
     from unnest($1::text[]) as wanted(account)
     left join access_book b on b.account = wanted.account`,
)

/** The policies that name these accounts, and the version that they are: read together, so that they belong together. */
export async function booksOf(db: Queryable, accounts: string[]): Promise<KeptBook[]> {
  const found = await rows<{ account: string; version: number | null; policies: PolicyRow[] }>(db, books, [accounts])
  return found.map(({ account, version, policies }) => ({ account, version, policies: policies.map(policyOf) }))
}

function policyOf(row: PolicyRow): Policy {
  const { id, owner, name, identities, resources, allow, except, deny, conditions, expired_at } = row
  return {
    id,
    owner,
    name,
    identities,
    resources,
    permissions: { allow, except, deny },
    managedGroups: row.permissions_groups
      .map((urn) => urn.split(':'))
      .flatMap((part) => (part[4] === 'ovh' ? [part[5] ?? ''] : [])),
    ownGroups: row.own_groups ?? [],
    condition: conditions,
    expiresAt: expired_at === null ? null : new Date(expired_at),
  }
}

const versions = statement('rights-versions', `select account, version from access_book where account = any($1)`)

/** How often the policies that name these accounts have changed; those without a row have none. */
export async function bookVersions(db: Queryable, accounts: string[]): Promise<Map<string, number>> {
  const found = await rows<{ account: string; version: number }>(db, versions, [accounts])
  return new Map(found.map(({ account, version }) => [account, version]))
}
