import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { isMigrated, migrate } from '../../src/db/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let migrated: TestDatabase
let bare: TestDatabase
let folder: string
let from: URL

beforeAll(async () => {
  migrated = await createTestDatabase()
})

afterAll(() => migrated.drop())

beforeEach(async () => {
  bare = await createTestDatabase()
  await bare.pool.query('drop schema public cascade; create schema public')
  folder = await mkdtemp(join(tmpdir(), 'passation-migrations-'))
  from = pathToFileURL(`${folder}/`)
  await writeFile(join(folder, '001-first.sql'), 'create table first (id int); insert into first values (1);')
  await writeFile(join(folder, '002-second.sql'), 'create table second (id int);')
})

afterEach(async () => {
  await bare.drop()
  await rm(folder, { recursive: true })
})

test('the migrations of this version make every table from nothing', async () => {
  expect(await isMigrated(bare.pool)).toBe(false)
  expect(await migrate(bare.pool)).toContain('001-accounts.sql')
  expect(await isMigrated(bare.pool)).toBe(true)
  const tables = "select count(*) from information_schema.tables where table_schema = 'public'"
  expect((await bare.pool.query(tables)).rows).toEqual((await migrated.pool.query(tables)).rows)
})

test('a second run changes nothing', async () => {
  expect(await migrate(migrated.pool)).toEqual([])
})

test('files are applied in the order of their names, and only once', async () => {
  expect(await migrate(bare.pool, from)).toEqual(['001-first.sql', '002-second.sql'])
  await writeFile(join(folder, '003-third.sql'), 'insert into first values (3);')
  expect(await migrate(bare.pool, from)).toEqual(['003-third.sql'])
  expect((await bare.pool.query('select id from first order by id')).rows).toEqual([{ id: 1 }, { id: 3 }])
})

test('ten nodes that migrate at once apply each file once', async () => {
  const nodes = Array.from({ length: 10 }, () => new pg.Pool(bare.connection))
  const applied = await Promise.all(nodes.map((node) => migrate(node, from)))
  expect(applied.flat().sort()).toEqual(['001-first.sql', '002-second.sql'])
  await Promise.all(nodes.map((node) => node.end()))
})

test('a file that fails leaves nothing behind, and what was applied before it stays', async () => {
  await writeFile(join(folder, '002-second.sql'), 'create table second (id int); select 1/0;')
  await expect(migrate(bare.pool, from)).rejects.toThrow('The migration 002-second.sql failed and changed nothing')
  expect(
    (await bare.pool.query("select to_regclass('first') is not null as first, to_regclass('second') as second")).rows,
  ).toEqual([{ first: true, second: null }])
})

test('a file that changed after it was applied is refused', async () => {
  await migrate(bare.pool, from)
  await writeFile(join(folder, '001-first.sql'), 'create table other (id int);')
  await expect(migrate(bare.pool, from)).rejects.toThrow('001-first.sql is not the one that was applied')
})

test('the database of a newer version is refused', async () => {
  await migrate(bare.pool, from)
  await rm(join(folder, '002-second.sql'))
  await expect(migrate(bare.pool, from)).rejects.toThrow('The database is of a newer version (it holds 002-second.sql)')
})

test('a test database can be reached by its URL', async () => {
  const client = new pg.Client(migrated.url)
  await client.connect()
  const found = await client.query('select current_database() as name')
  expect(found.rows).toEqual([{ name: migrated.connection.database }])
  await client.end()
})
