import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, openStory, type Person, type Story, THEO } from '../support/story.ts'

/** Nobody answers in time. The worker looks every few seconds. */

const DOMAIN = 'domain/novak-ceramics.example'

let story: Story
let anna: Person
let theo: Person
let task: number

beforeAll(async () => {
  story = await openStory({ REQUEST_TTL: '2s' })
  anna = await story.person(ANNA)
  theo = await story.person(THEO)
})

afterAll(() => story.close())

test('a request that nobody answers expires by itself', async () => {
  ;[task] = (await anna.asks(DOMAIN, { contactTech: THEO })) as [number]
  while ((await anna.sees(task)).state === 'validatingByCustomers') await sleep(50)
  expect(await theo.sees(task)).toMatchObject({ state: 'expired', dateDone: expect.any(String) })
})

test('both parties are told', async () => {
  expect(await anna.letterKinds()).toEqual(['asked-asker', 'expired'])
  expect(await theo.letterKinds()).toEqual(['asked-receiver', 'expired'])
})

test('its codes are dead, and the contacts are those of before', async () => {
  expect(await theo.accepts(task, await theo.codeFor(task))).toBe('request_closed')
  expect(await anna.contactsOf(DOMAIN)).toEqual({ contactAdmin: ANNA, contactTech: ANNA, contactBilling: ANNA })
})

test('an answer that comes too late is refused even before the worker has been by', async () => {
  const [late] = (await anna.asks(DOMAIN, { contactTech: THEO })) as [number]
  const code = await anna.codeFor(late)
  const { dateExpiration } = await anna.sees(late)
  await sleep(Date.parse(dateExpiration) - Date.now() + 10)
  expect(await anna.accepts(late, code)).toBe('request_closed')
})
