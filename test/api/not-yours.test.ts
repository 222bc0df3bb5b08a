import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRODUCTS } from '../../src/domain/product.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { makeKeys } from '../support/callers.ts'
import { CLAY, MARTA, tellOwner } from '../support/owners.ts'
import { order, settle } from '../support/people.ts'
import { startProvider } from '../support/provider.ts'

const [ANNA, BOB, CARL] = ['anna', 'bob', 'carl'] as const

/** It has no end; test/api/live.test.ts looks at whom it tells what. */
const STREAM = '/1.0/me/live'

/** Lists in which everybody has something. */
const EVERYBODYS = ['/1.0/me/session', '/1.0/me/identity/group']

/** What has a name instead of a number. */
const NAMED = ['/me/identity/user/', '/me/identity/group/']

type Route = { method: string; path: string; parameter: string }

let app: TestApp
/** Something of Anna's for each parameter that a path can have; `absent` is nobody's. */
let hers: Record<string, string>
let absent: Record<string, string>
let routes: Route[]

beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, BOB, CARL)
  let serviceId = 0
  for (const { path } of PRODUCTS) serviceId = await order(app.pool, path, 'hers.example', { admin: ANNA })
  const { body: tasks } = await app.call(ANNA, 'POST', '/1.0/domain/hers.example/changeContact', { contactTech: CARL })
  const { body: emailChange } = await app.call(ANNA, 'POST', '/1.0/me/changeEmail', { newEmail: 'anna.new@mail.example' })
  const { credential } = await makeKeys(app, ANNA)
  const [{ body: applications }, { body: sessions }] = await Promise.all([
    app.call(ANNA, 'GET', '/1.0/me/api/application'),
    app.call(ANNA, 'GET', '/1.0/me/session'),
  ])
  const passkey = await addPasskeyTo(ANNA)
  await app.call(ANNA, 'POST', '/1.0/me/identity/group', { name: 'hers' })
  await app.call(ANNA, 'POST', '/1.0/me/identity/user', {
    login: 'hers',
    email: 'x@team.example',
    password: 'a long one of hers',
  })
  const { body: procedure } = await app.call(ANNA, 'POST', '/1.0/me/procedure', { kind: 'voip-validation' })
  await tellOwner(app, 'hers.example', MARTA)
  const { body: ownerChange } = await app.call(ANNA, 'POST', '/1.0/domain/hers.example/changeOwner', { owner: CLAY })
  const ids: Record<string, number> = {
    '/me/task/contactChange/': tasks[0],
    '/me/request/': tasks[0],
    '/me/task/ownerChange/': ownerChange.id,
    '/me/task/emailChange/': emailChange.id,
    '/me/session/': sessions[0].id,
    '/me/secondFactor/passkey/': passkey,
    '/me/api/application/': applications[0],
    '/me/api/credential/': credential,
    '/me/service/': serviceId,
    '/services/': serviceId,
  }
  const products = PRODUCTS.map(({ path }) => `/${path}/`)
  const named = (name: string) => Object.fromEntries(NAMED.map((path) => [path, name]))
  hers = { ...Object.fromEntries(products.map((path) => [path, 'hers.example'])), ...named('hers'), ...asText(ids, 0) }
  absent = { ...Object.fromEntries(products.map((path) => [path, 'none.example'])), ...named('none'), ...asText(ids, 1_000_000) }
  hers['/me/procedure/'] = procedure.number
  absent['/me/procedure/'] = 'PR-22222222'
  hers['/me/telephony/'] = 'hers.example'
  absent['/me/telephony/'] = 'none.example'
  routes = routesWithObjects()
})
afterAll(() => app.close())

const asText = (ids: Record<string, number>, more: number) =>
  Object.fromEntries(Object.entries(ids).map(([path, id]) => [path, String(id + more)]))

/** Every call of a customer that names an object in its path, as the API's description lists them. */
function routesWithObjects(): Route[] {
  const { paths } = app.app.swagger() as unknown as { paths: Record<string, Record<string, { security: unknown[] }>> }
  return Object.entries(paths).flatMap(([path, methods]) => {
    const [, before] = /^\/1\.0(\/[^{]*)\{/.exec(path) ?? []
    const ofCustomers = Object.keys(methods).filter((method) => methods[method]!.security.length > 0)
    return before === undefined ? [] : ofCustomers.map((method) => ({ method: method.toUpperCase(), path, parameter: before }))
  })
}

async function addPasskeyTo(account: string): Promise<number> {
  const { rows } = await app.pool.query(
    `insert into passkey (account, credential_id, public_key, counter, name, created_at)
     values ($1, 'x', 'x', 0, 'A key', now()) returning id`,
    [account],
  )
  return rows[0].id
}

/** A body that nothing is wrong with, so that only the object decides. */
function bodyOf({ method, path }: Route): object | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined
  if (/\/(accept|refuse)$/.test(path)) return { token: 'A'.repeat(32) }
  if (/\/changeContact(\/check)?$/.test(path)) return { contactTech: BOB }
  if (/\/serviceInfos$/.test(path)) return { renew: { automatic: true } }
  if (/\/(resendEmail|abort|enable|disable)$/.test(path)) return undefined
  if (/\/changeOwner(\/check)?$/.test(path)) return { owner: MARTA }
  if (/\/owner$/.test(path)) return { city: 'Mine now' }
  if (/\/ownerChange\/\{id\}\/resend$/.test(path)) return { side: 'new' }
  if (/\/ownerChange\/\{id\}\/withdraw$/.test(path)) return undefined
  if (/\/identity\//.test(path)) return { description: 'Mine now' }
  if (/\/passkey\//.test(path)) return { name: 'Mine now' }
  if (/\/telephony\/\{billingAccount\}$/.test(path)) return { description: 'Mine now' }
  if (/\/(moveServices(\/check)?|changeOfBillingAccount)$/.test(path))
    return { billingAccountDestination: 'bobs', serviceNames: ['01'] }
  if (/\/procedure\/\{number\}$/.test(path)) return { statement: 'Mine now' }
  if (/\/procedure\/\{number\}\/answer$/.test(path)) return { text: 'Mine now' }
  if (/\/procedure\//.test(path)) return undefined
  throw new Error(`Say which body ${method} ${path} takes`)
}

async function answerTo(account: string, route: Route, objects: Record<string, string>, headers = {}) {
  const object = objects[route.parameter]
  if (object === undefined) throw new Error(`Say which object ${route.path} is about`)
  await app.pool.query('truncate throttle')
  const path = route.path
    .replace(/\{[^}]+\}/, object)
    .replace(/\/proof$/, '$&?kind=letter')
    .replace('{id}', randomUUID())
  const { status, body } = await app.call(account, route.method, path, bodyOf(route), headers)
  return { status, body: JSON.stringify(body).replaceAll(object, 'OBJECT') }
}

/** All that there is, but what a call leaves behind in any case. */
async function everything(): Promise<unknown> {
  const tables = [
    'service',
    'contact_change',
    'validation',
    'owner_change',
    'owner_consent',
    'email_change',
    'passkey',
    'application',
    'credential',
    'letter',
    'event',
    'account',
    'account_user',
    'user_group',
    'procedure',
  ]
  const texts = tables.map((table) => `(select jsonb_agg(t order by t::text) from ${table} t) as ${table}`)
  return (await app.pool.query(`select ${texts.join(', ')}, (select array_agg(id order by id) from session) as session`)).rows[0]
}

describe('what is another account’s', () => {
  test('looks exactly like what does not exist, to every call there is, and stays as it is', async () => {
    await app.call(BOB, 'GET', '/1.0/me')
    const before = await everything()
    expect(routes.length).toBeGreaterThan(PRODUCTS.length * 5 + 10)
    for (const route of routes) {
      const [another, none] = [await answerTo(BOB, route, hers), await answerTo(BOB, route, absent)]
      expect(another, `${route.method} ${route.path}`).toEqual(none)
      expect(another.status, `${route.method} ${route.path}`).toBe(404)
    }
    expect(await everything()).toEqual(before)
  }, 120_000)

  test('looks so in a batch, too', async () => {
    const batched = routes.filter(
      ({ method, path }) =>
        method === 'GET' && /(contactChange\/\{id\}|validation|serviceInfos|services\/\{serviceId\})$/.test(path),
    )
    expect(batched.length).toBe(PRODUCTS.length + 3)
    for (const route of batched) {
      const both = { [route.parameter]: `${hers[route.parameter]},${absent[route.parameter]}` }
      const path = route.path.replace(/\{[^}]+\}/, both[route.parameter]!)
      const { status, body } = await app.call(BOB, 'GET', path, undefined, { 'x-ovh-batch': ',' })
      expect(status).toBe(200)
      const [another, none] = body.map(({ key, value, error }: { key: string; value: unknown; error: object }) => ({
        value,
        error: JSON.stringify(error).replaceAll(key, 'OBJECT'),
      }))
      expect(another, route.path).toEqual(none)
      expect(another).toMatchObject({ value: null, error: expect.stringContaining('"status":404') })
    }
  })

  test('is there for the one whose it is', async () => {
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      expect((await answerTo(ANNA, route, hers)).status, route.path).toBe(200)
    }
  })

  test('is in no list but those of the accounts that it concerns', async () => {
    const { paths } = app.app.swagger() as unknown as { paths: Record<string, Record<string, unknown>> }
    const lists = Object.keys(paths).filter(
      (path) => path.startsWith('/1.0/') && 'get' in paths[path]! && !path.includes('{') && path !== STREAM,
    )
    expect(lists.length).toBeGreaterThan(PRODUCTS.length)
    const pages = { 'x-pagination-mode': 'CachedObjectList-Pages' }
    for (const path of lists) {
      for (const headers of [{}, pages]) {
        const { body } = await app.call(BOB, 'GET', path, undefined, headers)
        expect(JSON.stringify(body), path).not.toMatch(/hers\.example|anna/)
        if (Array.isArray(body) && !EVERYBODYS.includes(path)) expect(body, path).toEqual([])
      }
    }
  })
})

test('who lost a role, or was named, sees the request and no more of the service', async () => {
  const task = `/1.0/me/task/contactChange/${hers['/me/task/contactChange/']}`
  expect((await app.call(CARL, 'GET', task)).status).toBe(200)
  for (const path of ['/1.0/domain/hers.example/serviceInfos', '/1.0/domain/hers.example/history'])
    expect((await app.call(CARL, 'GET', path)).status).toBe(404)
})

test('a service that is registered anew, for somebody else, begins with no history', async () => {
  const provider = await startProvider(app)
  await provider.service('domain', 'again.example', { contactAdmin: ANNA })
  await provider.service('domain', 'again.example', { contactAdmin: ANNA, contactTech: CARL })
  await provider.call('DELETE', '/services/domain/again.example')
  await provider.service('domain', 'again.example', { contactAdmin: BOB })
  const { body } = await app.call(BOB, 'GET', '/1.0/domain/again.example/history')
  expect(body.map(({ kind }: { kind: string }) => kind)).toEqual(['service.registered'])
  expect(JSON.stringify(body)).not.toMatch(/anna|carl/)
})
