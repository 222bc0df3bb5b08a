import { describe, expect, test } from 'vitest'
import {
  type AgreedChange,
  agree,
  concernedBy,
  contactsAfter,
  fallsWith,
  hasLapsed,
  isAgreed,
  type OpenChange,
  partiesOf,
  type SettledChange,
  settle,
  toldOf,
} from '../../src/domain/contact-change.ts'
import { ROLES, type Role } from '../../src/domain/role.ts'
import { CONTACTS, later, NOW, openChange } from '../support/rules.ts'

describe('who must validate, who is told, who sees it', () => {
  const cases = [
    {
      rule: 'the administrative contact names a new technical one',
      change: { askedBy: 'anna', from: 'theo', to: 'carl' },
      parties: ['asking anna', 'receiving carl'],
      told: ['theo'],
      sees: ['anna', 'theo', 'carl'],
    },
    {
      rule: 'the administrative contact takes a role himself',
      change: { askedBy: 'anna', from: 'theo', to: 'anna' },
      parties: ['asking anna'],
      told: ['theo'],
      sees: ['anna', 'theo'],
    },
    {
      rule: 'somebody names another in his own place',
      change: { askedBy: 'theo', from: 'theo', to: 'carl' },
      parties: ['asking theo', 'receiving carl'],
      told: [],
      sees: ['theo', 'carl'],
    },
  ]
  test.each(cases)('$rule: $parties validate, $told is told', ({ change, parties, told, sees }) => {
    expect(partiesOf(change).map(({ side, account }) => `${side} ${account}`)).toEqual(parties)
    expect(toldOf(change)).toEqual(told)
    expect(concernedBy(change)).toEqual(sees)
  })

  test('nobody is both asked and told', () => {
    for (const { change } of cases) {
      const asked = partiesOf(change).map(({ account }) => account)
      expect(toldOf(change).filter((account) => asked.includes(account))).toEqual([])
    }
  })
})

describe('agreeing', () => {
  const change = openChange({ askedBy: 'anna', from: 'theo', to: 'carl', roles: ['tech'] })
  const [anna, carl] = change.parties

  test.each([
    { rule: 'the asker first', order: [anna!, carl!] },
    { rule: 'the receiver first', order: [carl!, anna!] },
  ])('$rule: it is agreed with the second yes, not before', ({ order: [first, second] }) => {
    const half = agree(change, first!, later(1))
    expect(isAgreed(half)).toBe(false)
    expect(half.parties.filter(({ state }) => state === 'validated').map(({ account }) => account)).toEqual([first!.account])
    const whole = agree(half, second!, later(2))
    expect(isAgreed(whole)).toBe(true)
    expect(whole.parties.map(({ state }) => state)).toEqual(['validated', 'validated'])
  })

  test('one yes is enough where the asker receives', () => {
    const own = openChange({ askedBy: 'anna', from: 'theo', to: 'anna', roles: ['tech'] })
    expect(isAgreed(agree(own, own.parties[0]!, NOW))).toBe(true)
  })

  test('a yes is dated, and leaves the change it was said to as it was', () => {
    const half = agree(change, carl!, later(5))
    expect(half.parties[1]!.answeredAt).toEqual(later(5))
    expect(change.parties.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  })
})

describe('taking effect', () => {
  const SETS: Role[][] = [
    ['admin'],
    ['tech'],
    ['billing'],
    ['admin', 'tech'],
    ['admin', 'billing'],
    ['tech', 'billing'],
    [...ROLES],
  ]
  test.each(SETS.map((roles) => ({ roles })))('$roles pass to the receiver, the other roles stay', ({ roles }) => {
    const change = { ...openChange({ askedBy: 'anna', from: 'anna', to: 'carl', roles }), agreed: true } as AgreedChange
    const before = { ...CONTACTS }
    const after = contactsAfter(change, before)
    for (const role of ROLES) expect(after[role]).toBe(roles.includes(role) ? 'carl' : CONTACTS[role])
    expect(before).toEqual(CONTACTS)
  })
})

describe('settling', () => {
  const change = openChange({ askedBy: 'anna', from: 'theo', to: 'carl', roles: ['tech'] })

  test('keeps the facts and the end, and nothing that could still be answered', () => {
    const settled = settle(change, { state: 'refused', account: 'carl' }, later(3))
    expect(settled).toMatchObject({ id: change.id, roles: ['tech'], ending: { state: 'refused', account: 'carl' } })
    expect(settled.settledAt).toEqual(later(3))
    expect(Object.keys(settled)).not.toContain('parties')
    expect(Object.keys(settled)).not.toContain('state')
  })

  test('a change that is not agreed can not be done, and a settled one can not be settled: neither compiles', () => {
    const compiles = [
      // @ts-expect-error done is for a change that everyone agreed to
      (open: OpenChange) => settle(open, { state: 'done' }, NOW),
      // @ts-expect-error a settled change has nobody left to answer
      (settled: SettledChange) => agree(settled, change.parties[0]!, NOW),
      // @ts-expect-error settled once
      (settled: SettledChange) => settle(settled, { state: 'expired' }, NOW),
      // @ts-expect-error only an agreed change takes effect
      (open: OpenChange) => contactsAfter(open, CONTACTS),
    ]
    expect(compiles).toHaveLength(4)
  })
})

describe('what falls with the administrative contact', () => {
  const handover = openChange({ requestId: 'handover', askedBy: 'anna', from: 'anna', to: 'carl', roles: ['admin'] })
  const other = { requestId: 'other', askedBy: 'anna', from: 'theo', to: 'dora', roles: ['tech'] as Role[] }

  test('what he had asked for separately', () => {
    expect(fallsWith(handover, openChange(other), NOW)).toBe(true)
  })

  test('also what he had asked for in another role that he keeps', () => {
    expect(fallsWith(handover, openChange({ ...other, from: 'anna' }), NOW)).toBe(true)
  })

  test('not the other tasks of the same request', () => {
    expect(fallsWith(handover, openChange({ ...other, requestId: 'handover' }), NOW)).toBe(false)
  })

  test('not what the other contacts had asked for', () => {
    expect(fallsWith(handover, openChange({ ...other, askedBy: 'theo' }), NOW)).toBe(false)
    expect(fallsWith(handover, openChange({ ...other, askedBy: 'carl' }), NOW)).toBe(false)
  })

  test('nothing, when another role changes hands', () => {
    for (const role of ['tech', 'billing'] as const) {
      const effect = { ...handover, roles: [role] }
      expect(fallsWith(effect, openChange(other), NOW)).toBe(false)
    }
  })

  test('with the administrative role among others', () => {
    expect(fallsWith({ ...handover, roles: ['admin', 'billing'] }, openChange(other), NOW)).toBe(true)
  })

  test('not what has run out of time: that has expired', () => {
    expect(fallsWith(handover, openChange({ ...other, expiresAt: later(0) }), NOW)).toBe(false)
    expect(fallsWith(handover, openChange({ ...other, expiresAt: later(1) }), NOW)).toBe(true)
  })
})

test('a change lives until the very millisecond in which it expires', () => {
  const change = openChange({ askedBy: 'anna', from: 'theo', to: 'carl', roles: ['tech'] })
  expect(hasLapsed(change, later(-1, change.expiresAt))).toBe(false)
  expect(hasLapsed(change, change.expiresAt)).toBe(true)
  expect(hasLapsed(change, later(1, change.expiresAt))).toBe(true)
})
