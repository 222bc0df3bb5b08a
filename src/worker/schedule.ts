import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../lib/log.ts'

/** Something that is done again and again. It gives whether there is more to do at once. */
export type Job = { name: string; every: number; run: () => Promise<boolean> }

export type Schedule = { stop(): Promise<void> }

/** Runs each job by itself, never twice at a time. A job that fails is logged and tried at its next turn. */
export function startSchedule(jobs: Job[], log: Log): Schedule {
  const stopping = new AbortController()
  const running = jobs.map((job) => repeat(job, log, stopping.signal))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

async function repeat(job: Job, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const more = await job.run().catch((err: Error) => {
      log.error({ err, job: job.name }, 'a job failed')
      return false
    })
    if (!more) await sleep(job.every, undefined, { signal }).catch(() => undefined)
  }
}
