import { expect, test } from 'vitest'
import { pauseAfter, waitAfter } from '../../src/worker/back-off.ts'

const MINUTE = 60_000

test('a letter waits a minute, then twice as long each time, up to four hours; after twelve tries it is dead', () => {
  const minutes = Array.from({ length: 12 }, (_, i) => waitAfter(i + 1, 0.5)).map((wait) => wait && wait / MINUTE)

  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, null])
})

test('chance spreads the waits a fifth to either side', () => {
  expect([waitAfter(1, 0), waitAfter(1, 0.5), waitAfter(1, 1)]).toEqual([0.8 * MINUTE, MINUTE, 1.2 * MINUTE])
})

test('the post rests longer each time that the mail server can not be worked with, up to half a minute', () => {
  expect([1, 2, 3, 6, 7, 50].map((failures) => pauseAfter(failures, 0.5))).toEqual([1000, 2000, 4000, 30_000, 30_000, 30_000])
})
