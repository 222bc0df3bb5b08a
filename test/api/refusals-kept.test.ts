import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeRefusals } from '../../src/db/refusals.ts'
import { forgetSpent } from '../../src/db/spent.ts'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'
import { domainUrn, givePolicy, giveUser } from '../support/policies.ts'
import { type Provider, startProvider } from '../support/provider.ts'

let world: TestApp
let host: Provider

const SHOP = domainUrn('shop.example')
const SEE = 'domain:apiovh:serviceInfos/get'
const RENEW = 'domain:apiovh:serviceInfos/edit'

beforeAll(async () => {
  world = await startTestApp()
  host = await startProvider(world)
  const { pool } = world
  await settle(pool, 'anna-psn', 'theo-psn', 'bea-psn', 'stranger-psn', 'agency-psn')
  await order(pool, 'domain', 'shop.example', { admin: 'anna-psn', tech: 'theo-psn', billing: 'bea-psn' })
  await giveUser(pool, 'anna-psn', 'guest', 'NONE')
})

afterAll(() => world.close())

beforeEach(() => world.pool.query('truncate access_refusal'))

const ask = (question: object) => host.call('POST', '/check', question)
const read = (account: string, urn = SHOP, headers: Record<string, string> = {}) =>
  world.call(account, 'GET', `/v2/iam/resource/${encodeURIComponent(urn)}/refusal`, undefined, headers)

const askOneself = (account: string, actions = [RENEW]) =>
  world.call(account, 'POST', '/v2/iam/authorization/check', { actions, resourceURNs: [SHOP] })

async function kept(): Promise<string[]> {
  const { rows } = await world.pool.query('select * from access_refusal order by id')
  return rows.map(
    (each) => `${each.account}${each.user_login && `/${each.user_login}`} ${each.action} ${each.reason} ${each.count}`,
  )
}

describe('a refusal is kept', () => {
  test('with who was refused what, why, when, and who had asked', async () => {
    const policy = await givePolicy(world.pool, 'anna-psn', {
      name: 'hands off',
      to: ['agency-psn'],
      on: [SHOP],
      allow: ['*'],
      deny: [RENEW],
    })
    await ask({ nichandle: 'agency-psn', action: RENEW, resource: SHOP, address: '192.0.2.7' })
    const { body } = await read('anna-psn')
    expect(body).toEqual([
      {
        id: expect.any(Number),
        account: 'agency-psn',
        user: null,
        action: RENEW,
        label: expect.any(String),
        reason: 'denied',
        policy,
        askedBy: 'provider:crm',
        count: 1,
        firstAt: world.clock.now.toISOString(),
        lastAt: world.clock.now.toISOString(),
      },
    ])
  })

  test.each([
    ['yes', { nichandle: 'theo-psn', action: SEE, resource: SHOP }],
    ['somebody unknown', { nichandle: 'nobody-psn', action: SEE, resource: SHOP }],
    ['something unknown', { nichandle: 'theo-psn', action: SEE, resource: domainUrn('nowhere.example') }],
    [
      'an account that is none',
      { nichandle: 'theo-psn', action: 'account:apiovh:me/get', resource: 'urn:v1:eu:resource:account:x' },
    ],
    ['an action that there is not', { nichandle: 'theo-psn', action: 'domain:apiovh:fly', resource: SHOP }],
    ['an action on another kind of resource', { nichandle: 'theo-psn', action: 'dnsZone:apiovh:get', resource: SHOP }],
  ])('but not where nobody was turned away: %s', async (_, question) => {
    await ask(question)
    expect(await kept()).toEqual([])
  })

  test('once an hour for all that are alike, however many and however they come', async () => {
    const question = { nichandle: 'stranger-psn', action: SEE, resource: SHOP }
    await Promise.all(Array.from({ length: 20 }, () => ask(question)))
    await ask({ questions: [question, question, { ...question, action: RENEW }] })
    expect(await kept()).toEqual([`stranger-psn ${SEE} no_grant 22`, `stranger-psn ${RENEW} no_grant 1`])
    world.clock.pass(HOUR)
    await ask(question)
    expect(await kept()).toHaveLength(3)
  })

  test('of the account, of its users, of those who ask themselves', async () => {
    await ask({ nichandle: 'anna-psn', user: 'guest', action: SEE, resource: SHOP })
    await askOneself('theo-psn')
    await ask({ nichandle: 'stranger-psn', action: 'account:apiovh:me/get', resource: 'urn:v1:eu:resource:account:anna-psn' })
    const { body } = await read('anna-psn')
    expect(body.map(({ account, user, askedBy }: Record<string, string>) => [account, user, askedBy])).toEqual([
      ['theo-psn', null, 'account'],
      ['anna-psn', 'guest', 'provider:crm'],
    ])
    const own = await read('anna-psn', 'urn:v1:eu:resource:account:anna-psn')
    expect(own.body.map(({ account, action }: Record<string, string>) => [account, action])).toEqual([
      ['stranger-psn', 'account:apiovh:me/get'],
    ])
  })

  test('not of a stranger who asks himself, whatever other strangers write; but of whom a contact named', async () => {
    await settle(world.pool, 'named-psn', 'accomplice-psn', 'outsider-psn')
    await givePolicy(world.pool, 'accomplice-psn', { to: ['outsider-psn'], on: ['*'], allow: ['*'], deny: [RENEW] })
    await givePolicy(world.pool, 'anna-psn', { to: ['named-psn'], on: [SHOP], allow: [SEE] })
    for (const account of ['outsider-psn', 'accomplice-psn', 'named-psn']) await askOneself(account, [SEE, RENEW])
    expect(await kept()).toEqual([`named-psn ${RENEW} no_grant 1`])
  })

  test('without waiting for the disk, for which everything else still waits', async () => {
    const client = await world.pool.connect()
    const waits = async () => (await client.query('show synchronous_commit')).rows[0].synchronous_commit
    const now = world.clock.now
    const what = { product: 'domain', name: 'shop.example', account: 'a', login: '', action: SEE, reason: 'no_grant', policy: '' }
    const note = { ...what, askedBy: 'account', hour: now, count: 1, at: now, address: null }
    try {
      await client.query('set synchronous_commit = on')
      await client.query('begin')
      await writeRefusals(client, [note])
      expect(await waits()).toBe('off')
      await client.query('commit')
      expect(await waits()).toBe('on')
    } finally {
      client.release(true)
    }
    expect(await kept()).toHaveLength(1)
  })
})

describe('who reads it', () => {
  test.each([
    ['anna-psn', 200],
    ['theo-psn', 403],
    ['bea-psn', 403],
    ['anna-psn/guest', 404],
    ['stranger-psn', 404],
  ])('%s is answered %i', async (account, status) => {
    expect((await read(account)).status).toBe(status)
  })

  test('a foreign resource looks like one that does not exist', async () => {
    const [foreign, nowhere] = [await read('stranger-psn'), await read('stranger-psn', domainUrn('nowhere.example'))]
    expect(foreign.body.message.replace('shop', 'nowhere')).toBe(nowhere.body.message)
    expect((await read('stranger-psn', 'urn:v1:eu:resource:account:anna-psn')).status).toBe(404)
  })

  test('page by page, newest first', async () => {
    const actions = ['get', 'edit', 'serviceInfos/get'].map((action) => `domain:apiovh:${action}`)
    for (const action of actions) await ask({ nichandle: 'stranger-psn', action, resource: SHOP })
    const first = await read('anna-psn', SHOP, { 'x-pagination-size': '2' })
    const next = String(first.headers['x-pagination-cursor-next'])
    const second = await read('anna-psn', SHOP, { 'x-pagination-size': '2', 'x-pagination-cursor': next })
    const named = [...first.body, ...second.body].map(({ action }) => action)
    expect(named).toEqual(actions.reverse())
    expect(second.headers['x-pagination-cursor-next']).toBeUndefined()
  })

  test('in words of their language', async () => {
    await ask({ nichandle: 'stranger-psn', action: 'domain:apiovh:get', resource: SHOP })
    const { body } = await read('anna-psn')
    expect(body[0].label).toBe('See the domain')
  })
})

test('after a year it is forgotten', async () => {
  await ask({ nichandle: 'stranger-psn', action: SEE, resource: SHOP })
  world.clock.pass(364 * DAY)
  await ask({ nichandle: 'stranger-psn', action: RENEW, resource: SHOP })
  expect(await forgetSpent(world.pool, world.clock.now)).toBe(0)
  world.clock.pass(DAY + HOUR)
  await forgetSpent(world.pool, world.clock.now)
  expect(await kept()).toEqual([`stranger-psn ${RENEW} no_grant 1`])
})
