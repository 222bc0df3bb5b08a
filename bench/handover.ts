/**
 * Complete changes per second (asked, accepted twice, in effect, letters queued) over HTTP with 16 clients, beside pgbench
 * running the least SQL that this needs on the same server. The ratio is the figure.
 *
 *   npx tsx bench/handover.ts [rounds]      needs a build, and pgbench (Debian: postgresql-contrib)
 */
import { execFile } from 'node:child_process'
import { Agent, request } from 'node:http'
import { promisify } from 'node:util'
import { hashOf, newSecret } from '../src/lib/secret.ts'
import { machine, median } from './support/machine.ts'
import { type Product, startProduct } from './support/product.ts'

const CLIENTS = 16
const ACCOUNTS = 64
const SERVICES = 3200
const ROUNDS = Number(process.argv[2] ?? 5)
const PGBENCH_SECONDS = 8

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
const cookies: string[] = []

const product = await startProduct(['--no-worker'])
try {
  await populate(product)
  await overHttp(product) // once to warm up: the plan caches, the JIT of both sides
  const ratios: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const [http, sql] = [await overHttp(product), await overPgbench(product)]
    ratios.push(http / sql)
    console.log(
      `round ${round}: ${http.toFixed(0)} changes/s over HTTP, ${sql.toFixed(0)} as SQL alone, ratio ${(http / sql).toFixed(3)}`,
    )
  }
  console.log(
    `median ratio ${median(ratios).toFixed(3)} (${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}), ${machine()}`,
  )
} finally {
  agent.destroy()
  await product.stop()
}

/** Accounts b1…, each with a session and a payment method, and services whose technical contact is `loser`. */
async function populate({ pool }: Product): Promise<void> {
  await pool.query(`
    insert into account (nichandle, email, email_verified_at, zone, language, created_at)
    select nic, nic || '@mail.example', now(), 'EU', 'en', now() from (select 'b' || n as nic from generate_series(1, ${ACCOUNTS}) n union select 'loser') who;
    insert into payment_method (account, id, payment_type, status) select nichandle, 1, 'CREDIT_CARD', 'VALID' from account;
    insert into service (product, name, contact_admin, contact_tech, contact_billing, creation)
    select 'domain', 's' || n, 'b' || (1 + n % ${ACCOUNTS}), 'loser', 'loser', now() from generate_series(1, ${SERVICES}) n;`)
  for (let n = 1; n <= ACCOUNTS; n++) {
    cookies[n] = newSecret()
    await pool.query(
      `insert into session (secret_hash, account, created_at, last_seen_at, expires_at) values ($1, $2, now(), now(), now() + interval '1 day')`,
      [hashOf(cookies[n]!), `b${n}`],
    )
  }
  await pool.query('vacuum analyze')
}

/** Every service once: all are asked for, then (with the codes read in between, unmeasured) all are accepted twice. */
async function overHttp({ pool, port }: Product): Promise<number> {
  await reset(pool)
  const changes: { id: number; asker: number; receiver: number }[] = []
  const asking = await timed(async (service) => {
    const asker = 1 + (service % ACCOUNTS)
    const receiver = 1 + ((service + 1) % ACCOUNTS)
    const [id] = (await post(port, asker, `/1.0/domain/s${service}/changeContact`, { contactTech: `b${receiver}` })) as number[]
    changes[service] = { id: id!, asker, receiver }
  })
  const codes = await readCodes(pool)
  const accepting = await timed(async (service) => {
    const { id, asker, receiver } = changes[service]!
    for (const account of [asker, receiver])
      await post(port, account, `/1.0/me/task/contactChange/${id}/accept`, { token: codes.get(`${id} b${account}`) })
  })
  await verifyDone(pool)
  return SERVICES / (asking + accepting)
}

async function overPgbench({ pool, embedded }: Product): Promise<number> {
  await reset(pool)
  const { host, port, user, database } = embedded.connection
  const script = new URL('./handover.sql', import.meta.url).pathname
  const settings = { services: SERVICES, accounts: ACCOUNTS, clients: CLIENTS }
  const { stdout } = await promisify(execFile)('pgbench', [
    ...['-h', String(host), '-p', String(port ?? 5432), '-U', String(user), '-n', '-M', 'prepared'],
    ...['-c', String(CLIENTS), '-j', '2', '-T', String(PGBENCH_SECONDS), '-f', script],
    ...Object.entries(settings).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
    String(database),
  ])
  const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? []
  if (!rate || /aborted/.test(stdout)) throw new Error(`pgbench did not finish:\n${stdout}`)
  return Number(rate)
}

/** The same starting point for both sides. */
async function reset(pool: Product['pool']): Promise<void> {
  await pool.query(
    `truncate contact_change, validation; truncate letter, event_to_seal; update service set contact_tech = 'loser'`,
  )
  await pool.query('vacuum analyze service; ')
  await pool.query('checkpoint')
}

async function readCodes(pool: Product['pool']): Promise<Map<string, string>> {
  const { rows } = await pool.query(
    `select values->>'changeId' as id, account, values->>'token' as token from letter where values ? 'token'`,
  )
  return new Map(rows.map(({ id, account, token }) => [`${id} ${account}`, token]))
}

async function verifyDone(pool: Product['pool']): Promise<void> {
  const { rows } = await pool.query(
    `select (select count(*) from contact_change where state = 'done') as done, (select count(*) from service where contact_tech <> 'loser') as changed`,
  )
  if (rows[0].done !== SERVICES || rows[0].changed !== SERVICES)
    throw new Error(`only ${JSON.stringify(rows[0])} of ${SERVICES} took effect`)
}

/** Runs a call for every service from all clients; gives seconds. */
async function timed(call: (service: number) => Promise<void>): Promise<number> {
  let next = 1
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next <= SERVICES) await call(next++)
    }),
  )
  return (performance.now() - began) / 1000
}

function post(port: number, account: number, path: string, body: object): Promise<unknown> {
  const payload = JSON.stringify(body)
  const headers = {
    cookie: `passation_session=${cookies[account]}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
  }
  return new Promise((resolve, reject) => {
    const call = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (answer.statusCode === 200) resolve(JSON.parse(text))
        else reject(new Error(`${path}: ${answer.statusCode} ${text}`))
      })
    })
    call.on('error', reject)
    call.end(payload)
  })
}
