import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { buildServer } from '../../src/api/server.ts'
import { type Brand, OUR_BRAND } from '../../src/domain/brand.ts'
import { createLog } from '../../src/lib/log.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'

/** What the server hands out, on files as the build makes them. */
const SCRIPT = 'export const panel = "a file that is long enough to be worth compressing"\n'.repeat(40)
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const VISIT = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

let own: TestApp
let folder: string
let server: Api

beforeAll(async () => {
  own = await startTestApp()
  folder = await mkdtemp(join(tmpdir(), 'passation-panel-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), await readFile(new URL('../../src/web/index.html', import.meta.url)))
  await writeFile(join(folder, 'assets/index-B7cd.js'), SCRIPT)
  await writeFile(join(folder, 'assets/index-B7cd.js.gz'), gzipSync(SCRIPT))
  await writeFile(join(folder, 'assets/index-B7cd.js.br'), brotliCompressSync(SCRIPT))
  await writeFile(join(folder, 'logo.svg'), LOGO)
  server = await serverOf()
})
afterAll(async () => {
  await server.close()
  await own.close()
  await rm(folder, { recursive: true })
})

function serverOf(brand: Partial<Brand> = {}): Promise<Api> {
  const logo = brand.hasLogo ? join(folder, 'logo.svg') : null
  const settings = { brand: { ...OUR_BRAND, ...brand }, signUp: 'open', demo: false, requestTtl: 604_800_000 } as const
  const panel = { folder, logo, settings }
  return buildServer({ context: own.context, log: createLog('silent'), trustedProxy: null, panel })
}

/** The paths that the panel's own router knows: each must be answered when it is opened or reloaded. */
const PATHS = [
  ...(await readFile(new URL('../../src/web/routes.tsx', import.meta.url), 'utf8')).matchAll(/path: '([^']+)'/g),
].map(([, path]) => path!.replaceAll(/\$\w+/g, '42'))

const settingsIn = (page: string) => JSON.parse(/id="settings">(.*?)<\/script>/s.exec(page)![1]!)

describe.each(PATHS)('the page at %s', (url) => {
  test('is there when it is opened, in the language that the browser prefers', async () => {
    for (const [wish, language] of [
      ['fr-CA,en;q=0.5', 'fr'],
      ['en,fr;q=0.5', 'en'],
      ['de', 'en'],
    ]) {
      const { statusCode, headers, body } = await server.inject({ url, headers: { ...VISIT, 'accept-language': wish } })
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(headers.vary).toMatch(/accept-language/i)
      expect(body).toContain(`<html lang="${language}">`)
      expect(body).not.toMatch(/__[A-Z]+__/)
    }
  })

  test('is no path of the API: without the panel there is nothing', async () => {
    expect((await own.app.inject({ url, headers: VISIT })).statusCode).toBe(404)
  })
})

test('the paths of the panel are found, the sign-in and the letters’ among them', () => {
  expect(PATHS).toEqual(expect.arrayContaining(['/', '/sign-in', '/services', '/requests/42', '/confirm-address/42', '/verify']))
})

describe('what a page of the panel may do', () => {
  async function policyOf(url: string): Promise<{ policy: string; nonce: string; body: string; headers: object }> {
    const { headers, body } = await server.inject({ url, headers: VISIT })
    const policy = String(headers['content-security-policy'])
    return { policy, nonce: /'nonce-([^']+)'/.exec(policy)![1]!, body, headers }
  }

  test('is to run and load what is the panel’s own, and nothing else', async () => {
    const { policy, nonce } = await policyOf('/services')

    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  })

  test('is marked by a nonce that is new in each answer, on every script that stands in the page', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => policyOf('/requests/1')))

    expect(new Set(answers.map(({ nonce }) => nonce)).size).toBe(20)
    for (const { nonce, body } of answers) {
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
      const inside = [...body.matchAll(/<script(?![^>]*(?:src|application\/json))[^>]*>/g)].map(([tag]) => tag)
      expect(inside).toEqual([`<script nonce="${nonce}">`])
    }
  })

  test('is kept by nobody, guessed at by nobody, framed by nobody, and its address told to nobody', async () => {
    expect((await policyOf('/requests/1')).headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
  })
})

describe('a file of the panel', () => {
  const file = (headers: Record<string, string> = {}) => server.inject({ url: '/assets/index-B7cd.js', headers })

  test('is kept for ever, because another one has another name', async () => {
    const { headers, body } = await file()

    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringMatching(/^(text|application)\/javascript/),
      'x-content-type-options': 'nosniff',
    })
    expect(body).toBe(SCRIPT)
  })

  test('comes compressed to who takes it so', async () => {
    const [br, gzip] = [await file({ 'accept-encoding': 'gzip, br' }), await file({ 'accept-encoding': 'gzip' })]

    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(SCRIPT)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT)
  })

  test('is one of its folder', async () => {
    for (const url of ['/assets/nothing.js', '/assets/', '/assets/../index.html', '/assets/%2e%2e/index.html', '/index.html']) {
      const { statusCode, headers } = await server.inject({ url })
      expect([url, statusCode, headers['content-type']]).toEqual([url, 404, 'application/json'])
    }
  })
})

describe('the brand', () => {
  test('is ours, without a logo to load, as long as the host has none', async () => {
    const { body } = await server.inject('/services')

    expect(body).toContain('<title>Passation</title>')
    expect(settingsIn(body).brand).toEqual(OUR_BRAND)
    expect((await server.inject('/brand/logo')).statusCode).toBe(404)
  })

  test('is the host’s in the page; its logo is an image that runs nothing', async () => {
    const brand = { name: 'Kvarn Värd', accent: '#ffe680', hasLogo: true }
    const branded = await serverOf(brand)
    const { body } = await branded.inject('/services')
    const logo = await branded.inject('/brand/logo')
    await branded.close()

    expect(body).toContain('<title>Kvarn Värd</title>')
    expect(settingsIn(body).brand).toEqual(brand)
    expect([logo.headers['content-type'], logo.body]).toEqual(['image/svg+xml', LOGO])
    expect(logo.headers['content-security-policy']).toContain("default-src 'none'")
    expect(logo.headers['cache-control']).toBe('public, max-age=3600')
  })

  test.each(['</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "Cash & $' $& $$", '<!--', '__NONCE__'])(
    'is text, whatever it says: %s',
    async (name) => {
      const hostile = await serverOf({ name })
      const { body } = await hostile.inject('/services')
      await hostile.close()
      const shown = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

      expect(body).toContain(`<title>${shown}</title>`)
      expect(settingsIn(body).brand.name).toBe(name)
      expect(body.match(/<script/g)).toHaveLength(3)
      expect(body).not.toContain('<img')
    },
  )
})

describe('a path that nothing is at', () => {
  test('is a page that says so, to a person who opens it', async () => {
    for (const method of ['GET', 'HEAD'] as const) {
      const { statusCode, headers, body } = await server.inject({ method, url: '/no/such/page?x=1', headers: VISIT })
      expect([statusCode, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
      expect(headers['content-security-policy']).toContain("script-src 'self' 'nonce-")
      if (method === 'GET') expect(body).toContain('<div id="panel">')
    }
  })

  test('is an error as before, to a program', async () => {
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
      const { statusCode, body } = await server.inject({ url: '/no/such/page', headers })
      expect([statusCode, JSON.parse(body).message]).toEqual([404, 'There is no call GET /no/such/page.'])
    }
    expect((await server.inject({ method: 'POST', url: '/no/such/page', headers: VISIT })).json().class).toBe('Client::NotFound')
  })

  test.each(['/1.0/nothing', '/v1/nothing', '/v2/nothing', '/provider/v1/nothing', '/assets/x.js', '/mailbox/x', '/auth/x'])(
    'is an error as before, where programs call: %s',
    async (url) => {
      const { headers, statusCode } = await server.inject({ url, headers: VISIT })
      expect(headers['content-type']).toMatch(/^application\/json/)
      expect([401, 404]).toContain(statusCode)
    },
  )
})

test('opening the link of a letter changes nothing: the request stays open, nothing is told', async () => {
  await settle(own.pool, 'an1-psn', 'te2-psn')
  await order(own.pool, 'domain', 'a.example', { admin: 'an1-psn' })
  const { body } = await own.call('an1-psn', 'POST', '/1.0/domain/a.example/changeContact', { contactTech: 'te2-psn' })
  const token = String((await own.letters('te2-psn'))[0]!.values.token)
  const before = await everything()

  for (const method of ['HEAD', 'GET'] as const) {
    // A program that looks into letters may follow links as they are, or with what stood behind the #.
    for (const url of [`/requests/${body[0]}`, `/requests/${body[0]}?token=${token}`, `/verify?token=${token}`]) {
      expect((await server.inject({ method, url, headers: VISIT })).statusCode).toBe(200)
    }
  }
  expect(await everything()).toEqual(before)
  expect((await own.call('te2-psn', 'GET', `/1.0/me/request/${body[0]}`)).body.state).toBe('validatingByCustomers')
})

async function everything(): Promise<unknown> {
  const tables = ['contact_change', 'validation', 'event', 'letter', 'account', 'session']
  return Promise.all(tables.map(async (table) => (await own.pool.query(`select * from ${table} order by 1, 2`)).rows))
}
