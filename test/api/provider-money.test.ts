import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockAccounts } from '../../src/db/account-facts.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { settle } from '../support/people.ts'
import { CARD, kindsAbout, type Provider, startProvider, UNPAID } from '../support/provider.ts'

let world: TestApp
let provider: Provider

beforeAll(async () => {
  world = await startTestApp()
  provider = await startProvider(world)
  await settle(world.pool, 'anna', 'bea', 'carl', 'dora', { nichandle: 'poor', payable: false })
})

afterAll(() => world.close())

const bill = (account: string, id: string, body: object = UNPAID) =>
  provider.call('PUT', `/accounts/${account}/bills/${id}`, body)

/** Asks for bea as billing contact of a domain of its own, and gives what accepting takes. */
async function almostDone(name: string): Promise<{ id: number; accept(account: string): Promise<number> }> {
  await provider.service('domain', name, { contactAdmin: 'anna' })
  const { body } = await world.call('anna', 'POST', `/1.0/domain/${name}/changeContact`, { contactBilling: 'bea' })
  const id: number = body[0]
  const accept = async (account: string) => {
    const letter = (await world.letters(account)).find(({ values }) => values.changeId === id && values.token)
    const path = `/1.0/me/task/contactChange/${id}/accept`
    return (await world.call(account, 'POST', path, { token: letter!.values.token })).status
  }
  expect(await accept('anna')).toBe(200)
  return { id, accept }
}

const stateOf = async (id: number) =>
  (await world.pool.query('select state, reason from contact_change where id = $1', [id])).rows[0]

/** Until somebody waits for a lock that another transaction holds. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await world.pool.query(waiting)).rowCount === 0) await sleep(5)
}

describe('a bill', () => {
  test('told twice is recorded once; paid, it is recorded again', async () => {
    for (let times = 0; times < 2; times++) expect(await bill('carl', 'B1')).toMatchObject({ status: 200, body: null })
    await bill('carl', 'B1', { ...UNPAID, status: 'paid' })
    expect(await kindsAbout(world, 'carl')).toEqual(['bill.recorded', 'bill.recorded'])
    const { rows } = await world.pool.query(`select status, amount, due_date from bill where account = 'carl'`)
    expect(rows).toEqual([{ status: 'paid', amount: '12.50', due_date: new Date('2026-03-01T00:00:00Z') }])
  })

  test('of an unknown account finds nobody', async () => {
    expect(await bill('nobody', 'B1')).toMatchObject({ status: 404, body: { class: 'Client::NotFound' } })
  })

  test.each([
    ['a day that is not', { date: '2026-02-30' }],
    ['a time without a zone', { date: '2026-02-03T10:00:00' }],
    ['a year that no database knows', { date: '0000-01-01' }],
    ['an amount that is text', { amount: '12' }],
    ['an amount beyond all bills', { amount: 1e15 }],
    ['another status', { status: 'late' }],
  ])('is refused for %s', async (_what, wrong) => {
    expect((await bill('carl', 'wrong', { ...UNPAID, ...wrong })).status).toBe(400)
    expect((await world.pool.query(`select from bill where bill_id = 'wrong'`)).rowCount).toBe(0)
  })

  test('that comes before the last yes ends the change', async () => {
    const { id, accept } = await almostDone('bill-first.example')
    await bill('bea', 'B1')
    await accept('bea')
    expect(await stateOf(id)).toEqual({ state: 'error', reason: 'unpaid_bill' })
    await bill('bea', 'B1', { ...UNPAID, status: 'paid' })
  })

  test('that is being recorded is waited for by the last yes, which then sees it', async () => {
    const { id, accept } = await almostDone('bill-meanwhile.example')
    const client = await world.pool.connect()
    await client.query('begin')
    await client.query(`select from account where nichandle = 'bea' for update`)
    await client.query(
      `insert into bill (account, bill_id, date, amount, currency, status) values ('bea', 'B2', now(), 1, 'EUR', 'unpaid')`,
    )
    const answer = accept('bea')
    await untilSomebodyWaits()
    await client.query('commit')
    client.release()
    await answer
    expect(await stateOf(id)).toEqual({ state: 'error', reason: 'unpaid_bill' })
    await world.pool.query(`update bill set status = 'paid'`)
  })

  test('waits for the effect that has asked whether there is one', async () => {
    const client = await world.pool.connect()
    await client.query('begin')
    await lockAccounts(client, ['bea', 'anna'])
    const answer = bill('bea', 'B3')
    await untilSomebodyWaits()
    expect((await client.query(`select from bill where bill_id = 'B3'`)).rowCount).toBe(0)
    await client.query('commit')
    client.release()
    expect((await answer).status).toBe(200)
    await world.pool.query(`update bill set status = 'paid'`)
  })

  test('and a last yes at the same moment never both win: a change is done, or it names the bill', async () => {
    for (let round = 0; round < 15; round++) {
      const { id, accept } = await almostDone(`race${round}.example`)
      const [accepted, recorded] = await Promise.all([accept('bea'), bill('bea', `R${round}`)])
      expect([accepted, recorded.status]).toEqual([200, 200])
      const { rows } = await world.pool.query(
        `select (select min(id) from event where change_id = $1 and kind in ('contact-change.done', 'contact-change.failed')) as effect,
                (select id from event where kind = 'bill.recorded' and details->>'billId' = $2) as bill`,
        [id, `R${round}`],
      )
      const { state } = await stateOf(id)
      expect(state).toBe(rows[0].effect < rows[0].bill ? 'done' : 'error')
      await bill('bea', `R${round}`, { ...UNPAID, status: 'paid' })
    }
  })
})

describe('a payment method', () => {
  test('told twice is recorded once, and lets its account become billing contact', async () => {
    await provider.service('domain', 'pay.example', { contactAdmin: 'anna' })
    const check = async () =>
      (await world.call('anna', 'POST', '/1.0/domain/pay.example/changeContact/check', { contactBilling: 'poor' })).body.allowed
    expect(await check()).toBe(false)
    for (let times = 0; times < 2; times++) {
      expect((await provider.call('PUT', '/accounts/poor/payment-methods/7', CARD)).status).toBe(200)
    }
    expect(await check()).toBe(true)
    expect(await kindsAbout(world, 'poor')).toEqual(['payment-method.recorded'])
    await provider.call('PUT', '/accounts/poor/payment-methods/7', { ...CARD, status: 'EXPIRED' })
    expect(await check()).toBe(false)
  })

  test('has a number', async () => {
    for (const id of ['x', '-1', '1.5', '99999999999999999']) {
      expect((await provider.call('PUT', `/accounts/poor/payment-methods/${id}`, CARD)).status).toBe(400)
    }
    expect((await provider.call('PUT', '/accounts/nobody/payment-methods/1', CARD)).status).toBe(404)
  })
})

test('a VoIP validation told twice is recorded once, and can be taken back', async () => {
  const tell = (validated: unknown, account = 'dora') =>
    provider.call('PUT', `/accounts/${account}/voip-validation`, { validated })
  for (const validated of [true, true, false]) expect((await tell(validated)).status).toBe(200)
  expect(await kindsAbout(world, 'dora')).toEqual(['voip-validation.recorded', 'voip-validation.recorded'])
  expect((await world.pool.query(`select voip_validated from account where nichandle = 'dora'`)).rows).toEqual([
    { voip_validated: false },
  ])
  expect((await tell('yes')).status).toBe(400)
  expect((await tell(true, 'nobody')).status).toBe(404)
})
