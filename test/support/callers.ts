import { createHash, randomBytes } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { EVERYTHING } from '../../src/domain/access-rule.ts'
import { applicationSecret } from '../../src/lib/application-secret.ts'
import { hashPassword } from '../../src/lib/password-hash.ts'
import { hashOf, newSecret } from '../../src/lib/secret.ts'
import type { TestAnswer, TestApp } from './app.ts'

export const PASSWORD = 'passation-demo'

export async function givePassword(test: TestApp, account: string, password = PASSWORD): Promise<void> {
  await test.pool.query('update account set password_hash = $2 where nichandle = $1', [account, await hashPassword(password)])
}

/** Calls a route as anybody: no session of its own. */
export async function visit(
  test: TestApp,
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
  remoteAddress = '127.0.0.1',
): Promise<TestAnswer & { cookies: { name: string; value: string }[] }> {
  const answer = await test.app.inject({
    method: method as 'GET',
    url,
    headers,
    remoteAddress,
    ...(body !== undefined && { payload: body as object }),
  })
  return {
    status: answer.statusCode,
    body: String(answer.headers['content-type']).includes('json') ? JSON.parse(answer.body) : answer.body,
    headers: answer.headers,
    cookies: answer.cookies as { name: string; value: string }[],
  }
}

/** Signs in through the door; gives the cookie header. */
export async function signIn(test: TestApp, account: string, password = PASSWORD): Promise<string> {
  const { cookies, status } = await visit(test, 'POST', '/1.0/auth/signIn', { account, password })
  if (status !== 200) throw new Error(`${account} could not sign in: ${status}`)
  return `passation_session=${cookies[0]!.value}`
}

export type TestKeys = { applicationKey: string; applicationSecret: string; consumerKey: string; credential: number }

/** An application of an account, and what it may do in that account's name. */
export async function makeKeys(test: TestApp, account: string, rules: object[] = EVERYTHING): Promise<TestKeys> {
  const applicationKey = randomBytes(8).toString('hex')
  const consumerKey = newSecret()
  const { rows } = await test.pool.query(
    `with made as (insert into application (key, name, account, created_at) values ($1, 'A script', $2, now()) returning id)
     insert into credential (application, account, consumer_hash, state, rules, created_at)
     select id, $2, $3, 'validated', $4, now() from made returning id`,
    [applicationKey, account, hashOf(consumerKey), JSON.stringify(rules)],
  )
  const secret = applicationSecret(test.context.settings.secretKey, applicationKey)
  return { applicationKey, applicationSecret: secret, consumerKey, credential: rows[0].id }
}

export type SignedOptions = {
  body?: unknown
  /** What the client takes for the origin. */
  origin?: string
  /** What the client sends as the Host header. */
  host?: string
  /** Seconds that the client's clock is ahead. */
  ahead?: number
  headers?: Record<string, string>
  remoteAddress?: string
}

/** Signs a call as the client libraries do. */
export function signedCall(
  test: TestApp,
  keys: TestKeys,
  method: string,
  path: string,
  options: SignedOptions = {},
): InjectOptions {
  const { body, origin = 'http://127.0.0.1:8080', host = '127.0.0.1:8080', ahead = 0, headers = {}, remoteAddress } = options
  const text = body === undefined ? '' : JSON.stringify(body)
  const timestamp = String(Math.round(test.clock.now.getTime() / 1000) + ahead)
  const parts = [keys.applicationSecret, keys.consumerKey, method, origin + path, text, timestamp]
  return {
    method: method as 'GET',
    url: path,
    headers: {
      host,
      'x-ovh-application': keys.applicationKey,
      'x-ovh-consumer': keys.consumerKey,
      'x-ovh-timestamp': timestamp,
      'x-ovh-signature': `$1$${createHash('sha1').update(parts.join('+')).digest('hex')}`,
      ...(text && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(text && { payload: text }),
    ...(remoteAddress && { remoteAddress }),
  }
}

/** Calls a route as an application. */
export async function callSigned(
  test: TestApp,
  keys: TestKeys,
  method: string,
  path: string,
  options: SignedOptions = {},
): Promise<TestAnswer> {
  const answer = await test.app.inject(signedCall(test, keys, method, path, options))
  return { status: answer.statusCode, body: answer.body === '' ? undefined : JSON.parse(answer.body), headers: answer.headers }
}

type TrailRow = { actor: string; account: string | null; concerns: string[]; details: Record<string, unknown> }

/** Events of a kind, oldest first. */
export async function events(test: TestApp, kind: string): Promise<TrailRow[]> {
  return (await test.pool.query('select * from event where kind = $1 order by id', [kind])).rows
}
