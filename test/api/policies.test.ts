import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../src/actions/rights.ts'
import { booksOf, MOST_FOREIGN } from '../../src/db/rights.ts'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'

let world: TestApp
let named = 0

const ZONE = 'urn:v1:eu:resource:dnsZone:novak.example'
const SHOP = 'urn:v1:eu:resource:webHosting:novak.example'
const READ = 'dnsZone:apiovh:record/get'
const ADD = 'dnsZone:apiovh:record/create'

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo', 'bea', 'carl', { nichandle: 'cam', zone: 'CA' })
  await order(world.pool, 'domain/zone', 'novak.example', { admin: 'anna' })
  await order(world.pool, 'hosting/web', 'novak.example', { admin: 'anna', tech: 'bea' })
  await order(world.pool, 'domain', 'foreign.example', { admin: 'carl' })
  await world.pool.query(
    `insert into account_user (account, login, email, group_name, language, status, created_at, updated_at)
     values ('anna', 'mia', 'mia@mail.example', 'DEFAULT', 'en', 'OK', now(), now()),
            ('theo', 'tom', 'tom@mail.example', 'DEFAULT', 'en', 'OK', now(), now())`,
  )
})

afterAll(() => world.close())

const account = (name: string) => `urn:v1:eu:identity:account:${name}`
const allow = (...actions: string[]) => ({ allow: actions.map((action) => ({ action })) })

const draft = (more: object = {}) => ({
  name: `policy ${++named}`,
  identities: [account('theo')],
  resources: [{ urn: ZONE }],
  permissions: allow(READ),
  ...more,
})

const create = (more: object = {}, by = 'anna') => world.call(by, 'POST', '/v2/iam/policy', draft(more))
const put = (id: string, body: object, by = 'anna') => world.call(by, 'PUT', `/v2/iam/policy/${id}`, body)
const get = (by: string, path = '', headers = {}) => world.call(by, 'GET', `/v2/iam/policy${path}`, undefined, headers)
const remove = (id: string, by = 'anna') => world.call(by, 'DELETE', `/v2/iam/policy/${id}`)

async function may(asker: string, action: string, urn = ZONE, user: string | null = null): Promise<boolean> {
  const [answer] = await decide(world.context, [{ asker: { account: asker, user }, action, urn, address: null }])
  return answer!.allowed
}

const refusal = (code: string, status: number) => ({ status, body: expect.objectContaining({ code }) })

describe('of the users of an account', () => {
  const everything = { identities: ['urn:v1:eu:identity:user:anna/mia'], resources: [{ urn: '*' }], permissions: allow('*') }
  const writing = { allow: [{ action: 'account:apiovh:iam/*' }] }

  test('those in a group with the role ADMIN write policies; another one does not, even if a policy lets him', async () => {
    const given = await create({ ...everything, resources: [{ urn: 'urn:v1:eu:resource:account:anna' }], permissions: writing })
    expect(given.status).toBe(200)
    const own = (await create({ identities: [account('theo')] })).body.id
    const group = { name: 'all', permissions: allow('*'), description: '' }

    expect(await create(everything, 'anna/mia')).toMatchObject(refusal('above_your_role', 403))
    expect(await put(own, draft(everything), 'anna/mia')).toMatchObject(refusal('above_your_role', 403))
    expect(await remove(own, 'anna/mia')).toMatchObject(refusal('above_your_role', 403))
    expect(await world.call('anna/mia', 'POST', '/v2/iam/permissionsGroup', group)).toMatchObject(refusal('above_your_role', 403))
    const resources = { name: 'mine', resources: [] }
    expect(await world.call('anna/mia', 'POST', '/v2/iam/resourceGroup', resources)).toMatchObject(
      refusal('above_your_role', 403),
    )
    expect(await get('anna/mia', `/${own}`)).toMatchObject({ status: 200 })

    await world.pool.query(`update account_user set group_name = 'ADMIN' where account = 'anna' and login = 'mia'`)
    const written = await create({ identities: [account('theo')] }, 'anna/mia')
    expect(written).toMatchObject({ status: 200, body: { owner: 'anna' } })
    await world.pool.query(`update account_user set group_name = 'DEFAULT' where account = 'anna' and login = 'mia'`)
    for (const id of [given.body.id, own, written.body.id]) expect((await remove(id)).status).toBe(200)
  })
})

describe('a policy', () => {
  test('gives what it says from the next question on, and takes it back with its end', async () => {
    expect(await may('theo', READ)).toBe(false)
    const { status, body } = await create({ description: 'For the webmaster' })
    expect(status).toBe(200)
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      owner: 'anna',
      name: `policy ${named}`,
      description: 'For the webmaster',
      identities: [account('theo')],
      resources: [{ urn: ZONE }],
      permissions: { allow: [{ action: READ }], except: [], deny: [] },
      permissionsGroups: [],
      conditions: null,
      createdAt: '2026-03-02T09:00:00.000Z',
      updatedAt: null,
      expiredAt: null,
      readOnly: false,
      state: 'active',
    })
    expect([await may('theo', READ), await may('theo', ADD)]).toEqual([true, false])

    await put(body.id, draft({ permissions: allow('dnsZone:apiovh:record/*') }))
    expect([await may('theo', READ), await may('theo', ADD)]).toEqual([true, true])

    expect(await remove(body.id)).toMatchObject({ status: 200, body: null })
    expect([await may('theo', READ), await may('theo', ADD)]).toEqual([false, false])
    expect((await get('anna', `/${body.id}`)).status).toBe(404)
  })

  test('ends by itself when its time is over, and says so', async () => {
    const expiredAt = new Date(world.clock.now.getTime() + HOUR).toISOString()
    const { body } = await create({ expiredAt })
    expect([body.state, body.expiredAt, await may('theo', READ)]).toEqual(['active', expiredAt, true])
    world.clock.pass(HOUR)
    expect([(await get('anna', `/${body.id}`)).body.state, await may('theo', READ)]).toEqual(['expired', false])
    await remove(body.id)
  })

  test('with a field that is misspelt is not written: an end would be none', async () => {
    expect((await create({ expiresAt: '2027-01-01T00:00:00Z' })).status).toBe(400)
    expect((await create({ permissions: { ...allow(READ), dney: [] } })).status).toBe(400)
  })

  test('that gives nothing is told to nobody', async () => {
    const { id } = (await create({ permissions: { deny: [{ action: READ }] } })).body
    expect((await events(world, 'policy.created')).at(-1)).toMatchObject({ details: { policy: id, given: [] } })
    await remove(id)
  })

  test('takes in managed groups of permissions', async () => {
    const { body } = await create({
      permissions: {},
      permissionsGroups: [{ urn: 'urn:v1:eu:permissionsGroup:ovh:globalTechnicalAccount' }],
    })
    expect([await may('theo', ADD), await may('theo', 'dnsZone:passation:bill/get')]).toEqual([true, false])
    await remove(body.id)
  })

  test('names the owner’s own users and groups of users', async () => {
    await world.pool.query(
      `insert into user_group (account, name, role, created_at, updated_at) values ('anna', 'devs', 'NONE', now(), now())`,
    )
    await world.pool.query(`update account_user set group_name = 'devs' where login = 'mia'`)
    const group = await create({ identities: ['urn:v1:eu:identity:group:anna/devs'] })
    expect([await may('anna', READ, ZONE, 'mia'), await may('anna', ADD, ZONE, 'mia')]).toEqual([true, false])
    const user = await create({ identities: ['urn:v1:eu:identity:user:anna/mia'], permissions: allow(ADD) })
    expect(await may('anna', ADD, ZONE, 'mia')).toBe(true)
    for (const { body } of [group, user]) await remove(body.id)
  })

  test('passes on what its owner received, and loses it with that', async () => {
    const given = await create()
    const passed = await create({ identities: [account('carl')], permissions: allow('dnsZone:*') }, 'theo')
    expect(passed.status).toBe(200)
    expect([await may('carl', READ), await may('carl', ADD)]).toEqual([true, false])
    await remove(given.body.id)
    expect(await may('carl', READ)).toBe(false)
    expect(await create({}, 'theo')).toMatchObject(refusal('unknown_resource', 400))
    await remove(passed.body.id, 'theo')
  })

  test('can be sent back as it was read', async () => {
    const conditions = { operator: 'NOT', conditions: [{ operator: 'MATCH', values: { 'resource.Tag(environment)': 'test' } }] }
    const { body } = await create({ conditions, expiredAt: new Date(world.clock.now.getTime() + DAY).toISOString() })
    const again = await put(body.id, body)
    expect(again).toMatchObject({ status: 200, body: { ...body, updatedAt: world.clock.now.toISOString() } })
    expect(again.body.conditions).toEqual(conditions)
    await remove(body.id)
  })
})

describe('a policy is refused', () => {
  test.each([
    ['an account that is none', { identities: [account('nobody')] }, 'unknown_account', 400],
    ['an account of another zone', { identities: [account('cam')] }, 'other_zone', 409],
    ['an account, by the URN of another zone', { identities: ['urn:v1:ca:identity:account:theo'] }, 'other_zone', 409],
    ['oneself', { identities: [account('anna')] }, 'not_yourself', 400],
    ['the user of another account', { identities: ['urn:v1:eu:identity:user:theo/tom'] }, 'unknown_identity', 400],
    ['every user of another account', { identities: ['urn:v1:eu:identity:user:theo/*'] }, 'unknown_identity', 400],
    ['a user who is none', { identities: ['urn:v1:eu:identity:user:anna/tom'] }, 'unknown_identity', 400],
    ['a group of users that is none', { identities: ['urn:v1:eu:identity:group:anna/OTHERS'] }, 'unknown_identity', 400],
    ['no URN at all', { identities: ['theo'] }, 'unknown_identity', 400],
    ['a service of others', { resources: [{ urn: 'urn:v1:eu:resource:domain:foreign.example' }] }, 'unknown_resource', 400],
    ['a service that is none', { resources: [{ urn: 'urn:v1:eu:resource:domain:none.example' }] }, 'unknown_resource', 400],
    ['its service in another zone', { resources: [{ urn: ZONE.replace(':eu:', ':ca:') }] }, 'unknown_resource', 400],
    ['the account of another', { resources: [{ urn: 'urn:v1:eu:resource:account:carl' }] }, 'unknown_resource', 400],
    ['an action that is none', { permissions: allow('dnsZone:apiovh:record/paint') }, 'unknown_action', 400],
    [
      'a group of permissions that is none',
      { permissionsGroups: [{ urn: 'urn:v1:eu:permissionsGroup:anna:none' }] },
      'unknown_permissions_group',
      400,
    ],
    [
      'a managed group that is none',
      { permissionsGroups: [{ urn: 'urn:v1:eu:permissionsGroup:ovh:root' }] },
      'unknown_permissions_group',
      400,
    ],
    ['a star inside a resource', { resources: [{ urn: 'urn:v1:eu:resource:*:novak.example' }] }, 'malformed', 400],
    ['a star inside an action', { permissions: allow('dnsZone:*:get') }, 'malformed', 400],
  ])('if it names %s', async (_what, more, code, status) => {
    expect(await create(more)).toMatchObject(refusal(code, status))
  })

  const match = (values: Record<string, string>) => ({ operator: 'MATCH', values })
  const sometimes = match({ 'resource.Tag(environment)': 'production' })
  const and = (...conditions: object[]) => ({ operator: 'AND', conditions })

  test.each([
    [match({ 'request.Weather': 'rain' }), 'request.Weather'],
    [match({ 'date(Europe/Paris).Hour.LT': '25' }), 'date(Europe/Paris).Hour.LT'],
    [match({ 'request.IP.IN_RANGE': 'here' }), 'request.IP.IN_RANGE'],
    [match({}), 'MATCH'],
    [{ operator: 'AND', conditions: [] }, 'AND'],
    [and(and(and(sometimes))), 'conditions deeper than 3'],
  ])('if its condition can not be read: %j', async (conditions, entered) => {
    const answer = await create({ conditions })
    expect(answer).toMatchObject(refusal('malformed_condition', 400))
    expect(answer.body.details).toMatchObject({ entered })
  })

  test.each([
    { conditions: { operator: 'XOR', conditions: [sometimes] } },
    { conditions: and({ operator: 'XOR', conditions: [sometimes] }) },
    { conditions: and(match({ a: 1 } as never)) },
    { conditions: match({ 'resource.Tag(a\u0000b)': 'x' }) },
    { identities: [] },
    { resources: [] },
    { name: '' },
    { expiredAt: 'tomorrow' },
    { expiredAt: '2026-13-45T00:00:00Z' },
    { permissions: null },
  ])('if it makes no sense: %j', async (more) => {
    const { status, body } = await create(more)
    expect(status).toBe(400)
    expect(body.class).toBe('Client::BadRequest')
  })

  test('if it names more than there can be', async () => {
    const many = Array.from({ length: 501 }, (_, n) => account(`x${n}`))
    expect((await create({ identities: many })).status).toBe(400)
    const urns = Array.from({ length: 1001 }, (_, n) => ({ urn: `urn:v1:eu:resource:domain:${n}*` }))
    expect((await create({ resources: urns })).status).toBe(400)
    expect((await create({ permissions: allow(...Array(1001).fill(READ)) })).status).toBe(400)
  })

  test('if it is one too many', async () => {
    await world.pool.query(
      `insert into policy (id, owner, name, identities, accounts, resources, created_at)
       select gen_random_uuid(), 'bea', 'old ' || n, '{x}', '{carl}', '{x}', now() from generate_series(1, 999) n`,
    )
    const own = { resources: [{ urn: SHOP }] }
    expect((await create(own, 'bea')).status).toBe(200)
    expect(await create(own, 'bea')).toMatchObject(refusal('too_many', 409))
    await world.pool.query(`delete from policy where owner = 'bea'`)
  })
})

describe('names', () => {
  test('are unique for an owner, and not among owners', async () => {
    const first = await create({ name: 'one' })
    expect(await create({ name: 'one' })).toMatchObject(refusal('name_taken', 409))
    const ofBea = await create({ name: 'one', resources: [{ urn: SHOP }] }, 'bea')
    expect(ofBea.status).toBe(200)
    await remove(ofBea.body.id, 'bea')
    const other = await create({ name: 'two' })
    expect(await put(other.body.id, draft({ name: 'one' }))).toMatchObject(refusal('name_taken', 409))
    expect((await put(first.body.id, draft({ name: 'one' }))).status).toBe(200)
    for (const { body } of [first, other]) await remove(body.id)
  })

  test('of two that are written at once, one is taken', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => create({ name: 'both' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    await remove(answers.find(({ status }) => status === 200)!.body.id)
  })
})

describe('the list', () => {
  test('is paged in the order in which policies were written, both ways', async () => {
    const written = []
    for (const name of ['a', 'b', 'c']) {
      world.clock.pass(1000)
      written.push((await create({ name })).body.id)
    }
    const ids = (answer: { body: { id: string }[] }) => answer.body.map(({ id }) => id)
    const size = { 'x-pagination-size': '2' }
    const first = await get('anna', '', size)
    expect(ids(first)).toEqual(written.slice(0, 2))
    const second = await get('anna', '', { ...size, 'x-pagination-cursor': first.headers['x-pagination-cursor-next'] })
    expect(ids(second)).toEqual(written.slice(2))
    expect(second.headers).not.toHaveProperty('x-pagination-cursor-next')
    const back = await get('anna', '', { ...size, 'x-pagination-cursor': second.headers['x-pagination-cursor-prev'] })
    expect(ids(back)).toEqual(written.slice(0, 2))
    const cursor = Buffer.from(JSON.stringify(['written', 'after', 'x', 'y'])).toString('base64url')
    expect((await get('anna', '', { 'x-pagination-cursor': cursor })).status).toBe(400)
    for (const id of written) await remove(id)
  })

  test('is narrowed to those that name an identity, a resource or an action', async () => {
    const zone = (await create()).body.id
    const shop = (await create({ identities: [account('carl')], resources: [{ urn: SHOP }], permissions: allow('*') })).body.id
    const ids = async (query: string) => (await get('anna', `?${query}`)).body.map(({ id }: { id: string }) => id)
    expect(await ids('')).toEqual(expect.arrayContaining([zone, shop]))
    expect(await ids(`identity=${account('carl')}`)).toEqual([shop])
    expect(await ids(`identity=${account('carl')}&identity=${account('theo')}`)).toHaveLength(2)
    expect(await ids(`resourceURN=${ZONE}`)).toEqual([zone])
    expect(await ids(`action=${READ}`)).toEqual([zone])
    for (const id of [zone, shop]) await remove(id)
  })

  test('tells with details what is named, as far as the reader has a right on it', async () => {
    const { body } = await create({ resources: [{ urn: ZONE }, { urn: 'urn:v1:eu:resource:*' }] })
    const [mine] = (await get('anna', '?details=true')).body
    expect(mine.resources).toEqual([
      { urn: ZONE, group: null, resource: expect.objectContaining({ name: 'novak.example', type: 'dnsZone', owner: 'anna' }) },
      { urn: 'urn:v1:eu:resource:*', group: null, resource: null },
    ])
    const [received] = (await get('theo', '?received=true&details=true')).body
    expect(received.resources[0].resource).toMatchObject({ name: 'novak.example' })
    await remove(body.id)
    expect((await get('theo', '?received=true')).body).toEqual([])
  })
})

describe('a policy of another account', () => {
  test('looks like none', async () => {
    const { body } = await create()
    const none = '00000000-0000-4000-8000-000000000000'
    const message = (await get('carl', `/${none}`)).body.message
    for (const answer of [
      await get('carl', `/${body.id}`),
      await put(body.id, draft({}), 'bea'),
      await remove(body.id, 'carl'),
    ]) {
      expect(answer.status).toBe(404)
      expect(answer.body.message).toBe(message)
    }
    expect((await get('carl')).body).toEqual([])
    await remove(body.id)
  })

  test('is received and read by those whom it names, and shows nobody else; but it is not theirs to change', async () => {
    const { body } = await create({ identities: [account('theo'), account('carl')] })
    expect((await get('theo')).body).toEqual([])
    const [received] = (await get('theo', '?received=true')).body
    expect(received).toMatchObject({ id: body.id, owner: 'anna', identities: [account('theo')], readOnly: true })
    expect((await get('theo', `/${body.id}`)).body).toEqual(received)
    expect(await put(body.id, draft(), 'theo')).toMatchObject(refusal('read_only', 403))
    expect(await remove(body.id, 'theo')).toMatchObject(refusal('read_only', 403))
    await remove(body.id)
  })
})

describe('what happens', () => {
  test('is told to those who get access and those who lose it, and to nobody else', async () => {
    world.clock.pass(HOUR)
    await world.pool.query('delete from letter')
    const kinds = async (who: string) => (await world.letters(who)).map(({ kind }) => kind)
    const { body } = await create()
    expect([await kinds('theo'), await kinds('carl')]).toEqual([['access-given'], []])
    await put(body.id, draft({ permissions: allow(ADD) }))
    expect(await kinds('theo')).toEqual(['access-given'])
    await put(body.id, draft({ identities: [account('carl')] }))
    expect([await kinds('theo'), await kinds('carl')]).toEqual([['access-given', 'access-ended'], ['access-given']])
    await remove(body.id)
    expect([await kinds('theo'), await kinds('carl'), await kinds('anna')]).toEqual([
      ['access-given', 'access-ended'],
      ['access-given', 'access-ended'],
      [],
    ])
    const [letter] = await world.letters('theo')
    expect(JSON.stringify(letter!.values)).not.toContain('carl')
  })

  test('is told so often within an hour, and then no more until it is over', async () => {
    await world.pool.query('delete from letter')
    for (let n = 0; n < 8; n++) await remove((await create({ identities: [account('bea')] })).body.id)
    expect(await world.letters('bea')).toHaveLength(10)
    await create({ identities: [account('bea')], resources: [{ urn: '*' }] }, 'theo')
    expect(await world.letters('bea')).toHaveLength(11)
    world.clock.pass(HOUR)
    await remove((await create({ identities: [account('bea')] })).body.id)
    expect(await world.letters('bea')).toHaveLength(13)
  })

  test('stands in the trail of the owner and of everybody it concerns, who read of themselves alone', async () => {
    const { body } = await create({ identities: [account('theo'), account('carl')] })
    await remove(body.id)
    const [deleted] = (await events(world, 'policy.deleted')).slice(-1)
    expect(deleted).toMatchObject({ actor: 'account', account: 'anna', concerns: ['anna', 'theo', 'carl'] })
    const told = async (who: string) => {
      const { body: history } = await world.call(who, 'GET', '/1.0/me/history?kind=policy.deleted')
      return history[0].details
    }
    expect(await told('anna')).toMatchObject({ owner: 'anna', policy: body.id, ended: ['theo', 'carl'] })
    expect(await told('theo')).toMatchObject({ owner: 'anna', policy: body.id, ended: ['theo'], given: [] })
  })

  test('is written together with its event, or not at all', async () => {
    await world.pool.query(`create function no_event() returns trigger language plpgsql as $$ begin raise 'no'; end $$`)
    await world.pool.query(`create trigger no_event before insert on event for each row execute function no_event()`)
    expect((await create({ name: 'never' })).status).toBe(500)
    await world.pool.query('drop trigger no_event on event')
    expect((await world.pool.query(`select from policy where name = 'never'`)).rowCount).toBe(0)
  })
})

test('why a policy can not be is told no more often than other questions about accounts', async () => {
  for (let n = 0; n < 120; n++) await create({ identities: [account('nobody')], resources: [{ urn: '*' }] }, 'carl')
  expect(await create({ identities: [account('nobody')], resources: [{ urn: '*' }] }, 'carl')).toMatchObject(
    refusal('too_many_requests', 429),
  )
})

describe('the book of another account', () => {
  const users = { identities: ['urn:v1:eu:identity:user:anna/mia'] }
  const many = { resources: Array.from({ length: 201 }, (_, n) => ({ urn: `urn:v1:eu:resource:dnsZone:z${n}-*` })) }
  const long = {
    resources: Array.from({ length: 100 }, (_, n) => ({ urn: `urn:v1:eu:resource:dnsZone:${'x'.repeat(400)}${n}*` })),
  }

  test.each([
    ['200', many],
    ['32000', long],
  ])('takes no policy above the limit of %s, and users of the owner do', async (entered, resources) => {
    const refused = await create(resources)
    expect(refused).toMatchObject(refusal('too_many', 409))
    expect(refused.body.message).toContain(entered)
    const own = await create({ ...resources, ...users })
    expect(own.status).toBe(200)
    expect(await put(own.body.id, draft(resources))).toMatchObject(refusal('too_many', 409))
    await remove(own.body.id)
  })

  test('takes a hundred policies of one owner', async () => {
    await settle(world.pool, 'full')
    const to = { identities: [account('full')] }
    await world.pool.query(
      `insert into policy (id, owner, name, identities, accounts, resources, allow, created_at)
       select gen_random_uuid(), 'anna', 'full ' || n, array[$1], '{full}', array[$2], array[$3], now() from generate_series(1, 99) n`,
      [account('full'), ZONE, READ],
    )
    const last = await create(to)
    expect(last.status).toBe(200)
    expect((await put(last.body.id, draft(to))).status).toBe(200)
    expect(await create(to)).toMatchObject(refusal('too_many', 409))
    const elsewhere = await create()
    expect(elsewhere.status).toBe(200)
    expect(await put(elsewhere.body.id, draft(to))).toMatchObject(refusal('too_many', 409))
    await world.pool.query(`delete from policy where owner = 'anna' and accounts = '{full}'`)
  })

  test('holds so much of others; few who write much crowd nobody out, nor what is the account’s own', async () => {
    await settle(world.pool, 'crowded', 'spam', 'late')
    const write = (owner: string, who: string, count: number, resources: string[]) =>
      world.pool.query(
        `insert into policy (id, owner, name, identities, accounts, resources, allow, created_at)
         select gen_random_uuid(), $1, 'crowd ' || n, array[$2], '{crowded}', $3, array[$4], now() from generate_series(1, $5::int) n`,
        [owner, who, resources, READ, count],
      )
    await write('spam', account('crowded'), MOST_FOREIGN + 10, [ZONE])
    await write('late', account('crowded'), 1, [ZONE])
    await write('crowded', 'urn:v1:eu:identity:user:crowded/me', 3, [ZONE])
    await write('bea', account('crowded'), 1, ['x'.repeat(70_000)])
    const began = performance.now()
    const [book] = await booksOf(world.pool, ['crowded'])
    expect(performance.now() - began).toBeLessThan(5000)
    const of = (owner: string) => book!.policies.filter((policy) => policy.owner === owner).length
    expect([of('late'), of('crowded'), of('bea')]).toEqual([1, 3, 0])
    expect(of('spam')).toBeGreaterThan(MOST_FOREIGN - 5)
    expect(of('spam') + of('late')).toBeLessThanOrEqual(MOST_FOREIGN)

    await world.pool.query(`delete from policy where owner = 'spam'`)
    await write('spam', account('crowded'), 400, [`${'y'.repeat(60_000)}`])
    const [small] = await booksOf(world.pool, ['crowded'])
    expect(small!.policies.map(({ owner }) => owner)).toContain('late')
    expect(small!.policies.length).toBeLessThan(300)
  })
})
