import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { builtProgram } from './built.ts'

/** Variables of a program that a test starts. Nothing of the test's own environment reaches it but the way to Node. */
export type Environment = Record<string, string | undefined>

/** A running `passation serve`. */
export type Program = {
  child: ChildProcess
  /** Where it listens: the address that it printed. */
  url: string
  /** Milliseconds from the start of the process to the first 200 of /health/ready. */
  readyAfter: number
  /** What it has written so far, to both outputs. */
  output(): string
  /** Its exit code, once it has ended. */
  exit: Promise<number | null>
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>
  /** Ends it the hard way. */
  kill(): Promise<void>
}

/** What became of a command that ended by itself. */
export type Ended = { code: number | null; stdout: string; stderr: string }

/** Starts `passation serve` on a free port and waits until it is ready. */
export async function startProgram(env: Environment, args: string[] = ['serve']): Promise<Program> {
  const begun = performance.now()
  const child = await spawnProgram(args, { PORT: '0', LOG_LEVEL: 'warn', ...env })
  const program = watched(child)
  try {
    const url = await printedAddress(program)
    while (!(await isReady(url)) && !program.hasEnded()) await sleep(5)
    if (program.hasEnded()) throw new Error(`The program ended before it was ready:\n${program.output()}`)
    return { ...program, url, readyAfter: performance.now() - begun }
  } catch (error) {
    await program.kill()
    throw error
  }
}

/** Starts a command without waiting for anything. */
export async function spawnProgram(args: string[], env: Environment): Promise<ChildProcess> {
  const { PATH, HOME, TMPDIR, TZ } = process.env
  return spawn(process.execPath, [await builtProgram(), ...args], {
    env: { PATH, HOME, TMPDIR, TZ, ...env } as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs a command to its end. */
export async function runProgram(args: string[], env: Environment, input = ''): Promise<Ended> {
  const child = await spawnProgram(args, env)
  const [stdout, stderr] = [textOf(child.stdout!), textOf(child.stderr!)]
  child.stdin!.on('error', () => undefined).end(input)
  const [code] = await once(child, 'close')
  return { code, stdout: stdout(), stderr: stderr() }
}

/** Runs a command that is to succeed and to print JSON. */
export async function runJson<Printed>(args: string[], env: Environment): Promise<Printed> {
  const { code, stdout, stderr } = await runProgram(args, env)
  if (code !== 0) throw new Error(`passation ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout)
}

function watched(child: ChildProcess) {
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  const [stdout, stderr] = [textOf(child.stdout!), textOf(child.stderr!)]
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exit
  }
  return {
    child,
    exit,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    output: () => stdout() + stderr(),
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL')
    },
  }
}

async function printedAddress({ output, hasEnded }: ReturnType<typeof watched>): Promise<string> {
  for (;;) {
    const printed = /^Passation runs at (\S+)$/m.exec(output())?.[1]
    if (printed) return printed
    if (hasEnded()) throw new Error(`The program ended before it was ready:\n${output()}`)
    await sleep(5)
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.status === 200
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  return () => text
}
