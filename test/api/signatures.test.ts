import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, makeKeys, signedCall, type TestKeys } from '../support/callers.ts'
import { settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const VERA = 'vo10006-psn'
const LIST = '/1.0/me/task/contactChange'

let app: TestApp
let keys: TestKeys
beforeAll(async () => {
  app = await startTestApp({ baseUrl: 'https://contacts.example' })
  await settle(app.pool, ANNA, VERA)
  keys = await makeKeys(app, ANNA)
})
afterAll(() => app.close())

describe('a signed call', () => {
  test('is the account’s, whether its URL is signed with the port or without, over http or https', async () => {
    for (const origin of ['http://127.0.0.1:8080', 'https://127.0.0.1:8080', 'http://127.0.0.1', 'https://127.0.0.1']) {
      expect((await callSigned(app, keys, 'GET', LIST, { origin })).status, origin).toBe(200)
    }
  })

  test('may be signed with a port that the Host header leaves out, or with the address of this installation', async () => {
    expect((await callSigned(app, keys, 'GET', LIST, { origin: 'https://api.example:443', host: 'api.example' })).status).toBe(
      200,
    )
    expect(
      (await callSigned(app, keys, 'GET', LIST, { origin: 'https://contacts.example', host: 'node-3.internal' })).status,
    ).toBe(200)
  })

  test('may name the routes by either mount, and carry a query', async () => {
    expect((await callSigned(app, keys, 'GET', '/v1/me/task/contactChange')).status).toBe(200)
    expect((await callSigned(app, keys, 'GET', `${LIST}?state=done&toAccount=%25`)).status).toBe(200)
  })

  test('may read what the control panel reads, as far as its rules go', async () => {
    const paths = ['request', 'request/count', 'service', 'service/summary', 'history'].map((path) => `/1.0/me/${path}`)
    const few = await makeKeys(app, ANNA, [{ method: 'GET', path: '/me/request' }])
    for (const path of paths) {
      expect((await callSigned(app, keys, 'GET', path)).status, path).toBe(200)
      expect((await callSigned(app, few, 'GET', path)).status, path).toBe(path.endsWith('/me/request') ? 200 : 403)
    }
    expect((await callSigned(app, keys, 'GET', '/1.0/me/secondFactor')).body.code, 'but what is a person’s').toBe('sign_in_again')
  })

  test('covers the body as it was sent', async () => {
    const body = { contactTech: 'thé@mail.example' }
    const right = await callSigned(app, keys, 'POST', '/1.0/domain/none.example/changeContact', { body })
    expect(right.status).toBe(404)
    const call = signedCall(app, keys, 'POST', '/1.0/domain/none.example/changeContact', { body })
    const altered = await app.app.inject({ ...call, payload: JSON.stringify({ contactTech: VERA }) })
    expect([altered.statusCode, altered.json().errorCode]).toEqual([400, 'INVALID_SIGNATURE'])
  })

  test('covers the method, the path and the query', async () => {
    const call = signedCall(app, keys, 'GET', LIST)
    for (const change of [
      { url: `${LIST}?state=done` },
      { url: '/1.0/me/session' },
      { method: 'DELETE' as const, url: '/1.0/me/session' },
    ]) {
      const answer = await app.app.inject({ ...call, ...change })
      expect([answer.statusCode, answer.json().errorCode]).toEqual([400, 'INVALID_SIGNATURE'])
    }
  })

  test('is not let in with another secret, an empty one, or somebody else’s keys', async () => {
    const other = await makeKeys(app, VERA)
    for (const applicationSecret of ['', 'x', other.applicationSecret]) {
      const answer = await callSigned(app, { ...keys, applicationSecret }, 'GET', LIST)
      expect([answer.status, answer.body.errorCode]).toEqual([400, 'INVALID_SIGNATURE'])
    }
    const mixed = await callSigned(app, { ...keys, consumerKey: other.consumerKey }, 'GET', LIST)
    expect([mixed.status, mixed.body.errorCode]).toEqual([403, 'INVALID_CREDENTIAL'])
  })

  test('says which of its keys is unknown', async () => {
    const application = await callSigned(app, { ...keys, applicationKey: 'nobody' }, 'GET', LIST)
    expect([application.status, application.body.errorCode]).toEqual([403, 'INVALID_KEY'])
    const consumer = await callSigned(app, { ...keys, consumerKey: 'nobody' }, 'GET', LIST)
    expect([consumer.status, consumer.body.errorCode]).toEqual([403, 'INVALID_CREDENTIAL'])
  })

  test('must be whole', async () => {
    for (const left of ['x-ovh-consumer', 'x-ovh-timestamp', 'x-ovh-signature']) {
      const call = signedCall(app, keys, 'GET', LIST)
      const headers = Object.fromEntries(Object.entries(call.headers!).filter(([name]) => name !== left))
      const answer = await app.app.inject({ ...call, headers })
      expect([answer.statusCode, answer.json().errorCode]).toEqual([403, 'NOT_CREDENTIAL'])
    }
  })

  test('must have been sent within five minutes', async () => {
    for (const ahead of [-300, 300]) expect((await callSigned(app, keys, 'GET', LIST, { ahead })).status).toBe(200)
    for (const ahead of [-302, 302, -999_999_999]) {
      const answer = await callSigned(app, keys, 'GET', LIST, { ahead })
      expect([answer.status, answer.body.errorCode]).toEqual([400, 'QUERY_TIME_OUT'])
    }
    const odd = await callSigned(app, keys, 'GET', LIST, { headers: { 'x-ovh-timestamp': '1e9' } })
    expect([odd.status, odd.body.errorCode]).toEqual([400, 'QUERY_TIME_OUT'])
  })

  test('needs no cookie, and a page of another site does not matter to it', async () => {
    const answer = await callSigned(app, keys, 'DELETE', '/1.0/me/session', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).toBe(200)
  })
})

describe('a credential', () => {
  test('lets an application call what its rules name, and nothing else', async () => {
    const some = await makeKeys(app, ANNA, [
      { method: 'GET', path: '/me/task/*' },
      { method: 'GET', path: '/domain/*/serviceInfos' },
    ])
    expect((await callSigned(app, some, 'GET', LIST)).status).toBe(200)
    expect((await callSigned(app, some, 'GET', '/v1/me/task/contactChange')).status).toBe(200)
    expect((await callSigned(app, some, 'GET', '/1.0/domain/none.example/serviceInfos')).status).toBe(404)
    for (const [method, path] of [
      ['GET', '/1.0/me/session'],
      ['GET', '/1.0/domain'],
      ['POST', '/1.0/me/task/contactChange/1/accept'],
      ['POST', '/1.0/domain/none.example/changeContact'],
    ] as const) {
      const answer = await callSigned(app, some, method, path)
      expect([answer.status, answer.body.errorCode], path).toEqual([403, 'NOT_GRANTED_CALL'])
    }
  })

  test('works from the addresses that it was made for', async () => {
    const bound = await makeKeys(app, ANNA)
    await app.pool.query(`update credential set allowed_ips = '{192.0.2.0/24,2001:db8::/32}' where id = $1`, [bound.credential])
    for (const remoteAddress of ['192.0.2.77', '2001:db8::1', '::ffff:192.0.2.4']) {
      expect((await callSigned(app, bound, 'GET', LIST, { remoteAddress })).status, remoteAddress).toBe(200)
    }
    const elsewhere = await callSigned(app, bound, 'GET', LIST, { remoteAddress: '198.51.100.1' })
    expect([elsewhere.status, elsewhere.body.errorCode]).toEqual([403, 'FORBIDDEN'])
  })

  test('works once it is validated, and until it expires or is revoked', async () => {
    const made = await makeKeys(app, ANNA)
    const set = (state: string, expiresAt: Date | null) =>
      app.pool.query('update credential set state = $2, expires_at = $3 where id = $1', [made.credential, state, expiresAt])
    const later = new Date(app.clock.now.getTime() + HOUR)
    await set('validated', later)
    expect((await callSigned(app, made, 'GET', LIST)).status).toBe(200)
    for (const [state, expiresAt] of [
      ['validated', app.clock.now],
      ['pendingValidation', later],
      ['refused', null],
      ['expired', null],
    ] as const) {
      await set(state, expiresAt)
      const answer = await callSigned(app, made, 'GET', LIST)
      expect([answer.status, answer.body.errorCode], state).toEqual([403, 'INVALID_CREDENTIAL'])
    }
  })

  test('keeps when it was last used', async () => {
    const made = await makeKeys(app, ANNA)
    await callSigned(app, made, 'GET', LIST)
    const { rows } = await app.pool.query('select last_used_at from credential where id = $1', [made.credential])
    expect(rows[0].last_used_at).toEqual(app.clock.now)
  })
})
