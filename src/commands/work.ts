import { readConfig } from '../config.ts'
import { openProgram } from './program.ts'
import { untilReachable } from './reachable.ts'
import { startWorkerOf } from './serve.ts'
import { untilStopped } from './signals.ts'

/** `passation work`: the worker alone, for installations with several processes. */
export async function work(): Promise<void> {
  const stopped = untilStopped()
  const program = await openProgram(readConfig())
  try {
    await untilReachable(program.context.db, program.log, stopped)
    await program.prepare()
    const worker = await startWorkerOf(program)
    program.log.info('the worker runs')
    await stopped
    await worker.stop()
  } finally {
    await program.close()
  }
}
