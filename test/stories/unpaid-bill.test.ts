import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, BEATRIZ, DARIO, openStory, type Person, type Story, THEO } from '../support/story.ts'

/** Neither the old nor the new billing contact may have an unpaid bill: at the request, and again when it takes effect. */

const DOMAIN = 'domain/novak-ceramics.example'
const BAKERY = 'domain/harbour-bakery.example'
const BILL = { date: '2026-01-15', dueDate: '2026-02-15', amount: 83.88, currency: 'EUR' }

let story: Story
let anna: Person
let beatriz: Person
let task: number

beforeAll(async () => {
  story = await openStory()
  anna = await story.person(ANNA)
  beatriz = await story.person(BEATRIZ)
})

afterAll(() => story.close())

const tellBill = (account: string, id: string, status: 'paid' | 'unpaid') =>
  story.provider('PUT', `/accounts/${account}/bills/${id}`, { ...BILL, status })

test('a bill that arrives between the request and the last yes ends it in error', async () => {
  const tasks = await anna.asks(DOMAIN, { contactBilling: BEATRIZ, contactTech: THEO })
  const seen = await Promise.all(tasks.map((id) => anna.sees(id)))
  expect(seen.map(({ toAccount }) => toAccount).sort()).toEqual([BEATRIZ, THEO])
  task = seen.find(({ toAccount }) => toAccount === BEATRIZ).id
  expect(await anna.accepts(task, await anna.codeFor(task))).toBe('validatingByCustomers')
  expect((await tellBill(BEATRIZ, 'EU1000777', 'unpaid')).status).toBe(200)
  expect(await beatriz.accepts(task, await beatriz.codeFor(task))).toBe('error')
  expect(await anna.sees(task)).toMatchObject({ state: 'error', reason: 'unpaid_bill', reasonAccount: BEATRIZ })
})

test('everybody is told why, without an amount', async () => {
  for (const person of [anna, beatriz]) {
    const letter = (await person.letters()).at(-1)!
    expect(letter.kind).toBe('failed')
    expect(letter.text).toContain('unpaid bill on the account of Beatriz Esteves')
    expect(letter.text).not.toContain('83')
  }
})

test('the contacts are those of before, and the other task of the same request goes on', async () => {
  expect(await anna.contactsOf(DOMAIN)).toEqual({ contactAdmin: ANNA, contactTech: ANNA, contactBilling: ANNA })
  const theo = await story.person(THEO)
  const { body } = await theo.call('GET', '/1.0/me/task/contactChange?state=validatingByCustomers')
  const [other] = body as [number]
  expect(await anna.accepts(other, await anna.codeFor(other))).toBe('validatingByCustomers')
  expect(await theo.accepts(other, await theo.codeFor(other))).toBe('done')
})

test('until the bill is paid the request is refused, whoever of the two owes', async () => {
  expect(await anna.asksInVain(DOMAIN, { contactBilling: BEATRIZ })).toBe('unpaid_bill')
  await tellBill(BEATRIZ, 'EU1000777', 'paid')
  await tellBill(ANNA, 'EU1000778', 'unpaid')
  const refused = await anna.call('POST', `/1.0/${DOMAIN}/changeContact`, { contactBilling: BEATRIZ })
  expect(refused.body).toMatchObject({ code: 'unpaid_bill', details: { account: ANNA, contactType: 'contactBilling' } })
  await tellBill(ANNA, 'EU1000778', 'paid')
  const [again] = (await anna.asks(DOMAIN, { contactBilling: BEATRIZ })) as [number]
  await anna.accepts(again, await anna.codeFor(again))
  expect(await beatriz.accepts(again, await beatriz.codeFor(again))).toBe('done')
})

test('an unpaid bill does not stand in the way of the technical contact', async () => {
  const dario = await story.person(DARIO)
  expect(await dario.asksInVain(BAKERY, { contactBilling: DARIO })).toBe('unpaid_bill')
  const [taken] = (await dario.asks(BAKERY, { contactTech: DARIO })) as [number]
  expect(await dario.accepts(taken, await dario.codeFor(taken))).toBe('done')
})
