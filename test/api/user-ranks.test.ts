/** Users who may keep users never come out with more than they had. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { addUser, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const BOSS = `${ANNA}/boss`
const NINA = `${ANNA}/nina`
const USERS = '/1.0/me/identity/user'
const GROUPS = '/1.0/me/identity/group'
const NEW = { login: 'new', email: 'new@team.example', password: 'a long one of new' }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA)
  const group = (name: string, role: string) =>
    app.pool.query('insert into user_group values ($1, $2, $3, $4, now(), now())', [ANNA, name, role, ''])
  await group('keepers', 'REGULAR')
  await group('chiefs', 'ADMIN')
  await group('trusted', 'NONE')
  await addUser(app.pool, BOSS, 'chiefs')
  await addUser(app.pool, NINA, 'keepers')
  await addUser(app.pool, `${ANNA}/admin`, 'ADMIN')
  await addUser(app.pool, `${ANNA}/equal`, 'DEFAULT')
  await addUser(app.pool, `${ANNA}/guest`, 'UNPRIVILEGED')
  await addUser(app.pool, `${ANNA}/named`, 'DEFAULT')
  await addUser(app.pool, `${ANNA}/member`, 'trusted')
  await givePolicy('nina keeps users', `user:${NINA}`, ['account:apiovh:me/identity/*'])
  await givePolicy('of a user', `user:${ANNA}/named`, ['*'])
  await givePolicy('of one to come', `user:${ANNA}/expected`, ['*'])
  await givePolicy('of a group', `group:${ANNA}/trusted`, ['*'])
})
beforeEach(() => app.pool.query('truncate throttle'))
afterAll(() => app.close())

async function givePolicy(name: string, identity: string, allow: string[]): Promise<void> {
  await app.pool.query(
    `insert into policy (id, owner, name, identities, accounts, resources, allow, created_at)
     values (gen_random_uuid(), $1, $2, array['urn:v1:eu:identity:' || $3], array[$1],
             array['urn:v1:eu:resource:account:' || $1], $4, now())`,
    [ANNA, name, identity, allow],
  )
}

const ABOVE = [403, 'above_your_role']
const DONE = [200, undefined]

const DENY = ['domain:apiovh:serviceInfos/edit']

async function deny(identity: string, more: { deny: string[]; permissionsGroups: string[] }): Promise<void> {
  await givePolicy('a denial', identity, [])
  await app.pool.query(`update policy set deny = $1, permissions_groups = $2 where name = 'a denial'`, [
    more.deny,
    more.permissionsGroups,
  ])
}

async function as(who: string, method: string, path: string, body?: unknown): Promise<unknown[]> {
  const answer = await app.call(who, method, path, body)
  return [answer.status, answer.body?.code]
}

async function kept(): Promise<unknown[]> {
  const users = await app.pool.query('select * from account_user order by login')
  return [...users.rows, ...(await app.pool.query('select * from user_group order by name')).rows]
}

describe('a user of a regular group, whom a policy lets keep users,', () => {
  test.each([
    ['makes no ADMIN', 'POST', USERS, { ...NEW, group: 'ADMIN' }],
    ['makes nobody in a group of that role', 'POST', USERS, { ...NEW, group: 'chiefs' }],
    ['makes nobody whom a policy awaits', 'POST', USERS, { ...NEW, login: 'expected' }],
    ['makes nobody in a group that a policy names', 'POST', USERS, { ...NEW, group: 'trusted' }],
    ['does not promote another', 'PUT', `${USERS}/equal`, { group: 'ADMIN' }],
    ['does not promote themselves', 'PUT', `${USERS}/nina`, { group: 'ADMIN' }],
    ['does not leave the group', 'PUT', `${USERS}/nina`, { group: 'UNPRIVILEGED' }],
    ['does not join a group that a policy names', 'PUT', `${USERS}/nina`, { group: 'trusted' }],
    ['does not move the letters of an ADMIN', 'PUT', `${USERS}/admin`, { email: NEW.email }],
    ['does not demote an ADMIN', 'PUT', `${USERS}/admin`, { group: 'UNPRIVILEGED' }],
    ['does not describe an ADMIN', 'PUT', `${USERS}/boss`, { description: 'Mine' }],
    ['does not disable an ADMIN', 'POST', `${USERS}/admin/disable`, undefined],
    ['does not enable an ADMIN', 'POST', `${USERS}/boss/enable`, undefined],
    ['does not remove an ADMIN', 'DELETE', `${USERS}/admin`, undefined],
    ['does not move the letters of somebody whom a policy names', 'PUT', `${USERS}/named`, { email: NEW.email }],
    ['does not move the letters of a member of a group that a policy names', 'PUT', `${USERS}/member`, { email: NEW.email }],
    ['does not remove somebody whom a policy names', 'DELETE', `${USERS}/named`, undefined],
    ['makes no group of role ADMIN', 'POST', GROUPS, { name: 'ours', role: 'ADMIN' }],
    ['raises no group', 'PUT', `${GROUPS}/keepers`, { role: 'ADMIN' }],
    ['lowers no group of a higher role', 'PUT', `${GROUPS}/chiefs`, { role: 'NONE' }],
    ['deletes no group of a higher role', 'DELETE', `${GROUPS}/chiefs`, undefined],
    ['raises no group that a policy names', 'PUT', `${GROUPS}/trusted`, { role: 'REGULAR' }],
  ])('%s', async (_, method, path, body) => {
    const before = await kept()
    expect(await as(NINA, method, path, body)).toEqual(ABOVE)
    expect(await kept()).toEqual(before)
  })

  test('makes, changes and removes those who may no more', async () => {
    expect(await as(NINA, 'POST', USERS, NEW)).toEqual(DONE)
    expect(await as(NINA, 'PUT', `${USERS}/new`, { group: 'UNPRIVILEGED', email: 'newer@team.example' })).toEqual(DONE)
    expect(await as(NINA, 'POST', `${USERS}/new/disable`)).toEqual(DONE)
    expect(await as(NINA, 'DELETE', `${USERS}/new`)).toEqual(DONE)
    expect(await as(NINA, 'PUT', `${USERS}/equal`, { description: 'A colleague' })).toEqual(DONE)
    expect(await as(NINA, 'PUT', `${USERS}/nina`, { description: 'Keeps users' })).toEqual(DONE)
    expect(await as(NINA, 'POST', GROUPS, { name: 'guests', role: 'UNPRIVILEGED' })).toEqual(DONE)
    expect(await as(NINA, 'DELETE', `${GROUPS}/guests`)).toEqual(DONE)
  })
})

describe('a user who may keep users, and whom a policy denies something,', () => {
  const guarded: [string, string, string, unknown][] = [
    ['makes no second user', 'POST', USERS, { ...NEW, group: 'keepers' }],
    ['makes nobody elsewhere', 'POST', USERS, { ...NEW, group: 'DEFAULT' }],
    ['moves nobody', 'PUT', `${USERS}/equal`, { group: 'UNPRIVILEGED' }],
    ['does not move', 'PUT', `${USERS}/nina`, { group: 'DEFAULT' }],
    ['does not move the letters of others', 'PUT', `${USERS}/equal`, { email: NEW.email }],
    ['enables nobody', 'POST', `${USERS}/asleep/enable`, undefined],
    ['makes no group', 'POST', GROUPS, { name: 'ours', role: 'NONE' }],
    ['changes the role of no group', 'PUT', `${GROUPS}/spare`, { role: 'REGULAR' }],
  ]
  const denials: [string, string, { deny: string[]; permissionsGroups: string[] }][] = [
    ['as a user', `user:${NINA}`, { deny: DENY, permissionsGroups: [] }],
    ['as one of the group', `group:${ANNA}/keepers`, { deny: DENY, permissionsGroups: [] }],
    [
      'by a group of permissions',
      `user:${NINA}`,
      { deny: [], permissionsGroups: [`urn:v1:eu:permissionsGroup:${ANNA}:no-renewal`] },
    ],
  ]
  beforeAll(async () => {
    await app.pool.query(`insert into user_group values ($1, 'spare', 'NONE', '', now(), now())`, [ANNA])
    await addUser(app.pool, `${ANNA}/asleep`, 'DEFAULT')
    await app.pool.query(`update account_user set status = 'DISABLED' where login = 'asleep'`)
    await app.pool.query(
      `insert into permissions_group (id, owner, name, deny, created_at) values (gen_random_uuid(), $1, 'no-renewal', $2, now())`,
      [ANNA, DENY],
    )
  })
  afterEach(() => app.pool.query(`delete from policy where name = 'a denial'`))
  afterAll(() => app.pool.query(`delete from account_user where login = 'asleep'`))

  describe.each(denials)('%s', (_, identity, denial) => {
    test.each(guarded)('%s', async (_, method, path, body) => {
      await deny(identity, denial)
      const before = await kept()
      expect(await as(NINA, method, path, body)).toEqual(ABOVE)
      expect(await kept()).toEqual(before)
    })

    test('describes, disables and removes others', async () => {
      await addUser(app.pool, `${ANNA}/leaver`, 'DEFAULT')
      await deny(identity, denial)
      expect(await as(NINA, 'PUT', `${USERS}/leaver`, { description: 'Leaves' })).toEqual(DONE)
      expect(await as(NINA, 'PUT', `${USERS}/nina`, { email: 'nina@team.example' })).toEqual(DONE)
      expect(await as(NINA, 'POST', `${USERS}/leaver/disable`)).toEqual(DONE)
      expect(await as(NINA, 'DELETE', `${USERS}/leaver`)).toEqual(DONE)
    })
  })

  test.each([
    ['all users', `user:${ANNA}/*`],
    ['somebody else', `user:${ANNA}/boss`],
  ])('makes others if it denies %s the same', async (_, identity) => {
    await deny(identity, { deny: DENY, permissionsGroups: [] })
    expect(await as(NINA, 'POST', USERS, NEW)).toEqual(DONE)
    expect(await as(NINA, 'DELETE', `${USERS}/new`)).toEqual(DONE)
  })

  test('makes others if the role is ADMIN', async () => {
    await deny(`user:${BOSS}`, { deny: DENY, permissionsGroups: [] })
    expect(await as(BOSS, 'POST', USERS, NEW)).toEqual(DONE)
    expect(await as(BOSS, 'DELETE', `${USERS}/new`)).toEqual(DONE)
  })
})

describe('a user of a group with the role ADMIN', () => {
  test('keeps users as the account holder does', async () => {
    expect(await as(BOSS, 'POST', USERS, { ...NEW, group: 'ADMIN' })).toEqual(DONE)
    expect(await as(BOSS, 'PUT', `${USERS}/new`, { group: 'trusted' })).toEqual(DONE)
    expect(await as(BOSS, 'DELETE', `${USERS}/new`)).toEqual(DONE)
    expect(await as(BOSS, 'PUT', `${USERS}/named`, { description: 'Known' })).toEqual(DONE)
  })

  test('loses that in the moment in which the group loses the role', async () => {
    await app.pool.query(`update user_group set role = 'REGULAR' where name = 'chiefs'`)
    const [status] = await as(BOSS, 'POST', USERS, { ...NEW, group: 'ADMIN' })
    expect(status).toBe(403)
    await app.pool.query(`update user_group set role = 'ADMIN' where name = 'chiefs'`)
  })

  test('takes nothing from the account holder, who still comes in', async () => {
    for (const path of [`${USERS}/admin`, `${USERS}/equal`]) expect(await as(BOSS, 'DELETE', path)).toEqual(DONE)
    expect((await app.call(ANNA, 'GET', '/1.0/me')).body).toMatchObject({ nichandle: ANNA, user: null })
    expect((await app.call(ANNA, 'GET', `${USERS}/boss`)).status).toBe(200)
  })
})

test('the account holder may all', async () => {
  expect(await as(ANNA, 'PUT', `${USERS}/named`, { group: 'chiefs' })).toEqual(DONE)
  expect(await as(ANNA, 'POST', USERS, { ...NEW, login: 'deputy', group: 'ADMIN' })).toEqual(DONE)
  expect(await as(ANNA, 'PUT', `${GROUPS}/chiefs`, { role: 'REGULAR' })).toEqual(DONE)
})
