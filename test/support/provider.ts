import { createProviderKey } from '../../src/actions/provider-keys.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import type { TestAnswer, TestApp } from './app.ts'

/** The hosting company's own systems, calling with a key of theirs. */
export type Provider = {
  key: string
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  /** Makes an account of this handle, with what else is said. */
  account(nichandle: string, more?: object): Promise<TestAnswer>
  service(product: string, name: string, contacts: object): Promise<TestAnswer>
}

export const PERSON = { firstname: 'Given', name: 'Family', legalform: 'individual', country: 'FR' }
export const UNPAID = { date: '2026-02-01', dueDate: '2026-03-01', amount: 12.5, currency: 'EUR', status: 'unpaid' }
export const CARD = { paymentType: 'CREDIT_CARD', status: 'VALID', default: true }

export async function startProvider(world: TestApp, name = 'crm'): Promise<Provider> {
  const key = (await createProviderKey(world.context, SYSTEM, name))!
  const call: Provider['call'] = async (method, path, body, headers = {}) => {
    const answer = await world.app.inject({
      method: method as 'GET',
      url: `/provider/v1${path}`,
      headers: { authorization: `Bearer ${key}`, ...headers },
      ...(body !== undefined && { payload: body as object }),
    })
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
  }
  return {
    key,
    call,
    account: (nichandle, more = {}) =>
      call('PUT', `/accounts/${nichandle}`, { email: `${nichandle}@mail.example`, ...PERSON, ...more }),
    service: (product, service, contacts) => call('PUT', `/services/${product}/${service}`, contacts),
  }
}

export type TestEvent = {
  kind: string
  actor: string
  address: string | null
  details: Record<string, unknown>
  concerns: string[]
}

/** What the audit trail says of an account, or of a service, oldest first. */
export async function eventsAbout(world: TestApp, what: string): Promise<TestEvent[]> {
  const { rows } = await world.pool.query(
    'select kind, actor, address, details, concerns from event where service_name = $1 or (service_name is null and $1 = any(concerns)) order by id',
    [what],
  )
  return rows
}

export async function kindsAbout(world: TestApp, what: string): Promise<string[]> {
  return (await eventsAbout(world, what)).map(({ kind }) => kind)
}
