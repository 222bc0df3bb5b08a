import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, 'anna', 'theo', 'carl')
  for (const name of ['alpha.example', 'beta.example']) await order(app.pool, 'domain', name, { admin: 'anna', tech: 'theo' })
})
beforeEach(() => app.pool.query('truncate throttle'))
afterAll(() => app.close())

const ask = (name: string, wanted: object, account = 'anna') =>
  app.call(account, 'POST', `/1.0/domain/${name}/changeContact`, wanted)
const check = (wanted: object, account = 'anna') =>
  app.call(account, 'POST', '/1.0/domain/alpha.example/changeContact/check', wanted)

test('who has an account here can not be found out at speed: 120 questions in a minute', async () => {
  for (let at = 0; at < 100; at++) expect((await check({ contactTech: `guess${at}@mail.example` })).status).toBe(200)
  for (let at = 0; at < 20; at++)
    expect((await ask('alpha.example', { contactTech: `more${at}@mail.example` })).body.code).toBe('unknown_account')

  const late = await check({ contactTech: 'carl@mail.example' })
  expect([late.status, late.body.code, Number(late.headers['retry-after']) > 0]).toEqual([429, 'too_many_requests', true])
  expect((await ask('alpha.example', { contactTech: 'nobody@mail.example' })).body.code).toBe('too_many_requests')
  expect((await check({ contactTech: 'carl' }, 'theo')).status).toBe(200)
  // Nothing is learnt from a request that is granted but what its parties learn, too.
  expect((await ask('alpha.example', { contactTech: 'carl' })).status).toBe(200)
})

test('nobody fills the mailbox of another by asking in vain again and again: 30 times on a service in an hour', async () => {
  for (let at = 0; at < 30; at++) {
    const { status, body } = await ask('beta.example', { contactTech: 'carl' })
    expect(status).toBe(200)
    const { token } = (await app.letters('anna')).at(-1)!.values
    // Who asks is a party, and can refuse, too.
    const [verb, code] = at % 2 ? ['abort', undefined] : ['refuse', { token }]
    expect((await app.call('anna', 'POST', `/1.0/me/task/contactChange/${body[0]}/${verb}`, code)).status).toBe(200)
  }
  expect((await ask('beta.example', { contactTech: 'carl' })).body.code).toBe('too_many_requests')
  expect((await ask('beta.example', { contactTech: 'carl' }, 'theo')).status).toBe(200)
  app.clock.pass(HOUR + 1)
  expect((await ask('beta.example', { contactBilling: 'carl' })).status).toBe(200)
})
