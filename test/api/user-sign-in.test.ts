import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/actions/throttle.ts'
import { hashPassword } from '../../src/lib/password-hash.ts'
import { hashOf } from '../../src/lib/secret.ts'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, events, givePassword, makeKeys, PASSWORD, signIn, visit } from '../support/callers.ts'
import { addUser, emailOf, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const THEO = `${ANNA}/theo`
const ZOE = `${ANNA}/zoe`
const USERS = '/1.0/me/identity/user'
const NEW = 'another long one'

let app: TestApp
let hash: string
beforeAll(async () => {
  app = await startTestApp()
  hash = await hashPassword(PASSWORD)
  await settle(app.pool, ANNA)
  await givePassword(app, ANNA)
})
beforeEach(async () => {
  await app.pool.query('truncate throttle, session cascade; delete from account_user')
  await addUser(app.pool, THEO)
  await addUser(app.pool, ZOE)
  await app.pool.query('update account_user set password_hash = $1', [hash])
})
afterAll(() => app.close())

const enter = (account: string, password = PASSWORD, from = '127.0.0.1', headers = {}) =>
  visit(app, 'POST', '/1.0/auth/signIn', { account, password }, headers, from)
const me = (cookie: string) => visit(app, 'GET', '/1.0/me', undefined, { cookie })
const isIn = async (cookie: string) => (await me(cookie)).status === 200
const forgot = (account: string) => visit(app, 'POST', '/1.0/auth/forgotPassword', { account })
const reset = (token: string, password = NEW) => visit(app, 'POST', '/1.0/auth/resetPassword', { token, password })
const anna = async (method: string, path: string, body?: unknown) =>
  visit(app, method, path, body, { cookie: await signIn(app, ANNA) })

async function code(kind = 'user-reset-password', account = THEO): Promise<string> {
  await forgot(account)
  return (await app.letters(ANNA)).findLast((letter) => letter.kind === kind)!.values.token as string
}

describe('a user signs in', () => {
  test('as account and login, in any case and with blanks around it', async () => {
    for (const name of [THEO, ` ${THEO.toUpperCase()} `]) {
      const answer = await enter(name)
      expect([answer.status, answer.body]).toEqual([200, { nichandle: ANNA, user: 'theo', secondFactor: null }])
      const own = await me(`passation_session=${answer.cookies[0]!.value}`)
      expect(own.body).toMatchObject({ nichandle: ANNA, user: 'theo' })
    }
    expect((await events(app, 'session.opened')).at(-1)).toMatchObject({ actor: 'user:theo', account: ANNA, concerns: [ANNA] })
  })

  test('with the name as a letter writes it, where nothing becomes a link', async () => {
    await app.pool.query(`update account_user set login = 'theo.example' where login = 'theo'`)
    expect((await enter(`${ANNA}/theo.\u200cexample`)).body.user).toBe('theo.example')
  })

  test('with the own password alone: not with the account holder’s, nor the holder with the user’s', async () => {
    await app.pool.query('update account_user set password_hash = $1', [await hashPassword(NEW)])
    expect((await enter(THEO)).status).toBe(401)
    expect((await enter(ANNA, NEW)).status).toBe(401)
    expect((await enter(THEO, NEW)).status).toBe(200)
    expect((await enter(ANNA)).status).toBe(200)
  })

  test('and nobody learns who there is: one answer, in one time', async () => {
    await app.pool.query(`update account_user set password_hash = null where login = 'zoe'`)
    await addUser(app.pool, `${ANNA}/out`, 'ADMIN', { status: 'DISABLED' })
    await app.pool.query(`update account_user set password_hash = $1 where login = 'out'`, [hash])
    const took: number[] = []
    const bodies = []
    for (const [name, password] of [
      [THEO, 'not his password'],
      [`${ANNA}/nobody`, PASSWORD],
      ['zz99999-psn/theo', PASSWORD],
      ['zz99999-psn', PASSWORD],
      [ZOE, PASSWORD],
      [`${ANNA}/out`, PASSWORD],
    ] as const) {
      const begun = performance.now()
      const { status, body, headers } = await enter(name, password)
      took.push(performance.now() - begun)
      bodies.push([status, body.code, body.message, headers['set-cookie']])
    }
    expect(bodies[0]!.slice(0, 2)).toEqual([401, 'sign_in_failed'])
    for (const body of bodies) expect(body).toEqual(bodies[0])
    expect(Math.min(...took)).toBeGreaterThan(240)
  })

  test('without the account holder’s second factor, which is another person’s', async () => {
    await app.pool.query(
      `insert into passkey (account, credential_id, public_key, counter, name, created_at) values ($1, 'x', 'x', 0, 'A key', now())`,
      [ANNA],
    )
    expect((await enter(ANNA)).body.nichandle).toBe(null)
    expect((await enter(THEO)).body).toMatchObject({ user: 'theo', secondFactor: null })
    await app.pool.query('delete from passkey')
  })

  test('ten wrong passwords close the door for that user alone', async () => {
    for (let tries = 0; tries < 10; tries++) expect((await enter(THEO, 'wrong password')).status).toBe(401)
    expect((await enter(THEO)).body.code).toBe('too_many_requests')
    expect((await enter(THEO, PASSWORD, '198.51.100.7')).status).toBe(200)
    expect((await enter(ZOE)).status).toBe(200)
    expect((await enter(ANNA)).status).toBe(200)
    expect((await events(app, 'session.refused')).at(-1)).toMatchObject({
      actor: 'visitor',
      concerns: [ANNA],
      details: { nichandle: ANNA, login: 'theo' },
    })
  })

  test('also when somebody guesses from very many networks, from where the user was before', async () => {
    const home = '198.51.100.9'
    expect((await enter(THEO, PASSWORD, home)).status).toBe(200)
    await app.pool.query('insert into throttle values ($1, 100, $2) on conflict (key) do update set points = 100', [
      `${LIMITS.signInFromAnywhere.name}:${hashOf(THEO).toString('hex')}`,
      Date.now() + HOUR,
    ])
    expect((await enter(THEO, PASSWORD, '2001:db8::1')).body.code).toBe('too_many_requests')
    expect((await enter(THEO, PASSWORD, home)).status).toBe(200)
  })

  test('and ends the session that the browser was in', async () => {
    const before = await signIn(app, ANNA)
    await enter(THEO, PASSWORD, '127.0.0.1', { cookie: before })
    expect(await isIn(before)).toBe(false)
    const own = await signIn(app, THEO)
    await visit(app, 'POST', '/1.0/auth/signOut', undefined, { cookie: own })
    expect(await isIn(own)).toBe(false)
    expect((await events(app, 'session.ended')).at(-1)).toMatchObject({ actor: 'user:theo', details: { login: 'theo' } })
  })
})

describe('an invited user', () => {
  const invite = async () => {
    expect((await anna('POST', USERS, { login: 'mia', email: 'mia@team.example' })).status).toBe(200)
    return (await app.letters(ANNA)).at(-1)!.values.token as string
  }

  test('chooses a password with the link, once, and signs in', async () => {
    const token = await invite()
    expect((await enter(`${ANNA}/mia`)).status).toBe(401)
    expect((await reset(token)).body).toEqual({ nichandle: ANNA, user: 'mia' })
    expect((await reset(token)).body.code).toBe('token_unusable')
    expect((await enter(`${ANNA}/mia`, NEW)).body.user).toBe('mia')
    expect((await anna('GET', `${USERS}/mia`)).body).toMatchObject({
      status: 'OK',
      passwordLastUpdate: app.clock.now.toISOString(),
    })
    expect((await events(app, 'user.password-changed')).at(-1)).toMatchObject({
      actor: 'visitor',
      details: { login: 'mia', by: 'invitation' },
    })
    expect((await app.letters(ANNA)).at(-1)!.kind).not.toBe('user-password-changed')
  })

  test('has a week for it; after that, a forgotten password brings another invitation', async () => {
    const token = await invite()
    app.clock.pass(7 * DAY)
    expect((await reset(token)).body.code).toBe('token_unusable')
    const another = await code('user-invited', `${ANNA}/mia`)
    expect(another).not.toBe(token)
    expect((await reset(another)).status).toBe(200)
  })

  test('whose address is moved gets the link there, and the one before is dead', async () => {
    const token = await invite()
    await anna('PUT', `${USERS}/mia`, { email: 'mia@else.example' })
    expect((await reset(token)).body.code).toBe('token_unusable')
    const letter = (await app.letters(ANNA)).at(-1)!
    expect(letter).toMatchObject({ kind: 'user-invited', address: 'mia@else.example' })
    expect((await reset(letter.values.token as string)).status).toBe(200)
  })

  test('who is disabled or removed chooses nothing', async () => {
    const token = await invite()
    await anna('POST', `${USERS}/mia/disable`)
    expect((await reset(token)).body.code).toBe('token_unusable')
    await anna('POST', `${USERS}/mia/enable`)
    expect((await anna('GET', `${USERS}/mia`)).body.status).toBe('PASSWORD_CHANGE_REQUIRED')
    expect((await reset(token)).body.code).toBe('token_unusable')
    const another = await code('user-invited', `${ANNA}/mia`)
    await anna('DELETE', `${USERS}/mia`)
    expect((await reset(another)).body.code).toBe('token_unusable')
  })

  test('chooses no bad password, and the link stays good', async () => {
    const token = await invite()
    for (const password of ['short', 'mia@team.example', `${ANNA}/mia`, 'password123'])
      expect((await reset(token, password)).body.code, password).toBe('weak_password')
    expect((await reset(token)).status).toBe(200)
  })
})

describe('a user who forgot the password', () => {
  test('gets a letter at the own address; the account holder gets none, and strangers learn nothing', async () => {
    const before = (await app.letters()).length
    const answers = [await forgot(` ${THEO.toUpperCase()}`), await forgot(`${ANNA}/nobody`), await forgot('zz99999-psn/theo')]
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([202, null]))
    const letters = (await app.letters()).slice(before)
    expect(letters).toMatchObject([{ kind: 'user-reset-password', account: ANNA, address: 'theo@team.example' }])
  })

  test('replaces it, which ends every session of this user and no other', async () => {
    const [own, zoes, holders] = [await signIn(app, THEO), await signIn(app, ZOE), await signIn(app, ANNA)]
    expect((await reset(await code())).body).toEqual({ nichandle: ANNA, user: 'theo' })
    expect([await isIn(own), await isIn(zoes), await isIn(holders)]).toEqual([false, true, true])
    expect((await enter(THEO)).status).toBe(401)
    expect((await enter(THEO, NEW)).status).toBe(200)
    expect((await enter(ANNA)).status).toBe(200)
    expect((await app.letters()).at(-1)).toMatchObject({ kind: 'user-password-changed', address: 'theo@team.example' })
  })

  test('replaces it within an hour, with the latest code alone', async () => {
    const [first, second] = [await code(), await code()]
    expect((await reset(first)).body.code).toBe('token_unusable')
    app.clock.pass(HOUR)
    expect((await reset(second)).body.code).toBe('token_unusable')
  })

  test('does not replace it with the code of another’s letter, nor the account holder’s with theirs', async () => {
    await forgot(ANNA)
    const holders = (await app.letters(ANNA)).findLast(({ kind }) => kind === 'reset-password')!.values.token as string
    expect((await reset(holders, PASSWORD)).body).toEqual({ nichandle: ANNA })
    expect((await reset(await code(), NEW)).body.user).toBe('theo')
    expect((await enter(ANNA)).status).toBe(200)
    expect((await enter(ZOE)).status).toBe(200)
  })

  test('who is disabled gets no letter', async () => {
    await app.pool.query(`update account_user set status = 'DISABLED' where login = 'theo'`)
    const before = (await app.letters()).length
    expect((await forgot(THEO)).status).toBe(202)
    expect((await app.letters()).length).toBe(before)
  })
})

describe('a user changes the password', () => {
  const change = (cookie: string, currentPassword: string, newPassword = NEW) =>
    visit(app, 'POST', '/1.0/me/password', { currentPassword, newPassword }, { cookie })

  test('the own one: other sessions of this user end, the account holder’s password stays', async () => {
    const [here, there, holders] = [await signIn(app, THEO), await signIn(app, THEO), await signIn(app, ANNA)]
    expect((await change(here, PASSWORD)).status).toBe(200)
    expect([await isIn(here), await isIn(there), await isIn(holders)]).toEqual([true, false, true])
    expect((await enter(THEO, NEW)).status).toBe(200)
    expect((await enter(ANNA)).status).toBe(200)
    expect((await enter(ANNA, NEW)).status).toBe(401)
    expect((await events(app, 'user.password-changed')).at(-1)).toMatchObject({
      actor: 'user:theo',
      details: { login: 'theo', by: 'owner' },
    })
  })

  test('not without knowing it', async () => {
    const cookie = await signIn(app, THEO)
    expect((await change(cookie, 'not his password')).body.code).toBe('wrong_password')
    expect((await change(cookie, PASSWORD, 'theo')).body.code).toBe('weak_password')
    expect((await enter(THEO)).status).toBe(200)
  })
})

describe('an application that a user let in', () => {
  const rules = [{ method: 'GET', path: '/*' }]

  async function approved(who: string) {
    const keys = await makeKeys(app, ANNA)
    const headers = { 'x-ovh-application': keys.applicationKey }
    const { body } = await visit(app, 'POST', '/1.0/auth/credential', { accessRules: rules }, headers)
    const approval = body.validationUrl.split('#')[1]
    const cookie = await signIn(app, who)
    const answer = await visit(app, 'POST', '/1.0/auth/credential/validate', { approval }, { cookie })
    expect(answer.status).toBe(200)
    return { ...keys, consumerKey: body.consumerKey }
  }

  test('acts as this user', async () => {
    const keys = await approved(THEO)
    expect((await callSigned(app, keys, 'GET', '/1.0/me')).body).toMatchObject({ nichandle: ANNA, user: 'theo' })
    expect((await callSigned(app, keys, 'GET', '/1.0/auth/details')).body).toMatchObject({ user: 'theo', allowedRoutes: rules })
    expect((await events(app, 'credential.validated')).at(-1)!.actor).toBe('user:theo')
  })

  test('is seen by this user and the account holder, and by no other user', async () => {
    await approved(THEO)
    const { rows } = await app.pool.query(`select id from credential where user_login = 'theo'`)
    const seen = async (who: string) =>
      (await visit(app, 'GET', '/1.0/me/api/credential', undefined, { cookie: await signIn(app, who) })).body
    expect(await seen(THEO)).toEqual([rows[0].id])
    expect(await seen(ANNA)).toContain(rows[0].id)
    expect(await seen(ZOE)).toEqual([])
  })
})

test('whoever proves the mailbox of an account that was squatted throws the users out, and ends what it gave to others', async () => {
  await settle(app.pool, { nichandle: 'squatted', verified: false })
  await addUser(app.pool, 'squatted/back.door')
  const cookie = await app.call('squatted/back.door', 'GET', '/1.0/me')
  expect(cookie.status).toBe(200)
  await app.pool.query(
    `insert into policy (id, owner, name, identities, accounts, resources, allow, created_at)
     values (gen_random_uuid(), 'squatted', 'For a friend', array['urn:v1:eu:identity:account:' || $1], array[$1],
             array['urn:v1:eu:resource:account:squatted'], array['*'], now())`,
    [ANNA],
  )
  await visit(app, 'POST', '/1.0/auth/forgotPassword', { account: emailOf('squatted') })
  const token = (await app.letters('squatted')).at(-1)!.values.token as string
  expect((await reset(token)).status).toBe(200)
  expect((await app.call('squatted/back.door', 'GET', '/1.0/me')).status).toBe(401)
  expect((await app.pool.query(`select from account_user where account = 'squatted'`)).rowCount).toBe(0)
  expect((await app.pool.query(`select from policy where owner = 'squatted'`)).rowCount).toBe(0)
  expect((await events(app, 'policy.deleted')).at(-1)).toMatchObject({ actor: 'visitor', concerns: ['squatted', ANNA] })
  expect((await events(app, 'user.deleted')).at(-1)).toMatchObject({ actor: 'visitor', concerns: ['squatted'] })
})
