import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/actions/throttle.ts'
import { hashOf } from '../../src/lib/secret.ts'
import { DAY, HOUR, SECOND, startTestApp, type TestApp } from '../support/app.ts'
import { events, givePassword, PASSWORD, signIn, visit } from '../support/callers.ts'
import { emailOf, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const THEO = 'ty10002-psn'
const VERA = 'vo10006-psn'

type Listed = { id: number; address: string; current: boolean }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, { nichandle: THEO, language: 'fr' }, VERA)
  await givePassword(app, ANNA)
  await givePassword(app, THEO)
})
beforeEach(() => app.pool.query('truncate throttle, session cascade'))
afterAll(() => app.close())

const enter = (account: string, password = PASSWORD, from = '127.0.0.1', headers = {}) =>
  visit(app, 'POST', '/1.0/auth/signIn', { account, password }, headers, from)
const countGuesses = (name: string, points: number) =>
  app.pool.query('insert into throttle values ($1, $2, $3) on conflict (key) do update set points = excluded.points', [
    `${LIMITS.signInFromAnywhere.name}:${hashOf(name).toString('hex')}`,
    points,
    Date.now() + HOUR,
  ])
const sessions = (cookie: string) => visit(app, 'GET', '/1.0/me/session', undefined, { cookie })

describe('signing in', () => {
  test('an account signs in by its handle or its address, in any case and with blanks around it', async () => {
    for (const name of [ANNA, ` ${ANNA.toUpperCase()} `, emailOf(ANNA), ` ${emailOf(ANNA).toUpperCase()}`]) {
      const answer = await enter(name)
      expect([answer.status, answer.body]).toEqual([200, { nichandle: ANNA, secondFactor: null }])
    }
  })

  test('the cookie is out of reach for scripts and other sites, and what is kept is not what it says', async () => {
    const answer = await enter(ANNA)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^passation_session=[A-Za-z0-9]{32}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    const { rows } = await app.pool.query(
      `select encode(secret_hash, 'escape') || row_to_json(session)::text as kept from session`,
    )
    expect(rows[0].kept).not.toContain(answer.cookies[0]!.value)
  })

  test('over https the cookie travels over https alone', async () => {
    const secure = await startTestApp({ baseUrl: 'https://contacts.example' })
    await settle(secure.pool, ANNA)
    await givePassword(secure, ANNA)
    const answer = await visit(secure, 'POST', '/1.0/auth/signIn', { account: ANNA, password: PASSWORD })
    await secure.close()
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^__Host-passation_session=\w{32}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('over https a cookie that a neighbour in the domain planted is none', async () => {
    const secure = await startTestApp({ baseUrl: 'https://contacts.example' })
    await settle(secure.pool, ANNA)
    await givePassword(secure, ANNA)
    const { cookies } = await visit(secure, 'POST', '/1.0/auth/signIn', { account: ANNA, password: PASSWORD })
    const me = async (name: string) =>
      (await visit(secure, 'GET', '/1.0/me', undefined, { cookie: `${name}=${cookies[0]!.value}` })).status
    const statuses = [await me('__Host-passation_session'), await me('passation_session')]
    await secure.close()
    expect(statuses).toEqual([200, 401])
  })

  test('in a browser that is signed in ends that session, whose ever it is', async () => {
    const before = await signIn(app, THEO)
    const answer = await visit(app, 'POST', '/1.0/auth/signIn', { account: ANNA, password: PASSWORD }, { cookie: before })
    expect(answer.status).toBe(200)
    expect((await visit(app, 'GET', '/1.0/me', undefined, { cookie: before })).status).toBe(401)
    expect((await events(app, 'session.ended')).at(-1)).toMatchObject({ account: THEO, concerns: [THEO] })
  })

  test('never takes over a session that somebody else chose', async () => {
    const planted = 'A'.repeat(32)
    const answer = await visit(
      app,
      'POST',
      '/1.0/auth/signIn',
      { account: ANNA, password: PASSWORD },
      { cookie: `passation_session=${planted}` },
    )
    expect(answer.cookies[0]!.value).not.toBe(planted)
    expect((await visit(app, 'GET', '/1.0/me', undefined, { cookie: `passation_session=${planted}` })).status).toBe(401)
  })

  test('each sign-in gives a new secret', async () => {
    expect(await signIn(app, ANNA)).not.toBe(await signIn(app, ANNA))
  })

  test('whoever guesses from very many networks is stopped, and the owner is not', async () => {
    const from = (at: number) => `2001:db8:${at.toString(16)}::1`
    const home = '198.51.100.7'
    expect((await enter(ANNA, PASSWORD, home)).status).toBe(200)
    // As if 99 others had guessed before.
    await Promise.all(['an10001-psn', 'zz99999-psn'].map((name) => countGuesses(name, 99)))
    for (const name of [ANNA, 'zz99999-psn']) {
      expect((await enter(name, 'a guess', from(1))).status).toBe(401)
      expect((await enter(name, 'a guess', from(2))).body.code).toBe('too_many_requests')
    }
    expect((await enter(ANNA, PASSWORD, from(3))).body.code).toBe('too_many_requests')
    expect((await enter(ANNA, PASSWORD, home)).status).toBe(200)

    await visit(app, 'POST', '/1.0/auth/forgotPassword', { account: ANNA })
    const token = (await app.letters(ANNA)).at(-1)!.values.token
    expect((await visit(app, 'POST', '/1.0/auth/resetPassword', { token, password: PASSWORD })).status).toBe(200)
    expect((await enter(ANNA, PASSWORD, from(4))).status).toBe(200)
  })

  test('an unknown account, a wrong password and an account without one get the same answer', async () => {
    const [unknown, wrong, none] = await Promise.all([enter('zz99999-psn'), enter(ANNA, 'not her password'), enter(VERA)])
    expect(unknown.status).toBe(401)
    expect(unknown.body.code).toBe('sign_in_failed')
    expect(wrong.body).toEqual(unknown.body)
    expect(none.body).toEqual(unknown.body)
    expect([unknown, wrong, none].map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined, undefined])
  })

  test('a sign-in and a refused one are on record, without the password', async () => {
    await enter(THEO, 'a-wrong-password')
    await enter(THEO)
    const [opened] = (await events(app, 'session.opened')).slice(-1)
    const [refused] = (await events(app, 'session.refused')).slice(-1)
    expect(opened).toMatchObject({ actor: 'account', account: THEO, address: '127.0.0.1' })
    expect(refused).toMatchObject({ actor: 'visitor', account: null, concerns: [THEO] })
    const trail = await app.pool.query('select json_agg(event)::text as all from event')
    expect(trail.rows[0].all).not.toContain('a-wrong-password')
  })

  test('ten wrong passwords close the door for that account from that address, not from another', async () => {
    for (let tries = 0; tries < 10; tries++) expect((await enter(ANNA, 'wrong password')).status).toBe(401)
    const closed = await enter(ANNA)
    expect([closed.status, closed.body.code]).toEqual([429, 'too_many_requests'])
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0)
    expect((await enter(ANNA, PASSWORD, '192.0.2.9')).status).toBe(200)
    expect((await enter(THEO)).status).toBe(200)
  })

  test('a right password opens the count again', async () => {
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 6; tries++) await enter(ANNA, 'wrong password')
      expect((await enter(ANNA)).status).toBe(200)
    }
  })

  test('who tries many accounts from one network is stopped, over any address of it', async () => {
    await app.pool.query(`insert into throttle values ('sign-in-network:2001:db8:0:1::/64', 100, $1)`, [Date.now() + 60_000])
    expect((await enter(ANNA, PASSWORD, '2001:db8:0:1::5')).status).toBe(429)
    expect((await enter(ANNA, PASSWORD, '2001:db8:0:2::5')).status).toBe(200)
  })

  test('a refusal is told in the language of the one who asks', async () => {
    const answer = await enter('nobody', 'whatever it is', '127.0.0.1', { 'accept-language': 'fr' })
    expect(answer.body.message).toBe(
      'Ce compte et ce mot de passe ne correspondent pas. Vérifiez-les, ou choisissez un nouveau mot de passe.',
    )
  })

  test('a body that is no sign-in is refused as such', async () => {
    for (const body of [
      {},
      { account: ANNA },
      { account: 3, password: 'x' },
      { account: '', password: 'x' },
      { account: 'a\u0000b', password: 'x' },
      [],
    ]) {
      expect((await visit(app, 'POST', '/1.0/auth/signIn', body)).status).toBe(400)
    }
  })
})

describe('a session', () => {
  test('names the account to every call', async () => {
    const cookie = await signIn(app, ANNA)
    expect((await sessions(cookie)).status).toBe(200)
    const without = await visit(app, 'GET', '/1.0/me/session')
    expect([without.status, without.body.errorCode]).toEqual([401, 'NOT_CREDENTIAL'])
    const forged = await sessions(`passation_session=${'A'.repeat(32)}`)
    expect([forged.status, forged.body.errorCode]).toEqual([401, 'NOT_CREDENTIAL'])
  })

  test('lasts while it is used, ends twelve hours after its last call', async () => {
    const cookie = await signIn(app, ANNA)
    for (let calls = 0; calls < 3; calls++) {
      app.clock.pass(11 * HOUR)
      expect((await sessions(cookie)).status).toBe(200)
    }
    app.clock.pass(12 * HOUR)
    expect((await sessions(cookie)).status).toBe(401)
  })

  test('ends after thirty days however much it is used', async () => {
    const cookie = await signIn(app, ANNA)
    for (let passed = 10 * HOUR; passed < 30 * DAY; passed += 10 * HOUR) {
      app.clock.pass(10 * HOUR)
      expect((await sessions(cookie)).status).toBe(200)
    }
    app.clock.pass(10 * HOUR)
    expect((await sessions(cookie)).status).toBe(401)
  })

  test('writes that it was seen once a minute, not at every call', async () => {
    const cookie = await signIn(app, ANNA)
    const seen = async () => (await app.pool.query('select last_seen_at from session')).rows[0].last_seen_at.getTime()
    const begun = app.clock.now.getTime()
    app.clock.pass(59 * SECOND)
    await sessions(cookie)
    expect(await seen()).toBe(begun)
    app.clock.pass(SECOND)
    await sessions(cookie)
    expect(await seen()).toBe(begun + 60 * SECOND)
  })

  test('is listed with where it comes from, and says which one asks', async () => {
    await enter(ANNA, PASSWORD, '192.0.2.7', { 'user-agent': 'Telephone' })
    const cookie = await signIn(app, ANNA)
    const { body } = await sessions(cookie)
    expect(body.map((each: Listed) => [each.address, each.current])).toEqual([
      ['127.0.0.1', true],
      ['192.0.2.7', false],
    ])
    expect(body[1].agent).toBe('Telephone')
    expect(Object.keys(body[0]).sort()).toEqual(['address', 'agent', 'createdAt', 'current', 'id', 'lastSeenAt'])
  })

  test('can be ended, by its own account alone', async () => {
    const [anna, telephone, theo] = [await signIn(app, ANNA), await signIn(app, ANNA), await signIn(app, THEO)]
    const other = (await sessions(anna)).body.find((each: Listed) => !each.current).id
    expect((await visit(app, 'DELETE', `/1.0/me/session/${other}`, undefined, { cookie: theo })).status).toBe(404)
    expect((await sessions(telephone)).status).toBe(200)
    expect((await visit(app, 'DELETE', `/1.0/me/session/${other}`, undefined, { cookie: anna })).status).toBe(200)
    expect((await sessions(telephone)).status).toBe(401)
    expect((await sessions(anna)).status).toBe(200)
  })

  test('can be the only one left', async () => {
    const [first, second, mine] = [await signIn(app, ANNA), await signIn(app, ANNA), await signIn(app, ANNA)]
    const before = (await events(app, 'session.ended')).length
    expect((await visit(app, 'DELETE', '/1.0/me/session', undefined, { cookie: mine })).status).toBe(200)
    expect([await sessions(first), await sessions(second), await sessions(mine)].map(({ status }) => status)).toEqual([
      401, 401, 200,
    ])
    expect((await events(app, 'session.ended')).length).toBe(before + 2)
  })

  test('ends with signing out, which also works without one', async () => {
    const cookie = await signIn(app, ANNA)
    const out = await visit(app, 'POST', '/1.0/auth/signOut', undefined, { cookie })
    expect([out.status, out.body]).toEqual([200, null])
    expect(String(out.headers['set-cookie'])).toMatch(/^passation_session=; .*Expires=Thu, 01 Jan 1970/)
    expect((await sessions(cookie)).status).toBe(401)
    expect((await visit(app, 'POST', '/1.0/auth/signOut')).status).toBe(200)
  })
})

describe('a page of another site', () => {
  const end = (cookie: string, headers: Record<string, string>) =>
    visit(app, 'DELETE', '/1.0/me/session', undefined, { cookie, ...headers })

  test('can not have the browser change anything', async () => {
    const cookie = await signIn(app, ANNA)
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:8080' },
    ]
    for (const headers of foreign) {
      const answer = await end(cookie, headers)
      expect([answer.status, answer.body.errorCode]).toEqual([403, 'FORBIDDEN'])
    }
  })

  test('can not sign a browser in or out', async () => {
    const cookie = await signIn(app, ANNA)
    expect(
      (await visit(app, 'POST', '/1.0/auth/signOut', undefined, { cookie, origin: 'https://elsewhere.example' })).status,
    ).toBe(403)
    expect((await enter(ANNA, PASSWORD, '127.0.0.1', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await sessions(cookie)).status).toBe(200)
  })

  test('is told from a page of this one, and from a program', async () => {
    const cookie = await signIn(app, ANNA)
    const own: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://127.0.0.1:8080', host: 'proxied.internal' },
      { origin: 'http://contacts.example', host: 'contacts.example' },
    ]
    for (const headers of own) expect((await end(cookie, headers)).status).toBe(200)
  })
})
