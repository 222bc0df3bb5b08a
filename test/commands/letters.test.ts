import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Context } from '../../src/actions/context.ts'
import { lettersCommand } from '../../src/commands/letters.ts'
import { buryLetter } from '../../src/db/letters.ts'
import { SAMPLE_TOKEN, SAMPLES } from '../../src/mail/samples.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { runCommand } from '../support/command.ts'
import { settle } from '../support/people.ts'

const THEO = 'ty10002-psn'

let app: TestApp
let context: Context
beforeAll(async () => {
  app = await startTestApp()
  context = app.context
  await settle(app.pool, THEO)
})
beforeEach(() => app.pool.query('delete from letter'))
afterAll(() => app.close())

/** Queues a letter of this kind to Théo; gives its id. */
async function queue(kind: string): Promise<number> {
  const { values } = SAMPLES.find((sample) => sample.kind === kind)!
  const { rows } = await app.pool.query(
    `insert into letter (message_id, event_id, kind, account, address, language, values, created_at, next_try_at)
     values ($1, 1, $2, $3, 'theo@yildiz.example', 'fr', $4, $5, $5) returning id`,
    [randomUUID(), kind, THEO, values, app.clock.now],
  )
  return rows[0].id
}

async function bury(id: number, error = '550 no such user'): Promise<number> {
  await buryLetter(app.pool, id, 12, app.clock.now, error)
  return id
}

const waiting = async () => (await app.pool.query('select * from letter where dead_at is null order by id')).rows

/** What the command prints. */
async function said(...args: string[]): Promise<string> {
  const spoken: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => spoken.push(String(text)) > 0)
  await lettersCommand(args, context).finally(() => write.mockRestore())
  return spoken.join('')
}

test('nothing given up: the command says how many wait', async () => {
  await queue('refused')

  expect(await said()).toBe('1 letter waiting for the mail server, 0 given up.\n')
})

test('letters that were given up are listed: to whom, since when, after how many tries, and why', async () => {
  const id = await bury(await queue('refused'))
  const lines = (await said()).trimEnd().split('\n')

  expect(lines[0]).toBe('0 letters waiting for the mail server, 1 given up.')
  expect(lines.slice(2).map((line) => line.split(/ {2,}/))).toEqual([
    ['ID', 'KIND', 'ACCOUNT', 'ADDRESS', 'GIVEN UP', 'TRIES', 'LAST ERROR'],
    [String(id), 'refused', THEO, 'theo@yildiz.example', app.clock.now.toISOString(), '12', '550 no such user'],
  ])
})

test('what a mail server said does not steer the terminal', async () => {
  await bury(await queue('refused'), '550 \u001b[2Jcleared')

  expect(await said()).toContain('550 ?[2Jcleared')
})

test('with --json the list is for programs', async () => {
  const id = await bury(await queue('asked-receiver'))

  expect(JSON.parse(await said('--json'))).toEqual({
    waiting: 0,
    dead: 1,
    letters: [
      {
        id,
        kind: 'asked-receiver',
        account: THEO,
        address: 'theo@yildiz.example',
        createdAt: app.clock.now.toISOString(),
        deadAt: app.clock.now.toISOString(),
        tries: 12,
        error: '550 no such user',
        changeId: 42,
        codeWiped: true,
      },
    ],
  })
})

test('a letter that is retried is due at once and has all its tries before it, and the trail says so', async () => {
  const id = await bury(await queue('refused'))

  expect(await said('retry', String(id))).toBe(`Letter ${id} is tried again.\n`)
  expect(await waiting()).toMatchObject([{ id, tries: 0, next_try_at: app.clock.now }])
  expect(await events(app, 'letter.retried')).toMatchObject([
    { actor: 'system', concerns: [THEO], details: { nichandle: THEO, letter: id, letterKind: 'refused' } },
  ])
})

test.each([
  ['asked-receiver', 'can have a new code sent from the page of request 42'],
  ['verify-address', 'can have a new code sent after signing in'],
  ['address-change', 'can ask for the change of address again'],
  ['reset-password', 'can have a new code sent with "forgotten password"'],
  ['account-created', 'can have a new code sent with "forgotten password"'],
])('a letter that held a code (%s) is not retried: its reader %s', async (kind, remedy) => {
  const id = await bury(await queue(kind))
  const before = (await events(app, 'letter.retried')).length

  await expect(said('retry', String(id))).rejects.toThrow(
    `Letter ${id} held a code, which was wiped when it was given up: ${THEO} ${remedy}.`,
  )
  expect(await waiting()).toEqual([])
  expect((await events(app, 'letter.retried')).length).toBe(before)
})

test('an account made with its password got no code, so its letter is retried', async () => {
  const id = await queue('account-created')
  await app.pool.query(`update letter set values = values - 'token' where id = $1`, [id])
  await bury(id)

  expect(await said('retry', String(id))).toBe(`Letter ${id} is tried again.\n`)
})

test('"retry all" tries what can be of use, and names the others', async () => {
  const [one, other] = [await bury(await queue('refused')), await bury(await queue('expired'))]
  const useless = await bury(await queue('resent'))
  const living = await queue('agreed')

  expect(await said('retry', 'all')).toBe(
    '2 letters tried again.\n' +
      '1 letter not tried again, because of a code that was wiped when the post gave up:\n' +
      `  ${useless}: ${THEO} can have a new code sent from the page of request 42\n`,
  )
  expect((await waiting()).map(({ id }) => id)).toEqual([one, other, living])
})

test('a letter that waits, or is not there, can not be retried', async () => {
  const living = await queue('refused')

  await expect(said('retry', String(living))).rejects.toThrow(`No letter ${living} was given up.`)
  await expect(said('retry', '999999')).rejects.toThrow('No letter 999999 was given up.')
})

test.each([['retry'], ['retry', '0'], ['retry', 'x'], ['retry', '1', '2'], ['bury', '1'], ['retry', '1', '--json']])(
  'a call that makes no sense says how it is meant: %s %s %s',
  async (...args) => {
    await expect(said(...args)).rejects.toThrow('Say "passation letters')
  },
)

test('it is a command of the program', async () => {
  await bury(await queue('asked-receiver'))
  const folder = await mkdtemp(join(tmpdir(), 'passation-letters-'))
  const run = await runCommand(['letters'], { DATABASE_URL: app.database.url, DATA_DIR: folder })
  await rm(folder, { recursive: true })

  expect(run).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('1 given up.') })
  expect(run.stdout).not.toContain(SAMPLE_TOKEN)
})
