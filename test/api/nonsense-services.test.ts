import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'
import { type Provider, startProvider } from '../support/provider.ts'

const ANNA = 'an10001-psn'
const LIST = '/1.0/domain'
const TASKS = '/1.0/me/task/contactChange'

/** What a path, a query or a filter may hold, percent-encoded. */
const ODD = ['%00', 'a%00b', '%ED%A0%80', '%5C', 'a%5C', '%25', '%27%3B--', '%F0%9F%92%A9', '0x1', '1e0', '%201', '-1']

let app: TestApp
let provider: Provider
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, 'ty10002-psn')
  await order(app.pool, 'domain', 'novak.example', { admin: ANNA })
  provider = await startProvider(app)
})
beforeEach(() => app.pool.query('truncate throttle'))
afterAll(() => app.close())

const get = async (path: string, headers: Record<string, string> = {}) =>
  (await app.call(ANNA, 'GET', path, undefined, headers)).status
const page = (filter: string, more: Record<string, string> = {}) => ({
  'x-pagination-mode': 'CachedObjectList-Pages',
  'x-pagination-filter': filter,
  ...more,
})

describe('nonsense is never more than a bad request', () => {
  test.each(ODD)('in a path: %s', async (odd) => {
    for (const path of [
      `${LIST}/${odd}/serviceInfos`,
      `${LIST}/${odd}/history`,
      `/1.0/services/${odd}`,
      `${TASKS}/${odd}`,
      `${TASKS}/${odd}/validation`,
    ]) {
      expect([400, 404], path).toContain(await get(path))
      expect([200, 400, 404], path).toContain(await get(path, { 'x-ovh-batch': ',' }))
    }
    for (const verb of ['changeContact', 'changeContact/check'])
      expect([400, 404]).toContain((await app.call(ANNA, 'POST', `${LIST}/${odd}/${verb}`, { contactTech: 'x' })).status)
    expect([400, 404]).toContain((await app.call(ANNA, 'PUT', `${LIST}/${odd}/serviceInfos`, { renew: {} })).status)
  })

  test.each(ODD)('in a query: %s', async (odd) => {
    for (const query of [
      `${TASKS}?askingAccount=${odd}`,
      `${TASKS}?toAccount=${odd}`,
      `/1.0/services?resourceName=${odd}`,
      `/1.0/services?routes=${odd}`,
    ])
      expect([200, 400], query).toContain(await get(query))
  })

  test.each(ODD)('in a filter: %s', async (odd) => {
    for (const list of [LIST, TASKS])
      for (const field of ['product', 'id', 'dateDone', 'state', 'domain', 'serviceId', 'creation'])
        for (const op of ['like', 'eq', 'ne', 'lt', 'gt', 'in'])
          expect([200, 400], `${field}:${op}=${odd}`).toContain(await get(list, page(`${field}:${op}=${odd}`)))
  })

  test('in the place of a time', async () => {
    const times = [
      '0000-01-01',
      '2026-02-30',
      '2026-13-01',
      '9999-12-31',
      '2026-01-01T25:00',
      '2026-01-01T24:00:00',
      '2026-01-01T1',
    ]
    const zones = ['2026-01-01T10:00:00%2B23:59', '2026-01-01T10:00:00.123456789012Z', '2026-01-01T10:00:00']
    for (const time of [...times, ...zones]) {
      expect([200, 400], time).toContain(await get(LIST, page(`creation:gt=${time}`)))
      expect([200, 400], time).toContain(await get(TASKS, page(`dateRequest:gt=${time}`)))
    }
    expect(await get(TASKS, page('dateRequest:gt=2026-01-01T10:00:00%2B02:00'))).toBe(200)
    expect(await get(LIST, page('creation:gt=2026-02-30'))).toBe(400)
  })

  test('in the numbers of a page', async () => {
    for (const number of ['0', '-1', '1e3', '0x10', 'NaN', 'Infinity', '1.5', '9'.repeat(40), '1000001', ''])
      for (const name of ['x-pagination-number', 'x-pagination-size'])
        expect([200, 400], number).toContain(await get(LIST, page('', { [name]: number })))
    expect(await get(LIST, page('', { 'x-pagination-number': '1000000', 'x-pagination-size': '1000' }))).toBe(200)
  })

  test('in a filter that does not end', async () => {
    expect(await get(TASKS, page('id:gt=1&'.repeat(1500)))).toBe(400)
    expect(await get(TASKS, page(`serviceDomain:like=${'%25a'.repeat(2000)}`))).toBe(200)
    expect(await get(LIST, page(`domain:in=${'a,'.repeat(5000)}`))).toBe(200)
  })

  test('in the name of a contact', async () => {
    for (const name of ['a\u0000b', '\ud800', '\u202e', '%', "'", '{}', 'x'.repeat(320), '\\'])
      for (const verb of ['changeContact', 'changeContact/check'])
        expect((await app.call(ANNA, 'POST', `${LIST}/novak.example/${verb}`, { contactTech: name })).status, name).toBeLessThan(
          500,
        )
  })

  test('in what the provider tells', async () => {
    const put = async (owner: string) =>
      (
        await app.app.inject({
          method: 'PUT',
          url: '/provider/v1/services/domain/owned.example',
          headers: { authorization: `Bearer ${provider.key}`, 'content-type': 'application/json' },
          payload: `{"contactAdmin":"${ANNA}","owner":${owner}}`,
        })
      ).statusCode
    const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    for (const owner of [deep(100), deep(5000), deep(30_000), '{"a":"\\u0000"}', '{"a":"\\ud800"}', '{"\\u0000":1}'])
      expect(await put(owner), owner.slice(0, 40)).toBe(400)
    expect(await put(deep(10))).toBe(200)
    for (const name of ['%00', 'a%2', '%ED%A0%80', '%', '..%2f'])
      expect((await provider.call('PUT', `/services/domain/${name}`, { contactAdmin: ANNA })).status, name).toBeLessThan(500)
    for (const amount of [1e300, -1e300, 999_999_999_999.999, 1e-300])
      expect(
        (await provider.call('PUT', `/accounts/${ANNA}/bills/1`, { date: '2026-01-01', amount, currency: 'EUR', status: 'paid' }))
          .status,
      ).toBeLessThan(500)
    for (const date of ['0000-01-01', '9999-12-31T23:59:59Z', '0001-01-01', '2026-01-01T00:00:00+15:59'])
      expect(
        (await provider.call('PUT', `/accounts/${ANNA}/bills/1`, { date, amount: 1, currency: 'EUR', status: 'paid' })).status,
        date,
      ).toBeLessThan(500)
  })

  test('in JSON that poisons what it becomes, or never ends', async () => {
    const post = async (payload: string) =>
      (
        await app.app.inject({
          method: 'POST',
          url: '/1.0/auth/signIn',
          headers: { 'content-type': 'application/json' },
          payload,
        })
      ).statusCode
    expect(await post('{"account":"a","password":"b","__proto__":{"staff":true}}')).toBe(400)
    expect(await post('{"account":"a","password":"b","constructor":{"prototype":{"staff":true}}}')).toBe(400)
    expect(await post(`{"account":${'['.repeat(60_000)}`)).toBe(400)
    expect(await post(`{"account":${'['.repeat(60_000)}${']'.repeat(60_000)},"password":"b"}`)).toBe(400)
    expect(await post(`{"account":"${'x'.repeat(300_000)}","password":"b"}`)).toBe(413)
    expect(await post('{"account":"a","password":"b"}'.repeat(2))).toBe(400)
    expect(({} as { staff?: boolean }).staff).toBeUndefined()
  })

  test('in many parameters', async () => {
    const query = Array.from({ length: 1000 }, (_, at) => `p${at}=1`).join('&')
    expect(await get(`${TASKS}?${query}`)).toBe(200)
    expect(await get(`${TASKS}?${'state=done&'.repeat(1000)}`)).toBe(400)
  })
})

describe('a batch', () => {
  test('has at most 200 keys', async () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => at + 1).join(',')
    expect(await get(`${TASKS}/${keys(200)}`, { 'x-ovh-batch': ',' })).toBe(200)
    expect(await get(`${TASKS}/${keys(201)}`, { 'x-ovh-batch': ',' })).toBe(400)
  })

  test('leaves connections to the others', async () => {
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, app.pool.totalCount - app.pool.idleCount + app.pool.waitingCount)
    }, 0)
    await get(`${TASKS}/${Array.from({ length: 200 }, (_, at) => at + 1).join(',')}`, { 'x-ovh-batch': ',' })
    clearInterval(watch)
    expect(most).toBeLessThanOrEqual(8)
  })
})
