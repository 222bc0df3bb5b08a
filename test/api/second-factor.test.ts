import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/actions/throttle.ts'
import { HOUR, SECOND, startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, events, givePassword, makeKeys, visit } from '../support/callers.ts'
import { addAuthenticator, authenticatorApp, browser, type TestBrowser, wrongCode } from '../support/factors.ts'
import { emailOf, settle } from '../support/people.ts'

const MINUTE = 60 * SECOND

let app: TestApp
let people = 0
/** Somebody new, and their browser, signed in. */
let me: string
let mine: TestBrowser

beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  me = `me${++people}-psn`
  await settle(app.pool, me)
  await givePassword(app, me)
  mine = browser(app)
  await mine.enter(me)
})
afterAll(() => app.close())

const factor = async (who = mine) => (await who.call('GET', '/me/secondFactor')).body
const codeOf = ({ body }: { body: { code?: string } | null }) => body?.code
const lettersTold = async (account = me) =>
  (await app.letters(account)).filter(({ kind }) => kind === 'second-factor-changed').map(({ values }) => values.happened)

describe('an authenticator app', () => {
  test('is in force once a code of it has confirmed it, and comes with ten recovery codes', async () => {
    const none = { enabled: false, authenticator: null, passkeys: [], recoveryCodesLeft: 0, neededForAdminChanges: false }
    expect(await factor()).toEqual({ ...none, passkeysPossible: false, freshUntil: null })

    const begun = await mine.call('POST', '/me/secondFactor/authenticator')
    expect(begun.body.uri).toBe(
      `otpauth://totp/Passation:${me}?issuer=Passation&secret=${begun.body.secret}&algorithm=SHA1&digits=6&period=30`,
    )
    expect(begun.body.secret).toMatch(/^[A-Z2-7]{32}$/)
    expect((await factor()).enabled).toBe(false)

    const code = authenticatorApp(begun.body.secret)(app.clock.now)
    const { body } = await mine.call('POST', '/me/secondFactor/authenticator/confirm', {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    })
    expect(new Set(body.recoveryCodes).size).toBe(10)
    for (const each of body.recoveryCodes) expect(each).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/)
    expect(await factor()).toMatchObject({
      enabled: true,
      authenticator: { createdAt: app.clock.now.toISOString() },
      recoveryCodesLeft: 10,
      freshUntil: new Date(app.clock.now.getTime() + 10 * MINUTE).toISOString(),
    })
    expect(await lettersTold()).toEqual(['added'])
  })

  test('shows the codes of the standard: this account of them is the standard’s own', () => {
    const shown = authenticatorApp('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    const at = [59, 1111111109, 1111111111, 1234567890, 2000000000].map((seconds) => shown(new Date(seconds * 1000)))
    expect(at).toEqual(['287082', '081804', '050471', '005924', '279037'])
  })

  test('is not confirmed by a wrong code, nor without having been begun', async () => {
    const confirm = (code: string) => mine.call('POST', '/me/secondFactor/authenticator/confirm', { code })
    expect([(await confirm('123456')).status, codeOf(await confirm('123456'))]).toEqual([409, 'second_factor_not_set'])
    const { body } = await mine.call('POST', '/me/secondFactor/authenticator')
    const wrong = await confirm(wrongCode(authenticatorApp(body.secret), app.clock.now))
    expect([wrong.status, codeOf(wrong)]).toEqual([403, 'wrong_second_factor'])
    expect((await factor()).enabled).toBe(false)
  })

  test('gives way to the one that was begun after it, once that one is confirmed', async () => {
    const old = await addAuthenticator(app, mine)
    app.clock.pass(MINUTE)
    const begun = await mine.call('POST', '/me/secondFactor/authenticator')
    expect((await mine.call('POST', '/me/session/secondFactor', { code: old.app(app.clock.now) })).status).toBe(200)
    const fresh = authenticatorApp(begun.body.secret)
    const confirmed = await mine.call('POST', '/me/secondFactor/authenticator/confirm', { code: fresh(app.clock.now) })
    expect([confirmed.status, confirmed.body]).toEqual([200, { recoveryCodes: null }])
    app.clock.pass(MINUTE)
    expect(codeOf(await mine.call('POST', '/me/session/secondFactor', { code: old.app(app.clock.now) }))).toBe(
      'wrong_second_factor',
    )
    expect((await mine.call('POST', '/me/session/secondFactor', { code: fresh(app.clock.now) })).status).toBe(200)
    const { rows } = await app.pool.query('select count(*) from authenticator where account = $1', [me])
    expect(rows[0].count).toBe(1)
  })

  test('goes, and with the last factor go the recovery codes; the account is told', async () => {
    await addAuthenticator(app, mine)
    expect((await mine.call('DELETE', '/me/secondFactor/authenticator')).status).toBe(200)
    expect(await factor()).toMatchObject({ enabled: false, recoveryCodesLeft: 0 })
    expect(codeOf(await mine.call('DELETE', '/me/secondFactor/authenticator'))).toBe('second_factor_not_set')
    expect(await lettersTold()).toEqual(['added', 'removed'])
    expect((await browser(app).enter(me)).body).toEqual({ nichandle: me, secondFactor: null })
  })
})

describe('to change one’s factors', () => {
  const CHANGES: [method: string, path: string, body?: object][] = [
    ['POST', '/me/secondFactor/authenticator'],
    ['POST', '/me/secondFactor/authenticator/confirm', { code: '123456' }],
    ['POST', '/me/secondFactor/recoveryCodes'],
    ['PUT', '/me/secondFactor', { neededForAdminChanges: true }],
    ['DELETE', '/me/secondFactor/passkey/1'],
    ['DELETE', '/me/secondFactor/authenticator'],
  ]

  test.each(CHANGES)('%s %s takes a sign-in of the last hour', async (method, path, body) => {
    app.clock.pass(HOUR + SECOND)
    const answer = await mine.call(method, path, body)
    expect([answer.status, codeOf(answer)]).toEqual([403, 'sign_in_again'])
  })

  test.each(CHANGES)('%s %s takes a fresh second factor once there is one', async (method, path, body) => {
    const other = browser(app)
    await other.enter(me)
    const { app: phone } = await addAuthenticator(app, mine)
    const before = await factor()

    const answer = await other.call(method, path, body)
    expect([answer.status, codeOf(answer)]).toEqual([403, 'second_factor_needed'])
    app.clock.pass(10 * MINUTE)
    expect(codeOf(await mine.call(method, path, body))).toBe('second_factor_needed')
    expect(await factor()).toEqual({ ...before, freshUntil: null })

    expect((await other.call('POST', '/me/session/secondFactor', { code: phone(app.clock.now) })).status).toBe(200)
    expect(codeOf(await mine.call(method, path, body))).toBe('second_factor_needed')
    expect(codeOf(await other.call(method, path, body))).not.toBe('second_factor_needed')
  })

  test.each([
    ...CHANGES,
    ['GET', '/me/secondFactor'],
    ['POST', '/me/secondFactor/passkey/options'],
    ['PUT', '/me/secondFactor/passkey/1', { name: 'x' }],
    ['POST', '/me/session/secondFactor', { code: '123456' }],
    ['POST', '/me/session/secondFactor/options'],
  ] as [string, string, object?][])('%s %s is nothing for an application', async (method, path, body) => {
    const keys = await makeKeys(app, me)
    const answer = await callSigned(app, keys, method, `/1.0${path}`, { body })
    expect([answer.status, answer.body.code]).toEqual([403, 'sign_in_again'])
  })
})

describe('recovery codes', () => {
  test('stand in for the factor, once each, however they are typed; the account is told how many are left', async () => {
    const { recoveryCodes } = await addAuthenticator(app, mine)
    const [first = '', second = ''] = recoveryCodes
    const give = (recoveryCode: string) => mine.call('POST', '/me/session/secondFactor', { recoveryCode })
    expect((await give(first)).status).toBe(200)
    expect(codeOf(await give(first))).toBe('wrong_second_factor')
    const typed = ` ${second.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'L')}`
    expect((await give(typed)).status).toBe(200)
    expect((await factor()).recoveryCodesLeft).toBe(8)
    expect(
      (await app.letters(me)).filter(({ values }) => values.happened === 'codeUsed').map(({ values }) => values.left),
    ).toEqual([9, 8])
  })

  test('are void once there are new ones', async () => {
    const { recoveryCodes } = await addAuthenticator(app, mine)
    const { body } = await mine.call('POST', '/me/secondFactor/recoveryCodes')
    expect(body.recoveryCodes).toHaveLength(10)
    expect(codeOf(await mine.call('POST', '/me/session/secondFactor', { recoveryCode: recoveryCodes[0] }))).toBe(
      'wrong_second_factor',
    )
    expect((await mine.call('POST', '/me/session/secondFactor', { recoveryCode: body.recoveryCodes[0] })).status).toBe(200)
    expect(await lettersTold()).toEqual(['added', 'codesMade', 'codeUsed'])
  })

  test('are not made for an account without a factor', async () => {
    expect(codeOf(await mine.call('POST', '/me/secondFactor/recoveryCodes'))).toBe('second_factor_not_set')
  })

  test('of another account open nothing', async () => {
    const { recoveryCodes } = await addAuthenticator(app, mine)
    const [other, theirs] = [`other${people}-psn`, browser(app)]
    await settle(app.pool, other)
    await givePassword(app, other)
    await theirs.enter(other)
    await addAuthenticator(app, theirs)
    expect(codeOf(await theirs.call('POST', '/me/session/secondFactor', { recoveryCode: recoveryCodes[0] }))).toBe(
      'wrong_second_factor',
    )
  })
})

describe('proving within a session', () => {
  test('needs a factor to prove with', async () => {
    const answer = await mine.call('POST', '/me/session/secondFactor', { code: '123456' })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'second_factor_not_set'])
  })

  test('counts for ten minutes, in that session alone', async () => {
    const other = browser(app)
    await other.enter(me)
    const { app: phone } = await addAuthenticator(app, mine)
    app.clock.pass(HOUR)
    expect((await factor()).freshUntil).toBeNull()
    expect((await mine.call('POST', '/me/session/secondFactor', { code: phone(app.clock.now) })).status).toBe(200)
    expect((await factor()).freshUntil).toBe(new Date(app.clock.now.getTime() + 10 * MINUTE).toISOString())
    expect((await factor(other)).freshUntil).toBeNull()
    app.clock.pass(10 * MINUTE - 1)
    expect((await factor()).freshUntil).not.toBeNull()
    app.clock.pass(1)
    expect((await factor()).freshUntil).toBeNull()
  })

  test('takes the code of this moment, of half a minute before and after, and no other', async () => {
    const { app: phone } = await addAuthenticator(app, mine)
    app.clock.pass(HOUR)
    const give = async (off: number) => {
      const code = phone(new Date(app.clock.now.getTime() + off * SECOND))
      return (await mine.call('POST', '/me/session/secondFactor', { code })).status
    }
    expect([await give(-60), await give(60), await give(-30), await give(0), await give(30)]).toEqual([403, 403, 200, 200, 200])
  })

  test('takes no code twice, nor an older one after a newer one', async () => {
    const { app: phone } = await addAuthenticator(app, mine)
    const give = async (code: string) => (await mine.call('POST', '/me/session/secondFactor', { code })).status
    expect(await give(phone(app.clock.now)), 'the code that confirmed it').toBe(403)
    app.clock.pass(MINUTE)
    const older = phone(new Date(app.clock.now.getTime() - 30 * SECOND))
    expect([await give(phone(app.clock.now)), await give(phone(app.clock.now)), await give(older)]).toEqual([200, 403, 403])
  })

  test('with one code from many places at the same moment succeeds once', async () => {
    const { app: phone, recoveryCodes } = await addAuthenticator(app, mine)
    app.clock.pass(MINUTE)
    for (const given of [{ code: phone(app.clock.now) }, { recoveryCode: recoveryCodes[0] }]) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => mine.call('POST', '/me/session/secondFactor', given)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403])
    }
  })

  test.each([
    {},
    { code: '123456', recoveryCode: 'x' },
    { code: 123456 },
    { code: 'abcdef' },
    { code: '١٢٣٤٥٦' },
    { passkey: 'x' },
    { passkey: { id: 'x' } },
    { recoveryCode: '' },
    null,
  ])('is refused as a bad call with %j', async (body) => {
    const answer = await mine.call('POST', '/me/session/secondFactor', body ?? undefined)
    expect(answer.status).toBe(400)
  })

  test('wrong codes are throttled: five, then none for a quarter of an hour; a recovery code still works', async () => {
    const { app: phone, recoveryCodes } = await addAuthenticator(app, mine)
    app.clock.pass(MINUTE)
    const wrong = wrongCode(phone, app.clock.now)
    const give = (code: string) => mine.call('POST', '/me/session/secondFactor', { code })
    for (let times = 0; times < 5; times++) expect(codeOf(await give(wrong))).toBe('wrong_second_factor')
    const right = await give(phone(app.clock.now))
    expect([right.status, codeOf(right)]).toEqual([429, 'too_many_requests'])
    expect((await mine.call('POST', '/me/session/secondFactor', { recoveryCode: recoveryCodes[0] })).status).toBe(200)
    expect((await events(app, 'session.second-factor-refused')).filter(({ account }) => account === me)).toHaveLength(5)
  })

  test('what is refused for another reason does not count: an old session does not keep the owner’s app out', async () => {
    const old = browser(app)
    await old.enter(me)
    const { app: phone } = await addAuthenticator(app, mine)
    app.clock.pass(2 * HOUR)
    for (let times = 0; times < 6; times++) {
      const answer = await old.call('POST', '/me/secondFactor/authenticator/confirm', { code: '123456' })
      expect(codeOf(answer)).toBe('sign_in_again')
    }
    expect((await mine.call('POST', '/me/session/secondFactor', { code: phone(app.clock.now) })).status).toBe(200)
  })

  test('thirty wrong codes a day are the most', async () => {
    const { app: phone } = await addAuthenticator(app, mine)
    app.clock.pass(MINUTE)
    const statuses: number[] = []
    for (let times = 0; times < 31; times++) {
      // The quarter of an hour is counted by the system's clock.
      await app.pool.query(`delete from throttle where key like $1`, [`${LIMITS.secondFactor.name}:%`])
      statuses.push((await mine.call('POST', '/me/session/secondFactor', { code: wrongCode(phone, app.clock.now) })).status)
    }
    expect(statuses).toEqual([...Array(30).fill(403), 429])
  })

  test('right codes do not count', async () => {
    const { app: phone } = await addAuthenticator(app, mine)
    for (let times = 0; times < 8; times++) {
      app.clock.pass(MINUTE)
      expect((await mine.call('POST', '/me/session/secondFactor', { code: phone(app.clock.now) })).status).toBe(200)
    }
  })
})

test('after a change of the server’s key the app shows no right code any more; a recovery code helps', async () => {
  const { app: phone, recoveryCodes } = await addAuthenticator(app, mine)
  app.clock.pass(MINUTE)
  const { settings } = app.context
  const { secretKey } = settings
  settings.secretKey = Buffer.alloc(32, 9)
  try {
    expect(codeOf(await mine.call('POST', '/me/session/secondFactor', { code: phone(app.clock.now) }))).toBe(
      'wrong_second_factor',
    )
    expect((await mine.call('POST', '/me/session/secondFactor', { recoveryCode: recoveryCodes[0] })).status).toBe(200)
    await addAuthenticator(app, mine)
  } finally {
    settings.secretKey = secretKey
  }
})

describe('losing the password', () => {
  const reset = async (account: string) => {
    await visit(app, 'POST', '/1.0/auth/forgotPassword', { account })
    const token = (await app.letters(account)).findLast(({ kind }) => kind === 'reset-password')!.values.token
    return visit(app, 'POST', '/1.0/auth/resetPassword', { token, password: 'a whole new one' })
  }

  test('a reset does not remove the second factor', async () => {
    await addAuthenticator(app, mine)
    expect((await reset(me)).status).toBe(200)
    const next = browser(app)
    expect((await next.enter(me, 'a whole new one')).body).toEqual({
      nichandle: null,
      secondFactor: ['authenticator', 'recoveryCode'],
    })
  })

  test('a reset by the owner of the mailbox removes that of a stranger who signed up with their address', async () => {
    await app.pool.query('update account set email_verified_at = null where nichandle = $1', [me])
    await addAuthenticator(app, mine)
    await mine.call('PUT', '/me/secondFactor', { neededForAdminChanges: true })
    expect((await reset(me)).status).toBe(200)
    const owner = browser(app)
    expect((await owner.enter(emailOf(me), 'a whole new one')).body).toEqual({ nichandle: me, secondFactor: null })
    expect(await factor(owner)).toMatchObject({ enabled: false, recoveryCodesLeft: 0, neededForAdminChanges: false })
  })
})

test('no secret, code or recovery code is in the trail, the letters or the database as it was shown', async () => {
  const { app: phone, secret, recoveryCodes } = await addAuthenticator(app, mine)
  app.clock.pass(MINUTE)
  const code = phone(app.clock.now)
  await mine.call('POST', '/me/session/secondFactor', { code })
  await mine.call('POST', '/me/session/secondFactor', { recoveryCode: recoveryCodes[0] })
  const tables = ['event', 'letter', 'authenticator', 'recovery_code', 'session', 'account']
  for (const table of tables) {
    const { rows } = await app.pool.query(`select t::text as text from ${table} t`)
    const text = rows.map((row) => row.text).join('\n')
    for (const shown of [secret, ...recoveryCodes, ...recoveryCodes.map((each) => each.replaceAll('-', ''))])
      expect(text.includes(shown), table).toBe(false)
    if (table !== 'session') expect(text.includes(`"${code}"`), table).toBe(false)
  }
})

describe('the address that codes go to', () => {
  const changes = async () => (await mine.call('GET', '/me/task/emailChange?state=todo')).body
  const elsewhere = () => ({ newEmail: `elsewhere${people}@post.example` })

  test('is not moved by an application, once a second factor is in force', async () => {
    const keys = await makeKeys(app, me)
    const begun = await callSigned(app, keys, 'POST', '/1.0/me/changeEmail', { body: elsewhere() })
    expect(begun.status, 'before there is one').toBe(200)
    const token = (await app.letters(me)).find(({ kind }) => kind === 'address-change')!.values.token
    await addAuthenticator(app, mine)

    const accept = (body: object) => callSigned(app, keys, 'POST', `/1.0/me/task/emailChange/${begun.body.id}/accept`, { body })
    for (const answer of [
      await callSigned(app, keys, 'POST', '/1.0/me/changeEmail', { body: { newEmail: `other${people}@post.example` } }),
      await accept({ token }),
    ])
      expect([answer.status, codeOf(answer)]).toEqual([403, 'sign_in_again'])
    expect((await mine.call('GET', '/me')).body.email).toBe(emailOf(me))
    expect(await changes(), 'nothing of it is spent').toEqual([begun.body.id])

    const path = `/me/task/emailChange/${begun.body.id}/accept`
    expect((await mine.call('POST', path, { token })).status, 'its owner does it').toBe(200)
  })
})
