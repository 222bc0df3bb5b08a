import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCredential } from '../../src/actions/credentials.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, events, makeKeys, type TestKeys, visit } from '../support/callers.ts'
import { settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const THEO = 'ty10002-psn'
const LIST = '/1.0/me/task/contactChange'
const RULES = [{ method: 'GET', path: '/me/*' }]

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ baseUrl: 'https://contacts.example' })
  await settle(app.pool, ANNA, THEO)
})
beforeEach(() => app.pool.query('truncate throttle'))
afterAll(() => app.close())

/** Théo's application, as its maker sees it. */
async function application(account = THEO) {
  const { body } = await app.call(account, 'POST', '/1.0/me/api/application', { name: 'Backup', description: 'Copies zones' })
  return body as { applicationId: number; applicationKey: string; applicationSecret: string }
}

const ask = (applicationKey: string, body: object = { accessRules: RULES }) =>
  visit(app, 'POST', '/1.0/auth/credential', body, { 'x-ovh-application': applicationKey })

/** An application that has asked: its keys, and the secret with which the account answers. */
async function asked(body: object = { accessRules: RULES }): Promise<{ keys: TestKeys; approval: string }> {
  const made = await application()
  const { body: answer } = await ask(made.applicationKey, body)
  const keys = { ...made, consumerKey: answer.consumerKey, credential: 0 }
  return { keys, approval: answer.validationUrl.split('#')[1] }
}

const answer = (account: string, verb: string, approval: string, more: object = {}) =>
  app.call(account, 'POST', `/1.0/auth/credential/${verb}`, { approval, ...more })

describe('the clock', () => {
  test('is told as a bare number to everybody', async () => {
    const { status, body } = await visit(app, 'GET', '/1.0/auth/time')
    expect([status, body]).toEqual([200, Math.floor(app.clock.now.getTime() / 1000)])
  })
})

describe('an application', () => {
  test('is made by an account, which sees its secret once', async () => {
    const made = await application()
    expect(made.applicationKey).toMatch(/^[A-Za-z0-9]{16}$/)
    expect(made.applicationSecret).toMatch(/^[A-Za-z0-9]{32}$/)
    const read = await app.call(THEO, 'GET', `/1.0/me/api/application/${made.applicationId}`)
    expect(read.body).toEqual({
      applicationId: made.applicationId,
      applicationKey: made.applicationKey,
      name: 'Backup',
      description: 'Copies zones',
      status: 'active',
    })
    expect((await app.call(THEO, 'GET', '/1.0/me/api/application')).body).toContain(made.applicationId)
    const { rows } = await app.pool.query('select json_agg(application)::text as kept from application')
    expect(rows[0].kept).not.toContain(made.applicationSecret)
  })

  test('is nobody else’s', async () => {
    const { applicationId } = await application()
    expect((await app.call(ANNA, 'GET', '/1.0/me/api/application')).body).toEqual([])
    expect((await app.call(ANNA, 'GET', `/1.0/me/api/application/${applicationId}`)).status).toBe(404)
    expect((await app.call(ANNA, 'DELETE', `/1.0/me/api/application/${applicationId}`)).status).toBe(404)
  })

  test('takes with it, when it is removed, all that accounts let it do', async () => {
    const { keys, approval } = await asked()
    await answer(ANNA, 'validate', approval)
    expect((await callSigned(app, keys, 'GET', LIST)).status).toBe(200)
    const { rows } = await app.pool.query('select id from application where key = $1', [keys.applicationKey])
    expect((await app.call(THEO, 'DELETE', `/1.0/me/api/application/${rows[0].id}`)).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', LIST)).body.errorCode).toBe('INVALID_KEY')
  })
})

describe('access for an application', () => {
  test('is asked for without an account, and waits for its answer', async () => {
    const { applicationKey } = await application()
    const { status, body } = await ask(applicationKey)
    expect(status).toBe(200)
    expect(body).toEqual({
      consumerKey: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
      state: 'pendingValidation',
      validationUrl: expect.stringMatching(/^https:\/\/contacts\.example\/auth\/validate#[A-Za-z0-9]{32}$/),
    })
  })

  test('is of no use before the account accepts, and does what it accepted afterwards', async () => {
    const { keys, approval } = await asked()
    expect((await callSigned(app, keys, 'GET', LIST)).body.errorCode).toBe('INVALID_CREDENTIAL')
    expect((await answer(ANNA, 'validate', approval)).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', LIST)).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', '/1.0/auth/details')).body.errorCode).toBe('NOT_GRANTED_CALL')
  })

  test('is shown to a signed-in account as what it is: who asks, for which calls, from where', async () => {
    const { approval } = await asked({
      accessRules: RULES,
      redirection: 'https://backup.example/back',
      allowedIPs: ['192.0.2.0/24'],
    })
    expect((await answer(ANNA, 'pending', approval)).body).toEqual({
      application: { name: 'Backup', description: 'Copies zones' },
      rules: RULES,
      allowedIPs: ['192.0.2.0/24'],
      redirection: 'https://backup.example/back',
    })
    expect((await visit(app, 'POST', '/1.0/auth/credential/pending', { approval })).status).toBe(401)
  })

  test('is answered once, by whoever comes first', async () => {
    const { approval } = await asked()
    const answers = await Promise.all([
      answer(ANNA, 'validate', approval),
      answer(THEO, 'validate', approval),
      answer(ANNA, 'refuse', approval),
      answer(THEO, 'refuse', approval),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403])
    expect(answers.find(({ status }) => status === 403)!.body.code).toBe('token_unusable')
  })

  test('can be refused, and then is of no use', async () => {
    const { keys, approval } = await asked()
    expect((await answer(ANNA, 'refuse', approval)).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', LIST)).body.errorCode).toBe('INVALID_CREDENTIAL')
    expect((await answer(ANNA, 'validate', approval)).body.code).toBe('token_unusable')
  })

  test('waits a day for the answer', async () => {
    const { approval } = await asked()
    app.clock.pass(DAY)
    expect((await answer(ANNA, 'validate', approval)).body.code).toBe('token_unusable')
  })

  test('can be given for some days only', async () => {
    const { keys, approval } = await asked()
    await answer(ANNA, 'validate', approval, { days: 7 })
    app.clock.pass(7 * DAY - HOUR)
    expect((await callSigned(app, keys, 'GET', LIST)).status).toBe(200)
    app.clock.pass(HOUR)
    expect((await callSigned(app, keys, 'GET', LIST)).body.errorCode).toBe('INVALID_CREDENTIAL')
  })

  test('is given by a person: no program widens its own access', async () => {
    const { approval } = await asked()
    const keys = await makeKeys(app, ANNA)
    for (const verb of ['pending', 'validate', 'refuse']) {
      const { status, body } = await callSigned(app, keys, 'POST', `/1.0/auth/credential/${verb}`, { body: { approval } })
      expect([status, body.code]).toEqual([403, 'sign_in_again'])
    }
  })

  test('leads back to a page only, never to a script', async () => {
    const { applicationKey } = await application()
    for (const redirection of ['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'back', 'https://a b']) {
      expect((await ask(applicationKey, { accessRules: RULES, redirection })).status, redirection).toBe(400)
    }
    expect((await ask(applicationKey, { accessRules: RULES, redirection: null, allowedIPs: null })).status).toBe(200)
  })

  test('is asked for in rules and addresses that make sense', async () => {
    const { applicationKey } = await application()
    for (const body of [
      {},
      { accessRules: [] },
      { accessRules: [{ method: 'PATCH', path: '/me' }] },
      { accessRules: [{ method: 'GET', path: 'me' }] },
      { accessRules: [{ method: 'GET', path: '/\u0000' }] },
      { accessRules: [{ method: 'GET', path: '/\ud800' }] },
      { accessRules: RULES, allowedIPs: ['everywhere'] },
      { accessRules: RULES, allowedIPs: ['192.0.2.0/33'] },
    ]) {
      expect((await ask(applicationKey, body)).status).toBe(400)
    }
    expect((await ask(applicationKey, { accessRules: [{ ...RULES[0], more: '\u0000' }] })).status).toBe(200)
    expect((await ask('nobody')).body.errorCode).toBe('INVALID_KEY')
  })

  test('leaves no secret behind', async () => {
    const { keys, approval } = await asked()
    await answer(ANNA, 'validate', approval)
    const { rows } = await app.pool.query(
      `select (select json_agg(c)::text from credential c) || (select json_agg(e)::text from event e) as kept`,
    )
    for (const secret of [keys.consumerKey, keys.applicationSecret, approval]) expect(rows[0].kept).not.toContain(secret)
  })
})

describe('a credential', () => {
  test('is listed to its account, by application and by state', async () => {
    const { keys, approval } = await asked()
    const { rows } = await app.pool.query('select id from application where key = $1', [keys.applicationKey])
    const before = await app.call(ANNA, 'GET', '/1.0/me/api/credential')
    await answer(ANNA, 'validate', approval)
    const list = await app.call(ANNA, 'GET', '/1.0/me/api/credential')
    expect(list.body.length).toBe(before.body.length + 1)
    const query = `/1.0/me/api/credential?applicationId=${rows[0].id}`
    expect((await app.call(ANNA, 'GET', `${query}&status=validated`)).body).toEqual([list.body.at(-1)])
    expect((await app.call(ANNA, 'GET', `${query}&status=refused`)).body).toEqual([])
    expect((await app.call(THEO, 'GET', query)).body).toEqual([])
  })

  test('says of itself what it may', async () => {
    const keys = await makeKeys(app, ANNA, [{ method: 'GET', path: '/auth/*' }])
    const { body } = await callSigned(app, keys, 'GET', '/1.0/auth/currentCredential')
    expect(body).toMatchObject({ credentialId: keys.credential, status: 'validated', allowedIPs: null, ovhSupport: false })
    expect(body.rules).toEqual([{ method: 'GET', path: '/auth/*' }])
    const details = await callSigned(app, keys, 'GET', '/1.0/auth/details')
    expect(details.body).toMatchObject({ account: ANNA, method: 'account', allowedRoutes: body.rules })
    expect(details.body.identities).toEqual([`urn:v1:eu:identity:account:${ANNA}`])
    expect((await app.call(ANNA, 'GET', '/1.0/auth/details')).body.allowedRoutes).toBe(null)
    expect((await app.call(ANNA, 'GET', '/1.0/auth/currentCredential')).body.errorCode).toBe('NOT_CREDENTIAL')
  })

  test('names the application that has it to its account, and to nobody else', async () => {
    const { keys, approval } = await asked()
    await answer(ANNA, 'validate', approval)
    const id = (await app.call(ANNA, 'GET', '/1.0/me/api/credential?status=validated')).body.at(-1)
    const path = `/1.0/me/api/credential/${id}/application`
    const { applicationKey } = keys
    const named = {
      applicationId: expect.any(Number),
      applicationKey,
      name: 'Backup',
      description: 'Copies zones',
      status: 'active',
    }
    expect((await app.call(ANNA, 'GET', path)).body).toEqual(named)
    expect((await app.call(THEO, 'GET', path)).status).toBe(404)
  })

  test('is taken back by its account, at once', async () => {
    const keys = await makeKeys(app, ANNA)
    const path = `/1.0/me/api/credential/${keys.credential}`
    expect((await app.call(THEO, 'DELETE', path)).status).toBe(404)
    expect((await callSigned(app, keys, 'GET', LIST)).status).toBe(200)
    expect((await app.call(ANNA, 'DELETE', path)).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', LIST)).body.errorCode).toBe('INVALID_CREDENTIAL')
    expect((await app.call(ANNA, 'GET', path)).body.status).toBe('expired')
    expect((await app.call(ANNA, 'DELETE', path)).status).toBe(404)
  })

  test('ends itself with logout', async () => {
    const keys = await makeKeys(app, ANNA)
    expect((await callSigned(app, keys, 'POST', '/1.0/auth/logout')).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', LIST)).body.errorCode).toBe('INVALID_CREDENTIAL')
    const [revoked] = (await events(app, 'credential.revoked')).slice(-1)
    expect(revoked).toMatchObject({ account: ANNA, details: { credential: keys.credential } })
  })

  test('is made for a script by the operator, for everything', async () => {
    const made = await createCredential(app.context, SYSTEM, ANNA)
    expect(Object.keys(made).sort()).toEqual(['applicationKey', 'applicationSecret', 'consumerKey'])
    expect((await callSigned(app, { ...made, credential: 0 }, 'GET', LIST)).status).toBe(200)
    await expect(createCredential(app.context, SYSTEM, 'zz99999-psn')).rejects.toMatchObject({ code: 'unknown_account' })
  })
})
