import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Happening } from '../../src/api/history-wire.ts'
import { EVENT_KINDS } from '../../src/domain/event-words.ts'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { addUnpaidBill, order, settle } from '../support/people.ts'
import { startProvider } from '../support/provider.ts'

let world: TestApp
let failed: number

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', { nichandle: 'theo', language: 'fr' }, 'bea', 'carl', 'zoe')
  await world.pool.query(`update account set firstname = '=cmd|calc', name = 'Novak' where nichandle = 'anna'`)
  await order(world.pool, 'domain', 'shop.example', { admin: 'anna', tech: 'theo', billing: 'anna' })
  await order(world.pool, 'domain', '+other.example', { admin: 'anna' })
  expect((await world.call('bea', 'POST', '/1.0/me/changeEmail', { newEmail: 'bea.new@mail.example' })).status).toBe(200)
  await handOver('shop.example', 'contactBilling', 'bea')
  world.clock.pass(DAY)
  const [task] = await ask('shop.example', 'contactBilling', 'carl')
  failed = task!
  await addUnpaidBill(world.pool, 'carl')
  await accept('anna', failed)
  await accept('carl', failed)
  world.clock.pass(DAY)
  await ask('+other.example', 'contactTech', 'carl')
})
afterAll(() => world.close())

async function ask(name: string, role: string, to: string): Promise<number[]> {
  return (await world.call('anna', 'POST', `/1.0/domain/${encodeURIComponent(name)}/changeContact`, { [role]: to })).body
}

async function accept(account: string, task: number): Promise<void> {
  const letter = (await world.letters(account)).find(({ values }) => values.changeId === task && values.token)
  const { status } = await world.call(account, 'POST', `/1.0/me/task/contactChange/${task}/accept`, {
    token: letter!.values.token,
  })
  expect(status).toBe(200)
}

async function handOver(name: string, role: string, to: string): Promise<void> {
  const [task] = await ask(name, role, to)
  await accept('anna', task!)
  await accept(to, task!)
}

const SHOP = '/1.0/domain/shop.example/history'
const read = async (account: string, path: string, headers: Record<string, string> = {}): Promise<Happening[]> =>
  (await world.call(account, 'GET', path, undefined, headers)).body
const kinds = (happenings: Happening[]) => happenings.map(({ kind }) => kind)

describe('the history of an account', () => {
  test('tells what concerns it, newest first, of every service, and nothing else', async () => {
    const anna = await read('anna', '/1.0/me/history')
    expect(kinds(anna)).toEqual([
      'contact-change.asked',
      'contact-change.failed',
      'contact-change.validated',
      'contact-change.asked',
      'contact-change.done',
      'contact-change.validated',
      'contact-change.asked',
    ])
    expect(anna[0]).toMatchObject({
      product: 'domain',
      serviceName: '+other.example',
      account: 'anna',
      actorName: '=cmd|calc Novak',
    })
    expect(kinds(await read('bea', '/1.0/me/history')).at(-1)).toBe('account.address-change-asked')
    expect(await read('zoe', '/1.0/me/history')).toEqual([])
  })

  test('tells an e-mail address to its account alone, whoever shares a service with it', async () => {
    expect(JSON.stringify(await read('bea', '/1.0/me/history'))).toContain('bea.new@mail.example')
    for (const account of ['anna', 'theo', 'carl'])
      for (const path of ['/1.0/me/history', SHOP, '/1.0/me/history.csv'])
        expect(JSON.stringify(await read(account, path))).not.toContain('@mail.example')
  })

  test('is shown to nobody from where it was done', async () => {
    for (const account of ['anna', 'bea'])
      expect(JSON.stringify(await read(account, '/1.0/me/history'))).not.toContain('127.0.0.1')
  })

  test('goes on telling of a service that one has left, but no longer who acts there', async () => {
    const told = await read('carl', '/1.0/me/history?service=shop.example')
    expect(kinds(told)).toEqual(['contact-change.failed', 'contact-change.validated', 'contact-change.asked'])
    expect(told.map(({ account, actorName }) => [account, actorName])).toEqual([
      ['carl', 'Given Family'],
      ['anna', null],
      ['anna', null],
    ])
  })

  test('tells an import of its service, as of one event or of many', async () => {
    const provider = await startProvider(world)
    await settle(world.pool, 'nina')
    await provider.service('domain', 'told.example', { contactAdmin: 'nina' })
    expect(await read('nina', '/1.0/me/history')).toMatchObject([
      { kind: 'service.registered', account: null, actorName: null, serviceName: 'told.example' },
    ])
  })
})

describe('the history of a service', () => {
  test('names who acted, to its contacts', async () => {
    const [done] = await read('theo', `${SHOP}?kind=contact-change.done`)
    expect(done).toMatchObject({ account: 'bea', actorName: 'Given Family', product: 'domain', serviceName: 'shop.example' })
    const [carl] = await read('theo', `${SHOP}?account=carl`)
    expect(carl).toMatchObject({ account: 'carl', actorName: null })
  })

  test('tells whose bills stood in the way to those who asked, and to no other contact', async () => {
    const told = async (account: string) => (await read(account, `${SHOP}?kind=contact-change.failed`))[0]!.details
    expect(await told('anna')).toMatchObject({ reason: 'unpaid_bill', whose: 'carl' })
    const others = await told('theo')
    expect(others).toMatchObject({ from: 'bea', to: 'carl', contactTypes: ['contactBilling'] })
    expect(others).not.toHaveProperty('reason')
    expect(others).not.toHaveProperty('whose')
  })

  test('is no more to who is not its contact', async () => {
    for (const path of [SHOP, `${SHOP}.csv`]) expect((await world.call('carl', 'GET', path)).status).toBe(404)
  })
})

describe.each(['/1.0/me/history', SHOP])('%s', (path) => {
  const all = (rows: Happening[]) => rows.filter(({ serviceName }) => serviceName === 'shop.example').length
  test.each([
    ['kind=contact-change', 6],
    ['kind=contact-change.done,contact-change.failed', 2],
    ['kind=session', 0],
    ['account=bea', 1],
    ['account=Bea', 1],
    ['from=2026-03-03', 3],
    ['to=2026-03-02', 3],
    ['from=2026-03-03&to=2026-03-03', 3],
    ['from=2026-03-05', 0],
    ['from=0001-01-01&to=9999-12-31', 6],
    ['from=0000-01-01', 6],
  ])('is narrowed by %s', async (query, count) => {
    expect(all(await read('anna', `${path}?${query}`))).toBe(count)
  })

  test.each(['kind=nothing', 'kind=contact-change.', 'kind=', 'from=yesterday', 'to=2026-02-30', 'account=%00'])(
    'answers 400 to %s, as page and as table',
    async (query) => {
      for (const each of [path, `${path}.csv`]) expect((await world.call('anna', 'GET', `${each}?${query}`)).status).toBe(400)
    },
  )

  test('is paged by cursor, each event once', async () => {
    const whole = await read('anna', path)
    const found: Happening[] = []
    let cursor: string | undefined
    do {
      const headers = { 'x-pagination-size': '2', ...(cursor && { 'x-pagination-cursor': cursor }) }
      const answer = await world.call('anna', 'GET', path, undefined, headers)
      found.push(...answer.body)
      cursor = answer.headers['x-pagination-cursor-next'] as string | undefined
    } while (cursor)
    expect(found).toEqual(whole)
  })
})

describe('the table', () => {
  const table = async (account: string, path: string) => {
    const { body, headers, status } = await world.call(account, 'GET', path)
    expect(status).toBe(200)
    return { rows: parse(body, { bom: true }) as string[][], headers, text: body as string }
  }

  test('holds the same events, in the words of the reader’s language', async () => {
    const english = await table('anna', `${SHOP}.csv`)
    expect(english.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    expect(english.headers['content-disposition']).toBe('attachment; filename="history-shop.example.csv"')
    expect(english.text.startsWith('\ufeffDate (UTC),Event,Product,Service,')).toBe(true)
    expect(english.rows).toHaveLength(7)
    expect(english.rows[3]).toEqual([
      '2026-03-03 09:00:00',
      'Change of contacts requested',
      'domain',
      'shop.example',
      String(failed),
      'anna',
      `'=cmd|calc Novak`,
      'billing',
      'bea',
      'carl',
      'askedBy: anna; expiresAt: 2026-03-10T09:00:00.000Z',
    ])
    const french = await table('theo', `${SHOP}.csv?kind=contact-change.done`)
    expect(french.headers['content-disposition']).toBe('attachment; filename="historique-shop.example.csv"')
    expect(french.rows.map((row) => row[1])).toEqual(['Événement', 'Contacts modifiés'])
    expect(french.rows[1]![7]).toBe('facturation')
  })

  test('holds nothing that a spreadsheet would take for a formula', async () => {
    const { rows } = await table('anna', '/1.0/me/history.csv')
    const cells = rows.flat()
    expect(cells).toContain(`'+other.example`)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  test('tells who acted, if it was no account, in words', async () => {
    world.clock.pass(8 * DAY + HOUR)
    await ask('+other.example', 'contactTech', 'theo')
    const { rows } = await table('anna', '/1.0/me/history.csv?kind=contact-change.expired')
    expect(rows[1]!.slice(1, 6)).toEqual(['Request expired', 'domain', `'+other.example`, expect.any(String), 'automatically'])
  })

  test('goes past the size of a page', async () => {
    await settle(world.pool, 'much')
    await world.pool.query(
      `insert into event (at, kind, actor, concerns, details)
       select now(), 'session.opened', 'visitor', array['much'], '{}' from generate_series(1, 2500)`,
    )
    expect((await table('much', '/1.0/me/history.csv')).rows).toHaveLength(2501)
  })
})

test('every kind of event has words of its own in each language', async () => {
  const { EVENT_WORDS } = await import('../../src/domain/event-words.ts')
  for (const language of ['en', 'fr'] as const) {
    const words = EVENT_KINDS.map((kind) => EVENT_WORDS[kind][language])
    expect(new Set(words).size).toBe(words.length)
  }
})
