import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { REFUSALS } from '../../src/domain/refusal.ts'

const TESTS = new URL('../', import.meta.url)

/** Every test but this one. */
function tests(): string {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.endsWith('domain/refusal.test.ts'))
    .map((path) => readFileSync(new URL(path, TESTS), 'utf8'))
    .join('\n')
}

describe('the codes of refusals', () => {
  const all = tests()

  test.each(REFUSALS)('%s has its own test', (code) => {
    expect(all).toMatch(new RegExp(`['": ]${code}\\b`))
  })

  test('are each there once, in the spelling of the wire', () => {
    expect(new Set(REFUSALS).size).toBe(REFUSALS.length)
    for (const code of REFUSALS) expect(code).toMatch(/^[a-z]+(_[a-z0-9]+)*$/)
  })

  test('of contact changes are those that clients count on', () => {
    const stable = [
      'not_your_role',
      'telephony_admin_only',
      'unknown_account',
      'other_zone',
      'same_contact',
      'change_already_pending',
      'unpaid_bill',
      'no_payment_method',
      'not_voip_validated',
      'service_not_ready',
      'not_awaiting_you',
      'token_unusable',
      'already_answered',
      'request_closed',
      'too_many_attempts',
      'too_many_requests',
    ]
    expect(REFUSALS).toEqual(expect.arrayContaining(stable))
  })
})
