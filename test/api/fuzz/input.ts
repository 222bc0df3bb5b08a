/** Input as nobody should send it: mostly what a schema asks for, with something in it that it does not expect. */
import fc, { type Arbitrary } from 'fast-check'

/** What the description of the API says of a value; as much of it as the generator reads. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
}
export type Schemas = Record<string, Schema>

const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e400',
  '9'.repeat(18),
  '9'.repeat(30),
  '9007199254740993',
  'null',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'a\u0000b',
  '\u0000',
  '\n',
  'a\r\nBcc: x@mail.example',
  '\u202e',
  '\u2028',
  '\ud800',
  'x\udc00',
  '😀',
  'ﬀ',
  'İ',
  '%',
  '%%',
  '\\',
  'a\\',
  '_',
  "'",
  "'; drop table account; --",
  '$1',
  '{{1}}',
  '../../etc/passwd',
  '<script>',
  '=1+1',
  '2026-02-30',
  '2026-02-30T00:00:00Z',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-01-01T24:00:00Z',
  '2026-01-01T23:59:60Z',
  '2026-01-01T00:00:00+23:59',
  '+275760-09-13',
  'x@mail.example',
  'İ@mail.example',
  '"a b"@mail.example',
  'x@[127.0.0.1]',
  '::1',
  '::ffff:1.2.3.4/96',
  '1.2.3.4/33',
  'https://[',
  'https://x.example/#x',
  'x'.repeat(255),
  'x'.repeat(256),
  'x'.repeat(5000),
]

export const text: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
)

const number = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, -(2 ** 53), 1e-320),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

export const anything: Arbitrary<unknown> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constantFrom(null, [], {}, [null], [[]], { toString: 1 }, { length: 1 }),
  fc.jsonValue({ maxDepth: 3 }) as Arbitrary<unknown>,
)

/** Values that a schema asks for, and now and then something else. */
export function valueFor(schema: Schema, schemas: Schemas, wrong = 0.06): Arbitrary<unknown> {
  const right = rightValueFor(schema, schemas, wrong)
  return fc.oneof(
    { weight: Math.round(100 * (1 - wrong)), arbitrary: right },
    { weight: Math.round(100 * wrong), arbitrary: anything },
  )
}

function rightValueFor(schema: Schema, schemas: Schemas, wrong: number): Arbitrary<unknown> {
  if (schema.$ref) return rightValueFor(schemas[schema.$ref.split('/').at(-1)!]!, schemas, wrong)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((each) => rightValueFor(each, schemas, wrong)))
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema, schemas, wrong)
    case 'array':
      return fc.array(valueFor(schema.items ?? {}, schemas, wrong), { maxLength: 3 })
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -5), max: Math.min(schema.maximum ?? 40, 40) })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return stringOf(schema)
    default:
      return anything
  }
}

function objectOf({ properties = {}, required = [] }: Schema, schemas: Schemas, wrong: number): Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueFor(schema, schemas, wrong)]))
  const whole = fc.record(fields, { requiredKeys: required })
  const extended = fc.tuple(
    whole,
    fc.dictionary(fc.oneof(text, fc.constantFrom('staff', 'id', 'role')), anything, { maxKeys: 2 }),
  )
  const partial = fc.record(fields, { requiredKeys: [] })
  return fc.oneof(
    { weight: 8, arbitrary: whole },
    { weight: 1, arbitrary: extended.map(([one, more]) => ({ ...one, ...more })) },
    { weight: 1, arbitrary: partial },
  )
}

const NAMES = [
  'an10001-psn',
  'ty10002-psn',
  'nobody-psn',
  'novak.example',
  'AN10001-PSN@mail.example',
  ' ty10002-psn ',
  'domain',
  '1',
  '2',
]
const WORDS = [
  'Novak',
  'x@mail.example',
  'passation-demo',
  'anna@mail.example',
  'theo@mail.example',
  'Quiet-river-77',
  '/me/*',
  '/*',
  '192.0.2.0/24',
  'https://x.example/',
  '2026-03-01',
]

function stringOf({ format, pattern }: Schema): Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-03-01', '2026-02-30', '0000-01-01', '9999-12-31', '0001-01-01')
  if (pattern === '^[A-Z]{2}$') return fc.constantFrom('FR', 'ZZ')
  if (pattern === '^[A-Z]{3}$') return fc.constantFrom('EUR', 'XXX')
  if (pattern?.includes('\\d{4}')) {
    return fc.constantFrom(
      '2026-03-01',
      '2026-03-01T10:00:00Z',
      '2026-02-30',
      '0000-01-01T00:00Z',
      '2026-01-01T24:00:00Z',
      '9999-12-31T23:59:59.999999999-23:59',
    )
  }
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NAMES, ...WORDS) }, { weight: 1, arbitrary: text })
}

/** What a program could put into a header: any byte but those that end one. */
const headerText = fc.oneof(
  text.map((value) => value.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?').slice(0, 300)),
  fc.constantFrom(
    'application/problem+json',
    'fr',
    'en;q=x',
    '*',
    'cross-site',
    'null',
    'http://evil.example',
    '$1$',
    'Bearer',
    'Bearer x',
  ),
)

const FIELDS = [
  'id',
  'dateRequest',
  'dateDone',
  'serviceId',
  'creation',
  'expiration',
  'domain',
  'state',
  'status',
  'displayName',
  'nothing',
]
const OPS = ['like', 'eq', 'ne', 'lt', 'gt', 'in', 'xx']
const encodable = text.filter((value) => !/\p{Cs}/u.test(value)).map(encodeURIComponent)
const values = fc.oneof(
  encodable,
  fc.constantFrom(
    '1',
    'true',
    '2026-03-01',
    '2026-03-01T10:00:00Z',
    '2026-02-30',
    '0000-01-01',
    '9999-12-31T24:00Z',
    '2026-01-01T1Z',
    '2026-01-01T10:00:00%2B23:59',
    '1,2',
    ',',
    '%25',
    'x%5C',
    '%',
    '%ff',
    'a%00b',
  ),
)
const filter = fc
  .tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...OPS), values)
  .map(([field, op, value]) => `${field}:${op}=${value}`)
const filters = fc.oneof(
  filter,
  fc.array(filter, { maxLength: 3 }).map((all) => all.join('&')),
)

const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }).map(String) }, { weight: 1, arbitrary: headerText })

const paging = fc.record(
  {
    'x-pagination-mode': fc.constant('CachedObjectList-Pages'),
    'x-pagination-number': count,
    'x-pagination-size': count,
    'x-pagination-sort': fc.oneof(fc.constantFrom(...FIELDS), headerText),
    'x-pagination-sort-order': fc.constantFrom('ASC', 'desc', 'x'),
    'x-pagination-filter': filters,
    'x-pagination-cursor': fc.oneof(
      headerText,
      fc.constantFrom('YmVmb3JlOjE', Buffer.from('before:999999999999999').toString('base64url')),
    ),
    'x-ovh-batch': fc.oneof(fc.constantFrom(',', '', '1'), headerText),
  },
  { requiredKeys: ['x-pagination-mode'] },
)

const strange = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-language',
    'content-type',
    'origin',
    'sec-fetch-site',
    'user-agent',
    'host',
    'x-forwarded-for',
    'x-ovh-application',
    'x-ovh-timestamp',
    'x-ovh-batch',
  ),
  headerText,
  { maxKeys: 2 },
)

export const headers: Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: paging as Arbitrary<Record<string, string>> },
  { weight: 1, arbitrary: strange },
)

/** A segment of a path: what is there, or what no path should have. */
export function segmentOf(parameter: string): Arbitrary<string> {
  const there = THERE[parameter] ?? ['novak.example']
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: strangeSegment })
}

const THERE: Record<string, string[]> = {
  id: ['1', '2'],
  serviceId: ['1', '2', '999'],
  applicationId: ['1', '2', '3'],
  credentialId: ['1', '2'],
  billId: ['B1', '1'],
  number: ['PR-22222222', 'PR-33333333'],
  nichandle: ['an10001-psn', 'ty10002-psn', 'ne10009-psn'],
  product: ['domain', 'hosting%2Fweb', 'hosting/web', 'telephony', 'nothing'],
}

const NO_SEGMENTS = ['%00', '%ff', '%', '%2F', '..', '%2e%2e', ';', '1,2,3', '', '1%20or%201=1', 'x'.repeat(4097)]

const strangeSegment = fc.oneof(fc.constantFrom(...NAMES.map(encodeURIComponent), ...NO_SEGMENTS), encodable)

/** A body as text, for a schema or for none. */
export function bodyOf(schema: Schema | undefined, schemas: Schemas): Arbitrary<string | undefined> {
  const sound = schema ? valueFor(schema, schemas).map((value) => JSON.stringify(value)) : fc.constant(undefined)
  const broken = fc.constantFrom(
    '{',
    '[',
    '"',
    'nul',
    '{"a":1,}',
    '{"__proto__":{}}',
    '{"constructor":{"prototype":{}}}',
    '\ufeff{}',
    '['.repeat(5000),
  )
  return fc.oneof(
    { weight: 12, arbitrary: sound },
    { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
}
