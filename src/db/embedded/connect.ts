import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../database.ts'
import { databaseName, type Place } from './cluster.ts'

/** What came of a try: a connection, a server that is on its way up or down, or nobody there. */
export type Reached = pg.Client | 'busy' | 'absent'

/** How to reach a database of the server with its socket in this folder. */
export function connectionTo(socket: string, database: string, name: string): Connection {
  return { host: socket, port: 5432, user: databaseName, database, application_name: name, ssl: false }
}

/** Tries once to connect to the server of this place. */
export async function reach(place: Place, socket: string, name: string): Promise<Reached> {
  const client = new pg.Client({ ...connectionTo(socket, 'postgres', name), connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    if (await servesThisFolder(client, place, socket)) return client
    await client.end()
    return 'absent'
  } catch (error) {
    return kindOfFailure(error as NodeJS.ErrnoException, socket)
  }
}

/** Makes the database that the program lives in, if it is missing. Two processes may do it at once. */
export async function createDatabase(client: pg.Client): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [databaseName])
  if (found.rowCount === 1) return
  await client.query(`create database ${databaseName}`).catch((error: { code?: string }) => {
    const madeByAnother = error.code === '42P04' || error.code === '23505'
    if (!madeByAnother) throw error
  })
}

/**
 * Whether only this process uses the server. Those who leave ask one after the other (a lock), and do not count each other:
 * when two leave at once, the one that asks first stops the server.
 */
export async function isLastUser(client: pg.Client, mine: string): Promise<boolean> {
  await client.query('select pg_advisory_lock(1)')
  // A pool that was ended is still saying goodbye; a server that stops now would break in on it.
  for (let tries = 0; tries < 200 && (await countUsers(client, 'named', [mine])) > 0; tries++) await sleep(10)
  return (await countUsers(client, 'others', [mine, leaving])) === 0
}

/** Connections of these names, or of any others. */
async function countUsers(client: pg.Client, which: 'named' | 'others', names: string[]): Promise<number> {
  const found = await client.query(
    `select from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() and (application_name = any ($1)) = $2`,
    [names, which === 'named'],
  )
  return found.rowCount ?? 0
}

/** The name under which a process that leaves asks its last question. */
export const leaving = 'passation leaving'

/** A socket in the temporary folder may, after the data folder was copied, be that of the original's server. */
async function servesThisFolder(client: pg.Client, place: Place, socket: string): Promise<boolean> {
  if (dirname(socket) === place.home) return true
  const shown = await client.query<{ data_directory: string }>('show data_directory')
  const [theirs, ours] = await Promise.all([stat(shown.rows[0]!.data_directory).catch(() => undefined), stat(place.cluster)])
  return theirs?.dev === ours.dev && theirs.ino === ours.ino
}

function kindOfFailure(error: NodeJS.ErrnoException, socket: string): Reached {
  const nobodyThere = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTSOCK']
  const comingOrGoing = ['57P03', '57P01', '57P02', '53300', 'EAGAIN']
  if (nobodyThere.includes(error.code ?? '')) return 'absent'
  if (comingOrGoing.includes(error.code ?? '') || /terminated|timeout/i.test(error.message)) return 'busy'
  if (error.code !== 'EACCES') throw error
  throw new Error(`The socket folder ${socket} is closed to this user: start as the user who owns the database.`)
}
