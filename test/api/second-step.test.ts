import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/actions/throttle.ts'
import { hashOf } from '../../src/lib/secret.ts'
import { SECOND, startTestApp, type TestApp } from '../support/app.ts'
import { events, givePassword, visit } from '../support/callers.ts'
import { addAuthenticator, browser, type TestBrowser, wrongCode } from '../support/factors.ts'
import { settle } from '../support/people.ts'

const MINUTE = 60 * SECOND

let app: TestApp
let people = 0
/** Somebody with an authenticator app, and a browser that has given their password. */
let me: string
let phone: (at: Date) => string
let recoveryCodes: string[]
let signedIn: TestBrowser
let mine: TestBrowser

beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  me = `me${++people}-psn`
  await settle(app.pool, { nichandle: me, language: 'fr' })
  await givePassword(app, me)
  signedIn = browser(app)
  await signedIn.enter(me)
  const added = await addAuthenticator(app, signedIn)
  phone = added.app
  recoveryCodes = added.recoveryCodes
  app.clock.pass(MINUTE)
  mine = browser(app)
  await mine.enter(me)
})
afterAll(() => app.close())

const finish = (body?: object, who = mine) => who.call('POST', '/auth/secondFactor', body ?? { code: phone(app.clock.now) })
const sessions = async () => (await app.pool.query('select * from session where account = $1 order by id', [me])).rows
const secretOf = (cookie: string) => cookie.split('=')[1]!

/** Every call of a customer, as the API's description lists them. */
function customerCalls(): [method: string, path: string][] {
  type Operations = Record<string, { security?: object[] }>
  const { paths } = app.app.swagger() as unknown as { paths: Record<string, Operations> }
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { security = [] }]) => security.some((each) => 'session' in each))
      .map(([method]): [string, string] => [method.toUpperCase(), path.replaceAll(/\{[^}]+\}/g, '1').replace(/^\/1\.0/, '')]),
  )
}

describe('the first step', () => {
  test('says what the second takes, and not whose account it is', async () => {
    expect((await browser(app).enter(me)).body).toEqual({ nichandle: null, secondFactor: ['authenticator', 'recoveryCode'] })
  })

  test('opens nothing: every call of a customer is answered as to a stranger', async () => {
    const calls = customerCalls().filter(([, path]) => !path.startsWith('/auth/secondFactor'))
    expect(calls.length).toBeGreaterThan(250)
    for (const [method, path] of calls) {
      const answer = await mine.call(method, path, method === 'POST' || method === 'PUT' ? {} : undefined)
      expect([method, path, answer.status, answer.body.errorCode]).toEqual([method, path, 401, 'NOT_CREDENTIAL'])
    }
    const left = await sessions()
    expect(left.filter(({ awaits_second_factor }) => awaits_second_factor)).toHaveLength(1)
  })

  test('is no session in the list, and no place where the account is known', async () => {
    const { body } = await signedIn.call('GET', '/me/session')
    expect(body).toHaveLength(1)
    expect(body[0].current).toBe(true)
  })

  test('is on record, and is no sign-in there', async () => {
    const of = async (kind: string) => (await events(app, kind)).filter(({ concerns }) => concerns.includes(me))
    expect(await of('session.second-factor-asked')).toHaveLength(1)
    expect(await of('session.opened')).toHaveLength(1)
  })

  test('waits ten minutes', async () => {
    app.clock.pass(10 * MINUTE)
    expect((await finish()).status).toBe(401)
    expect((await mine.call('POST', '/auth/secondFactor/options')).status).toBe(401)
  })

  test('can be taken back by signing out', async () => {
    expect((await mine.call('POST', '/auth/signOut')).status).toBe(200)
    expect((await sessions()).filter(({ awaits_second_factor }) => awaits_second_factor)).toEqual([])
  })

  test('ends with a new password', async () => {
    await signedIn.call('POST', '/me/password', { currentPassword: 'passation-demo', newPassword: 'a whole new one' })
    expect((await finish()).status).toBe(401)
  })

  test('is not waited for where there is no second factor', async () => {
    await settle(app.pool, `plain${people}-psn`)
    await givePassword(app, `plain${people}-psn`)
    const plain = browser(app)
    expect((await plain.enter(`plain${people}-psn`)).body).toEqual({ nichandle: `plain${people}-psn`, secondFactor: null })
    expect((await plain.call('GET', '/me')).status).toBe(200)
    expect((await finish({ code: '123456' }, plain)).status, 'nothing waits').toBe(401)
  })
})

describe('the second step', () => {
  test('opens a session with a cookie of its own; the one before opens nothing', async () => {
    const before = mine.jar.cookie
    const answer = await finish()
    expect([answer.status, answer.body]).toEqual([200, { nichandle: me }])
    expect(mine.jar.cookie).not.toBe(before)
    expect((await mine.call('GET', '/me')).body.nichandle).toBe(me)
    expect((await visit(app, 'GET', '/1.0/me', undefined, { cookie: before })).status).toBe(401)
    const hashes = (await sessions()).map(({ secret_hash }) => secret_hash.toString('hex'))
    expect(hashes).not.toContain(hashOf(secretOf(before)).toString('hex'))
    expect(hashes).toContain(hashOf(secretOf(mine.jar.cookie)).toString('hex'))
  })

  test('counts as a fresh second factor, and as a sign-in of now', async () => {
    await finish()
    const { body } = await mine.call('GET', '/me/secondFactor')
    expect(body.freshUntil).toBe(new Date(app.clock.now.getTime() + 10 * MINUTE).toISOString())
    expect((await mine.call('POST', '/me/secondFactor/recoveryCodes')).status).toBe(200)
    expect((await events(app, 'session.opened')).at(-1)).toMatchObject({
      account: me,
      details: { secondFactor: 'authenticator' },
    })
  })

  test('takes a recovery code, too', async () => {
    expect((await finish({ recoveryCode: recoveryCodes[0] })).body).toEqual({ nichandle: me })
    expect((await app.letters(me)).at(-1)).toMatchObject({
      kind: 'second-factor-changed',
      values: { happened: 'codeUsed', left: 9 },
    })
  })

  test('refuses a wrong code in the language of the account, leaves a trace, and waits for a right one', async () => {
    const answer = await finish({ code: wrongCode(phone, app.clock.now) })
    expect([answer.status, answer.body.code]).toEqual([403, 'wrong_second_factor'])
    expect(answer.body.message).toContain('code de secours')
    expect((await events(app, 'session.second-factor-refused')).at(-1)).toMatchObject({
      account: me,
      details: { factor: 'authenticator' },
    })
    expect((await finish()).status).toBe(200)
  })

  test('with a code that was used to sign in is refused', async () => {
    const code = phone(app.clock.now)
    await finish({ code })
    const thief = browser(app)
    await thief.enter(me)
    expect((await finish({ code }, thief)).body.code).toBe('wrong_second_factor')
  })

  test('of one first step, taken from many places at once, succeeds once, and uses up one code', async () => {
    const { cookie } = mine.jar
    const given = recoveryCodes.slice(0, 4).map((recoveryCode) => ({ recoveryCode }))
    const answers = await Promise.all(given.map((body) => visit(app, 'POST', '/1.0/auth/secondFactor', body, { cookie })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status } of answers) expect([200, 401, 403]).toContain(status)
    expect((await sessions()).filter(({ second_factor_at }) => second_factor_at)).toHaveLength(2)
    expect((await signedIn.call('GET', '/me/secondFactor')).body.recoveryCodesLeft, 'only one was used up').toBe(9)
  })

  test('is throttled for the account, however many first steps were taken', async () => {
    const wrong = wrongCode(phone, app.clock.now)
    const answers: number[] = []
    for (let times = 0; times < 6; times++) {
      const thief = browser(app)
      await thief.enter(me)
      answers.push((await finish({ code: wrong }, thief)).status)
    }
    expect(answers).toEqual([403, 403, 403, 403, 403, 429])
    expect((await finish({ recoveryCode: recoveryCodes[0] })).status, 'the owner still gets in').toBe(200)
  })

  test('that is guessed at is told to the owner by letter, once a day from the fifth wrong one on', async () => {
    const told = async () => (await app.letters(me)).filter(({ kind }) => kind === 'second-factor-guessed')
    const guess = async (code = wrongCode(phone, app.clock.now)) => {
      // The quarter of an hour is counted by the system's clock.
      await app.pool.query(`delete from throttle where key like $1`, [`${LIMITS.secondFactor.name}:%`])
      return (await finish({ code })).status
    }
    for (let times = 0; times < 4; times++) expect(await guess()).toBe(403)
    expect(await told()).toEqual([])
    for (let times = 0; times < 3; times++) expect(await guess()).toBe(403)
    expect((await told()).map(({ values }) => values)).toEqual([{ nichandle: me }])
    expect(await guess(phone(app.clock.now)), 'the owner still gets in').toBe(200)
  })

  test('can not be taken from a page of another site', async () => {
    const headers = { cookie: mine.jar.cookie, 'sec-fetch-site': 'cross-site' }
    const answer = await visit(app, 'POST', '/1.0/auth/secondFactor', { code: phone(app.clock.now) }, headers)
    expect(answer.status).toBe(403)
    expect((await finish()).status).toBe(200)
  })

  test('is nothing without a first one', async () => {
    expect((await finish({ code: phone(app.clock.now) }, browser(app))).status).toBe(401)
    expect((await finish({ code: phone(app.clock.now) }, signedIn)).status, 'who is signed in has no second step').toBe(401)
  })
})
