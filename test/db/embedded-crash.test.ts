import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '../../src/db/database.ts'
import { lives } from '../../src/db/embedded/process.ts'
import { openEmbedded } from '../../src/db/embedded.ts'
import { goneAway, opened, postmasterPid, run, startOpener, temporaryFolder } from '../support/embedded.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: string

beforeEach(async () => {
  folder = await temporaryFolder()
  data = join(folder.path, 'data')
})

afterEach(() => folder.remove())

const open = () => opened(startOpener(data))

test('after a kill -9 of the program the next start attaches to the server that lives on', async () => {
  const first = await open()
  await run(first.connection, 'create table kept as select 1 as id')
  const pid = await postmasterPid(data)
  await first.kill()
  expect(lives(pid)).toBe(true)
  const second = await open()
  expect(await postmasterPid(data)).toBe(pid)
  expect(await run(second.connection, 'select id from kept')).toEqual([{ id: 1 }])
  await second.stop()
  await goneAway(pid)
})

test('after a kill -9 of the server the program starts it again, and again', async () => {
  const opener = await open()
  await run(opener.connection, 'create table kept (id int)')
  for (const id of [1, 2, 3]) {
    await run(opener.connection, 'insert into kept values ($1)', [id])
    const pid = await postmasterPid(data)
    process.kill(pid, 'SIGKILL')
    await goneAway(pid)
    expect(await run(opener.connection, 'select max(id) as last from kept')).toEqual([{ last: id }])
    expect(await postmasterPid(data)).not.toBe(pid)
  }
  await opener.stop()
})

test('the new server waits for a statement of the killed one that is still running', async () => {
  const opener = await open()
  const busy = await stayBusy(opener.connection)
  process.kill(await postmasterPid(data), 'SIGKILL')
  await busy.done
  expect(await run(opener.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await readFile(join(data, 'postgres.log'), 'utf8')).toContain('pre-existing shared memory block')
  await opener.stop()
})

test('after a kill -9 of both nothing acknowledged is lost', async () => {
  const first = await open()
  await run(first.connection, 'create table kept as select 1 as id')
  const busy = await stayBusy(first.connection)
  const pid = await postmasterPid(data)
  await first.kill()
  process.kill(pid, 'SIGKILL')
  await goneAway(pid)
  const second = await open()
  expect(await run(second.connection, 'select id from kept')).toEqual([{ id: 1 }])
  await busy.done
  await second.stop()
})

test('of two programs on a killed server both go on, with one new server', async () => {
  const [first, second] = await Promise.all([open(), open()])
  const pid = await postmasterPid(data)
  process.kill(pid, 'SIGKILL')
  await goneAway(pid)
  const started = 'select pg_postmaster_start_time()::text as at'
  expect(await run(first.connection, started)).toEqual(await run(second.connection, started))
  await Promise.all([first.stop(), second.stop()])
})

test('after a crash of one connection the server recovers and the program stays attached', async () => {
  const opener = await open()
  const pid = await postmasterPid(data)
  const [backend] = await run<{ pid: number }>(
    opener.connection,
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  process.kill(backend!.pid, 'SIGKILL')
  await goneAway(backend!.pid)
  expect(await run(opener.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await postmasterPid(data)).toBe(pid)
  await opener.stop()
})

test('a kill -9 while the database is made leaves no half of one', async () => {
  const child = startOpener(data)
  while (!existsSync(data) || !(await readdir(data)).some((name) => name.startsWith('postgres.new-'))) await sleep(5)
  child.kill('SIGKILL')
  expect(existsSync(join(data, 'postgres'))).toBe(false)
  const opener = await open()
  expect(await run(opener.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await opener.stop()
})

test('what a killed first start left is swept away once it is old', async () => {
  const [old, young] = ['postgres.new-999999999-aa', 'postgres.new-999999999-bb'].map((name) => join(data, name))
  await mkdir(old!, { recursive: true })
  await mkdir(young!)
  await utimes(old!, 0, 0)
  await (await openEmbedded(data)).stop()
  expect(existsSync(old!)).toBe(false)
  expect(existsSync(young!)).toBe(true)
})

test('a pid file whose pid is another program by now does not hold the start up', async () => {
  await (await openEmbedded(data)).stop()
  const other = spawn('sleep', ['60'])
  const lines = [other.pid, join(data, 'postgres'), 1, 5432, join(data, 'socket'), '', '', 'ready']
  await writeFile(join(data, 'postgres/postmaster.pid'), lines.join('\n'), { mode: 0o600 })
  const embedded = await openEmbedded(data)
  expect(await run(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
  other.kill()
})

test('Ctrl-C in the terminal reaches the program, not the server', async () => {
  const opener = await opened(startOpener(data, {}, [], { detached: true }))
  const pid = await postmasterPid(data)
  process.kill(-opener.child.pid!, 'SIGINT')
  await goneAway(opener.child.pid!)
  await sleep(200)
  expect(await readFile(join(data, 'postgres.log'), 'utf8')).not.toContain('shutdown request')
  expect(lives(pid)).toBe(true)
})

test('the socket folder may vanish while the program runs: the next server makes it again', async () => {
  const opener = await open()
  const pid = await postmasterPid(data)
  await rm(join(data, 'socket'), { recursive: true })
  process.kill(pid, 'SIGKILL')
  expect(await run(opener.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await opener.stop()
})

/** A statement that works for a second or two without a pause, and so does not notice at once that its server is gone. */
async function stayBusy(connection: Connection): Promise<{ done: Promise<unknown> }> {
  const done = run(connection, "select length(string_agg(md5(i::text), '')) from generate_series(1, 3000000) i")
  const begun = "select from pg_stat_activity where state = 'active' and query like 'select length%'"
  while ((await run(connection, begun)).length === 0) await sleep(10)
  return { done }
}
