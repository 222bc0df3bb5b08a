import { execFile } from 'node:child_process'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { lives } from '../../src/db/embedded/process.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const lock = `${root}/node_modules/.passation-build`

let building: Promise<string> | undefined

/** The program as users run it: built from today's sources, so that nobody is told about yesterday's. Gives its main file. */
export function builtProgram(): Promise<string> {
  building ??= build()
  return building
}

/** Test files run side by side: the first one builds, the others wait and then find everything up to date. */
async function build(): Promise<string> {
  while (!(await takeLock())) await sleep(50)
  try {
    await promisify(execFile)(`${root}/bin/prepare`, ['--build-only'])
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`The program could not be built:\n${stderr}${stdout}`)
  } finally {
    await rm(lock, { force: true })
  }
  return `${root}/dist/main.js`
}

async function takeLock(): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    await removeAbandoned()
    return false
  }
}

/** A run that was killed while it built. An empty file is one whose maker is about to write its pid. */
async function removeAbandoned(): Promise<void> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''))
  const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now())
  if (pid ? !lives(pid) : age > 5000) await rm(lock, { force: true })
}
