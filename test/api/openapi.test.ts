import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PRODUCTS } from '../../src/domain/product.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { visit } from '../support/callers.ts'

type Answer = { $ref?: string; description?: string; content?: object }
type Operation = {
  operationId: string
  summary: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters?: { name?: string; in?: string; $ref?: string }[]
  responses: Record<string, Answer>
}
type Description = {
  openapi: string
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, object>>
}

let app: TestApp
let served: Description
let operations: (Operation & { call: string })[]
beforeAll(async () => {
  app = await startTestApp()
  served = (await visit(app, 'GET', '/openapi.json')).body
  operations = Object.entries(served.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, call: `${method.toUpperCase()} ${path}` })),
  )
})
afterAll(() => app.close())

/** What nobody need be known for: these say by themselves who may do what. */
const OPEN = ['/auth/', '/1.0/owner-confirmation', '/1.0/procedure']

const operation = (call: string) => operations.find((each) => each.call === call)!

test('docs/openapi.json is what the server serves; `npm run openapi` writes it', async () => {
  expect(JSON.parse(await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8'))).toEqual(served)
})

test('the description is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(served))

  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('every reference leads to something, and everything that is shared is used', () => {
  const text = JSON.stringify(served)
  const used = new Set([...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, name]) => name))
  const shared = ['schemas', 'parameters', 'headers', 'responses'].flatMap((kind) =>
    Object.keys(served.components[kind]!).map((name) => `${kind}/${name}`),
  )

  expect([...used].filter((name) => !shared.includes(name!))).toEqual([])
  // Named in words only: an import is a stream of them.
  expect(shared.filter((name) => !used.has(name))).toEqual(['schemas/ImportLine'])
})

test('every call has a name of its own, a summary, and a tag that is described', () => {
  const names = operations.map(({ operationId }) => operationId)
  const tags = served.tags.map(({ name }) => name)

  expect(new Set(names).size).toBe(names.length)
  for (const { operationId, summary, tags: own, call } of operations) {
    expect(operationId, call).toMatch(/^(get|list|post|put|delete)[A-Z][A-Za-z]+$/)
    expect(summary, call).toBeTruthy()
    expect(tags, call).toContain(own[0])
  }
  for (const { description } of served.tags) expect(description).toBeTruthy()
  expect(PRODUCTS.map(({ path }) => path).filter((path) => !tags.includes(path))).toEqual([])
})

test.each([
  ['GET /1.0/me/task/contactChange', 'listMeTaskContactChange'],
  ['GET /1.0/me/task/contactChange/{id}', 'getMeTaskContactChangeById'],
  ['POST /1.0/domain/zone/{zoneName}/changeContact/check', 'postDomainZoneChangeContactCheck'],
  ['DELETE /1.0/me/session', 'deleteMeSession'],
  ['PUT /provider/v1/accounts/{nichandle}/payment-methods/{id}', 'putProviderAccountsPaymentMethodsById'],
  ['PUT /provider/v1/services/{product}/{name}', 'putProviderServicesByName'],
])('%s is called %s', (call, name) => {
  expect(operation(call).operationId).toBe(name)
})

test('a call says who may call it: customers by cookie or signature, the provider by key, visitors without', () => {
  const customer = [{ session: [] }, { application: [], consumer: [], timestamp: [], signature: [] }]
  const visitors = operations.filter(({ security }) => security.length === 0).map(({ call }) => call)
  const byCode = visitors.filter((call) => !call.includes('/auth/'))

  expect(operation('GET /1.0/me').security).toEqual(customer)
  expect(operation('POST /1.0/domain/{serviceName}/changeContact').security).toEqual(customer)
  expect(operation('POST /1.0/auth/credential').security).toEqual([{ application: [] }])
  expect(operation('POST /provider/v1/import').security).toEqual([{ providerKey: [] }])
  expect(byCode.filter((call) => !OPEN.some((path) => call.includes(path)))).toEqual([])
  expect(byCode).toHaveLength(15)
  expect(visitors.filter((call) => call.includes('/auth/'))).toEqual([
    'POST /1.0/auth/signIn',
    'POST /1.0/auth/signOut',
    'GET /1.0/auth/time',
    'POST /1.0/auth/signUp',
    'POST /1.0/auth/forgotPassword',
    'POST /1.0/auth/resetPassword',
  ])
})

test('a stranger gets 401 or 403 from every call that says who may call it, and only from those', async () => {
  for (const { call, security } of operations.filter(({ call }) => !OPEN.some((each) => call.includes(each)))) {
    const [method, path] = call.split(' ') as [string, string]
    const { status } = await visit(app, method, path.replaceAll(/\{[^}]+\}/g, '1'))
    expect([call, security.length > 0, [401, 403].includes(status)]).toEqual([call, true, true])
  }
})

test('every call has its errors described, each by one shared schema', () => {
  for (const { responses, security, parameters = [], call } of operations) {
    expect(responses.default, call).toEqual({ $ref: '#/components/responses/Error' })
    if (security.length > 0) expect(responses[401], call).toEqual({ $ref: '#/components/responses/Unauthorized' })
    if (parameters.some((each) => each.in === 'path')) expect(responses[404], call).toBeDefined()
    expect(JSON.stringify(responses), call).not.toContain('Default Response')
  }
  for (const shared of Object.values(served.components.responses!)) {
    expect(shared).toMatchObject({ content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } })
  }
})

test('headers of lists and batches are described once', () => {
  const named = (call: string) => operation(call).parameters!.flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? [])
  const pages = ['PaginationMode', 'PaginationNumber', 'PaginationSize']

  expect(named('GET /1.0/domain')).toEqual([...pages, 'PaginationSort', 'PaginationSortOrder', 'PaginationFilter'])
  expect(named('GET /1.0/me/task/contactChange')).toEqual(named('GET /1.0/domain'))
  expect(named('GET /1.0/vps/{serviceName}/history')).toEqual(['CursorSize', 'Cursor'])
  expect(named('GET /1.0/vps/{serviceName}/serviceInfos')).toEqual(['Batch'])
  expect(JSON.stringify(served)).not.toContain('x-headers')
})
