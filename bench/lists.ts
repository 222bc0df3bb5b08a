/**
 * A page of 50 services of an account that has 100,000, among ten million and among these 100,000 alone: two products side
 * by side, asked in turn. The ratio of the medians is the figure.
 *
 *   npx tsx bench/lists.ts [services]      needs a build; ten million take some minutes and 6 GB of disk
 */
import { hashOf, newSecret } from '../src/lib/secret.ts'
import { machine, median } from './support/machine.ts'
import { type Product, startProduct } from './support/product.ts'
import { restoreServices } from './support/restore.ts'

const OWN = 100_000
const MANY = Number(process.argv[2] ?? 10_000_000)
const TURNS = 150
const PAGES = [1, 20, 1000]

type Side = { product: Product; cookie: string }

const few = await side(OWN)
const many = await side(MANY)
try {
  for (const page of PAGES) {
    for (let warm = 0; warm < 20; warm++) await Promise.all([few, many].map((each) => listPage(each, page)))
    const times = { few: [] as number[], many: [] as number[] }
    for (let turn = 0; turn < TURNS; turn++) {
      times.few.push(await listPage(few, page))
      times.many.push(await listPage(many, page))
    }
    const [alone, among] = [median(times.few), median(times.many)]
    console.log(
      `page ${page} of 50: ${alone.toFixed(2)} ms among ${OWN}, ${among.toFixed(2)} ms among ${MANY}, ratio ${(among / alone).toFixed(2)}`,
    )
  }
  console.log(machine())
} finally {
  await few.product.stop()
  await many.product.stop()
}

/** A product with so many services, of which the account `agency` is a contact of the first 100,000, in all three roles mixed. */
async function side(services: number): Promise<Side> {
  const product = await startProduct(['--no-worker'])
  const { pool } = product
  const cookie = newSecret()
  await pool.query(`
    insert into account (nichandle, email, email_verified_at, zone, language, created_at)
    select nic, nic || '@mail.example', now(), 'EU', 'en', now()
      from (select 'agency' as nic union select 'c' || n from generate_series(0, 9999) n) who`)
  await pool.query(
    `insert into session (secret_hash, account, created_at, last_seen_at, expires_at) values ($1, 'agency', now(), now(), now() + interval '1 day')`,
    [hashOf(cookie)],
  )
  const began = performance.now()
  await restoreServices(product, services, order)
  console.log(`${services} services in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return { product, cookie }
}

/** The agency's services are spread over the whole range of names, as they would be. */
async function order(
  client: { query(text: string, values: unknown[]): Promise<unknown> },
  from: number,
  to: number,
): Promise<void> {
  await client.query(
    `insert into service (product, name, contact_admin, contact_tech, contact_billing, creation)
     select 'domain', md5(n::text) || '.example',
            case when n <= ${OWN} and n % 3 = 0 then 'agency' else 'c' || n % 10000 end,
            case when n <= ${OWN} and n % 3 < 2 then 'agency' else 'c' || (n + 1) % 10000 end,
            case when n <= ${OWN} and n % 3 = 2 then 'agency' else 'c' || (n + 2) % 10000 end,
            '2026-01-01'
       from generate_series($1::int, $2::int) n`,
    [from, to],
  )
}

/** One page, whole objects with the count of all; gives milliseconds. */
async function listPage({ product, cookie }: Side, page: number): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${product.port}/1.0/domain`, {
    headers: {
      cookie: `passation_session=${cookie}`,
      'x-pagination-mode': 'CachedObjectList-Pages',
      'x-pagination-number': String(page),
      'x-pagination-size': '50',
    },
  })
  const items = (await answer.json()) as unknown[]
  const took = performance.now() - began
  if (items.length !== 50 || answer.headers.get('x-pagination-elements') !== String(OWN))
    throw new Error(`${answer.status}: ${items.length} items`)
  return took
}
