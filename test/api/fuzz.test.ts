import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProviderKey } from '../../src/actions/provider-keys.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { givePassword, signIn } from '../support/callers.ts'
import { CLAY, MARTA, tellOwner } from '../support/owners.ts'
import { order, settle } from '../support/people.ts'
import { bodyOf, headers, type Schema, type Schemas, segmentOf, valueFor } from './fuzz/input.ts'

/**
 * Every call of the API with input that nobody should send, as a visitor, as a customer and as the provider. Whatever comes,
 * the answer is no bug (below 500), and a "no" has changed nothing. FUZZ_RUNS sends more to each call, FUZZ_ONLY to
 * those with this in their path alone; FUZZ_SEED sends the same again.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 15)
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)

/** Part of the paths that are called; all, if it is empty. */
const ONLY = process.env.FUZZ_ONLY ?? ''

const ANNA = 'an10001-psn'
const CALLERS = ['visitor', 'customer', 'provider'] as const

type Parameter = { name: string; in: string; schema: Schema }
type Operation = {
  tags: string[]
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
type Call = { method: string; path: string; operation: Operation }

let app: TestApp
let applicationKey: string
let calls: Call[]
let schemas: Schemas
let keys: Record<(typeof CALLERS)[number], Record<string, string>>

beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, 'ty10002-psn', { nichandle: 'ca10005-psn', zone: 'CA' })
  for (const product of ['domain', 'hosting/web', 'telephony']) await order(app.pool, product, 'novak.example', { admin: ANNA })
  await givePassword(app, ANNA)
  await tellOwner(app, 'novak.example', MARTA)
  for (const [path, body] of [
    ['/domain/novak.example/changeContact', { contactTech: 'ty10002-psn' }],
    ['/domain/novak.example/changeOwner', { owner: CLAY }],
    ['/me/changeEmail', { newEmail: 'anna.new@mail.example' }],
    ['/me/api/application', { name: 'A script' }],
    ['/me/identity/group', { name: 'devs' }],
    ['/me/identity/user', { login: 'theo', email: 'theo@team.example', password: 'a long one of theo', group: 'devs' }],
  ] as const) {
    expect((await app.call(ANNA, 'POST', `/1.0${path}`, body)).status).toBe(200)
  }
  await openProcedures()
  applicationKey = (await app.pool.query('select key from application')).rows[0].key
  const secret = await createProviderKey(app.context, SYSTEM, 'fuzz')
  keys = { visitor: {}, customer: { cookie: await signIn(app, ANNA) }, provider: { authorization: `Bearer ${secret}` } }
  await app.app.ready()
  const { paths, components } = app.app.swagger() as unknown as {
    paths: Record<string, Record<string, Operation>>
    components: { schemas: Schemas }
  }
  schemas = components.schemas
  calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
})
afterAll(() => app.close())

test(
  `every call answers ${RUNS} strange inputs without a bug, and a "no" changes nothing`,
  async () => {
    console.log(`fuzz: FUZZ_RUNS=${RUNS} FUZZ_SEED=${SEED}`)
    expect(calls.length).toBeGreaterThan(250)
    // What it answers has no end.
    for (const call of calls.filter(({ path }) => path.includes(ONLY) && path !== '/1.0/me/live'))
      await fuzz(call, isOneOfMany(call) ? Math.ceil(RUNS / 20) : RUNS)
  },
  120_000 + RUNS * 4_000,
)

test('pages, listings and probes answer strange paths and headers without a bug', async () => {
  const property = fc.asyncProperty(fc.constantFrom(...PAGES), segmentOf('id'), headers, async (page, segment, strange) => {
    const url = page.replace('*', segment.replaceAll('$', '$$$$'))
    const answer = await app.app.inject({ url, headers: strange })
    expect(answer.statusCode, url).toBeLessThan(500)
  })
  await fc.assert(property, { numRuns: RUNS * 5, seed: SEED, endOnFailure: true })
})

test('an imported line whose kind is an object is one of an unknown kind', async () => {
  const answer = await app.app.inject({
    method: 'POST',
    url: '/provider/v1/import',
    headers: keys.provider,
    payload: '{"kind": {"toString": 1}}\n',
  })
  expect(answer.body).toContain('{"line":1,"code":"unknown_kind"')
})

const PAGES = [
  '/',
  '/requests/*',
  '/confirm-address/*',
  '/verify',
  '/auth/validate',
  '/1.0/*.json',
  '/1.0/*',
  '/api/static/*',
  '/*',
  '/health/*',
]

/** The calls of all products are made by the same code: most of them get a few inputs only. */
const isOneOfMany = ({ operation: { tags } }: Call) => /^[a-z]/.test(tags[0]!) && !['domain', 'telephony'].includes(tags[0]!)

async function fuzz(call: Call, runs: number): Promise<void> {
  const property = fc.asyncProperty(callerOf(call), inputOf(call), async (caller, input) => {
    await app.pool.query('truncate throttle')
    const before = await everything()
    const answer = await app.app.inject({
      method: call.method as 'GET',
      url: input.url,
      headers: {
        'content-type': 'application/json',
        ...keys[caller],
        ...(call.path.startsWith('/1.0/procedure/') && { 'x-procedure-code': CODE }),
        ...(call.path.endsWith('/auth/credential') && { 'x-ovh-application': applicationKey }),
        ...input.headers,
      },
      ...(input.body !== undefined && { payload: input.body }),
    })
    expect(answer.statusCode, `${answer.body}`).toBeLessThan(500)
    if (answer.statusCode >= 400) {
      // The fifth wrong code ends what it was for, which has a test of its own.
      if (answer.json().code !== 'too_many_attempts') expect(await everything()).toEqual(before)
      expect(answer.json()).toMatchObject(
        String(answer.headers['content-type']).includes('problem')
          ? { title: expect.any(String) }
          : { message: expect.any(String) },
      )
    } else if (call.path.endsWith('/import')) {
      expect(answer.body).not.toContain('"error"')
    }
    if (caller === 'customer' && !(await isSignedIn())) keys.customer = { cookie: await signInAgain() }
  })
  await fc.assert(property, { numRuns: runs, seed: SEED, endOnFailure: true })
}

const CODE = 'A'.repeat(32)

/** One that its code opens, and one of the account; both are drafts with an address that is proven. */
async function openProcedures(): Promise<void> {
  await app.pool.query(
    `insert into procedure (number, kind, state, account, email, language, code_hash, confirmed_at, began_at, state_since)
     values ('PR-22222222', 'owner', 'draft', null, 'anna@mail.example', 'en', sha256($1::text::bytea), $2, $2, $2),
            ('PR-33333333', 'voip-validation', 'draft', $3, 'anna@mail.example', 'en', null, null, $2, $2)`,
    [CODE, app.clock.now, ANNA],
  )
}

/** Whom the call is for, most of the time. */
function callerOf({ path }: Call) {
  const right = path.startsWith('/provider') ? 'provider' : 'customer'
  return fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(...CALLERS) })
}

function inputOf({ path, operation }: Call) {
  const { parameters = [], requestBody } = operation
  const names = path.match(/\{[^}]+\}/g) ?? []
  const query = parameters.filter((each): each is Parameter => 'in' in each && each.in === 'query')
  const asked = Object.fromEntries(
    query.map(({ name, schema }) => [name, valueFor(schema, schemas).map((value) => safeText(value))]),
  )
  const schema = requestBody?.content['application/json']?.schema
  return fc.record({
    url: fc
      .tuple(fc.tuple(...names.map((name) => segmentOf(name.slice(1, -1)))), fc.record(asked, { requiredKeys: [] }))
      .map(([segments, values]) => {
        const filled = names.reduce((text, name, index) => text.replace(name, segments[index]!.replaceAll('$', '$$$$')), path)
        const search = new URLSearchParams(values as Record<string, string>).toString()
        return search === '' ? filled : `${filled}?${search}`
      }),
    headers,
    body: path.endsWith('/import') ? lines() : bodyOf(schema, schemas),
  })
}

function safeText(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replaceAll(/\p{Cs}/gu, '?')
}

/** A few lines of an import. */
function lines() {
  const line = fc.oneof(
    valueFor(schemas.ImportLine!, schemas).map((value) => JSON.stringify(value)),
    fc.constantFrom('', '{', 'x', '[]', 'null'),
  )
  return fc.array(line, { maxLength: 5 }).map((all) => all.join('\n'))
}

/** All that is kept, but for what a "no" may write: counters, when somebody was last seen, and that he was refused. */
async function everything(): Promise<object> {
  return (await app.pool.query(SNAPSHOT)).rows[0]
}

const SNAPSHOT = `select
  (select array_agg(a order by nichandle)::text from account a) as accounts,
  (select array_agg(s order by id)::text from service s) as services,
  (select array_agg(c order by id)::text from contact_change c) as changes,
  (select array_agg((v.change_id, v.side, v.state, v.token_hash) order by change_id, side)::text from validation v) as validations,
  (select array_agg((c.id, c.state, c.rules, c.account) order by id)::text from credential c) as credentials,
  (select array_agg(a order by id)::text from application a) as applications,
  (select array_agg((e.id, e.state) order by id)::text from email_change e) as email_changes,
  (select array_agg(p order by id)::text from procedure p) as procedures,
  (select array_agg(p order by id)::text from procedure_entry p) as procedure_entries,
  (select array_agg(b order by account, bill_id)::text from bill b) as bills,
  (select array_agg(p order by account, id)::text from payment_method p) as payment_methods,
  (select array_agg((f.id, f.confirmed_at) order by id)::text from authenticator f) as authenticators,
  (select array_agg((k.id, k.name) order by id)::text from passkey k) as passkeys,
  (select count(*) from session) as sessions, (select count(*) from email_code) as codes,
  (select count(*) from letter) as letters, (select count(*) from provider_key) as provider_keys,
  (select count(*) from event where kind not in ('session.refused', 'contact-change.code-rejected', 'account.address-change-code-rejected', 'session.second-factor-refused')) as events`

async function isSignedIn(): Promise<boolean> {
  return (await app.app.inject({ url: '/1.0/me', headers: keys.customer })).statusCode === 200
}

/** Some calls end sessions, or change the password, and may. */
async function signInAgain(): Promise<string> {
  await app.pool.query('truncate throttle')
  await givePassword(app, ANNA)
  return signIn(app, ANNA)
}
