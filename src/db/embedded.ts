import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Connection } from './database.ts'
import { databaseName, type Place, placesUnder, prepareCluster } from './embedded/cluster.ts'
import { connectionTo, createDatabase, isLastUser, leaving, reach } from './embedded/connect.ts'
import { livingPostmaster } from './embedded/postmaster.ts'
import { findPrograms } from './embedded/programs.ts'
import { ensureRunning, type Recipe, type Running } from './embedded/running.ts'
import type { WayName } from './embedded/way.ts'

/** A PostgreSQL server of our own, under the data folder. */
export type Embedded = {
  /** How to reach its database; stays the same when the server restarts. */
  connection: Connection
  /** Ends the watch, and stops the server unless another process uses it. Close your connections first. May be called twice. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** How root runs PostgreSQL; the first way that works if not given. */
  way?: WayName
  /** False: no fsync. Only for tests that never lose power. */
  durable?: boolean
  /** Told when the server went away and came back, or can not be started again. One line each. */
  report?: (line: string) => void
}

/**
 * Opens the embedded database: makes it at the first start, attaches to its server if that runs already, starts it otherwise,
 * and keeps it running until `stop`. Any number of processes may open one folder.
 */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = await placesUnder(dataDir)
  const programs = await findPrograms()
  const way = await prepareCluster(place, programs, options.way)
  const recipe: Recipe = { place, programs, way, durable: options.durable ?? true }
  const name = `passation ${process.pid} ${randomBytes(3).toString('hex')}`
  const running = await ensureRunning(recipe, name)
  // Whoever restarts the server puts the socket where the first one found it.
  const watched: Recipe = { ...recipe, place: { ...place, socket: running.socket } }
  const endWatch = watch(watched, name, running, options.report ?? toStandardError)
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= endWatch().then(() => stopUnlessUsed(watched.place, name))
    return stopping
  }
  await createDatabase(running.client).catch((error) => stop().then(() => Promise.reject(error)))
  unref(running.client)
  return { connection: connectionTo(running.socket, databaseName, name), stop }
}

/**
 * An idle connection shows the other processes that this one is here, and ends at once when the server dies: then the server is
 * started again. Pauses grow from one failure to the next, so that a full disk does not also get a full processor.
 */
function watch(recipe: Recipe, name: string, first: Running, report: (line: string) => void): () => Promise<void> {
  const leave = new AbortController()
  let presence = first.client
  let revival = Promise.resolve()
  const attend = () => {
    presence.once('end', () => {
      if (!leave.signal.aborted) revival = revive()
    })
  }
  const revive = async () => {
    for (let pause = 100; !leave.signal.aborted; pause = Math.min(pause * 2, 30_000)) {
      try {
        presence = (await ensureRunning(recipe, name, leave.signal)).client
        report('The embedded database went away and is back.')
        attend()
        return unref(presence)
      } catch (error) {
        if (!leave.signal.aborted) report((error as Error).message)
        await sleep(pause, undefined, { signal: leave.signal }).catch(() => undefined)
      }
    }
  }
  attend()
  return async () => {
    leave.abort()
    await revival
    ref(presence)
    await presence.end()
  }
}

/** Watching alone is no reason for the program to go on. These methods of the client exist, their types do not. */
type Referenced = pg.Client & { ref(): void; unref(): void }

function unref(client: pg.Client): void {
  ;(client as Referenced).unref()
}

function ref(client: pg.Client): void {
  ;(client as Referenced).ref()
}

/** Fast shutdown: open transactions are rolled back, nothing acknowledged is lost. */
async function stopUnlessUsed(place: Place, name: string): Promise<void> {
  const asked = await reach(place, place.socket, leaving)
  if (typeof asked !== 'object') return
  // A failing question means that another process, which left at the same moment, is stopping the server.
  const last = await isLastUser(asked, name).catch(() => false)
  const pid = await livingPostmaster(place)
  if (last && pid) {
    process.kill(pid, 'SIGINT')
    for (let waited = 0; waited < 60_000 && (await livingPostmaster(place)) === pid; waited += 10) await sleep(10)
  }
  await asked.end().catch(() => undefined)
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`)
}
