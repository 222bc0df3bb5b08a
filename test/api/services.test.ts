import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'

let world: TestApp

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', { nichandle: 'theo', language: 'fr' }, 'bea', 'zoe')
  await order(world.pool, 'domain', 'alpha.example', { admin: 'anna', tech: 'theo', billing: 'bea' })
  await order(world.pool, 'domain', 'beta.example', { admin: 'anna', tech: 'theo' })
  await order(world.pool, 'domain', 'gamma.example', { admin: 'theo', tech: 'anna' }, 'expired')
  await order(world.pool, 'domain', 'zeta.example', { admin: 'zoe' })
  await order(world.pool, 'domain/zone', 'alpha.example', { admin: 'anna' })
  await order(world.pool, 'telephony', 'anna-1', { admin: 'anna', tech: 'theo' })
})

afterAll(() => world.close())

const PAGES = { 'x-pagination-mode': 'CachedObjectList-Pages' }
const names = (body: { domain: string }[]) => body.map(({ domain }) => domain)

describe('a list', () => {
  test('holds the names of the services that one is any contact of, each once', async () => {
    expect((await world.call('anna', 'GET', '/1.0/domain')).body).toEqual(['alpha.example', 'beta.example', 'gamma.example'])
    expect((await world.call('bea', 'GET', '/1.0/domain')).body).toEqual(['alpha.example'])
    expect((await world.call('zoe', 'GET', '/1.0/domain/zone')).body).toEqual([])
  })

  test('answers alike under /v1', async () => {
    expect((await world.call('anna', 'GET', '/v1/domain')).body).toEqual(['alpha.example', 'beta.example', 'gamma.example'])
  })

  test('answers whole objects, paged, with the count of all', async () => {
    const first = await world.call('anna', 'GET', '/1.0/domain', undefined, { ...PAGES, 'x-pagination-size': '2' })
    expect(names(first.body)).toEqual(['alpha.example', 'beta.example'])
    expect(first.headers).toMatchObject({ 'x-pagination-elements': '3', 'x-pagination-number': '1', 'x-pagination-size': '2' })
    const second = await world.call('anna', 'GET', '/1.0/domain', undefined, {
      ...PAGES,
      'x-pagination-size': '2',
      'x-pagination-number': '2',
    })
    expect(names(second.body)).toEqual(['gamma.example'])
  })

  test('is sorted and filtered as asked', async () => {
    const sorted = await world.call('anna', 'GET', '/1.0/domain', undefined, {
      ...PAGES,
      'x-pagination-sort': 'status',
      'x-pagination-sort-order': 'DESC',
    })
    expect(names(sorted.body)).toEqual(['beta.example', 'alpha.example', 'gamma.example'])
    const reversed = await world.call('anna', 'GET', '/1.0/domain', undefined, { ...PAGES, 'x-pagination-sort-order': 'DESC' })
    expect(names(reversed.body)).toEqual(['gamma.example', 'beta.example', 'alpha.example'])
    const filters: [string, string[]][] = [
      ['contactTech:eq=theo', ['alpha.example', 'beta.example']],
      ['contactTech:ne=theo', ['gamma.example']],
      ['domain:like=%25eta%25', ['beta.example']],
      ['status:in=ok,expired&contactAdmin:eq=theo', ['gamma.example']],
      ['serviceId:lt=2', ['alpha.example']],
      ['creation:gt=2026-01-01', []],
    ]
    for (const [filter, expected] of filters) {
      const found = await world.call('anna', 'GET', '/1.0/domain', undefined, { ...PAGES, 'x-pagination-filter': filter })
      expect([filter, names(found.body), found.headers['x-pagination-elements']]).toEqual([
        filter,
        expected,
        String(expected.length),
      ])
    }
  })

  test.each([
    ['x-pagination-number', '0'],
    ['x-pagination-size', '1001'],
    ['x-pagination-size', 'many'],
    ['x-pagination-sort', 'password_hash'],
    ['x-pagination-sort', '__proto__'],
    ['x-pagination-filter', 'domain:matches=x'],
    ['x-pagination-filter', 'serviceId:eq=first'],
    ['x-pagination-filter', 'creation:lt=yesterday'],
    ['x-pagination-filter', 'domain:eq=%E0%A4%A'],
    ['x-pagination-filter', "domain:eq=' or true --x:y"],
  ])('refuses a malformed header %s: %s', async (header, value) => {
    const answer = await world.call('anna', 'GET', '/1.0/domain', undefined, { ...PAGES, [header]: value })
    if (value.includes('or true')) expect(answer).toMatchObject({ status: 200, body: [] })
    else expect(answer).toMatchObject({ status: 400, body: { class: 'Client::BadRequest' } })
  })
})

describe('a service', () => {
  test('shows its three contacts to each of them', async () => {
    for (const account of ['anna', 'theo', 'bea']) {
      const { body } = await world.call(account, 'GET', '/1.0/domain/alpha.example/serviceInfos')
      expect(body).toMatchObject({
        contactAdmin: 'anna',
        contactTech: 'theo',
        contactBilling: 'bea',
        status: 'ok',
        domain: 'alpha.example',
      })
    }
  })

  test('of somebody else looks like one that does not exist, in every call', async () => {
    const calls = [
      ['GET', 'serviceInfos'],
      ['GET', 'history'],
      ['PUT', 'serviceInfos', { renew: { automatic: true } }],
      ['POST', 'changeContact', { contactTech: 'zoe' }],
      ['POST', 'changeContact/check', { contactTech: 'zoe' }],
    ] as const
    for (const [method, call, body] of calls) {
      const foreign = await world.call('zoe', method, `/1.0/domain/alpha.example/${call}`, body)
      const missing = await world.call('zoe', method, `/1.0/domain/missing.example/${call}`, body)
      expect([call, foreign.status]).toEqual([call, 404])
      expect(foreign.body.message.replace('alpha', 'missing')).toBe(missing.body.message)
    }
  })

  test('of another product of the same name has contacts of its own', async () => {
    expect((await world.call('theo', 'GET', '/1.0/domain/zone/alpha.example/serviceInfos')).status).toBe(404)
  })

  test('is found by its id, in a batch too, where one that is missing does not hide the others', async () => {
    const ids = (await world.call('anna', 'GET', '/1.0/services?resourceName=alpha.example&routes=/domain')).body
    expect(ids).toHaveLength(1)
    const { body } = await world.call('anna', 'GET', `/1.0/services/${ids[0]},999999,abc`, undefined, { 'x-ovh-batch': ',' })
    expect(body.map((each: { key: string; error: unknown }) => [each.key, each.error === null])).toEqual([
      [String(ids[0]), true],
      ['999999', false],
      ['abc', false],
    ])
    expect(body[0].value.customer.contacts).toContainEqual({ customerCode: 'theo', type: 'technical' })
  })

  test('is renewed as its administrative or billing contact says, not as its technical contact', async () => {
    const path = '/1.0/domain/alpha.example/serviceInfos'
    expect(await world.call('theo', 'PUT', path, { renew: { automatic: true } })).toMatchObject({
      status: 403,
      body: { code: 'not_your_right' },
    })
    expect(await world.call('bea', 'PUT', path, { renew: { automatic: true, period: 12 } })).toMatchObject({
      status: 200,
      body: null,
    })
    expect((await world.call('anna', 'GET', path)).body.renew).toMatchObject({ automatic: true, period: 12, forced: false })
    const strange = { renew: { automatic: false, staff: '\ud800' } }
    expect(await world.call('anna', 'PUT', path, strange)).toMatchObject({ status: 200, body: null })
    const { renew } = (await world.call('anna', 'GET', path)).body
    expect([renew.automatic, renew.period, Object.hasOwn(renew, 'staff')]).toEqual([false, 12, false])
  })
})

describe('a check', () => {
  test('says what would come, who must validate and who will be told, and creates nothing', async () => {
    const { body } = await world.call('anna', 'POST', '/1.0/domain/alpha.example/changeContact/check', {
      contactTech: 'zoe',
      contactBilling: 'anna',
    })
    expect(body).toEqual({
      allowed: true,
      tasks: [
        {
          fromAccount: 'theo',
          toAccount: 'zoe',
          contactTypes: ['contactTech'],
          mustValidate: ['anna', 'zoe'],
          willBeTold: ['theo'],
        },
        { fromAccount: 'bea', toAccount: 'anna', contactTypes: ['contactBilling'], mustValidate: ['anna'], willBeTold: ['bea'] },
      ],
      refusals: [],
    })
    expect((await world.call('anna', 'GET', '/1.0/me/task/contactChange')).body).toEqual([])
  })

  test('lists everything that stands in the way, in the reader’s language', async () => {
    const { body } = await world.call('theo', 'POST', '/1.0/domain/alpha.example/changeContact/check', {
      contactAdmin: 'zoe',
      contactTech: 'nobody',
    })
    expect(body.allowed).toBe(false)
    expect(body.refusals.map((each: { code: string; contactType: string }) => [each.code, each.contactType])).toEqual([
      ['not_your_role', 'contactAdmin'],
      ['unknown_account', 'contactTech'],
    ])
    expect(body.refusals[1].message).toContain('Aucun compte')
  })
})

describe('contact changes over HTTP', () => {
  test('null, empty and today’s contact mean: leave it', async () => {
    const answer = await world.call('anna', 'POST', '/1.0/domain/beta.example/changeContact', {
      contactAdmin: null,
      contactTech: '',
      contactBilling: 'ANNA ',
    })
    expect(answer).toMatchObject({ status: 400, body: { code: 'same_contact', class: 'Client::BadRequest' } })
  })

  test('are tasks that everyone concerned sees, and nobody else', async () => {
    const { body: ids } = await world.call('anna', 'POST', '/1.0/domain/alpha.example/changeContact', {
      contactTech: 'ZOE@mail.example',
    })
    const path = `/1.0/me/task/contactChange/${ids[0]}`
    for (const account of ['anna', 'theo', 'zoe']) {
      expect((await world.call(account, 'GET', path)).body).toMatchObject({
        id: ids[0],
        askingAccount: 'anna',
        fromAccount: 'theo',
        toAccount: 'zoe',
        contactTypes: ['contactTech'],
        serviceDomain: 'alpha.example',
        state: 'validatingByCustomers',
        dateRequest: '2026-03-02T09:00:00.000Z',
        dateDone: null,
      })
    }
    expect((await world.call('bea', 'GET', path)).status).toBe(404)
    expect((await world.call('zoe', 'GET', `${path}/validation`)).body).toMatchObject([
      { account: 'anna', side: 'asking', state: 'waiting', expiresAt: '2026-03-09T09:00:00.000Z' },
      { account: 'zoe', side: 'receiving', state: 'waiting', answeredAt: null },
    ])
    expect(
      (await world.call('zoe', 'GET', '/1.0/me/task/contactChange?askingAccount=an%25&state=validatingByCustomers')).body,
    ).toEqual(ids)
    expect((await world.call('zoe', 'GET', '/1.0/me/task/contactChange?toAccount=theo')).body).toEqual([])
    expect((await world.call('zoe', 'GET', '/1.0/me/task/contactChange?state=open')).status).toBe(400)
    const paged = await world.call('zoe', 'GET', '/1.0/me/task/contactChange', undefined, {
      ...PAGES,
      'x-pagination-filter': 'state:eq=validatingByCustomers',
    })
    expect(paged.body).toHaveLength(1)
  })

  test('say where they stand after each verb, and are told in the history', async () => {
    const { body: ids } = await world.call('anna', 'POST', '/1.0/domain/beta.example/changeContact', { contactTech: 'anna' })
    const [letter] = (await world.letters('anna')).filter(({ values }) => values.changeId === ids[0])
    const path = `/1.0/me/task/contactChange/${ids[0]}`
    expect(await world.call('anna', 'POST', `${path}/accept`, { token: 'wrong' })).toMatchObject({
      status: 403,
      body: { code: 'token_unusable' },
    })
    const accepted = await world.call('anna', 'POST', `${path}/accept`, { token: letter!.values.token })
    expect(accepted).toMatchObject({ status: 200, body: null, headers: { 'x-task-state': 'done' } })
    const history = await world.call('anna', 'GET', '/1.0/domain/beta.example/history', undefined, { 'x-pagination-size': '2' })
    expect(history.body.map((each: { kind: string }) => each.kind)).toEqual([
      'contact-change.done',
      'contact-change.code-rejected',
    ])
    expect(history.body[0].details.contactTypes).toEqual(['contactTech'])
    const next = String(history.headers['x-pagination-cursor-next'])
    const older = await world.call('anna', 'GET', '/1.0/domain/beta.example/history', undefined, { 'x-pagination-cursor': next })
    expect(older.body.map((each: { kind: string }) => each.kind)).toEqual(['contact-change.asked'])
    expect(older.headers['x-pagination-cursor-next']).toBeUndefined()
    expect(
      (await world.call('anna', 'GET', '/1.0/domain/beta.example/history', undefined, { 'x-pagination-cursor': 'x' })).body
        .message,
    ).toBe('invalid cursor')
    expect(JSON.stringify(history.body)).not.toContain(letter!.values.token)
  })

  test('of the wrong type are refused in the reader’s language, in one clear sentence', async () => {
    const say = async (account: string) =>
      (await world.call(account, 'POST', '/1.0/domain/alpha.example/changeContact', { contactTech: 5 })).body.message
    expect(await say('anna')).toBe('Invalid request: body/contactTech must be string or must be null.')
    expect(await say('theo')).toBe('Requête invalide : body/contactTech doit être de type string ou doit être de type null.')
  })

  test('answer an error as problem+json to a client that asks for it', async () => {
    const answer = await world.call(
      'zoe',
      'POST',
      '/1.0/domain/zeta.example/changeContact',
      {},
      { accept: 'application/problem+json' },
    )
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).toMatchObject({ status: 400, code: 'same_contact' })
  })
})
