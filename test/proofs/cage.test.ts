import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cage, cages, chooseAmong } from '../../src/proofs/cage.ts'

const run = promisify(execFile)
const succeeds = (file: string, ...rest: string[]) =>
  run(file, rest).then(
    () => true,
    () => false,
  )
const [setpriv, ...asNobody] = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] as const
/** Root, and somebody who is nobody, if Node lies where he can reach it. */
const PEOPLE: [string, string[]][] = [
  ['the one who runs this', []],
  ...((await succeeds(setpriv, ...asNobody, process.execPath, '-e', '0'))
    ? [['nobody', [setpriv, ...asNobody]] as [string, string[]]]
    : []),
]
const isAllowed = await succeeds('unshare', '--user', '--map-root-user', '--mount', '--pid', '--fork', '--mount-proc', 'true')

/** Says what it can reach: processes, what they were started with, files, the network, the way back. */
const PROBE = `const { readdirSync, readFileSync } = require('node:fs')
const { execSync } = require('node:child_process')
const tried = (what) => { try { return what() } catch { return 'no' } }
const folder = process.argv[1]
const free = (how) => tried(() => String(execSync(how.replaceAll('FOLDER', folder), { stdio: 'pipe' })))
require('node:net').connect(Number(process.argv[2]), '127.0.0.1').on('connect', () => tell('yes')).on('error', () => tell('no'))
const tell = (network) => { console.log(JSON.stringify({
  network,
  processes: readdirSync('/proc').filter(Number).length,
  environment: tried(() => readFileSync('/proc/' + process.argv[3] + '/environ', 'utf8')),
  folder: tried(() => readdirSync(folder)),
  uncovered: [free('umount FOLDER && ls FOLDER'), free('unshare -Urm sh -c "umount FOLDER && ls FOLDER"')],
})); process.exit() }`

describe.runIf(isAllowed)('the cage of the reader', () => {
  let folder: string
  const server = createServer().listen(0, '127.0.0.1')
  beforeAll(async () => {
    // Not under /tmp, which is hidden in any case.
    folder = await mkdtemp('/var/tmp/passation-cage-')
    await run('chmod', ['755', folder])
    await writeFile(join(folder, 'secret.key'), 'secret')
  })
  afterAll(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })

  const seen = async (as: string[], { command }: Cage) => {
    const { port } = server.address() as { port: number }
    const [file = '', ...rest] = [...as, ...command, process.execPath, '-e', PROBE, folder, String(port)]
    const [name = '', ...more] = [...as, 'sleep', '60']
    const passation = spawn(name, more, { env: { PATH: process.env.PATH, SECRET_KEY: 'abc' } })
    try {
      while (!(await readFile(`/proc/${passation.pid}/cmdline`, 'utf8')).startsWith('sleep')) await sleep(20)
      return JSON.parse((await run(file, [...rest, String(passation.pid)], { cwd: '/' })).stdout)
    } finally {
      passation.kill()
    }
  }

  test.each(PEOPLE)('hides the network, processes and our folder, and there is no way back: for %s', async (_who, as) => {
    const [cage, second, none] = cages([folder], [process.execPath]) as [Cage, Cage, Cage]
    const ours = { folder: ['secret.key'], environment: expect.stringContaining('SECRET_KEY=abc') }
    expect(await seen(as, none)).toMatchObject({ ...ours, network: 'yes' })
    expect(await seen(as, second)).toMatchObject({ ...ours, network: 'no', environment: 'no' })
    const hidden = { network: 'no', environment: 'no', folder: [], uncovered: ['no', 'no'] }
    expect(await seen(as, cage)).toEqual({ ...hidden, processes: 2 })
    expect(await readdir(folder)).toEqual(['secret.key'])
  })

  test('is left by nobody who is stopped: all of it ends with its first process', async () => {
    const [{ command }] = cages([folder], [process.execPath]) as [Cage]
    const mark = `9${Date.now()}`
    const [file = '', ...rest] = [...command, 'sleep', mark]
    const child = execFile(file, rest)
    child.on('error', () => undefined)
    while ((await sleeping(mark)) === 0) await sleep(20)
    child.kill('SIGKILL')
    while ((await sleeping(mark)) > 0) await sleep(20)
  })

  async function sleeping(mark: string): Promise<number> {
    const pids = (await readdir('/proc')).filter(Number)
    const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
    return lines.filter((line) => line === `sleep\0${mark}\0`).length
  }
})

test('a folder in which the program lies can not be hidden, and that is said', () => {
  const [best] = cages(['/srv/passation'], ['/srv/passation/dist/reader.js', '/usr/bin/node']) as [Cage]
  expect(best.command).not.toContain('/srv/passation')
  expect(best.lacks).toMatch(/can read DATA_DIR/)
  expect(cages(['/srv/pass'], ['/srv/passation/dist/reader.js'])[0]!.lacks).toBeUndefined()
})

describe('where no cage holds', () => {
  const [best, network, none] = cages([], []) as [Cage, Cage, Cage]
  const HOUR = 3_600_000

  test('that is said once, and after an hour it is tried again', async () => {
    let [now, allowed] = [0, [] as Cage[]]
    const tried: Cage[] = []
    const said: string[] = []
    const holds = async (cage: Cage) => tried.push(cage) > 0 && allowed.includes(cage)
    const choose = chooseAmong(
      [best, network, none],
      holds,
      (line) => said.push(line),
      () => now,
    )

    expect(await Promise.all([choose(), choose()])).toEqual([none, none])
    now = HOUR - 1
    expect(await choose()).toBe(none)
    expect(tried).toEqual([best, network])
    expect(said).toEqual([expect.stringContaining('can use the network')])

    now = HOUR
    expect(await Promise.all([choose(), choose()])).toEqual([none, none])
    expect([tried.length, said.length]).toEqual([4, 1])

    now = 2 * HOUR
    allowed = [network]
    expect(await choose()).toBe(network)
    expect(said.slice(1)).toEqual([expect.stringContaining('without a network, but')])

    now = 3 * HOUR
    allowed = [best, network]
    expect(await choose()).toBe(best)
    now = 30 * HOUR
    expect(await choose()).toBe(best)
    expect([tried.length, said.length]).toEqual([7, 2])
  })
})
