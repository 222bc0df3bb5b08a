import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'

/** What must never be of policies and groups, whatever the program believes. */
let world: TestApp
let service: number

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo', 'bea')
  service = await order(world.pool, 'domain', 'novak.example', { admin: 'anna' })
})

afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.pool.query(text, values)

type Written = { id: string; name: string; identities: string[]; accounts: string[]; resources: string[]; groups: string[] }

async function write(more: Partial<Written> = {}): Promise<string> {
  const id = more.id ?? randomUUID()
  const {
    name = id,
    identities = ['urn:v1:eu:identity:account:theo'],
    accounts = ['theo'],
    resources = ['*'],
    groups = [],
  } = more
  await sql(
    `insert into policy (id, owner, name, identities, accounts, resources, permissions_groups, created_at)
     values ($1, 'anna', $2, $3, $4, $5, $6, now())`,
    [id, name, identities, accounts, resources, groups],
  )
  return id
}

async function versions(): Promise<Record<string, number>> {
  const { rows } = await sql('select account, version from access_book')
  return Object.fromEntries(rows.map(({ account, version }) => [account, version]))
}

describe('a policy', () => {
  beforeEach(async () => {
    await sql('delete from policy')
  })

  test('has a name that no other of its owner has', async () => {
    await write({ name: 'one' })
    await expect(write({ name: 'one' })).rejects.toMatchObject({ code: '23505' })
  })

  test.each([
    { identities: [] },
    { accounts: [] },
    { resources: [] },
    { name: '' },
    { name: 'x'.repeat(101) },
    { identities: Array(501).fill('x') },
    { resources: Array(1001).fill('x') },
  ])('names somebody and something, and not too much: %j', async (more) => {
    await expect(write(more)).rejects.toMatchObject({ code: '23514' })
  })

  test('moves the books of everybody whom it named or names, in the same transaction', async () => {
    const before = await versions()
    const id = await write()
    expect(await versions()).toEqual({ ...before, theo: (before.theo ?? 0) + 1 })
    await sql(`update policy set accounts = '{bea}' where id = $1`, [id])
    expect(await versions()).toEqual({ ...before, theo: (before.theo ?? 0) + 2, bea: (before.bea ?? 0) + 1 })
    await sql(`update policy set expired_at = now() where id = $1`, [id])
    await sql('delete from policy where id = $1', [id])
    expect(await versions()).toEqual({ ...before, theo: (before.theo ?? 0) + 2, bea: (before.bea ?? 0) + 3 })
  })

  test('moves nothing if it is rolled back', async () => {
    const before = await versions()
    await sql(`do $$ begin
      insert into policy (id, owner, name, identities, accounts, resources, created_at)
      values (gen_random_uuid(), 'anna', 'never', '{x}', '{theo}', '{*}', now());
      raise 'no';
      exception when raise_exception then null;
    end $$`)
    expect(await versions()).toEqual(before)
  })
})

describe('a group of permissions', () => {
  const make = (name: string) =>
    sql(`insert into permissions_group (id, owner, name, created_at) values (gen_random_uuid(), 'anna', $1, now())`, [name])

  test('moves the books of those whom a policy gives it to', async () => {
    await make('dns')
    await make('mail')
    await write({ groups: ['urn:v1:eu:permissionsGroup:anna:dns'] })
    const before = await versions()
    await sql(`update permissions_group set allow = '{*}' where name = 'mail'`)
    expect(await versions()).toEqual(before)
    await sql(`update permissions_group set allow = '{*}' where name = 'dns'`)
    expect(await versions()).toEqual({ ...before, theo: before.theo! + 1 })
    await sql(`delete from permissions_group where name = 'dns'`)
    expect(await versions()).toEqual({ ...before, theo: before.theo! + 2 })
  })

  test('has a name of its own, which can stand in a URN', async () => {
    await make('one')
    await expect(make('one')).rejects.toMatchObject({ code: '23505' })
    for (const name of ['', 'a:b', 'a b', 'x'.repeat(65)]) await expect(make(name)).rejects.toMatchObject({ code: '23514' })
  })

  test('is of an account that there is, which the managed ones are not', async () => {
    const managed = `insert into permissions_group (id, owner, name, created_at) values (gen_random_uuid(), 'ovh', 'x', now())`
    await expect(sql(managed)).rejects.toMatchObject({ code: '23503' })
  })
})

describe('a group of services', () => {
  test('has a name of its own, and holds a service once', async () => {
    const id = randomUUID()
    const make = (group: string) =>
      sql(`insert into resource_group (id, owner, name, created_at) values ($1, 'anna', 'shop', now())`, [group])
    await make(id)
    await expect(make(randomUUID())).rejects.toMatchObject({ code: '23505' })
    const join = () => sql('insert into resource_group_member (group_id, service_id) values ($1, $2)', [id, service])
    await join()
    await expect(join()).rejects.toMatchObject({ code: '23505' })
    await sql('delete from service where id = $1', [service])
    expect((await sql('select from resource_group_member')).rowCount).toBe(0)
  })
})

test('the tags of a service are an object', async () => {
  const id = await order(world.pool, 'domain', 'tagged.example', { admin: 'anna' })
  await expect(sql(`update service set tags = '[]' where id = $1`, [id])).rejects.toMatchObject({ code: '23514' })
})
