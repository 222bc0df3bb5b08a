import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANNA, type Answer, BEATRIZ, call, DARIO, openStory, type Person, type Story, THEO } from '../support/story.ts'

/**
 * The way back in. Lucia owns the bakery and reaches no account: Dario, who held it, has left. Somebody else would like to have
 * the domain of Théo. Sam and Noor are the staff.
 */

const [SAM, NOOR] = ['sta1-psn', 'sta2-psn']
const LUCIA = 'lucia@bakery.example'
const STRANGER = 'stranger@mail.example'
const BAKERY = 'harbour-bakery.example'
const YES = { verdict: 'organisation_proven', sentence: 'The extract names her.' }

let story: Story
let sam: Person
let noor: Person
let database: pg.Client
let passport: Buffer

beforeAll(async () => {
  story = await openStory()
  ;[sam, noor] = [await story.person(SAM!), await story.person(NOOR!)]
  database = new pg.Client(story.env.DATABASE_URL)
  await database.connect()
  passport = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#a8c' } })
    .png()
    .toBuffer()
})

afterAll(async () => {
  await database.end()
  await story.close()
})

const kindsAt = async (address: string) => (await story.lettersAt(address)).map(({ kind }) => kind)

/** What stands behind the fragment of a link in the latest letter to this address that has one. */
async function inLink(address: string, pattern: RegExp): Promise<string> {
  const found = (await story.lettersAt(address)).flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])
  return found.at(-1) ?? 'none'
}

/** Somebody without an account: by number and code, from a browser without any cookie. */
type Applicant = {
  number: string
  does(method: string, path?: string, body?: unknown): Promise<Answer>
  sends(kind: string): Promise<number>
}

async function applies(kind: 'owner' | 'contacts', email: string, language: 'en' | 'fr'): Promise<Applicant> {
  const { body } = await call(story.program.url, 'POST', '/1.0/procedure', { kind, email, language })
  const code = await inLink(email, new RegExp(`#number=${body.number}&code=([A-Za-z0-9]{32})`))
  const headers = { 'x-procedure-code': code }
  const path = `/1.0/procedure/${body.number}`
  const applicant: Applicant = {
    number: body.number,
    does: (method, below = '', sent) => call(story.program.url, method, path + below, sent, headers),
    sends: async (proof) => {
      const type = { 'content-type': 'application/octet-stream', 'x-file-name': 'scan.pdf' }
      const answer = await fetch(`${story.program.url}${path}/proof?kind=${proof}`, {
        method: 'POST',
        headers: { ...headers, ...type },
        body: new Uint8Array(passport),
      })
      return answer.status
    },
  }
  expect((await applicant.does('POST', '/confirm')).body).toMatchObject({ confirmed: true, state: 'draft' })
  return applicant
}

const OWNER = {
  legalform: 'individual',
  firstname: 'Lucia',
  name: 'Ferri',
  email: LUCIA,
  address: 'Via Marina 9',
  city: 'Napoli',
  country: 'IT',
}

/** As if these had been sent, and looked at: that takes a process of its own each. */
async function prove(number: string, kinds: string[]): Promise<void> {
  await database.query(
    `insert into proof (id, procedure_id, kind, name, media, size, pages, key_id, added_at)
     select gen_random_uuid(), id, sent.kind, sent.kind, 'image/png', 1, 1, 'k', now()
       from procedure, unnest($2::text[]) as sent(kind) where number = $1 and sent.kind not in
            (select proof.kind from proof where procedure_id = procedure.id)`,
    [number, kinds],
  )
}

async function submits(applicant: Applicant, name: string, wanted: object): Promise<string> {
  await applicant.does('PUT', '', {
    service: { product: 'domain', name },
    claimed: OWNER,
    wanted,
    situation: 'lost_access',
    statement: 'Whoever held the account has left.',
  })
  await prove(applicant.number, ['identity_document', 'letter'])
  return (await applicant.does('POST', '/submit')).body.state
}

const does = async (member: Person, number: string, verb: string, body?: object): Promise<string> => {
  const answer = await member.call('POST', `/1.0/staff/procedure/${number}/${verb}`, body)
  return answer.status === 200 ? answer.body.state : answer.body.code
}

/** The waiting period is over, and the worker has been by. */
async function timePasses({ number, does: as }: Applicant): Promise<string> {
  await database.query(`update procedure set effective_at = now() - interval '1 second' where number = $1`, [number])
  for (let n = 0; n < 300 && (await as('GET')).body.state === 'waiting-period'; n++) await sleep(50)
  return (await as('GET')).body.state
}

describe('Lucia asks for another administrative contact', () => {
  let lucia: Applicant
  let dario: Person

  test('she says who she is, what she asks and why, proves it, and has a number', { timeout: 90_000 }, async () => {
    dario = await story.person(DARIO)
    lucia = await applies('contacts', LUCIA, 'en')
    expect((await lucia.does('POST', '/submit')).body.code).toBe('procedure_incomplete')
    expect(await lucia.sends('identity_document')).toBe(200)
    expect(await submits(lucia, BAKERY, { contactAdmin: 'beatriz@esteves.example' })).toBe('new')
    expect(await kindsAt(LUCIA)).toEqual(['procedure-code', 'procedure-received'])
  })

  test('Dario and Théo find nothing of it, neither in the history nor in their mail', async () => {
    for (const person of [dario, await story.person(THEO)]) {
      const { body } = await person.call('GET', `/1.0/me/history?service=${BAKERY}`)
      expect(JSON.stringify(body)).not.toContain(lucia.number)
      expect((await person.letterKinds()).filter((kind) => kind.startsWith('procedure'))).toEqual([])
      expect((await person.call('GET', `/1.0/staff/procedure/${lucia.number}`)).status).toBe(404)
    }
  })

  test('Sam takes it, compares, looks at the passport, and asks for an extract', { timeout: 90_000 }, async () => {
    const { body } = await sam.call('GET', '/1.0/staff/procedure?queue=new')
    expect(body.items).toMatchObject([{ number: lucia.number, proofs: 2, service: { name: BAKERY } }])
    expect(await does(sam, lucia.number, 'take')).toBe('new')
    const { body: seen } = await sam.call('GET', `/1.0/staff/procedure/${lucia.number}`)
    expect(seen.recorded.owner.organisation).toBe('Harbour Bakery')
    expect(seen.comparison).toContainEqual({ field: 'country', claimed: 'IT', recorded: 'IT', verdict: 'same' })
    const view = await fetch(`${story.program.url}/1.0/staff/procedure/${lucia.number}/proof/${seen.proofs[0].id}/view`, {
      method: 'POST',
    })
    expect(view.status).toBe(404)
    const shown = await sam.call('POST', `/1.0/staff/procedure/${lucia.number}/proof/${seen.proofs[0].id}/view`, { page: 1 })
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(await does(sam, lucia.number, 'ask', { text: 'Please send the extract of the company.' })).toBe('waiting-applicant')
  })

  test('she reads what is asked on the status page, sends it, and answers', async () => {
    const { body } = await lucia.does('GET')
    expect(body.entries).toMatchObject([{ kind: 'asked', text: 'Please send the extract of the company.' }])
    await prove(lucia.number, ['company_extract'])
    expect((await lucia.does('POST', '/answer', { text: 'Here it is.' })).body.state).toBe('new')
  })

  test('Sam says yes, once; it takes Noor too', async () => {
    expect(await does(sam, lucia.number, 'accept', YES)).toBe('second-review')
    expect(await does(sam, lucia.number, 'accept', YES)).toBe('another_must_review')
    expect(await does(noor, lucia.number, 'accept', YES)).toBe('waiting-period')
  })

  test('Dario, Théo and Beatriz are told, and not who applies; Lucia knows until when she waits', async () => {
    for (const address of ['dario@harbour-bakery.example', 'theo@yildiz.example', 'beatriz@esteves.example']) {
      const letter = (await story.lettersAt(address)).at(-1)!
      expect(letter.kind).toBe('procedure-notice')
      expect(letter.text).toMatch(/#token=[A-Za-z0-9]{32}/)
      expect(letter.text + letter.html).not.toMatch(/Lucia|lucia@|Ferri/)
    }
    expect((await kindsAt(LUCIA)).at(-1)).toBe('procedure-waiting')
    const { body } = await lucia.does('GET')
    expect(Date.parse(body.effectiveAt) - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000)
  })

  test('a week later Beatriz has it, the domain may not leave, and Dario is out', async () => {
    expect(await timePasses(lucia)).toBe('done')
    const beatriz = await story.person(BEATRIZ)
    expect(await beatriz.contactsOf(`domain/${BAKERY}`)).toEqual({
      contactAdmin: BEATRIZ,
      contactTech: THEO,
      contactBilling: BEATRIZ,
    })
    expect((await dario.call('GET', '/1.0/me')).status).toBe(401)
    expect((await beatriz.call('GET', `/1.0/domain/${BAKERY}/owner`)).body.transferLockedUntil).not.toBeNull()
    for (const address of [LUCIA, 'dario@harbour-bakery.example', 'beatriz@esteves.example'])
      expect((await kindsAt(address)).at(-1)).toBe('procedure-done')
  })
})

describe('somebody else asks for the domain of Théo', () => {
  let stranger: Applicant
  let theo: Person

  test('an unknown domain is answered like a known one', async () => {
    const other = await applies('owner', STRANGER, 'fr')
    const wanted = { owner: { ...OWNER, email: STRANGER } }
    expect(await submits(other, 'no-such-domain.example', wanted)).toBe('new')
    stranger = await applies('owner', STRANGER, 'fr')
    expect(await submits(stranger, 'yildiz.example', wanted)).toBe('new')
    const [one, another] = [(await other.does('GET')).body, (await stranger.does('GET')).body]
    expect(Object.keys(one)).toEqual(Object.keys(another))
    expect((await other.does('POST', '/withdraw')).body.state).toBe('withdrawn')
    expect(await does(sam, other.number, 'accept', YES)).toBe('procedure_elsewhere')
  })

  test('the staff is taken in, and Théo objects with one click and a reason', async () => {
    theo = await story.person(THEO)
    for (const member of [noor, sam]) await does(member, stranger.number, 'accept', YES)
    const token = await inLink('theo@yildiz.example', /\/procedures\/object#token=([A-Za-z0-9]{32})/)
    const look = await call(story.program.url, 'POST', '/1.0/procedure-objection/look', { token })
    expect(look.body).toMatchObject({ service: { product: 'domain', name: 'yildiz.example' }, wanted: 'owner', state: 'open' })
    const objection = { token, reason: 'C’est mon domaine, et je suis là.' }
    expect((await call(story.program.url, 'POST', '/1.0/procedure-objection', objection)).status).toBe(200)
    expect((await call(story.program.url, 'POST', '/1.0/procedure-objection', objection)).body.code).toBe('token_unusable')
  })

  test('it is back in review, with his reason before the staff, which refuses', async () => {
    const { body } = await noor.call('GET', `/1.0/staff/procedure/${stranger.number}`)
    expect(body).toMatchObject({ state: 'new', firstYes: null, secondYes: null })
    expect(body.entries.at(-1)).toMatchObject({
      kind: 'objected',
      address: 'theo@yildiz.example',
      text: 'C’est mon domaine, et je suis là.',
    })
    expect(await does(noor, stranger.number, 'refuse', { verdict: 'objection_upheld', sentence: 'Le titulaire s’oppose.' })).toBe(
      'refused',
    )
    const letters = await story.lettersAt(STRANGER)
    expect(letters.at(-1)).toMatchObject({ kind: 'procedure-refused', text: expect.stringContaining('Le titulaire s’oppose.') })
    expect((await theo.letterKinds()).at(-1)).toBe('procedure-ended')
    expect((await theo.call('GET', '/1.0/domain/yildiz.example/owner')).body.owner.name).toBe('Yildiz')
  })
})

test('a new owner is recorded when nobody objects', async () => {
  const paul = await applies('owner', 'paul@clay.example', 'en')
  const owner = { ...OWNER, firstname: 'Paul', name: 'Clay', email: 'paul@clay.example' }
  await submits(paul, 'novak-ceramics.example', { owner })
  for (const member of [noor, sam]) await does(member, paul.number, 'accept', { ...YES, verdict: 'succession_proven' })
  expect(await timePasses(paul)).toBe('done')
  const anna = await story.person(ANNA)
  expect((await anna.call('GET', '/1.0/domain/novak-ceramics.example/owner')).body.owner).toMatchObject(owner)
  expect(await anna.contactsOf('domain/novak-ceramics.example')).toMatchObject({ contactAdmin: ANNA })
})

test('Anna passes the VoIP validation: she asks, proves, and one member of the staff says yes', async () => {
  const anna = await story.person(ANNA)
  const { body } = await anna.call('POST', '/1.0/me/procedure', { kind: 'voip-validation' })
  expect((await anna.call('POST', `/1.0/me/procedure/${body.number}/submit`)).body.code).toBe('procedure_incomplete')
  await prove(body.number, ['identity_document', 'proof_of_address', 'company_extract'])
  expect((await anna.call('POST', `/1.0/me/procedure/${body.number}/submit`)).body.state).toBe('new')
  expect(await does(noor, body.number, 'accept', { verdict: 'identity_proven', sentence: 'Everything fits.' })).toBe('done')
  expect((await anna.letterKinds()).at(-1)).toBe('procedure-done')
})
