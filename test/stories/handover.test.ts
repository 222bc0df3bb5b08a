import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, BEATRIZ, openStory, type Person, type Story, THEO } from '../support/story.ts'

/** The shop is sold: its administration passes to somebody else. */

const SHOP = 'hosting/web/novak-ceramics.example'

let story: Story
let anna: Person
let theo: Person
let task: number

beforeAll(async () => {
  story = await openStory()
  anna = await story.person(ANNA)
  theo = await story.person(THEO)
})

afterAll(() => story.close())

test('the administrative contact names another in her place, and both validate, in any order', async () => {
  ;[task] = (await anna.asks(SHOP, { contactAdmin: THEO })) as [number]
  expect(await theo.accepts(task, await theo.codeFor(task))).toBe('validatingByCustomers')
  expect(await anna.letterKinds()).toEqual(['asked-asker', 'agreed'])
  expect(await anna.contactsOf(SHOP)).toEqual({ contactAdmin: ANNA, contactTech: ANNA, contactBilling: ANNA })
  expect(await anna.accepts(task, await anna.codeFor(task))).toBe('done')
})

test('only the administrative role has passed: she stays technical and billing contact', async () => {
  expect(await theo.contactsOf(SHOP)).toEqual({ contactAdmin: THEO, contactTech: ANNA, contactBilling: ANNA })
})

test('nobody is told apart from the two who validated', async () => {
  expect(await anna.letterKinds()).toEqual(['asked-asker', 'agreed', 'done-party'])
  expect(await theo.letterKinds()).toEqual(['asked-receiver', 'done-party'])
})

test('she has no say over the other contacts any more, he has', async () => {
  expect(await anna.asksInVain(SHOP, { contactAdmin: ANNA })).toBe('not_your_role')
  const [taken] = (await theo.asks(SHOP, { contactBilling: THEO })) as [number]
  expect(await theo.accepts(taken, await theo.codeFor(taken))).toBe('done')
  expect((await anna.letterKinds()).at(-1)).toBe('done-told')
})

test('what she had asked for separately falls with the role, and its parties are told', async () => {
  const other = 'domain/novak-ceramics.example'
  const [asked] = (await anna.asks(other, { contactTech: BEATRIZ })) as [number]
  const [admin] = (await anna.asks(other, { contactAdmin: THEO })) as [number]
  await anna.accepts(admin, await anna.codeFor(admin))
  await theo.accepts(admin, await theo.codeFor(admin))
  expect(await anna.sees(asked)).toMatchObject({ state: 'aborted', reason: 'asker_replaced' })
  expect((await anna.letterKinds()).slice(-2).sort()).toEqual(['aborted', 'done-party'])
  expect(await (await story.person(BEATRIZ)).letterKinds()).toEqual(['asked-receiver', 'aborted'])
})
