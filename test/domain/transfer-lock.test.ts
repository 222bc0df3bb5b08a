import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../../src/domain/action.ts'
import { isLocked, leadsAway, lockDays, lockedUntil } from '../../src/domain/transfer-lock.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const DAY = 24 * 3600 * 1000
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY)

describe('after a change of owner', () => {
  test.each([
    ['domain', 'novak.example', 60],
    ['domain', 'novak.com', 60],
    ['domain', 'novak.fr', 0],
    ['domain', 'NOVAK.FR', 0],
    ['domain', 'novak.co.uk', 0],
    ['domain', 'novak.es', 10],
    ['domain', 'fr.example', 60],
    ['domain', 'shop.novak.es', 10],
    ['domain', 'constructor', 60],
    ['domain', 'novak.constructor', 60],
    ['domain', 'com', 60],
    ['hosting/web', 'novak.com', 0],
    ['domain/zone', 'novak.com', 0],
  ])('a %s named %s is locked for %i days', (product, name, days) => {
    expect(lockDays(product, name)).toBe(days)
    expect(lockedUntil(product, name, NOW, null)).toEqual(days === 0 ? null : inDays(days))
  })

  test('a lock that lasts longer is not shortened, one that is over does not count', () => {
    expect(lockedUntil('domain', 'novak.es', NOW, inDays(30))).toEqual(inDays(30))
    expect(lockedUntil('domain', 'novak.es', NOW, inDays(5))).toEqual(inDays(10))
    expect(lockedUntil('domain', 'novak.fr', NOW, inDays(5))).toEqual(inDays(5))
    expect(lockedUntil('domain', 'novak.fr', NOW, inDays(-5))).toBeNull()
  })

  test('the lock ends at its very second', () => {
    expect(isLocked(inDays(1), NOW)).toBe(true)
    expect(isLocked(NOW, NOW)).toBe(false)
    expect(isLocked(null, NOW)).toBe(false)
    expect(isLocked(undefined, NOW)).toBe(false)
  })
})

describe('a domain leaves by', () => {
  const transfers = ACTIONS.filter(({ type, group }) => type === 'domain' && group === 'transfer').map(({ name }) => name)

  test('what the catalogue calls a transfer, but not by cancelling an operation or reading a list', () => {
    expect(transfers.filter((name) => !leadsAway(name))).toEqual(['domain:apiovh:task/cancel', 'domain:apiovh:ukRegistrar/get'])
  })

  test('what an account does with the same operations', () => {
    const ofAccount = ACTIONS.filter(({ type, name }) => type !== 'domain' && leadsAway(name)).map(({ name }) => name)
    expect(ofAccount.sort()).toEqual(
      ['accelerate', 'argument/edit', 'relaunch'].map((verb) => `account:apiovh:me/task/domain/${verb}`),
    )
  })

  test('nothing else', () => {
    expect(ACTIONS.filter(({ name, type }) => type === 'domain' && leadsAway(name) && !transfers.includes(name))).toEqual([])
  })
})
