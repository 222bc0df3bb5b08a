import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, BEATRIZ, openStory, type Person, type Story, THEO, VERA } from '../support/story.ts'

/** Vera's telephony: who may change its contacts, under what conditions, and what becomes of the lines. */
const [DUBLIN, CORK, HOTLINE] = [`${VERA}-1`, `${VERA}-2`, `${VERA}-3`]
const GROUP = `telephony/${DUBLIN}`
const LINES = ['0033972100001', '0033972100002', '0033972100003']

let story: Story
let vera: Person
let theo: Person
let beatriz: Person

beforeAll(async () => {
  story = await openStory()
  vera = await story.person(VERA)
  theo = await story.person(THEO)
  beatriz = await story.person(BEATRIZ)
})

afterAll(() => story.close())

const line = (n: number) => `telephony/lines/${LINES[n]}`
const move = (who: Person, serviceNames: string[], verb = '') =>
  who.call('POST', `/1.0/${GROUP}/moveServices${verb}`, { billingAccountDestination: CORK, serviceNames })

async function agree(task: number, ...people: Person[]): Promise<string[]> {
  const states: string[] = []
  for (const person of people) states.push(await person.accepts(task, await person.codeFor(task)))
  return states
}

test('Vera sees her groups, and why some of what they hold is locked', async () => {
  const { body } = await vera.call('GET', '/1.0/me/telephony')
  // biome-ignore lint/suspicious/noExplicitAny: the wire's
  const shown = body.map(({ name, locked, staffRoles, members }: any) => [
    name,
    locked?.code ?? null,
    staffRoles.length,
    // biome-ignore lint/suspicious/noExplicitAny: the wire's
    members.filter((each: any) => each.locked.code !== 'contacts_of_group').map((each: any) => each.locked.code),
  ])
  expect(shown).toEqual([
    [DUBLIN, null, 0, []],
    [CORK, null, 0, []],
    [HOTLINE, null, 2, ['belongs_to_pack']],
    [`${VERA}-internal`, 'internal_group', 0, ['internal_group']],
  ])
})

test('contacts are changed on the group, and its lines and numbers have them at once', async () => {
  expect(await vera.asksInVain(line(0), { contactTech: THEO })).toBe('contacts_of_group')
  const [task] = (await vera.asks(GROUP, { contactTech: THEO })) as [number]
  expect(await agree(task, vera, theo)).toEqual(['validatingByCustomers', 'done'])
  const after = { contactAdmin: VERA, contactTech: THEO, contactBilling: VERA }
  for (const service of [GROUP, line(0), line(2), 'telephony/aliases/0033972100010']) {
    expect(await theo.contactsOf(service)).toEqual(after)
  }
})

test('the technical contact names nobody there, not even in his own place', async () => {
  expect(await theo.asksInVain(GROUP, { contactTech: BEATRIZ })).toBe('telephony_admin_only')
  expect((await move(theo, [LINES[0]!])).body).toMatchObject({ code: 'telephony_admin_only' })
})

test('a billing contact who is not validated is refused, and welcome once the hosting company says so', async () => {
  const refused = await vera.call('POST', `/1.0/${GROUP}/changeContact`, { contactBilling: ANNA })
  expect(refused).toMatchObject({ status: 409, body: { code: 'not_voip_validated', details: { account: ANNA } } })
  expect(refused.body.message).toContain('The new billing contact')
  expect((await story.provider('PUT', `/accounts/${ANNA}/voip-validation`, { validated: true })).status).toBe(200)
  const [task] = (await vera.asks(GROUP, { contactBilling: ANNA })) as [number]
  expect(await vera.withdraws(task)).toBe('aborted')

  await story.provider('PUT', `/accounts/${VERA}/voip-validation`, { validated: false })
  const mine = await vera.call('POST', `/1.0/${GROUP}/changeContact`, { contactBilling: ANNA })
  expect(mine).toMatchObject({ status: 409, body: { code: 'not_voip_validated', details: { account: VERA } } })
  expect(mine.body.message).toContain('Today’s billing contact')
  await story.provider('PUT', `/accounts/${VERA}/voip-validation`, { validated: true })
})

test('two lines move to Cork: Vera is told beforehand what changes, Théo and Beatriz are told of it', async () => {
  const lines = LINES.slice(0, 2)
  expect((await move(vera, lines, '/check')).body).toMatchObject({
    allowed: true,
    contactTech: { before: { nichandle: THEO }, after: { nichandle: VERA } },
    contactBilling: { before: { nichandle: VERA }, after: { nichandle: BEATRIZ } },
  })
  expect((await move(vera, lines)).body).toEqual({ moved: lines })
  expect(await beatriz.contactsOf(line(1))).toEqual({ contactAdmin: VERA, contactTech: VERA, contactBilling: BEATRIZ })
  expect(await theo.contactsOf(line(1))).toBe(404)
  expect(await theo.contactsOf(line(2))).toMatchObject({ contactTech: THEO })
  expect((await vera.call('GET', `/1.0/telephony/${CORK}/line`)).body).toEqual([...lines, '0033972200001'])
  for (const person of [theo, beatriz]) expect((await person.letterKinds()).at(-1)).toBe('services-moved')
  expect(await vera.letterKinds()).not.toContain('services-moved')
})

test('a group with an open request keeps what it holds until that is answered', async () => {
  const [task] = (await vera.asks(GROUP, { contactTech: VERA })) as [number]
  expect((await move(vera, [LINES[2]!])).body).toMatchObject({ code: 'change_already_pending' })
  expect(await vera.withdraws(task)).toBe('aborted')
})

test('special numbers leave two of the roles to the staff', async () => {
  expect(await vera.asksInVain(`telephony/${HOTLINE}`, { contactAdmin: BEATRIZ })).toBe('special_numbers')
  expect(await vera.asksInVain(`telephony/${VERA}-internal`, { contactTech: BEATRIZ })).toBe('internal_group')
})

test('all three asked at once: none is lost when the administrative contact goes first', async () => {
  const all = { contactAdmin: BEATRIZ, contactTech: BEATRIZ, contactBilling: BEATRIZ }
  const tasks = await vera.asks(GROUP, all)
  expect(tasks).toHaveLength(2)
  const seen = await Promise.all(tasks.map((task) => vera.sees(task)))
  const byAdminFirst = seen.sort(
    (a, b) => Number(b.contactTypes.includes('contactAdmin')) - Number(a.contactTypes.includes('contactAdmin')),
  )
  for (const { id } of byAdminFirst) expect(await agree(id, vera, beatriz)).toEqual(['validatingByCustomers', 'done'])
  for (const service of [GROUP, line(2)]) expect(await beatriz.contactsOf(service)).toEqual(all)
  expect(await vera.contactsOf(GROUP)).toBe(404)
})
