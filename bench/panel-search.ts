/**
 * The list of services of the panel: an account with 100,000 services and one with ten, in one database with many more of
 * others, asked in turn over HTTP. What somebody types into the search, the first page, a deep one, each order.
 *
 *   npx tsx bench/panel-search.ts [services]      needs a build
 */
import { hashOf, newSecret } from '../src/lib/secret.ts'
import { machine, median } from './support/machine.ts'
import { startProduct } from './support/product.ts'
import { restoreServices } from './support/restore.ts'

const OWN = 100_000
const FEW = 10
const ALL = Number(process.argv[2] ?? 1_000_000)
const TURNS = 60
const SORTS = ['product', 'status', 'expiration', 'contactAdmin', 'contactTech', 'contactBilling']
/** What is in every name, in hundreds, in one, in the handle of a few contacts, in none. */
const TERMS = ['s', 'sho', 'shop', 'abc', 'd3d94468', 'c777', 'nowhere-to-be-found']

type Ask = { name: string; query: string; deep?: boolean }

const ASKED: Ask[] = [
  { name: 'first page', query: '' },
  { name: 'deep page (after 50,000)', query: '', deep: true },
  ...TERMS.map((term) => ({ name: `search “${term}”`, query: `?search=${term}` })),
  ...SORTS.map((sort) => ({ name: `sorted by ${sort}`, query: `?sort=${sort}` })),
  { name: 'technical contact only', query: '?role=contactTech' },
  { name: 'with an open request', query: '?pending=true' },
]

/** The first services are the agency's, in all roles mixed; their names are spread over the whole range. */
const ORDER = `
  insert into service (product, name, contact_admin, contact_tech, contact_billing, display_name, status, creation, expiration)
  select (array['domain', 'domain/zone', 'hosting/web', 'email/pro', 'vps'])[1 + n % 5], left(md5(n::text), 12) || '-shop.example',
         case when n <= ${OWN} and n % 3 = 0 then 'agency' when n > ${ALL - FEW} then 'small' else 'c' || n % 10000 end,
         case when n <= ${OWN} and n % 3 < 2 then 'agency' else 'c' || (n + 1) % 10000 end,
         case when n <= ${OWN} and n % 3 = 2 then 'agency' else 'c' || (n + 2) % 10000 end,
         case when n % 4 = 0 then 'Client N° ' || n end, (array['ok', 'ok', 'ok', 'expired', 'unPaid'])[1 + n % 5],
         '2026-01-01', case when n % 10 > 0 then date '2026-01-01' + n % 900 end
    from generate_series($1::int, $2::int) n`

const product = await startProduct(['--no-worker'])
try {
  const many = await settle('agency')
  const few = await settle('small')
  await load()
  const deep = await cursorAfter(many, 50_000)
  console.log(`| ${['query', `median of ${OWN}`, 'p95', `median of ${FEW}`, 'ratio'].join(' | ')} |\n|${'---|'.repeat(5)}`)
  for (const asked of ASKED) await measure(asked, many, few, deep)
  console.log(`${ALL} services in all; ${machine()}`)
} finally {
  await product.stop()
}

async function measure(asked: Ask, many: string, few: string, deep: string): Promise<void> {
  const cursor = asked.deep ? deep : undefined
  const times = { many: [] as number[], few: [] as number[] }
  for (let turn = -5; turn < TURNS; turn++) {
    const [one, other] = [await list(many, asked.query, 50, cursor), await list(few, asked.query, 50)]
    if (turn < 0) continue
    times.many.push(one.took)
    times.few.push(other.took)
  }
  const [large, small] = [median(times.many), median(times.few)]
  const p95 = [...times.many].sort((a, b) => a - b)[Math.floor(TURNS * 0.95)]!
  const figures = [large, p95, small].map((time) => `${time.toFixed(1)} ms`)
  console.log(`| ${[asked.name, ...figures, (large / small).toFixed(1)].join(' | ')} |`)
}

/** The account, signed in; gives its cookie. */
async function settle(account: string): Promise<string> {
  const secret = newSecret()
  await product.pool.query(
    `insert into account (nichandle, email, email_verified_at, zone, language, created_at)
     values ($1, $1 || '@mail.example', now(), 'EU', 'en', now())`,
    [account],
  )
  await product.pool.query(
    `insert into session (secret_hash, account, created_at, last_seen_at, expires_at) values ($1, $2, now(), now(), now() + interval '1 day')`,
    [hashOf(secret), account],
  )
  return secret
}

/** Of each ten thousandth service, one request is open. */
async function load(): Promise<void> {
  const { pool } = product
  await pool.query(`
    insert into account (nichandle, email, email_verified_at, zone, language, created_at)
    select 'c' || n, 'c' || n || '@mail.example', now(), 'EU', 'en', now() from generate_series(0, 9999) n`)
  await restoreServices(product, ALL, (client, from, to) => client.query(ORDER, [from, to]))
  await pool.query(`
    insert into contact_change (request_id, service_id, product, service_name, asked_by, from_account, to_account,
                                admin, tech, billing, state, requested_at, expires_at)
    select gen_random_uuid(), id, product, name, contact_admin, contact_admin, 'c1', true, false, false, 'validatingByCustomers',
           now(), now() + interval '7 days'
      from service where id % 1000 = 0 and contact_admin <> 'c1'`)
  await pool.query('analyze')
}

/** Where the page after so many services begins. */
async function cursorAfter(cookie: string, services: number): Promise<string> {
  let cursor: string | undefined
  for (let at = 0; at < services; at += 500) cursor = (await list(cookie, '', 500, cursor)).next
  return cursor!
}

async function list(cookie: string, query: string, size: number, cursor?: string): Promise<{ took: number; next?: string }> {
  const began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${product.port}/1.0/me/service${query}`, {
    headers: {
      cookie: `passation_session=${cookie}`,
      'x-pagination-size': String(size),
      ...(cursor && { 'x-pagination-cursor': cursor }),
    },
  })
  await answer.json()
  const took = performance.now() - began
  if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`)
  const next = answer.headers.get('x-pagination-cursor-next')
  return { took, ...(next && { next }) }
}
