import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Connection, createPool, type Database } from '../../src/db/database.ts'

/** A database of one test file: a copy of the migrated template, that nobody else sees. */
export type TestDatabase = { pool: Database; connection: Connection; url: string; drop(): Promise<void> }

/** Makes a database. Call `drop` when the file is done. */
export async function createTestDatabase(max = 16): Promise<TestDatabase> {
  const server = inject('server')
  const database = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await administer(server, `create database ${database} template ${inject('template')}`)
  const connection: Connection = { ...server, database }
  const pool = createPool(connection, max)
  const drop = async () => {
    await pool.end()
    // Plain first: PostgreSQL waits some seconds for connections that are closing, where force would break them.
    await administer(server, `drop database ${database}`).catch(() =>
      administer(server, `drop database ${database} with (force)`),
    )
  }
  return { pool, connection, url: urlOf(connection), drop }
}

/** The same place as a URL, for a program that is started with DATABASE_URL. */
function urlOf({ host, port, user, password, database }: Connection): string {
  const secret = password ? `:${encodeURIComponent(String(password))}` : ''
  return `postgresql://${encodeURIComponent(user!)}${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host!)}`
}

async function administer(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
