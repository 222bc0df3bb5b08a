import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, events, givePassword, makeKeys, PASSWORD, signIn, visit } from '../support/callers.ts'
import { emailOf, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const THEO = 'ty10002-psn'
const NEW = 'another long one'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, { nichandle: THEO, verified: false })
})
beforeEach(async () => {
  await app.pool.query('truncate throttle')
  await givePassword(app, ANNA)
  await givePassword(app, THEO)
})
afterAll(() => app.close())

const forgot = (account: string, from = '127.0.0.1') => visit(app, 'POST', '/1.0/auth/forgotPassword', { account }, {}, from)
const reset = (token: string, password = NEW) => visit(app, 'POST', '/1.0/auth/resetPassword', { token, password })
const change = (cookie: string, currentPassword: string, newPassword = NEW) =>
  visit(app, 'POST', '/1.0/me/password', { currentPassword, newPassword }, { cookie })
const isIn = async (cookie: string) => (await visit(app, 'GET', '/1.0/me/session', undefined, { cookie })).status === 200

async function code(account = ANNA): Promise<string> {
  await forgot(account)
  return (await app.letters(account)).findLast(({ kind }) => kind === 'reset-password')!.values.token as string
}

describe('a forgotten password', () => {
  test('brings a letter to the account, and the same answer to everybody', async () => {
    const before = (await app.letters()).length
    const [known, unknown] = [await forgot(` ${emailOf(ANNA).toUpperCase()} `), await forgot('nobody@mail.example')]
    expect([known.status, known.body]).toEqual([202, null])
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    const letters = await app.letters()
    expect(letters.length).toBe(before + 1)
    expect(letters.at(-1)).toMatchObject({ kind: 'reset-password', account: ANNA, address: emailOf(ANNA) })
  })

  test('is replaced with the code of the letter, once', async () => {
    const token = await code()
    expect((await reset(token)).body).toEqual({ nichandle: ANNA })
    await signIn(app, ANNA, NEW)
    await expect(signIn(app, ANNA)).rejects.toThrow('401')
    expect((await reset(token, PASSWORD)).body.code).toBe('token_unusable')
  })

  test('ends every session of the account, and takes nothing from its applications', async () => {
    const [cookie, other, keys] = [await signIn(app, ANNA), await signIn(app, THEO), await makeKeys(app, ANNA)]
    await reset(await code())
    expect([await isIn(cookie), await isIn(other)]).toEqual([false, true])
    expect((await callSigned(app, keys, 'GET', '/1.0/me/task/contactChange')).status).toBe(200)
    expect((await events(app, 'account.password-changed')).at(-1)).toMatchObject({ actor: 'visitor', concerns: [ANNA] })
  })

  test('proves the address, because the code came there', async () => {
    await reset(await code(THEO))
    const { rows } = await app.pool.query('select email_verified_at from account where nichandle = $1', [THEO])
    expect(rows[0].email_verified_at).toEqual(app.clock.now)
  })

  test('of an account whose address nobody had proven, throws whoever used the account out', async () => {
    // Somebody signed up with the address of another, who now takes what is theirs.
    await settle(app.pool, { nichandle: 'squatted', verified: false })
    await givePassword(app, 'squatted')
    const cookie = await signIn(app, 'squatted')
    const keys = await makeKeys(app, 'squatted')
    await app.pool.query(
      `insert into credential (application, account, consumer_hash, state, rules, created_at)
       select application, $1, sha256('another'), 'validated', '[]', now() from credential where id = $2`,
      [ANNA, keys.credential],
    )
    await visit(app, 'POST', '/1.0/me/changeEmail', { newEmail: 'elsewhere@mail.example' }, { cookie })
    const moving = (await app.letters('squatted'))[0]!.values

    expect((await reset(await code('squatted'))).status).toBe(200)
    expect(await isIn(cookie)).toBe(false)
    expect((await callSigned(app, keys, 'GET', '/1.0/me')).status).toBe(403)
    const mine = { cookie: await signIn(app, 'squatted', NEW) }
    expect((await visit(app, 'GET', '/1.0/me/api/application', undefined, mine)).body).toEqual([])
    expect((await visit(app, 'GET', '/1.0/me/api/credential', undefined, mine)).body).toEqual([])
    const answered = await visit(app, 'POST', `/1.0/me/task/emailChange/${moving.task}/accept`, { token: moving.token }, mine)
    expect(answered.body.code).toBe('request_closed')
    const ended = ['credential.revoked', 'application.removed', 'session.ended', 'account.address-change-aborted']
    for (const kind of ended) expect((await events(app, kind)).at(-1)!.actor, kind).toBe('visitor')
    expect((await events(app, 'credential.revoked')).slice(-2).map(({ concerns }) => concerns)).toEqual([['squatted'], [ANNA]])
  })

  test('is told to the account once it is replaced', async () => {
    await reset(await code())
    expect((await app.letters(ANNA)).at(-1)).toMatchObject({ kind: 'password-changed', address: emailOf(ANNA) })
    expect((await app.letters(ANNA)).at(-1)!.values).toEqual({ nichandle: ANNA, by: 'code' })
  })

  test('is replaced within an hour', async () => {
    const token = await code()
    app.clock.pass(HOUR)
    expect((await reset(token)).body.code).toBe('token_unusable')
  })

  test('is replaced with the latest code alone', async () => {
    const [first, second] = [await code(), await code()]
    expect((await reset(first)).body.code).toBe('token_unusable')
    expect((await reset(second)).status).toBe(200)
  })

  test('is not replaced with a code that was sent to an address that is no longer the account’s', async () => {
    const token = await code()
    await app.pool.query(`update account set email = 'moved@mail.example' where nichandle = $1`, [ANNA])
    expect((await reset(token)).body.code).toBe('token_unusable')
    await app.pool.query('update account set email = $2 where nichandle = $1', [ANNA, emailOf(ANNA)])
  })

  test('is not replaced with a bad one, and the code stays good', async () => {
    const token = await code()
    for (const password of ['short', ANNA, emailOf(ANNA)]) {
      expect((await reset(token, password)).body.code).toBe('weak_password')
    }
    expect((await reset(token)).status).toBe(200)
  })

  test('is replaced once, however many try at the same moment', async () => {
    const token = await code()
    const before = (await events(app, 'account.password-changed')).length
    const answers = await Promise.all(Array.from({ length: 10 }, (_, each) => reset(token, `password number ${each}`)))
    expect(answers.filter(({ status }) => status === 200).length).toBe(1)
    expect((await events(app, 'account.password-changed')).length).toBe(before + 1)
  })

  test('does not fill a mailbox: three letters an hour, for accounts that exist or not', async () => {
    for (const name of [ANNA, 'nobody@mail.example']) {
      for (let times = 0; times < 3; times++) expect((await forgot(name, `192.0.2.${times}`)).status).toBe(202)
      expect((await forgot(name, '192.0.2.9')).body.code).toBe('too_many_requests')
    }
  })

  test('leaves no code behind but in its letter', async () => {
    const token = await code()
    const { rows } = await app.pool.query(
      `select (select json_agg(e)::text from event e) || (select json_agg(c)::text from email_code c) as kept`,
    )
    expect(rows[0].kept).not.toContain(token)
  })
})

describe('changing the password', () => {
  test('takes the current one, and ends the other sessions', async () => {
    const [mine, other] = [await signIn(app, ANNA), await signIn(app, ANNA)]
    expect((await change(mine, PASSWORD)).status).toBe(200)
    expect([await isIn(mine), await isIn(other)]).toEqual([true, false])
    await signIn(app, ANNA, NEW)
    expect((await app.letters(ANNA)).at(-1)).toMatchObject({ kind: 'password-changed', values: { by: 'owner' } })
  })

  test('is refused without the current one, ten times in a quarter of an hour', async () => {
    const cookie = await signIn(app, ANNA)
    for (let tries = 0; tries < 10; tries++) expect((await change(cookie, 'not the one')).body.code).toBe('wrong_password')
    expect((await change(cookie, PASSWORD)).body.code).toBe('too_many_requests')
    await signIn(app, ANNA)
  })

  test('is refused for a bad one', async () => {
    const cookie = await signIn(app, ANNA)
    const { status, body } = await change(cookie, PASSWORD, ANNA.toUpperCase())
    expect([status, body.code]).toEqual([400, 'weak_password'])
  })

  test('kills a code that is on its way', async () => {
    const token = await code()
    await change(await signIn(app, ANNA), PASSWORD)
    expect((await reset(token, PASSWORD)).body.code).toBe('token_unusable')
  })

  test('happens once, when two who know the password change it at the same moment', async () => {
    const cookies = [await signIn(app, ANNA), await signIn(app, ANNA), await signIn(app, ANNA)]
    const answers = await Promise.all(cookies.map((cookie, each) => change(cookie, PASSWORD, `password number ${each}`)))
    expect(answers.filter(({ status }) => status === 200).length).toBe(1)
  })
})
