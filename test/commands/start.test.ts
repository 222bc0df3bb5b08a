import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openProgram } from '../../src/commands/program.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { runCommand } from '../support/command.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { temporaryFolder } from '../support/embedded.ts'

let database: TestDatabase
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'passation-start-'))
  env = { DATABASE_URL: database.url, DATA_DIR: folder, PORT: '0' }
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const WARNING = 'SMTP_URL is not set: letters are sent to nobody'

test('who starts the worker without a mail server is told that nobody gets letters, and where they are', async () => {
  const { stdout, code } = await runCommand(['work'], env, 'the worker runs')

  expect(stdout).toContain(`${WARNING}, they are only kept as files in ${join(folder, 'mailbox')}`)
  expect(code).toBe(0)
})

test('who starts the server without a mail server is told, too', async () => {
  expect((await runCommand(['serve'], env, 'Passation runs at')).stdout).toContain(WARNING)
})

test('a server with a mail server, or without a worker, has nothing to warn of', async () => {
  const withMail = await runCommand(['serve'], { ...env, SMTP_URL: 'smtp://127.0.0.1:1' }, 'Passation runs at')
  const withoutWorker = await runCommand(['serve', '--no-worker'], env, 'Passation runs at')

  for (const { stdout, code } of [withMail, withoutWorker]) {
    expect(stdout).toContain('Passation runs at')
    expect(stdout).not.toContain('SMTP_URL')
    expect(code).toBe(0)
  }
})

test('a server that is asked to stop while it starts leaves no database running', async () => {
  const own = await temporaryFolder()
  const dataDir = join(own.path, 'data')
  const { code, stdout } = await runCommand(['serve'], { DATA_DIR: dataDir, PORT: '0', DEMO: '0' }, 'Server listening')

  expect(code, stdout).toBe(0)
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
  await own.remove()
})

test('letters are written by React as it runs in production, unless the environment says something else', async () => {
  const config: Config = readConfig(env)
  const environmentOf = async (given: string) => {
    vi.stubEnv('NODE_ENV', given)
    await (await openProgram(config)).close()
    return process.env.NODE_ENV
  }

  expect([await environmentOf(''), await environmentOf('development')]).toEqual(['production', 'development'])
})
