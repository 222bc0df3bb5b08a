import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../src/actions/context.ts'
import { confirmOwnerChange, refuseOwnerChange } from '../../src/actions/owner-answers.ts'
import { askForOwnerChange, resendToOwner, withdrawOwnerChange } from '../../src/actions/owner-changes.ts'
import { expireOwnerChanges } from '../../src/actions/owner-deadlines.ts'
import { removeService } from '../../src/actions/services-told.ts'
import { createPool, type Database } from '../../src/db/database.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { atOnce, outcomeOf, tally, type Verbs, verbsIn } from '../support/changes.ts'
import { CLAY, MARTA, ownerCode, ownerOf, tellOwner } from '../support/owners.ts'
import { actor, order, settle } from '../support/people.ts'

/** Everything here really happens at once, each verb in a transaction of its own. */
const CROWD = 40
const ROUNDS = 8
const RIGHTS = ['domain:passation:owner/change']
const ORIGIN = { address: '127.0.0.1', agent: 'test' }

let world: TestApp
let pool: Database
let context: Context
let verbs: Verbs
let names = 0

beforeAll(async () => {
  world = await startTestApp()
  pool = createPool(world.database.connection, CROWD)
  context = { ...world.context, db: pool }
  verbs = verbsIn(context)
  await settle(world.pool, 'anna', 'carl')
  await Promise.all(Array.from({ length: CROWD }, () => pool.query('select pg_sleep(0.05)')))
})

afterAll(async () => {
  await pool.end()
  await world.close()
})

type Asked = { id: number; name: string; present: string; next: string }

async function asked(): Promise<Asked> {
  await world.pool.query('truncate throttle, letter')
  await world.pool.query(`delete from owner_change where state = 'waiting'`)
  const name = `owned${++names}.example`
  await order(world.pool, 'domain', name, { admin: 'anna' })
  await tellOwner(world, name, MARTA)
  const id = (await ask(name)) as number
  return { id, name, present: await ownerCode(world, MARTA.email), next: await ownerCode(world, CLAY.email) }
}

const ask = (name: string) => askForOwnerChange(context, actor('anna'), RIGHTS, 'domain', name, CLAY, 'en')
const yes = (code: string) => () => confirmOwnerChange(context, ORIGIN, code, true)
const no = (code: string) => () => refuseOwnerChange(context, ORIGIN, code)

async function stateOf(id: number): Promise<string> {
  const { rows } = await world.pool.query('select state, reason from owner_change where id = $1', [id])
  return rows[0].reason ? `${rows[0].state} ${rows[0].reason}` : rows[0].state
}

async function eventsOf(id: number): Promise<string[]> {
  const { rows } = await world.pool.query(`select kind from event where (details->>'ownerChange')::int = $1 order by id`, [id])
  return rows.map(({ kind }) => kind.replace('owner-change.', ''))
}

const lettersOf = async (kind: string) => (await world.letters()).filter((letter) => letter.kind === kind).length

describe('both owners at the same moment', () => {
  test('one yes waits for the other: one effect, one event, one set of letters', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, name, present, next } = await asked()
      expect((await atOnce(yes(present), yes(next))).sort()).toEqual(['done', 'waiting'])
      expect(await ownerOf(world, name)).toEqual(CLAY)
      expect(await eventsOf(id)).toEqual(['asked', 'confirmed', 'done'])
      expect(await lettersOf('owner-changed')).toBe(3)
    }
  })

  test('the same code thirty times: once it counts', async () => {
    const { id, present, next } = await asked()
    const codes = Array.from({ length: 15 }, () => [yes(present), yes(next)]).flat()
    expect(tally(await atOnce(...codes))).toEqual({ waiting: 1, done: 1, token_unusable: 28 })
    expect(await eventsOf(id)).toEqual(['asked', 'confirmed', 'done'])
  })

  test('a yes and a no: the no ends it, or comes too late for nothing', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, name, present, next } = await asked()
      const [first, second] = await atOnce(yes(present), no(next))
      expect([['waiting', 'refused'].toString(), ['token_unusable', 'refused'].toString()]).toContain([first, second].toString())
      expect(await stateOf(id)).toBe('refused new')
      expect(await ownerOf(world, name)).toEqual(MARTA)
    }
  })
})

test('twenty requests at once: one is open', async () => {
  const { id, name } = await asked()
  await withdrawOwnerChange(context, actor('anna'), id)
  await world.pool.query('truncate throttle')
  const outcomes = await atOnce(...Array.from({ length: 20 }, () => () => ask(name)))
  expect(tally(outcomes)).toEqual({ ran: 1, change_already_pending: 19 })
})

test('the last yes, a withdrawal, a new code, the end of time, the removal of the service: one wins', async () => {
  const later: Context = { ...context, clock: () => new Date(world.clock.now.getTime() + 14 * DAY) }
  const won = new Set<string>()
  for (let round = 0; round < ROUNDS * 2; round++) {
    const { id, name, present, next } = await asked()
    await yes(present)()
    const others: (() => Promise<unknown>)[] = [
      () => withdrawOwnerChange(context, actor('anna'), id),
      () => resendToOwner(context, actor('anna'), id, 'new'),
      () => expireOwnerChanges(later),
      () => removeService(context, SYSTEM, 'domain', name),
    ]
    const moved = [...others.slice(round % 4), ...others.slice(0, round % 4)]
    // The last yes has the longest way; a head start lets it win now and then.
    const behind = moved.map((verb) => () => sleep((round % 5) * 10).then(verb))
    await atOnce(yes(next), ...behind)
    const state = await stateOf(id)
    won.add(state)
    expect(await outcomeOf(yes(next)())).toBe('token_unusable')
    const ends = (await eventsOf(id)).filter((kind) => !['asked', 'confirmed', 'resent'].includes(kind))
    expect(ends).toEqual([state.split(' ')[0]])
    expect(await lettersOf(state === 'done' ? 'owner-changed' : 'owner-ended')).toBe(state === 'withdrawn' ? 2 : 3)
  }
  expect(won.size).toBeGreaterThan(1)
})

test('the last yes and a new administrative contact: the owner is changed before, or the change falls', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, name, present, next } = await asked()
    await yes(present)()
    const [change] = await verbs.ask('anna', name, { admin: 'carl' })
    await verbs.accept('anna', change!, await verbs.codeOf(change!, 'anna'))
    const code = await verbs.codeOf(change!, 'carl')
    const accept = () => verbs.accept('carl', change!, code)
    const outcomes = await atOnce(...(round % 2 ? [accept, yes(next)] : [yes(next), accept]))
    expect(outcomes).toContain('done')
    const state = await stateOf(id)
    expect(['done', 'aborted admin_changed']).toContain(state)
    expect(await ownerOf(world, name)).toEqual(state === 'done' ? CLAY : MARTA)
  }
})
