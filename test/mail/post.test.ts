import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPool, type Database } from '../../src/db/database.ts'
import { letterCounts, takeLetters } from '../../src/db/letters.ts'
import { createLog } from '../../src/lib/log.ts'
import { SAMPLE_TOKEN, SAMPLES } from '../../src/mail/samples.ts'
import { smtpTransport } from '../../src/mail/transport.ts'
import { type Post, startPost } from '../../src/worker/post.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { settle } from '../support/people.ts'

const brand = { name: 'Passation', baseUrl: 'https://contacts.example' }
const from = 'Passation <no-reply@contacts.example>'
const log = createLog('silent')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

let database: TestDatabase
let pool: Database
let server: MailServer
let now: Date
let posts: Post[]

beforeAll(async () => {
  database = await createTestDatabase()
  pool = database.pool
  await settle(pool, 'an10001-psn', 'ty10002-psn')
})
afterAll(() => database.drop())

beforeEach(async () => {
  await pool.query('delete from letter')
  await pool.query(`update account set firstname = 'Théo', name = 'Yildiz' where nichandle = 'ty10002-psn'`)
  await pool.query(`update account set firstname = 'Anna', name = 'Novak' where nichandle = 'an10001-psn'`)
  server = await startMailServer()
  now = new Date('2026-07-27T14:00:00Z')
  posts = []
})
afterEach(async () => {
  await Promise.all(posts.map((post) => post.stop()))
  await server.stop()
})

/** A post that looks often, so that a test need not wait. */
function open(db = pool, url = server.url): Post {
  const post = startPost({ db, transport: smtpTransport({ url, from }), brand, clock: () => now, log, every: 20 })
  posts.push(post)
  return post
}

async function queue(
  more: { address?: string; account?: string; at?: Date; tries?: number; language?: string } = {},
): Promise<string> {
  const { address = 'theo@yildiz.example', account = 'ty10002-psn', at = now, tries = 0, language = 'fr' } = more
  const { values } = SAMPLES.find(({ kind }) => kind === 'asked-receiver')!
  const id = randomUUID()
  await pool.query(
    `insert into letter (message_id, event_id, kind, account, address, language, values, created_at, next_try_at, tries)
     values ($1, 1, 'asked-receiver', $2, $3, $4, $5, $6, $6, $7)`,
    [id, account, address, language, values, at, tries],
  )
  return id
}

async function outbox() {
  return (await pool.query('select * from letter order by id')).rows
}

const settled = (check: () => unknown) => expect.poll(check, { timeout: 15_000, interval: 20 })
const delivered = (letters: number) => settled(() => server.received.length).toBe(letters)
const emptied = () => settled(async () => (await outbox()).length).toBe(0)

describe('a letter', () => {
  test('arrives as text and HTML, says that a program wrote it, and leaves the outbox with its code', async () => {
    const id = await queue()
    open()
    await emptied()

    const [{ mail, raw, recipients }] = server.received as [(typeof server.received)[0]]
    expect(server.received).toHaveLength(1)
    expect(recipients).toEqual(['theo@yildiz.example'])
    expect(mail.from?.text).toBe('"Passation" <no-reply@contacts.example>')
    expect(mail.to).toMatchObject({ value: [{ name: 'Théo Yildiz', address: 'theo@yildiz.example' }] })
    expect(mail.subject).toBe(
      'Anna Novak (an10001-psn) vous demande de devenir contact technique du service novak-ceramics.example',
    )
    expect(mail.messageId).toBe(`<${id}@contacts.example>`)
    expect(mail.date).toEqual(now)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All')
    expect(mail.headers.get('content-language')).toBe('fr')
    expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
    expect(raw.indexOf('Content-Type: text/plain')).toBeLessThan(raw.indexOf('Content-Type: text/html'))
    expect(mail.text).toContain(`https://contacts.example/requests/42#token=${SAMPLE_TOKEN}`)
    expect(mail.html).toContain('Un rôle vous est proposé')
  })

  test('goes at once when the post is woken', async () => {
    const transport = smtpTransport({ url: server.url, from })
    const post = startPost({ db: pool, transport, brand, clock: () => now, log, every: HOUR })
    posts.push(post)
    await queue()
    post.wake()
    await delivered(1)
  })

  test('is found without being woken', async () => {
    open()
    await queue()
    await delivered(1)
  })

  test('is not sent before its time', async () => {
    await queue({ at: new Date(now.getTime() + HOUR), address: 'later@mail.example' })
    await queue({ address: 'now@mail.example' })
    open()
    await settled(outbox).toMatchObject([{ address: 'later@mail.example', tries: 0 }])

    expect(server.received.map(({ recipients }) => recipients)).toEqual([['now@mail.example']])
  })
})

describe('when the mail server says "not now"', () => {
  test('the letter is tried again after a minute or so, with the same Message-ID', async () => {
    const id = await queue()
    server.onMessage = () => ({ responseCode: 451, message: 'greylisted' })
    open()
    await settled(async () => (await outbox())[0]?.tries).toBe(1)

    const [letter] = await outbox()
    const wait = letter.next_try_at.getTime() - now.getTime()
    expect(letter).toMatchObject({ dead_at: null, last_error: expect.stringContaining('451') })
    expect(wait).toBeGreaterThanOrEqual(0.8 * MINUTE)
    expect(wait).toBeLessThanOrEqual(1.2 * MINUTE)

    server.onMessage = () => undefined
    now = new Date(now.getTime() + 2 * MINUTE)
    await emptied()
    expect(server.offered.map(({ mail }) => mail.messageId)).toEqual(Array(2).fill(`<${id}@contacts.example>`))
  })

  test('each wait is longer than the one before, and after twelve tries the letter is dead, without its code', async () => {
    await queue({ tries: 5, address: 'sixth@mail.example' })
    await queue({ tries: 11, address: 'twelfth@mail.example' })
    server.onReceiver = () => ({ responseCode: 452, message: 'mailbox full' })
    open()
    await settled(async () => (await outbox()).map(({ tries }) => tries)).toEqual([6, 12])

    const [sixth, twelfth] = await outbox()
    expect(sixth.next_try_at.getTime() - now.getTime()).toBeGreaterThanOrEqual(0.8 * 32 * MINUTE)
    expect(sixth.values).toHaveProperty('token')
    expect(twelfth.dead_at).toEqual(now)
    expect(twelfth.values).not.toHaveProperty('token')
    expect(twelfth.values).toHaveProperty('changeId', 42)
    expect(await letterCounts(pool)).toEqual({ waiting: 1, dead: 1 })
  })

  test('what it says is kept without the code that it may quote', async () => {
    await queue()
    server.onMessage = ({ mail }) => ({ responseCode: 451, message: `suspicious: ${/token=\w+/.exec(mail.text!)![0]}` })
    open()
    await settled(async () => (await outbox())[0]?.tries).toBe(1)

    const [{ last_error: error }] = await outbox()
    expect(error).toContain('suspicious: token=…')
    expect(error).not.toContain(SAMPLE_TOKEN)
  })

  test('a policy that refuses today may accept tomorrow', async () => {
    await queue()
    server.onReceiver = () => ({ responseCode: 550, message: '5.7.1 sender not trusted yet' })
    open()
    await settled(async () => (await outbox())[0]?.tries).toBe(1)

    expect(await outbox()).toMatchObject([{ dead_at: null }])
  })
})

describe('when the address does not exist', () => {
  test('the letter is dead at once, without its code, and the others go', async () => {
    await queue({ address: 'gone@mail.example' })
    await queue({ address: 'here@mail.example' })
    server.onReceiver = (address) =>
      address === 'gone@mail.example' ? { responseCode: 550, message: 'no such user' } : undefined
    open()
    await delivered(1)
    await settled(async () => (await outbox())[0]?.dead_at).toEqual(now)

    const [letter] = await outbox()
    expect(letter.last_error).toContain('no such user')
    expect(letter.values).not.toHaveProperty('token')
    expect(server.received[0]!.recipients).toEqual(['here@mail.example'])
  })

  test('a dead letter is left alone', async () => {
    await queue({ address: 'gone@mail.example' })
    let asked = 0
    server.onReceiver = (address) => {
      if (address !== 'gone@mail.example') return undefined
      asked++
      return { responseCode: 550, message: 'no such user' }
    }
    open()
    await settled(() => asked).toBe(1)
    now = new Date(now.getTime() + 24 * HOUR)
    await queue({ address: 'here@mail.example' })
    await delivered(1)

    expect(asked).toBe(1)
  })
})

describe('when the mail server can not be worked with', () => {
  test('no letter loses a try, and all go when it is back', async () => {
    await server.stop()
    for (let i = 0; i < 10; i++) await queue({ address: `reader${i}@mail.example` })
    open()
    await settled(
      async () => (await outbox()).filter(({ last_error: error }) => error?.includes('ECONNREFUSED')).length,
    ).toBeGreaterThan(0)
    expect((await outbox()).map(({ tries }) => tries)).toEqual(Array(10).fill(0))

    server = await startMailServer(server.port)
    await delivered(10)
    await emptied()
  })

  test('no letter loses a try because the sender is refused', async () => {
    await queue()
    let refuse = true
    server.onSender = () => (refuse ? { responseCode: 530, message: 'authentication required' } : undefined)
    open()
    await settled(async () => (await outbox())[0]?.last_error).toContain('authentication required')

    expect(await outbox()).toMatchObject([{ tries: 0, dead_at: null }])
    refuse = false
    await delivered(1)
  })

  test('a letter at which the server hangs up loses a try, so that it does not hold the others up for ever', async () => {
    await queue({ address: 'poison@mail.example' })
    server.onReceiver = (address) => (address.startsWith('poison') ? 'hang up' : undefined)
    open()
    await settled(async () => (await outbox())[0]?.tries).toBe(1)
    await queue({ address: 'good@mail.example' })
    await delivered(1)
  })
})

describe('with several nodes', () => {
  test('each letter is sent by one of them', async () => {
    const second = createPool(database.connection)
    const ids = await Promise.all(Array.from({ length: 60 }, (_, i) => queue({ address: `reader${i}@mail.example` })))
    open()
    open(second)
    await emptied()
    await Promise.all(posts.splice(0).map((post) => post.stop()))
    await second.end()

    const sent = server.offered.map(({ mail }) => mail.messageId)
    expect(sent.toSorted()).toEqual(ids.map((id) => `<${id}@contacts.example>`).toSorted())
  })

  test('a letter that one of them holds is not waited for by another', async () => {
    await queue({ address: 'held@mail.example' })
    await queue({ address: 'free@mail.example' })
    const holder = await pool.connect()
    await holder.query('begin')
    await takeLetters(holder, now, 1)
    open()
    await delivered(1)

    expect(server.received[0]!.recipients).toEqual(['free@mail.example'])
    await holder.query('rollback')
    holder.release()
    await emptied()
  })

  test('a letter is free at once when the one that was sending it dies', async () => {
    const dying = createPool({ ...database.connection, application_name: 'dying' })
    const id = await queue()
    let release = () => {}
    const held = new Promise<undefined>((resolve) => {
      release = () => resolve(undefined)
    })
    server.onMessage = () => (server.offered.length === 1 ? held : undefined)
    open(dying)
    await settled(() => server.offered.length).toBe(1)
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dying'`)
    open()
    await emptied()

    expect(server.offered.map(({ mail }) => mail.messageId)).toEqual(Array(2).fill(`<${id}@contacts.example>`))
    release()
    await posts.shift()!.stop()
    await dying.end()
  })
})

test('letters are taken in the order in which they are due', async () => {
  await queue({ address: 'second@mail.example', at: new Date(now.getTime() - MINUTE) })
  await queue({ address: 'third@mail.example' })
  await queue({ address: 'fourth@mail.example' })
  await queue({ address: 'first@mail.example', at: new Date(now.getTime() - HOUR) })

  const taken = await takeLetters(pool, now, 3)
  expect(taken.map(({ address }) => address)).toEqual(['first@mail.example', 'second@mail.example', 'third@mail.example'])
})

test('the post that is stopped finishes what it is sending, and takes nothing more', async () => {
  await queue()
  let release = () => {}
  const held = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  server.onMessage = () => held
  const post = open()
  await settled(() => server.offered.length).toBe(1)
  const order: string[] = []
  const stopped = post.stop().then(() => order.push('stopped'))
  await queue({ address: 'next@mail.example' })
  order.push('released')
  release()
  await stopped

  expect(order).toEqual(['released', 'stopped'])
  expect(server.received.map(({ recipients }) => recipients)).toEqual([['theo@yildiz.example']])
  expect(await outbox()).toMatchObject([{ address: 'next@mail.example' }])
})

describe('what people choose for themselves can not add a header or a receiver:', () => {
  test.each([
    '"Mallory, Eve" <eve@evil.example>',
    'Zoë "the Ω" O\u2019Connor, née Łukasz',
    "Robert'); drop table letter;--",
    'Anna\r\nBcc: everybody@evil.example\r\n\r\n<p>hello',
    'Anna\u0000\u202eBcc: everybody@evil.example',
    `${'long '.repeat(100)}`,
    '=?utf-8?Q?Bcc=3A?=',
  ])('the name %j', async (name) => {
    await pool.query(`update account set firstname = $1, name = '' where nichandle in ('ty10002-psn', 'an10001-psn')`, [
      name.replaceAll('\u0000', ''),
    ])
    await queue()
    open()
    await emptied()

    const [{ mail, raw, recipients }] = server.received as [(typeof server.received)[0]]
    expect(recipients).toEqual(['theo@yildiz.example'])
    expect(mail.to).toMatchObject({ value: [{ address: 'theo@yildiz.example' }] })
    expect(mail.bcc).toBeUndefined()
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    const fields = head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]!.toLowerCase())
    expect(fields.toSorted()).toEqual([
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ])
  })

  test('a name with commas and quotes arrives as it is', async () => {
    await pool.query(`update account set firstname = 'Zoë "the Ω"', name = 'Łukasz, Ltd' where nichandle = 'ty10002-psn'`)
    await queue()
    open()
    await delivered(1)

    expect(server.received[0]!.mail.to).toMatchObject({
      value: [{ name: 'Zoë "the Ω" Łukasz, Ltd', address: 'theo@yildiz.example' }],
    })
  })

  test.each([
    'theo@yildiz.example, eve@evil.example',
    'theo@yildiz.example\r\nRCPT TO:<eve@evil.example>',
    '"theo@yildiz.example eve"@evil.example',
    'friends: theo@yildiz.example;',
    '<theo@yildiz.example> eve@evil.example',
    'theo@yildiz.example@evil.example',
    `${'x'.repeat(65)}@mail.example`,
  ])('the address %j is not written to at all', async (address) => {
    await queue({ address })
    open()
    await settled(async () => (await outbox())[0]?.dead_at).toEqual(now)

    expect(server.offered).toEqual([])
    expect((await outbox())[0].values).not.toHaveProperty('token')
  })
})
