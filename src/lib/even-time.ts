import { setTimeout as sleep } from 'node:timers/promises'

/** Answers, well or ill, not before `milliseconds` have passed: how long it took tells nothing about what was found. */
export async function inEvenTime<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  const passed = sleep(milliseconds)
  try {
    return await work()
  } finally {
    await passed
  }
}
