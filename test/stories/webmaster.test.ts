import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNA, openStory, type Person, type Story, THEO } from '../support/story.ts'

/** The shop owner names her webmaster technical contact, and takes the role back when they part. */

const SHOP = 'domain/novak-ceramics.example'

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

test('to the webmaster the shop does not exist yet: the answer is the one for a name that nobody has', async () => {
  const foreign = await theo.call('GET', `/1.0/${SHOP}/serviceInfos`)
  const unknown = await theo.call('GET', '/1.0/domain/nobody-has-this.example/serviceInfos')
  expect(foreign.status).toBe(404)
  expect(foreign.body.message).toBe(unknown.body.message.replace('nobody-has-this.example', 'novak-ceramics.example'))
  expect({ ...foreign.body, message: '' }).toEqual({ ...unknown.body, message: '' })
  expect(await theo.asksInVain(SHOP, { contactTech: THEO })).toBe('404')
})

test('before she asks, the shop owner sees who will have to validate', async () => {
  const { body } = await anna.call('POST', `/1.0/${SHOP}/changeContact/check`, { contactTech: THEO })
  expect(body).toEqual({
    allowed: true,
    tasks: [{ fromAccount: ANNA, toAccount: THEO, contactTypes: ['contactTech'], mustValidate: [ANNA, THEO], willBeTold: [] }],
    refusals: [],
  })
})

test('she names him by his e-mail address, however it is written', async () => {
  ;[task] = (await anna.asks(SHOP, { contactTech: '  Theo@Yildiz.example ' })) as [number]
  expect(await theo.sees(task)).toMatchObject({
    id: task,
    askingAccount: ANNA,
    fromAccount: ANNA,
    toAccount: THEO,
    contactTypes: ['contactTech'],
    serviceDomain: 'novak-ceramics.example',
    state: 'validatingByCustomers',
    dateDone: null,
  })
})

test('each gets a code of their own, in their own language', async () => {
  const [hers] = await anna.letters()
  const [his] = await theo.letters()
  expect(hers).toMatchObject({ kind: 'asked-asker', headers: { 'Content-Language': 'en' } })
  expect(hers!.subject).toBe('Confirm your request: technical contact of novak-ceramics.example')
  expect(his).toMatchObject({ kind: 'asked-receiver', headers: { 'Content-Language': 'fr' } })
  expect(his!.subject).toContain('contact technique')
  expect(his!.text).toContain('Anna Novak')
  expect(await anna.codeFor(task)).not.toBe(await theo.codeFor(task))
})

test('opening the link of the letter changes nothing', async () => {
  const [letter] = await theo.letters()
  const link = new URL(/\S+#token=\w+/.exec(letter!.text)![0])
  const before = await theo.call('GET', `/1.0/me/task/contactChange/${task}/validation`)
  const page = await theo.call('GET', link.pathname)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toContain('text/html')
  const after = await theo.call('GET', `/1.0/me/task/contactChange/${task}/validation`)
  expect(after.body).toEqual(before.body)
  expect(after.body.map(({ state }: { state: string }) => state)).toEqual(['waiting', 'waiting'])
})

test('her code is of no use to him', async () => {
  expect(await theo.accepts(task, await anna.codeFor(task))).toBe('token_unusable')
})

test('after her yes nothing has changed, and he is told of it', async () => {
  expect(await anna.accepts(task, await anna.codeFor(task))).toBe('validatingByCustomers')
  expect(await anna.contactsOf(SHOP)).toMatchObject({ contactTech: ANNA })
  expect(await theo.letterKinds()).toEqual(['asked-receiver', 'agreed'])
})

test('she can not answer twice', async () => {
  expect(await anna.accepts(task, await anna.codeFor(task))).toBe('already_answered')
})

test('his yes takes effect at once', async () => {
  expect(await theo.accepts(task, await theo.codeFor(task))).toBe('done')
  const contacts = { contactAdmin: ANNA, contactTech: THEO, contactBilling: ANNA }
  expect(await anna.contactsOf(SHOP)).toEqual(contacts)
  expect(await theo.contactsOf(SHOP)).toEqual(contacts)
  expect(await anna.sees(task)).toMatchObject({ state: 'done', dateDone: expect.stringMatching(/^\d{4}-/) })
  expect((await theo.call('GET', '/1.0/domain')).body).toContain('novak-ceramics.example')
})

test('both learn that it took effect, he in French', async () => {
  expect(await anna.letterKinds()).toEqual(['asked-asker', 'done-party'])
  expect(await theo.letterKinds()).toEqual(['asked-receiver', 'agreed', 'done-party'])
  for (const letter of await theo.letters()) expect(letter.headers['Content-Language']).toBe('fr')
})

test('the technical contact can not name a billing contact', async () => {
  expect(await theo.asksInVain(SHOP, { contactBilling: THEO })).toBe('not_your_role')
})

test('she takes the role back: only she validates', async () => {
  const [back] = (await anna.asks(SHOP, { contactTech: ANNA })) as [number]
  const { body } = await anna.call('GET', `/1.0/me/task/contactChange/${back}/validation`)
  expect(body.map(({ account }: { account: string }) => account)).toEqual([ANNA])
  expect(await anna.accepts(back, await anna.codeFor(back))).toBe('done')
  expect(await anna.contactsOf(SHOP)).toEqual({ contactAdmin: ANNA, contactTech: ANNA, contactBilling: ANNA })
})

test('he is told, not asked, and the shop is gone for him', async () => {
  const letters = await theo.letters()
  expect(letters.slice(3).map(({ kind }) => kind)).toEqual(['done-told'])
  expect(letters[3]!.subject).toContain('novak-ceramics.example')
  expect(letters[3]!.text).not.toContain('token=')
  expect(await theo.contactsOf(SHOP)).toBe(404)
})

test('the history of the service tells both changes, newest first', async () => {
  const { body } = await anna.call('GET', `/1.0/${SHOP}/history`)
  expect(body.map(({ kind }: { kind: string }) => kind)).toEqual([
    'contact-change.done',
    'contact-change.asked',
    'contact-change.done',
    'contact-change.validated',
    'contact-change.code-rejected',
    'contact-change.asked',
    'service.registered',
  ])
})
