import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../src/actions/rights.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'

let world: TestApp
let named = 0

const ZONE = 'urn:v1:eu:resource:dnsZone:novak.example'
const READ = 'dnsZone:apiovh:record/get'
const ADD = 'dnsZone:apiovh:record/create'

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo', { nichandle: 'bea', language: 'fr' })
  await order(world.pool, 'domain/zone', 'novak.example', { admin: 'anna' })
})

afterAll(() => world.close())

const group = (more: object = {}) => ({
  name: `group-${++named}`,
  description: 'What a webmaster does',
  permissions: { allow: [{ action: READ }] },
  ...more,
})
const call = (by: string, method: string, path = '', body?: unknown) =>
  world.call(by, method, `/v2/iam/permissionsGroup${path}`, body)
const create = (more: object = {}, by = 'anna') => call(by, 'POST', '', group(more))

async function granting(urn: string): Promise<string> {
  const { body, status } = await world.call('anna', 'POST', '/v2/iam/policy', {
    name: `policy ${++named}`,
    identities: ['urn:v1:eu:identity:account:theo'],
    resources: [{ urn: ZONE }],
    permissions: {},
    permissionsGroups: [{ urn }],
  })
  expect(status).toBe(200)
  return body.id
}

async function may(action: string): Promise<boolean> {
  const asked = { asker: { account: 'theo', user: null }, action, urn: ZONE, address: null }
  return (await decide(world.context, [asked]))[0]!.allowed
}

describe('a group of permissions', () => {
  test('is made, read, changed and deleted by its owner', async () => {
    const { status, body } = await create({ name: 'webmaster' })
    expect(status).toBe(200)
    expect(body).toEqual({
      id: expect.any(String),
      urn: 'urn:v1:eu:permissionsGroup:anna:webmaster',
      owner: 'anna',
      name: 'webmaster',
      description: 'What a webmaster does',
      permissions: { allow: [{ action: READ }], except: [], deny: [] },
      readOnly: false,
      createdAt: world.clock.now.toISOString(),
      updatedAt: null,
    })
    expect((await call('anna', 'GET', `/${body.urn}`)).body).toEqual(body)
    const changed = await call('anna', 'PUT', `/${body.urn}`, { ...body, description: 'More' })
    expect(changed.body).toMatchObject({ description: 'More', updatedAt: world.clock.now.toISOString() })
    expect((await call('anna', 'DELETE', `/${body.urn}`)).body).toBeNull()
    expect((await call('anna', 'GET', `/${body.urn}`)).status).toBe(404)
    for (const kind of ['created', 'edited', 'deleted']) {
      const [told] = (await events(world, `permissions-group.${kind}`)).slice(-1)
      expect(told).toMatchObject({ account: 'anna', concerns: ['anna'], details: { name: 'webmaster', owner: 'anna' } })
    }
  })

  test('gives through policies what it holds at the moment, under whatever name', async () => {
    const { body } = await create({ name: 'before' })
    const policy = await granting(body.urn)
    expect([await may(READ), await may(ADD)]).toEqual([true, false])
    await call('anna', 'PUT', `/${body.urn}`, group({ name: 'before', permissions: { allow: [{ action: 'dnsZone:*' }] } }))
    expect([await may(READ), await may(ADD)]).toEqual([true, true])
    const renamed = await call('anna', 'PUT', `/${body.urn}`, group({ name: 'after', permissions: { allow: [{ action: ADD }] } }))
    expect(renamed.body.urn).toBe('urn:v1:eu:permissionsGroup:anna:after')
    expect([await may(READ), await may(ADD)]).toEqual([false, true])
    const read = await world.call('anna', 'GET', `/v2/iam/policy/${policy}?details=true`)
    expect(read.body.permissionsGroups).toEqual([
      { urn: renamed.body.urn, owner: 'anna', name: 'after', permissions: { allow: [{ action: ADD }], except: [], deny: [] } },
    ])
    expect(await call('anna', 'DELETE', `/${renamed.body.urn}`)).toMatchObject({ status: 409, body: { code: 'in_use' } })
    await world.call('anna', 'DELETE', `/v2/iam/policy/${policy}`)
    expect((await call('anna', 'DELETE', `/${renamed.body.urn}`)).status).toBe(200)
  })

  test('has a name of its own, and holds actions that there are', async () => {
    await create({ name: 'taken' })
    expect(await create({ name: 'taken' })).toMatchObject({ status: 409, body: { code: 'name_taken' } })
    expect((await create({ name: 'taken' }, 'theo')).status).toBe(200)
    const other = await create()
    expect(await call('anna', 'PUT', `/${other.body.urn}`, group({ name: 'taken' }))).toMatchObject({ status: 409 })
    const none = { permissions: { deny: [{ action: 'dnsZone:apiovh:paint' }] } }
    expect(await create(none)).toMatchObject({ status: 400, body: { code: 'unknown_action' } })
    for (const name of ['', 'a b', 'a:b', 'é', 'x'.repeat(65)]) expect((await create({ name })).status).toBe(400)
  })

  test('of two that are made at once under one name, one is', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => create({ name: 'both' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  test('of another account looks like none', async () => {
    const { body } = await create()
    const answers = [
      await call('theo', 'GET', `/${body.urn}`),
      await call('theo', 'PUT', `/${body.urn}`, group()),
      await call('theo', 'DELETE', `/${body.urn}`),
      await call('theo', 'GET', '/urn:v1:eu:permissionsGroup:theo:none'),
      await call('anna', 'GET', `/${body.urn.replace(':eu:', ':ca:')}`),
      await call('anna', 'GET', '/nonsense'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    expect(new Set(answers.map((answer) => answer.body.message)).size).toBe(1)
  })
})

describe('the managed groups', () => {
  const ADMIN = 'urn:v1:eu:permissionsGroup:ovh:globalAdmin'

  test('stand first in the list, are told in the reader’s language, and hold what the roles hold', async () => {
    const { body } = await call('bea', 'GET')
    expect(body.map(({ name }: { name: string }) => name)).toEqual([
      'globalAdmin',
      'globalBillingAccount',
      'globalReadOnly',
      'globalTechnicalAccount',
    ])
    expect(body[1]).toMatchObject({ owner: 'ovh', readOnly: true, permissions: null })
    expect(body[1].description).toMatch(/^Ce qu’un contact facturation/)
    const tech = await call('anna', 'GET', '/urn:v1:eu:permissionsGroup:ovh:globalTechnicalAccount')
    expect(tech.body.permissions.allow).toContainEqual({ action: ADD })
    expect(tech.body.permissions.allow).not.toContainEqual({ action: 'dnsZone:passation:bill/get' })
    const all = (await call('anna', 'GET')).body.map(({ readOnly }: { readOnly: boolean }) => readOnly)
    expect(all.slice(0, 5)).toEqual([true, true, true, true, false])
  })

  test('can not be changed by anybody', async () => {
    expect(await call('anna', 'PUT', `/${ADMIN}`, group())).toMatchObject({ status: 403, body: { code: 'read_only' } })
    expect(await call('anna', 'DELETE', `/${ADMIN}`)).toMatchObject({ status: 403, body: { code: 'read_only' } })
  })
})
