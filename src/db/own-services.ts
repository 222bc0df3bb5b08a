/**
 * The services of an account, all products together. A page reads a short run from each of the three indexes and merges them;
 * what is searched or sorted otherwise looks through the indexes alone. Pages are found by the place of their neighbours,
 * never by counting from the start.
 */
import type { ServiceStatus } from '../domain/service.ts'
import { overRuns } from './contact-runs.ts'
import { type Queryable, row, rows, statement } from './database.ts'
import { push } from './page.ts'
import type { PersonRow } from './people.ts'

export type OwnServiceRow = {
  id: number
  product: string
  name: string
  display_name: string | null
  status: ServiceStatus
  creation: string
  expiration: string | null
  admin: PersonRow
  tech: PersonRow
  billing: PersonRow
  group: string | null
  pack: string | null
  special_numbers: boolean
}

/** What a list can be sorted by: an expression of the indexes, and the type of its values. */
const SORTS = {
  name: { sql: 's.name', type: 'text' },
  product: { sql: 's.product', type: 'text' },
  status: { sql: 's.status', type: 'text' },
  expiration: { sql: `coalesce(s.expiration, 'infinity')`, type: 'date' },
  contactAdmin: { sql: 's.contact_admin', type: 'text' },
  contactTech: { sql: 's.contact_tech', type: 'text' },
  contactBilling: { sql: 's.contact_billing', type: 'text' },
} as const

export type OwnSort = keyof typeof SORTS

export const OWN_SORTS = Object.keys(SORTS) as [OwnSort, ...OwnSort[]]

export type OwnFilter = {
  search?: string | undefined
  products?: string[] | undefined
  role?: 'admin' | 'tech' | 'billing' | undefined
  contact?: string | undefined
  status?: ServiceStatus | undefined
  pending?: boolean | undefined
  name?: string | undefined
  /** What is in no billing group of the account's. */
  ungrouped?: boolean | undefined
}

/** Where a service stands in a list: the value that it is sorted by, its name, its product. */
export type Place = [sorted: string, name: string, product: string]

export type OwnPage = {
  sort: OwnSort
  order: 'asc' | 'desc'
  size: number
  /** The neighbour before which, or after which, the page lies. */
  from?: { side: 'before' | 'after'; place: Place } | undefined
}

type Placed = OwnServiceRow & { sorted: string }

/** How many services match, counted up to `most`; and which, if they are few. */
export type Matches = { total: number; few?: (string | number)[] | undefined }

const FEW = 1000

/**
 * Looks for the services that match, all or `among` these. Something rare takes a look at all of the account's services to
 * find, once: what was found then makes the page.
 */
export async function matchingOwnServices(
  db: Queryable,
  account: string,
  filter: OwnFilter,
  most: number,
  now: Date,
  among?: number[],
): Promise<Matches> {
  const values: unknown[] = [account]
  const conditions = conditionsOf(filter, values, now)
  const matchingIn = (part: string) => `select s.id from service s where ${[part, ...conditions].join(' and ')}`
  const matching = among ? matchingIn(amongFew(push(values, among))) : overRuns(matchingIn)
  const text = `select count(*) as total, case when count(*) <= ${FEW} then array_agg(id) end as few
                  from (${matching} limit ${push(values, most)}) matching`
  const found = await row<{ total: number; few: string[] | null }>(db, { text }, values)
  return { total: found!.total, few: conditions.length > 0 && found!.total <= FEW ? (found!.few ?? []) : undefined }
}

/** Up to `size` services of the page, nearest to its neighbour first. */
export async function ownServicesOf(
  db: Queryable,
  account: string,
  filter: OwnFilter,
  matches: Matches,
  page: OwnPage,
  now: Date,
): Promise<{ service: OwnServiceRow; place: Place }[]> {
  const values: unknown[] = [account]
  const way = (page.order === 'asc') === (page.from?.side !== 'before') ? 'asc' : 'desc'
  const sorted = sortedBy(page.sort, filter)
  const conditions = [...conditionsOf(filter, values, now), ...beyond(page, sorted, way, values)]
  const order = ['sorted', 'name', 'product'].map((field) => `${field} ${way}`).join(', ')
  const limit = push(values, page.size)
  const placed = (among: string) =>
    `select ${sorted.sql} as sorted, s.name, s.product from service s where ${[among, ...conditions].join(' and ')}
      order by ${order} limit ${limit}`
  const nearest = matches.few
    ? placed(amongFew(push(values, matches.few)))
    : `${overRuns(placed)} order by ${order} limit ${limit}`
  const text = `
    select ${COLUMNS}, page.sorted::text as sorted
      from (${nearest}) page
      join service s on s.product = page.product and s.name = page.name
      ${CONTACTS}
     order by page.sorted ${way}, page.name ${way}, page.product ${way}`
  const found = await rows<Placed>(db, { text }, values)
  return found.map((service) => ({ service, place: [service.sorted, service.name, service.product] }))
}

function amongFew(ids: string): string {
  return `s.id = any(${ids}::bigint[]) and $1 in (s.contact_admin, s.contact_tech, s.contact_billing)`
}

const COLUMNS = `s.id, s.product, s.name, s.display_name, s.status, s.creation, s.expiration, s.pack,
  case when s.billing_group is not null and s.product like 'telephony/%'
       then (select g.name from service g where g.product = 'telephony' and g.name = s.billing_group) end as "group",
  s.product = 'telephony' and exists (select from service n where n.billing_group = s.name and n.special) as special_numbers,
  ${['admin', 'tech', 'billing'].map((role) => `${personIn(role)} as ${role}`).join(', ')}`

const CONTACTS = ['admin', 'tech', 'billing']
  .map((role) => `join account ${role} on ${role}.nichandle = s.contact_${role}`)
  .join(' ')

const one = statement(
  'own-service',
  `select ${COLUMNS} from service s ${CONTACTS}
    where s.id = $2 and $1 in (s.contact_admin, s.contact_tech, s.contact_billing)`,
)

/** The service of this number, for one of its contacts. To anybody else it does not exist. */
export async function ownServiceOf(db: Queryable, account: string, id: number): Promise<OwnServiceRow | undefined> {
  return row<OwnServiceRow>(db, one, [account, id])
}

export type PendingRow = {
  id: number
  service_id: number
  admin: boolean
  tech: boolean
  billing: boolean
  to_account: string
  awaits_me: boolean
}

const pending = statement(
  'own-service-pending',
  `select c.id, c.service_id, c.admin, c.tech, c.billing, c.to_account,
          exists (select from validation v where v.change_id = c.id and v.account = $1 and v.state = 'waiting') as awaits_me
     from contact_change c
    where c.service_id = any($2) and c.state = 'validatingByCustomers' and c.expires_at > $3
    order by c.id`,
)

/** The open changes of these services. */
export async function pendingOn(db: Queryable, account: string, services: number[], now: Date): Promise<PendingRow[]> {
  return rows<PendingRow>(db, pending, [account, services, now])
}

const products = statement(
  'own-service-products',
  `select kind.product, counted.count
     from unnest($2::text[]) kind(product),
          lateral (select count(*)
                     from (${overRuns((run) => `select from service s where ${run} and s.product = kind.product`)} limit $3) held
                  ) counted
    where counted.count > 0
    order by kind.product`,
)

/** How many services of each of these products an account has, each counted up to `most`; those without any are left out. */
export async function ownProductsOf(
  db: Queryable,
  account: string,
  paths: string[],
  most: number,
): Promise<{ product: string; count: number }[]> {
  return rows(db, products, [account, paths, most])
}

type Sorted = { sql: string; type: string }

/**
 * In the order of products, a narrow index gives the page at once if nothing is searched for. Otherwise it would lead to
 * the table for each service; as an expression, it is sorted from the indexes that hold everything.
 */
function sortedBy(sort: OwnSort, filter: OwnFilter): Sorted {
  const { products: _, ...searched } = filter
  const isSearched = Object.values(searched).some((value) => value !== undefined)
  return sort === 'product' && isSearched ? { sql: `s.product || ''`, type: 'text' } : SORTS[sort]
}

/** What lies on the page's side of its neighbour. */
function beyond({ from }: OwnPage, { sql, type }: Sorted, way: 'asc' | 'desc', values: unknown[]): string[] {
  if (!from) return []
  const [sorted, name, product] = from.place
  const keys = new Map([
    [sql, [sorted, type] as const],
    ['s.name', [name, 'text'] as const],
    ['s.product', [product, 'text'] as const],
  ])
  const places = [...keys.values()].map(([value, as]) => `${push(values, value)}::${as}`)
  return [`(${[...keys.keys()].join(', ')}) ${way === 'asc' ? '>' : '<'} (${places.join(', ')})`]
}

function conditionsOf(filter: OwnFilter, values: unknown[], now: Date): string[] {
  const { search, products: paths, role, contact, status, name } = filter
  const conditions: string[] = []
  if (search !== undefined) conditions.push(matching(`lower(${push(values, search)})`))
  if (paths) conditions.push(`s.product = any(${push(values, paths)})`)
  if (role) conditions.push(`s.contact_${role} = $1`)
  if (contact !== undefined) conditions.push(`${push(values, contact)} in (s.contact_admin, s.contact_tech, s.contact_billing)`)
  if (status) conditions.push(`s.status = ${push(values, status)}`)
  if (name !== undefined) conditions.push(`s.name = ${push(values, name)}`)
  if (filter.ungrouped) conditions.push(`not ${IN_OWN_GROUP}`)
  if (filter.pending !== undefined) conditions.push(`${filter.pending ? '' : 'not '}${hasPending(push(values, now))}`)
  return conditions
}

const IN_OWN_GROUP = `exists (select from service g where g.product = 'telephony' and g.name = s.billing_group
  and $1 in (g.contact_admin, g.contact_tech, g.contact_billing))`

function matching(term: string): string {
  const texts = ['lower(s.name)', 'lower(s.display_name)', 's.contact_admin', 's.contact_tech', 's.contact_billing']
  return `(${texts.map((text) => `strpos(${text}, ${term}) > 0`).join(' or ')})`
}

function hasPending(now: string): string {
  return `exists (select from contact_change c where c.service_id = s.id and c.state = 'validatingByCustomers' and c.expires_at > ${now})`
}

function personIn(role: string): string {
  return `json_build_object('nichandle', ${role}.nichandle, 'firstname', ${role}.firstname, 'name', ${role}.name,
    'organisation', ${role}.organisation)`
}
