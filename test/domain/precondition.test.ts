import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import { type DebtRule, preconditionRefusals } from '../../src/domain/precondition.ts'
import { productOf } from '../../src/domain/product.ts'
import { ROLES, type Role } from '../../src/domain/role.ts'
import { ZONES } from '../../src/domain/zone.ts'
import { account, inWords } from '../support/rules.ts'

type Case = {
  role: Role
  asker?: Partial<Account>
  from?: Partial<Account>
  to?: Partial<Account>
  product?: string
  debt?: DebtRule
}

/** anna asks that a role passes from bea to carl. */
function refusals({ role, asker, from, to, product = 'domain', debt = 'billing' }: Case): string[] {
  const handover = {
    role,
    product: productOf(product)!,
    asker: account('anna', asker),
    from: account('bea', from),
    to: account('carl', to),
  }
  return preconditionRefusals(handover, debt).map(inWords)
}

describe('one geographical zone', () => {
  const pairs = ZONES.flatMap((zone) => ZONES.map((other) => ({ zone, other })))

  test.each(pairs)('asker and loser in $zone, receiver in $other', ({ zone, other }) => {
    const expected = zone === other ? [] : ['other_zone tech carl']
    expect(refusals({ role: 'tech', asker: { zone }, from: { zone }, to: { zone: other } })).toEqual(expected)
  })

  test.each(pairs)('asker and receiver in $zone, loser in $other', ({ zone, other }) => {
    const expected = zone === other ? [] : ['other_zone tech bea']
    expect(refusals({ role: 'tech', asker: { zone }, to: { zone }, from: { zone: other } })).toEqual(expected)
  })

  test.each(pairs)('loser and receiver in $zone, asker in $other', ({ zone, other }) => {
    const expected = zone === other ? [] : ['other_zone tech bea']
    expect(refusals({ role: 'tech', from: { zone }, to: { zone }, asker: { zone: other } })).toEqual(expected)
  })
})

describe('nobody concerned with the money owes any', () => {
  const OWES = { hasUnpaidBill: true }
  /** Whose unpaid bill stands in the way of which role, under which rule. */
  const table: [DebtRule, Role, { asker: string[]; from: string[]; to: string[] }][] = [
    ['billing', 'admin', { asker: [], from: [], to: [] }],
    ['billing', 'tech', { asker: [], from: [], to: [] }],
    ['billing', 'billing', { asker: [], from: ['bea'], to: ['carl'] }],
    ['any', 'admin', { asker: [], from: ['bea'], to: ['carl'] }],
    ['any', 'tech', { asker: [], from: ['bea'], to: ['carl'] }],
    ['any', 'billing', { asker: [], from: ['bea'], to: ['carl'] }],
  ]
  const rows = table.flatMap(([debt, role, whose]) =>
    (['asker', 'from', 'to'] as const).map((who) => ({ debt, role, who, refused: whose[who] })),
  )

  test.each(rows)('DEBT_RULE=$debt, the $role role, a bill of $who: unpaid_bill $refused', ({ debt, role, who, refused }) => {
    expect(refusals({ role, debt, [who]: OWES })).toEqual(refused.map((one) => `unpaid_bill ${role} ${one}`))
  })

  test('both who owe are named, the old contact first', () => {
    expect(refusals({ role: 'billing', from: OWES, to: OWES })).toEqual(['unpaid_bill billing bea', 'unpaid_bill billing carl'])
  })

  test('a refusal about money says whose, and no more', () => {
    const handover = {
      role: 'billing' as const,
      product: productOf('domain')!,
      asker: account('anna'),
      from: account('bea', OWES),
      to: account('carl'),
    }
    const [refusal] = preconditionRefusals(handover, 'billing')
    expect(refusal!.about).toEqual({ role: 'billing', account: 'bea' })
  })
})

describe('a new billing contact can pay', () => {
  test.each(ROLES)('without a payment method, the %s role: no_payment_method only for billing', (role) => {
    const expected = role === 'billing' ? ['no_payment_method billing carl'] : []
    expect(refusals({ role, debt: 'any', to: { hasValidPaymentMethod: false } })).toEqual(expected)
  })

  test('the old billing contact and the asker need none', () => {
    const none = { hasValidPaymentMethod: false }
    expect(refusals({ role: 'billing', from: none, asker: none })).toEqual([])
  })
})

describe('on telephony, both billing contacts are validated for VoIP', () => {
  const NOT = { voipValidated: false }

  test.each(ROLES)('the %s role: not_voip_validated only for billing', (role) => {
    const expected = role === 'billing' ? ['not_voip_validated billing bea', 'not_voip_validated billing carl'] : []
    expect(refusals({ role, product: 'telephony/lines', from: NOT, to: NOT, asker: NOT })).toEqual(expected)
  })

  test.each(ROLES)('elsewhere nobody asks for it, the %s role', (role) => {
    expect(refusals({ role, product: 'domain', from: NOT, to: NOT })).toEqual([])
  })
})
