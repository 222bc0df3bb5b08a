import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, BEATRIZ, openStory, type Person, type Story, VERA } from '../support/story.ts'

/** The accountant gives a customer up: another billing contact comes in her place. */

const TELECOM = 'domain/okafor-telecom.example'

let story: Story
let beatriz: Person
let anna: Person
let vera: Person

beforeAll(async () => {
  story = await openStory()
  beatriz = await story.person(BEATRIZ)
  anna = await story.person(ANNA)
  vera = await story.person(VERA)
})

afterAll(() => story.close())

test('the billing contact names another billing contact in her own place, and nothing else', async () => {
  expect(await beatriz.asksInVain(TELECOM, { contactTech: ANNA })).toBe('not_your_role')
  expect(await beatriz.asksInVain(TELECOM, { contactAdmin: BEATRIZ })).toBe('not_your_role')
})

test('both validate; the administrative contact is neither asked nor told', async () => {
  const [task] = (await beatriz.asks(TELECOM, { contactBilling: ANNA })) as [number]
  expect(await beatriz.accepts(task, await beatriz.codeFor(task))).toBe('validatingByCustomers')
  expect(await anna.accepts(task, await anna.codeFor(task))).toBe('done')
  expect(await vera.contactsOf(TELECOM)).toEqual({ contactAdmin: VERA, contactTech: VERA, contactBilling: ANNA })
  expect(await vera.letterKinds()).toEqual([])
  expect(await beatriz.letterKinds()).toEqual(['asked-asker', 'done-party'])
})

test('whoever has given the role up is no contact any more', async () => {
  expect(await beatriz.contactsOf(TELECOM)).toBe(404)
})

test('the new billing contact must be able to pay', async () => {
  const refused = await anna.asksInVain(TELECOM, { contactBilling: 'sta1-psn' })
  expect(refused).toBe('no_payment_method')
})

test('nobody can hold the administrative contact up: her request ends the one of the billing contact', async () => {
  const [task] = (await anna.asks(TELECOM, { contactBilling: BEATRIZ })) as [number]
  const [taken] = (await vera.asks(TELECOM, { contactBilling: VERA })) as [number]
  expect(await anna.sees(task)).toMatchObject({ state: 'aborted', reason: 'overtaken' })
  expect(await beatriz.letterKinds()).toEqual(['asked-asker', 'done-party', 'asked-receiver', 'aborted'])
  expect(await vera.accepts(taken, await vera.codeFor(taken))).toBe('done')
})
