import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { visit } from '../support/callers.ts'
import { settle } from '../support/people.ts'

const ANNA = 'an10001-psn'

const NONSENSE: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  '\u202e',
  "'; drop table account; --",
  '%',
  'x'.repeat(100_000),
  0,
  -1,
  1e308,
  true,
  [],
  [null],
  {},
  { toString: 1 },
  '__proto__',
]

const ROUTES: [method: string, path: string, sound: Record<string, unknown>][] = [
  ['POST', '/1.0/auth/signIn', { account: 'x', password: 'x' }],
  [
    'POST',
    '/1.0/auth/signUp',
    { email: 'x', password: 'x', firstname: 'x', name: 'x', country: 'FR', zone: 'EU', language: 'en', phone: '1' },
  ],
  ['POST', '/1.0/auth/verifyEmail', { token: 'x' }],
  ['POST', '/1.0/auth/forgotPassword', { account: 'x' }],
  ['POST', '/1.0/auth/resetPassword', { token: 'x', password: 'x' }],
  [
    'POST',
    '/1.0/auth/credential',
    { accessRules: [{ method: 'GET', path: '/*' }], redirection: 'https://x.example', allowedIPs: ['::1'] },
  ],
  ['POST', '/1.0/auth/credential/pending', { approval: 'x' }],
  ['POST', '/1.0/auth/credential/validate', { approval: 'x', days: 1 }],
  ['POST', '/1.0/me/password', { currentPassword: 'x', newPassword: 'x' }],
  ['POST', '/1.0/me/changeEmail', { newEmail: 'x' }],
  ['POST', '/1.0/me/task/emailChange/1/accept', { token: 'x' }],
  ['POST', '/1.0/me/api/application', { name: 'x', description: 'x' }],
  [
    'POST',
    '/1.0/me/identity/user',
    { login: 'x', email: 'x@x.example', password: 'a long one of x', description: 'x', group: 'ADMIN', language: 'en' },
  ],
  ['PUT', '/1.0/me/identity/user/theo', { email: 'x@x.example', description: 'x', group: 'ADMIN', language: 'en' }],
  ['POST', '/1.0/me/identity/group', { name: 'x', role: 'NONE', description: 'x' }],
  ['PUT', '/1.0/me/identity/group/x', { role: 'NONE', description: 'x' }],
  ['PUT', '/1.0/me', { firstname: 'x', name: 'x', country: 'FR', language: 'fr_FR', legalform: 'other', city: 'x' }],
]

const PATHS = [
  '/1.0/me/session/',
  '/1.0/me/task/emailChange/',
  '/1.0/me/api/application/',
  '/1.0/me/api/credential/',
  '/1.0/me/identity/user/',
  '/1.0/me/identity/group/',
]
const IDS = ['0', '-1', '1.5', 'x', '%00', '%ff', '9'.repeat(30), '9007199254740991', '1%20or%201=1', '']

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA)
})
afterAll(() => app.close())

describe('nonsense is never more than a bad request', () => {
  for (const [method, path, sound] of ROUTES) {
    test(`to ${method} ${path}`, async () => {
      const { applicationKey } = (await app.call(ANNA, 'POST', '/1.0/me/api/application', { name: 'Probe' })).body
      for (const field of Object.keys(sound)) {
        for (const value of NONSENSE) {
          await app.pool.query('truncate throttle')
          const headers = { 'x-ovh-application': applicationKey }
          const body = { ...sound, [field]: value }
          const answer = path.endsWith('/auth/credential')
            ? await visit(app, method, path, body, headers)
            : await app.call(ANNA, method, path, body)
          expect(answer.status, `${field} = ${JSON.stringify(value)?.slice(0, 40)}`).toBeLessThan(500)
        }
      }
      for (const body of NONSENSE) {
        expect((await app.call(ANNA, method, path, body)).status).toBeLessThan(500)
      }
    })
  }

  test('in the place of a number', async () => {
    for (const path of PATHS) {
      for (const id of IDS) {
        expect((await app.call(ANNA, 'GET', path + id)).status, path + id).toBeLessThan(500)
        if (id !== '') expect((await app.call(ANNA, 'DELETE', path + id)).status, path + id).toBeLessThan(500)
      }
    }
  })

  test('in the headers of a signature or in a cookie', async () => {
    for (const value of ['', ' ', 'x'.repeat(5000), "'; --", '$1$', '%00', '\u00ff']) {
      for (const name of [
        'x-ovh-application',
        'x-ovh-consumer',
        'x-ovh-timestamp',
        'x-ovh-signature',
        'cookie',
        'host',
        'origin',
      ]) {
        const whole = { 'x-ovh-application': 'a', 'x-ovh-consumer': 'b', 'x-ovh-timestamp': '1', 'x-ovh-signature': '$1$' }
        const answer = await visit(app, 'POST', '/1.0/auth/logout', undefined, { ...whole, [name]: value })
        expect([400, 401, 403], `${name}: ${value}`).toContain(answer.status)
      }
      const cookie = `passation_session=${encodeURIComponent(value)}`
      expect((await visit(app, 'GET', '/1.0/me', undefined, { cookie })).status).toBe(401)
    }
  })
})
