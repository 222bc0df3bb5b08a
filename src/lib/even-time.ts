import { setTimeout as sleep } from 'node:timers/promises'

/** Answers not before `milliseconds` have passed, so that how long it took tells nothing about what was found. */
export async function inEvenTime<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work(), sleep(milliseconds)])
  return result
}
