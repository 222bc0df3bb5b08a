import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Explanation, explain, MOST_LOOKED_AT } from '../../src/domain/explanation.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { may } from '../../src/domain/right.ts'
import { ADD_RECORD, identity, moment, policy, SEE_ZONE, shelf, ZONE } from '../support/rights.ts'
import { later, NOW } from '../support/rules.ts'

const ACCOUNTS = ['anna', 'theo', 'bea', 'bob', 'carl', 'dora']
const ASKERS = [...ACCOUNTS, 'anna/leo in team', 'anna/mia in ADMIN', 'carl/zoe in DEFAULT']
const ASKED = [ADD_RECORD, SEE_ZONE, 'dnsZone:passation:bill/pay', 'domain:apiovh:get', 'dnsZone:apiovh:fly']

const actions = fc.subarray(['*', ADD_RECORD, SEE_ZONE, 'dnsZone:apiovh:*'], { minLength: 1, maxLength: 2 })
const rarely = <T>(rare: fc.Arbitrary<T[]>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: rare })

const written: fc.Arbitrary<Policy> = fc
  .record({
    owner: fc.constantFrom(...ACCOUNTS),
    to: fc.subarray([...ACCOUNTS, 'anna/leo', 'anna/*', 'carl/zoe', 'anna:team'], { minLength: 1, maxLength: 3 }),
    allow: actions,
    except: rarely(actions),
    deny: rarely(actions),
    resources: fc.constantFrom<string[]>(['*'], [ZONE.urn], ['*.elsewhere']),
    expiresAt: fc.constantFrom(null, null, null, later(-1), later(1)),
    condition: fc.constantFrom<Policy['condition']>(null, null, null, {
      operator: 'MATCH' as const,
      values: { 'resource.Tag(stage)': 'production' },
    }),
  })
  .map(({ owner, ...terms }) => policy(owner, terms))

const asked = fc.record({
  who: fc.constantFrom(...ASKERS),
  action: fc.constantFrom(...ASKED),
  policies: fc.array(written, { maxLength: 12 }),
})

function explained({ who, action, policies }: { who: string; action: string; policies: Policy[] }): Explanation {
  return explain({ identity: identity(who), action, resource: ZONE, moment: moment(NOW) }, shelf(policies))
}

const always = (property: (each: { who: string; action: string; policies: Policy[] }) => void) =>
  fc.assert(fc.property(asked, property), { numRuns: 1000 })

test('explains what is decided, in every world', () => {
  always((each) => {
    const question = { identity: identity(each.who), action: each.action, resource: ZONE, moment: moment(NOW) }
    expect(explained(each).decision).toEqual(may(question, shelf(each.policies)))
  })
})

test('every grant that a yes stands on is among those looked at, and allows', () => {
  let met = 0
  always((each) => {
    const { decision, looked } = explained(each)
    if (!decision.allowed) return
    met++
    for (const ground of decision.by) expect(looked).toContainEqual(expect.objectContaining({ ground, verdict: 'allows' }))
  })
  expect(met).toBeGreaterThan(100)
})

test('after a denial, something denies; without a grant, nobody on the way may by himself', () => {
  const met = { denied: 0, no_grant: 0 }
  always((each) => {
    const { decision, looked } = explained(each)
    if (decision.allowed) return
    if (decision.reason === 'denied') {
      met.denied++
      expect(looked).toContainEqual({ ground: decision.by[0], for: expect.any(String), verdict: 'denies' })
    }
    if (decision.reason === 'no_grant') {
      met.no_grant++
      expect(looked.filter(({ ground, verdict }) => ground.kind === 'contact' && verdict === 'allows')).toEqual([])
    }
  })
  expect(met.denied).toBeGreaterThan(0)
  expect(met.no_grant).toBeGreaterThan(100)
})

test('an action that there is not, or not on this kind of resource, is not looked for', () => {
  for (const action of ['domain:apiovh:get', 'dnsZone:apiovh:fly'])
    expect(explained({ who: 'anna', action, policies: [] }).looked).toEqual([])
})

test('books that are not there are asked for', () => {
  const question = { identity: identity('bob'), action: ADD_RECORD, resource: ZONE, moment: moment(NOW) }
  expect(explain(question, { of: () => undefined }).missing).toEqual(['bob'])
})

test('among a crowd of policies only so many are looked at, and those that decide are', () => {
  const crowd = Array.from({ length: 2 * MOST_LOOKED_AT }, (_, n) => policy(`crowd${n % 50}`, { to: ['bob'], allow: [SEE_ZONE] }))
  const way = [policy('carl', { to: ['bob'], allow: [ADD_RECORD] }), policy('anna', { to: ['carl'], allow: [ADD_RECORD] })]
  const { decision, looked } = explained({ who: 'bob', action: ADD_RECORD, policies: [...crowd, ...way] })
  expect(decision.by).toHaveLength(3)
  expect(looked.map(({ ground }) => ground)).toEqual(expect.arrayContaining([...decision.by]))
  expect(looked.length).toBeLessThanOrEqual(MOST_LOOKED_AT + decision.by.length)
})
