import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { buildServer } from '../../src/api/server.ts'
import { createLog } from '../../src/lib/log.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { givePassword, signIn } from '../support/callers.ts'
import { settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const NOTHING = ["base-uri 'none'", "default-src 'none'", "form-action 'none'", "frame-ancestors 'none'"]

let own: TestApp
let server: Api
let folder: string
let cookie: string
beforeAll(async () => {
  own = await startTestApp()
  folder = await mkdtemp(join(tmpdir(), 'passation-headers-'))
  server = await serverAt(own.context.settings.baseUrl)
  await settle(own.pool, ANNA)
  await givePassword(own, ANNA)
  cookie = await signIn(own, ANNA)
})
afterAll(async () => {
  await server.close()
  await own.close()
  await rm(folder, { recursive: true })
})

function serverAt(baseUrl: string, isReady = () => true): Promise<Api> {
  const { context } = own
  const settings = { ...context.settings, baseUrl }
  return buildServer({
    context: { ...context, settings },
    log: createLog('silent'),
    trustedProxy: null,
    isReady,
    mailbox: folder,
  })
}

type Row = [status: number, method: string, url: string, policy?: string[], body?: unknown]

const CALLS: Row[] = [
  [200, 'GET', '/1.0/me'],
  [200, 'GET', '/1.0/auth/time'],
  [200, 'GET', '/1.0/me.json'],
  [200, 'GET', '/openapi.json'],
  [200, 'GET', '/health/ready'],
  [200, 'GET', '/metrics'],
  [400, 'PUT', '/1.0/me', NOTHING, { country: 3 }],
  [400, 'GET', '/1.0/me/session/%ff'],
  [401, 'POST', '/provider/v1/import'],
  [404, 'GET', '/1.0/nothing'],
  [404, 'GET', '/nothing'],
  [404, 'GET', '/1.0/me/task/contactChange/1'],
  [404, 'PATCH', '/1.0/me'],
  [413, 'PUT', '/1.0/me', NOTHING, { city: 'x'.repeat(300_000) }],
  [414, 'GET', `/1.0/domain/${'x'.repeat(5000)}/serviceInfos`],
]

const FRAMED = ["form-action 'self'", "style-src 'unsafe-inline'", ...NOTHING.filter((each) => !each.startsWith('form'))]
const READING = ["connect-src 'self'", "img-src 'self' data:", "script-src 'self'", "style-src 'self'", ...NOTHING]

const PAGES: Row[] = [
  [200, 'GET', '/mailbox', FRAMED],
  [404, 'GET', '/mailbox/nothing', FRAMED],
  [200, 'GET', '/api', READING],
]

/** The directives of a policy, in no order. */
const directives = (policy: unknown) =>
  String(policy)
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .sort()

async function headersOf([status, method, url, , body]: Row): Promise<Record<string, unknown>> {
  const answer = await server.inject({
    method: method as 'GET',
    url,
    headers: { cookie },
    ...(body !== undefined && { payload: body as object }),
  })
  expect(answer.statusCode).toBe(status)
  return answer.headers
}

describe.each([...CALLS, ...PAGES])('the answer %i to %s %s', (...row) => {
  test('is kept nowhere, guessed at by nobody, and its address told to nobody', async () => {
    expect(await headersOf(row)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-ovh-queryid': expect.any(String),
    })
  })

  test('may load only what it needs, and is shown in no frame', async () => {
    const policy = directives((await headersOf(row))['content-security-policy'])
    const [, , url, wanted = NOTHING] = row
    // Before a route is looked for there is no page, so there is nothing to be said about one.
    const unrouted = url.includes('%ff') || url.length > 4096
    expect(policy).toEqual(unrouted ? ["default-src 'none'", "frame-ancestors 'none'"] : [...wanted].sort())
  })
})

test('an error is JSON that says so, also when the path can not be read', async () => {
  for (const row of CALLS.filter(([status]) => status >= 400)) {
    expect((await headersOf(row))['content-type'], row[2]).toMatch(/^application\/json/)
  }
  const answer = await server.inject({ url: '/%ff', headers: { 'accept-language': 'fr' } })
  expect(answer.json()).toEqual({ class: 'Client::BadRequest', message: 'Ce chemin n’est pas lisible.', httpCode: '400' })
})

test('an unexpected error and a server that still starts are no exception', async () => {
  let ready = false
  const other = await serverAt('http://127.0.0.1:8080', () => ready)
  other.get('/breaks', async () => {
    throw new Error('unexpected')
  })
  const starting = await other.inject('/1.0/me')
  ready = true
  const broken = await other.inject('/breaks')
  await other.close()

  expect([starting.statusCode, broken.statusCode]).toEqual([503, 500])
  for (const { headers } of [starting, broken]) {
    expect(directives(headers['content-security-policy'])).toEqual(NOTHING)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  }
})

test('the files of the reading page may be kept: they are the same for all', async () => {
  const { headers } = await server.inject('/api/static/swagger-ui.css')

  expect(headers['cache-control']).toBe('public, max-age=0')
})

test('a browser is told to stay on TLS where there is TLS, for this host alone, and nowhere else', async () => {
  const secure = await serverAt('https://contacts.example')
  const [overTls, plain] = [await secure.inject('/'), await server.inject('/')]
  await secure.close()

  expect(overTls.headers['strict-transport-security']).toBe('max-age=31536000')
  expect(plain.headers).not.toHaveProperty('strict-transport-security')
})

test('a page that depends on the language says so to caches', async () => {
  for (const [, , url] of PAGES.filter(([, , path]) => path !== '/api')) {
    expect((await server.inject(url)).headers.vary, url).toMatch(/accept-language/i)
  }
})
