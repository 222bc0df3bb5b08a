import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './cluster.ts'
import { lives } from './process.ts'
import type { Programs } from './programs.ts'
import { cleanEnvironment, commandOf, type Way } from './way.ts'

/** A server process that was started and may still be on its way up; `ended` gives the reason once it is gone. */
export type Start = { ended: Promise<string>; hasEnded(): boolean }

/** The pid of the server that runs on this folder, if one does. */
export async function livingPostmaster(place: Place): Promise<number | undefined> {
  const found = await readPidFile(place)
  return found && (await isPostmasterOf(place, found.pid)) ? found.pid : undefined
}

/** The folder in which the running server made its socket: a process with another TMPDIR may have started it. */
export async function announcedSocket(place: Place): Promise<string | undefined> {
  const found = await readPidFile(place)
  return found?.lines[4] || undefined
}

/**
 * After a crash and a restart of the machine (or container) the pid in the file may be somebody else's, and PostgreSQL then
 * refuses to start. The file is moved aside first and looked at again: another process may just have written a new one.
 * The file of a dead pid stays: PostgreSQL replaces it itself, once the last process of that server is gone.
 */
export async function removeForeignPidFile(place: Place): Promise<void> {
  const found = await readPidFile(place)
  if (!found || !lives(found.pid) || (await isPostmasterOf(place, found.pid))) return
  const aside = `${pidFile(place)}.${randomBytes(4).toString('hex')}`
  await rename(pidFile(place), aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => undefined)
  if (moved !== undefined && moved !== found.text) await link(aside, pidFile(place)).catch(() => undefined)
  await rm(aside, { force: true })
}

/** Starts the server in a session of its own: a Ctrl-C in the terminal is for this process, which then stops it in order. */
export async function startPostmaster(place: Place, programs: Programs, way: Way, durable: boolean): Promise<Start> {
  await keepLogSmall(place)
  const log = await open(place.log, 'a', 0o600)
  const said = (await log.stat()).size
  const command = commandOf(way, programs.postgres, ['-D', place.cluster, ...settings(place, durable)])
  const stdio: ['ignore', number, number] = ['ignore', log.fd, log.fd]
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio,
  })
  let gone = false
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', () => resolve(''))
  }).then(async (problem) => {
    gone = true
    return `${problem}\n${await tailOfLog(place, said)}`.trim()
  })
  child.unref()
  await log.close()
  return { ended, hasEnded: () => gone }
}

/** The last lines of the server's log, at most 4 kB of them. */
export async function tailOfLog(place: Place, from = 0): Promise<string> {
  const text = await readFile(place.log).catch(() => Buffer.alloc(0))
  return text
    .subarray(Math.max(from, text.length - 4096))
    .toString('utf8')
    .trim()
}

function pidFile(place: Place): string {
  return join(place.cluster, 'postmaster.pid')
}

async function readPidFile(place: Place): Promise<{ pid: number; text: string; lines: string[] } | undefined> {
  const text = await readFile(pidFile(place), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, text, lines } : undefined
}

/** A living pid is not enough: it may be another program's by now, a zombie's, or of a server on a copy of this folder. */
async function isPostmasterOf(place: Place, pid: number): Promise<boolean> {
  const words = await commandLine(pid)
  const program = basename(words[0] ?? '')
  if (program !== 'postgres' && program !== 'unshare' && program !== 'setpriv') return false
  const folder = words[words.indexOf('-D') + 1]
  return !words.includes('-D') || folder === place.cluster
}

async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  }
  const listed = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }))
  const [program, folder] = listed.stdout.trim().split(/ -D (.*?) -c /)
  return folder ? [program ?? '', '-D', folder] : [program ?? '']
}

/** A server that is warned of something at every start may fill the disk in the course of years. */
async function keepLogSmall(place: Place): Promise<void> {
  const size = (await stat(place.log).catch(() => undefined))?.size ?? 0
  if (size > 10_000_000) await rename(place.log, `${place.log}.old`)
}

function settings(place: Place, durable: boolean): string[] {
  return Object.entries({
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${place.socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    ...quietLog,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Statements, their parameters and the values in error messages may hold secrets: the log tells of the server alone. */
const quietLog = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
}
