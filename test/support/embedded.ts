import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Connection } from '../../src/db/database.ts'
import { lives } from '../../src/db/embedded/process.ts'
import type { EmbeddedOptions } from '../../src/db/embedded.ts'

/** A real process that has the embedded database of a folder open. */
export type Opener = {
  child: ChildProcess
  connection: Connection
  /** Kills it the hard way. */
  kill(): Promise<void>
  /** Lets it stop in order. */
  stop(): Promise<void>
}

const script = fileURLToPath(new URL('./embedded-process.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

/** Starts a process on the folder without waiting until its database is open. `prefix` is a command that runs it, if any. */
export function startOpener(
  folder: string,
  options: EmbeddedOptions = {},
  prefix: string[] = [],
  more: SpawnOptions = {},
): ChildProcess {
  const [file, ...args] = [...prefix, process.execPath, '--import', tsx, script, folder, JSON.stringify(options)]
  return spawn(file!, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], ...more })
}

/** A process on the folder, its database open. */
export async function opened(child: ChildProcess): Promise<Opener> {
  const exit = once(child, 'exit')
  const first = await Promise.race([once(child, 'message'), exit.then(() => undefined)])
  if (!first) throw new Error('The process ended before its database was open')
  const kill = async () => {
    child.kill('SIGKILL')
    await exit
  }
  const stop = async () => {
    child.send('stop')
    const [code] = await exit
    if (code !== 0) throw new Error(`The process ended with ${code}`)
  }
  return { child, connection: first[0] as Connection, kill, stop }
}

/** Runs one statement on a connection of its own, and again while the server is not there: what callers of a pool do. */
export async function run<Row extends object>(connection: Connection, sql: string, values: unknown[] = []): Promise<Row[]> {
  const limit = Date.now() + 20_000
  for (;;) {
    const client = new pg.Client(connection)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query<Row>(sql, values)).rows
    } catch (error) {
      const passing = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03'].includes(
        (error as { code: string }).code,
      )
      if (!passing || Date.now() > limit) throw error
      await sleep(20)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** The pid of the server in this folder, by its own file. */
export async function postmasterPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Waits until a process is gone. */
export async function goneAway(pid: number): Promise<void> {
  while (lives(pid)) await sleep(10)
}

/** A folder for a database, and its end: no server is left running in it. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'passation-embedded-'))
  const remove = async () => {
    const pid = await postmasterPid(join(path, 'data')).catch(() => 0)
    if (pid > 0 && pid !== process.pid && lives(pid)) {
      process.kill(pid, 'SIGQUIT')
      await goneAway(pid)
    }
    await rm(path, { recursive: true, force: true, maxRetries: 20 })
  }
  return { path, remove }
}
