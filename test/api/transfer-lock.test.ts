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
  await givePolicy(app.pool, 'anna', { to: ['zoe'], on: [URN], allow: AWAY })
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

  test('it is not among what was refused for lack of a right', async () => {
    const { body } = await app.call('anna', 'GET', `/v2/iam/resource/${URN}/refusal`)
    expect(JSON.stringify(body)).not.toContain('"zoe"')
  })

  test('until its very second', async () => {
    app.clock.pass(60 * DAY - 1)
    expect(await check('anna', GET_CODE)).toEqual(LOCKED)
    app.clock.pass(1)
    expect((await check('anna', GET_CODE)).allowed).toBe(true)
    expect((await app.call('anna', 'GET', `/1.0/domain/${NAME}/owner`)).body.transferLockedUntil).toBeNull()
  })
})
