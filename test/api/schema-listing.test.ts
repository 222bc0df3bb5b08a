import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRODUCTS } from '../../src/domain/product.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { visit } from '../support/callers.ts'

type Parameter = { name: string; paramType: string; dataType: string; required: boolean }
type Operation = {
  httpMethod: string
  parameters: Parameter[]
  responseType: string
  noAuthentication: boolean
  apiStatus: { value: string }
}
type Listing = {
  basePath: string
  resourcePath: string
  apis: { path: string; operations: Operation[] }[]
  models: Record<string, { enum?: string[]; properties?: Record<string, { type: string; canBeNull: boolean }> }>
}

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const read = async (path: string) => (await visit(app, 'GET', path, undefined, { host: 'api.example' })).body as Listing

async function operation(listing: string, method: string, path: string): Promise<Operation> {
  const { apis } = await read(`/1.0/${listing}.json`)
  return apis.find((api) => api.path === path)!.operations.find(({ httpMethod }) => httpMethod === method)!
}

const spelled = ({ parameters }: Operation) =>
  parameters.map(({ name, paramType, dataType, required }) => `${paramType} ${name}${required ? '' : '?'}: ${dataType}`)

describe('the list of listings', () => {
  test('is for everybody, and names every first segment once', async () => {
    const root = await read('/1.0/')
    const segments = [...new Set(PRODUCTS.map(({ path }) => `/${path.split('/')[0]}`))]

    expect(root.basePath).toBe('http://api.example/1.0')
    const others = ['/auth', '/me', '/services', '/owner-confirmation', '/procedure', '/procedure-objection']
    expect(root.apis.map(({ path }) => path)).toEqual([...segments, ...others].sort())
    expect(root.apis[0]).toMatchObject({ schema: '{path}.{format}', format: ['json'] })
  })

  test('leads to listings that all exist and list calls below their segment alone', async () => {
    for (const { path } of (await read('/1.0/')).apis) {
      const { resourcePath, apis } = await read(`/1.0${path}.json`)
      expect(resourcePath).toBe(path)
      expect(apis.length).toBeGreaterThan(0)
      expect(apis.filter((api) => api.path.split('/')[1] !== path.slice(1))).toEqual([])
    }
  })

  test('is the same under /v1', async () => {
    expect(await read('/v1/')).toEqual(await read('/1.0/'))
    expect(await read('/v1/me.json')).toEqual(await read('/1.0/me.json'))
  })
})

test.each(['/1.0/nothing.json', '/1.0/constructor.json', '/1.0/me.xml', '/1.0/provider.json'])('there is no %s', async (path) => {
  expect((await visit(app, 'GET', path)).status).toBe(404)
})

describe('a call is listed with what it takes and gives:', () => {
  test.each([
    ['me', 'GET', '/me', [], 'nichandle.Nichandle'],
    [
      'me',
      'GET',
      '/me/task/contactChange',
      ['query askingAccount?: string', 'query toAccount?: string', 'query state?: nichandle.changeContact.TaskStateEnum'],
      'long[]',
    ],
    ['me', 'GET', '/me/task/contactChange/{id}', ['path id: long'], 'nichandle.contactChange.Task'],
    ['me', 'POST', '/me/task/contactChange/{id}/accept', ['path id: long', 'body token: string'], 'void'],
    ['me', 'POST', '/me/task/contactChange/{id}/refuse', ['path id: long', 'body token: string'], 'void'],
    ['me', 'POST', '/me/task/contactChange/{id}/resendEmail', ['path id: long'], 'void'],
    ['me', 'POST', '/me/changeEmail', ['body newEmail: string'], 'nichandle.emailChange.Task'],
    ['me', 'GET', '/me/task/emailChange', ['query state?: nichandle.changeEmail.TaskStateEnum'], 'long[]'],
    ['domain', 'GET', '/domain', [], 'string[]'],
    ['domain', 'GET', '/domain/{serviceName}/serviceInfos', ['path serviceName: string'], 'services.Service'],
    ['domain', 'PUT', '/domain/{serviceName}/serviceInfos', ['path serviceName: string', 'body renew?: object'], 'void'],
    [
      'domain',
      'POST',
      '/domain/zone/{zoneName}/changeContact',
      ['path zoneName: string', 'body contactAdmin?: string', 'body contactTech?: string', 'body contactBilling?: string'],
      'long[]',
    ],
    ['auth', 'GET', '/auth/time', [], 'long'],
  ])('%s.json: %s %s', async (listing, method, path, parameters, responseType) => {
    const listed = await operation(listing, method, path)

    expect(spelled(listed)).toEqual(parameters)
    expect(listed.responseType).toBe(responseType)
    expect(listed.apiStatus.value).toBe('PRODUCTION')
  })

  test('every product with its four calls of the contract', async () => {
    for (const { path, nameParameter } of PRODUCTS) {
      const { apis } = await read(`/1.0/${path.split('/')[0]}.json`)
      const calls = apis.flatMap((api) => api.operations.map(({ httpMethod }) => `${httpMethod} ${api.path}`))
      const one = `/${path}/{${nameParameter}}`
      expect(calls).toEqual(
        expect.arrayContaining([
          `GET /${path}`,
          `GET ${one}/serviceInfos`,
          `PUT ${one}/serviceInfos`,
          `POST ${one}/changeContact`,
        ]),
      )
    }
  })

  test('only those that ask for nobody are marked so', async () => {
    const { apis } = await read('/1.0/auth.json')
    const open = apis.filter(({ operations }) => operations[0]!.noAuthentication).map(({ path }) => path)

    expect(open).toEqual([
      '/auth/signIn',
      '/auth/signOut',
      '/auth/time',
      '/auth/credential',
      '/auth/signUp',
      '/auth/forgotPassword',
      '/auth/resetPassword',
    ])
    const restricted = (await read('/1.0/me.json')).apis.flatMap(({ operations }) => operations)
    expect(restricted.filter(({ noAuthentication }) => noAuthentication)).toEqual([])
  })
})

describe('models', () => {
  test.each([
    ['nichandle.changeContact.ContactTypeEnum', ['contactAdmin', 'contactBilling', 'contactTech']],
    [
      'nichandle.changeContact.TaskStateEnum',
      ['aborted', 'checkValidity', 'doing', 'done', 'error', 'expired', 'refused', 'todo', 'validatingByCustomers'],
    ],
    ['nichandle.changeEmail.TaskStateEnum', ['aborted', 'done', 'refused', 'todo']],
    ['nichandle.LegalFormEnum', ['administration', 'association', 'corporation', 'individual', 'other', 'personalcorporation']],
  ])('of /me list the values of %s', async (name, values) => {
    const { [name]: model } = (await read('/1.0/me.json')).models

    expect([...model!.enum!].sort()).toEqual(values)
  })

  test('of a product list the states of a service', async () => {
    const { models } = await read('/1.0/vps.json')

    expect(models['service.StateEnum']!.enum).toEqual([
      'autorenewInProgress',
      'expired',
      'inCreation',
      'ok',
      'pendingDebt',
      'unPaid',
    ])
    expect(models).not.toHaveProperty(['nichandle.contactChange.Task'])
  })

  test('spell the task as the contract does', async () => {
    const { properties } = (await read('/1.0/me.json')).models['nichandle.contactChange.Task']!

    expect(properties).toMatchObject({
      id: { type: 'long', canBeNull: false },
      askingAccount: { type: 'string', canBeNull: false },
      fromAccount: { type: 'string', canBeNull: false },
      toAccount: { type: 'string', canBeNull: false },
      contactTypes: { type: 'nichandle.changeContact.ContactTypeEnum[]', canBeNull: false },
      serviceDomain: { type: 'string', canBeNull: false },
      state: { type: 'nichandle.changeContact.TaskStateEnum', canBeNull: false },
      dateRequest: { type: 'datetime', canBeNull: false },
      dateDone: { type: 'datetime', canBeNull: true },
    })
  })

  test('name no model that is missing', async () => {
    for (const { path } of (await read('/1.0/')).apis) {
      const { apis, models } = await read(`/1.0${path}.json`)
      const types = apis.flatMap(({ operations }) =>
        operations.flatMap(({ parameters, responseType }) => [responseType, ...parameters.map(({ dataType }) => dataType)]),
      )
      const fields = Object.values(models).flatMap(({ properties = {} }) => Object.values(properties).map(({ type }) => type))
      const named = [...types, ...fields].map((type) => type.replaceAll('[]', '')).filter((type) => type.includes('.'))
      expect(named.filter((name) => !(name in models))).toEqual([])
    }
  })
})
