import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, events, makeKeys } from '../support/callers.ts'
import { addUser, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const BEATRIZ = 'be10003-psn'
const USERS = '/1.0/me/identity/user'
const GROUPS = '/1.0/me/identity/group'
const THEO = `${USERS}/theo`

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, BEATRIZ)
})
beforeEach(() => app.pool.query('truncate throttle; delete from policy; delete from account_user; delete from user_group'))
afterAll(() => app.close())

const anna = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.call(ANNA, method, path, body, headers)
const theo = { login: 'theo', email: 'theo@team.example', password: 'a long one of theo' }
const code = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer
  return [status, body?.code]
}

describe('a user', () => {
  test('is made with a password, and is there with all that is known', async () => {
    expect(await anna('POST', USERS, { ...theo, description: 'Webmaster', group: 'UNPRIVILEGED' })).toMatchObject({
      status: 200,
      body: null,
    })
    expect((await anna('GET', THEO)).body).toEqual({
      login: 'theo',
      email: 'theo@team.example',
      description: 'Webmaster',
      group: 'UNPRIVILEGED',
      language: expect.stringMatching(/^(en|fr)$/),
      status: 'OK',
      creation: app.clock.now.toISOString(),
      lastUpdate: app.clock.now.toISOString(),
      passwordLastUpdate: app.clock.now.toISOString(),
      urn: `urn:v1:eu:identity:user:${ANNA}/theo`,
    })
    expect((await events(app, 'user.created')).at(-1)).toMatchObject({
      actor: 'account',
      account: ANNA,
      concerns: [ANNA],
      details: { nichandle: ANNA, login: 'theo', group: 'UNPRIVILEGED' },
    })
    expect(await events(app, 'user.invited')).toEqual([])
  })

  test('is regular if no group is named, and its login is in lower case', async () => {
    await anna('POST', USERS, { ...theo, login: 'Theo.Y' })
    expect((await anna('GET', `${USERS}/theo.y`)).body).toMatchObject({ login: 'theo.y', group: 'DEFAULT', description: '' })
  })

  test('has a login that no other user of the account has', async () => {
    await anna('POST', USERS, theo)
    expect(await code(anna('POST', USERS, { ...theo, email: 'other@team.example' }))).toEqual([409, 'name_taken'])
    expect((await app.call(BEATRIZ, 'POST', USERS, theo)).status).toBe(200)
  })

  test('made without a password gets a letter in the own language, with a link that holds the code', async () => {
    const { password, ...invited } = theo
    await anna('POST', USERS, { ...invited, language: 'fr' })
    expect((await anna('GET', THEO)).body).toMatchObject({ status: 'PASSWORD_CHANGE_REQUIRED', passwordLastUpdate: null })
    const letter = (await app.letters(ANNA)).at(-1)!
    expect(letter).toMatchObject({ kind: 'user-invited', address: 'theo@team.example', language: 'fr' })
    expect(letter.values).toMatchObject({ nichandle: ANNA, login: 'theo', token: expect.stringMatching(/^.{32,}$/) })
    const event = (await events(app, 'user.invited')).at(-1)!
    expect(JSON.stringify(event)).not.toContain(letter.values.token)
  })

  test('is changed, field by field; what is left out stays', async () => {
    await anna('POST', USERS, theo)
    expect(await anna('PUT', THEO, { group: 'ADMIN' })).toMatchObject({ status: 200, body: null })
    await anna('PUT', THEO, { email: 'new@team.example', description: 'Chief' })
    expect((await anna('GET', THEO)).body).toMatchObject({ email: 'new@team.example', description: 'Chief', group: 'ADMIN' })
    expect((await events(app, 'user.edited')).slice(-2).map(({ details }) => details.fields)).toEqual([
      ['group'],
      ['email', 'description'],
    ])
  })

  test('that is not changed leaves no trace', async () => {
    await anna('POST', USERS, theo)
    const before = (await events(app, 'user.edited')).length
    expect((await anna('PUT', THEO, { email: theo.email })).status).toBe(200)
    expect((await anna('PUT', THEO, {})).status).toBe(200)
    expect((await events(app, 'user.edited')).length).toBe(before)
  })

  test('is removed, and is not there any more', async () => {
    await anna('POST', USERS, theo)
    expect(await anna('DELETE', THEO)).toMatchObject({ status: 200, body: null })
    for (const call of [anna('GET', THEO), anna('DELETE', THEO), anna('PUT', THEO, {}), anna('POST', `${THEO}/disable`)])
      expect((await call).status).toBe(404)
    expect((await events(app, 'user.deleted')).at(-1)).toMatchObject({ details: { nichandle: ANNA, login: 'theo' } })
  })

  test('of a name that a policy still gives something to is not made: neither a user nor a group', async () => {
    await anna('POST', USERS, theo)
    await anna('POST', GROUPS, { name: 'crew' })
    const identities = [`urn:v1:eu:identity:user:${ANNA}/theo`, `urn:v1:eu:identity:group:${ANNA}/crew`]
    const policy = { name: 'all', identities, resources: [{ urn: '*' }], permissions: { allow: [{ action: '*' }] } }
    const { id } = (await anna('POST', '/v2/iam/policy', policy)).body
    await anna('DELETE', THEO)
    await anna('DELETE', `${GROUPS}/crew`)

    expect(await code(anna('POST', USERS, theo))).toEqual([409, 'still_named'])
    expect(await code(anna('POST', GROUPS, { name: 'crew' }))).toEqual([409, 'still_named'])
    await anna('DELETE', `/v2/iam/policy/${id}`)
    expect(await code(anna('POST', USERS, theo))).toEqual([200, undefined])
    expect(await code(anna('POST', GROUPS, { name: 'crew' }))).toEqual([200, undefined])
  })

  test('is not made or changed with a field that is misspelt, nor with one that is not changed there', async () => {
    expect((await anna('POST', USERS, { ...theo, grop: 'NONE' })).status).toBe(400)
    await anna('POST', USERS, theo)
    expect((await anna('PUT', THEO, { password: 'another long one' })).status).toBe(400)
    expect((await anna('PUT', THEO, (await anna('GET', THEO)).body)).status).toBe(200)
  })

  test('of another account does not exist', async () => {
    await anna('POST', USERS, theo)
    expect((await app.call(BEATRIZ, 'GET', THEO)).status).toBe(404)
    expect((await app.call(BEATRIZ, 'PUT', THEO, { email: 'mine@mail.example' })).status).toBe(404)
    expect((await app.call(BEATRIZ, 'DELETE', THEO)).status).toBe(404)
    expect((await app.call(BEATRIZ, 'POST', `${THEO}/enable`)).status).toBe(404)
    expect((await app.call(BEATRIZ, 'GET', USERS)).body).toEqual([])
    expect((await anna('GET', USERS)).body).toEqual(['theo'])
  })

  test('is one of a thousand at most', async () => {
    await app.pool.query(
      `insert into account_user (account, login, email, group_name, language, status, created_at, updated_at)
       select $1, 'u' || n, 'u@team.example', 'DEFAULT', 'en', 'OK', now(), now() from generate_series(1, 1000) n`,
      [ANNA],
    )
    expect(await code(anna('POST', USERS, theo))).toEqual([409, 'too_many'])
  })

  test('is not invited without end', async () => {
    const { password, ...invited } = theo
    for (const login of ['a', 'b', 'c']) expect((await anna('POST', USERS, { ...invited, login })).status).toBe(200)
    expect(await code(anna('POST', USERS, { ...invited, login: 'd', email: ' THEO@team.example' }))).toEqual([
      429,
      'too_many_requests',
    ])
  })
})

describe('the list of users', () => {
  beforeEach(async () => {
    for (const login of ['zoe', 'adam', 'mia']) await addUser(app.pool, `${ANNA}/${login}`, login === 'mia' ? 'ADMIN' : 'DEFAULT')
  })

  test('is of logins', async () => {
    expect((await anna('GET', USERS)).body).toEqual(['adam', 'mia', 'zoe'])
  })

  test('comes in pages of whole users, sorted and filtered', async () => {
    const pages = { 'x-pagination-mode': 'CachedObjectList-Pages' }
    const page = await anna('GET', USERS, undefined, {
      ...pages,
      'x-pagination-size': '2',
      'x-pagination-sort': 'login',
      'x-pagination-sort-order': 'DESC',
    })
    expect(page.body.map(({ login }: { login: string }) => login)).toEqual(['zoe', 'mia'])
    expect(page.headers['x-pagination-elements']).toBe('3')
    const admins = await anna('GET', USERS, undefined, { ...pages, 'x-pagination-filter': 'group:eq=ADMIN' })
    expect(admins.body).toMatchObject([{ login: 'mia', group: 'ADMIN' }])
  })

  test('is asked for by name, several at once', async () => {
    const { body } = await anna('GET', `${USERS}/adam,nobody`, undefined, { 'x-ovh-batch': ',' })
    expect(body).toMatchObject([
      { key: 'adam', value: { login: 'adam' } },
      { key: 'nobody', value: null, error: { status: 404 } },
    ])
  })
})

describe('a group', () => {
  test('is one of three that every account has, and these can not be changed', async () => {
    expect((await anna('GET', GROUPS)).body).toEqual(['ADMIN', 'DEFAULT', 'UNPRIVILEGED'])
    expect((await anna('GET', `${GROUPS}/DEFAULT`)).body).toMatchObject({
      name: 'DEFAULT',
      role: 'REGULAR',
      defaultGroup: true,
      urn: `urn:v1:eu:identity:group:${ANNA}/DEFAULT`,
    })
    for (const name of ['ADMIN', 'DEFAULT', 'UNPRIVILEGED']) {
      expect(await code(anna('PUT', `${GROUPS}/${name}`, { role: 'ADMIN' }))).toEqual([403, 'read_only'])
      expect(await code(anna('DELETE', `${GROUPS}/${name}`))).toEqual([403, 'read_only'])
      expect(await code(anna('POST', GROUPS, { name: name.toLowerCase() }))).toEqual([409, 'name_taken'])
    }
  })

  test('of the account’s own is made, changed and deleted', async () => {
    expect((await anna('POST', GROUPS, { name: 'devs', role: 'REGULAR' })).status).toBe(200)
    expect(await code(anna('POST', GROUPS, { name: 'devs' }))).toEqual([409, 'name_taken'])
    expect((await anna('GET', `${GROUPS}/devs`)).body).toMatchObject({ name: 'devs', role: 'REGULAR', defaultGroup: false })
    expect((await anna('PUT', `${GROUPS}/devs`, { role: 'NONE', description: 'They write code' })).status).toBe(200)
    expect((await anna('GET', `${GROUPS}/devs`)).body).toMatchObject({ role: 'NONE', description: 'They write code' })
    expect((await anna('GET', GROUPS)).body).toEqual(['ADMIN', 'DEFAULT', 'UNPRIVILEGED', 'devs'])
    expect((await anna('DELETE', `${GROUPS}/devs`)).status).toBe(200)
    expect((await anna('GET', `${GROUPS}/devs`)).status).toBe(404)
    for (const kind of ['created', 'edited', 'deleted'])
      expect((await events(app, `user-group.${kind}`)).at(-1)).toMatchObject({ concerns: [ANNA], details: { group: 'devs' } })
  })

  test('may do nothing by itself if no role is named', async () => {
    await anna('POST', GROUPS, { name: 'guests' })
    expect((await anna('GET', `${GROUPS}/guests`)).body.role).toBe('NONE')
  })

  test('goes only when nobody is in it', async () => {
    await anna('POST', GROUPS, { name: 'devs' })
    await anna('POST', USERS, { ...theo, group: 'devs' })
    expect(await code(anna('DELETE', `${GROUPS}/devs`))).toEqual([409, 'group_not_empty'])
    await anna('PUT', THEO, { group: 'DEFAULT' })
    expect((await anna('DELETE', `${GROUPS}/devs`)).status).toBe(200)
  })

  test('must be there for a user to be put into it', async () => {
    await app.call(BEATRIZ, 'POST', GROUPS, { name: 'theirs' })
    expect(await code(anna('POST', USERS, { ...theo, group: 'theirs' }))).toEqual([400, 'unknown_group'])
    await anna('POST', USERS, theo)
    expect(await code(anna('PUT', THEO, { group: 'theirs' }))).toEqual([400, 'unknown_group'])
    expect((await anna('GET', `${GROUPS}/theirs`)).status).toBe(404)
    expect((await anna('DELETE', `${GROUPS}/theirs`)).status).toBe(404)
  })
})

describe('a user who is disabled', () => {
  test('is out at once, and so are the applications that act as this user', async () => {
    await addUser(app.pool, `${ANNA}/theo`)
    await addUser(app.pool, `${ANNA}/zoe`)
    const keys = await makeKeys(app, ANNA)
    await app.pool.query('update credential set user_login = $2 where id = $1', [keys.credential, 'theo'])
    const others = await makeKeys(app, ANNA)
    for (const user of ['theo', 'zoe']) expect((await app.call(`${ANNA}/${user}`, 'GET', '/1.0/me')).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', '/1.0/me')).body.user).toBe('theo')

    expect((await anna('POST', `${THEO}/disable`)).status).toBe(200)
    expect((await app.call(`${ANNA}/theo`, 'GET', '/1.0/me')).status).toBe(401)
    expect((await callSigned(app, keys, 'GET', '/1.0/me')).status).toBe(403)
    expect((await app.call(`${ANNA}/zoe`, 'GET', '/1.0/me')).status).toBe(200)
    expect((await callSigned(app, others, 'GET', '/1.0/me')).status).toBe(200)
    expect((await anna('GET', '/1.0/me')).status).toBe(200)
    expect((await anna('GET', THEO)).body.status).toBe('DISABLED')
    expect((await events(app, 'session.ended')).at(-1)!.details).toMatchObject({ nichandle: ANNA, login: 'theo' })
    expect((await events(app, 'credential.revoked')).at(-1)!.details).toEqual({ nichandle: ANNA, credential: keys.credential })

    expect((await anna('POST', `${THEO}/enable`)).status).toBe(200)
    expect((await app.call(`${ANNA}/theo`, 'GET', '/1.0/me')).status).toBe(401)
    expect((await callSigned(app, keys, 'GET', '/1.0/me')).status).toBe(403)
    const kinds = ['user.disabled', 'user.enabled']
    for (const kind of kinds) expect((await events(app, kind)).at(-1)!.details).toEqual({ nichandle: ANNA, login: 'theo' })
  })

  test('and one who is removed leaves nothing that opens', async () => {
    await addUser(app.pool, `${ANNA}/max`)
    expect((await app.call(`${ANNA}/max`, 'GET', '/1.0/me')).status).toBe(200)
    const keys = await makeKeys(app, ANNA)
    await app.pool.query('update credential set user_login = $2 where id = $1', [keys.credential, 'max'])
    await anna('DELETE', `${USERS}/max`)
    expect((await app.call(`${ANNA}/max`, 'GET', '/1.0/me')).status).toBe(401)
    expect((await callSigned(app, keys, 'GET', '/1.0/me')).status).toBe(403)
    await addUser(app.pool, `${ANNA}/max`)
    expect((await app.call(`${ANNA}/max`, 'GET', '/1.0/me')).status).toBe(401)
  })
})

describe('who acts for the account', () => {
  test('is told as user, and is in the trail under the own name', async () => {
    await addUser(app.pool, `${ANNA}/lea`)
    const lea = (method: string, path: string, body?: unknown) => app.call(`${ANNA}/lea`, method, path, body)
    expect((await lea('GET', '/1.0/me')).body).toMatchObject({ nichandle: ANNA, user: 'lea' })
    expect((await lea('GET', '/1.0/auth/details')).body).toMatchObject({
      account: ANNA,
      user: 'lea',
      identities: [`urn:v1:eu:identity:user:${ANNA}/lea`],
    })
    expect((await anna('GET', '/1.0/me')).body.user).toBe(null)
    expect((await anna('GET', '/1.0/auth/details')).body.user).toBe(null)
    expect((await lea('POST', USERS, { ...theo, login: 'tim' })).status).toBe(200)
    expect((await events(app, 'user.created')).at(-1)).toMatchObject({ actor: 'user:lea', account: ANNA })
  })

  test('sees the own sessions alone', async () => {
    await addUser(app.pool, `${ANNA}/pia`)
    const own = (await app.call(`${ANNA}/pia`, 'GET', '/1.0/me/session')).body
    expect(own).toMatchObject([{ current: true }])
    const holders = (await anna('GET', '/1.0/me/session')).body
    expect(holders.map(({ id }: { id: number }) => id)).not.toContain(own[0].id)
    expect((await app.call(`${ANNA}/pia`, 'DELETE', `/1.0/me/session/${holders[0].id}`)).status).not.toBe(200)
    expect((await anna('GET', '/1.0/me')).status).toBe(200)
    expect((await app.call(`${ANNA}/pia`, 'DELETE', '/1.0/me/session')).status).not.toBe(500)
    expect((await anna('GET', '/1.0/me')).status).toBe(200)
  })
})
