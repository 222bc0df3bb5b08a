import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealTrail } from '../../src/actions/seal.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { type Verbs, verbsIn } from '../support/changes.ts'
import { order, settle } from '../support/people.ts'

/** The database has the last word: what must never be can not be written, whatever the program believes, by its owner either. */
let world: TestApp
let verbs: Verbs
let names = 0

beforeAll(async () => {
  world = await startTestApp()
  verbs = verbsIn(world.context)
  await settle(world.pool, 'anna', 'theo', 'bea', 'carl', 'dora')
})

afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.pool.query(text, values)

async function domain(): Promise<{ name: string; service: number }> {
  const name = `written${++names}.example`
  return { name, service: await order(world.pool, 'domain', name, { admin: 'anna', tech: 'theo', billing: 'bea' }) }
}

/** A change that anna has asked for and nobody has answered. */
async function open(): Promise<number> {
  const [id] = await verbs.ask('anna', (await domain()).name, { tech: 'carl' })
  return id!
}

async function done(): Promise<number> {
  const id = await open()
  for (const account of ['anna', 'carl']) await verbs.accept(account, id, await verbs.codeOf(id, account))
  return id
}

test('all of this is tried by the owner of the tables', async () => {
  const { rows } = await sql(
    `select tablename from pg_tables where tableowner = current_user and tablename in ('event', 'seal', 'contact_change', 'validation')`,
  )
  expect(rows).toHaveLength(4)
})

describe('the audit trail', () => {
  beforeAll(async () => {
    await done()
    await sealTrail(world.context)
  })

  test.each([
    `update event set at = now()`,
    `update event set details = '{}' where id = (select max(id) from event)`,
    `update event set kind = kind where false`,
    `delete from event`,
    `delete from event where id = (select max(id) from event)`,
    `truncate event cascade`,
    `update seal set hash = sha256('')`,
    `delete from seal where position = 1`,
    `truncate seal`,
    `with forged as (delete from event returning 1) select count(*) from forged`,
    `merge into event using (select 1) as one on true when matched then update set actor = 'nobody'`,
    `insert into seal select * from seal limit 1 on conflict (position) do update set hash = sha256('')`,
  ])('%s: it is append-only', async (text) => {
    const before = await sql('select (select count(*) from event) as events, (select count(*) from seal) as seals')
    await expect(sql(text)).rejects.toThrow('the audit trail is append-only')
    const after = await sql('select (select count(*) from event) as events, (select count(*) from seal) as seals')
    expect(after.rows).toEqual(before.rows)
    expect(after.rows[0].seals).toBeGreaterThan(0)
  })
})

describe('a settled change', () => {
  const STATES = ['validatingByCustomers', 'done', 'refused', 'expired', 'aborted', 'error']

  test.each(['refused', 'expired', 'aborted', 'error'])('that is %s stays as it is', async (state) => {
    const id = await open()
    await sql('update contact_change set state = $2, settled_at = now() where id = $1', [id, state])
    for (const other of STATES.filter((each) => each !== state)) {
      const again = sql('update contact_change set state = $2 where id = $1', [id, other])
      await expect(again).rejects.toThrow(/is settled|has not validated/)
    }
    await expect(
      sql(`update contact_change set state = 'validatingByCustomers', settled_at = null where id = $1`, [id]),
    ).rejects.toThrow('is settled')
  })

  test.each(STATES.filter((state) => state !== 'done'))('that is done does not become %s', async (state) => {
    await expect(sql('update contact_change set state = $2 where id = $1', [await done(), state])).rejects.toThrow('is settled')
  })

  test.each([`settled_at = now() + interval '1 day'`, `reason = 'withdrawn'`, `reason_account = 'theo'`, 'reminded_at = now()'])(
    'keeps its end: %s',
    async (set) => {
      await expect(sql(`update contact_change set ${set} where id = $1`, [await done()])).rejects.toThrow('is settled')
    },
  )

  test('outlives its service', async () => {
    const id = await done()
    await sql('delete from service where id = (select service_id from contact_change where id = $1)', [id])
    const { rows } = await sql('select service_id, state from contact_change where id = $1', [id])
    expect(rows).toEqual([{ service_id: null, state: 'done' }])
  })
})

describe('an open change', () => {
  test.each([
    `asked_by = 'dora'`,
    `from_account = 'dora'`,
    `to_account = 'dora'`,
    'admin = true',
    'billing = true',
    'request_id = gen_random_uuid()',
    `expires_at = expires_at + interval '1 day'`,
    `requested_at = requested_at - interval '1 day'`,
    `service_name = 'other.example'`,
    'service_id = (select min(id) from service)',
  ])('is about what it was asked for: %s', async (set) => {
    const text = `update contact_change set ${set} where id = $1`
    await expect(sql(text, [await open()])).rejects.toThrow('what it is about can not change')
    await expect(sql(text, [await done()])).rejects.toThrow('what it is about can not change')
  })

  test('keeps its service: one that goes ends it first', async () => {
    const id = await open()
    const remove = sql('delete from service where id = (select service_id from contact_change where id = $1)', [id])
    await expect(remove).rejects.toMatchObject({ code: '23514' })
  })

  test.each(['admin', 'tech', 'billing'])('is the only one on the %s role', async (role) => {
    const { service, name } = await domain()
    await begin(service, name, { [role]: true })
    const second = begin(service, name, { admin: true, tech: true, billing: true })
    await expect(second).rejects.toMatchObject({ code: '23505', constraint: `one_open_${role}_change` })
  })

  test('leaves the role free once it is settled', async () => {
    const { service, name } = await domain()
    const id = await begin(service, name, { tech: true })
    await sql(`update contact_change set state = 'expired', settled_at = now() where id = $1`, [id])
    expect(await begin(service, name, { tech: true })).toBeGreaterThan(id)
  })

  test.each(['done', 'refused', 'expired', 'aborted', 'error'])('can not begin as %s', async (state) => {
    const { service, name } = await domain()
    await expect(begin(service, name, { tech: true, state })).rejects.toThrow('begins open')
  })

  test.each([
    { fault: 'no role', facts: {} },
    { fault: 'the same account on both sides', facts: { tech: true, to: 'theo' } },
    { fault: 'an end before its beginning', facts: { tech: true, lasts: '-1 day' } },
    { fault: 'a state that nothing waits in', facts: { tech: true, state: 'doing' } },
  ])('can not have $fault', async ({ facts }) => {
    const { service, name } = await domain()
    await expect(begin(service, name, facts)).rejects.toThrow()
  })

  type Facts = { admin?: boolean; tech?: boolean; billing?: boolean; state?: string; to?: string; lasts?: string }

  async function begin(service: number, name: string, facts: Facts): Promise<number> {
    const { admin = false, tech = false, billing = false, state = 'validatingByCustomers', to = 'carl', lasts = '7 days' } = facts
    const settled = state === 'validatingByCustomers' ? null : new Date()
    const { rows } = await sql(
      `insert into contact_change (request_id, service_id, product, service_name, asked_by, from_account, to_account,
                                   admin, tech, billing, state, requested_at, expires_at, settled_at)
       values ($1, $2, 'domain', $3, 'anna', 'theo', $4, $5, $6, $7, $8, now(), now() + $9::interval, $10) returning id`,
      [randomUUID(), service, name, to, admin, tech, billing, state, lasts, settled],
    )
    return rows[0].id
  }
})

describe('an effect', () => {
  const effect = (id: number) => sql(`update contact_change set state = 'done', settled_at = now() where id = $1`, [id])

  test('needs the yes of both', async () => {
    const id = await open()
    await expect(effect(id)).rejects.toThrow('a party has not validated')
    await verbs.accept('carl', id, await verbs.codeOf(id, 'carl'))
    await expect(effect(id)).rejects.toThrow('a party has not validated')
  })

  test('needs the yes of somebody: not that there is nobody to say it', async () => {
    const id = await open()
    await sql('delete from validation where change_id = $1', [id])
    await expect(effect(id)).rejects.toThrow('a party has not validated')
  })

  test.each(['asking', 'receiving'])('needs the one who was on the %s side, whom nobody can take away', async (side) => {
    const id = await open()
    await sql('delete from validation where change_id = $1 and side = $2', [id, side])
    await sql(`update validation set state = 'validated', answered_at = now() where change_id = $1`, [id])
    await expect(effect(id)).rejects.toThrow('a party has not validated')
  })

  test('needs the parties themselves: nobody else can say it for them', async () => {
    const id = await open()
    await sql(
      `update validation set state = 'validated', answered_at = now(), account = 'dora'
                where change_id = $1 and side = 'receiving'`,
      [id],
    )
    await sql(`update validation set state = 'validated', answered_at = now() where change_id = $1 and state = 'waiting'`, [id])
    await expect(effect(id)).rejects.toThrow('a party has not validated')
  })
})

describe('an answer', () => {
  test.each([`state = 'refused'`, `state = 'waiting', answered_at = null`, `token_hash = sha256('')`, 'answered_at = now()'])(
    'is given once: %s',
    async (set) => {
      const id = await open()
      await verbs.accept('carl', id, await verbs.codeOf(id, 'carl'))
      const again = sql(`update validation set ${set} where change_id = $1 and side = 'receiving'`, [id])
      await expect(again).rejects.toThrow('carl has answered')
    },
  )

  test('is of one party on each side, each of another account', async () => {
    const id = await open()
    const add = (side: string, account: string) =>
      sql(
        `insert into validation (change_id, side, account, state, token_hash, sent_at) values ($1, $2, $3, 'waiting', sha256(''), now())`,
        [id, side, account],
      )
    await expect(add('asking', 'dora')).rejects.toMatchObject({ code: '23505' })
    await expect(add('telling', 'dora')).rejects.toMatchObject({ code: '23514' })
    await sql(`delete from validation where change_id = $1 and side = 'asking'`, [id])
    await expect(add('asking', 'carl')).rejects.toMatchObject({ code: '23505' })
  })

  test('leaves only the hash of its code in the database', async () => {
    const id = await open()
    const code = await verbs.codeOf(id, 'carl')
    await sql(`delete from letter where (values->>'changeId')::bigint = $1`, [id])
    const tables = await sql(`select tablename from pg_tables where schemaname = 'public'`)
    for (const { tablename } of tables.rows) {
      const { rows } = await sql(`select 1 from "${tablename}" as kept where position($1 in kept::text) > 0`, [code])
      expect({ tablename, rows }).toEqual({ tablename, rows: [] })
    }
  })
})
