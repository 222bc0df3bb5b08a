/** kill -9, of the program alone or of the program and its database. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { goneAway, postmasterPid } from '../../support/embedded.ts'

export type Round = 'node' | 'both'

/** Kills a process, and with it the database if asked to: at once, or one a few milliseconds after the other. */
export async function killNow(round: Round, node: number, dataDir: string): Promise<void> {
  const postmaster = round === 'both' ? await postmasterPid(dataDir).catch(() => undefined) : undefined
  const database = postmaster ? [postmaster, ...(await childrenOf(postmaster))] : []
  const gap = Math.random() < 0.5 ? 0 : Math.random() * 30
  const [first, second] = Math.random() < 0.5 ? [[node], database] : [database, [node]]
  for (const pid of first) killHard(pid)
  if (gap > 0) await sleep(gap)
  for (const pid of second) killHard(pid)
  await goneAway(node)
  if (postmaster) await goneAway(postmaster)
}

/** The servers that run on the folder, by their command lines. Their children, which look alike for a moment, do not count. */
export async function postmastersOn(dataDir: string): Promise<number[]> {
  const cluster = join(dataDir, 'postgres')
  const pids = (await processes()).filter(({ words }) => words[words.indexOf('-D') + 1] === cluster)
  return pids.filter(({ parent }) => !pids.some(({ pid }) => pid === parent)).map(({ pid }) => pid)
}

async function childrenOf(pid: number): Promise<number[]> {
  return (await processes()).filter(({ parent }) => parent === pid).map((each) => each.pid)
}

/** From /proc; where there is none (macOS) the campaign kills postmasters without their children, and does not count them. */
async function processes(): Promise<{ pid: number; parent: number; words: string[] }[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const read = (pid: string, file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  return Promise.all(
    pids.map(async (pid) => {
      const [stat, commandLine] = await Promise.all([read(pid, 'stat'), read(pid, 'cmdline')])
      return {
        pid: Number(pid),
        parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]),
        words: commandLine.split('\0'),
      }
    }),
  )
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
