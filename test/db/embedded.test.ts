import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('the first start makes a database, the next ones find it again', async () => {
  const first = await openEmbedded(data)
  await run(first.connection, 'create table kept as select 1 as id')
  const pid = await postmasterPid(data)
  await first.stop()
  await first.stop()
  await goneAway(pid)
  const second = await openEmbedded(data)
  expect(await run(second.connection, 'select id from kept')).toEqual([{ id: 1 }])
  await second.stop()
})

test('it keeps what it acknowledged, in UTF-8, sorted the same way everywhere, and listens on no network', async () => {
  const embedded = await openEmbedded(data)
  const settings = 'fsync synchronous_commit full_page_writes data_checksums server_encoding listen_addresses TimeZone'.split(' ')
  const found = await run(embedded.connection, `select ${settings.map((name) => `current_setting('${name}') as ${name}`)}`)
  expect(found).toEqual([
    {
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      listen_addresses: '',
      timezone: 'UTC',
    },
  ])
  expect(await run(embedded.connection, "select upper('éa') as up, 'é' > 'z' as by_code_point")).toEqual([
    { up: 'ÉA', by_code_point: true },
  ])
  for (const name of ['', 'postgres', 'socket']) expect((await stat(join(data, name))).mode & 0o077).toBe(0)
  await embedded.stop()
})

test('four processes that start at once on a new folder share one server', async () => {
  const openers = await Promise.all([open(), open(), open(), open()])
  const pid = await postmasterPid(data)
  const servers = await Promise.all(
    openers.map(({ connection }) => run(connection, 'select pg_postmaster_start_time()::text as at')),
  )
  expect(new Set(servers.map((rows) => JSON.stringify(rows))).size).toBe(1)
  expect((await readdir(data)).sort()).toEqual(['postgres', 'postgres.log', 'socket'])
  await Promise.all(openers.map((opener) => opener.stop()))
  await goneAway(pid)
})

test('four processes that start at once on an old folder share one server', async () => {
  await (await openEmbedded(data)).stop()
  const openers = await Promise.all([open(), open(), open(), open()])
  const servers = await Promise.all(
    openers.map(({ connection }) => run(connection, 'select pg_postmaster_start_time()::text as at')),
  )
  expect(new Set(servers.map((rows) => JSON.stringify(rows))).size).toBe(1)
  await Promise.all(openers.map((opener) => opener.stop()))
})

test('a process that stops leaves the server to the others, the last one stops it', async () => {
  const [first, second] = await Promise.all([open(), open()])
  const pid = await postmasterPid(data)
  await first.stop()
  expect(await postmasterPid(data)).toBe(pid)
  expect(await run(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  await goneAway(pid)
})

test('a folder too deep for a socket gets it in the temporary folder', async () => {
  data = join(folder.path, 'deep'.repeat(30), 'data')
  const embedded = await openEmbedded(data)
  expect(embedded.connection.host).toMatch(/\/passation-[0-9a-f]{16}$/)
  expect((await stat(embedded.connection.host!)).mode & 0o077).toBe(0)
  expect(await run(embedded.connection, 'select current_database() as name')).toEqual([{ name: 'passation' }])
  await embedded.stop()
  await rm(embedded.connection.host!, { recursive: true })
})

test('a folder name with blanks, quotes and commas works', async () => {
  data = join(folder.path, `it's "my", data`)
  const embedded = await openEmbedded(data)
  expect(await run(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
})

test('a copy of the folder of a running server gets a server of its own', async () => {
  const original = await openEmbedded(data)
  await run(original.connection, 'checkpoint')
  const copyFolder = join(folder.path, 'copy')
  await mkdir(copyFolder)
  await cp(join(data, 'postgres'), join(copyFolder, 'postgres'), { recursive: true })
  const copy = await openEmbedded(copyFolder)
  expect(await postmasterPid(copyFolder)).not.toBe(await postmasterPid(data))
  await run(copy.connection, 'create table only_in_copy ()')
  expect(await run(original.connection, "select to_regclass('only_in_copy') as found")).toEqual([{ found: null }])
  await copy.stop()
  await original.stop()
})

test('the log of the server holds no statement and no value', async () => {
  const embedded = await openEmbedded(data)
  const { connection } = embedded
  await run(connection, 'create table secret (word text primary key, number int)')
  await run(connection, 'insert into secret values ($1, 1)', ['hush-parameter'])
  await expect(run(connection, 'insert into secret values ($1, 1)', ['hush-parameter'])).rejects.toThrow('duplicate key')
  await expect(run(connection, "select 'hush-literal'::int")).rejects.toThrow('invalid input syntax')
  await expect(run(connection, "do $$ begin raise warning 'hush-warning'; perform 1/0; end $$")).rejects.toThrow(
    'division by zero',
  )
  await embedded.stop()
  const log = await readFile(join(data, 'postgres.log'), 'utf8')
  expect(log).toContain('database system is ready')
  expect(log).not.toContain('hush')
})

test('a folder of something else is left alone, with one line that says so', async () => {
  await mkdir(join(data, 'postgres'), { recursive: true })
  await writeFile(join(data, 'postgres/holiday.txt'), 'sun')
  await expect(openEmbedded(data)).rejects.toThrow('is not a database folder and not empty')
  expect(await readFile(join(data, 'postgres/holiday.txt'), 'utf8')).toBe('sun')
})

test('a server that can not start says why, with the end of its log', async () => {
  await (await openEmbedded(data)).stop()
  await writeFile(join(data, 'postgres/postgresql.conf'), 'no_such_setting = 1\n')
  await expect(openEmbedded(data)).rejects.toThrow(/did not start; the end of .*postgres\.log says why:\n[\s\S]*no_such_setting/)
})

test('a cluster of another version is refused with one line', async () => {
  await (await openEmbedded(data)).stop()
  await writeFile(join(data, 'postgres/PG_VERSION'), '17\n')
  await expect(openEmbedded(data)).rejects.toThrow('was made by PostgreSQL 17, this program carries 18')
})
