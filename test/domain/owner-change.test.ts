import { describe, expect, test } from 'vitest'
import { type Owner, ownerTold } from '../../src/domain/owner.ts'
import {
  type Consent,
  confirm,
  hasLapsed,
  isConfirmed,
  mustConfirm,
  type OpenOwnerChange,
  type OwnerChangeState,
  type OwnerRequest,
  ownerRefusals,
  resend,
  stillOpen,
  toRemind,
  verifyIdentity,
  waitingFor,
} from '../../src/domain/owner-change.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const HOUR = 3600 * 1000
const DAY = 24 * HOUR
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

const owner = (fields: Partial<Owner>) => ownerTold(fields)!
const MARTA = owner({ firstname: 'Marta', name: 'Novák', email: 'marta@novak.example' })
const CLAY = owner({ organisation: 'Clay & Co', email: 'office@clay.example' })

const consent = (side: Consent['side'], more: Partial<Consent> = {}): Consent => ({
  side,
  email: `${side}@mail.example`,
  language: 'en',
  state: 'waiting',
  sentAt: NOW,
  answeredAt: null,
  resentAt: [],
  ...more,
})

const change = (consents = [consent('present'), consent('new')]): OpenOwnerChange => ({
  id: 1,
  service: { product: 'domain', name: 'novak.example' },
  askedBy: 'anna',
  before: MARTA,
  after: CLAY,
  requestedAt: NOW,
  expiresAt: later(14 * DAY),
  consents,
  state: 'waiting',
})

describe('asking', () => {
  const codes = (request: Partial<OwnerRequest>) =>
    ownerRefusals({ status: 'ok', before: MARTA, after: CLAY, isPending: false, held: false, ...request }).map(({ code }) => code)

  test.each<[what: string, request: Partial<OwnerRequest>, codes: string[]]>([
    ['another owner', {}, []],
    ['another owner of a service that is in debt', { status: 'pendingDebt' }, []],
    ['the same owner', { after: MARTA }, ['same_owner']],
    ['the same owner at another address', { after: { ...MARTA, city: 'Brno' } }, ['same_owner']],
    ['the same owner by another e-mail', { after: { ...MARTA, email: 'm@novak.example' } }, []],
    ['somebody without a name', { after: { ...CLAY, organisation: '' } }, ['owner_unnamed']],
    ['somebody without an address', { after: { ...CLAY, email: '' } }, ['invalid_email']],
    ['somebody at no address', { after: { ...CLAY, email: 'clay' } }, ['invalid_email']],
    ['where no owner is known', { before: null }, ['owner_unreachable']],
    ['where the owner has no address', { before: { ...MARTA, email: '' } }, ['owner_unreachable']],
    ['where the owner’s address is none', { before: { ...MARTA, email: 'by post' } }, ['owner_unreachable']],
    ['while another change waits', { isPending: true }, ['change_already_pending']],
    ['while a procedure holds the service', { held: true }, ['procedure_waits']],
    ['before the service is there', { status: 'inCreation' }, ['service_not_ready']],
    [
      'everything at once',
      { status: 'inCreation', before: null, after: owner({}), isPending: true },
      ['service_not_ready', 'owner_unnamed', 'invalid_email', 'owner_unreachable', 'change_already_pending'],
    ],
  ])('for %s', (_what, request, refusals) => {
    expect(codes(request)).toEqual(refusals)
  })

  test.each([
    ['marta@novak.example', 'office@clay.example', ['present', 'new']],
    ['marta@novak.example', 'marta@novak.example', ['present']],
    ['marta@novak.example', 'Marta@Novak.Example', ['present']],
  ])('from %s to %s: %j confirm', (before, later, sides) => {
    expect(mustConfirm({ email: before }, { email: later })).toEqual(sides)
  })
})

describe('confirming', () => {
  test('it is confirmed once both have', () => {
    const first = confirm(change(), 'new', NOW)
    expect(isConfirmed(first)).toBe(false)
    expect(waitingFor(first)).toEqual(['present'])
    expect(isConfirmed(confirm(first, 'present', NOW))).toBe(true)
    expect(isConfirmed(confirm(first, 'new', NOW))).toBe(false)
  })

  test('one mailbox confirms once', () => {
    expect(isConfirmed(confirm(change([consent('present')]), 'present', NOW))).toBe(true)
  })

  test('without the tick nothing is: identity_not_confirmed', () => {
    expect(() => verifyIdentity(false)).toThrow(expect.objectContaining({ code: 'identity_not_confirmed' }))
    expect(() => verifyIdentity(true)).not.toThrow()
  })
})

describe('time', () => {
  test('it lives until its very last second', () => {
    expect(hasLapsed(change(), later(14 * DAY - 1))).toBe(false)
    expect(hasLapsed(change(), later(14 * DAY))).toBe(true)
    expect(() => stillOpen(change(), later(14 * DAY))).toThrow('request_closed')
    expect(stillOpen(change(), later(14 * DAY - 1)).state).toBe('waiting')
  })

  test.each<OwnerChangeState>(['done', 'refused', 'withdrawn', 'expired', 'aborted'])('one that is %s is closed', (state) => {
    expect(() => stillOpen({ ...change(), state }, NOW)).toThrow(expect.objectContaining({ code: 'request_closed' }))
  })

  test('whoever has not answered is reminded in the last three days', () => {
    const half = change([consent('present', { state: 'confirmed', answeredAt: NOW }), consent('new')])
    const sides = (at: number) => toRemind(half, later(at)).map(({ side }) => side)
    expect([sides(11 * DAY - 1), sides(11 * DAY), sides(14 * DAY - 1), sides(14 * DAY)]).toEqual([[], ['new'], ['new'], []])
  })
})

describe('a new code', () => {
  const resent = (...minutesAgo: number[]) =>
    change([consent('present', { resentAt: minutesAgo.map((m) => later(-m * 60_000)) })])

  test('comes three times an hour', () => {
    expect(resend(resent(), 'present', NOW).resentAt).toEqual([NOW])
    expect(resend(resent(59, 1), 'present', NOW).resentAt).toHaveLength(3)
    expect(resend(resent(60, 59, 1), 'present', NOW).resentAt).toHaveLength(3)
    expect(() => resend(resent(59, 30, 1), 'present', NOW)).toThrow(expect.objectContaining({ code: 'too_many_requests' }))
  })

  test('goes to nobody who has answered, nor to a side that there is not', () => {
    const answered = change([consent('present', { state: 'confirmed', answeredAt: NOW })])
    expect(() => resend(answered, 'present', NOW)).toThrow('already_answered')
    expect(() => resend(answered, 'new', NOW)).toThrow('not_awaiting_you')
  })
})
