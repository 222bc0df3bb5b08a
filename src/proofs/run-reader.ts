import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../domain/refusal.ts'
import { ALLOWANCE, type Allowance } from './limits.ts'

/** From the sources while they are worked on, from what was built of them otherwise. */
const ending = extname(import.meta.url)
const reader = fileURLToPath(new URL(`./reader${ending}`, import.meta.url))
const flags = ['--max-old-space-size=512', ...(ending === '.ts' ? ['--import', import.meta.resolve('tsx')] : [])]

const AT_ONCE = 2
const MAY_WAIT = 20
const ANSWER_LIMIT = 32 * 1024 * 1024

let running = 0
const waiting: (() => void)[] = []

/** `page` of what is to be drawn. */
export type Task = { what: 'read' } | { what: 'draw'; page: number }

/** Has the reader read these bytes. Few run at once, so that many files do not take the machine; too many more are told to wait. */
export async function runReader(task: Task, bytes: Buffer, allowance = ALLOWANCE): Promise<Buffer> {
  await turn()
  try {
    return await answerOf(await started(argumentsOf(task, allowance)), bytes, allowance.time)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function argumentsOf(task: Task, { work, memory }: Allowance): string[] {
  return [task.what, work, memory, task.what === 'draw' ? task.page : 1].map(String)
}

async function turn(): Promise<void> {
  if (waiting.length >= MAY_WAIT) throw new Refusal('too_many_requests', { retryAfter: 10 })
  if (running < AT_ONCE) running++
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

/** Where the system lets us, it gets a network of its own, on which there is nobody. It needs none, and so can not reach ours. */
let cage: Promise<string[]> | undefined

async function started(args: string[]): Promise<ChildProcess> {
  cage ??= cageThatHolds()
  return start([...(await cage), process.execPath, ...flags, reader, ...args])
}

async function cageThatHolds(): Promise<string[]> {
  const cage = ['unshare', '--user', '--net', '--']
  const trial = start([...cage, process.execPath, ...flags, reader, ...argumentsOf({ what: 'read' }, ALLOWANCE)])
  trial.stdin?.on('error', () => undefined).end()
  const [code] = await once(trial, 'close').catch(() => [1])
  return code === 0 ? cage : []
}

function start([file = '', ...args]: string[]): ChildProcess {
  return spawn(file, args, { env: { PATH: '/usr/local/bin:/usr/bin:/bin' }, stdio: ['pipe', 'pipe', 'ignore'] })
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

/** Stopped, it had asked for too much; broken, the file broke it. That it could not even begin is nobody's file's fault. */
function judged(code: number | null, signal: NodeJS.Signals | null, answer: Buffer): Buffer {
  if (signal === 'SIGKILL') throw new Refusal('proof_suspicious')
  if (signal !== null || code === 134) throw new Refusal('proof_unreadable')
  if (code !== 0) throw new Error(`the reader of proofs ended with ${code}: can this installation load its decoders?`)
  return answer
}
