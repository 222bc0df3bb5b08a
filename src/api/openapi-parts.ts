/** What the description of the API says once, for all calls. */
import { LINE_KINDS } from '../domain/feed.ts'
import { PRODUCTS } from '../domain/product.ts'
import { REFUSALS } from '../domain/refusal.ts'
import { LINE_SCHEMAS } from './feed-wire.ts'

/** What only a person may do, from a browser that signed in. */
export const BROWSER_SECURITY = [{ session: [] }]

/** A customer's call: from a browser that signed in, or signed by an application. */
export const CUSTOMER_SECURITY = [...BROWSER_SECURITY, { application: [], consumer: [], timestamp: [], signature: [] }]

const inHeader = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description }) as const

export const SECURITY_SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'passation_session',
    description: 'Of a browser. `POST /1.0/auth/signIn` sets it. Over TLS its name begins with `__Host-`.',
  },
  application: inHeader('X-Ovh-Application', 'The key of an application (AK).'),
  consumer: inHeader('X-Ovh-Consumer', 'What an account allowed the application (CK). `POST /1.0/auth/credential` asks for one.'),
  timestamp: inHeader('X-Ovh-Timestamp', 'Seconds since 1970. `GET /1.0/auth/time` tells the time here.'),
  signature: inHeader(
    'X-Ovh-Signature',
    '`"$1$" + sha1hex(AS + "+" + CK + "+" + METHOD + "+" + URL + "+" + BODY + "+" + TIMESTAMP)`, with the application’s secret (AS).',
  ),
  providerKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'Of the hosting company’s own systems. `passation provider-key create` makes one.',
  },
} as const

export const TAGS = [
  { name: 'Contact changes', description: 'Requests to change contacts, and the answers of their parties.' },
  { name: 'Services', description: 'Services of every product, by their number.' },
  { name: 'Account', description: 'The account that calls.' },
  { name: 'Signing in', description: 'Signing up, in and out; passwords and sessions.' },
  { name: 'Second factor', description: 'What signing in takes beside the password. For browsers: no application may do it.' },
  { name: 'Applications', description: 'Programs that call in the name of an account, and what it allows them.' },
  { name: 'Access', description: 'Who else may do what: policies, and groups of permissions and of resources.' },
  { name: 'Users', description: 'The people of an account who sign in by a name of their own, and their groups.' },
  { name: 'Changes of owner', description: 'Requests for another owner, and the answers of both owners.' },
  {
    name: 'Procedures',
    description: 'What people ask of the staff: the way back in for owners, and what telephony leaves to people.',
  },
  { name: 'Provider', description: 'What the hosting company’s own systems tell. Every PUT may be repeated.' },
  ...PRODUCTS.map(({ path }) => ({ name: path, description: `Services of the product \`${path}\`, and their contacts.` })),
]

const text = { type: 'string' }
const header = (name: string, description: string, schema: object = text) => ({ name, in: 'header', description, schema })
const whole = (maximum: number, fallback: number) => ({ type: 'integer', minimum: 1, maximum, default: fallback })

export const PARAMETERS = {
  PaginationMode: header('X-Pagination-Mode', 'With `CachedObjectList-Pages`, the answer is a page of whole objects.'),
  PaginationNumber: header('X-Pagination-Number', 'Which page.', whole(1_000_000, 1)),
  PaginationSize: header('X-Pagination-Size', 'Objects on a page.', whole(1000, 100)),
  PaginationSort: header('X-Pagination-Sort', 'The field to sort by.'),
  PaginationSortOrder: header('X-Pagination-Sort-Order', 'Which way.', { ...text, enum: ['ASC', 'DESC'], default: 'ASC' }),
  PaginationFilter: header(
    'X-Pagination-Filter',
    '`field:op=value&…`, values percent-encoded, `op` one of `like`, `eq`, `ne`, `lt`, `gt`, `in`.',
  ),
  CursorSize: header('X-Pagination-Size', 'How many at most.', whole(500, 50)),
  Cursor: header('X-Pagination-Cursor', 'The X-Pagination-Cursor-Next of the page before.'),
  CursorEither: header('X-Pagination-Cursor', 'The X-Pagination-Cursor-Next or -Prev of the page beside.'),
  Batch: header(
    'X-Ovh-Batch',
    'A separator, such as `,`: the last name in the path may then be up to 200 of them, and the answer is `[{key, value, error}]`.',
    { ...text, minLength: 1 },
  ),
}

const told = (description: string, schema: object = text) => ({ description, schema })

export const HEADERS = {
  QueryID: told('Names this answer; tell it to the support.'),
  PaginationElements: told('On a page: how many objects there are in all.', { type: 'integer' }),
  CursorNext: told('Where the next page begins. Absent on the last one.'),
  CursorPrev: told('Where the page before ends. Absent on the first one.'),
  ElementsCounted: told('How many there are in all, counted up to 10000.', { type: 'integer' }),
  ElementsMore: told('`true` if there are more than were counted.'),
  TaskState: told('The state that the change is in now.'),
}

/** What `x-headers` of a route means: which headers it reads, and which its answer has. */
export const HEADER_SETS: Record<string, { reads: (keyof typeof PARAMETERS)[]; tells: Record<string, keyof typeof HEADERS> }> = {
  pages: {
    reads: ['PaginationMode', 'PaginationNumber', 'PaginationSize', 'PaginationSort', 'PaginationSortOrder', 'PaginationFilter'],
    tells: { 'X-Pagination-Elements': 'PaginationElements' },
  },
  cursor: { reads: ['CursorSize', 'Cursor'], tells: { 'X-Pagination-Cursor-Next': 'CursorNext' } },
  keyset: {
    reads: ['CursorSize', 'CursorEither'],
    tells: {
      'X-Pagination-Cursor-Next': 'CursorNext',
      'X-Pagination-Cursor-Prev': 'CursorPrev',
      'X-Pagination-Elements': 'ElementsCounted',
      'X-Pagination-Elements-More': 'ElementsMore',
    },
  },
  neighbours: {
    reads: ['CursorSize', 'CursorEither'],
    tells: { 'X-Pagination-Cursor-Next': 'CursorNext', 'X-Pagination-Cursor-Prev': 'CursorPrev' },
  },
  keys: { reads: ['Batch'], tells: {} },
  state: { reads: [], tells: { 'X-Task-State': 'TaskState' } },
}

const CODE = { ...text, enum: [...REFUSALS], description: 'What the refusal is, for programs. Codes are stable.' }
const ERROR_CODE = { ...text, description: 'What is wrong with who calls, such as `NOT_CREDENTIAL` or `INVALID_SIGNATURE`.' }

const ERROR_SCHEMAS = {
  Error: {
    type: 'object',
    required: ['class', 'message', 'httpCode'],
    properties: {
      class: { ...text, description: 'Such as `Client::NotFound`.' },
      message: { ...text, description: 'For a person, in the language of the account or of Accept-Language.' },
      httpCode: { ...text, description: 'The status of the answer.' },
      errorCode: ERROR_CODE,
      code: CODE,
      details: { type: 'object', additionalProperties: text },
    },
  },
  Problem: {
    type: 'object',
    description: 'The same as RFC 9457 has it.',
    required: ['type', 'title', 'status', 'instance'],
    properties: {
      type: text,
      title: { ...text, description: 'For a person.' },
      status: { type: 'integer' },
      instance: { ...text, description: 'The X-Ovh-QueryID of the answer.' },
      errorCode: ERROR_CODE,
      code: CODE,
    },
  },
}

/** A line of an import, whichever it tells of. */
const IMPORT_LINE = {
  oneOf: LINE_KINDS.map((kind) => {
    const { properties, required = [], ...more } = LINE_SCHEMAS[kind] as { properties: object; required?: string[] }
    return { ...more, required: ['kind', ...required], properties: { kind: { const: kind }, ...properties } }
  }),
}

export const SCHEMAS = { ...ERROR_SCHEMAS, ImportLine: IMPORT_LINE }

const no = (description: string) => ({
  description,
  headers: { 'X-Ovh-QueryID': { $ref: '#/components/headers/QueryID' } },
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
})

export const RESPONSES = {
  BadRequest: no('Something in the call makes no sense. Nothing was done.'),
  Unauthorized: no('The call names nobody who may call.'),
  Forbidden: no('Who calls may not do this. Nothing was done.'),
  NotFound: no('There is no such object, or not for who calls.'),
  Conflict: no('A rule, or what is the case now, stands in the way: `code` says which. Nothing was done.'),
  Error: no('Any other "no", such as 429: too many requests, with Retry-After.'),
}

const lines = (description: string) => ({ 'application/x-ndjson': { schema: { ...text, description } } })

/** The body and the answer of an import, which are streams of lines. */
export const IMPORT = {
  requestBody: { required: true, content: lines('One `ImportLine` a line.') },
  answer: lines(
    'A line for each that was refused, `{line, code, message}`; now and then `{progress}`; the counts as the last line.',
  ),
}
