import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../src/actions/context.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { createPool, type Database, one, rows, statement, type Transaction } from '../../src/db/database.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let world: TestApp
let narrow: Database
let context: Context

beforeAll(async () => {
  world = await startTestApp()
  narrow = createPool(world.database.connection, 1)
  context = { ...world.context, db: narrow }
  await world.pool.query('create table place (name text primary key, visits int not null default 0 check (visits < 100))')
})

beforeEach(async () => {
  await world.pool.query(`truncate place; insert into place values ('here'), ('there')`)
})

afterAll(async () => {
  await narrow.end()
  await world.close()
})

const visiting = statement('test-visit', 'update place set visits = visits + $2 where name = $1')
const visit = (tx: Transaction, name: string, times = 1) => one(tx, visiting, [name, times])
const sleeping = statement('test-sleep', 'select pg_sleep($1)')

async function visits(): Promise<Record<string, number>> {
  const found = await world.pool.query('select name, visits from place order by name')
  return Object.fromEntries(found.rows.map(({ name, visits }) => [name, visits]))
}

describe('what an action does', () => {
  test('happens whole', async () => {
    const result = await inTransaction(context, async (tx) => {
      await visit(tx, 'here')
      await visit(tx, 'there')
      return 'both'
    })
    expect(result).toBe('both')
    expect(await visits()).toEqual({ here: 1, there: 1 })
  })

  const failures: { why: string; fail: (tx: Transaction) => Promise<unknown> }[] = [
    { why: 'it refuses', fail: () => Promise.reject(new Refusal('request_closed')) },
    { why: 'the database refuses', fail: (tx) => visit(tx, 'there', 1000) },
    { why: 'a guarded write finds nothing', fail: (tx) => visit(tx, 'nowhere') },
  ]
  test.each(failures)('does not happen at all when $why', async ({ fail }) => {
    const failing = inTransaction(context, async (tx) => {
      await visit(tx, 'here')
      await fail(tx)
    })
    await expect(failing).rejects.toThrow()
    expect(await visits()).toEqual({ here: 0, there: 0 })
  })

  test('does not happen when one of the statements that travel together fails, whatever still comes after it', async () => {
    let late: Promise<unknown> = Promise.resolve()
    const failing = inTransaction(context, async (tx) => {
      const slow = async () => {
        await rows(tx, sleeping, [0.05])
        late = visit(tx, 'here')
        await late
      }
      await Promise.all([visit(tx, 'nowhere'), slow()])
    })
    await expect(failing).rejects.toThrow('wrote 0 rows')
    await inTransaction(context, (tx) => visit(tx, 'there'))
    await expect(late).rejects.toThrow('came too late')
    expect(await visits()).toEqual({ here: 0, there: 1 })
  })

  test('is not said to have happened when the database has given it up, even if the action looked away', async () => {
    const looking = inTransaction(context, async (tx) => {
      await visit(tx, 'here')
      await visit(tx, 'there', 1000).catch(() => undefined)
      return 'all is well'
    })
    await expect(looking).rejects.toThrow('nothing of it was kept')
    expect(await visits()).toEqual({ here: 0, there: 0 })
  })

  test('wakes the post once it has happened, not before and not for nothing', async () => {
    const woken: Record<string, number>[] = []
    const seen: Promise<unknown>[] = []
    const listening = { ...context, onCommit: new Set([() => void seen.push(visits().then((now) => woken.push(now)))]) }
    await inTransaction(listening, (tx) => visit(tx, 'here'))
    await inTransaction(listening, () => Promise.reject(new Refusal('request_closed'))).catch(() => undefined)
    await Promise.all(seen)
    expect(woken).toEqual([{ here: 1, there: 0 }])
  })
})

describe('two actions that meet', () => {
  test('in the wrong order both happen: the one that loses starts again', async () => {
    const wide = { ...context, db: world.pool }
    const tries = { one: 0, other: 0 }
    const both = { here: signal(), there: signal() }
    const go = (who: keyof typeof tries, first: 'here' | 'there', second: 'here' | 'there') =>
      inTransaction(wide, async (tx) => {
        tries[who] += 1
        await visit(tx, first)
        both[first].give()
        await both[second].given
        await visit(tx, second)
      })
    await Promise.all([go('one', 'here', 'there'), go('other', 'there', 'here')])
    expect(await visits()).toEqual({ here: 2, there: 2 })
    expect(tries.one + tries.other).toBeGreaterThanOrEqual(3)
  })

  test('again and again, one gives up after four tries and says why', async () => {
    let tries = 0
    const meeting = Object.assign(new Error('deadlock detected'), { code: '40P01' })
    const failing = inTransaction(context, async (tx) => {
      tries += 1
      await visit(tx, 'here')
      throw meeting
    })
    await expect(failing).rejects.toBe(meeting)
    expect(tries).toBe(4)
    expect(await visits()).toEqual({ here: 0, there: 0 })
  })

  test('a refusal is an answer: it is not tried again', async () => {
    let tries = 0
    const refusing = inTransaction(context, async () => {
      tries += 1
      throw new Refusal('request_closed')
    })
    await expect(refusing).rejects.toMatchObject({ code: 'request_closed' })
    expect(tries).toBe(1)
  })
})

test('a connection that breaks in the middle is thrown away, and nothing of it stays', async () => {
  const breaking = inTransaction(context, async (tx) => {
    await visit(tx, 'here')
    await world.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`,
    )
    await visit(tx, 'there')
  })
  await expect(breaking).rejects.toThrow()
  await inTransaction(context, (tx) => visit(tx, 'there'))
  expect(await visits()).toEqual({ here: 0, there: 1 })
})

function signal(): { give: () => void; given: Promise<void> } {
  let give!: () => void
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { give, given }
}
