import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForOwnerChange } from '../../src/actions/owner-changes.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { answerAsOwner, CLAY, MARTA, ownerCode, ownerOf, tellOwner } from '../support/owners.ts'
import { actor, order, settle } from '../support/people.ts'

/** The database has the last word: what must never be of a change of owner can not be written, whatever the program believes. */
let world: TestApp
let names = 0

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo')
})

afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.pool.query(text, values)

async function domain(): Promise<string> {
  const name = `held${++names}.example`
  await order(world.pool, 'domain', name, { admin: 'anna' })
  await tellOwner(world, name, MARTA)
  return name
}

/** A change that anna has asked for and nobody has answered. */
async function open(name?: string): Promise<number> {
  await sql('truncate throttle, letter')
  const rights = ['domain:passation:owner/change']
  return (await askForOwnerChange(world.context, actor('anna'), rights, 'domain', name ?? (await domain()), CLAY, 'en')) as number
}

async function done(): Promise<number> {
  const id = await open()
  for (const { email } of [MARTA, CLAY]) await answerAsOwner(world, 'accept', await ownerCode(world, email))
  return id
}

const STATES = ['waiting', 'done', 'refused', 'withdrawn', 'expired', 'aborted']

describe('a change of owner', () => {
  test.each(STATES.filter((state) => state !== 'waiting'))('does not begin %s', async (state) => {
    const name = await domain()
    const insert = `insert into owner_change (service_id, product, service_name, asked_by, before, after, state, requested_at, expires_at, settled_at)
                    select id, product, name, 'anna', '{}', '{}', $2, now(), now() + interval '1 day', now() from service where name = $1`
    await expect(sql(insert, [name, state])).rejects.toThrow('begins waiting')
  })

  test('is the only open one of its service', async () => {
    const name = await domain()
    const id = await open(name)
    const again = `insert into owner_change (service_id, product, service_name, asked_by, before, after, state, requested_at, expires_at)
                   select service_id, product, service_name, asked_by, before, after, state, requested_at, expires_at from owner_change where id = $1`
    await expect(sql(again, [id])).rejects.toThrow('one_open_owner_change')
    await sql(`update owner_change set state = 'withdrawn', settled_at = now() where id = $1`, [id])
    await expect(open(name)).resolves.toBeGreaterThan(id)
  })

  test.each([[[]], [['present']], [['new']]])('is not done with the yes of %j alone', async (sides) => {
    const id = await open()
    await sql(`update owner_consent set state = 'confirmed', answered_at = now() where change_id = $1 and side = any($2)`, [
      id,
      sides,
    ])
    const finish = sql(`update owner_change set state = 'done', settled_at = now() where id = $1`, [id])
    await expect(finish).rejects.toThrow('an owner has not confirmed')
  })

  test('is not done with a no, nor with nobody who was asked', async () => {
    const finish = (id: number) => sql(`update owner_change set state = 'done', settled_at = now() where id = $1`, [id])
    const refused = await open()
    await sql(
      `update owner_consent set answered_at = now(), state = case side when 'new' then 'refused' else 'confirmed' end
        where change_id = $1`,
      [refused],
    )
    await expect(finish(refused)).rejects.toThrow('an owner has not confirmed')
    const unasked = await open()
    await sql('delete from owner_consent where change_id = $1', [unasked])
    await expect(finish(unasked)).rejects.toThrow('an owner has not confirmed')
  })

  test.each([
    `before = '{}'`,
    `after = '{"name": "Thief"}'`,
    `asked_by = 'theo'`,
    `service_name = 'other.example'`,
    `product = 'vps'`,
    `expires_at = expires_at + interval '1 day'`,
    `requested_at = requested_at - interval '1 day'`,
  ])('can not be about something else: %s', async (set) => {
    await expect(sql(`update owner_change set ${set} where id = $1`, [await open()])).rejects.toThrow('something else')
  })

  test.each([
    ['is no state', `state = 'someday'`],
    ['waits and is settled', 'settled_at = now()'],
    ['is settled without a time', `state = 'withdrawn'`],
    ['is about no service while it waits', 'service_id = null'],
  ])('never %s', async (_what, set) => {
    await expect(sql(`update owner_change set ${set} where id = $1`, [await open()])).rejects.toThrow('violates check constraint')
  })

  test('that is done stays done', async () => {
    const id = await done()
    for (const state of STATES.filter((each) => each !== 'done')) {
      const again = sql('update owner_change set state = $2 where id = $1', [id, state])
      await expect(again).rejects.toThrow('is settled')
    }
    await expect(sql(`update owner_change set reason = 'owner_set' where id = $1`, [id])).rejects.toThrow('is settled')
  })

  test('that waits holds its service; once it is settled it outlives it', async () => {
    const id = await open()
    const remove = () => sql('delete from service where id = (select service_id from owner_change where id = $1)', [id])
    await expect(remove()).rejects.toThrow('violates check constraint')
    await sql(`update owner_change set state = 'aborted', reason = 'service_removed', settled_at = now() where id = $1`, [id])
    await remove()
    expect((await sql('select service_id, state from owner_change where id = $1', [id])).rows).toEqual([
      { service_id: null, state: 'aborted' },
    ])
  })
})

describe('the answer of an owner', () => {
  test.each(['confirmed', 'refused'])('that is %s stands', async (state) => {
    const id = await open()
    await sql(`update owner_consent set state = $2, answered_at = now() where change_id = $1 and side = 'new'`, [id, state])
    for (const set of [`state = 'waiting', answered_at = null`, `token_hash = sha256('x')`, `email = 'other@mail.example'`]) {
      const again = sql(`update owner_consent set ${set} where change_id = $1 and side = 'new'`, [id])
      await expect(again).rejects.toThrow('has answered')
    }
  })

  test('is answered at a time, by one of two sides, once each', async () => {
    const id = await open()
    const where = `where change_id = ${id} and side = 'new'`
    await expect(sql(`update owner_consent set state = 'confirmed' ${where}`)).rejects.toThrow('check')
    await expect(sql(`update owner_consent set side = 'present' ${where}`)).rejects.toThrow('unique')
    await expect(sql(`update owner_consent set side = 'both' ${where}`)).rejects.toThrow('check')
    await expect(sql(`update owner_consent set token_hash = '\\x00' ${where}`)).rejects.toThrow('check')
  })

  test('has a code that no other has', async () => {
    const id = await open()
    const same = sql(
      `update owner_consent set token_hash = (select token_hash from owner_consent where change_id = $1 and side = 'present')
        where change_id = $1 and side = 'new'`,
      [id],
    )
    await expect(same).rejects.toThrow('unique')
  })
})

test('a yes that meets a change settled behind its back changes nothing', async () => {
  const name = await domain()
  const id = await open(name)
  const code = await ownerCode(world, MARTA.email)
  await sql(`update owner_change set state = 'withdrawn', settled_at = now() where id = $1`, [id])
  expect((await answerAsOwner(world, 'accept', code)).body.code).toBe('token_unusable')
  expect(await ownerOf(world, name)).toEqual(MARTA)
})
