import { spawnSync } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placesUnder, prepareCluster } from '../../src/db/embedded/cluster.ts'
import { findPrograms, linkLibraries } from '../../src/db/embedded/programs.ts'
import { ensureRunning } from '../../src/db/embedded/running.ts'
import type { WayName } from '../../src/db/embedded/way.ts'
import { openEmbedded } from '../../src/db/embedded.ts'
import { goneAway, opened, postmasterPid, run, startOpener, temporaryFolder } from '../support/embedded.ts'

const root = process.getuid?.() === 0
const namespaces = spawnSync('unshare', ['-U', '--map-user=65534', 'true']).status === 0
/** Whether another user reaches the programs of this checkout at all: not below a home that is closed. */
const reachable = spawnSync((await findPrograms()).postgres, ['--version'], root ? { uid: 65534, gid: 65534 } : {}).status === 0

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: string

beforeEach(async () => {
  folder = await temporaryFolder()
  data = join(folder.path, 'data')
})

afterEach(() => folder.remove())

test.runIf(root && namespaces)('root runs it in a user namespace, and the files stay root’s', async () => {
  await worksTwice('namespace', 0)
})

test.runIf(root)('where namespaces are refused, root runs it as another user', async () => {
  await worksTwice('capability', 65534)
})

test.runIf(root)('that user reaches programs and database below a folder that is closed to it', async () => {
  expect((await stat(folder.path)).mode & 0o077).toBe(0)
  const native = dirname(dirname((await findPrograms()).postgres))
  await cp(native, join(folder.path, 'native'), { recursive: true, verbatimSymlinks: true })
  const bin = join(folder.path, 'native/bin')
  const programs = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  const place = await placesUnder(data)
  const way = await prepareCluster(place, programs, 'capability')
  const { client } = await ensureRunning({ place, programs, way, durable: true }, 'test')
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await client.end()
})

test.runIf(root && reachable)('where neither is to be had, root runs it plainly as another user', async () => {
  await chmod(folder.path, 0o711)
  await worksTwice('user', 65534)
})

test('somebody who is not root runs it as oneself', async () => {
  await worksAs(root ? 65534 : process.getuid!())
})

test.runIf(root && namespaces && reachable)('a user without a name, as containers make them up, runs it too', async () => {
  await worksAs(1234)
})

test.runIf(root)('root opens the database of another user as that user', async () => {
  await chown(folder.path, 65534, 65534)
  await (await opened(startOpener(data, {}, asUser(65534)))).stop()
  const embedded = await openEmbedded(data)
  expect(await userOf(await postmasterPid(data))).toBe(65534)
  expect(await run(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
})

test('a platform without programs is told in one line to set DATABASE_URL', async () => {
  await expect(findPrograms('plan9-pdp11')).rejects.toThrow(
    /^No embedded PostgreSQL for plan9-pdp11 is installed: set DATABASE_URL .*$/,
  )
})

test('the links that npm does not make are made, by several processes at once, and a linked installation is left alone', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'passation-links-'))
  await mkdir(join(copy, 'native/lib'), { recursive: true })
  await writeFile(join(copy, 'native/lib/libx.so.1.2'), 'x')
  await writeFile(
    join(copy, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so' }]),
  )
  await Promise.all([linkLibraries(copy), linkLibraries(copy), linkLibraries(copy)])
  expect(await readFile(join(copy, 'native/lib/libx.so'), 'utf8')).toBe('x')
  expect(await readdir(join(copy, 'native/lib'))).toHaveLength(2)
  await chmod(join(copy, 'native/lib'), 0o555)
  await linkLibraries(copy)
  await rm(copy, { recursive: true })
})

async function worksTwice(way: WayName, uid: number): Promise<void> {
  const first = await openEmbedded(data, { way })
  await run(first.connection, 'create table kept as select 1 as id')
  const pid = await postmasterPid(data)
  expect(await userOf(pid)).toBe(uid)
  await first.stop()
  await goneAway(pid)
  const second = await openEmbedded(data)
  expect(await userOf(await postmasterPid(data))).toBe(uid)
  expect(await run(second.connection, 'select id from kept')).toEqual([{ id: 1 }])
  await second.stop()
}

async function worksAs(uid: number): Promise<void> {
  if (root) await chown(folder.path, uid, uid)
  const opener = await opened(startOpener(data, {}, root ? asUser(uid) : []))
  expect(await userOf(await postmasterPid(data))).toBe(uid)
  expect(await run(opener.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await opener.stop()
}

/** Another user who can read this checkout wherever it is, and write nothing that is not its own. */
function asUser(uid: number): string[] {
  const read = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search', '--securebits=+no_setuid_fixup']
  return ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', ...read]
}

async function userOf(pid: number): Promise<number> {
  return Number(/^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))![1])
}
