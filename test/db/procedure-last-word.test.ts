import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { settle } from '../support/people.ts'

/** What must never be of a procedure can not be written, whatever the program believes, by the owner of the tables either. */
let database: TestDatabase
let count = 0

beforeAll(async () => {
  database = await createTestDatabase()
  await settle(database.pool, 'anna', 'sam', 'noor')
})
afterAll(() => database.drop())

const sql = (text: string, values: unknown[] = []) => database.pool.query(text, values)

/** A submitted procedure at an address of its own, with whatever is to differ. */
async function written(more: Record<string, unknown> = {}): Promise<number> {
  const fields: Record<string, unknown> = {
    number: `PR-${++count}`,
    kind: 'owner',
    state: 'new',
    email: `person${count}@mail.example`,
    language: 'en',
    confirmed_at: '2026-03-01',
    submitted_at: '2026-03-01',
    began_at: '2026-03-01',
    state_since: '2026-03-01',
    ...more,
  }
  const names = Object.keys(fields)
  const text = `insert into procedure (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()}) returning id`
  return (await sql(text, Object.values(fields))).rows[0].id
}

const change = (id: number, set: string) => sql(`update procedure set ${set} where id = $1`, [id])

const CHECKED = /violates check constraint/

test('all of this is tried by the owner of the tables', async () => {
  const { rows } = await sql(`select tablename from pg_tables where tableowner = current_user and tablename like 'procedure%'`)
  expect(rows.map(({ tablename }) => tablename).sort()).toEqual(['procedure', 'procedure_entry', 'procedure_notice'])
})

describe('two members of staff', () => {
  const effective = `effective_at = '2026-03-09'`

  test.each([
    ['none of them', `state = 'waiting-period', ${effective}`],
    ['one of them', `state = 'waiting-period', ${effective}, first_yes = 'sam'`],
    ['one of them twice', `state = 'waiting-period', ${effective}, first_yes = 'sam', second_yes = 'sam'`],
    ['the second without the first', `state = 'waiting-period', ${effective}, second_yes = 'noor'`],
    ['none of them, at once', `state = 'done', ended_at = now()`],
    ['one of them, at once', `state = 'done', ended_at = now(), first_yes = 'sam'`],
  ])('accept a public procedure, never %s', async (_, set) => {
    for (const kind of ['owner', 'contacts']) await expect(change(await written({ kind }), set)).rejects.toThrow(CHECKED)
  })

  test('accept it together', async () => {
    const id = await written()
    await change(id, `state = 'second-review', first_yes = 'sam'`)
    await change(id, `state = 'waiting-period', ${effective}, second_yes = 'noor'`)
    await change(id, `state = 'done', ended_at = now()`)
  })

  test('a second review has one yes, not none and not two', async () => {
    await expect(change(await written(), `state = 'second-review'`)).rejects.toThrow(CHECKED)
    const both = `state = 'second-review', first_yes = 'sam', second_yes = 'noor'`
    await expect(change(await written(), both)).rejects.toThrow(CHECKED)
  })
})

describe('a procedure', () => {
  test.each([
    ['of an unknown kind', { kind: 'gift' }],
    ['in an unknown state', { state: 'forgotten' }],
    ['of an account that needs none', { account: 'anna' }],
    ['without the account that it needs', { kind: 'voip-validation' }],
    ['that nobody has submitted', { submitted_at: null }],
    ['at an address that nobody proved', { confirmed_at: null }],
    ['that waits without an end', { state: 'waiting-period', first_yes: 'sam', second_yes: 'noor' }],
    ['that is closed without a time', { state: 'refused' }],
    ['that is open and has ended', { ended_at: '2026-03-02' }],
    ['of an account, in a second review', { kind: 'group-contacts', account: 'anna', state: 'second-review', first_yes: 'sam' }],
    ['whose claim is no object', { claimed: '"Emma"' }],
    ['whose wish is no object', { wanted: '[]' }],
    ['whose code is kept as it is', { code_hash: Buffer.from('secret') }],
    ['in another language', { language: 'de' }],
  ])('%s can not be', async (_, fields) => {
    await expect(written(fields)).rejects.toThrow(CHECKED)
  })

  test.each(['done', 'refused', 'withdrawn', 'expired'])('that is %s stays as it is', async (state) => {
    const id = await written({ state, ended_at: '2026-03-02', first_yes: 'sam', second_yes: 'noor' })
    for (const set of [
      `state = 'new', ended_at = null`,
      `email = 'thief@mail.example'`,
      `code_hash = sha256('')`,
      `taken_by = 'sam'`,
    ])
      await expect(change(id, set)).rejects.toThrow(`is closed (${state})`)
  })

  test('has a number and a code of its own', async () => {
    await written({ number: 'PR-ONCE' })
    await expect(written({ number: 'PR-ONCE' })).rejects.toThrow('procedure_number_key')
    const code_hash = Buffer.alloc(32, 1)
    await written({ code_hash })
    await expect(written({ code_hash })).rejects.toThrow('procedure_code_hash_key')
  })

  test('is one of its kind at a time for an account, and about each service', async () => {
    const mine = { kind: 'voip-validation', account: 'anna' }
    const first = await written(mine)
    await expect(written(mine)).rejects.toThrow('one_open_procedure_of_account')
    await change(first, `state = 'withdrawn', ended_at = now()`)
    await written(mine)
    const about = (service_name: string) => ({ kind: 'group-contacts', account: 'anna', product: 'telephony', service_name })
    await written(about('group-1'))
    await written(about('group-2'))
    await expect(written(about('group-1'))).rejects.toThrow('one_open_procedure_of_account')
  })
})

describe('an address', () => {
  test('has three open procedures and no more, in whatever case it is written', async () => {
    for (const email of ['full@mail.example', 'Full@mail.example', 'FULL@mail.example']) await written({ email })
    await expect(written({ email: 'full@Mail.example' })).rejects.toThrow('three procedures are open')
  })

  test('has no fourth one if two are begun at the same moment', async () => {
    const email = 'busy@mail.example'
    for (let i = 0; i < 2; i++) await written({ email })
    const results = await Promise.allSettled([written({ email }), written({ email }), written({ email })])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('gets another one once one has ended', async () => {
    const email = 'freed@mail.example'
    const [first] = [await written({ email }), await written({ email }), await written({ email })]
    await change(first!, `state = 'refused', ended_at = now()`)
    await written({ email })
  })
})

describe('what belongs to a procedure', () => {
  const proof = (procedure: number, more: { media?: string; size?: number; pages?: number } = {}) =>
    sql(
      `insert into proof (id, procedure_id, kind, name, media, size, pages, key_id, added_at)
       values ($1, $2, 'letter', 'letter.pdf', $3, $4, $5, 'k', now())`,
      [randomUUID(), procedure, more.media ?? 'application/pdf', more.size ?? 1000, more.pages ?? 1],
    )

  test('are ten proofs at most; deleted ones do not count', async () => {
    const id = await written()
    for (let i = 0; i < 10; i++) await proof(id)
    await expect(proof(id)).rejects.toThrow('has ten proofs already')
    await sql(`update proof set deleted_at = now() where id = (select id from proof where procedure_id = $1 limit 1)`, [id])
    await proof(id)
  })

  test.each([[{ media: 'image/svg+xml' }], [{ size: 0 }], [{ size: 10 * 1024 * 1024 + 1 }], [{ pages: 0 }]])(
    'is no proof of %j',
    async (more) => {
      await expect(proof(await written(), more)).rejects.toThrow(CHECKED)
    },
  )

  test('is one notice an address, each with a code of its own', async () => {
    const id = await written()
    const tell = (address: string, hash: Buffer) =>
      sql(
        `insert into procedure_notice (procedure_id, address, language, token_hash, sent_at) values ($1, $2, 'en', $3, now())`,
        [id, address, hash],
      )
    await tell('one@mail.example', Buffer.alloc(32, 3))
    await expect(tell('one@mail.example', Buffer.alloc(32, 4))).rejects.toThrow('procedure_notice_pkey')
    await expect(tell('two@mail.example', Buffer.alloc(32, 3))).rejects.toThrow('token_hash')
    await expect(tell('two@mail.example', Buffer.from('as it is'))).rejects.toThrow(CHECKED)
  })

  test('outlives nothing: a procedure with proofs or entries can not be removed', async () => {
    const id = await written()
    await proof(id)
    await expect(sql('delete from procedure where id = $1', [id])).rejects.toThrow('foreign key')
  })
})
