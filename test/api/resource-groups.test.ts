import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../src/actions/rights.ts'
import { resourceId } from '../../src/domain/resource-id.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'

let world: TestApp
let one: number
let other: number
let foreign: number
let named = 0

const ONE = 'urn:v1:eu:resource:domain:one.example'
const OTHER = 'urn:v1:eu:resource:domain:other.example'
const GET = 'domain:apiovh:get'

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo', 'bea')
  one = await order(world.pool, 'domain', 'one.example', { admin: 'anna' })
  other = await order(world.pool, 'domain', 'other.example', { admin: 'anna', tech: 'bea' })
  foreign = await order(world.pool, 'domain', 'foreign.example', { admin: 'bea' })
})

afterAll(() => world.close())

const call = (by: string, method: string, path = '', body?: unknown, headers = {}) =>
  world.call(by, method, `/v2/iam/resourceGroup${path}`, body, headers)
const create = (resources: object[], more: object = {}, by = 'anna') =>
  call(by, 'POST', '', { name: `group ${++named}`, resources, ...more })

async function may(urn: string): Promise<boolean> {
  return (await decide(world.context, [{ asker: { account: 'theo', user: null }, action: GET, urn, address: null }]))[0]!.allowed
}

async function grant(urn: string, by = 'anna') {
  return world.call(by, 'POST', '/v2/iam/policy', {
    name: `policy ${++named}`,
    identities: ['urn:v1:eu:identity:account:theo'],
    resources: [{ urn }],
    permissions: { allow: [{ action: GET }] },
  })
}

describe('a group of services', () => {
  test('is made of services named by uuid or URN, read, changed and deleted', async () => {
    const { status, body } = await create([{ id: resourceId(one) }, { urn: OTHER }, { urn: ONE }])
    expect(status).toBe(200)
    expect(body).toEqual({
      id: expect.any(String),
      urn: `urn:v1:eu:resourceGroup:anna:${body.id}`,
      owner: 'anna',
      name: `group ${named}`,
      resources: [{ id: resourceId(one) }, { id: resourceId(other) }],
      readOnly: false,
      createdAt: world.clock.now.toISOString(),
      updatedAt: null,
    })
    const detailed = await call('anna', 'GET', `/${body.id}?details=true`)
    expect(detailed.body.resources[0]).toMatchObject({ id: resourceId(one), urn: ONE, name: 'one.example', owner: 'anna' })
    const changed = await call('anna', 'PUT', `/${body.id}`, { ...detailed.body, resources: detailed.body.resources.slice(1) })
    expect(changed.body).toMatchObject({ resources: [{ id: resourceId(other) }], updatedAt: expect.any(String) })
    expect((await call('anna', 'GET')).body).toEqual([changed.body])
    expect((await call('anna', 'DELETE', `/${body.id}`)).body).toBeNull()
    expect((await call('anna', 'GET', `/${body.id}`)).status).toBe(404)
    expect(await events(world, 'resource-group.deleted')).toMatchObject([{ concerns: ['anna'], details: { group: body.id } }])
  })

  test('lends what policies give to whatever is in it at the moment', async () => {
    const { body } = await create([{ urn: ONE }])
    const policy = await grant(body.urn)
    expect(policy.status).toBe(200)
    expect([await may(ONE), await may(OTHER)]).toEqual([true, false])
    await call('anna', 'PUT', `/${body.id}`, { name: body.name, resources: [{ urn: OTHER }] })
    expect([await may(ONE), await may(OTHER)]).toEqual([false, true])
    expect((await world.call('theo', 'GET', `/v2/iam/resource/${OTHER}`)).status).toBe(200)
    expect((await world.call('theo', 'GET', `/v2/iam/resource/${ONE}`)).status).toBe(404)
    expect(await call('anna', 'DELETE', `/${body.id}`)).toMatchObject({ status: 409, body: { code: 'in_use' } })
    await world.call('anna', 'DELETE', `/v2/iam/policy/${policy.body.id}`)
    expect((await call('anna', 'DELETE', `/${body.id}`)).status).toBe(200)
  })

  test('holds what its owner has a right on, and nothing else', async () => {
    const none = [
      { urn: 'urn:v1:eu:resource:domain:foreign.example' },
      { id: resourceId(foreign) },
      { id: resourceId(999_999) },
      { id: '6f1c2a58-2f0e-4d6f-9d3a-5b8e6c0f7a11' },
      { urn: 'urn:v1:eu:resource:account:anna' },
      { urn: 'urn:v1:eu:resource:domain:*' },
      {},
    ]
    for (const each of none) expect(await create([each])).toMatchObject({ status: 400, body: { code: 'unknown_resource' } })
    expect((await create([{ id: resourceId(other) }], {}, 'bea')).status).toBe(200)
  })

  test('keeps a service that its owner lost, as a number without a name, until it is taken out', async () => {
    const { body } = await create([{ urn: OTHER }], {}, 'bea')
    await world.pool.query(`update service set contact_tech = 'anna' where id = $1`, [other])
    const [kept] = (await call('bea', 'GET', `/${body.id}?details=true`)).body.resources
    expect(kept).toEqual({ id: resourceId(other) })
    expect((await call('bea', 'PUT', `/${body.id}`, { name: 'kept', resources: [kept] })).status).toBe(200)
    expect((await create([kept], {}, 'bea')).status).toBe(400)
    await world.pool.query(`update service set contact_tech = 'bea' where id = $1`, [other])
  })

  test('has a name of its own, also if two are made at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => create([], { name: 'both' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const { body } = await create([])
    expect(await call('anna', 'PUT', `/${body.id}`, { name: 'both', resources: [] })).toMatchObject({
      body: { code: 'name_taken' },
    })
    expect((await create([], { name: 'both' }, 'bea')).status).toBe(200)
  })

  test('of another account looks like none, and can not be granted', async () => {
    const { body } = await create([{ urn: ONE }])
    const answers = [
      await call('bea', 'GET', `/${body.id}`),
      await call('bea', 'PUT', `/${body.id}`, { name: 'x', resources: [] }),
      await call('bea', 'DELETE', `/${body.id}`),
      await call('bea', 'GET', '/6f1c2a58-2f0e-4d6f-9d3a-5b8e6c0f7a11'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(new Set(answers.map((answer) => answer.body.message)).size).toBe(1)
    expect(await grant(body.urn, 'bea')).toMatchObject({ status: 400, body: { code: 'unknown_resource' } })
  })

  test('is listed in pages', async () => {
    const first = await call('anna', 'GET', '', undefined, { 'x-pagination-size': '2' })
    const cursor = first.headers['x-pagination-cursor-next']
    const rest = await call('anna', 'GET', '', undefined, { 'x-pagination-cursor': cursor })
    const all = await call('anna', 'GET')
    expect([...first.body, ...rest.body]).toEqual(all.body)
  })
})
