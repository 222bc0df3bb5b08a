import { describe, expect, test } from 'vitest'
import { availableActions, isAwaiting } from '../../src/domain/available-actions.ts'
import type { OpenChange, Party } from '../../src/domain/contact-change.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

const party = (account: string, side: Party['side'], more: Partial<Party> = {}): Party => ({
  account,
  side,
  state: 'waiting',
  sentAt: minutes(-60),
  answeredAt: null,
  resentAt: [],
  wrongCodes: 0,
  addressVerified: true,
  ...more,
})

/** Anna asks that Theo takes over from Carl. */
const change = (anna: Partial<Party> = {}, theo: Partial<Party> = {}, expiresAt = minutes(60)): OpenChange => ({
  id: 1,
  requestId: 'r',
  cleared: false,
  service: { id: 1, product: 'domain', name: 'novak.example' },
  askedBy: 'anna',
  from: 'carl',
  to: 'theo',
  roles: ['tech'],
  requestedAt: minutes(-60),
  expiresAt,
  state: 'validatingByCustomers',
  parties: [party('anna', 'asking', anna), party('theo', 'receiving', theo)],
})

const often = [minutes(-50), minutes(-40), minutes(-30)]

describe('what can be done now', () => {
  test.each<[string, OpenChange | undefined, string[], string[]]>([
    ['with a new request', change(), ['accept', 'refuse', 'resendEmail', 'abort'], ['accept', 'refuse', 'resendEmail']],
    ['once the asker has said yes', change({ state: 'validated' }), ['abort'], ['accept', 'refuse', 'resendEmail']],
    ['once the receiver has said yes', change({}, { state: 'validated' }), ['accept', 'refuse', 'resendEmail', 'abort'], []],
    [
      'with an address nobody verified',
      change({}, { addressVerified: false }),
      ['accept', 'refuse', 'resendEmail', 'abort'],
      ['refuse', 'resendEmail'],
    ],
    ['after five wrong codes', change({ wrongCodes: 5 }), ['resendEmail', 'abort'], ['accept', 'refuse', 'resendEmail']],
    [
      'after three new codes in an hour',
      change({}, { resentAt: often }),
      ['accept', 'refuse', 'resendEmail', 'abort'],
      ['accept', 'refuse'],
    ],
    ['after both', change({}, { wrongCodes: 5, resentAt: often }), ['accept', 'refuse', 'resendEmail', 'abort'], []],
    ['in the second it runs out', change({}, {}, NOW), [], []],
    ['once it is settled', undefined, [], []],
  ])('%s', (_when, open, asker, receiver) => {
    expect(availableActions(open, 'anna', NOW)).toEqual(asker)
    expect(availableActions(open, 'theo', NOW)).toEqual(receiver)
  })

  test('who loses the role is told, and can do nothing', () => {
    expect(availableActions(change(), 'carl', NOW)).toEqual([])
    expect(isAwaiting(change(), 'carl', NOW)).toBe(false)
  })

  test('a request awaits a party until it has answered, even where its code is dead', () => {
    expect(isAwaiting(change({ wrongCodes: 5 }), 'anna', NOW)).toBe(true)
    expect(isAwaiting(change({ state: 'validated' }), 'anna', NOW)).toBe(false)
    expect(isAwaiting(change({}, {}, NOW), 'anna', NOW)).toBe(false)
    expect(isAwaiting(undefined, 'anna', NOW)).toBe(false)
  })
})
