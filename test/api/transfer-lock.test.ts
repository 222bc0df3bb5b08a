import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { givePassword, signIn, visit } from '../support/callers.ts'
import { answerAsOwner, CLAY, MARTA, ownerCode, tellOwner } from '../support/owners.ts'
import { addUser, order, settle } from '../support/people.ts'
import { domainUrn, givePolicy } from '../support/policies.ts'
import { type Provider, startProvider } from '../support/provider.ts'

const NAME = 'moved.example'
const URN = domainUrn(NAME)
const GET_CODE = 'domain:apiovh:authInfo/get'
const ACCOUNT = 'urn:v1:eu:resource:account:anna'
/** On all domains of an account: such an operation is named by its number alone. */
const AWAY_OF_ACCOUNT = [
  'account:apiovh:me/task/domain/accelerate',
  'account:apiovh:me/task/domain/argument/edit',
  'account:apiovh:me/task/domain/relaunch',
]
const AWAY = [
  GET_CODE,
  'domain:apiovh:edit',
  'domain:apiovh:outgoingTransfer/approve',
  'domain:apiovh:outgoingTransfer/uk/create',
  'domain:apiovh:task/accelerate',
  'domain:apiovh:task/relaunch',
]

let app: TestApp
let provider: Provider

beforeAll(async () => {
  app = await startTestApp()
  provider = await startProvider(app)
  await settle(app.pool, 'anna', 'theo', 'zoe')
  await addUser(app.pool, 'anna/root', 'ADMIN')
  await order(app.pool, 'domain', NAME, { admin: 'anna', tech: 'theo' })
  await order(app.pool, 'domain', 'kept.example', { admin: 'anna' })
  await tellOwner(app, NAME, MARTA)
  await order(app.pool, 'domain', 'theirs.example', { admin: 'theo', tech: 'anna' })
  await givePolicy(app.pool, 'anna', { to: ['zoe'], on: [URN], allow: AWAY })
  await givePolicy(app.pool, 'anna', { to: ['zoe'], on: [ACCOUNT], allow: AWAY_OF_ACCOUNT })
  await app.call('anna', 'POST', `/1.0/domain/${NAME}/changeOwner`, { owner: CLAY })
  for (const { email } of [MARTA, CLAY]) await answerAsOwner(app, 'accept', await ownerCode(app, email))
})
afterAll(() => app.close())

const check = async (nichandle: string, action: string, resource = URN, user?: string) =>
  (await provider.call('POST', '/check', { nichandle, ...(user && { user }), action, resource })).body

const LOCKED = { allowed: false, by: [], reason: 'transfer_locked' }

describe('while a domain is locked after a change of owner', () => {
  test.each(AWAY)('%s is nobody’s: not the administrative contact’s, his user’s, nor who has it by a policy', async (action) => {
    expect(await check('anna', action)).toEqual(LOCKED)
    expect(await check('anna', action, URN, 'root')).toEqual(LOCKED)
    expect(await check('zoe', action)).toEqual(LOCKED)
  })

  test.each(AWAY_OF_ACCOUNT)('%s is nobody’s on the account of its administrative contact', async (action) => {
    expect(await check('anna', action, ACCOUNT)).toEqual(LOCKED)
    expect(await check('anna', action, ACCOUNT, 'root')).toMatchObject({ allowed: false })
    expect(await check('zoe', action, ACCOUNT)).toEqual(LOCKED)
    expect((await check('theo', action, 'urn:v1:eu:resource:account:theo')).allowed).toBe(true)
    const { body } = await app.call('anna', 'POST', '/v2/iam/explain', { action, resourceURN: ACCOUNT })
    expect(body).toMatchObject({ allowed: false, reason: 'transfer_locked' })
  })

  test('or while one of its domains is held by a procedure', async () => {
    const allowed = async () => (await check('theo', AWAY_OF_ACCOUNT[0]!, 'urn:v1:eu:resource:account:theo')).allowed
    const { rows } = await app.pool.query(
      `insert into procedure (number, kind, state, email, language, began_at, state_since)
       values ('PR-HOLDING2', 'owner', 'draft', 'x@mail.example', 'en', now(), now()) returning id`,
    )
    await app.pool.query(`update service set held_by = $1 where name = 'theirs.example'`, [rows[0].id])
    expect(await allowed()).toBe(false)
    await app.pool.query(`update service set held_by = null where name = 'theirs.example'`)
    expect(await allowed()).toBe(true)
  })

  test('other operations of that account go on', async () => {
    for (const action of ['account:apiovh:me/task/domain/cancel', 'account:apiovh:me/task/domain/get'])
      expect([action, (await check('anna', action, ACCOUNT)).allowed]).toEqual([action, true])
  })

  test('who may not in any case hears nothing of the lock', async () => {
    expect(await check('theo', GET_CODE)).toMatchObject({ allowed: false, reason: 'no_grant' })
  })

  test('everything else goes on, and so do other domains', async () => {
    for (const action of ['domain:apiovh:task/cancel', 'domain:apiovh:changeContact', 'domain:apiovh:nameServer/create'])
      expect([action, (await check('anna', action)).allowed]).toEqual([action, true])
    expect((await check('anna', GET_CODE, domainUrn('kept.example'))).allowed).toBe(true)
  })

  test('customers who ask about themselves are told alike', async () => {
    const { body } = await app.call('anna', 'POST', `/v2/iam/resource/${URN}/authorization/check`, {
      actions: [...AWAY, 'domain:apiovh:get'],
    })
    expect(body).toEqual({ authorizedActions: ['domain:apiovh:get'], unauthorizedActions: AWAY })
  })

  test('the explanation says so, and which role would allow it', async () => {
    const { body } = await app.call('anna', 'POST', '/v2/iam/explain', { action: GET_CODE, resourceURN: URN })
    expect(body).toMatchObject({ allowed: false, reason: 'transfer_locked' })
    expect(body.looked).toContainEqual(expect.objectContaining({ verdict: 'allows' }))
  })

  test('a proxy in front of the call is told no, with the reason', async () => {
    await givePassword(app, 'anna')
    const session = await signIn(app, 'anna')
    const asked = (name: string) =>
      visit(app, 'GET', '/forward-auth', undefined, {
        cookie: session,
        'x-forwarded-method': 'GET',
        'x-forwarded-uri': `/1.0/domain/${name}/authInfo`,
        'x-forwarded-proto': 'http',
        'x-forwarded-host': '127.0.0.1:8080',
      })
    expect((await asked('kept.example')).status).toBe(200)
    const no = await asked(NAME)
    expect([no.status, no.headers['x-passation-reason'], (no.body as { code: string }).code]).toEqual([
      403,
      'transfer_locked',
      'transfer_locked',
    ])
  })

  test('and so it is of a call that speeds up an operation of the account', async () => {
    const session = await signIn(app, 'anna')
    const asked = (verb: string) =>
      visit(app, 'GET', '/forward-auth', undefined, {
        cookie: session,
        'x-forwarded-method': 'POST',
        'x-forwarded-uri': `/1.0/me/task/domain/7/${verb}`,
        'x-forwarded-proto': 'http',
        'x-forwarded-host': '127.0.0.1:8080',
        origin: app.context.settings.baseUrl,
      })
    expect([(await asked('cancel')).status, (await asked('relaunch')).status]).toEqual([200, 403])
    expect((await asked('accelerate')).headers['x-passation-reason']).toBe('transfer_locked')
  })

  test('it is not among what was refused for lack of a right', async () => {
    const { body } = await app.call('anna', 'GET', `/v2/iam/resource/${URN}/refusal`)
    expect(JSON.stringify(body)).not.toContain('"zoe"')
  })

  test('until its very second', async () => {
    app.clock.pass(60 * DAY - 1)
    expect(await check('anna', GET_CODE)).toEqual(LOCKED)
    app.clock.pass(1)
    expect((await check('anna', GET_CODE)).allowed).toBe(true)
    for (const action of AWAY_OF_ACCOUNT) expect((await check('anna', action, ACCOUNT)).allowed).toBe(true)
    expect((await app.call('anna', 'GET', `/1.0/domain/${NAME}/owner`)).body.transferLockedUntil).toBeNull()
  })
})
