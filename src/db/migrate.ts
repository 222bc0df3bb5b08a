import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { Database, Queryable } from './database.ts'

/** A step of the schema: a file of plain SQL. Its name gives the order, its checksum shows that it is still the same. */
type Migration = { name: string; sha256: string; sql: string }
type Applied = { name: string; sha256: string }

const folder = new URL('./migrations/', import.meta.url)

/** Names this lock among the advisory locks of the database. */
const lock = 7277_2846

/**
 * Brings the database to this version and gives the names of what was applied, [] if it was there already. Each file is a
 * transaction of its own that first waits for the lock, so that any number of nodes may do this at once.
 */
export async function migrate(db: Database, from: URL = folder): Promise<string[]> {
  const migrations = await readMigrations(from)
  const applied: string[] = []
  const client = await db.connect()
  try {
    for (;;) {
      const name = await inOneTransaction(client, () => applyNext(client, migrations))
      if (!name) return applied
      applied.push(name)
    }
  } finally {
    client.release()
  }
}

/** Whether every migration of this version, and no other, has been applied. Changes nothing. */
export async function isMigrated(db: Queryable): Promise<boolean> {
  const exists = await db.query<{ found: boolean }>({ text: "select to_regclass('migration') is not null as found" })
  if (!exists.rows[0]!.found) return false
  const [migrations, applied] = [await readMigrations(folder), await readApplied(db)]
  return migrations.length === applied.length && migrations.every((each, index) => each.sha256 === applied[index]!.sha256)
}

async function readMigrations(from: URL): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => readMigration(from, name)))
}

async function readMigration(from: URL, name: string): Promise<Migration> {
  const sql = (await readFile(new URL(name, from), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

async function applyNext(client: pg.PoolClient, migrations: Migration[]): Promise<string | undefined> {
  await client.query('select pg_advisory_xact_lock($1)', [lock])
  await client.query(
    `create table if not exists migration (
       name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
  )
  const applied = await readApplied(client)
  refuseForeign(migrations, applied)
  const next = migrations.find((each) => !applied.some(({ name }) => name === each.name))
  if (!next) return undefined
  await client.query(next.sql).catch((error: Error) => {
    throw new Error(`The migration ${next.name} failed and changed nothing: ${error.message}`, { cause: error })
  })
  await client.query('insert into migration (name, sha256) values ($1, $2)', [next.name, next.sha256])
  return next.name
}

async function readApplied(db: Queryable): Promise<Applied[]> {
  return (await db.query<Applied>({ text: 'select name, sha256 from migration order by name collate "C"' })).rows
}

function refuseForeign(migrations: Migration[], applied: Applied[]): void {
  for (const { name, sha256 } of applied) {
    const known = migrations.find((each) => each.name === name)
    if (!known) throw new Error(`The database is of a newer version (it holds ${name}): start that version, or restore a backup.`)
    if (known.sha256 !== sha256) {
      throw new Error(`The migration ${name} is not the one that was applied to this database: start the version that made it.`)
    }
  }
}

async function inOneTransaction<Result>(client: pg.PoolClient, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
