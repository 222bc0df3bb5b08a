import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { record } from '../../src/actions/record.ts'
import { sealTrail, verifyTrail } from '../../src/actions/seal.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { createPool } from '../../src/db/database.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeEach(async () => {
  await app?.close()
  app = await startTestApp()
})
afterAll(() => app.close())

/** Writes an event, as every action does. */
const happen = (name = 'a key') =>
  inTransaction(app.context, (tx) =>
    record(tx, SYSTEM, app.clock.now, { kind: 'provider-key.created', facts: { name }, concerns: [] }),
  )
const happenOften = async (times: number) => {
  for (let at = 0; at < times; at++) await happen(`key ${at}`)
}
const brokenWhere = async () => (await verifyTrail(app.context)).broken

/** What the owner of the tables, or a superuser, can do: past the triggers, and past what refers to what. */
async function tamper(sql: string): Promise<void> {
  const client = await app.pool.connect()
  await client.query(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`)
  client.release()
}

describe('the seal', () => {
  test('covers every event, in a chain that anybody can recompute', async () => {
    await happenOften(5)
    expect(await verifyTrail(app.context)).toMatchObject({ sealed: 0, waiting: 5, broken: null })
    expect(await sealTrail(app.context)).toBe(5)
    const { head, ...proof } = await verifyTrail(app.context)
    expect(proof).toEqual({ sealed: 5, waiting: 0, broken: null })
    expect(head).toMatch(/^[0-9a-f]{64}$/)
    await happen()
    await sealTrail(app.context)
    expect((await verifyTrail(app.context)).head).not.toBe(head)
  })

  test('covers events that commit in another order than their numbers', async () => {
    const slow = await app.pool.connect()
    await slow.query('begin')
    await slow.query(`insert into event (at, kind, actor) values (now(), 'slow', 'system')`)
    await happen()
    expect(await sealTrail(app.context)).toBe(1)
    await slow.query('commit')
    slow.release()
    expect(await sealTrail(app.context)).toBe(1)
    expect(await verifyTrail(app.context)).toMatchObject({ sealed: 2, waiting: 0, broken: null })
  })

  test('is one chain, however many nodes seal at the same moment', async () => {
    const pools = Array.from({ length: 4 }, () => createPool(app.database.connection, 4))
    const nodes = pools.map((db) => ({ ...app.context, db }))
    const writing = Promise.all(Array.from({ length: 6 }, () => happenOften(20)))
    let over = false
    const sealing = nodes.map(async (node) => {
      let sealed = 0
      while (!over) sealed += await sealTrail(node)
      return sealed
    })
    await writing
    while ((await verifyTrail(app.context)).waiting > 0) await sealTrail(app.context)
    over = true
    await Promise.all(sealing)
    await Promise.all(pools.map((pool) => pool.end()))
    expect(await verifyTrail(app.context)).toMatchObject({ sealed: 120, waiting: 0, broken: null })
  })

  test('loses nothing when its node dies while it seals', async () => {
    await happenOften(3)
    const dying = createPool(app.database.connection, 1)
    const client = await dying.connect()
    client.on('error', () => undefined)
    await client.query('begin; delete from event_to_seal')
    const { rows } = await client.query('select pg_backend_pid() as pid')
    await app.pool.query('select pg_terminate_backend($1)', [rows[0].pid])
    client.release(true)
    await dying.end()
    expect(await sealTrail(app.context)).toBe(3)
  })
})

describe('what somebody did past the program is shown:', () => {
  beforeEach(async () => {
    await happenOften(6)
    await sealTrail(app.context)
  })

  test('another content', async () => {
    for (const set of [
      `details = '{"name": "another"}'`,
      `actor = 'somebody'`,
      `at = at + interval '1 microsecond'`,
      `address = '::1'`,
    ]) {
      await tamper(`create table kept as select * from event where id = 3; update event set ${set} where id = 3`)
      expect(await brokenWhere(), set).toEqual({ position: 3, eventId: 3, why: 'content' })
      await tamper(
        'delete from event where id = 3; insert into event overriding system value select * from kept; drop table kept',
      )
      expect(await brokenWhere()).toBeNull()
    }
  })

  test('an event that is gone', async () => {
    await tamper('delete from event where id = 4')
    expect(await brokenWhere()).toEqual({ position: 4, eventId: 4, why: 'content' })
  })

  test('an event that is gone with its seal', async () => {
    await tamper('delete from event where id = 4; delete from seal where event_id = 4')
    expect(await brokenWhere()).toEqual({ position: 4, eventId: null, why: 'missing' })
  })

  test('an event that is gone with its seal, and those after it moved up', async () => {
    await tamper(
      'delete from event where id = 4; delete from seal where event_id = 4; update seal set position = -position where position > 4',
    )
    await tamper('update seal set position = -position - 1 where position < 0')
    expect(await brokenWhere()).toEqual({ position: 4, eventId: 5, why: 'content' })
  })

  test('another order', async () => {
    await tamper('update seal set event_id = -event_id where event_id in (2, 5)')
    await tamper('update seal set event_id = 7 + event_id where event_id in (-2, -5)')
    expect(await brokenWhere()).toEqual({ position: 2, eventId: 5, why: 'content' })
  })

  test('an event that was put in', async () => {
    await tamper(`insert into event (at, kind, actor) values (now(), 'made up', 'system')`)
    expect(await brokenWhere()).toEqual({ position: 6, eventId: null, why: 'unsealed' })
  })

  test('an event that is gone before it was sealed', async () => {
    const id = await happen()
    await tamper(`delete from event where id = ${id}`)
    expect(await brokenWhere()).toEqual({ position: 6, eventId: id, why: 'vanished' })
    expect(await sealTrail(app.context)).toBe(0)
    await happen()
    expect(await sealTrail(app.context)).toBe(1)
    expect(await brokenWhere()).toEqual({ position: 7, eventId: id, why: 'vanished' })
  })

  test('an end that was cut off, by the head that was kept elsewhere', async () => {
    const { head } = await verifyTrail(app.context)
    await tamper('delete from event where id = 6; delete from seal where event_id = 6')
    const cut = await verifyTrail(app.context)
    expect(cut.broken).toBeNull()
    expect(cut.head).not.toBe(head)
  })
})

test('the role that the program signs in with, if it does not own the tables, can not switch the triggers off', async () => {
  await happen()
  await sealTrail(app.context)
  const client = await app.pool.connect()
  const role = `app_${process.pid}`
  try {
    await client.query(`create role ${role}; grant usage on schema public to ${role};
      grant select, insert, update, delete on all tables in schema public to ${role}; set role ${role}`)
    for (const sql of [
      `update event set actor = 'nobody'`,
      'delete from event',
      'truncate event cascade',
      'alter table event disable trigger all',
      'drop trigger event_is_append_only on event',
      'set session_replication_role = replica',
      'delete from seal',
      `update seal set hash = sha256('')`,
      'create or replace function trail_is_append_only() returns trigger language plpgsql as $$ begin return null; end $$',
    ])
      await expect(client.query(sql), sql).rejects.toThrow(/append-only|must be owner|permission denied/)
  } finally {
    await client.query(`reset role; drop owned by ${role}; drop role ${role}`)
    client.release()
  }
})
