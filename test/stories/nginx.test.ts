import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/actions/cast.ts'
import { type Nginx, startNginx } from '../support/nginx.ts'
import { runJson } from '../support/program.ts'
import { ANNA, call, openStory, type Story, THEO } from '../support/story.ts'

/**
 * The host's DNS program stands behind Debian's nginx, which is set up as docs/operations.md says, word for word but for
 * addresses and files. What nginx lets through is what the contacts of the zone may do.
 */

const OPERATIONS = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
const RECIPE = /^### nginx\n[\s\S]*?^```nginx\n([\s\S]*?)^```/m.exec(OPERATIONS)![1]!

const ZONE = '/1.0/domain/zone/novak-ceramics.example'
const HOST = 'api.example'
const HERE = { 'sec-fetch-site': 'same-origin' }

type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
type Headers = Record<string, string | string[]>
type Keys = { applicationKey: string; applicationSecret: string; consumerKey: string }

let story: Story
let upstream: Server
let nginx: Nginx
/** What the program behind nginx was asked, in order. */
const seen: Seen[] = []
const cookies: Record<string, string> = {}

beforeAll(async () => {
  upstream = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming
    seen.push({ method, url, headers, body: await text(incoming) })
    outgoing.end('"done"')
  }).listen(0, '127.0.0.1')
  const [opened] = await Promise.all([openStory({ TRUSTED_PROXY: '127.0.0.1' }), once(upstream, 'listening')])
  story = opened
  nginx = await startNginx(RECIPE, ({ port, folder }) => ({
    'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
    '/etc/ssl/api.example.pem': `${folder}/certificate.pem`,
    '/etc/ssl/api.example.key': `${folder}/certificate.key`,
    'http://127.0.0.1:9000': `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`,
    'http://127.0.0.1:8080': story.program.url,
  }))
  for (const account of [ANNA, THEO]) cookies[account] = await cookieOf(account)
})

afterAll(async () => {
  await nginx?.stop()
  await story?.close()
  upstream?.close()
})

test('whoever is not signed in gets 401, and the program behind hears nothing of it', async () => {
  const answer = await through('GET', `${ZONE}/record`)
  expect([answer.status, answer.headers['x-passation-reason']]).toEqual([401, 'not_credential'])
  expect(seen).toEqual([])
})

test('the administrative contact is let through, and the program behind is told who calls and why she may', async () => {
  const path = `${ZONE}/record?fieldType=A&subDomain=%2Fwww`
  const answer = await through('GET', path, { cookie: cookies[ANNA]! })
  expect([answer.status, answer.body]).toEqual([200, '"done"'])
  expect(told()).toEqual({ method: 'GET', url: path, account: ANNA, user: undefined, grant: 'contact:admin' })
})

test('the program behind does not get what belongs to her session', async () => {
  expect(seen.at(-1)!.headers.cookie).toBeUndefined()
  expect(JSON.stringify(seen)).not.toContain(cookies[ANNA]!.split('=')[1])
})

test('what she sends goes on as it is, if a page of this site sends it', async () => {
  const body = JSON.stringify({ fieldType: 'A', target: '192.0.2.7' })
  const answer = await through(
    'POST',
    `${ZONE}/record`,
    { cookie: cookies[ANNA]!, origin: `https://${HOST}:${nginx.port}` },
    body,
  )
  expect(answer.status).toBe(200)
  expect(seen.at(-1)).toMatchObject({ method: 'POST', body })
})

test('a page of another site gets nothing through with her cookie', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
    await isRefused('POST', `${ZONE}/record`, { cookie: cookies[ANNA]!, ...headers })
  }
})

test('whoever is no contact of the zone is refused, as for a zone that nobody has', async () => {
  const foreign = await isRefused('GET', `${ZONE}/record`, { cookie: cookies[THEO]! })
  const unknown = await isRefused('GET', '/1.0/domain/zone/nobody-has-this.example/record', { cookie: cookies[THEO]! })
  expect(foreign.headers).toMatchObject({
    'x-passation-action': 'dnsZone:apiovh:record/get',
    'x-passation-reason': 'not_allowed',
  })
  expect({ ...unknown.headers, date: '' }).toEqual({ ...foreign.headers, date: '' })
  expect(unknown.body).toBe(foreign.body)
})

test('once he is technical contact, his next call goes through; not to what is the administrative contact’s', async () => {
  const contacts = { contactAdmin: ANNA, contactTech: THEO, contactBilling: ANNA }
  expect((await story.provider('PUT', '/services/domain/zone/novak-ceramics.example', contacts)).status).toBeLessThan(300)
  expect((await through('GET', `${ZONE}/record`, { cookie: cookies[THEO]! })).status).toBe(200)
  expect(told()).toMatchObject({ account: THEO, grant: 'contact:tech' })
  const denied = await isRefused('POST', `${ZONE}/terminate`, { cookie: cookies[THEO]!, ...HERE })
  expect(denied.headers['x-passation-action']).toBe('dnsZone:apiovh:terminate')
})

test('nobody passes for another: headers that a caller makes up are replaced, or reach nobody', async () => {
  const forged = {
    cookie: cookies[THEO]!,
    'x-passation-account': ANNA,
    'x-passation-user': 'boss',
    'x-passation-grant': 'holder',
    x_passation_account: ANNA,
  }
  expect((await through('GET', `${ZONE}/record`, forged)).status).toBe(200)
  expect(told()).toMatchObject({ account: THEO, user: undefined, grant: 'contact:tech' })
  expect(Object.keys(seen.at(-1)!.headers).filter((name) => name.includes('_'))).toEqual([])
})

test('nobody has another call judged than the one that he makes', async () => {
  const cookie = cookies[THEO]!
  for (const headers of [
    { 'x-original-uri': `${ZONE}/record`, 'x-original-method': 'GET' },
    { 'x-forwarded-uri': `${ZONE}/record`, 'x-forwarded-method': 'GET', 'x-forwarded-host': HOST },
    { 'x-original-url': `${ZONE}/record` },
    { 'x-http-method-override': 'GET' },
  ]) {
    await isRefused('POST', `${ZONE}/terminate`, { cookie, ...HERE, ...headers })
  }
  await isRefused('GET', `${ZONE}/record`, { cookie, 'x-http-method-override': 'DELETE' })
})

test.each([
  `${ZONE}/record/../terminate`,
  `${ZONE}/record/./1`,
  `${ZONE}//record`,
  `/${ZONE}/record`,
  `${ZONE}/record/`,
  `${ZONE}/record/%2e%2e/1`,
  `${ZONE}/record%2F1`,
  `${ZONE}/record/..%5c1`,
  `${ZONE}/record/..;/1`,
  `${ZONE}/record/%252e%252e`,
  `/1.0/domain/zone/other.example/%2e%2e/novak-ceramics.example/record`,
  `/1.0/domain/Zone/novak-ceramics.example/record`,
  `/1.0/domain/zone/novak-ceramics.example/Record`,
])('a path that can be read in two ways goes nowhere: %s', async (path) => {
  const answer = await isRefused('GET', path, { cookie: cookies[ANNA]! })
  expect(answer.headers['x-passation-reason']).toBe('unknown_call')
})

test('the question itself can not be asked from outside', async () => {
  expect((await through('GET', '/may-go-on', { cookie: cookies[ANNA]! })).status).toBe(404)
})

test('a program signs for the address that it knows, and is let through', async () => {
  const keys = await keysOf(ANNA)
  for (const origin of [`https://${HOST}`, `https://${HOST}:${nginx.port}`]) {
    expect(
      (await through('GET', `${ZONE}/record?fieldType=A`, signed(keys, 'GET', `${ZONE}/record?fieldType=A`, origin))).status,
    ).toBe(200)
    expect(told()).toMatchObject({ account: ANNA, grant: 'contact:admin' })
  }
  expect(seen.at(-1)!.headers['x-ovh-consumer']).toBeUndefined()
  expect((await through('DELETE', `${ZONE}/record/1`, signed(keys, 'DELETE', `${ZONE}/record/1`))).status).toBe(200)
})

test('a signature is good for its call alone', async () => {
  const keys = await keysOf(ANNA)
  const headers = signed(keys, 'GET', `${ZONE}/record`)
  for (const [method, path] of [
    ['GET', `${ZONE}/record?fieldType=A`],
    ['GET', ZONE],
  ] as const) {
    expect((await isRefused(method, path, headers)).headers['x-passation-reason']).toBe('invalid_signature')
  }
  await isRefused('DELETE', `${ZONE}/record/1`, headers)
})

test('a signature over a body can not be verified here, because nginx does not send the body along', async () => {
  const keys = await keysOf(ANNA)
  const body = '{"target":"192.0.2.7"}'
  const answer = await isRefused('PUT', `${ZONE}/record/1`, signed(keys, 'PUT', `${ZONE}/record/1`, undefined, body), body)
  expect(answer.headers['x-passation-reason']).toBe('body_not_forwarded')
})

test('nobody adds a body to a call that was signed without one', async () => {
  const headers = signed(await keysOf(ANNA), 'POST', `${ZONE}/refresh`)
  expect((await through('POST', `${ZONE}/refresh`, headers)).status).toBe(200)
  for (const more of [{}, { 'transfer-encoding': 'chunked' }]) {
    const answer = await isRefused('POST', `${ZONE}/refresh`, { ...headers, ...more }, '{"a":1}')
    expect(answer.headers['x-passation-reason']).toBe('body_not_forwarded')
  }
})

test('while nobody can be asked, nobody is let through', async () => {
  await story.program.stop()
  const before = seen.length
  expect((await through('GET', `${ZONE}/record`, { cookie: cookies[ANNA]! })).status).toBe(500)
  expect(seen.length).toBe(before)
})

/** A call to nginx, its path as it is. */
async function through(method: string, path: string, headers: Headers = {}, body?: string) {
  const outgoing = request({ host: '127.0.0.1', port: nginx.port, method, path, ca: nginx.certificate, servername: 'localhost' })
  outgoing.setHeader('host', `${HOST}:${nginx.port}`)
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
  outgoing.end(body)
  const [incoming] = await once(outgoing, 'response')
  return { status: incoming.statusCode as number, headers: incoming.headers as IncomingHttpHeaders, body: await text(incoming) }
}

/** Nothing of it reaches the program behind. */
async function isRefused(method: string, path: string, headers: Headers, body?: string) {
  const before = seen.length
  const answer = await through(method, path, headers, body)
  expect(answer.status, `${method} ${path}`).toBe(403)
  expect(seen.length).toBe(before)
  return answer
}

function told() {
  const { method, url, headers } = seen.at(-1)!
  const [account, user, grant] = ['account', 'user', 'grant'].map((name) => headers[`x-passation-${name}`])
  return { method, url, account, user, grant }
}

async function cookieOf(account: string): Promise<string> {
  const { headers } = await call(story.program.url, 'POST', '/1.0/auth/signIn', { account, password: DEMO_PASSWORD })
  return headers.getSetCookie()[0]!.split(';')[0]!
}

function keysOf(account: string): Promise<Keys> {
  return runJson(['credential', 'create', account, '--json'], story.env)
}

function signed(keys: Keys, method: string, path: string, origin = `https://${HOST}`, body = ''): Headers {
  const timestamp = String(Math.round(Date.now() / 1000))
  const parts = [keys.applicationSecret, keys.consumerKey, method, origin + path, body, timestamp]
  return {
    'x-ovh-application': keys.applicationKey,
    'x-ovh-consumer': keys.consumerKey,
    'x-ovh-timestamp': timestamp,
    'x-ovh-signature': `$1$${createHash('sha1').update(parts.join('+')).digest('hex')}`,
  }
}
