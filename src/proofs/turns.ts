/** Few at once, some wait for their turn, and all others are told to come back. */
import { Refusal } from '../domain/refusal.ts'

const COME_BACK = 10

export function turns(atOnce: number, mayWait: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []

  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  async function turn(): Promise<void> {
    if (running < atOnce) running++
    else if (waiting.length < mayWait) await new Promise<void>((resolve) => waiting.push(resolve))
    else throw new Refusal('too_many_requests', { retryAfter: COME_BACK })
  }
}
