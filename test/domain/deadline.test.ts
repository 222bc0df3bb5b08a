import { describe, expect, test } from 'vitest'
import { REMIND_BEFORE, toRemind } from '../../src/domain/deadline.ts'
import { DAY, HOUR, later, NOW, openChange } from '../support/rules.ts'

describe('a reminder', () => {
  const change = openChange({
    askedBy: 'anna',
    from: 'theo',
    to: 'carl',
    roles: ['tech'],
    requestedAt: NOW,
    expiresAt: later(7 * DAY),
  })

  const cases = [
    { when: 'a moment before the last 48 hours', now: later(5 * DAY - 1), reminded: [] },
    { when: '48 hours before the end', now: later(5 * DAY), reminded: ['anna', 'carl'] },
    { when: 'an hour before the end', now: later(7 * DAY - HOUR), reminded: ['anna', 'carl'] },
    { when: 'the last moment', now: later(7 * DAY - 1), reminded: ['anna', 'carl'] },
    { when: 'the end', now: later(7 * DAY), reminded: [] },
  ]
  test.each(cases)('$when: $reminded', ({ now, reminded }) => {
    expect(toRemind(change, now)).toEqual(reminded)
  })

  test('is 48 hours before the end', () => {
    expect(REMIND_BEFORE).toBe(48 * HOUR)
  })

  test('is for whoever has not answered, and never for the one who loses the role', () => {
    const [anna, carl] = change.parties
    expect(toRemind({ ...change, parties: [{ ...anna!, state: 'validated' }, carl!] }, later(6 * DAY))).toEqual(['carl'])
    expect(toRemind({ ...change, parties: [anna!, { ...carl!, state: 'validated' }] }, later(6 * DAY))).toEqual(['anna'])
  })

  test.each([
    { lasts: 2 * DAY - 1, reminded: [] },
    { lasts: 2 * DAY, reminded: [] },
    { lasts: 2 * DAY + 1, reminded: ['anna', 'carl'] },
  ])('of a request that lasts $lasts ms: one that is shorter than two days needs none', ({ lasts, reminded }) => {
    expect(toRemind({ ...change, expiresAt: later(lasts) }, later(lasts - 1))).toEqual(reminded)
  })
})
