import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contacts } from '../../src/domain/role.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { contactsOf, order, settle } from '../support/people.ts'
import { hold, numberIn } from '../support/telephony.ts'

/** What a group holds has the contacts of its group, whatever is written and in whatever order. */
let world: TestApp
let names = 0

const ANNA: Contacts = { admin: 'anna', tech: 'anna', billing: 'anna' }
const OF_GROUP: Contacts = { admin: 'vera', tech: 'theo', billing: 'bea' }

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'vera', 'theo', 'bea', 'anna')
})

afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.pool.query(text, values)
const of = (name: string, product = 'telephony/lines') => contactsOf(world.pool, product, name)

async function group(contacts: Contacts = OF_GROUP): Promise<string> {
  const name = `group-${++names}`
  await order(world.pool, 'telephony', name, contacts)
  return name
}

const insertLine = `insert into service (product, name, contact_admin, contact_tech, contact_billing, status, creation, billing_group, pack)
                    values ($1, $2, 'anna', 'anna', 'anna', 'ok', '2026-01-01', $3, $4)`

describe('what comes into a group takes its contacts', () => {
  test.each(['telephony/lines', 'telephony/trunks', 'telephony/aliases'])('as a new service: %s', async (product) => {
    const name = `n${++names}`
    await sql(insertLine, [product, name, await group(), null])
    expect(await of(name, product)).toEqual(OF_GROUP)
  })

  test('or by being put there', async () => {
    const name = `n${++names}`
    await numberIn(world.pool, null, name, { product: 'telephony/lines', admin: 'anna' })
    expect(await of(name)).toEqual(ANNA)
    await sql('update service set billing_group = $1 where name = $2', [await group(), name])
    expect(await of(name)).toEqual(OF_GROUP)
  })

  test('or when its group is told of after it', async () => {
    const [name, late] = [`n${++names}`, `late-${names}`]
    await sql(insertLine, ['telephony/lines', name, late, null])
    expect(await of(name)).toEqual(ANNA)
    await order(world.pool, 'telephony', late, OF_GROUP)
    expect(await of(name)).toEqual(OF_GROUP)
  })

  test('or when it leaves the pack that it hung on', async () => {
    const name = `n${++names}`
    await sql(insertLine, ['telephony/lines', name, await group(), 'pack-1'])
    expect(await of(name), 'a line of a pack keeps what it has').toEqual(ANNA)
    await sql('update service set pack = null where name = $1', [name])
    expect(await of(name)).toEqual(OF_GROUP)
  })

  test('and whatever is no telephony does not', async () => {
    const name = `n${++names}.example`
    await sql(insertLine, ['domain', name, await group(), null])
    expect(await of(name, 'domain')).toEqual(ANNA)
  })
})

describe('what is in a group', () => {
  test('can not be given other contacts by itself', async () => {
    const [name, held] = [`n${++names}`, await group()]
    await hold(world.pool, held, { 'telephony/lines': [name] })
    await sql(`update service set contact_admin = 'anna', contact_billing = 'anna' where name = $1`, [name])
    expect(await of(name)).toEqual(OF_GROUP)
  })

  test('changes with its group, all of it and nothing else, in one transaction', async () => {
    const [held, other] = [await group(), await group()]
    const lines = Array.from({ length: 30 }, (_, n) => `${held}-${n}`)
    await hold(world.pool, held, { 'telephony/lines': lines })
    await numberIn(world.pool, held, `${held}-pack`, { product: 'telephony/lines', pack: 'pack-1', admin: 'vera' })
    await hold(world.pool, other, { 'telephony/lines': [`${other}-1`] })
    await sql(`update service set contact_tech = 'anna', contact_admin = 'bea' where product = 'telephony' and name = $1`, [held])
    const { rows } = await sql('select distinct contact_admin, contact_tech, contact_billing from service where name = any($1)', [
      lines,
    ])
    expect(rows).toEqual([{ contact_admin: 'bea', contact_tech: 'anna', contact_billing: 'bea' }])
    expect((await of(`${held}-pack`)).admin).toBe('vera')
    expect(await of(`${other}-1`)).toEqual(OF_GROUP)
  })

  test('keeps its contacts when it leaves, or when the group is gone', async () => {
    const held = await group()
    await hold(world.pool, held, { 'telephony/lines': [`${held}-1`, `${held}-2`] })
    await sql('update service set billing_group = null where name = $1', [`${held}-1`])
    await sql(`delete from service where product = 'telephony' and name = $1`, [held])
    for (const name of [`${held}-1`, `${held}-2`]) expect(await of(name)).toEqual(OF_GROUP)
  })
})

describe('at the same moment', () => {
  /** Two transactions, open side by side; `second` is begun while the first one is still open. */
  async function sideBySide(first: (c: PoolClient) => Promise<unknown>, second: (c: PoolClient) => Promise<unknown>) {
    const [one, two] = await Promise.all([world.pool.connect(), world.pool.connect()])
    try {
      await one.query('begin')
      await two.query('begin')
      await first(one)
      const waiting = second(two)
      await new Promise((resolve) => setTimeout(resolve, 100))
      await one.query('commit')
      await waiting
      await two.query('commit')
    } finally {
      one.release()
      two.release()
    }
  }

  const change = (name: string) => (c: PoolClient) =>
    c.query(`update service set contact_tech = 'anna' where product = 'telephony' and name = $1`, [name])
  const comeIn = (name: string, line: string) => (c: PoolClient) => c.query(insertLine, ['telephony/lines', line, name, null])
  const register = (name: string) => (c: PoolClient) =>
    c.query(
      `insert into service (product, name, contact_admin, contact_tech, contact_billing, status, creation)
       values ('telephony', $1, 'vera', 'anna', 'bea', 'ok', '2026-01-01')`,
      [name],
    )

  test('what comes into a group whose contacts are being changed waits for them', async () => {
    const held = await group()
    await sideBySide(change(held), comeIn(held, `${held}-1`))
    expect((await of(`${held}-1`)).tech).toBe('anna')
  })

  test('a change of a group waits for what is coming in', async () => {
    const held = await group()
    await sideBySide(comeIn(held, `${held}-1`), change(held))
    expect((await of(`${held}-1`)).tech).toBe('anna')
  })

  test('a group and what names it may be told of in either order', async () => {
    for (const turned of [false, true]) {
      const held = `told-${++names}`
      const both = [register(held), comeIn(held, `${held}-1`)] as const
      await sideBySide(both[turned ? 1 : 0], both[turned ? 0 : 1])
      expect(await of(`${held}-1`)).toEqual({ ...OF_GROUP, tech: 'anna' })
    }
  })
})
