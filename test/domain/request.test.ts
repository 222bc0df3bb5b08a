import { describe, expect, test } from 'vitest'
import { ask, type Consideration, consider } from '../../src/domain/request.ts'
import { ROLES } from '../../src/domain/role.ts'
import { SERVICE_STATUSES } from '../../src/domain/service.ts'
import { type Ask, account, CONTACTS, DAY, inWords, later, openChange, refusalOf, request } from '../support/rules.ts'

const refusals = (facts: Ask) => consider(request(facts)).refusals.map(inWords)

/** Planned changes in words: `anna: bea > carl billing`. */
function inShort({ planned }: Consideration): string[] {
  return planned.map(({ askedBy, from, to, roles }) => `${askedBy}: ${from} > ${to} ${roles.join(' ')}`)
}

describe('one request becomes one change per pair of losing and receiving account', () => {
  const all = { admin: 'anna', tech: 'anna', billing: 'anna' }
  const cases: { rule: string; contacts?: typeof all; wanted: Ask['wanted']; changes: string[] }[] = [
    { rule: 'one role', wanted: { tech: 'carl' }, changes: ['anna: theo > carl tech'] },
    {
      rule: 'three losers, one receiver',
      wanted: { admin: 'carl', tech: 'carl', billing: 'carl' },
      changes: ['anna: anna > carl admin', 'anna: theo > carl tech', 'anna: bea > carl billing'],
    },
    {
      rule: 'one loser, one receiver',
      contacts: all,
      wanted: { billing: 'carl', tech: 'carl', admin: 'carl' },
      changes: ['anna: anna > carl admin tech billing'],
    },
    {
      rule: 'one loser, two receivers',
      contacts: all,
      wanted: { admin: 'carl', tech: 'dora', billing: 'carl' },
      changes: ['anna: anna > carl admin billing', 'anna: anna > dora tech'],
    },
    {
      rule: 'one loser of two roles, one receiver',
      contacts: { admin: 'anna', tech: 'theo', billing: 'theo' },
      wanted: { tech: 'carl', billing: 'carl' },
      changes: ['anna: theo > carl tech billing'],
    },
    {
      rule: 'two accounts that swap their roles',
      wanted: { tech: 'bea', billing: 'theo' },
      changes: ['anna: theo > bea tech', 'anna: bea > theo billing'],
    },
    {
      rule: 'roles that he takes himself',
      wanted: { tech: 'anna', billing: 'anna' },
      changes: ['anna: theo > anna tech', 'anna: bea > anna billing'],
    },
    {
      rule: 'a role wanted for the one who holds it is left as it is',
      wanted: { admin: 'anna', tech: 'carl', billing: 'bea' },
      changes: ['anna: theo > carl tech'],
    },
  ]
  test.each(cases)('$rule: $changes', ({ contacts, wanted, changes }) => {
    expect(inShort(ask(request({ by: 'anna', wanted, ...(contacts && { contacts }) })))).toEqual(changes)
  })

  test('of a technical contact who also holds the billing role', () => {
    const contacts = { admin: 'anna', tech: 'theo', billing: 'theo' }
    expect(inShort(ask(request({ by: 'theo', contacts, wanted: { tech: 'carl', billing: 'carl' } })))).toEqual([
      'theo: theo > carl tech billing',
    ])
  })
})

describe('what stands in the way', () => {
  test.each([{}, { tech: 'theo' }, { admin: 'anna', tech: 'theo', billing: 'bea' }])(
    '%j changes nothing: same_contact',
    (wanted) => {
      expect(refusals({ by: 'anna', wanted })).toEqual(['same_contact'])
      expect(consider(request({ by: 'anna', wanted })).planned).toEqual([])
    },
  )

  test('a contact named as it is today needs no right: the rest counts', () => {
    expect(refusals({ by: 'theo', wanted: { admin: 'anna', tech: 'carl' } })).toEqual([])
  })

  test('a name that nobody has: unknown_account, as it was entered', () => {
    expect(refusals({ by: 'anna', wanted: { tech: 'Nobody' }, unknown: ['Nobody'] })).toEqual(['unknown_account tech Nobody'])
  })

  test('a name under a role that is not his tells nothing of who exists: not_your_role', () => {
    expect(refusals({ by: 'theo', wanted: { billing: 'Nobody' }, unknown: ['Nobody'] })).toEqual(['not_your_role billing'])
  })

  test.each(SERVICE_STATUSES)(
    'a service that is %s changes hands unless it is still being created: service_not_ready',
    (status) => {
      const expected = status === 'inCreation' ? ['service_not_ready tech'] : []
      expect(refusals({ by: 'anna', wanted: { tech: 'carl' }, status })).toEqual(expected)
    },
  )

  test('the rules of money and zone are asked of each role that passes', () => {
    const people = [account('carl', { hasUnpaidBill: true, hasValidPaymentMethod: false }), account('dora', { zone: 'US' })]
    expect(refusals({ by: 'anna', wanted: { tech: 'dora', billing: 'carl' }, people })).toEqual([
      'other_zone tech dora',
      'unpaid_bill billing carl',
      'no_payment_method billing carl',
    ])
  })

  test('all that stands in the way is said, role by role; the first is what a request is refused for', () => {
    const facts: Ask = {
      by: 'anna',
      wanted: { billing: 'carl', tech: 'Nobody', admin: 'dora' },
      unknown: ['Nobody'],
      people: [account('carl', { hasUnpaidBill: true }), account('dora', { zone: 'CA' })],
    }
    expect(refusals(facts)).toEqual(['other_zone admin dora', 'unknown_account tech Nobody', 'unpaid_bill billing carl'])
    expect(refusalOf(() => ask(request(facts)))).toBe('other_zone admin dora')
  })

  test('a request of which one role can not be is refused whole', () => {
    expect(refusalOf(() => ask(request({ by: 'theo', wanted: { tech: 'carl', billing: 'carl' } })))).toBe('not_your_role billing')
  })
})

test('thirty requests in an hour that came to nothing are enough: too_many_requests', () => {
  expect(refusals({ by: 'anna', wanted: { tech: 'carl' }, vainLately: 29 })).toEqual([])
  expect(refusals({ by: 'anna', wanted: { tech: 'carl' }, vainLately: 30 })).toEqual(['too_many_requests'])
  expect(refusalOf(() => ask(request({ by: 'anna', wanted: { tech: 'carl' }, vainLately: 30 })))).toBe('too_many_requests')
})

describe('a role on which a change is open', () => {
  const theos = openChange({ askedBy: 'theo', from: 'theo', to: 'carl', roles: ['tech'] })
  const annas = openChange({ askedBy: 'anna', from: 'theo', to: 'carl', roles: ['tech'] })
  const overtaken = (facts: Ask) => consider(request(facts)).overtaken

  test('can not be asked for again by the one who asked: change_already_pending', () => {
    expect(refusals({ by: 'anna', wanted: { tech: 'dora' }, open: [annas] })).toEqual(['change_already_pending tech anna'])
    expect(refusals({ by: 'theo', wanted: { tech: 'dora' }, open: [theos] })).toEqual(['change_already_pending tech theo'])
  })

  test('can not be asked for by the technical contact over the administrative one: change_already_pending', () => {
    expect(refusals({ by: 'theo', wanted: { tech: 'dora' }, open: [annas] })).toEqual(['change_already_pending tech anna'])
  })

  test('is taken back by the administrative contact: what the others had asked for ends', () => {
    expect(refusals({ by: 'anna', wanted: { tech: 'anna' }, open: [theos] })).toEqual([])
    expect(overtaken({ by: 'anna', wanted: { tech: 'anna' }, open: [theos] })).toEqual([theos])
  })

  test('leaves the other roles free', () => {
    expect(refusals({ by: 'bea', wanted: { billing: 'dora' }, open: [theos, annas] })).toEqual([])
    expect(overtaken({ by: 'anna', wanted: { billing: 'dora' }, open: [theos] })).toEqual([])
  })

  test('is overtaken once when it is open on two of the roles asked for', () => {
    const contacts = { admin: 'anna', tech: 'theo', billing: 'theo' }
    const both = openChange({ askedBy: 'theo', from: 'theo', to: 'carl', roles: ['tech', 'billing'] })
    expect(overtaken({ by: 'anna', contacts, wanted: { tech: 'anna', billing: 'dora' }, open: [both] })).toEqual([both])
  })

  test('ends whole when the administrative contact wants one of its roles', () => {
    const contacts = { admin: 'anna', tech: 'theo', billing: 'theo' }
    const both = openChange({ askedBy: 'theo', from: 'theo', to: 'carl', roles: ['tech', 'billing'] })
    expect(overtaken({ by: 'anna', contacts, wanted: { tech: 'anna' }, open: [both] })).toEqual([both])
  })

  test('is overtaken by a new administrative contact, even if the one before him had asked', () => {
    const contacts = { ...CONTACTS, admin: 'carl' }
    expect(overtaken({ by: 'carl', contacts, wanted: { tech: 'carl' }, open: [annas] })).toEqual([annas])
  })

  test('ends only if the new request can be: a request that is refused names everything that refuses it', () => {
    const own = openChange({ askedBy: 'anna', from: 'bea', to: 'dora', roles: ['billing'] })
    const facts: Ask = { by: 'anna', wanted: { tech: 'anna', billing: 'carl' }, open: [theos, own] }
    expect(refusals(facts)).toEqual(['change_already_pending billing anna'])
    expect(refusalOf(() => ask(request(facts)))).toBe('change_already_pending billing anna')
  })

  test('is free again from the very moment that it ends, settled or not yet', () => {
    const lapsed = { ...annas, expiresAt: later(0) }
    expect(refusals({ by: 'anna', wanted: { tech: 'dora' }, open: [lapsed] })).toEqual([])
    expect(refusals({ by: 'anna', wanted: { tech: 'dora' }, open: [{ ...annas, expiresAt: later(1) }] })).toHaveLength(1)
  })

  test('is not overtaken once its time is over: it expires', () => {
    const lapsed = { ...theos, expiresAt: later(-DAY) }
    expect(overtaken({ by: 'anna', wanted: { tech: 'anna' }, open: [lapsed] })).toEqual([])
  })
})

test('roles are always told in one order', () => {
  expect(ROLES).toEqual(['admin', 'tech', 'billing'])
})
