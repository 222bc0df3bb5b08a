import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'
import { domainUrn, givePolicy, giveUser, identityUrn } from '../support/policies.ts'
import { type Provider, startProvider } from '../support/provider.ts'

let world: TestApp
let host: Provider
const policies: Record<string, string> = {}

const SHOP = domainUrn('shop.example')
const ZONE = 'urn:v1:eu:resource:dnsZone:shop.example'
const RECORD = 'dnsZone:apiovh:record/create'
const RENEW = 'domain:apiovh:serviceInfos/edit'
const SEE = 'domain:apiovh:serviceInfos/get'

beforeAll(async () => {
  world = await startTestApp()
  host = await startProvider(world)
  const { pool } = world
  await settle(pool, 'anna-psn', 'theo-psn', 'bea-psn', 'agency-psn', 'freelance-psn', 'foe-psn')
  await settle(pool, { nichandle: 'far-psn', zone: 'CA' })
  await order(pool, 'domain', 'shop.example', { admin: 'anna-psn', tech: 'theo-psn', billing: 'bea-psn' })
  await order(pool, 'domain/zone', 'shop.example', { admin: 'anna-psn', tech: 'theo-psn' })
  await giveUser(pool, 'anna-psn', 'lea')
  await giveUser(pool, 'anna-psn', 'guest', 'UNPRIVILEGED')
  await giveUser(pool, 'anna-psn', 'gone')
  await pool.query(`update account_user set status = 'DISABLED' where login = 'gone'`)
  policies.given = await givePolicy(pool, 'anna-psn', { to: ['agency-psn'], on: [SHOP], allow: ['domain:*'], deny: [RENEW] })
  policies.passedOn = await givePolicy(pool, 'agency-psn', { to: ['freelance-psn'], on: ['*'], allow: ['*'] })
  policies.office = await givePolicy(pool, 'anna-psn', {
    to: ['foe-psn'],
    on: [SHOP],
    allow: [SEE],
    condition: { operator: 'MATCH', values: { 'request.IP.IN_RANGE': '192.0.2.0/24' } },
  })
})

afterAll(() => world.close())

async function ask(question: object): Promise<string> {
  const { status, body } = await host.call('POST', '/check', question)
  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['allowed', 'by', 'reason'])
  return inWords(body)
}

type Ground = { kind: string; account?: string; role?: string; group?: string; owner?: string }

/** `yes by contact tech theo-psn`, `no_grant`. */
function inWords({ allowed, by, reason }: { allowed: boolean; by: Ground[]; reason: string | null }): string {
  const grounds = by.map(({ kind, role, group, owner, account }) =>
    [kind, group ?? role, owner ?? account].filter(Boolean).join(' '),
  )
  return [allowed ? 'yes' : reason, ...grounds].join(' < ')
}

describe('one question', () => {
  test.each([
    ['anna-psn', RECORD, ZONE, 'yes < contact admin anna-psn'],
    ['theo-psn', RECORD, ZONE, 'yes < contact tech theo-psn'],
    ['theo-psn', RENEW, SHOP, 'no_grant'],
    ['bea-psn', RENEW, SHOP, 'yes < contact billing bea-psn'],
    ['bea-psn', RECORD, ZONE, 'no_grant'],
    ['foe-psn', RECORD, ZONE, 'no_grant'],
    ['anna-psn', RECORD, SHOP, 'other_kind'],
    ['anna-psn', 'domain:apiovh:fly', SHOP, 'unknown_action'],
    ['anna-psn', SEE, domainUrn('nowhere.example'), 'unknown_resource'],
    ['anna-psn', SEE, 'urn:v1:ca:resource:domain:shop.example', 'unknown_resource'],
    ['anna-psn', SEE, 'shop.example', 'unknown_resource'],
    ['nobody-psn', SEE, SHOP, 'unknown_identity'],
    ['agency-psn', SEE, SHOP, 'yes < policy anna-psn < contact admin anna-psn'],
    ['agency-psn', RENEW, SHOP, 'denied < policy anna-psn'],
    ['freelance-psn', SEE, SHOP, 'yes < policy agency-psn < policy anna-psn < contact admin anna-psn'],
    ['freelance-psn', RECORD, ZONE, 'no_grant'],
  ])('may %s do %s on %s: %s', async (nichandle, action, resource, answer) => {
    expect(await ask({ nichandle, action, resource })).toBe(answer)
    expect(await ask({ identity: identityUrn(nichandle), action, resource })).toBe(answer)
  })

  test.each([
    ['lea', SEE, SHOP, 'yes < group DEFAULT anna-psn < contact admin anna-psn'],
    ['guest', SEE, SHOP, 'yes < group UNPRIVILEGED anna-psn < contact admin anna-psn'],
    ['guest', RECORD, ZONE, 'no_grant'],
    ['gone', SEE, SHOP, 'unknown_identity'],
    ['nobody', SEE, SHOP, 'unknown_identity'],
  ])('may the user %s of anna-psn do %s on %s: %s', async (user, action, resource, answer) => {
    expect(await ask({ nichandle: 'anna-psn', user, action, resource })).toBe(answer)
    expect(await ask({ identity: identityUrn(`anna-psn/${user}`), action, resource })).toBe(answer)
  })

  test.each([
    ['its own account', 'anna-psn', 'urn:v1:eu:resource:account:anna-psn', 'yes < holder anna-psn'],
    ['somebody else’s account', 'foe-psn', 'urn:v1:eu:resource:account:anna-psn', 'no_grant'],
    ['an account that is none', 'foe-psn', 'urn:v1:eu:resource:account:nobody-psn', 'unknown_resource'],
    ['an account in another zone than it is', 'foe-psn', 'urn:v1:ca:resource:account:anna-psn', 'unknown_resource'],
  ])('an account is a resource: %s', async (_, nichandle, resource, answer) => {
    expect(await ask({ nichandle, action: 'account:apiovh:me/bill/get', resource })).toBe(answer)
  })

  test.each([
    ['urn:v1:ca:identity:account:anna-psn', 'in another zone than it is'],
    ['urn:v1:eu:identity:account:far-psn', 'in another zone than it is'],
    ['urn:v1:eu:identity:group:anna-psn/DEFAULT', 'a group, which does nothing itself'],
    ['anna-psn', 'no URN'],
  ])('%s is nobody: %s', async (identity) => {
    expect(await ask({ identity, action: SEE, resource: SHOP })).toBe('unknown_identity')
  })

  test.each([
    ['192.0.2.7', 'yes < policy anna-psn < contact admin anna-psn'],
    ['198.51.100.7', 'no_grant'],
    ['2001:db8::7', 'no_grant'],
    [undefined, 'no_grant'],
  ])('a policy that asks where the call comes from is told: %s', async (address, answer) => {
    expect(await ask({ nichandle: 'foe-psn', action: SEE, resource: SHOP, address })).toBe(answer)
  })

  test('a policy is named with its id, its name and its owner', async () => {
    const { body } = await host.call('POST', '/check', { nichandle: 'agency-psn', action: RENEW, resource: SHOP })
    expect(body).toEqual({
      allowed: false,
      by: [{ kind: 'policy', id: policies.given, name: expect.any(String), owner: 'anna-psn' }],
      reason: 'denied',
    })
  })
})

describe('many questions', () => {
  test('are answered in their order, those without an answer among them', async () => {
    const questions = [
      { nichandle: 'anna-psn', action: RECORD, resource: ZONE },
      { nichandle: 'nobody-psn', action: RECORD, resource: ZONE },
      { identity: 'not a name', action: RECORD, resource: ZONE },
      { identity: identityUrn('freelance-psn'), action: SEE, resource: SHOP },
      { nichandle: 'anna-psn', user: 'guest', action: RECORD, resource: ZONE },
      { nichandle: 'agency-psn', action: RENEW, resource: SHOP },
    ]
    const { status, body } = await host.call('POST', '/check', { questions })
    expect(status).toBe(200)
    expect(body.answers.map(inWords)).toEqual([
      'yes < contact admin anna-psn',
      'unknown_identity',
      'unknown_identity',
      'yes < policy agency-psn < policy anna-psn < contact admin anna-psn',
      'no_grant',
      'denied < policy anna-psn',
    ])
  })

  test('may be a thousand, of a thousand services', async () => {
    await world.pool.query(`insert into service (product, name, contact_admin, contact_tech, contact_billing, creation)
      select 'domain', 'd' || n || '.example', 'anna-psn', 'theo-psn', 'bea-psn', '2026-01-01' from generate_series(1, 1000) n`)
    const questions = Array.from({ length: 1000 }, (_, n) => ({
      nichandle: n % 2 ? 'theo-psn' : 'bea-psn',
      action: RENEW,
      resource: domainUrn(`d${n + 1}.example`),
    }))
    const { body } = await host.call('POST', '/check', { questions })
    expect(body.answers.map(({ allowed }: { allowed: boolean }) => allowed)).toEqual(questions.map((_, n) => n % 2 === 0))
  })
})

describe('what makes no sense is refused with a sentence', () => {
  const right = { action: SEE, resource: SHOP }
  test.each([
    ['nobody', right],
    ['two names', { nichandle: 'anna-psn', identity: identityUrn('anna-psn'), ...right }],
    ['a user beside a URN', { identity: identityUrn('anna-psn'), user: 'lea', ...right }],
    ['no action', { nichandle: 'anna-psn', resource: SHOP }],
    ['no resource', { nichandle: 'anna-psn', action: SEE }],
    ['no question', { questions: [] }],
    ['one question and many', { nichandle: 'anna-psn', ...right, questions: [{ nichandle: 'anna-psn', ...right }] }],
    ['1001 questions', { questions: Array.from({ length: 1001 }, () => ({ nichandle: 'anna-psn', ...right })) }],
    ['a misspelt field', { nichandle: 'anna-psn', usr: 'lea', ...right }],
    ['an address that is none', { nichandle: 'anna-psn', address: 'here', ...right }],
    ['a character that no name has', { nichandle: 'anna\u0000-psn', ...right }],
    ['a name without end', { nichandle: 'anna-psn', action: SEE, resource: `${SHOP}${'x'.repeat(500)}` }],
    ['nothing', undefined],
  ])('%s', async (_, body) => {
    const answer = await host.call('POST', '/check', body)
    expect([answer.status, answer.body.class]).toEqual([400, 'Client::BadRequest'])
  })
})

describe('who calls', () => {
  test('a key learns its name', async () => {
    const { status, body } = await host.call('GET', '/key')
    expect([status, body]).toEqual([200, { name: 'crm' }])
  })

  test.each(['GET /key', 'POST /check'])('nobody without a key calls %s', async (call) => {
    const [method, path] = call.split(' ') as [string, string]
    const answer = await host.call(method, path, undefined, { authorization: 'Bearer nothing' })
    expect(answer.status).toBe(401)
  })
})
