import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFiling, filedFor, filedUnder, isIn, isNamePattern, matchesName, nameSet } from '../../src/domain/name-pattern.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { type Books, type Decision, may, type Question, type Resource } from '../../src/domain/right.ts'
import { belongsToRole } from '../../src/domain/role-permissions.ts'
import { ADD_RECORD, decided, identity, inWords, moment, named, policy, SEE_ZONE, shelf, ZONE } from '../support/rights.ts'
import { later, NOW } from '../support/rules.ts'

/** What holds however policies are written: small worlds of eight accounts, and policies between them at random. */
const RUNS = Number(process.env.RIGHT_RUNS ?? 400)

const ACCOUNTS = ['anna', 'theo', 'bea', 'bob', 'carl', 'dora', 'emil', 'fay']
const ASKERS = [...ACCOUNTS, 'anna/leo in team', 'anna/mia in ADMIN', 'carl/zoe in DEFAULT', 'carl/yan in team']
const IDENTITIES = [...ACCOUNTS, 'anna/leo', 'anna/*', 'anna:team', 'carl/zoe', 'carl/*', 'carl:team']
const PAY = 'dnsZone:passation:bill/pay'
const ASKED = [ADD_RECORD, SEE_ZONE, PAY, 'dnsZone:passation:contact/tech/change', 'dnsZone:passation:owner/edit']

const GROUP = 'urn:v1:eu:resourceGroup:anna:11111111-2222-4333-8444-555555555555'
const RESOURCES: Resource[] = [ZONE, { ...ZONE, groups: [GROUP] }, { ...ZONE, tags: { stage: 'production' } }]

const some = <T>(...from: T[]) => fc.subarray(from, { minLength: 1, maxLength: 3 })
const mostly = <T>(usual: T, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare })
const actions = fc.subarray(['*', ADD_RECORD, SEE_ZONE, 'dnsZone:apiovh:record/*', '*/change', '*passation*', PAY], {
  minLength: 1,
  maxLength: 2,
})
const onlyInProduction = { operator: 'MATCH' as const, values: { 'resource.Tag(stage)': 'production' } }

const written: fc.Arbitrary<Policy> = fc
  .record({
    owner: fc.constantFrom('anna', 'theo', ...ACCOUNTS),
    to: some(...IDENTITIES),
    allow: fc.oneof(fc.constant<string[]>(['*']), actions),
    except: mostly<string[]>([], actions),
    deny: mostly<string[]>([], actions),
    resources: mostly(['*'], some(ZONE.urn, 'urn:v1:eu:resource:dnsZone:*', '*.test', GROUP)),
    managedGroups: mostly<string[]>([], some('globalAdmin', 'globalTechnicalAccount', 'globalReadOnly')),
    expiresAt: mostly<Date | null>(null, fc.constantFrom(NOW, later(1), later(-1))),
    condition: mostly<Policy['condition']>(null, fc.constant(onlyInProduction)),
  })
  .map(({ owner, ...terms }) => policy(owner, terms))

const world = fc.array(written, { maxLength: 24, size: 'max' })
const question = fc.record({
  who: fc.constantFrom(...ASKERS),
  action: fc.constantFrom(...ASKED),
  resource: fc.constantFrom(...RESOURCES),
})
type Asked = { who: string; action: string; resource: Resource }

const ask = ({ who, action, resource }: Asked, policies: readonly Policy[]): Decision =>
  decided(who, policies, { action, resource })

/** Yes, or why not. By which of several ways is left open. */
const outcome = (decision: Decision) => (decision.allowed ? 'yes' : decision.reason)

/** Holds for whatever values: the property says nothing against it, and expects nothing in vain. */
function always<T>(values: fc.Arbitrary<T>, property: (value: T) => unknown): void {
  fc.assert(
    fc.property(values, (value) => property(value) !== false),
    { numRuns: RUNS },
  )
}

test('the worlds are of some interest: many questions are answered with yes over a policy, many denied, many with no', () => {
  const answers = fc
    .sample(fc.tuple(question, world), { numRuns: 1000, seed: 7 })
    .map(([asked, policies]) => ask(asked, policies))
  const share = (of: (answer: Decision) => boolean) => answers.filter(of).length / answers.length
  expect(share(({ allowed, by }) => allowed && by.some(({ kind }) => kind === 'policy'))).toBeGreaterThan(0.08)
  expect(share(({ allowed, by }) => allowed && by.length > 2)).toBeGreaterThan(0.02)
  expect(share((answer) => !answer.allowed && answer.reason === 'denied')).toBeGreaterThan(0.02)
  expect(share((answer) => !answer.allowed && answer.reason === 'no_grant')).toBeGreaterThan(0.2)
})

describe('denying', () => {
  test('by the administrative contact wins, wherever it stands among whatever else is written', () => {
    always(fc.tuple(question, world, fc.nat()), ([{ who, action, resource }, policies, at]) => {
      const [name = ''] = who.split(' ')
      const denial = policy('anna', { to: [name], deny: [action], resources: ['*'] })
      const place = at % (policies.length + 1)
      const answer = ask({ who, action, resource }, [...policies.slice(0, place), denial, ...policies.slice(place)])
      const isHers = name.startsWith('anna/') || !name.includes('/')
      if (!answer.allowed || !isHers) return true
      return name === 'anna' || (answer.by[0]!.kind === 'contact' && belongsToRole(action))
    })
  })

  test('never allows: whatever is denied in addition, no “no” becomes a “yes”', () => {
    always(fc.tuple(question, world, written), ([asked, policies, more]) => {
      const denial = { ...more, permissions: { allow: [], except: [], deny: ['*'] }, managedGroups: [] }
      return ask(asked, policies).allowed || !ask(asked, [...policies, denial]).allowed
    })
  })

  test('by somebody who neither answers for the resource nor gave anything changes nothing', () => {
    always(fc.tuple(question, world), ([asked, policies]) => {
      const denial = policy('stranger', { to: ACCOUNTS, deny: ['*'], resources: ['*'] })
      expect(inWords(ask(asked, [...policies, denial]))).toBe(inWords(ask(asked, policies)))
    })
  })
})

test('except never widens: with more exceptions, whoever may could before', () => {
  always(fc.tuple(question, world, fc.nat(), actions), ([asked, policies, at, more]) => {
    const narrowed = policies.map((each, n) => {
      if (n !== at % policies.length) return each
      const { permissions } = each
      return { ...each, permissions: { ...permissions, except: [...permissions.except, ...more] } }
    })
    return ask(asked, policies).allowed || !ask(asked, narrowed).allowed
  })
})

describe('passing on', () => {
  test('never exceeds: what bob passes on, carl may only where bob may', () => {
    always(fc.tuple(question, world), ([{ action, resource }, policies]) => {
      const without = policies.filter(({ owner, identities }) => owner === 'bob' || !identities.includes(named('carl')))
      const passedOn = [...without, policy('bob', { to: ['carl'], allow: ['*'], resources: ['*'] })]
      const carl = ask({ who: 'carl', action, resource }, passedOn)
      return !carl.allowed || ask({ who: 'bob', action, resource }, passedOn).allowed
    })
  })

  test('ends with what it hung on: without the grants to bob, carl has nothing by him', () => {
    always(fc.tuple(question, world), ([{ action, resource }, policies]) => {
      const without = policies.filter(
        ({ identities }) => !identities.includes(named('bob')) && !identities.includes(named('carl')),
      )
      const passedOn = [...without, policy('bob', { to: ['carl'], allow: ['*'], resources: ['*'] })]
      return !ask({ who: 'carl', action, resource }, passedOn).allowed
    })
  })

  test('in a circle of people who were given nothing gives nothing', () => {
    const strangers = ['bob', 'carl', 'dora', 'emil', 'fay']
    const among = fc
      .array(written, { maxLength: 20 })
      .map((all) => all.map((each, n) => ({ ...each, owner: strangers[n % strangers.length]! })))
    always(fc.tuple(fc.constantFrom(...strangers), fc.constantFrom(...ASKED), among), ([who, action, policies]) => {
      return !ask({ who, action, resource: ZONE }, policies).allowed
    })
  })
})

test('what has expired is as if it were not there', () => {
  always(fc.tuple(question, world), ([asked, policies]) => {
    const alive = policies.filter(({ expiresAt }) => expiresAt === null || expiresAt > NOW)
    expect(outcome(ask(asked, alive))).toBe(outcome(ask(asked, policies)))
  })
})

test('the order of policies does not matter', () => {
  const shuffled = world.chain((policies) =>
    fc.tuple(fc.constant(policies), fc.shuffledSubarray(policies, { minLength: policies.length })),
  )
  always(fc.tuple(question, shuffled), ([asked, [policies, others]]) => {
    const [one, other] = [ask(asked, policies), ask(asked, others)]
    return outcome(one) === outcome(other)
  })
})

describe('books that are fetched when they are missed', () => {
  test('lead to the answer that all books together give', () => {
    always(fc.tuple(question, world), ([{ who, action, resource }, policies]) => {
      const all = shelf(policies)
      const asked: Question = { identity: identity(who), action, resource, moment: moment() }
      const whole = may(asked, all)
      expect(outcome(fetching(asked, all))).toBe(outcome(whole))
    })
  })

  test('hide no yes: whoever may with some of the books may with all of them', () => {
    always(fc.tuple(question, world, fc.subarray(ACCOUNTS)), ([{ who, action, resource }, policies, present]) => {
      const all = shelf(policies)
      const some: Books = { of: (account) => (present.includes(account) ? all.of(account) : undefined) }
      const asked: Question = { identity: identity(who), action, resource, moment: moment() }
      return !may(asked, some).allowed || may(asked, all).allowed
    })
  })

  function fetching(asked: Question, all: Books): Decision {
    const fetched = new Map<string, ReturnType<Books['of']>>()
    for (;;) {
      const answer = may(asked, { of: (account) => fetched.get(account) })
      if (answer.allowed || answer.missing.length === 0) return answer
      for (const account of answer.missing) {
        expect(fetched.has(account)).toBe(false)
        fetched.set(account, all.of(account))
      }
    }
  }
})

describe('patterns of names', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', ':', '/', '(', '+'), maxLength: 6 })
  const pattern = fc
    .tuple(fc.boolean(), text, fc.boolean())
    .map(([before, core, after]) => `${before ? '*' : ''}${core}${after ? '*' : ''}`)

  /** What a pattern means, in the plainest way there is. */
  const naive = (written: string, name: string) =>
    new RegExp(
      `^${written.replaceAll(/[^*]/g, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`).replaceAll('*', '.*')}$`,
      'su',
    ).test(name)

  test('match as a naive reference does', () => {
    always(fc.tuple(pattern, text), ([written, name]) => matchesName(written, name) === naive(written, name))
  })

  test('find by looking up what trying one after the other finds', () => {
    always(fc.tuple(fc.array(pattern, { maxLength: 12 }), text), ([patterns, name]) => {
      const filing = emptyFiling<string[]>()
      for (const each of patterns) filedUnder(filing, each, () => []).push(each)
      expect(filedFor(filing, name).flat().sort()).toEqual(patterns.filter((each) => naive(each, name)).sort())
      return isIn(nameSet(patterns), name) === patterns.some((each) => naive(each, name))
    })
  })

  test('have no star but at their ends', () => {
    always(fc.string({ unit: fc.constantFrom('a', '*'), maxLength: 5 }), (written) => {
      const isOne = written !== '' && !written.slice(1, -1).includes('*')
      return isNamePattern(written) === isOne
    })
  })

  test('cost no more for being many, or long, or full of stars', () => {
    const name = 'a'.repeat(250)
    const many = Array.from({ length: 20_000 }, (_, n) => `*${'a'.repeat(n % 240)}b${n}*`)
    const set = nameSet([...many, `*${'a'.repeat(5000)}*`, `${'*a'.repeat(2000)}*`])
    const began = performance.now()
    for (let turn = 0; turn < 20; turn++) expect(isIn(set, name)).toBe(false)
    expect((performance.now() - began) / 20).toBeLessThan(60)
  })
})
