import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../src/actions/rights.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { addUser, order, settle } from '../support/people.ts'
import { givePolicy } from '../support/policies.ts'

let world: TestApp
const ids: Record<string, number> = {}

const DOMAIN = 'urn:v1:eu:resource:domain:alpha.example'
const ZONE = 'urn:v1:eu:resource:dnsZone:alpha.example'
const READ = 'domain:apiovh:get'

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo', 'bea', 'carl')
  const ordered = [
    ['domain', 'alpha.example', { admin: 'anna', tech: 'theo', billing: 'bea' }],
    ['domain', 'beta.example', { admin: 'theo', tech: 'anna' }],
    ['domain/zone', 'alpha.example', { admin: 'anna' }],
    ['telephony/lines', '0033100000001', { admin: 'anna' }],
    ['domain', 'foreign.example', { admin: 'carl' }],
  ] as const
  for (const [product, name, contacts] of ordered) {
    const id = await order(world.pool, product, name, contacts)
    ids[product] ??= id
  }
})

afterAll(() => world.close())

const call = (by: string, method: string, path: string, body?: unknown, headers = {}) =>
  world.call(by, method, `/v2/iam/resource${path}`, body, headers)
const tag = (by: string, urn: string, key: string, value: string) => call(by, 'POST', `/${urn}/tag`, { key, value })
const named = ({ body }: { body: { urn: string }[] }) => body.map(({ urn }) => urn.replace('urn:v1:eu:resource:', ''))

async function give(more: object = {}, by = 'anna'): Promise<string> {
  const { status, body } = await world.call(by, 'POST', '/v2/iam/policy', {
    name: `for ${by}`,
    identities: ['urn:v1:eu:identity:account:carl'],
    resources: [{ urn: DOMAIN }],
    permissions: { allow: [{ action: READ }] },
    ...more,
  })
  expect(status).toBe(200)
  return body.id
}

const withdraw = (id: string, by = 'anna') => world.call(by, 'DELETE', `/v2/iam/policy/${id}`)

describe('the list of resources', () => {
  test('holds the account itself and every service that one is a contact of', async () => {
    expect(named(await call('anna', 'GET', ''))).toEqual([
      'account:anna',
      'domain:alpha.example',
      'domain:beta.example',
      'dnsZone:alpha.example',
      'voip:lines/0033100000001',
    ])
    expect(named(await call('bea', 'GET', ''))).toEqual(['account:bea', 'domain:alpha.example'])
  })

  test('tells of each its names, its owner and its tags', async () => {
    await world.pool.query(`update service set display_name = 'The shop' where id = $1`, [ids.domain!])
    await tag('anna', DOMAIN, 'environment', 'production')
    const [own, domain] = (await call('theo', 'GET', '')).body
    expect(own).toEqual({
      id: null,
      urn: 'urn:v1:eu:resource:account:theo',
      name: 'theo',
      displayName: 'theo',
      type: 'account',
      owner: 'theo',
      tags: {},
      serviceId: null,
    })
    expect(domain).toEqual({
      id: expect.stringMatching(/^00000000-0000-8000-8000-[0-9a-f]{12}$/),
      urn: DOMAIN,
      name: 'alpha.example',
      displayName: 'The shop',
      type: 'domain',
      owner: 'anna',
      tags: { environment: 'production' },
      serviceId: ids.domain!,
    })
  })

  test('is narrowed by name, kind, URN and tags', async () => {
    const narrowed = async (query: string) => named(await call('anna', 'GET', `?${query}`))
    const tagged = (filter: unknown) => narrowed(`tags=${encodeURIComponent(JSON.stringify(filter))}`)
    expect(await narrowed('resourceName=alpha.example')).toEqual(['domain:alpha.example', 'dnsZone:alpha.example'])
    expect(await narrowed('resourceType=voip&resourceType=account')).toEqual(['account:anna', 'voip:lines/0033100000001'])
    expect(await narrowed(`resourceURN=${ZONE}`)).toEqual(['dnsZone:alpha.example'])
    expect(await narrowed('resourceURN=urn:v1:eu:resource:domain:foreign.example')).toEqual([])
    expect(await tagged({ environment: [{ operator: 'EQ', value: 'production' }] })).toEqual(['domain:alpha.example'])
    expect(await tagged({ environment: [{ value: 'test' }] })).toEqual([])
    expect(await tagged({ environment: [{ operator: 'ILIKE', value: 'PROD%' }] })).toEqual(['domain:alpha.example'])
    expect(await tagged({ environment: [{ operator: 'EXISTS' }] })).toEqual(['domain:alpha.example'])
    expect(await tagged({ environment: [{ operator: 'NEXISTS' }] })).toHaveLength(4)
    expect(await tagged({ environment: [{ operator: 'NEQ', value: 'production' }] })).toHaveLength(4)
  })

  test.each(['{', '[]', '{"a": 1}', '{"a": [{"operator": "NEAR"}]}', '{"a": [null, {"value": 1}]}'])(
    'refuses tags that can not be read: %s',
    async (text) => {
      expect((await call('anna', 'GET', `?tags=${encodeURIComponent(text)}`)).status).toBe(400)
    },
  )

  test('is paged, and back, whatever the size', async () => {
    const all = named(await call('anna', 'GET', ''))
    for (const size of ['1', '2', '3', '5']) {
      const found: string[] = []
      const backwards: string[] = []
      let cursor: string | undefined
      let last: Record<string, unknown>
      do {
        const page = await call('anna', 'GET', '', undefined, {
          'x-pagination-size': size,
          ...(cursor ? { 'x-pagination-cursor': cursor } : {}),
        })
        found.push(...named(page))
        last = page.headers
        cursor = page.headers['x-pagination-cursor-next'] as string | undefined
      } while (cursor)
      expect(found).toEqual(all)
      cursor = last['x-pagination-cursor-prev'] as string | undefined
      while (cursor) {
        const page = await call('anna', 'GET', '', undefined, { 'x-pagination-size': size, 'x-pagination-cursor': cursor })
        backwards.unshift(...named(page))
        cursor = page.headers['x-pagination-cursor-prev'] as string | undefined
      }
      expect(all.slice(0, backwards.length)).toEqual(backwards)
      expect(backwards).toHaveLength(all.length - (all.length % Number(size) || Number(size)))
    }
  })
})

describe('a resource', () => {
  test('is shown to whoever has a right on it, by a role or by a policy', async () => {
    expect((await call('bea', 'GET', `/${DOMAIN}`)).body).toMatchObject({ urn: DOMAIN, owner: 'anna' })
    expect((await call('carl', 'GET', `/${DOMAIN}`)).status).toBe(404)
    const policy = await give()
    expect((await call('carl', 'GET', `/${DOMAIN}`)).body).toMatchObject({ urn: DOMAIN, owner: 'anna' })
    await withdraw(policy)
    expect((await call('carl', 'GET', `/${DOMAIN}`)).status).toBe(404)
  })

  test('is not shown by the policy of somebody who has no right on it', async () => {
    const policy = await give(
      { resources: [{ urn: '*' }], permissions: { allow: [{ action: '*' }] }, identities: ['urn:v1:eu:identity:account:bea'] },
      'carl',
    )
    expect((await call('bea', 'GET', `/${ZONE}`)).status).toBe(404)
    expect((await call('bea', 'GET', '/urn:v1:eu:resource:domain:foreign.example')).status).toBe(200)
    await withdraw(policy, 'carl')
  })

  test('that does not exist, is of another zone or is somebody else’s account looks like a foreign one', async () => {
    const foreign = (await call('bea', 'GET', '/urn:v1:eu:resource:domain:foreign.example')).body.message
    for (const urn of ['domain:none.example', 'account:anna', 'nothing:x'].map((each) => `urn:v1:eu:resource:${each}`)) {
      expect(await call('bea', 'GET', `/${urn}`)).toMatchObject({ status: 404, body: { message: foreign } })
    }
    expect((await call('bea', 'GET', `/${DOMAIN.replace(':eu:', ':ca:')}`)).status).toBe(404)
    expect((await call('bea', 'GET', '/urn:v1:ca:resource:account:bea')).status).toBe(404)
    expect((await call('bea', 'GET', '/urn:v1:eu:resource:account:bea')).status).toBe(200)
  })
})

describe('a user of the account', () => {
  const LEA = 'anna/lea'
  const ACCOUNT = 'urn:v1:eu:resource:account:anna'
  const BETA = 'urn:v1:eu:resource:domain:beta.example'
  const VOIP = 'urn:v1:eu:resource:voip:lines/0033100000001'
  const CALLS = ['passation:iam/resource/get', 'apiovh:iam/policy/get', 'apiovh:iam/resourceGroup/get']
  let group: string

  beforeAll(async () => {
    await addUser(world.pool, LEA, 'NOBODYS')
    await givePolicy(world.pool, 'anna', { to: [LEA], on: [ACCOUNT], allow: CALLS.map((each) => `account:${each}`) })
    await givePolicy(world.pool, 'anna', { to: [LEA], on: [BETA], allow: [READ] })
    await givePolicy(world.pool, 'anna', { to: [LEA], on: [VOIP], allow: ['voip:apiovh:lines/get'] })
    const made = await world.call('anna', 'POST', '/v2/iam/resourceGroup', {
      name: 'both',
      resources: [{ urn: DOMAIN }, { urn: BETA }],
    })
    group = made.body.id
  })
  afterAll(async () => {
    await world.call('anna', 'DELETE', `/v2/iam/resourceGroup/${group}`)
    await world.pool.query('delete from policy')
    await world.pool.query('delete from account_user')
  })

  test('is shown the services that he may see, page by page and back, and no cursor names another', async () => {
    const seen = ['account:anna', 'domain:beta.example', 'voip:lines/0033100000001']
    expect(named(await call(LEA, 'GET', ''))).toEqual(seen)
    expect(named(await call('anna', 'GET', ''))).toHaveLength(5)
    expect(named(await call(LEA, 'GET', '?resourceName=alpha.example'))).toEqual([])
    const read = (cursor?: unknown) =>
      call(LEA, 'GET', '', undefined, { 'x-pagination-size': '1', ...(cursor ? { 'x-pagination-cursor': cursor } : {}) })
    const first = await read()
    const second = await read(first.headers['x-pagination-cursor-next'])
    const third = await read(second.headers['x-pagination-cursor-next'])
    expect([first, second, third].flatMap(named)).toEqual(seen)
    expect(third.headers['x-pagination-cursor-next']).toBeUndefined()
    expect(named(await read(third.headers['x-pagination-cursor-prev']))).toEqual(['domain:beta.example'])
    const cursors = [first, second, third].flatMap(({ headers }) => [
      headers['x-pagination-cursor-next'],
      headers['x-pagination-cursor-prev'],
    ])
    for (const cursor of cursors) expect(Buffer.from(`${cursor ?? ''}`, 'base64url').toString()).not.toMatch(/alpha/)
  })

  test('finds nothing where he may do nothing', async () => {
    expect((await call(LEA, 'GET', `/${BETA}`)).body).toMatchObject({ urn: BETA })
    expect((await call(LEA, 'GET', `/${ACCOUNT}`)).status).toBe(200)
    const [hidden, nobodys] = [
      await call(LEA, 'GET', `/${DOMAIN}`),
      await call(LEA, 'GET', `/${DOMAIN.replace('alpha', 'none')}`),
    ]
    expect([hidden.status, hidden.body.message]).toEqual([404, nobodys.body.message])
    expect((await call('anna', 'GET', `/${DOMAIN}`)).status).toBe(200)
  })

  test('is told no details in policies and groups of what he may not see', async () => {
    await givePolicy(world.pool, 'anna', { name: 'both', to: ['carl'], on: [DOMAIN, BETA], allow: [READ] })
    const inPolicy = async (who: string) => {
      const { body } = await world.call(who, 'GET', '/v2/iam/policy?details=true')
      return body
        .find(({ name }: { name: string }) => name === 'both')
        .resources.map((each: { resource: unknown }) => each.resource)
    }
    const inGroup = async (who: string) =>
      (await world.call(who, 'GET', `/v2/iam/resourceGroup/${group}?details=true`)).body.resources.map(
        (each: { name?: string }) => each.name,
      )
    expect(await inPolicy('anna')).toMatchObject([{ urn: DOMAIN }, { urn: BETA }])
    expect(await inPolicy(LEA)).toMatchObject([null, { urn: BETA }])
    expect((await inGroup('anna')).sort()).toEqual(['alpha.example', 'beta.example'])
    expect((await inGroup(LEA)).filter(Boolean)).toEqual(['beta.example'])
  })
})

describe('tags', () => {
  test('are set and removed by the administrative contact, one by one or all together', async () => {
    expect(await tag('anna', ZONE, 'team', 'website')).toMatchObject({ status: 200, body: null })
    await tag('anna', ZONE, 'team', 'shop')
    await tag('anna', ZONE, 'cost', '42')
    const tags = async () => (await call('anna', 'GET', `/${ZONE}`)).body.tags
    expect(await tags()).toEqual({ team: 'shop', cost: '42' })
    expect((await call('anna', 'DELETE', `/${ZONE}/tag/cost`)).body).toBeNull()
    expect((await call('anna', 'DELETE', `/${ZONE}/tag/cost`)).status).toBe(404)
    expect(await tags()).toEqual({ team: 'shop' })
    const { body } = await call('anna', 'PUT', `/${ZONE}`, { tags: { a: 'b' } })
    expect(body).toMatchObject({ urn: ZONE, tags: { a: 'b' } })
    await call('anna', 'PUT', `/${ZONE}`, { ...body, tags: null })
    expect(await tags()).toEqual({})
    const told = await events(world, 'resource.tagged')
    expect(told.slice(-2)).toMatchObject([
      { account: 'anna', concerns: ['anna'], details: { tags: { a: 'b' } } },
      { account: 'anna', concerns: ['anna'], details: { tags: {} } },
    ])
  })

  test('are no matter of the other contacts, who are told so, nor of strangers, to whom there is nothing', async () => {
    expect((await tag('theo', DOMAIN, 'a', 'b')).status).toBe(403)
    expect((await tag('bea', DOMAIN, 'a', 'b')).body.details.unauthorizedActionsByIAM).toBe('domain:passation:tag/edit')
    for (const urn of [DOMAIN, 'urn:v1:eu:resource:domain:none.example', 'urn:v1:eu:resource:account:anna']) {
      expect((await tag('carl', urn, 'a', 'b')).status).toBe(404)
    }
    expect((await tag('anna', DOMAIN.replace(':eu:', ':ca:'), 'a', 'b')).status).toBe(404)
    expect((await call('anna', 'GET', `/${DOMAIN}`)).body.tags).toEqual({ environment: 'production' })
  })

  test('can be given to others to set by a policy', async () => {
    const policy = await give({ permissions: { allow: [{ action: 'domain:passation:tag/edit' }] } })
    expect((await tag('carl', DOMAIN, 'by', 'carl')).status).toBe(200)
    await call('anna', 'DELETE', `/${DOMAIN}/tag/by`)
    await withdraw(policy)
    expect((await tag('carl', DOMAIN, 'by', 'carl')).status).toBe(404)
  })

  test('decide at once whether a condition holds', async () => {
    const policy = await give({ conditions: { operator: 'MATCH', values: { 'resource.Tag(public)': 'yes' } } })
    const may = async () =>
      (await decide(world.context, [{ asker: { account: 'carl', user: null }, action: READ, urn: DOMAIN, address: null }]))[0]!
        .allowed
    expect(await may()).toBe(false)
    await tag('anna', DOMAIN, 'public', 'yes')
    expect(await may()).toBe(true)
    await call('anna', 'DELETE', `/${DOMAIN}/tag/public`)
    expect(await may()).toBe(false)
    await withdraw(policy)
  })

  test('are none of an account', async () => {
    expect(await tag('anna', 'urn:v1:eu:resource:account:anna', 'a', 'b')).toMatchObject({
      status: 400,
      body: { code: 'no_tags' },
    })
  })

  test('are at most fifty, and of names that can be written in a condition', async () => {
    const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`t${n}`, 'x']))
    expect((await call('anna', 'PUT', `/${ZONE}`, { tags: fifty })).status).toBe(200)
    expect(await tag('anna', ZONE, 'more', 'x')).toMatchObject({ status: 409, body: { code: 'too_many' } })
    expect((await tag('anna', ZONE, 't1', 'y')).status).toBe(200)
    expect((await call('anna', 'PUT', `/${ZONE}`, { tags: { ...fifty, more: 'x' } })).status).toBe(400)
    for (const key of ['', 'a b', 'a)', 'é', '\u0000', 'x'.repeat(129)]) {
      expect((await tag('anna', ZONE, key, 'x')).status).toBe(400)
      expect((await call('anna', 'PUT', `/${ZONE}`, { tags: { [key]: 'x' } })).status).toBe(400)
    }
  })
})

describe('the reference lists', () => {
  test('tell every action once, in the reader’s language, with its group', async () => {
    const found: { action: string; resourceType: string }[] = []
    let cursor: string | undefined
    do {
      const page = await world.call('anna', 'GET', '/v2/iam/reference/action', undefined, {
        'x-pagination-size': '500',
        ...(cursor ? { 'x-pagination-cursor': cursor } : {}),
      })
      found.push(...page.body)
      cursor = page.headers['x-pagination-cursor-next'] as string | undefined
    } while (cursor)
    expect(new Set(found.map(({ action }) => action)).size).toBe(found.length)
    expect(found.find(({ action }) => action === 'dnsZone:apiovh:record/create')).toEqual({
      action: 'dnsZone:apiovh:record/create',
      categories: ['CREATE'],
      description: expect.any(String),
      hasQueryParameters: false,
      resourceType: 'dnsZone',
      group: 'dns',
      groupLabel: 'DNS',
    })
    await world.pool.query(`update account set language = 'fr' where nichandle = 'bea'`)
    const { body } = await world.call('bea', 'GET', '/v2/iam/reference/action?resourceType=domain')
    expect(new Set(body.map((each: { resourceType: string }) => each.resourceType))).toEqual(new Set(['domain']))
    expect(body.find(({ action }: { action: string }) => action === 'domain:passation:owner/get').description).toBe(
      'Voir le propriétaire',
    )
  })

  test('tell every kind of resource', async () => {
    const { body } = await world.call('anna', 'GET', '/v2/iam/reference/resource/type', undefined, { 'x-pagination-size': '500' })
    expect(body).toEqual(expect.arrayContaining(['account', 'dnsZone', 'domain', 'voip', 'webHosting']))
    expect(body).toEqual([...new Set(body)].sort())
  })
})
