import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProgram } from '../support/program.ts'
import { ANNA, type Answer, call, openStory, type Person, type Story, THEO } from '../support/story.ts'

/** The workshop is sold: the domain passes from Marek Novák's company to Ada's. Neither of the two needs an account. */

const DOMAIN = '/1.0/domain/novak-ceramics.example'
const YILDIZ = '/1.0/domain/yildiz.example'
const MAREK = 'marek@novak-ceramics.example'
const ADA = 'ada@clay.example'
/** Théo writes to another one of them: an address gets three such letters an hour. */
const OLA = 'ola@clay.example'
const CLAY = {
  legalform: 'corporation',
  firstname: 'Ada',
  name: 'Clay',
  organisation: 'Clay & Co',
  email: ADA,
  city: 'Bristol',
  country: 'GB',
}

const AT_OLA = { ...CLAY, firstname: 'Ola', email: OLA }

let story: Story
let anna: Person
let theo: Person

beforeAll(async () => {
  story = await openStory()
  anna = await story.person(ANNA)
  theo = await story.person(THEO)
})

afterAll(() => story.close())

const kindsAt = async (address: string) => (await story.lettersAt(address)).map(({ kind }) => kind)

/** What stands behind `#token=` in the last letter that has a link. */
async function codeAt(address: string): Promise<string> {
  const codes = (await story.lettersAt(address)).flatMap(
    ({ text }) => /\/owner-change#token=([A-Za-z0-9]{32})\b/.exec(text)?.[1] ?? [],
  )
  return codes.at(-1) ?? 'none'
}

/** A browser without any cookie. */
function answers(verb: 'look' | 'accept' | 'refuse', token: string): Promise<Answer> {
  return call(story.program.url, 'POST', `/1.0/owner-confirmation/${verb}`, {
    token,
    ...(verb === 'accept' && { identity: true }),
  })
}

const ask = async (person: Person, domain: string, more: object = {}): Promise<number> =>
  (await person.call('POST', `${domain}/changeOwner`, { owner: CLAY, ...more })).body.id

describe('the domain is sold', () => {
  let id: number

  test('Anna sees first what it takes, then asks', async () => {
    const { body } = await anna.call('POST', `${DOMAIN}/changeOwner/check`, { owner: CLAY })
    expect(body).toEqual({ allowed: true, isChangeOfOwner: true, mustConfirm: ['present', 'new'], lockDays: 60, refusals: [] })
    id = await ask(anna, DOMAIN)
    expect((await anna.call('GET', `/1.0/me/task/ownerChange/${id}`)).body).toMatchObject({
      state: 'waiting',
      before: 'Novak Ceramics',
    })
  })

  test('both owners have a letter with a code; opening its link changes nothing', async () => {
    expect([await kindsAt(MAREK), await kindsAt(ADA)]).toEqual([['owner-asked'], ['owner-asked']])
    for (let n = 0; n < 2; n++) {
      const { body } = await answers('look', await codeAt(ADA))
      expect(body).toMatchObject({ side: 'new', presentOwner: 'Novak Ceramics', asker: 'Anna Novak (an10001-psn)' })
    }
    expect((await anna.call('GET', `${DOMAIN}/owner`)).body).toMatchObject({
      name: 'Novak Ceramics',
      open: { waitingFor: ['present', 'new'] },
    })
  })

  test('Ada has lost her letter: Anna has another sent, and the first code is dead', async () => {
    const lost = await codeAt(ADA)
    expect((await anna.call('POST', `/1.0/me/task/ownerChange/${id}/resend`, { side: 'new' })).status).toBe(200)
    expect((await answers('accept', lost)).body.code).toBe('token_unusable')
    expect((await answers('accept', await codeAt(ADA))).body).toMatchObject({ state: 'waiting', waitingFor: ['present'] })
  })

  test('with the last yes Ada’s company is the owner, and everybody is told', async () => {
    const { body } = await answers('accept', await codeAt(MAREK))
    expect(body).toMatchObject({ state: 'done', lockedUntil: expect.any(String) })
    expect((await anna.call('GET', `${DOMAIN}/owner`)).body).toMatchObject({
      name: 'Clay & Co',
      owner: CLAY,
      transferLockedUntil: body.lockedUntil,
      open: null,
    })
    expect(await kindsAt(MAREK)).toEqual(['owner-asked', 'owner-changed'])
    expect(await kindsAt(ADA)).toEqual(['owner-asked', 'owner-asked', 'owner-changed'])
    expect(await anna.letterKinds()).toEqual(['owner-changed'])
  })

  test('for sixty days the domain stays where it is', async () => {
    const asked = {
      nichandle: ANNA,
      action: 'domain:apiovh:authInfo/get',
      resource: 'urn:v1:eu:resource:domain:novak-ceramics.example',
    }
    expect((await story.provider('POST', '/check', asked)).body).toMatchObject({ allowed: false, reason: 'transfer_locked' })
  })

  test('the history tells it, but not who the owners are', async () => {
    const { body } = await anna.call('GET', `${DOMAIN}/history`)
    const text = JSON.stringify(body)
    for (const kind of ['asked', 'resent', 'confirmed', 'done']) expect(text).toContain(`owner-change.${kind}`)
    for (const secret of [MAREK, ADA, 'Clay']) expect(text).not.toContain(secret)
  })
})

describe('another domain is not', () => {
  test('Théo writes in French, and the present owner refuses', async () => {
    const id = await ask(theo, YILDIZ, { owner: AT_OLA, language: 'fr' })
    const letter = (await story.lettersAt(OLA)).at(-1)!
    expect(letter.text).toMatch(/propriétaire/i)
    expect((await answers('refuse', await codeAt('theo@yildiz.example'))).body.state).toBe('refused')
    expect((await theo.call('GET', `/1.0/me/task/ownerChange/${id}`)).body).toMatchObject({ state: 'refused', reason: 'present' })
    expect((await kindsAt(OLA)).at(-1)).toBe('owner-ended')
    expect((await theo.call('GET', `${YILDIZ}/owner`)).body.name).toBe('Théo Yildiz')
  })

  test('he asks again and takes it back: the codes are dead, and the owners are told', async () => {
    const id = await ask(theo, YILDIZ, { owner: AT_OLA })
    const code = await codeAt(OLA)
    expect((await theo.call('POST', `/1.0/me/task/ownerChange/${id}/withdraw`)).status).toBe(200)
    expect((await answers('accept', code)).body.code).toBe('token_unusable')
    expect((await kindsAt(OLA)).slice(-2)).toEqual(['owner-asked', 'owner-ended'])
  })

  test('where nobody has told how the owner is reached, only the procedure helps', async () => {
    const dario = await story.person('de10004-psn')
    const { body } = await dario.call('POST', '/1.0/domain/harbour-bakery.example/changeOwner', { owner: CLAY })
    expect(body.code).toBe('owner_unreachable')
  })
})

test('a node that is killed in the middle of the effect leaves nothing half done', { timeout: 60_000 }, async () => {
  await ask(theo, YILDIZ, { owner: AT_OLA })
  await answers('accept', await codeAt(OLA))
  const code = await codeAt('theo@yildiz.example')
  const told = async () => (await kindsAt(OLA)).filter((kind) => kind === 'owner-changed').length
  const before = await told()
  const [node, database] = [await startProgram(story.env), new pg.Client(story.env.DATABASE_URL)]
  await database.connect()
  // The owner is written by then, and the letters can not be.
  await database.query('begin; lock table letter in exclusive mode')
  const cutOff = call(node.url, 'POST', '/1.0/owner-confirmation/accept', { token: code, identity: true }).catch(() => 'cut off')
  await waitsForLetters(database)
  await node.kill()
  await database.query('rollback')
  await database.end()
  expect(await cutOff).toBe('cut off')

  expect((await theo.call('GET', `${YILDIZ}/owner`)).body).toMatchObject({
    name: 'Théo Yildiz',
    transferLockedUntil: null,
    open: { waitingFor: ['present'] },
  })
  expect((await answers('accept', code)).body.state).toBe('done')
  expect((await theo.call('GET', `${YILDIZ}/owner`)).body.name).toBe('Clay & Co')
  expect((await told()) - before).toBe(1)
})

/** Somebody is about to write a letter: the lock that an insert takes. */
async function waitsForLetters(database: pg.Client): Promise<void> {
  const waiting = `select from pg_locks where relation = 'letter'::regclass and mode = 'RowExclusiveLock' and not granted`
  while ((await database.query(waiting)).rowCount === 0) await sleep(20)
}
