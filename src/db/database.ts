import pg from 'pg'
import { BatchedSocket } from './batched-socket.ts'

/** Row ids and counts stay below 2^53, so they are numbers; PostgreSQL's int8 would otherwise come as text. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
/** A date without a time has no time zone: it stays the text it is, YYYY-MM-DD. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Database = pg.Pool

/** Something that runs statements: the pool for a read, a transaction for everything else. */
export type Queryable = { query<Row extends object>(statement: pg.QueryConfig): Promise<pg.QueryResult<Row>> }

/** A transaction that is under way. Only `inTransaction` hands one out. */
export type Transaction = Queryable & { readonly inTransaction: unique symbol }

/** Where the database is: a URL, or the socket folder of the embedded server. */
export type Connection = pg.PoolConfig

/** PgBouncer before 1.21 knows no prepared statements in transaction mode: `NAMED_STATEMENTS=off` does without. */
const named = process.env.NAMED_STATEMENTS !== 'off'

export function createPool(connection: Connection, max = 16): Database {
  // Statements that do not wait for each other's answer travel together (`Promise.all`): half the round trips of an action.
  const options: pg.PoolConfig = {
    application_name: 'passation',
    max,
    connectionTimeoutMillis: 10_000,
    pipeline: named,
    stream: () => new BatchedSocket(),
    ...connection,
  }
  const pool = new pg.Pool(options)
  // An idle connection that breaks (the server restarts) is replaced at the next query; without a listener it ends the process.
  pool.on('error', () => undefined)
  // The same for one that is in use: its statement fails, and that is told to whoever waits for it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** A named statement is prepared once a connection. */
export type Statement = { name?: string; text: string }

export function statement(name: string, text: string): Statement {
  return named ? { name, text } : { text }
}

/** Prepared like every other statement, so that they travel with those around them. */
export const begin = statement('begin', 'begin')
export const commit = statement('commit', 'commit')
export const rollback = statement('rollback', 'rollback')

export async function rows<Row extends object>(db: Queryable, query: Statement, values: unknown[]): Promise<Row[]> {
  return (await db.query<Row>({ ...query, values })).rows
}

/** The only row that can match, if it is there. */
export async function row<Row extends object>(db: Queryable, query: Statement, values: unknown[]): Promise<Row | undefined> {
  return (await rows<Row>(db, query, values))[0]
}

/** How many rows were written. */
export async function count(db: Queryable, query: Statement, values: unknown[]): Promise<number> {
  return (await db.query({ ...query, values })).rowCount ?? 0
}

/** A guarded write: it hits exactly one row, or something is wrong and the transaction must not go on. */
export async function one(db: Queryable, query: Statement, values: unknown[]): Promise<void> {
  const written = await count(db, query, values)
  if (written !== 1) throw new Error(`${query.name ?? query.text} wrote ${written} rows, not one`)
}
