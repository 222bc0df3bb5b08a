import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'
import { domainUrn, givePolicy, giveUser, identityUrn } from '../support/policies.ts'

let world: TestApp

const SHOP = domainUrn('shop.example')
const OTHER = domainUrn('other.example')
const FOREIGN = domainUrn('foreign.example')
const SEE = 'domain:apiovh:serviceInfos/get'
const RENEW = 'domain:apiovh:serviceInfos/edit'
const DNS = 'domain:apiovh:nameServer/edit'

beforeAll(async () => {
  world = await startTestApp()
  const { pool, clock } = world
  await settle(pool, 'anna-psn', 'theo-psn', 'bea-psn', 'agency-psn', 'free-psn', 'stranger-psn', 'foe-psn')
  await order(pool, 'domain', 'shop.example', { admin: 'anna-psn', tech: 'theo-psn', billing: 'bea-psn' })
  await order(pool, 'domain', 'other.example', { admin: 'anna-psn' })
  await order(pool, 'domain', 'foreign.example', { admin: 'stranger-psn' })
  await giveUser(pool, 'anna-psn', 'lea', 'UNPRIVILEGED')
  await giveUser(pool, 'anna-psn', 'boss', 'ADMIN')
  await giveUser(pool, 'anna-psn', 'temp', 'NONE')
  await givePolicy(pool, 'anna-psn', { to: ['anna-psn/temp'], on: [SHOP], allow: [DNS] })
  const yesterday = new Date(clock.now.getTime() - DAY)
  const give = (owner: string, name: string, more: object) =>
    givePolicy(pool, owner, { name, to: ['agency-psn'], on: [SHOP], ...more })
  await give('anna-psn', 'dns', { allow: [DNS] })
  await give('anna-psn', 'gone', { allow: [RENEW], expiredAt: yesterday })
  await give('anna-psn', 'office', { allow: [RENEW], condition: { operator: 'MATCH', values: { 'request.IP': '192.0.2.7' } } })
  await give('anna-psn', 'all but', { allow: ['domain:*'], except: [RENEW, 'domain:apiovh:edit'] })
  await give('anna-psn', 'no edit', { deny: ['domain:apiovh:edit'] })
  await give('stranger-psn', 'not mine', { allow: [RENEW], on: ['*'] })
  await give('stranger-psn', 'mine', { allow: [RENEW], on: [FOREIGN] })
  await giveUser(pool, 'agency-psn', 'ada', 'ADMIN')
  await giveUser(pool, 'agency-psn', 'uma', 'UNPRIVILEGED')
  await giveUser(pool, 'agency-psn', 'hans', 'ADMIN')
  await give('agency-psn', 'not hans', { to: ['agency-psn/hans'], on: ['*'], deny: ['*'] })
  await give('agency-psn', 'dns for uma', { to: ['agency-psn/uma'], allow: [DNS] })
  await give('stranger-psn', 'lure', { to: ['foe-psn'], on: ['*'], allow: [DNS], deny: [DNS] })
  await give('agency-psn', 'on', { to: ['free-psn'], allow: [DNS] })
})

afterAll(() => world.close())

type Looked = { kind: string; name?: string; role?: string; group?: string; for: string; verdict: string }

async function explain(reader: string, body: object) {
  const answer = await world.call(reader, 'POST', '/v2/iam/explain', body)
  const looked = (answer.body.looked ?? []) as Looked[]
  const named = looked.map(
    ({ kind, name, role, group, for: who, verdict }) => `${who}: ${name ?? group ?? role ?? kind} ${verdict}`,
  )
  return {
    status: answer.status,
    allowed: answer.body.allowed,
    reason: answer.body.reason,
    looked: named.sort(),
    body: answer.body,
  }
}

describe('what was looked at', () => {
  test('of a contact: the role', async () => {
    expect(await explain('theo-psn', { action: DNS, resourceURN: SHOP })).toMatchObject({
      allowed: true,
      reason: null,
      looked: ['theo-psn: tech allows'],
    })
    expect(await explain('theo-psn', { action: RENEW, resourceURN: SHOP })).toMatchObject({
      allowed: false,
      reason: 'no_grant',
      looked: ['theo-psn: tech role_without'],
    })
  })

  test('of an agency: every policy that names it, and why each does not help', async () => {
    expect(await explain('agency-psn', { action: RENEW, resourceURN: SHOP })).toMatchObject({
      allowed: false,
      reason: 'no_grant',
      looked: [
        'agency-psn: all but excepted',
        'agency-psn: dns other_action',
        'agency-psn: gone expired',
        'agency-psn: mine other_resource',
        'agency-psn: no edit other_action',
        'agency-psn: not mine owner_may_not',
        'agency-psn: office condition',
      ],
    })
  })

  test('a denial, and what it takes', async () => {
    expect(await explain('agency-psn', { action: 'domain:apiovh:edit', resourceURN: SHOP })).toMatchObject({
      allowed: false,
      reason: 'denied',
      looked: expect.arrayContaining(['agency-psn: all but excepted', 'agency-psn: no edit denies']),
    })
  })

  test('of one to whom it was passed on: the way up, not what else the giver was given', async () => {
    const { allowed, looked, body } = await explain('free-psn', { action: DNS, resourceURN: SHOP })
    expect(allowed).toBe(true)
    expect(body.by.map(({ kind, owner, account }: Record<string, string>) => `${kind} ${owner ?? account}`)).toEqual([
      'policy agency-psn',
      'policy anna-psn',
      'contact anna-psn',
    ])
    expect(looked).toEqual(expect.arrayContaining(['free-psn: on allows', 'agency-psn: dns allows', 'anna-psn: admin allows']))
    expect(looked.filter((each) => each.includes('mine'))).toEqual([])
  })

  test.each([
    ['lea', SEE, true, ['anna-psn/lea: UNPRIVILEGED allows', 'anna-psn: admin allows']],
    ['lea', RENEW, false, ['anna-psn/lea: UNPRIVILEGED role_without']],
    ['boss', RENEW, true, ['anna-psn/boss: ADMIN allows', 'anna-psn: admin allows']],
  ])('of the user %s for %s: the group, then the account', async (login, action, allowed, looked) => {
    const found = await explain('anna-psn', { identity: identityUrn(`anna-psn/${login}`), action, resourceURN: SHOP })
    expect([found.allowed, found.looked]).toEqual([allowed, looked])
  })

  test('at another moment and from another place', async () => {
    const before = new Date(world.clock.now.getTime() - 2 * DAY).toISOString()
    const about = { identity: identityUrn('agency-psn'), action: RENEW, resourceURN: SHOP }
    expect((await explain('anna-psn', { ...about, at: before })).looked).toContain('agency-psn: gone allows')
    expect((await explain('anna-psn', { ...about, address: '192.0.2.7' })).looked).toContain('agency-psn: office allows')
    expect((await explain('anna-psn', { ...about, address: '192.0.2.8' })).looked).toContain('agency-psn: office condition')
  })
})

describe('whom it concerns', () => {
  test('who may read who has access explains others, and sees of their policies what comes from the contacts', async () => {
    const found = await explain('anna-psn', { identity: identityUrn('agency-psn'), action: RENEW, resourceURN: SHOP })
    expect(found.looked).toEqual([
      'agency-psn: all but excepted',
      'agency-psn: dns other_action',
      'agency-psn: gone expired',
      'agency-psn: no edit other_action',
      'agency-psn: office condition',
    ])
  })

  test('explaining agrees with checking', async () => {
    const identities = ['anna-psn', 'theo-psn', 'bea-psn', 'agency-psn', 'free-psn', 'foe-psn', 'anna-psn/lea', 'anna-psn/boss']
    for (const who of identities) {
      for (const action of [SEE, RENEW, DNS, 'domain:apiovh:edit']) {
        const about = { identity: identityUrn(who), action, resourceURN: SHOP }
        const { body } = await world.call(who, 'POST', '/v2/iam/authorization/check', { actions: [action], resourceURNs: [SHOP] })
        const { allowed } = await explain('anna-psn', about)
        expect([who, action, allowed]).toEqual([who, action, body[0].authorizedActions.length === 1])
      }
    }
  })

  test.each([
    ['theo-psn', 'agency-psn', SHOP, 403],
    ['free-psn', 'theo-psn', SHOP, 403],
    ['agency-psn', 'theo-psn', SHOP, 200],
    ['anna-psn/temp', 'anna-psn/boss', SHOP, 403],
    ['anna-psn/lea', 'anna-psn/boss', SHOP, 403],
    ['anna-psn/boss', 'anna-psn/lea', SHOP, 200],
    ['anna-psn/boss', 'agency-psn', SHOP, 200],
    ['anna-psn', 'anna-psn/lea', OTHER, 200],
  ])('%s asks about %s: %i', async (reader, who, resourceURN, status) => {
    expect((await explain(reader, { identity: identityUrn(who), action: SEE, resourceURN })).status).toBe(status)
  })

  test.each(['foe-psn', 'theo-psn', 'anna-psn', 'anna-psn/lea'])('to %s a foreign resource does not exist', async (reader) => {
    const about = (resourceURN: string) => [
      { action: SEE, resourceURN },
      { identity: identityUrn('stranger-psn'), action: SEE, resourceURN },
      { identity: identityUrn('nobody-psn'), action: SEE, resourceURN },
    ]
    for (const [n, body] of about(FOREIGN).entries()) {
      const [foreign, nowhere] = [await explain(reader, body), await explain(reader, about(domainUrn('nowhere.example'))[n]!)]
      expect(foreign.body).toEqual({ allowed: false, reason: 'unknown_resource', by: [], looked: [] })
      expect(foreign.body).toEqual(nowhere.body)
    }
  })

  test('an account explains itself, and nobody else', async () => {
    const bills = { action: 'account:apiovh:me/bill/get', resourceURN: 'urn:v1:eu:resource:account:anna-psn' }
    expect((await explain('anna-psn', bills)).looked).toEqual(['anna-psn: holder allows'])
    expect((await explain('anna-psn/lea', bills)).looked).toEqual([
      'anna-psn/lea: UNPRIVILEGED allows',
      'anna-psn: holder allows',
    ])
    expect((await explain('theo-psn', bills)).reason).toBe('unknown_resource')
  })
})

describe('of other accounts', () => {
  const OWN = { action: 'account:apiovh:me/bill/get', resourceURN: 'urn:v1:eu:resource:account:anna-psn' }

  test.each([
    ['agency-psn/ada', OWN],
    ['agency-psn/uma', OWN],
    ['agency-psn/hans', OWN],
    ['stranger-psn', OWN],
    ['agency-psn/ada', { action: 'domain:apiovh:edit', resourceURN: SHOP }],
    ['agency-psn/uma', { action: RENEW, resourceURN: SHOP }],
    ['agency-psn/hans', { action: DNS, resourceURN: SHOP }],
    ['foe-psn', { action: DNS, resourceURN: SHOP }],
    ['agency-psn/ada', { action: 'domain:apiovh:fly', resourceURN: SHOP }],
    ['agency-psn/ada', { action: DNS, resourceURN: OWN.resourceURN }],
  ])('nobody learns whether there is %s: %j', async (who, asked) => {
    const { status, body } = await explain('anna-psn', { identity: identityUrn(who), ...asked })
    expect([status, body.looked]).toEqual([200, []])
    for (const nobody of ['nobody-psn', 'agency-psn/nobody', 'nobody-psn/nobody'])
      expect((await explain('anna-psn', { identity: identityUrn(nobody), ...asked })).body).toEqual(body)
    if (asked === OWN) expect(body).toEqual({ allowed: false, reason: 'no_grant', by: [], looked: [] })
  })

  test('of a user who may, the way is seen, but not the group', async () => {
    const ways = { ada: ['dns', 'admin'], uma: ['dns for uma', 'dns', 'admin'] }
    for (const [login, way] of Object.entries(ways)) {
      const about = { identity: identityUrn(`agency-psn/${login}`), action: DNS, resourceURN: SHOP }
      const { allowed, looked, body } = await explain('anna-psn', about)
      expect([allowed, body.by.map(({ name, role }: Looked) => name ?? role)]).toEqual([true, way])
      expect(looked).toEqual(expect.arrayContaining(['agency-psn: dns allows', 'anna-psn: admin allows']))
      expect(JSON.stringify(body)).not.toMatch(/"group"|PRIVILEGED|ADMIN/)
    }
  })

  test('their own account sees the group still', async () => {
    const about = { identity: identityUrn('agency-psn/ada'), action: DNS, resourceURN: SHOP }
    expect((await explain('agency-psn', about)).looked).toContain('agency-psn/ada: ADMIN allows')
  })
})

describe('what can not be explained', () => {
  test.each([
    [{ identity: identityUrn('anna-psn/ghost'), action: SEE, resourceURN: SHOP }, 'unknown_identity'],
    [{ identity: 'nobody', action: SEE, resourceURN: SHOP }, 'unknown_identity'],
    [{ action: 'domain:apiovh:fly', resourceURN: SHOP }, 'unknown_action'],
    [{ action: 'dnsZone:apiovh:get', resourceURN: SHOP }, 'other_kind'],
    [{ action: SEE, resourceURN: 'shop.example' }, 'unknown_resource'],
  ])('%j', async (body, reason) => {
    expect(await explain('anna-psn', body)).toMatchObject({ status: 200, allowed: false, reason, looked: [] })
  })

  test.each([
    [{}],
    [{ action: SEE }],
    [{ action: SEE, resourceURN: SHOP, at: 'tomorrow' }],
    [{ action: SEE, resourceURN: SHOP, at: '2026-06-30T23:59:60Z' }],
    [{ action: SEE, resourceURN: SHOP, address: 'here' }],
    [{ action: SEE, resourceURN: SHOP, who: 'me' }],
  ])('%j makes no sense', async (body) => {
    expect((await explain('anna-psn', body)).status).toBe(400)
  })
})

test('explaining leaves nothing behind', async () => {
  await world.pool.query('truncate access_refusal')
  await explain('agency-psn', { action: RENEW, resourceURN: SHOP })
  expect((await world.pool.query('select from access_refusal')).rowCount).toBe(0)
})
