import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { buildServer } from '../../src/api/server.ts'
import { createPool, type Database } from '../../src/db/database.ts'
import { createLog } from '../../src/lib/log.ts'
import { hashOf, newSecret } from '../../src/lib/secret.ts'
import { HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { addUser, order, settle } from '../support/people.ts'
import { domainUrn, givePolicy } from '../support/policies.ts'

const ALPHA = '/1.0/domain/alpha.example'
const SEE = { to: ['carl'], on: [domainUrn('alpha.example')], allow: ['domain:apiovh:serviceInfos/get'] }

let app: TestApp
/** Another server process on the same database. */
let second: Api
let pool: Database

beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, 'anna', 'theo', 'bea', 'carl', 'dora', 'zoe')
  await order(app.pool, 'domain', 'alpha.example', { admin: 'anna', tech: 'theo', billing: 'bea' })
  await order(app.pool, 'domain', 'beta.example', { admin: 'anna' })
  pool = createPool(app.database.connection, 4)
  const context = { ...app.context, db: pool, onCommit: new Set<() => void>() }
  second = await buildServer({ context, log: createLog('silent'), trustedProxy: null })
})
afterEach(() => app.pool.query('delete from policy'))
afterAll(async () => {
  await second.close()
  await pool.end()
  await app.close()
})

const see = (account: string, name = 'alpha.example') => app.call(account, 'GET', `/1.0/domain/${name}/serviceInfos`)
const renew = (account: string) => app.call(account, 'PUT', `${ALPHA}/serviceInfos`, { renew: { automatic: true } })

/** Looks at the service as carl, at the other server. */
async function carlAtSecond(): Promise<() => Promise<number>> {
  const secret = newSecret()
  await app.pool.query(
    `insert into session (secret_hash, account, created_at, last_seen_at, expires_at)
     values ($1, 'carl', $2, '2099-01-01', '2099-01-01')`,
    [hashOf(secret), app.clock.now],
  )
  const headers = { cookie: `passation_session=${secret}` }
  return async () => (await second.inject({ method: 'GET', url: `${ALPHA}/serviceInfos`, headers })).statusCode
}

describe('an account that a policy lets in', () => {
  test('sees what it was given; of the rest it is told which actions lack; elsewhere there is nothing', async () => {
    expect((await see('carl')).status).toBe(404)
    await givePolicy(app.pool, 'anna', SEE)
    expect(await see('carl')).toMatchObject({ status: 200, body: { domain: 'alpha.example', contactAdmin: 'anna' } })
    expect((await app.call('carl', 'GET', `${ALPHA}/history`)).body).toMatchObject({
      class: 'Client::Forbidden',
      code: 'not_allowed',
      details: { unauthorizedActionsByIAM: 'domain:passation:history/get' },
    })
    expect((await app.call('carl', 'GET', `${ALPHA}/history.csv`)).status).toBe(403)
    expect((await renew('carl')).body.details).toEqual({ unauthorizedActionsByIAM: 'domain:apiovh:serviceInfos/edit' })
    const [hers, nobodys] = [await see('carl', 'beta.example'), await see('carl', 'none.example')]
    expect(hers.body.message.replace('beta', 'none')).toBe(nobodys.body.message)
    expect((await see('dora')).status).toBe(404)
  })

  test('is in a batch as it is alone', async () => {
    await givePolicy(app.pool, 'anna', SEE)
    const batch = '/1.0/domain/alpha.example,beta.example/serviceInfos'
    const { body } = await app.call('carl', 'GET', batch, undefined, { 'x-ovh-batch': ',' })
    expect(body.map((each: { error: unknown }) => each.error === null)).toEqual([true, false])
  })

  test('changes what it was given, and the trail says by which policy', async () => {
    const id = await givePolicy(app.pool, 'anna', { ...SEE, allow: ['domain:apiovh:serviceInfos/*'] })
    expect((await renew('carl')).status).toBe(200)
    const { rows } = await app.pool.query(`select actor, account, details from event where kind = 'service.edited'`)
    expect(rows).toMatchObject([
      { actor: 'account', account: 'carl', details: { fields: ['renew'], grantedBy: [`policy:${id}`, 'contact:admin'] } },
    ])
    expect((await app.call('anna', 'GET', `${ALPHA}/history`)).body[0]).toMatchObject({
      kind: 'service.edited',
      account: 'carl',
      details: { grantedBy: [`policy:${id}`, 'contact:admin'] },
    })
  })

  test('is out with the end of the policy, in the very next call, on every server', async () => {
    const look = await carlAtSecond()
    await givePolicy(app.pool, 'anna', SEE)
    expect([(await see('carl')).status, await look()]).toEqual([200, 200])
    await app.pool.query('delete from policy')
    expect([await look(), (await see('carl')).status]).toEqual([404, 404])
    await givePolicy(app.pool, 'anna', SEE)
    expect([await look(), (await see('carl')).status]).toEqual([200, 200])
    await app.pool.query(`update policy set allow = '{}'`)
    expect([await look(), (await see('carl')).status]).toEqual([404, 404])
  })

  test('is out when the policy has run out of time', async () => {
    await givePolicy(app.pool, 'anna', { ...SEE, expiredAt: new Date(app.clock.now.getTime() + HOUR) })
    expect((await see('carl')).status).toBe(200)
    app.clock.pass(HOUR)
    expect((await see('carl')).status).toBe(404)
  })

  test('is out when the one who gave has lost it himself', async () => {
    await givePolicy(app.pool, 'theo', SEE)
    expect((await see('carl')).status).toBe(200)
    await app.pool.query(`update service set contact_tech = 'anna' where name = 'alpha.example'`)
    expect((await see('carl')).status).toBe(404)
    await app.pool.query(`update service set contact_tech = 'theo' where name = 'alpha.example'`)
  })

  test('names no contacts: only contacts do', async () => {
    await givePolicy(app.pool, 'anna', { ...SEE, allow: ['*'] })
    for (const path of ['changeContact', 'changeContact/check']) {
      const { body } = await app.call('carl', 'POST', `${ALPHA}/${path}`, { contactTech: 'zoe' })
      expect(body).toMatchObject({ code: 'not_your_role', details: { contactType: 'contactTech' } })
      expect((await app.call('dora', 'POST', `${ALPHA}/${path}`, { contactTech: 'zoe' })).status).toBe(404)
    }
    expect((await app.pool.query('select from contact_change')).rowCount).toBe(0)
  })

  test('lets its users in, as far as they may act for it', async () => {
    await addUser(app.pool, 'carl/kim', 'DEFAULT')
    await addUser(app.pool, 'carl/max', 'NOBODYS')
    await givePolicy(app.pool, 'anna', SEE)
    expect([(await see('carl/kim')).status, (await see('carl/max')).status]).toEqual([200, 404])
    await givePolicy(app.pool, 'carl', { ...SEE, to: ['carl/max'] })
    expect((await see('carl/max')).status).toBe(200)
  })
})

describe('a contact', () => {
  test('may what its role lets it without anybody’s policy, and is told about its role if not', async () => {
    expect((await renew('bea')).status).toBe(200)
    expect((await renew('theo')).body).toMatchObject({
      code: 'not_your_right',
      details: { unauthorizedActionsByIAM: 'domain:apiovh:serviceInfos/edit' },
    })
  })

  test('gets by a policy what its role does not reach', async () => {
    await givePolicy(app.pool, 'bea', { ...SEE, to: ['theo'], allow: ['domain:apiovh:serviceInfos/edit'] })
    expect((await renew('theo')).status).toBe(200)
  })

  test('is denied by the administrative contact, but not the sight of the service', async () => {
    await givePolicy(app.pool, 'anna', { ...SEE, to: ['bea'], allow: [], deny: ['*'] })
    expect((await renew('bea')).status).toBe(403)
    expect((await see('bea')).status).toBe(200)
    expect((await renew('anna')).status).toBe(200)
  })
})
