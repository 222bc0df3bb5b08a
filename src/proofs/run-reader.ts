import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../domain/refusal.ts'
import { type Cage, cages, chooseAmong } from './cage.ts'
import { ALLOWANCE, type Allowance } from './limits.ts'
import { turns } from './turns.ts'

/** From the sources while they are worked on, from what was built of them otherwise. */
const ending = extname(import.meta.url)
const reader = fileURLToPath(new URL(`./reader${ending}`, import.meta.url))
const flags = ['--max-old-space-size=512', ...(ending === '.ts' ? ['--import', import.meta.resolve('tsx')] : [])]

const PATHS = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const ANSWER_LIMIT = 32 * 1024 * 1024
const TRIAL_TIME = 30_000

/** `page` of what is to be drawn. */
export type Task = { what: 'read' } | { what: 'draw'; page: number }

/** Few run at once, so that files do not take the machine. The staff has turns of its own: strangers can not keep it waiting. */
const turnsFor = { read: turns(2, 20), draw: turns(2, 20) }

/** Has the reader read these bytes. */
export function runReader(task: Task, bytes: Buffer, allowance = ALLOWANCE): Promise<Buffer> {
  return turnsFor[task.what](async () => {
    const { command } = await cage()
    return answerOf(start(command, argumentsOf(task, allowance)), bytes, allowance.time)
  })
}

function argumentsOf(task: Task, { work, memory }: Allowance): string[] {
  return [task.what, work, memory, task.what === 'draw' ? task.page : 1].map(String)
}

const warnOnStandardError = (line: string) => process.emitWarning(line)

let cage = cageOf([], warnOnStandardError)

/** Before the first file: which folders no reader is to see, and whom to tell if the system does not let us keep it from them. */
export function prepareReader(hidden: string[], warn: (line: string) => void): void {
  cage = cageOf(hidden, warn)
}

function cageOf(hidden: string[], warn: (line: string) => void) {
  return chooseAmong(cages(hidden, [reader, process.execPath]), holds, warn)
}

/** Whether the reader runs in it, and can load all that it needs. */
async function holds({ command }: Cage): Promise<boolean> {
  const trial = start(command, argumentsOf({ what: 'read' }, ALLOWANCE))
  return answerOf(trial, Buffer.alloc(0), TRIAL_TIME).then(
    () => true,
    () => false,
  )
}

/** In a folder that tells nothing: who starts in one that is hidden from him later is in it nevertheless. */
function start(cage: string[], args: string[]): ChildProcess {
  const [file = '', ...rest] = [...cage, process.execPath, ...flags, reader, ...args]
  return spawn(file, rest, { cwd: '/', env: { PATH: PATHS }, stdio: ['pipe', 'pipe', 'ignore'] })
}

async function answerOf(child: ChildProcess, bytes: Buffer, time: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  const patience = setTimeout(() => child.kill('SIGKILL'), time)
  child.stdout?.on('data', (piece: Buffer) => {
    pieces.push(piece)
    size += piece.length
    if (size > ANSWER_LIMIT) child.kill('SIGKILL')
  })
  // A reader that ends before it has read everything closes the pipe.
  child.stdin?.on('error', () => undefined).end(bytes)
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
    return judged(code, signal, Buffer.concat(pieces))
  } finally {
    clearTimeout(patience)
  }
}

/** What a shell that waited for it says of a process that a signal ended. */
const OF_SIGNAL = 128
const KILLED = OF_SIGNAL + constants.signals.SIGKILL

/** Stopped, it had asked for too much; broken, the file broke it. That it could not even begin is nobody's file's fault. */
function judged(code: number | null, signal: NodeJS.Signals | null, answer: Buffer): Buffer {
  if (signal === 'SIGKILL' || code === KILLED) throw new Refusal('proof_suspicious')
  if (signal !== null || (code ?? 0) > OF_SIGNAL) throw new Refusal('proof_unreadable')
  if (code !== 0) throw new Error(`the reader of proofs ended with ${code}: can this installation load its decoders?`)
  return answer
}
