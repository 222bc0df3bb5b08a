/**
 * Questions about rights over HTTP, from one process with kept connections: the single question and a thousand at once,
 * beside what the same server does on the cheapest authenticated call. The three take turns.
 *
 *   npx tsx bench/check-http.ts [services]      needs a build
 *
 * With SERVER=http://127.0.0.1:8340 and DATABASE_URL it measures a server that runs already.
 */
import { Agent, request } from 'node:http'
import { createPool, type Database } from '../src/db/database.ts'
import { hashOf, newSecret } from '../src/lib/secret.ts'
import { machine, median } from './support/machine.ts'
import { startProduct } from './support/product.ts'

const SERVICES = Number(process.argv[2] ?? 100_000)
const CONNECTIONS = 32
const TURNS = 7
const SECONDS = 2
const POLICIES = 1000

const { SERVER, DATABASE_URL } = process.env
const product = SERVER ? undefined : await startProduct(['--no-worker'])
const port = product ? product.port : Number(new URL(SERVER!).port)
const pool = product?.pool ?? createPool({ connectionString: DATABASE_URL }, 2)
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
const key = await world(pool)

/** Written once: what is measured is the server, not this process. */
const written = new Map<string, Buffer>()

/** What is asked: of contacts, of an agency with a policy for each of a thousand services, and what is refused. */
const asked = {
  role: (n: number) => ({
    nichandle: `c${n % 1000}`,
    action: 'domain:apiovh:serviceInfos/get',
    resource: urnOf(1 + (n % SERVICES)),
  }),
  policy: (n: number) => ({
    nichandle: 'agency',
    action: 'domain:apiovh:nameServer/create',
    resource: urnOf(1 + (n % POLICIES)),
  }),
}
type Kind = keyof typeof asked

try {
  for (const kind of Object.keys(asked) as Kind[]) await compare(kind)
  console.log(machine())
} finally {
  agent.destroy()
  if (product) await product.stop()
  else await pool.end()
}

async function compare(kind: Kind): Promise<void> {
  const rates = { key: [] as number[], single: [] as number[], batch: [] as number[] }
  for (let turn = 0; turn <= TURNS; turn++) {
    const found = {
      key: await rate(CONNECTIONS, () => call('GET', '/key')),
      single: await rate(CONNECTIONS, (n) => call('POST', '/check', asked[kind](n * 7919))),
      batch: 1000 * (await rate(4, (n) => call('POST', '/check', thousand(kind, n)))),
    }
    if (turn > 0) for (const each of ['key', 'single', 'batch'] as const) rates[each].push(found[each])
  }
  const [empty, single, batch] = [median(rates.key), median(rates.single), median(rates.batch)]
  console.log(
    `${kind}: ${empty.toFixed(0)} empty calls/s, ${single.toFixed(0)} single questions/s (${(single / empty).toFixed(2)}), ` +
      `${batch.toFixed(0)} in batches of 1000/s (${(batch / single).toFixed(1)} times the single one)`,
  )
}

function thousand(kind: Kind, n: number): Buffer {
  const name = `${kind} ${n % 8}`
  const kept = written.get(name)
  if (kept) return kept
  const questions = Array.from({ length: 1000 }, (_, each) => asked[kind]((n % 8) * 1000 + each * (kind === 'role' ? 7919 : 1)))
  const body = Buffer.from(JSON.stringify(questions))
  const whole = Buffer.concat([Buffer.from('{"questions":'), body, Buffer.from('}')])
  written.set(name, whole)
  return whole
}

/** Calls a second, over so many connections at once. */
async function rate(connections: number, one: (n: number) => Promise<void>): Promise<number> {
  const end = performance.now() + SECONDS * 1000
  const began = performance.now()
  let done = 0
  const line = async () => {
    while (performance.now() < end) await one(done++)
  }
  await Promise.all(Array.from({ length: connections }, line))
  return (done / (performance.now() - began)) * 1000
}

function call(method: string, path: string, body?: object | Buffer): Promise<void> {
  const payload = Buffer.isBuffer(body) ? body : body && Buffer.from(JSON.stringify(body))
  const headers = {
    authorization: `Bearer ${key}`,
    ...(payload && { 'content-type': 'application/json', 'content-length': payload.length }),
  }
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path: `/provider/v1${path}`, headers }, (answer) => {
      if (answer.statusCode !== 200) answer.once('data', (text) => reject(new Error(`${path}: ${text}`)))
      answer.resume().on('end', resolve)
    })
    sent.on('error', reject).end(payload)
  })
}

function urnOf(n: number): string {
  return `urn:v1:eu:resource:domain:d${n}.example`
}

/** A thousand accounts and their services; an agency to which a policy of its own gives each of the first thousand. */
async function world(db: Database): Promise<string> {
  const secret = newSecret()
  await db.query(`insert into provider_key (name, key_hash, created_at) values ($1, $2, now())`, [
    `bench ${Date.now()}`,
    hashOf(secret),
  ])
  const { rowCount } = await db.query(`select from account where nichandle = 'agency'`)
  if (rowCount) return secret
  await db.query(`insert into account (nichandle, email, email_verified_at, zone, language, created_at)
    select nic, nic || '@mail.example', now(), 'EU', 'en', now()
      from (select 'agency' as nic union select 'c' || n from generate_series(0, 999) n) who`)
  await db.query(
    `insert into service (product, name, contact_admin, contact_tech, contact_billing, creation)
     select 'domain', 'd' || n || '.example', 'c' || (n - 1) % 1000, 'c' || n % 1000, 'c' || (n + 1) % 1000, '2026-01-01'
       from generate_series(1, $1::int) n`,
    [SERVICES],
  )
  await db.query(
    `insert into policy (id, owner, name, identities, accounts, resources, allow, created_at)
     select gen_random_uuid(), 'c' || (n - 1) % 1000, 'p' || n, '{urn:v1:eu:identity:account:agency}', '{agency}',
            array['urn:v1:eu:resource:domain:d' || n || '.example'], '{domain:*}', now()
       from generate_series(1, $1::int) n`,
    [POLICIES],
  )
  await db.query('vacuum analyze')
  return secret
}
