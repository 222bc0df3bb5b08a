/**
 * Questions about rights over HTTP, from one process with kept connections: the single question and a thousand at once,
 * beside what the same server does on the cheapest authenticated call. The three take turns.
 *
 *   npx tsx bench/check-http.ts [services]      needs a build
 *
 * With SERVER=http://127.0.0.1:8340 and DATABASE_URL it measures a server that runs already.
 */
import { once } from 'node:events'
import { connect } from 'node:net'
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
const key = await world(pool)

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
  if (product) await product.stop()
  else await pool.end()
}

async function compare(kind: Kind): Promise<void> {
  const rates = { key: [] as number[], single: [] as number[], batch: [] as number[] }
  const question = (n: number) => JSON.stringify(asked[kind](n * (kind === 'role' ? 7919 : 1)))
  const many = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n))
  const requests = {
    key: [requestOf('GET', '/key', '')],
    single: many(10_000, question).map((body) => requestOf('POST', '/check', body)),
    batch: many(10, (n) => many(1000, (each) => question(n * 1000 + each)).join()).map((list) =>
      requestOf('POST', '/check', `{"questions":[${list}]}`),
    ),
  }
  for (let turn = 0; turn <= TURNS; turn++) {
    const found = {
      key: await rate(CONNECTIONS, requests.key),
      single: await rate(CONNECTIONS, requests.single),
      batch: 1000 * (await rate(4, requests.batch)),
    }
    if (turn > 0) for (const each of ['key', 'single', 'batch'] as const) rates[each].push(found[each])
  }
  const [empty, single, batch] = [median(rates.key), median(rates.single), median(rates.batch)]
  console.log(
    `${kind}: ${empty.toFixed(0)} empty calls/s, ${single.toFixed(0)} single questions/s (${(single / empty).toFixed(2)}), ` +
      `${batch.toFixed(0)} in batches of 1000/s (${(batch / single).toFixed(1)} times the single one)`,
  )
}

/** Calls a second, over so many connections at once. */
async function rate(connections: number, requests: Buffer[]): Promise<number> {
  const lines = await Promise.all(Array.from({ length: connections }, openLine))
  const began = performance.now()
  const end = began + SECONDS * 1000
  let sent = 0
  const ask = async (line: Line) => {
    while (performance.now() < end) await line.send(requests[sent++ % requests.length]!)
  }
  await Promise.all(lines.map(ask))
  const taken = performance.now() - began
  for (const line of lines) line.close()
  return (sent / taken) * 1000
}

/** A kept connection that sends what was written before, and reads no more of an answer than its end: the least a client can do. */
type Line = { send(request: Buffer): Promise<void>; close(): void }

async function openLine(): Promise<Line> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  await once(socket, 'connect')
  let left = 0
  let done: (error?: Error) => void = () => undefined
  socket.on('data', (chunk: Buffer) => {
    if (left === 0) {
      const head = chunk.subarray(0, chunk.indexOf('\r\n\r\n')).toString('latin1')
      if (!head.startsWith('HTTP/1.1 200')) done(new Error(chunk.toString()))
      left = Number(/content-length: (\d+)/i.exec(head)![1]) + head.length + 4
    }
    left -= chunk.length
    if (left === 0) done()
  })
  const send = (request: Buffer) =>
    new Promise<void>((resolve, reject) => {
      done = (error) => (error ? reject(error) : resolve())
      socket.write(request)
    })
  return { send, close: () => socket.destroy() }
}

function requestOf(method: string, path: string, body: string): Buffer {
  const about = body && `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
  const head = `${method} /provider/v1${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${key}\r\n${about}`
  return Buffer.from(`${head}\r\n${body}`)
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
