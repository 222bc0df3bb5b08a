import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goneAway, postmasterPid, temporaryFolder } from '../support/embedded.ts'
import { type Program, runProgram, startProgram } from '../support/program.ts'

/** `passation serve` as a newcomer starts it: nothing but a folder. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: string
let cookie: string

beforeAll(async () => {
  folder = await temporaryFolder()
  data = join(folder.path, 'data')
})

afterAll(() => folder.remove())

test('a fresh start prints its address, is ready, and leaves no database running behind', async () => {
  const program = await startProgram({ DATA_DIR: data })
  expect(program.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(program.output()).toContain('sign in as an10001-psn, password passation-demo')
  for (const path of ['/health/live', '/health/ready', '/', '/mailbox', '/api', '/openapi.json', '/1.0/me.json']) {
    expect([path, (await fetch(program.url + path)).status]).toEqual([path, 200])
  }
  cookie = await signIn(program.url)
  await stopsCleanly(program, 'SIGTERM')
})

test('the second start finds what the first one left, commands work beside it, and Ctrl-C ends it too', async () => {
  const program = await startProgram({ DATA_DIR: data }, [])
  const me = await fetch(`${program.url}/1.0/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ nichandle: 'an10001-psn' })
  const key = await runProgram(['provider-key', 'create', 'shop', '--json'], { DATA_DIR: data })
  expect(JSON.parse(key.stdout)).toEqual({ key: expect.any(String) })
  expect(await runProgram(['audit', 'verify'], { DATA_DIR: data })).toMatchObject({ code: 0, stderr: '' })
  await stopsCleanly(program, 'SIGINT')
})

async function stopsCleanly(program: Program, signal: NodeJS.Signals): Promise<void> {
  const postmaster = await postmasterPid(data)
  program.child.kill(signal)
  expect(await program.exit).toBe(0)
  await goneAway(postmaster)
  await expect(readFile(join(data, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT')
}

const REFUSED: [why: string, env: Record<string, string>, says: RegExp][] = [
  ['the demo in production', { NODE_ENV: 'production', DEMO: '1' }, /^DEMO=1 is refused with NODE_ENV=production/],
  ['a duration that is none', { REQUEST_TTL: 'soon' }, /^REQUEST_TTL must be/],
  ['an address of another machine', { HOST: '192.0.2.1', PORT: '0' }, /^192\.0\.2\.1:0 is no address of this machine/],
]

test.each(REFUSED)('%s stops the start with one clear line', async (_why, env, says) => {
  const { code, stdout, stderr } = await runProgram(['serve'], { DATA_DIR: data, ...env })
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(says)
  expect(stderr).toMatch(/^[^\n]+\n$/)
})

test('a port that is taken stops the start with one clear line', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
  })
  const { code, stderr } = await runProgram(['serve'], { DATA_DIR: data, PORT: String(port) })
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^127\.0\.0\.1:\d+ is taken by another program[^\n]+\n$/)])
  other.close()
})

test('a command that does not exist, or an option, is told in one line', async () => {
  for (const args of [['serv'], ['serve', '--no-such-option']]) {
    const { code, stderr } = await runProgram(args, { DATA_DIR: data })
    expect([args, code, stderr]).toEqual([args, 1, expect.stringMatching(/^[^\n]+\n$/)])
  }
})

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/1.0/auth/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'an10001-psn', password: 'passation-demo' }),
  })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}
