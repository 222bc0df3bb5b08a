import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandRun, runCommand } from '../support/command.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'passation-import-'))
})

afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const run = (...args: string[]): Promise<CommandRun> => runCommand(args, { DATABASE_URL: database.url, DATA_DIR: folder })

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('seed, then seed again: the second is refused', async () => {
  expect(await run('seed')).toMatchObject({ code: 0, stdout: expect.stringContaining('an10001-psn') })
  expect(await run('seed')).toMatchObject({ code: 1, stderr: expect.stringContaining('not empty') })
})

test('a provider key is shown once, listed without its secret, and revoked', async () => {
  const { key } = JSON.parse((await run('provider-key', 'create', 'crm', '--json')).stdout)
  expect(key).toMatch(/^\w{32}$/)
  expect(await run('provider-key', 'create', 'crm')).toMatchObject({ code: 1, stderr: expect.stringContaining('"crm"') })
  const { stdout } = await run('provider-key', 'list')
  expect(stdout).toMatch(/^crm {2}created /)
  expect(stdout).not.toContain(key)
  expect((await run('provider-key', 'revoke', 'crm')).code).toBe(0)
  expect((await run('provider-key', 'list')).stdout).toContain('revoked')
  expect((await run('provider-key', 'revoke', 'crm')).code).toBe(1)
  for (const args of [[], ['create'], ['list', 'crm'], ['create', 'a b']])
    expect((await run('provider-key', ...args)).code).toBe(1)
})

test('import prints the refused lines and the counts, and ends with 2 if a line was refused', async () => {
  const good = '{"kind":"voipValidation","nichandle":"an10001-psn","validated":true}\n'
  const bad = await file('some.ndjson', `${good}\nnonsense\n`)
  expect(await run('import', bad)).toMatchObject({
    code: 2,
    stdout: expect.stringMatching(
      /^line 3: This line is not a JSON object.*\n1 VoIP validation imported; 1 of 2 lines refused\.\n$/,
    ),
    stderr: '',
  })
  const { code, stdout } = await run('import', await file('untold', good), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ voipValidations: 1, refused: 0, lines: 1 })
})

test('import tells CSV by its name or by how it begins, and its kind by the header or by --kind', async () => {
  const text = 'nichandle,validated\nty10002-psn,true\nnobody,true\n'
  for (const args of [
    [await file('voip.csv', text)],
    [await file('voip.txt', text)],
    [await file('voip', text), '--kind', 'voipValidation'],
  ]) {
    const { code, stdout } = await run('import', ...args)
    expect([code, stdout.split('\n')[0]]).toEqual([2, expect.stringMatching(/^line 3: .*“nobody”/)])
  }
  const unreadable = await run('import', await file('quote.csv', `${text}an10001-psn,"tr"ue\n`))
  expect(unreadable).toMatchObject({ code: 1, stderr: expect.stringContaining('line 4') })
})

test('import says how to call it, and what it can not open', async () => {
  for (const args of [[], ['a', 'b'], ['a', '--kind', 'nonsense']]) {
    expect(await run('import', ...args)).toMatchObject({ code: 1, stderr: expect.stringContaining('passation import FILE') })
  }
  expect(await run('import', join(folder, 'missing'))).toMatchObject({ code: 1, stderr: expect.stringContaining('ENOENT') })
})

test('seed is refused in production, where everybody knows its password', async () => {
  const production = { DATABASE_URL: database.url, DATA_DIR: folder, NODE_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:1' }
  expect(await runCommand(['seed', '--force'], production)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Refused with NODE_ENV=production'),
  })
})
