import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, openStory, type Person, type Story, THEO } from '../support/story.ts'

/** What the personal codes of the letters are good for, and for how long. */

const DOMAIN = 'domain/novak-ceramics.example'
const ZONE = 'domain/zone/novak-ceramics.example'

let story: Story
let anna: Person
let theo: Person

beforeAll(async () => {
  story = await openStory()
  anna = await story.person(ANNA)
  theo = await story.person(THEO)
})

afterAll(() => story.close())

test('a new code kills the old one, for the party that asked for it', async () => {
  const [task] = (await anna.asks(DOMAIN, { contactTech: THEO })) as [number]
  const [old, hers] = [await theo.codeFor(task), await anna.codeFor(task)]
  expect(await theo.asksForNewCode(task)).toBe('validatingByCustomers')
  expect((await theo.letters()).at(-1)).toMatchObject({ kind: 'resent', headers: { 'Content-Language': 'fr' } })
  const fresh = await theo.codeFor(task)
  expect(fresh).not.toBe(old)
  expect(await theo.accepts(task, old)).toBe('token_unusable')
  expect(await theo.accepts(task, fresh)).toBe('validatingByCustomers')
  expect(await anna.accepts(task, hers)).toBe('done')
})

test('after five wrong codes the right one is dead, until a new one is sent', async () => {
  const [task] = (await anna.asks(ZONE, { contactTech: THEO })) as [number]
  const right = await theo.codeFor(task)
  for (let tries = 1; tries <= 5; tries++) expect(await theo.accepts(task, 'A'.repeat(32))).toBe('token_unusable')
  expect(await theo.accepts(task, right)).toBe('too_many_attempts')
  expect(await theo.refuses(task, right)).toBe('too_many_attempts')
  await theo.asksForNewCode(task)
  expect(await theo.accepts(task, right)).toBe('token_unusable')
  expect(await theo.accepts(task, await theo.codeFor(task))).toBe('validatingByCustomers')
  await anna.withdraws(task)
})

test('a code is sent again three times in an hour', async () => {
  const [task] = (await anna.asks(ZONE, { contactTech: THEO })) as [number]
  for (let times = 1; times <= 3; times++) expect(await theo.asksForNewCode(task)).toBe('validatingByCustomers')
  expect(await theo.asksForNewCode(task)).toBe('too_many_requests')
  expect(await anna.asksForNewCode(task)).toBe('validatingByCustomers')
  await anna.withdraws(task)
})

test('a code is for its own request alone', async () => {
  const [one] = (await anna.asks(ZONE, { contactTech: THEO })) as [number]
  const [other] = (await anna.asks('hosting/web/novak-ceramics.example', { contactTech: THEO })) as [number]
  expect(await theo.accepts(one, await theo.codeFor(other))).toBe('token_unusable')
  expect(await theo.accepts(one, ` ${await theo.codeFor(one)}\n`)).toBe('validatingByCustomers')
})

test('without a session the code is of no use', async () => {
  const [task] = (await anna.asks('email/domain/novak-ceramics.example', { contactTech: THEO })) as [number]
  const answer = await fetch(`${story.program.url}/1.0/me/task/contactChange/${task}/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: await theo.codeFor(task) }),
  })
  expect(answer.status).toBe(401)
  expect(await theo.sees(task)).toMatchObject({ state: 'validatingByCustomers' })
})

test('no code was ever written to the log', async () => {
  const letters = [...(await anna.letters()), ...(await theo.letters())]
  const codes = letters.flatMap(({ text }) => /#token=(\w+)/.exec(text)?.[1] ?? [])
  expect(codes.length).toBeGreaterThan(10)
  const log = story.program.output()
  expect(codes.filter((code) => log.includes(code))).toEqual([])
})
