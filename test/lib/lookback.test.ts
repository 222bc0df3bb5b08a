import { describe, expect, test } from 'vitest'
import { createLookback } from '../../src/lib/lookback.ts'

const rows = (...ids: number[]) => ids.map((id) => ({ id }))
const ids = (found: { id: number }[]) => found.map(({ id }) => id)

describe('looking back', () => {
  test('meets each row once, however often it is found', () => {
    const lookback = createLookback([9, 10], 100, 0)
    expect(ids(lookback.unmet(rows(11, 12), 12, 10))).toEqual([11, 12])
    expect(ids(lookback.unmet(rows(11, 12, 13), 13, 20))).toEqual([13])
    expect(lookback.highest()).toBe(13)
  })

  test('meets a lower id that comes late, once', () => {
    const lookback = createLookback([10], 100, 0)
    lookback.unmet(rows(13), 13, 10)
    expect(lookback.floor(60)).toBeLessThan(12)
    expect(ids(lookback.unmet(rows(12, 13), 13, 60))).toEqual([12])
    expect(ids(lookback.unmet(rows(12, 13), 13, 70))).toEqual([])
  })

  test('meets what was under way when it began, and nothing that was there', () => {
    const lookback = createLookback([5, 7, 8], 100, 0)
    expect(lookback.floor(0)).toBe(4)
    expect(ids(lookback.unmet(rows(5, 6, 7, 8), 8, 10))).toEqual([6])
  })

  test('looks back no further than its span', () => {
    const lookback = createLookback([10], 100, 0)
    lookback.unmet(rows(20), 20, 50)
    expect(lookback.floor(99)).toBe(9)
    expect(lookback.floor(100)).toBe(10)
    expect(lookback.floor(149)).toBe(10)
    expect(lookback.floor(150)).toBe(20)
    expect(lookback.floor(10_000)).toBe(20)
  })

  test('keeps the highest id of all, though it concerned nobody who listens', () => {
    const lookback = createLookback([], 100, 0)
    expect(lookback.floor(0)).toBe(0)
    lookback.unmet([], 40, 10)
    expect(lookback.highest()).toBe(40)
    expect(ids(lookback.unmet(rows(40), 40, 20))).toEqual([40])
  })
})
