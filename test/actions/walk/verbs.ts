import fc from 'fast-check'

/**
 * What may happen on a walk, as plain values: they shrink well and read well. Who and which are said by their part ("the
 * receiver of the newest open change"), so that most verbs hit something that is there.
 */
export type Role = 'admin' | 'tech' | 'billing'
export type Part = 'asker' | 'receiver' | 'loser' | 'stranger'
export type Code = 'right' | 'wrong' | 'old' | 'foreign'
export type Which = { among: 'open' | 'all'; nth: number }

export type Verb =
  | { do: 'ask'; as: Role | 'stranger'; wanted: Partial<Record<Role, string>> }
  | { do: 'accept' | 'refuse'; as: Part; which: Which; code: Code }
  | { do: 'resend' | 'withdraw'; as: Part; which: Which }
  | { do: 'pass'; minutes: number }
  | { do: 'expire' | 'remind' | 'remove' }
  | { do: 'bill'; who: string; status: 'paid' | 'unpaid' }
  | { do: 'verify'; who: string }
  | { do: 'set'; contacts: { admin: string; tech?: string; billing?: string } }

export type Walk = { product: 'domain' | 'telephony/lines'; debtRule: 'billing' | 'any'; verbs: Verb[] }

/** camille lives in another zone, nobody has verified fresh's address, poor can not pay, telephony knows neither poor nor theo. */
export const PEOPLE = ['anna', 'theo', 'bea', 'carl', 'dora', 'camille', 'fresh', 'poor'] as const

const HOUR = 60
const DAY = 24 * HOUR

const person = fc.oneof(
  { arbitrary: fc.constantFrom('anna', 'theo', 'bea', 'carl', 'dora'), weight: 8 },
  { arbitrary: fc.constantFrom('camille', 'fresh', 'poor'), weight: 2 },
)
/** As somebody may enter it. */
const entered = fc.oneof(
  { arbitrary: person, weight: 10 },
  { arbitrary: person.map((each) => ` ${each.toUpperCase()}@mail.example `), weight: 1 },
  { arbitrary: fc.constant('nobody'), weight: 1 },
)
const wanted: fc.Arbitrary<Partial<Record<Role, string>>> = fc.oneof(
  { arbitrary: record({ admin: entered }), weight: 2 },
  { arbitrary: record({ tech: entered }), weight: 3 },
  { arbitrary: record({ billing: entered }), weight: 3 },
  { arbitrary: manyOf({ admin: entered, tech: entered, billing: entered }, []), weight: 3 },
)
const asking = often<Role | 'stranger'>('admin', 5, ['tech', 2], ['billing', 2], ['stranger', 0.3])
const which = record({ among: often<Which['among']>('open', 8, ['all', 1]), nth: fc.nat({ max: 2 }) })
const part = often<Part>('asker', 5, ['receiver', 5], ['loser', 0.5], ['stranger', 0.5])
const code = often<Code>('right', 8, ['wrong', 1], ['old', 1], ['foreign', 1])
const minutes = fc.constantFrom(1, 30, HOUR - 1, HOUR, DAY, 5 * DAY, 7 * DAY - 1, 7 * DAY)

const verb: fc.Arbitrary<Verb> = fc.oneof(
  { arbitrary: record({ do: fc.constant('ask' as const), as: asking, wanted }), weight: 30 },
  { arbitrary: record({ do: fc.constant('accept' as const), as: part, which, code }), weight: 45 },
  { arbitrary: record({ do: fc.constant('refuse' as const), as: part, which, code }), weight: 4 },
  { arbitrary: record({ do: fc.constant('resend' as const), as: part, which }), weight: 8 },
  { arbitrary: record({ do: fc.constant('withdraw' as const), as: part, which }), weight: 3 },
  { arbitrary: record({ do: fc.constant('pass' as const), minutes }), weight: 6 },
  { arbitrary: record({ do: fc.constantFrom('expire' as const, 'remind' as const) }), weight: 5 },
  { arbitrary: record({ do: fc.constant('remove' as const) }), weight: 1 },
  {
    arbitrary: record({
      do: fc.constant('bill' as const),
      who: person,
      status: fc.constantFrom('unpaid' as const, 'paid' as const),
    }),
    weight: 5,
  },
  { arbitrary: record({ do: fc.constant('verify' as const), who: fc.constant('fresh') }), weight: 1 },
  {
    arbitrary: record({
      do: fc.constant('set' as const),
      contacts: manyOf({ admin: person, tech: person, billing: person }, ['admin']),
    }),
    weight: 2,
  },
)

/** What chance alone would rarely say: somebody who insists, and a bill that comes between the two answers. */
const phrase: fc.Arbitrary<Verb[]> = fc.oneof(
  { arbitrary: verb.map((each) => [each]), weight: 20 },
  { arbitrary: fc.tuple(part, which).map(([as, which]) => repeated({ do: 'accept', as, which, code: 'wrong' }, 6)), weight: 1 },
  { arbitrary: fc.tuple(part, which).map(([as, which]) => repeated({ do: 'resend', as, which }, 4)), weight: 1 },
  { arbitrary: fc.tuple(person, person).map(([to, who]) => billBetween(to, who)), weight: 1 },
)

export const walk: fc.Arbitrary<Walk> = record({
  product: often<Walk['product']>('domain', 4, ['telephony/lines', 1]),
  debtRule: often<Walk['debtRule']>('billing', 4, ['any', 1]),
  verbs: fc.array(phrase, { minLength: 1, maxLength: 20, size: 'max' }).map((phrases) => phrases.flat()),
})

function repeated(verb: Verb, times: number): Verb[] {
  return Array.from({ length: times }, () => verb)
}

function billBetween(to: string, who: string): Verb[] {
  const answer = { do: 'accept', which: { among: 'open', nth: 0 }, code: 'right' } as const
  return [
    { do: 'ask', as: 'admin', wanted: { billing: to } },
    { ...answer, as: 'asker' },
    { do: 'bill', who, status: 'unpaid' },
    { ...answer, as: 'receiver' },
  ]
}

/** Weights are tenths at the least; the first value is what the others shrink to. */
function often<Value>(first: Value, weight: number, ...others: [Value, number][]): fc.Arbitrary<Value> {
  const all = [[first, weight] as const, ...others]
  return fc.oneof(
    { withCrossShrink: true },
    ...all.map(([value, each]) => ({ arbitrary: fc.constant(value), weight: Math.round(each * 10) })),
  )
}

/** A plain object, that prints as one. */
function record<Fields extends object>(fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> }): fc.Arbitrary<Fields> {
  return fc.record(fields, { noNullPrototype: true }) as unknown as fc.Arbitrary<Fields>
}

/** A record of which only some fields are always there. The others are left out, not undefined. */
function manyOf<Fields extends Record<string, string>>(
  fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> },
  required: (keyof Fields & string)[],
): fc.Arbitrary<Fields> {
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true }) as unknown as fc.Arbitrary<Fields>
}
