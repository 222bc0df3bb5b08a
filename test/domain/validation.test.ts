import { describe, expect, test } from 'vitest'
import { normalizedName } from '../../src/domain/account.ts'
import {
  awaitedParty,
  codeRefusal,
  RESENDS_ALLOWED,
  resend,
  verifyAddressIsVerified,
  verifyMayWithdraw,
  WRONG_CODES_ALLOWED,
} from '../../src/domain/validation.ts'
import { HOUR, inWords, later, MINUTE, NOW, openChange, party, refusalOf } from '../support/rules.ts'

const change = openChange({ askedBy: 'anna', from: 'theo', to: 'carl', roles: ['tech'] })
const answered = (state: 'validated' | 'refused') => ({
  ...change,
  parties: change.parties.map((each) => (each.account === 'carl' ? { ...each, state, answeredAt: NOW } : each)),
})

describe('whose answer is awaited', () => {
  test('the asker and the receiver, each on a side of its own', () => {
    expect(awaitedParty(change, 'anna', NOW).side).toBe('asking')
    expect(awaitedParty(change, 'carl', NOW).side).toBe('receiving')
  })

  const cases = [
    { who: 'the one who loses the role', account: 'theo', of: change, code: 'not_awaiting_you' },
    { who: 'a stranger', account: 'dora', of: change, code: 'not_awaiting_you' },
    { who: 'a party that has said yes', account: 'carl', of: answered('validated'), code: 'already_answered' },
    { who: 'a party that has said no', account: 'carl', of: answered('refused'), code: 'already_answered' },
    { who: 'a party of a change that is settled', account: 'carl', of: undefined, code: 'request_closed' },
    { who: 'a stranger to a change that is settled', account: 'dora', of: undefined, code: 'request_closed' },
  ]
  test.each(cases)('not $who: $code', ({ account, of, code }) => {
    expect(refusalOf(() => awaitedParty(of, account, NOW))).toBe(code)
  })

  test('nobody, from the very moment that the change expires: request_closed', () => {
    expect(awaitedParty(change, 'carl', later(-1, change.expiresAt)).account).toBe('carl')
    expect(refusalOf(() => awaitedParty(change, 'carl', change.expiresAt))).toBe('request_closed')
  })
})

describe('a code', () => {
  const rows = Array.from({ length: WRONG_CODES_ALLOWED + 1 }, (_, wrongCodes) => ({ wrongCodes }))

  test.each(rows)('after $wrongCodes wrong ones', ({ wrongCodes }) => {
    const dead = wrongCodes === WRONG_CODES_ALLOWED
    const refusal = (matches: boolean) => codeRefusal(party({ account: 'carl', wrongCodes }), matches)?.code
    expect(refusal(true)).toBe(dead ? 'too_many_attempts' : undefined)
    expect(refusal(false)).toBe(dead ? 'too_many_attempts' : 'token_unusable')
  })

  test('is dead after five wrong ones', () => {
    expect(WRONG_CODES_ALLOWED).toBe(5)
  })

  test('that is refused tells nothing of what was expected', () => {
    expect(codeRefusal(party({ account: 'carl' }), false)!.about).toEqual({})
  })
})

describe('a new code', () => {
  const sent = (...ago: number[]) => party({ account: 'carl', resentAt: ago.map((each) => later(-each)) })

  test('three times in an hour, not four: too_many_requests', () => {
    expect(RESENDS_ALLOWED).toBe(3)
    let carl = party({ account: 'carl' })
    for (let times = 1; times <= 3; times++) carl = { ...carl, ...resend(carl, later(times)) }
    expect(carl.resentAt).toEqual([later(1), later(2), later(3)])
    expect(refusalOf(() => resend(carl, later(4)))).toBe('too_many_requests')
  })

  const cases = [
    { ago: [HOUR - 1, 2, 1], refused: true },
    { ago: [HOUR, 2, 1], refused: false },
    { ago: [HOUR + 1, 2, 1], refused: false },
    { ago: [HOUR, HOUR, HOUR], refused: false },
    { ago: [HOUR - 1, HOUR - 1, HOUR - 1], refused: true },
    { ago: [50 * MINUTE, 20 * MINUTE], refused: false },
  ]
  test.each(cases)('sent $ago ms ago: an hour is over when it is over', ({ ago, refused }) => {
    expect(refusalOf(() => resend(sent(...ago), NOW))).toBe(refused ? 'too_many_requests' : undefined)
  })

  test('is counted in the hour that slides, not in one that starts over', () => {
    const { resentAt } = resend(sent(HOUR, 30 * MINUTE, 10 * MINUTE), NOW)
    expect(resentAt).toEqual([later(-30 * MINUTE), later(-10 * MINUTE), NOW])
    expect(refusalOf(() => resend(party({ account: 'carl', resentAt }), later(29 * MINUTE)))).toBe('too_many_requests')
    expect(refusalOf(() => resend(party({ account: 'carl', resentAt }), later(30 * MINUTE)))).toBeUndefined()
  })
})

describe('withdrawing', () => {
  test('is for the asker', () => {
    expect(verifyMayWithdraw(change, 'anna', NOW)).toBe(change)
  })

  test.each(['carl', 'theo', 'dora'])('is not for %s: not_awaiting_you', (who) => {
    expect(refusalOf(() => verifyMayWithdraw(change, who, NOW))).toBe('not_awaiting_you')
  })

  test('is for an asker who has validated already', () => {
    const half = { ...change, parties: change.parties.map((each) => ({ ...each, state: 'validated' as const })) }
    expect(verifyMayWithdraw(half, 'anna', NOW)).toBe(half)
  })

  test('is over with the change: request_closed', () => {
    expect(refusalOf(() => verifyMayWithdraw(undefined, 'anna', NOW))).toBe('request_closed')
    expect(refusalOf(() => verifyMayWithdraw(change, 'anna', change.expiresAt))).toBe('request_closed')
    expect(refusalOf(() => verifyMayWithdraw(change, 'anna', later(-1, change.expiresAt)))).toBeUndefined()
  })
})

test('an address that nobody has verified can not answer for a service: email_not_verified', () => {
  expect(refusalOf(() => verifyAddressIsVerified(party({ account: 'carl', addressVerified: false })))).toBe(
    'email_not_verified carl',
  )
  expect(refusalOf(() => verifyAddressIsVerified(party({ account: 'carl' })))).toBeUndefined()
})

test.each([' CA10005-psn', 'ca10005-PSN\n', '\tCa10005-Psn '])(
  'a contact is named in any case, blanks around it ignored: %j',
  (name) => {
    expect(normalizedName(name)).toBe('ca10005-psn')
  },
)

test('a refusal is told in words by its code and what it is about', () => {
  expect(inWords(codeRefusal(party({ account: 'carl' }), false)!)).toBe('token_unusable')
})
