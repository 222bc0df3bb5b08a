import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'
import { domainUrn, givePolicy, giveUser } from '../support/policies.ts'

let world: TestApp

const SHOP = domainUrn('shop.example')
const FOREIGN = domainUrn('foreign.example')
const NOWHERE = domainUrn('nowhere.example')
const SEE = 'domain:apiovh:serviceInfos/get'
const RENEW = 'domain:apiovh:serviceInfos/edit'
const DNS = 'domain:apiovh:nameServer/edit'
const BILLS = 'account:apiovh:me/bill/get'

beforeAll(async () => {
  world = await startTestApp()
  const { pool } = world
  await settle(pool, 'anna-psn', 'theo-psn', 'bea-psn', 'agency-psn', 'stranger-psn')
  await order(pool, 'domain', 'shop.example', { admin: 'anna-psn', tech: 'theo-psn', billing: 'bea-psn' })
  await order(pool, 'domain', 'foreign.example', { admin: 'stranger-psn' })
  await giveUser(pool, 'anna-psn', 'lea', 'NONE')
  await givePolicy(pool, 'anna-psn', { to: ['agency-psn', 'anna-psn/lea'], on: [SHOP], allow: [DNS] })
})

afterAll(() => world.close())

const check = (account: string, urn: string, actions: string[]) =>
  world.call(account, 'POST', `/v2/iam/resource/${encodeURIComponent(urn)}/authorization/check`, { actions })

describe('on one resource', () => {
  test.each([
    ['anna-psn', SHOP, [SEE, RENEW, DNS]],
    ['theo-psn', SHOP, [SEE, DNS]],
    ['bea-psn', SHOP, [SEE, RENEW]],
    ['agency-psn', SHOP, [DNS]],
    ['anna-psn/lea', SHOP, [DNS]],
    ['anna-psn', FOREIGN, []],
    ['anna-psn', NOWHERE, []],
    ['anna-psn', 'no urn', []],
    ['anna-psn', 'urn:v1:eu:resource:account:anna-psn', [BILLS]],
    ['anna-psn', 'urn:v1:eu:resource:account:stranger-psn', []],
    ['anna-psn/lea', 'urn:v1:eu:resource:account:anna-psn', []],
  ])('%s may do on %s: %j', async (account, urn, authorized) => {
    const actions = [SEE, RENEW, DNS, BILLS, 'domain:apiovh:fly']
    const { status, body } = await check(account, urn, actions)
    expect([status, body]).toEqual([
      200,
      { authorizedActions: authorized, unauthorizedActions: actions.filter((action) => !authorized.includes(action)) },
    ])
  })

  test('a foreign resource is answered as one that does not exist', async () => {
    const [foreign, nowhere] = [await check('theo-psn', FOREIGN, [SEE, RENEW]), await check('theo-psn', NOWHERE, [SEE, RENEW])]
    expect(foreign.body).toEqual(nowhere.body)
  })
})

describe('on many resources', () => {
  const many = (account: string, resourceURNs: string[], actions: string[]) =>
    world.call(account, 'POST', '/v2/iam/authorization/check', { resourceURNs, actions })

  test('each is answered by itself, in the order in which it was asked', async () => {
    const { body } = await many('theo-psn', [NOWHERE, SHOP, FOREIGN], [RENEW, SEE])
    expect(body).toEqual([
      { resourceURN: NOWHERE, authorizedActions: [], unauthorizedActions: [RENEW, SEE] },
      { resourceURN: SHOP, authorizedActions: [SEE], unauthorizedActions: [RENEW] },
      { resourceURN: FOREIGN, authorizedActions: [], unauthorizedActions: [RENEW, SEE] },
    ])
  })

  test('a thousand pairs are answered, one more is refused', async () => {
    const urns = Array.from({ length: 100 }, (_, n) => domainUrn(`d${n}.example`))
    const actions = Array.from({ length: 10 }, (_, n) => `domain:apiovh:a${n}`)
    expect((await many('theo-psn', urns, actions)).body).toHaveLength(100)
    const { status, body } = await many('theo-psn', urns, [...actions, SEE])
    expect([status, body.code]).toEqual([400, 'malformed'])
  })

  test.each([
    [{}],
    [{ actions: [SEE] }],
    [{ actions: [], resourceURNs: [SHOP] }],
    [{ actions: [SEE], resourceURNs: [''] }],
    [{ actions: ['a\u0007'], resourceURNs: [SHOP] }],
    [{ actions: SEE, resourceURNs: [SHOP] }],
  ])('%j makes no sense', async (body) => {
    const answer = await world.call('theo-psn', 'POST', '/v2/iam/authorization/check', body)
    expect([answer.status, answer.body.class]).toEqual([400, 'Client::BadRequest'])
  })
})

test('a visitor is asked to sign in', async () => {
  const answer = await world.app.inject({ method: 'POST', url: '/v2/iam/authorization/check', payload: { actions: [SEE] } })
  expect(answer.statusCode).toBe(401)
})
