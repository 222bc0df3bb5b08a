import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type Place, prepareSocketFolder } from './cluster.ts'
import { reach } from './connect.ts'
import { announcedSocket, livingPostmaster, removeForeignPidFile, type Start, startPostmaster } from './postmaster.ts'
import type { Programs } from './programs.ts'
import type { Way } from './way.ts'

/** What is needed to start a server. */
export type Recipe = { place: Place; programs: Programs; way: Way; durable: boolean }

/** A server that answers: a connection to it, and the folder of its socket. */
export type Running = { client: pg.Client; socket: string }

/** Replaying the log of a large import after a crash takes minutes. */
const recoveryLimit = 15 * 60_000
/** Processes of a killed server end with their statement. */
const leftoverLimit = 60_000

/** Attaches to the server of this folder, or starts it: PostgreSQL's own lock sees to it that there is only one. */
export async function ensureRunning(recipe: Recipe, name: string, signal?: AbortSignal): Promise<Running> {
  const begun = Date.now()
  let start: Start | undefined
  for (;;) {
    signal?.throwIfAborted()
    const running = await attach(recipe.place, name)
    if (running) return running
    if (start?.hasEnded()) {
      await considerFailure(recipe.place, await start.ended, Date.now() - begun)
      start = undefined
    }
    if (Date.now() - begun > recoveryLimit) {
      throw new Error(`The embedded database is still not ready: read ${recipe.place.log}, then start again.`)
    }
    if (!start && !(await livingPostmaster(recipe.place))) start = await launch(recipe)
    await (start ? Promise.race([start.ended, sleep(10)]) : sleep(25))
  }
}

async function attach(place: Place, name: string): Promise<Running | undefined> {
  for (const socket of new Set([place.socket, (await announcedSocket(place)) ?? place.socket])) {
    const client = await reach(place, socket, name)
    if (typeof client === 'object') return { client, socket }
  }
  return undefined
}

async function launch(recipe: Recipe): Promise<Start> {
  await removeForeignPidFile(recipe.place)
  await prepareSocketFolder(recipe.place, recipe.way)
  return startPostmaster(recipe.place, recipe.programs, recipe.way, recipe.durable)
}

/** A start fails harmlessly when another process was faster, or processes of a killed server are not gone yet. */
async function considerFailure(place: Place, said: string, elapsed: number): Promise<void> {
  const passing = /already exists|is still in use|could not bind|is being used/.test(said) || (await livingPostmaster(place))
  if (!passing || elapsed > leftoverLimit) {
    throw new Error(`The embedded database did not start; the end of ${place.log} says why:\n${said || '(nothing)'}`)
  }
  await sleep(100)
}
