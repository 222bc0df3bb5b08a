import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type CommandRun = { code: number | null; stdout: string; stderr: string }

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

/**
 * Runs `passation …` as a process of its own, in this environment and no other. If `until` is given, it is asked to end as
 * soon as its output contains that.
 */
export async function runCommand(args: string[], env: Record<string, string>, until?: string): Promise<CommandRun> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', tsx, main, ...args], { env: { PATH, HOME, ...env } })
  const run: CommandRun = { code: null, stdout: '', stderr: '' }
  const hear = (stream: 'stdout' | 'stderr') => (piece: Buffer) => {
    run[stream] += piece.toString()
    if (until !== undefined && !child.killed && run[stream].includes(until)) child.kill('SIGTERM')
  }
  child.stdout.on('data', hear('stdout'))
  child.stderr.on('data', hear('stderr'))
  const [code] = await once(child, 'close')
  return { ...run, code }
}
