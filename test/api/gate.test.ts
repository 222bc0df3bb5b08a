import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { guardCalls } from '../../src/api/gate.ts'
import { CUSTOMER_SECURITY } from '../../src/api/openapi-parts.ts'
import { actionNamed } from '../../src/domain/action.ts'
import { guardOf } from '../../src/domain/guard.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { addUser, order, settle } from '../support/people.ts'
import { domainUrn, givePolicy } from '../support/policies.ts'

const USERS = { root: 'ADMIN', lea: 'DEFAULT', ute: 'UNPRIVILEGED', nora: 'NOBODYS' }
const NAMES = Object.keys(USERS) as (keyof typeof USERS)[]
const ACCOUNT = 'urn:v1:eu:resource:account:anna'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, 'anna', 'theo', 'zoe', 'carl')
  await order(app.pool, 'domain', 'alpha.example', { admin: 'anna', tech: 'theo' })
  await order(app.pool, 'domain', 'beta.example', { admin: 'anna' })
  await order(app.pool, 'domain/zone', 'alpha.example', { admin: 'anna' })
  for (const [login, group] of Object.entries(USERS)) await addUser(app.pool, `anna/${login}`, group)
})
afterAll(() => app.close())

const as = (user: string, method: string, path: string, body?: object) => app.call(`anna/${user}`, method, path, body)

type Listed = { method: string; path: string }

/** Every call that the description offers to customers. */
async function customerCalls(): Promise<Listed[]> {
  await app.app.ready()
  const { paths } = app.app.swagger() as unknown as { paths: Record<string, Record<string, { security?: unknown }>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => JSON.stringify(security) === JSON.stringify(CUSTOMER_SECURITY))
      .map(([method]) => ({ method: method.toUpperCase(), path: path.replace(/^\/(1\.0|v2)/, '') })),
  )
}

describe('what stands before a call', () => {
  test('every call of a customer takes actions of the catalogue, on its service or on the account', async () => {
    const calls = await customerCalls()
    expect(calls.length).toBeGreaterThan(250)
    for (const { method, path } of calls) {
      const guard = guardOf(method, path)
      expect([method, path, guard?.actions.length]).toEqual([method, path, expect.any(Number)])
      const type = guard!.on.kind === 'account' ? 'account' : guard!.on.product.type
      for (const action of guard!.actions) expect([action, actionNamed(action)?.type]).toEqual([action, type])
    }
  })

  test.each([
    ['GET', '/me', 'account', 'account:apiovh:me/get'],
    ['PUT', '/me', 'account', 'account:apiovh:me/edit'],
    ['POST', '/me/changeEmail', 'account', 'account:apiovh:me/changeEmail'],
    ['POST', '/me/task/contactChange/:id/accept', 'account', 'account:apiovh:me/task/contactChange/accept'],
    ['GET', '/me/service/:serviceId', 'account', 'account:passation:me/service/get'],
    ['GET', '/domain', 'services', 'domain:apiovh:get'],
    ['GET', '/domain/zone', 'services', 'dnsZone:apiovh:get'],
    ['GET', '/domain/:serviceName/serviceInfos', 'service', 'domain:apiovh:serviceInfos/get'],
    ['GET', '/domain/zone/:zoneName/serviceInfos', 'service', 'dnsZone:apiovh:serviceInfos/get'],
    ['GET', '/domain/zone/:zoneName/history', 'service', 'dnsZone:passation:history/get'],
    ['POST', '/vps/:serviceName/changeContact', 'service', 'vps:apiovh:changeContact/create'],
    ['PUT', '/telephony/lines/:serviceName/serviceInfos', 'service', 'voip:apiovh:lines/serviceInfos/edit'],
  ])('%s %s is asked about on the %s', (method, path, kind, action) => {
    expect(guardOf(method, path)).toMatchObject({ on: { kind }, actions: [action] })
  })

  test('a call that the catalogue does not know stops the start', async () => {
    const routes: ((route: object) => void)[] = []
    const scope = {
      decorateRequest: () => undefined,
      addHook: (name: string, hook: (route: object) => void) => void (name === 'onRoute' && routes.push(hook)),
    } as unknown as Api
    guardCalls(scope, app.context)
    const register = (url: string) => routes.forEach((hook) => void hook({ method: 'GET', url: `/1.0${url}`, prefix: '/1.0' }))
    expect(() => register('/me')).not.toThrow()
    expect(() => register('/me/brandNew')).toThrow(/no action guards GET \/1\.0\/me\/brandNew/)
  })
})

describe('users, without any policy', () => {
  const ALPHA = '/1.0/domain/alpha.example'
  const cases: [method: string, path: string, body: object | undefined, ...statuses: number[]][] = [
    //                                                                root lea  ute  nora
    ['GET', '/1.0/me', undefined, 200, 200, 200, 200],
    ['GET', '/1.0/auth/details', undefined, 200, 200, 200, 200],
    ['GET', '/1.0/me/session', undefined, 200, 200, 200, 200],
    ['PUT', '/1.0/me', { phone: '+33.123456789' }, 200, 200, 403, 403],
    ['POST', '/1.0/me/changeEmail', { newEmail: 'new@mail.example' }, 403, 403, 403, 403],
    ['GET', '/1.0/me/secondFactor', undefined, 403, 403, 403, 403],
    ['POST', '/1.0/me/verifyEmail', undefined, 403, 403, 403, 403],
    ['GET', '/1.0/me/api/application', undefined, 200, 403, 403, 403],
    ['GET', '/1.0/me/task/contactChange', undefined, 200, 200, 200, 200],
    ['GET', '/1.0/me/task/emailChange', undefined, 200, 200, 200, 403],
    ['GET', '/1.0/me/service/summary', undefined, 200, 200, 200, 200],
    ['GET', '/1.0/me/history', undefined, 200, 200, 200, 200],
    ['GET', '/1.0/domain', undefined, 200, 200, 200, 200],
    ['GET', `${ALPHA}/serviceInfos`, undefined, 200, 200, 200, 404],
    ['GET', `${ALPHA}/history`, undefined, 200, 200, 200, 404],
    ['GET', `${ALPHA}/history.csv`, undefined, 200, 200, 200, 404],
    ['PUT', `${ALPHA}/serviceInfos`, { renew: { automatic: true } }, 200, 200, 403, 404],
    ['POST', `${ALPHA}/changeContact/check`, { contactTech: 'zoe' }, 200, 200, 200, 404],
    ['POST', `${ALPHA}/changeContact`, { contactTech: 'none-such' }, 400, 400, 403, 404],
    ['GET', '/1.0/domain/none.example/serviceInfos', undefined, 404, 404, 404, 404],
  ]

  test.each(cases)('%s %s %j', async (method, path, body, ...statuses) => {
    const found = await Promise.all(NAMES.map(async (user) => (await as(user, method, path, body)).status))
    expect(found).toEqual(statuses)
  })

  test('the holder is asked nothing: what he may on his account he may', async () => {
    expect((await app.call('anna', 'GET', '/1.0/me/api/application')).status).toBe(200)
    expect((await app.call('anna', 'GET', '/1.0/me/secondFactor')).status).toBe(200)
  })

  test('a "no" names the actions that lack', async () => {
    expect(await as('ute', 'PUT', '/1.0/me', { phone: '+33.123456789' })).toMatchObject({
      status: 403,
      body: {
        class: 'Client::Forbidden',
        code: 'not_allowed',
        details: { unauthorizedActionsByIAM: 'account:apiovh:me/edit' },
      },
    })
    expect((await as('ute', 'PUT', `${ALPHA}/serviceInfos`, { renew: {} })).body).toMatchObject({
      code: 'not_allowed',
      details: { unauthorizedActionsByIAM: 'domain:apiovh:serviceInfos/edit' },
    })
  })

  test('what nobody but the holder does stays his, whatever a policy gives', async () => {
    await givePolicy(app.pool, 'anna', { to: ['anna/nora'], on: [ACCOUNT], allow: ['*'] })
    expect((await as('nora', 'GET', '/1.0/me/api/application')).status).toBe(200)
    for (const [method, path] of [
      ['POST', '/1.0/me/changeEmail'],
      ['POST', '/1.0/me/task/emailChange/1/accept'],
      ['PUT', '/1.0/me/secondFactor'],
      ['POST', '/1.0/me/secondFactor/recoveryCodes'],
    ] as const) {
      expect(await as('nora', method, path, {})).toMatchObject({ status: 403, body: { code: 'holder_only' } })
    }
    await app.pool.query('delete from policy')
  })
})

describe('a user with a policy', () => {
  test('sees the services that it reaches, in every list, and no other', async () => {
    await givePolicy(app.pool, 'anna', {
      to: ['anna/nora'],
      on: [domainUrn('alpha.example')],
      allow: ['domain:apiovh:get', 'domain:apiovh:serviceInfos/get'],
    })
    const pages = { 'x-pagination-mode': 'CachedObjectList-Pages' }
    expect((await as('nora', 'GET', '/1.0/domain')).body).toEqual(['alpha.example'])
    expect((await as('nora', 'GET', '/1.0/domain/zone')).body).toEqual([])
    const paged = await app.call('anna/nora', 'GET', '/1.0/domain', undefined, pages)
    expect(paged.body.map((each: { domain: string }) => each.domain)).toEqual(['alpha.example'])
    expect(paged.headers['x-pagination-elements']).toBe('1')
    const own = await as('nora', 'GET', '/1.0/me/service')
    expect(own.body.map((each: { name: string; product: string }) => [each.product, each.name])).toEqual([
      ['domain', 'alpha.example'],
    ])
    expect(own.headers['x-pagination-elements']).toBe('1')
    expect((await as('nora', 'GET', '/1.0/me/service?search=beta')).body).toEqual([])
    expect((await as('nora', 'GET', '/1.0/me/service/summary')).body).toMatchObject({ total: 1 })
    const ids = (await app.call('anna', 'GET', '/1.0/services')).body as number[]
    expect(ids).toHaveLength(3)
    expect((await as('nora', 'GET', '/1.0/services')).body).toEqual(own.body.map((each: { serviceId: number }) => each.serviceId))
    const statuses = await Promise.all(
      ids.flatMap((id) => [as('nora', 'GET', `/1.0/services/${id}`), as('nora', 'GET', `/1.0/me/service/${id}`)]),
    )
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 200, 404, 404, 404, 404])
    expect((await as('nora', 'GET', '/1.0/domain/alpha.example/serviceInfos')).status).toBe(200)
    expect((await as('nora', 'GET', '/1.0/domain/beta.example/serviceInfos')).status).toBe(404)
    expect((await as('nora', 'GET', '/1.0/domain/alpha.example/history')).body).toMatchObject({
      details: { unauthorizedActionsByIAM: 'domain:passation:history/get' },
    })
    await app.pool.query('delete from policy')
  })

  test('that denies sees nothing of what is denied', async () => {
    await givePolicy(app.pool, 'anna', { to: ['group anna/DEFAULT'], on: [domainUrn('beta.example')], deny: ['*'] })
    expect((await as('lea', 'GET', '/1.0/domain')).body).toEqual(['alpha.example'])
    expect((await as('lea', 'GET', '/1.0/domain/beta.example/serviceInfos')).status).toBe(404)
    expect((await as('root', 'GET', '/1.0/domain/beta.example/serviceInfos')).status).toBe(200)
    await app.pool.query('delete from policy')
  })

  test('asks for the contacts that it may name; the trail says who, and on what', async () => {
    const id = await givePolicy(app.pool, 'anna', {
      to: ['anna/nora'],
      on: [domainUrn('beta.example')],
      allow: ['domain:apiovh:changeContact', 'domain:passation:contact/tech/change', 'domain:apiovh:get'],
    })
    const path = '/1.0/domain/beta.example/changeContact'
    const [shown] = (await as('nora', 'GET', '/1.0/me/service?name=beta.example')).body
    expect(shown).toMatchObject({ roles: ['contactAdmin', 'contactTech', 'contactBilling'], mayChange: ['contactTech'] })
    expect((await as('nora', 'POST', path, { contactTech: 'zoe', contactBilling: 'zoe' })).body).toMatchObject({
      code: 'not_allowed',
      details: { unauthorizedActionsByIAM: 'domain:passation:contact/billing/change' },
    })
    const asked = await as('nora', 'POST', path, { contactTech: 'zoe', contactBilling: 'anna' })
    expect(asked).toMatchObject({ status: 200, body: [expect.any(Number)] })
    const { rows } = await app.pool.query(`select actor, account, details from event where kind = 'contact-change.asked'`)
    expect(rows).toMatchObject([
      { actor: 'user:nora', account: 'anna', details: { askedBy: 'anna', grantedBy: [`policy:${id}`, 'contact:admin'] } },
    ])
    expect((await as('nora', 'GET', '/1.0/me/task/contactChange')).body).toEqual(asked.body)
    expect((await as('nora', 'GET', '/1.0/me/request')).body).toHaveLength(1)
    expect((await as('nora', 'GET', '/1.0/me/request/count')).body).toEqual({ waitingForMe: 1, waitingForOthers: 0 })
    const actionsFor = async (user: string) => (await as(user, 'GET', `/1.0/me/request/${asked.body[0]}`)).body.actions
    expect(await actionsFor('nora')).toEqual([])
    expect(await actionsFor('lea')).toEqual(['accept', 'refuse', 'resendEmail', 'abort'])
    // To see it is one thing, to withdraw it another.
    expect((await as('nora', 'POST', `/1.0/me/task/contactChange/${asked.body[0]}/abort`)).status).toBe(403)
    await app.pool.query('delete from policy')
    expect((await as('nora', 'GET', '/1.0/me/task/contactChange')).body).toEqual([])
    expect((await as('nora', 'GET', `/1.0/me/request/${asked.body[0]}`)).status).toBe(404)
    expect((await as('lea', 'POST', `/1.0/me/task/contactChange/${asked.body[0]}/abort`)).status).toBe(200)
  })

  test('is told by the check what it lacks', async () => {
    await givePolicy(app.pool, 'anna', {
      to: ['anna/nora'],
      on: [domainUrn('beta.example')],
      allow: ['domain:apiovh:get', 'domain:passation:changeContact/check'],
    })
    const { body } = await as('nora', 'POST', '/1.0/domain/beta.example/changeContact/check', { contactTech: 'zoe' })
    expect(body).toMatchObject({ allowed: false, refusals: [{ code: 'not_allowed' }] })
    await app.pool.query('delete from policy')
  })
})

test('what the account itself may not change, its users are told as it is', async () => {
  await addUser(app.pool, 'theo/boss')
  const path = '/1.0/domain/alpha.example/changeContact'
  expect((await app.call('theo/boss', 'POST', path, { contactAdmin: 'zoe' })).body).toMatchObject({ code: 'not_your_role' })
  expect((await app.call('theo/boss', 'POST', path, { contactTech: 'zoe' })).status).toBe(200)
})

test('a request that the account receives is shown to users who may see requests', async () => {
  await addUser(app.pool, 'zoe/asst', 'DEFAULT')
  await addUser(app.pool, 'zoe/temp', 'NOBODYS')
  const { body: ids } = await app.call('anna', 'POST', '/1.0/domain/beta.example/changeContact', { contactBilling: 'zoe' })
  expect((await app.call('zoe/asst', 'GET', '/1.0/me/task/contactChange')).body).toContain(ids[0])
  expect((await app.call('zoe/temp', 'GET', '/1.0/me/task/contactChange')).body).toEqual([])
  expect((await app.call('zoe/temp', 'GET', `/1.0/me/task/contactChange/${ids[0]}`)).status).toBe(404)
  const [letter] = (await app.letters('zoe')).slice(-1)
  const accept = `/1.0/me/task/contactChange/${ids[0]}/accept`
  expect((await app.call('zoe/temp', 'POST', accept, { token: letter!.values.token })).status).toBe(403)
  expect((await app.call('zoe/asst', 'POST', accept, { token: letter!.values.token })).status).toBe(200)
})

test('who was turned away can be read by whoever answers for the resource', async () => {
  await app.pool.query('delete from access_refusal')
  await as('ute', 'PUT', '/1.0/domain/alpha.example/serviceInfos', { renew: {} })
  await app.call('carl', 'GET', '/1.0/domain/alpha.example/serviceInfos')
  await app.call('carl', 'GET', '/1.0/domain/none.example/serviceInfos')
  await as('nora', 'PUT', '/1.0/me', {})
  const { rows } = await app.pool.query(
    'select product, name, account, user_login, action, reason from access_refusal order by id',
  )
  expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
    'domain alpha.example anna ute domain:apiovh:serviceInfos/edit no_grant',
    'domain alpha.example carl  domain:apiovh:serviceInfos/get no_grant',
    'account anna anna nora account:apiovh:me/edit no_grant',
  ])
})
