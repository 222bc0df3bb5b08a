import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { savePasskeyUsed } from '../../src/db/passkeys.ts'
import { forgetSpent } from '../../src/db/spent.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { settle } from '../support/people.ts'

/** The database has the last word on second factors, too: whatever the program believes. */
let world: TestApp
let people = 0
let me: string

beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world.close())

const sql = (text: string, ...values: unknown[]) => world.pool.query(text, values)

async function somebody(): Promise<string> {
  me = `me${++people}`
  await settle(world.pool, me)
  return me
}

async function withAuthenticator(step = 100): Promise<string> {
  await sql(
    'insert into authenticator (account, sealed_secret, created_at, confirmed_at, last_step) values ($1, $2, now(), now(), $3)',
    await somebody(),
    randomBytes(48),
    step,
  )
  return me
}

const need = (account: string) => sql('update account set second_factor_for_admin = true where nichandle = $1', account)

describe('a session that waits for the second factor', () => {
  const insert = (expires: string, given: string | null = null) =>
    sql(
      `insert into session (secret_hash, account, created_at, last_seen_at, expires_at, awaits_second_factor, second_factor_at)
       values ($1, $2, '2026-01-01 12:00Z', '2026-01-01 12:00Z', $3, true, $4)`,
      randomBytes(32),
      me,
      expires,
      given,
    )

  test('waits ten minutes at most, and has given none', async () => {
    await somebody()
    await insert('2026-01-01 12:10Z')
    await expect(insert('2026-01-01 12:11Z')).rejects.toMatchObject({ code: '23514' })
    await expect(insert('2026-01-01 12:10Z', '2026-01-01 12:00Z')).rejects.toMatchObject({ code: '23514' })
  })
})

describe('an authenticator app', () => {
  test.each([100, 99, null])('that has used step 100 does not use step %s', async (step) => {
    const account = await withAuthenticator()
    await expect(sql('update authenticator set last_step = $2 where account = $1', account, step)).rejects.toThrow('was used')
    await sql('update authenticator set last_step = 101 where account = $1', account)
  })

  test('is one for each account', async () => {
    const account = await withAuthenticator()
    const again = sql(
      'insert into authenticator (account, sealed_secret, created_at, confirmed_at, last_step) values ($1, $2, now(), now(), 1)',
      account,
      randomBytes(48),
    )
    await expect(again).rejects.toMatchObject({ code: '23505' })
  })

  test('has its secret encrypted: twenty bytes in clear do not fit', async () => {
    const insert = sql(
      'insert into authenticator (account, sealed_secret, created_at) values ($1, $2, now())',
      await somebody(),
      randomBytes(20),
    )
    await expect(insert).rejects.toMatchObject({ code: '23514' })
  })
})

test('a recovery code that was used stays used', async () => {
  const values = [await somebody(), randomBytes(16), randomBytes(32)]
  await sql('insert into recovery_code (account, salt, code_hash, created_at) values ($1, $2, $3, now())', ...values)
  await sql('update recovery_code set used_at = now() where account = $1', me)
  await expect(sql('update recovery_code set used_at = null where account = $1', me)).rejects.toThrow('it was used')
})

test('challenges and apps that nobody confirmed are forgotten after a week, and those in force are not', async () => {
  const account = await withAuthenticator()
  const now = new Date('2026-06-15T12:00:00Z')
  const at = (day: number) => new Date(Date.UTC(2026, 5, day, 11))
  await sql('insert into authenticator (account, sealed_secret, created_at) values ($1, $2, $3)', account, randomBytes(48), at(8))
  await sql(
    'update authenticator set created_at = $2, last_step = last_step + 1 where confirmed_at is not null and account = $1',
    account,
    at(1),
  )
  for (const [purpose, day] of Object.entries({ add: 8, use: 9 })) {
    await sql(
      `with made as (insert into session (secret_hash, account, created_at, last_seen_at, expires_at)
         values ($2, $1, $4, $4, '2026-07-01') returning id)
       insert into passkey_challenge select id, $3, $2, $4 from made`,
      account,
      randomBytes(32),
      purpose,
      at(day),
    )
  }
  await forgetSpent(world.pool, now)
  expect((await sql('select confirmed_at is null as begun from authenticator where account = $1', account)).rows).toEqual([
    { begun: false },
  ])
  expect((await sql('select purpose from passkey_challenge')).rows).toEqual([{ purpose: 'use' }])
})

test.each([
  [5, 6, true],
  [5, 5, false],
  [5, 4, false],
  [5, 0, false],
  [0, 0, true],
])('a passkey that has counted to %i and says %i: it is taken is %s', async (kept, said, taken) => {
  const { rows } = await sql(
    `insert into passkey (account, credential_id, public_key, counter, name, created_at) values ($1, $2, 'x', $3, 'x', now()) returning id`,
    await somebody(),
    randomBytes(8),
    kept,
  )
  expect(await savePasskeyUsed(world.pool, rows[0].id, said, new Date())).toBe(taken)
})

describe('who needs a second factor', () => {
  test('has one', async () => {
    await expect(need(await somebody())).rejects.toThrow('needs a second factor, and has none')
    await need(await withAuthenticator())
  })

  test('keeps one', async () => {
    const account = await withAuthenticator()
    await need(account)
    const removed = sql('delete from authenticator where account = $1', account)
    await expect(removed).rejects.toThrow('needs a second factor, and has none')
    await sql(
      `insert into passkey (account, credential_id, public_key, counter, name, created_at) values ($1, $2, 'x', 0, 'x', now())`,
      account,
      randomBytes(8),
    )
    await sql('delete from authenticator where account = $1', account)
    await expect(sql('delete from passkey where account = $1', account)).rejects.toThrow('needs a second factor, and has none')
  })
})
