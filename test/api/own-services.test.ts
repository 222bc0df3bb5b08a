import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnService } from '../../src/api/own-service-wire.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'

let world: TestApp
const ids: Record<string, number> = {}

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo', 'bea', 'zoe')
  await world.pool.query(
    `update account set firstname = 'Anna', name = 'Novak', organisation = 'Novak Ceramics' where nichandle = 'anna'`,
  )
  const ordered = [
    ['domain', 'alpha.example', { admin: 'anna', tech: 'theo', billing: 'bea' }],
    ['domain', 'beta.example', { admin: 'anna', tech: 'theo' }],
    ['domain/zone', 'beta.example', { admin: 'anna' }],
    ['hosting/web', 'Gamma.example', { admin: 'theo', tech: 'anna' }, 'expired'],
    ['telephony', 'anna-1', { admin: 'theo', tech: 'anna', billing: 'bea' }],
    ['vps', 'vps_1%.example', { admin: 'theo', tech: 'bea', billing: 'anna' }],
    ['domain', 'foreign.example', { admin: 'zoe' }],
  ] as const
  for (const [product, name, contacts, status] of ordered)
    ids[`${product} ${name}`] = await order(world.pool, product, name, contacts, status)
  await world.pool.query(`update service set display_name = 'La boutique d’Élise' where name = 'anna-1'`)
  await world.pool.query(`update service set expiration = '2027-01-31' where name = 'alpha.example'`)
  await world.pool.query(`update service set expiration = '2026-05-01' where name = 'Gamma.example'`)
})
afterAll(() => world.close())

const get = (account: string, query = '', headers: Record<string, string> = {}) =>
  world.call(account, 'GET', `/1.0/me/service${query}`, undefined, headers)
const named = (body: OwnService[]) => body.map(({ product, name }) => `${product} ${name}`)

const ALL = [
  'hosting/web Gamma.example',
  'domain alpha.example',
  'telephony anna-1',
  'domain beta.example',
  'domain/zone beta.example',
  'vps vps_1%.example',
]

describe('the list', () => {
  test('holds every service that one is any contact of, once', async () => {
    const { body, headers } = await get('anna')
    expect([...named(body)].sort()).toEqual([...ALL].sort())
    expect(headers).toMatchObject({ 'x-pagination-elements': '6' })
    expect(headers).not.toHaveProperty('x-pagination-elements-more')
    expect(headers).not.toHaveProperty('x-pagination-cursor-next')
    expect(named((await get('zoe')).body)).toEqual(['domain foreign.example'])
  })

  test('tells of each who its contacts are, which one I am and which ones I may change', async () => {
    const { body } = await get('theo', '?name=alpha.example')
    expect(body).toEqual([
      {
        serviceId: ids['domain alpha.example'],
        product: 'domain',
        name: 'alpha.example',
        displayName: null,
        status: 'ok',
        creation: '2026-01-01',
        expiration: '2027-01-31',
        url: '/domain/alpha.example',
        contactAdmin: { nichandle: 'anna', name: 'Anna Novak', organisation: 'Novak Ceramics' },
        contactTech: { nichandle: 'theo', name: 'Given Family', organisation: null },
        contactBilling: { nichandle: 'bea', name: 'Given Family', organisation: null },
        roles: ['contactTech'],
        mayChange: ['contactTech'],
        pending: [],
      },
    ])
    const [phone] = (await get('anna', '?product=telephony')).body
    expect(phone).toMatchObject({ roles: ['contactTech'], mayChange: [] })
    const [mine] = (await get('anna', '?product=domain/zone')).body
    expect(mine).toMatchObject({ mayChange: ['contactAdmin', 'contactTech', 'contactBilling'], url: '/domain/zone/beta.example' })
  })

  test.each([
    ['search=ALPHA', ['domain alpha.example']],
    ['search=gamma.EX', ['hosting/web Gamma.example']],
    ['search=%C3%A9lise', ['telephony anna-1']],
    ['search=_1%25', ['vps vps_1%.example']],
    ['search=%25', ['vps vps_1%.example']],
    [
      'search=the',
      ['hosting/web Gamma.example', 'domain alpha.example', 'telephony anna-1', 'domain beta.example', 'vps vps_1%.example'],
    ],
    ['search=zoe', []],
    ['search=', ALL],
    ['product=domain,%2Fvps', ['domain alpha.example', 'domain beta.example', 'vps vps_1%.example']],
    ['role=contactTech', ['hosting/web Gamma.example', 'telephony anna-1', 'domain/zone beta.example']],
    ['role=contactBilling', ['domain beta.example', 'domain/zone beta.example', 'vps vps_1%.example']],
    ['contact=bea', ['domain alpha.example', 'telephony anna-1', 'vps vps_1%.example']],
    ['contact=Bea', ['domain alpha.example', 'telephony anna-1', 'vps vps_1%.example']],
    ['status=expired', ['hosting/web Gamma.example']],
    ['name=beta.example', ['domain beta.example', 'domain/zone beta.example']],
    ['name=beta', []],
    ['search=beta&product=domain&role=contactAdmin&status=ok', ['domain beta.example']],
    ['search=alpha&sort=product', ['domain alpha.example']],
  ])('is narrowed by %s', async (query, expected) => {
    const { body, headers } = await get('anna', `?${query}`)
    expect([...named(body)].sort()).toEqual([...expected].sort())
    expect(headers['x-pagination-elements']).toBe(String(expected.length))
  })

  test('is sorted as asked; what has no expiration comes last', async () => {
    const by = async (query: string) => named((await get('anna', `?${query}`)).body)
    expect(await by('sort=product')).toEqual([
      'domain alpha.example',
      'domain beta.example',
      'domain/zone beta.example',
      'hosting/web Gamma.example',
      'telephony anna-1',
      'vps vps_1%.example',
    ])
    expect((await by('search=a')).filter((name) => name !== 'hosting/web Gamma.example')).toEqual(ALL.slice(1))
    expect((await by('sort=expiration')).slice(0, 2)).toEqual(['hosting/web Gamma.example', 'domain alpha.example'])
    expect((await by('sort=status')).at(0)).toBe('hosting/web Gamma.example')
    expect(await by('sort=name&order=desc')).toEqual((await by('sort=name')).reverse())
    expect((await by('sort=contactBilling')).slice(0, 3)).toEqual([
      'domain beta.example',
      'domain/zone beta.example',
      'vps vps_1%.example',
    ])
  })
})

describe('a service', () => {
  test('is told by its number, to its contacts alone', async () => {
    const path = `/1.0/me/service/${ids['domain alpha.example']}`
    expect((await world.call('bea', 'GET', path)).body).toMatchObject({ name: 'alpha.example', roles: ['contactBilling'] })
    const foreign = await world.call('zoe', 'GET', path)
    const missing = await world.call('zoe', 'GET', '/1.0/me/service/999999')
    expect([foreign.status, missing.status]).toEqual([404, 404])
    expect(foreign.body.message.replace(String(ids['domain alpha.example']), '999999')).toBe(missing.body.message)
    expect((await world.call('zoe', 'GET', '/1.0/me/service/x')).status).toBe(404)
  })

  test('shows what is open on it, and whether that awaits me, until it has lapsed', async () => {
    const { body: asked } = await world.call('anna', 'POST', '/1.0/domain/beta.example/changeContact', { contactBilling: 'bea' })
    const change = { id: asked[0], contactTypes: ['contactBilling'], toAccount: 'bea' }
    const path = '?name=beta.example&pending=true'
    expect((await get('anna', path)).body).toMatchObject([{ product: 'domain', pending: [{ ...change, awaitsMe: true }] }])
    expect((await get('theo', path)).body).toMatchObject([{ product: 'domain', pending: [{ ...change, awaitsMe: false }] }])
    expect(named((await get('anna', '?name=beta.example&pending=false')).body)).toEqual(['domain/zone beta.example'])
    world.clock.pass(8 * DAY)
    expect((await get('anna', path)).body).toEqual([])
    expect((await get('anna', '?name=beta.example&product=domain')).body).toMatchObject([{ pending: [] }])
  })
})

test('the summary counts the services of each product', async () => {
  expect((await world.call('anna', 'GET', '/1.0/me/service/summary')).body).toEqual({
    total: 6,
    more: false,
    products: [
      { product: 'domain', count: 2 },
      { product: 'domain/zone', count: 1 },
      { product: 'hosting/web', count: 1 },
      { product: 'telephony', count: 1 },
      { product: 'vps', count: 1 },
    ],
  })
})

describe('bad input', () => {
  test.each([
    '?sort=price',
    '?order=up',
    '?role=owner',
    '?status=new',
    '?pending=perhaps',
    '?product=domain,nothing',
    '?search=%00',
    '?name=',
  ])('%s is 400', async (query) => {
    expect((await get('anna', query)).status).toBe(400)
  })

  test.each([
    ['x-pagination-size', '0'],
    ['x-pagination-size', '501'],
    ['x-pagination-size', 'many'],
    ['x-pagination-cursor', 'x'],
    ['x-pagination-cursor', cursor('name asc', 'after', 'a', 'b')],
    ['x-pagination-cursor', cursor('name desc', 'after', 'a', 'b', 'c')],
    ['x-pagination-cursor', cursor('name asc', 'beside', 'a', 'b', 'c')],
    ['x-pagination-cursor', cursor('name asc', 'after', 'a\0', 'b', 'c')],
    ['x-pagination-cursor', cursor('name asc', 'after', 'a'.repeat(9000), 'b', 'c')],
    ['x-pagination-cursor', Buffer.from('{"a":1}').toString('base64url')],
  ])('%s: %s is 400', async (header, value) => {
    expect((await get('anna', '', { [header]: value })).status).toBe(400)
  })

  test.each(['2026-02-30', 'soon', '0000-01-01', ''])('the cursor of an expiration that is “%s” is 400', async (day) => {
    const headers = { 'x-pagination-cursor': cursor('expiration asc', 'after', day, 'b', 'c') }
    expect((await get('anna', '?sort=expiration', headers)).status).toBe(400)
  })

  function cursor(...texts: string[]): string {
    return Buffer.from(JSON.stringify(texts)).toString('base64url')
  }
})

describe('pages', () => {
  const people = ['p1', 'p2', 'p3']
  const products = ['domain', 'domain/zone', 'vps']
  const sorts = ['name', 'product', 'status', 'expiration', 'contactAdmin', 'contactTech', 'contactBilling']

  beforeAll(async () => {
    await settle(world.pool, ...people)
    let dice = 7
    const roll = <T>(of: readonly T[]): T => {
      dice = (dice * 75 + 74) % 65537
      return of[dice % of.length]!
    }
    for (let n = 0; n < 60; n++) {
      const contacts = { admin: roll(people), tech: roll(people), billing: roll(people) }
      const id = await order(
        world.pool,
        products[n % 3]!,
        `n${Math.floor(n / 3) % 17}-${n % 4}`,
        contacts,
        roll(['ok', 'expired', 'unPaid']),
      )
      const expiration = roll([null, '2026-01-01', '2026-01-02', '2027-12-31'])
      await world.pool.query('update service set expiration = $2 where id = $1', [id, expiration])
    }
  })

  test('forwards and back again show each service once, in one order, whatever it is sorted and narrowed by', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.constantFrom('asc', 'desc'),
        fc.constantFrom(...people),
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom('', '&search=N1', '&product=domain', '&role=contactTech', '&status=ok', '&product=vps,domain&search=-2'),
        async (sort, order, account, size, filter) => {
          const query = `?sort=${sort}&order=${order}${filter}`
          const whole = await get(account, query, { 'x-pagination-size': '500' })
          const forwards = await walk(account, query, size, 'next')
          expect(forwards.names).toEqual(named(whole.body))
          expect(new Set(forwards.names).size).toBe(whole.body.length)
          const back = await walk(account, query, size, 'prev', forwards.last)
          expect([...back.names, ...named(forwards.last.body)]).toEqual(forwards.names)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  type Page = Awaited<ReturnType<typeof get>>

  /** From the first page to the last, or from a page back to the first one. */
  async function walk(account: string, query: string, size: number, way: 'next' | 'prev', from?: Page) {
    const sized = { 'x-pagination-size': String(size) }
    let last = from ?? (await get(account, query, sized))
    let names = from ? [] : named(last.body)
    expect(last.headers['x-pagination-cursor-prev'] === undefined || from !== undefined).toBe(true)
    for (let cursor = cursorIn(last); cursor; cursor = cursorIn(last)) {
      last = await get(account, query, { ...sized, 'x-pagination-cursor': cursor })
      expect(last.body.length).toBeGreaterThan(0)
      expect(last.body.length).toBeLessThanOrEqual(size)
      names = way === 'next' ? [...names, ...named(last.body)] : [...named(last.body), ...names]
    }
    return { names, last }

    function cursorIn({ headers }: Page): string | undefined {
      return headers[`x-pagination-cursor-${way}`] as string | undefined
    }
  }

  test('count up to ten thousand, and say when there are more', async () => {
    await settle(world.pool, 'many')
    await world.pool.query(
      `insert into service (product, name, contact_admin, contact_tech, contact_billing, creation)
       select 'vps', 'many-' || n, 'many', 'many', 'many', '2026-01-01' from generate_series(1, 10001) n`,
    )
    const { headers } = await get('many')
    expect(headers).toMatchObject({ 'x-pagination-elements': '10000', 'x-pagination-elements-more': 'true' })
    const { body } = await world.call('many', 'GET', '/1.0/me/service/summary')
    expect(body).toEqual({ total: 10000, more: true, products: [{ product: 'vps', count: 10000 }] })
    for (const query of ['?search=Many-1', '?search=many-1&sort=status&order=desc', '?search=many-1&sort=product']) {
      const { names } = await walk('many', query, 500, 'next')
      expect([names.length, new Set(names).size]).toEqual([1113, 1113])
    }
    await world.pool.query(`delete from service where name = 'many-1'`)
    expect((await get('many')).headers).not.toHaveProperty('x-pagination-elements-more')
    expect((await world.call('many', 'GET', '/1.0/me/service/summary')).body).toMatchObject({ total: 10000, more: false })
  })
})
