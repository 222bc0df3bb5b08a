import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context, Settings } from '../../src/actions/context.ts'
import type { Api } from '../../src/api/api.ts'
import { buildServer } from '../../src/api/server.ts'
import type { Database } from '../../src/db/database.ts'
import { createLog } from '../../src/lib/log.ts'
import { hashOf, newSecret } from '../../src/lib/secret.ts'
import { proofKey } from '../../src/proofs/seal.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** A clock that a test moves. */
export type TestClock = { now: Date; pass(milliseconds: number): void }

export const SECOND = 1000
export const HOUR = 3600 * SECOND
export const DAY = 24 * HOUR

export type TestApp = {
  database: TestDatabase
  pool: Database
  context: Context
  app: Api
  clock: TestClock
  /** What is in the outbox for an account, oldest first; its codes are in `values.token`. */
  letters(account?: string): Promise<TestLetter[]>
  /** Calls a route as an account, or as a user of it (`an10001-psn/theo`), over a session cookie. Objects are sent as JSON. */
  call(
    account: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
    remoteAddress?: string,
  ): Promise<TestAnswer>
  close(): Promise<void>
}

export type TestLetter = {
  id: number
  event_id: number
  kind: string
  account: string
  address: string
  language: string
  values: Record<string, unknown>
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the wire says
export type TestAnswer = { status: number; body: any; headers: Record<string, unknown> }

const SETTINGS: Omit<Settings, 'proofs'> = {
  nicSuffix: '-psn',
  zone: 'EU',
  debtRule: 'billing',
  signUp: 'open',
  requestTtl: 7 * DAY,
  brandName: 'Passation',
  baseUrl: 'http://127.0.0.1:8080',
  secretKey: Buffer.alloc(32, 7),
}

/** The real server on a real database of its own, without a port and without a worker. */
export async function startTestApp(settings: Partial<Settings> = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const { pool } = database
  const clock = testClock()
  const proofs = { folder: join(tmpdir(), `passation-proofs-${randomUUID()}`), keys: [proofKey(Buffer.alloc(32, 9))] }
  const context: Context = {
    db: pool,
    clock: () => clock.now,
    settings: { ...SETTINGS, proofs, ...settings },
    onCommit: new Set(),
  }
  const app = await buildServer({ context, log: createLog(process.env.TEST_LOG ?? 'silent'), trustedProxy: null })
  const cookies = new Map<string, string>()
  return {
    database,
    pool,
    context,
    app,
    clock,
    letters: (account) => lettersIn(pool, account),
    call: async (account, method, path, body, headers = {}, remoteAddress = '127.0.0.1') => {
      if (!cookies.has(account)) cookies.set(account, await openSession(pool, account, clock.now))
      const answer = await app.inject({
        method: method as 'GET',
        url: path,
        remoteAddress,
        headers: { cookie: `${cookieName(context.settings)}=${cookies.get(account)}`, ...headers },
        ...(body !== undefined && { payload: body as object }),
      })
      return { status: answer.statusCode, body: answer.body === '' ? undefined : parsed(answer.body), headers: answer.headers }
    },
    close: async () => {
      await app.close()
      await database.drop()
      await rm(proofs.folder, { recursive: true, force: true })
    },
  }
}

function testClock(): TestClock {
  const clock = {
    now: new Date('2026-03-02T09:00:00.000Z'),
    pass: (milliseconds: number) => {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    },
  }
  return clock
}

async function lettersIn(pool: Database, account: string | undefined): Promise<TestLetter[]> {
  const text = 'select * from letter where $1::text is null or account = $1 order by id'
  return (await pool.query(text, [account ?? null])).rows
}

/** Over TLS, browsers bind it to its host. */
function cookieName({ baseUrl }: Settings): string {
  return baseUrl.startsWith('https:') ? '__Host-passation_session' : 'passation_session'
}

/** A session that lasts as long as any test's clock runs. */
async function openSession(pool: Database, name: string, now: Date): Promise<string> {
  const secret = newSecret()
  const [account, user = null] = name.split('/')
  await pool.query(
    `insert into session (secret_hash, account, user_login, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, '2099-01-01', '2099-01-01')`,
    [hashOf(secret), account, user, now],
  )
  return secret
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
