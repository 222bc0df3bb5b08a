import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, BEATRIZ, CAMILLE, openStory, type Person, type Story, THEO } from '../support/story.ts'

/** Requests that come to nothing: refused, withdrawn, or never possible. */

const DOMAIN = 'domain/novak-ceramics.example'
const ZONE = 'domain/zone/novak-ceramics.example'
const HOSTING = 'hosting/web/novak-ceramics.example'
const ALL_HERS = { contactAdmin: ANNA, contactTech: ANNA, contactBilling: ANNA }

let story: Story
let anna: Person
let theo: Person

beforeAll(async () => {
  story = await openStory()
  anna = await story.person(ANNA)
  theo = await story.person(THEO)
})

afterAll(() => story.close())

test('a refusal by one party ends the request, and the other is told by whom', async () => {
  const [task] = (await anna.asks(DOMAIN, { contactTech: THEO })) as [number]
  await anna.accepts(task, await anna.codeFor(task))
  expect(await theo.refuses(task, await theo.codeFor(task))).toBe('refused')
  expect(await anna.sees(task)).toMatchObject({ state: 'refused', reasonAccount: THEO })
  const told = (await anna.letters()).at(-1)!
  expect(told.kind).toBe('refused')
  expect(told.text).toContain('Théo Yildiz')
  expect(await theo.letterKinds()).toEqual(['asked-receiver', 'agreed'])
  expect(await anna.contactsOf(DOMAIN)).toEqual(ALL_HERS)
})

test('refusing needs the code too', async () => {
  const [task] = (await anna.asks(DOMAIN, { contactTech: THEO })) as [number]
  expect(await theo.refuses(task, await anna.codeFor(task))).toBe('token_unusable')
  expect(await theo.sees(task)).toMatchObject({ state: 'validatingByCustomers' })
  await anna.withdraws(task)
})

test('the asker withdraws while it is open, and the other party is told', async () => {
  const [task] = (await anna.asks(ZONE, { contactTech: THEO })) as [number]
  const code = await theo.codeFor(task)
  expect(await theo.withdraws(task)).toBe('not_awaiting_you')
  expect(await anna.withdraws(task)).toBe('aborted')
  expect((await theo.letters()).at(-1)).toMatchObject({ kind: 'withdrawn', headers: { 'Content-Language': 'fr' } })
  expect(await theo.accepts(task, code)).toBe('request_closed')
  expect(await anna.withdraws(task)).toBe('request_closed')
  expect(await anna.contactsOf(ZONE)).toEqual(ALL_HERS)
})

test('nothing passes from one geographical zone to another', async () => {
  const camille = await story.person(CAMILLE)
  expect(await anna.asksInVain(HOSTING, { contactTech: CAMILLE })).toBe('other_zone')
  const { body } = await anna.call('POST', `/1.0/${HOSTING}/changeContact/check`, { contactTech: CAMILLE })
  expect(body).toMatchObject({ allowed: false, refusals: [{ code: 'other_zone', contactType: 'contactTech' }] })
  expect(await camille.letterKinds()).toEqual([])
  expect((await camille.call('GET', '/1.0/me/task/contactChange')).body).toEqual([])
})

test('a role has one open request; a request in which nothing changes is none', async () => {
  const [task] = (await anna.asks(HOSTING, { contactTech: THEO })) as [number]
  expect(await anna.asksInVain(HOSTING, { contactTech: BEATRIZ })).toBe('change_already_pending')
  expect(await anna.asksInVain(HOSTING, { contactTech: ANNA, contactAdmin: ANNA })).toBe('same_contact')
  expect(await anna.asksInVain(HOSTING, { contactTech: 'nobody@nowhere.example' })).toBe('unknown_account')
  await anna.withdraws(task)
})

test('somebody who is no contact can not tell the service from one that does not exist', async () => {
  const beatriz = await story.person(BEATRIZ)
  for (const service of [HOSTING, 'hosting/web/nobody-has-this.example']) {
    expect(await beatriz.asksInVain(service, { contactTech: BEATRIZ })).toBe('404')
    expect(await beatriz.contactsOf(service)).toBe(404)
    expect((await beatriz.call('GET', `/1.0/${service}/history`)).status).toBe(404)
  }
})

test('a request that concerns others looks like one that does not exist', async () => {
  const [task] = (await anna.asks(HOSTING, { contactTech: THEO })) as [number]
  const beatriz = await story.person(BEATRIZ)
  const [foreign, unknown] = await Promise.all([task, 999_999].map((id) => beatriz.sees(id)))
  expect(foreign).toEqual(unknown)
  expect(foreign.class).toBe('Client::NotFound')
})
