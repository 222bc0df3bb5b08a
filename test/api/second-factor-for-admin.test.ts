import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SECOND, startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, givePassword, makeKeys } from '../support/callers.ts'
import { addAuthenticator, addPasskey, browser, type TestBrowser } from '../support/factors.ts'
import { contactsOf, order, settle } from '../support/people.ts'

const MINUTE = 60 * SECOND

let app: TestApp
let people = 0
let [anna, theo] = ['', '']
/** Anna wants her second factor for changes of the administrative contact. */
let hers: TestBrowser
let his: TestBrowser
let phone: (at: Date) => string
let name: string

beforeAll(async () => {
  app = await startTestApp({ baseUrl: 'https://contacts.example' })
})
beforeEach(async () => {
  people++
  anna = `anna${people}-psn`
  theo = `theo${people}-psn`
  name = `s${people}.example`
  await settle(app.pool, anna, theo)
  await order(app.pool, 'domain', name, { admin: anna })
  hers = await signedIn(anna)
  his = await signedIn(theo)
  phone = (await addAuthenticator(app, hers)).app
  expect((await need(true)).status).toBe(200)
  app.clock.pass(10 * MINUTE)
})
afterAll(() => app.close())

async function signedIn(account: string): Promise<TestBrowser> {
  await givePassword(app, account)
  const theirs = browser(app)
  await theirs.enter(account)
  return theirs
}

const need = (neededForAdminChanges: boolean, who = hers) => who.call('PUT', '/me/secondFactor', { neededForAdminChanges })
const prove = () => hers.call('POST', '/me/session/secondFactor', { code: phone(app.clock.now) })
const codeOf = ({ body }: { body: { code?: string } | null }) => body?.code

async function ask(body: object): Promise<number> {
  const { body: ids } = await hers.call('POST', `/domain/${name}/changeContact`, body)
  return ids[0]
}
async function tokenOf(account: string): Promise<string> {
  return (await app.letters(account)).findLast(({ values }) => values.token)!.values.token as string
}
const accept = (who: TestBrowser, id: number, token: string) => who.call('POST', `/me/task/contactChange/${id}/accept`, { token })
const stateOf = async (id: number) =>
  (await app.pool.query('select * from validation where change_id = $1 order by account', [id])).rows

describe('the yes to another administrative contact', () => {
  test('takes a fresh second factor of an account that wants so; nothing of the code is spent', async () => {
    const id = await ask({ contactAdmin: theo, contactTech: theo })
    const token = await tokenOf(anna)
    const before = await stateOf(id)

    const answer = await accept(hers, id, token)
    expect([answer.status, codeOf(answer)]).toEqual([403, 'second_factor_needed'])
    expect(answer.body.message).toContain('POST /me/session/secondFactor')
    expect(await stateOf(id)).toEqual(before)

    expect((await accept(his, id, await tokenOf(theo))).status, 'who did not ask for it needs none').toBe(200)
    expect((await contactsOf(app.pool, 'domain', name)).admin).toBe(anna)
    await prove()
    expect((await accept(hers, id, token)).headers['x-task-state']).toBe('done')
    expect((await contactsOf(app.pool, 'domain', name)).admin).toBe(theo)
  })

  test('takes it of who receives the role, too', async () => {
    await order(app.pool, 'domain', `his${name}`, { admin: theo })
    const { body: ids } = await his.call('POST', `/domain/his${name}/changeContact`, { contactAdmin: anna })
    const token = await tokenOf(anna)
    expect(codeOf(await accept(hers, ids[0], token))).toBe('second_factor_needed')
    await prove()
    expect((await accept(hers, ids[0], token)).status).toBe(200)
  })

  test('takes it within ten minutes, in the session that says it', async () => {
    const id = await ask({ contactAdmin: theo })
    const token = await tokenOf(anna)
    const other = browser(app)
    await other.enter(anna)
    await other.call('POST', '/auth/secondFactor', { code: phone(app.clock.now) })
    expect(codeOf(await accept(hers, id, token)), 'proven in another session').toBe('second_factor_needed')
    app.clock.pass(MINUTE)
    await prove()
    app.clock.pass(10 * MINUTE)
    expect(codeOf(await accept(hers, id, token)), 'proven too long ago').toBe('second_factor_needed')
    await prove()
    app.clock.pass(10 * MINUTE - 1)
    expect((await accept(hers, id, token)).status).toBe(200)
  })

  test('is never an application’s to say', async () => {
    const id = await ask({ contactAdmin: theo })
    const [token, keys] = [await tokenOf(anna), await makeKeys(app, anna)]
    await prove()
    const path = `/1.0/me/task/contactChange/${id}/accept`
    const options = { body: { token }, origin: 'https://contacts.example', host: 'contacts.example' }
    const answer = await callSigned(app, keys, 'POST', path, options)
    expect([answer.status, answer.body.code]).toEqual([403, 'second_factor_needed'])
    expect(answer.body.message).toContain('control panel')
    expect((await accept(hers, id, token)).status).toBe(200)
  })

  test('with a wrong code is refused as that, and counted', async () => {
    const id = await ask({ contactAdmin: theo })
    expect(codeOf(await accept(hers, id, 'A'.repeat(32)))).toBe('token_unusable')
    expect((await stateOf(id))[0].wrong_codes).toBe(1)
  })

  test('saying no takes none', async () => {
    const id = await ask({ contactAdmin: theo })
    const answer = await hers.call('POST', `/me/task/contactChange/${id}/refuse`, { token: await tokenOf(anna) })
    expect(answer.status).toBe(200)
  })

  test.each([{ contactTech: true }, { contactBilling: true }])('%j alone takes none', async (roles) => {
    const id = await ask(Object.fromEntries(Object.keys(roles).map((role) => [role, theo])))
    expect((await accept(hers, id, await tokenOf(anna))).status).toBe(200)
  })

  test('takes none once the account no longer wants it', async () => {
    await prove()
    expect((await need(false)).status).toBe(200)
    app.clock.pass(10 * MINUTE)
    const id = await ask({ contactAdmin: theo })
    expect((await accept(hers, id, await tokenOf(anna))).status).toBe(200)
    const told = (await app.letters(anna)).filter(({ kind }) => kind === 'second-factor-changed')
    expect(told.map(({ values }) => values.happened)).toEqual(['added', 'needed', 'notNeeded'])
  })
})

describe('one’s requests', () => {
  test('say whether accepting them takes it now', async () => {
    const id = await ask({ contactAdmin: theo, contactTech: theo })
    const needed = async (who: TestBrowser) => (await who.call('GET', `/me/request/${id}`)).body.secondFactorNeeded
    expect([await needed(hers), await needed(his)]).toEqual([true, false])
    expect((await hers.call('GET', '/me/request')).body[0].secondFactorNeeded).toBe(true)
    await prove()
    expect(await needed(hers)).toBe(false)
  })

  test('say that it does to an application, always', async () => {
    const id = await ask({ contactAdmin: theo })
    await prove()
    const options = { origin: 'https://contacts.example', host: 'contacts.example' }
    const { body } = await callSigned(app, await makeKeys(app, anna), 'GET', `/1.0/me/request/${id}`, options)
    expect(body.secondFactorNeeded).toBe(true)
  })

  test('say that it does not of other roles', async () => {
    const id = await ask({ contactTech: theo })
    expect((await hers.call('GET', `/me/request/${id}`)).body.secondFactorNeeded).toBe(false)
  })
})

describe('who wants it', () => {
  test('needs a second factor', async () => {
    const answer = await need(true, his)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'second_factor_not_set'])
  })

  test('keeps at least one: the last can not be removed before the setting', async () => {
    await prove()
    const refused = await hers.call('DELETE', '/me/secondFactor/authenticator')
    expect([refused.status, codeOf(refused)]).toEqual([409, 'last_second_factor'])

    const { id } = await addPasskey(hers)
    expect((await hers.call('DELETE', '/me/secondFactor/authenticator')).status).toBe(200)
    expect(codeOf(await hers.call('DELETE', `/me/secondFactor/passkey/${id}`))).toBe('last_second_factor')
    await need(false)
    expect((await hers.call('DELETE', `/me/secondFactor/passkey/${id}`)).status).toBe(200)
    expect((await hers.call('GET', '/me/secondFactor')).body).toMatchObject({ enabled: false, recoveryCodesLeft: 0 })
  })

  test('may replace the app of a lost telephone by a recovery code', async () => {
    await prove()
    const { body } = await hers.call('POST', '/me/secondFactor/recoveryCodes')
    app.clock.pass(10 * MINUTE)
    const next = browser(app)
    await next.enter(anna)
    expect((await next.call('POST', '/auth/secondFactor', { recoveryCode: body.recoveryCodes[3] })).status).toBe(200)
    await addAuthenticator(app, next)
  })
})
