import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../src/actions/context.ts'
import { tellAll } from '../../src/actions/feed.ts'
import { moveServices } from '../../src/actions/telephony.ts'
import { createPool, type Database } from '../../src/db/database.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import type { ServiceLine } from '../../src/domain/feed.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { atOnce, outcomeOf, tally, type Verbs, verbsIn } from '../support/changes.ts'
import { actor, contactsOf, order, settle } from '../support/people.ts'
import { hold } from '../support/telephony.ts'

const CROWD = 30
const ROUNDS = 15
const RIGHTS = ['voip:apiovh:service/changeOfBillingAccount']

let world: TestApp
let pool: Database
let context: Context
let verbs: Verbs
let names = 0

beforeAll(async () => {
  world = await startTestApp()
  pool = createPool(world.database.connection, CROWD)
  context = { ...world.context, db: pool }
  verbs = verbsIn(context, 'telephony')
  const validated = (nichandle: string) => ({ nichandle, voipValidated: true })
  await settle(world.pool, validated('vera'), validated('bea'), validated('carl'), 'theo')
  await Promise.all(Array.from({ length: CROWD }, () => pool.query('select pg_sleep(0.02)')))
})

afterAll(async () => {
  await pool.end()
  await world.close()
})

/** Two groups of vera's, the first with these lines. */
async function groups(): Promise<{ from: string; to: string; lines: string[] }> {
  const n = ++names
  const [from, to] = [`from-${n}`, `to-${n}`]
  const lines = [`${n}-1`, `${n}-2`, `${n}-3`]
  await order(world.pool, 'telephony', from, { admin: 'vera', billing: 'bea' })
  await order(world.pool, 'telephony', to, { admin: 'vera' })
  await hold(world.pool, from, { 'telephony/lines': lines })
  return { from, to, lines }
}

const move = (from: string, to: string, lines: string[]) =>
  moveServices(context, actor('vera'), { from, to, names: lines, rights: RIGHTS })

async function whereIs(line: string): Promise<string> {
  return (await world.pool.query('select billing_group from service where name = $1', [line])).rows[0].billing_group
}

/** Whatever happened, each line has the contacts of the group that holds it. */
async function everyLineFitsItsGroup(): Promise<void> {
  const { rows } = await world.pool.query(
    `select s.name from service s join service g on g.product = 'telephony' and g.name = s.billing_group
      where s.pack is null and (s.contact_admin, s.contact_tech, s.contact_billing)
            is distinct from (g.contact_admin, g.contact_tech, g.contact_billing)`,
  )
  expect(rows).toEqual([])
}

describe('a move and a change of contacts at the same moment', () => {
  test.each(['from', 'to'] as const)(
    'of the group it goes %s: no line is left behind with the contacts of before',
    async (side) => {
      const outcomes: string[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const { from, to, lines } = await groups()
        const changed = { from, to }[side]
        const [id] = await verbs.ask('vera', changed, { tech: 'theo' })
        await verbs.accept('vera', id!, await verbs.codeOf(id!, 'vera'))
        const code = await verbs.codeOf(id!, 'theo')
        const met = await atOnce(
          () => move(from, to, lines),
          () => verbs.accept('theo', id!, code),
        )
        outcomes.push(met.join(', '))
        expect((await contactsOf(world.pool, 'telephony', changed)).tech).toBe('theo')
        expect(await whereIs(lines[0]!)).toBe(met[0] === 'asked' ? to : from)
      }
      await everyLineFitsItsGroup()
      const either = ['change_already_pending, done', 'asked, done']
      for (const each of outcomes) expect(either).toContain(each)
    },
  )

  test('a change that is asked for meanwhile either finds the lines moved, or keeps them where they are', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { from, to, lines } = await groups()
      const [moved, asked] = await atOnce(
        () => move(from, to, lines),
        () => verbs.ask('vera', from, { tech: 'theo' }),
      )
      expect(asked).toBe('asked')
      expect(['asked', 'change_already_pending']).toContain(moved)
      expect(await whereIs(lines[0]!)).toBe(moved === 'asked' ? to : from)
    }
    await everyLineFitsItsGroup()
  })
})

test('what the provider tells of lines meanwhile leaves each with the contacts of its group', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { from, to, lines } = await groups()
    const [id] = await verbs.ask('vera', to, { tech: 'theo' })
    await verbs.accept('vera', id!, await verbs.codeOf(id!, 'vera'))
    const code = await verbs.codeOf(id!, 'theo')
    const told = lines.map((name): ServiceLine => {
      return { kind: 'service', product: 'telephony/lines', name, contacts: { admin: 'vera' }, facts: { group: to } }
    })
    const met = await atOnce(
      () => verbs.accept('theo', id!, code),
      () => tellAll(context, SYSTEM, told, { by: 'import' }),
      () => move(from, to, lines.slice(0, 1)),
    )
    expect(met.slice(0, 2)).toEqual(['done', 'asked'])
    for (const name of lines) expect(await whereIs(name)).toBe(to)
  }
  await everyLineFitsItsGroup()
})

describe('moves at the same moment', () => {
  test('of the same lines: one of them finds them, all of them or none', async () => {
    const { from, to, lines } = await groups()
    const elsewhere = await groups()
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => move(from, n % 2 ? to : elsewhere.to, n % 3 ? lines : lines.slice(0, 2))),
    )
    const won = results.filter((result) => Array.isArray(result))
    expect(won.length).toBeGreaterThan(0)
    expect(won.flat().sort()).toEqual([...new Set(won.flat())].sort())
    await everyLineFitsItsGroup()
  })

  test('there and back: none is lost, and none waits for ever', async () => {
    const { from, to, lines } = await groups()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => outcomeOf(n % 2 ? move(from, to, lines) : move(to, from, lines))),
    )
    expect(Object.keys(tally(outcomes)).every((each) => each === 'asked' || each === 'ran')).toBe(true)
    const places = await Promise.all(lines.map(whereIs))
    expect(new Set(places).size).toBe(1)
    await everyLineFitsItsGroup()
  })
})

test('a special number that comes in while somebody asks for the group is seen by who waited for it', async () => {
  const { from, to, lines } = await groups()
  await world.pool.query(`update service set contact_billing = 'vera' where name = $1`, [from])
  await world.pool.query('update service set special = true where name = $1', [lines[0]])
  const client = await pool.connect()
  await client.query('begin')
  await client.query('select from service where name = $1 for no key update', [to])
  const moved = outcomeOf(move(from, to, [lines[0]!]))
  await waiting(1)
  const asked = outcomeOf(verbs.ask('vera', to, { admin: 'carl' }))
  await waiting(2)
  await client.query('commit')
  client.release()
  expect(await Promise.all([moved, asked])).toEqual(['asked', 'special_numbers'])
})

/** As many statements wait for a lock. */
async function waiting(count: number): Promise<void> {
  await expect
    .poll(async () => (await world.pool.query(`select from pg_stat_activity where wait_event_type = 'Lock'`)).rows.length, {
      timeout: 20_000,
    })
    .toBe(count)
}
