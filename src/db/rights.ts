/** What questions about rights need to know, as it is at this moment: who asks, the resources, and how old the books are. */
import type { Permissions, Policy } from '../domain/policy.ts'
import type { GroupRole } from '../domain/user.ts'
import type { Zone } from '../domain/zone.ts'
import { type Queryable, rows, statement } from './database.ts'

export type AskerFacts = {
  zone: Zone
  /** How often the policies that name the account have changed; null if none ever did. */
  version: number | null
  user_group: string | null
  group_role: GroupRole | null
}

export type ServiceFacts = {
  /** The zone of the administrative contact. */
  zone: Zone
  admin: string
  tech: string
  billing: string
  /** Null if it has none. */
  tags: Record<string, string> | null
  /** The groups of resources that it is in, `owner:id` and a blank between them. */
  groups: string | null
  /** Until when it may not leave; null if it may. */
  locked_until: Date | null
}

type FactsRow = AskerFacts & ServiceFacts & { n: number; is_service: boolean }

/**
 * Both lists in one statement: whatever is decided from them was true at one moment. `limit 1` has each name looked up by
 * itself; without it, a long list would have the whole table read. The lists stand in selects so that every plan looks alike
 * to the planner: it would plan anew for each short list, which takes longer than the answer.
 */
const facts = statement(
  'rights-facts',
  `select q.n, false as is_service, a.zone, a.version, u.group_name as user_group, u.role as group_role,
          null as admin, null as tech, null as billing, null::jsonb as tags, null as groups, null::timestamptz as locked_until
     from unnest((select $1::text[]), (select $2::text[])) with ordinality as q(account, login, n)
    cross join lateral (select a.zone, b.version from account a left join access_book b on b.account = a.nichandle
                         where a.nichandle = q.account limit 1) a
     left join lateral (select u.login, u.group_name, g.role
                          from account_user u left join user_group g on g.account = u.account and g.name = u.group_name
                         where u.account = q.account and u.login = q.login and u.status <> 'DISABLED' limit 1) u on true
    where q.login is null or u.login is not null
    union all
   select q.n, true, s.zone, null, null, null, s.contact_admin, s.contact_tech, s.contact_billing, nullif(s.tags, '{}'),
          (select string_agg(rg.owner || ':' || rg.id, ' ')
             from resource_group_member m join resource_group rg on rg.id = m.group_id where m.service_id = s.id),
          case when s.held_by is null then s.transfer_locked_until else timestamptz '9999-12-31' end
     from unnest((select $3::text[]), (select $4::text[])) with ordinality as q(product, name, n)
    cross join lateral (select s.*, a.zone from service s join account a on a.nichandle = s.contact_admin
                         where s.product = q.product and s.name = q.name limit 1) s`,
)

/** Who asks, and what about: in the order of the lists, nothing where there is nobody, or nothing, of that name. */
export async function rightsFacts(
  db: Queryable,
  askers: { account: string; login: string | null }[],
  services: { product: string; name: string }[],
): Promise<{ askers: (AskerFacts | undefined)[]; services: (ServiceFacts | undefined)[] }> {
  const found = await rows<FactsRow>(db, facts, [
    askers.map(({ account }) => account),
    askers.map(({ login }) => login),
    services.map(({ product }) => product),
    services.map(({ name }) => name),
  ])
  const known: { askers: (AskerFacts | undefined)[]; services: (ServiceFacts | undefined)[] } = { askers: [], services: [] }
  for (const row of found) (row.is_service ? known.services : known.askers)[row.n - 1] = row
  return known
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

/** How many policies of others one book holds, and how much of them, in bytes; one that is larger than `MOST_OF_ONE` is not read. */
export const MOST_FOREIGN = 5000
const MOST_BYTES = 8_000_000
const MOST_OF_ONE = 64_000

/**
 * Anybody may name anybody, so what others wrote has a limit. They take turns, the first policy of each before the second of
 * any: few who write much crowd nobody out. The turns are counted before anything large is read; `|| '{}'` has the size as it is
 * without compression.
 */
const heard = `
  select id
    from (select turns.id, sum(weight) over (order by turn, turns.created_at, turns.id rows unbounded preceding) as so_far
            from (select f.id, f.created_at, row_number() over (partition by f.owner order by f.created_at, f.id) as turn
                    from policy f where f.accounts @> array[wanted.account] and f.owner <> wanted.account
                   order by turn, f.created_at, f.id limit ${MOST_FOREIGN}) turns
            join policy w on w.id = turns.id
           cross join lateral (
             select pg_column_size(w.identities || '{}') + pg_column_size(w.resources || '{}') + pg_column_size(w.permissions_groups || '{}')
                    + pg_column_size(w.allow || '{}') + pg_column_size(w."except" || '{}') + pg_column_size(w.deny || '{}')
                    + coalesce(octet_length(w.conditions::text), 0)
                    + coalesce((select sum(pg_column_size(o.allow || '{}') + pg_column_size(o."except" || '{}') + pg_column_size(o.deny || '{}'))
                                  from permissions_group o
                                 where cardinality(w.permissions_groups) > 0 and o.owner = w.owner
                                   and o.name in (select split_part(urn, ':', 6) from unnest(w.permissions_groups) urn)), 0)
                    as weight) measured
           where weight <= ${MOST_OF_ONE}) counted
   where so_far <= ${MOST_BYTES}`

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
             'conditions', p.conditions, 'expired_at', p.expired_at) order by p.created_at, p.id)
             from policy p
            where p.accounts @> array[wanted.account] and (p.owner = wanted.account or p.id in (${heard}))), '[]') as policies
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
