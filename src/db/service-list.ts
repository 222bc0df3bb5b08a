/**
 * The services for which an account is a contact. Each role has an ordered index; a page in the order of names reads a
 * short run from each of the three and merges them, so it costs the same among ten million services as among ten.
 */
import type { ServiceStatus } from '../domain/service.ts'
import { HELD, overRuns } from './contact-runs.ts'
import { type Queryable, row, rows, statement } from './database.ts'
import { conditionOf, type Field, offsetOf, orderOf, type Page, type PageOf, push } from './page.ts'

/** A service as its contacts see it. */
export type ServiceRow = {
  id: number
  product: string
  name: string
  contact_admin: string
  contact_tech: string
  contact_billing: string
  status: ServiceStatus
  display_name: string | null
  renew: object | null
  creation: string
  expiration: string | null
}

const COLUMNS =
  's.id, s.product, s.name, s.contact_admin, s.contact_tech, s.contact_billing, s.status, s.display_name, s.renew, s.creation, s.expiration'

/** What services can be sorted and filtered by, under the wire's names. */
export const SERVICE_FIELDS: Record<string, Field> = {
  domain: { sql: 's.name', type: 'text' },
  serviceName: { sql: 's.name', type: 'text' },
  displayName: { sql: 's.display_name', type: 'text' },
  serviceId: { sql: 's.id', type: 'bigint' },
  contactAdmin: { sql: 's.contact_admin', type: 'text' },
  contactTech: { sql: 's.contact_tech', type: 'text' },
  contactBilling: { sql: 's.contact_billing', type: 'text' },
  status: { sql: 's.status', type: 'text' },
  creation: { sql: 's.creation', type: 'date' },
  expiration: { sql: 's.expiration', type: 'date' },
}

const names = statement(
  'service-names',
  `${overRuns((run) => `select s.name from service s where ${run} and s.product = $2`)} order by name`,
)

export async function serviceNamesOf(db: Queryable, account: string, product: string): Promise<string[]> {
  return (await rows<{ name: string }>(db, names, [account, product])).map(({ name }) => name)
}

const total = statement(
  'service-count',
  `select sum(count)::bigint as total from (${overRuns((run) => `select count(*) from service s where ${run} and s.product = $2`)}) runs`,
)

const MERGED = (order: string, limit: string) =>
  overRuns((run) => `select s.name from service s where ${run} and s.product = $2 order by s.name ${order} ${limit}`)

const pageBy = (order: 'asc' | 'desc') =>
  statement(
    `service-page-${order}`,
    `select ${COLUMNS} from (${MERGED(order, 'limit $3::bigint + $4::bigint')} order by name ${order} limit $3 offset $4) page
       join service s on s.product = $2 and s.name = page.name
      order by s.name ${order}`,
  )
const byName = { asc: pageBy('asc'), desc: pageBy('desc') }

/** A page of an account's services of one product, whole, and how many there are; of those called `among`, if that is given. */
export async function servicesOf(
  db: Queryable,
  account: string,
  product: string,
  page: Page,
  among?: string[],
): Promise<PageOf<ServiceRow>> {
  if (among) return searchServices(db, account, product, page, among)
  if (page.filters.length > 0 || (page.sort && page.sort.sql !== 's.name')) return searchServices(db, account, product, page)
  const counted = await row<{ total: number }>(db, total, [account, product])
  const items = await rows<ServiceRow>(db, byName[page.order], [account, product, page.size, offsetOf(page)])
  return { total: counted!.total, items }
}

async function searchServices(
  db: Queryable,
  account: string,
  product: string,
  page: Page,
  among?: string[],
): Promise<PageOf<ServiceRow>> {
  const values: unknown[] = [account, product]
  const called = among ? ` and s.name = any(${push(values, among)})` : ''
  const where = `from service s where s.product = $2 and ${HELD} and ${conditionOf(page.filters, values)}${called}`
  const counted = await row<{ total: number }>(db, { text: `select count(*) as total ${where}` }, values)
  const limits = `limit ${push(values, page.size)} offset ${push(values, offsetOf(page))}`
  const items = await rows<ServiceRow>(db, { text: `select ${COLUMNS} ${where} ${orderOf(page, 's.name')} ${limits}` }, values)
  return { total: counted!.total, items }
}

const named = statement('service-named', `select ${COLUMNS} from service s where product = $1 and name = $2`)

/** A service, whoever asks: whether it may be shown is decided elsewhere. */
export async function serviceNamed(db: Queryable, product: string, name: string): Promise<ServiceRow | undefined> {
  return row<ServiceRow>(db, named, [product, name])
}

const byId = statement(
  'service-of-contact-by-id',
  `select ${COLUMNS} from service s where id = $2 and $1 in (contact_admin, contact_tech, contact_billing)`,
)

export async function serviceOfId(db: Queryable, account: string, id: number): Promise<ServiceRow | undefined> {
  return row<ServiceRow>(db, byId, [account, id])
}

/** The ids of an account's services, whatever the product. `name` and `products` narrow the list if they are given. */
export async function serviceIdsOf(db: Queryable, account: string, narrowed: Narrowed): Promise<number[]> {
  return (await rows<{ id: number }>(db, ids, [account, narrowed.name ?? null, narrowed.products ?? null])).map(({ id }) => id)
}

export type Narrowed = { name?: string | undefined; products?: string[] | undefined }

export type ServiceId = { id: number; product: string; name: string }

/** The same, with what each of them is called. */
export async function namedServiceIdsOf(db: Queryable, account: string, { name, products }: Narrowed): Promise<ServiceId[]> {
  return rows<ServiceId>(db, namedIds, [account, name ?? null, products ?? null])
}

const idsAnd = (more: string) =>
  `${overRuns(
    (run) =>
      `select s.id${more} from service s
        where ${run} and ($2::text is null or s.name = $2) and ($3::text[] is null or s.product = any($3))`,
  )} order by id`

const ids = statement('service-ids', idsAnd(''))
const namedIds = statement('service-ids-named', idsAnd(', s.product, s.name'))
