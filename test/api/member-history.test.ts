import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Happening } from '../../src/api/history-wire.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { verbsIn } from '../support/changes.ts'
import { order, settle } from '../support/people.ts'
import { hold, numberIn } from '../support/telephony.ts'

let world: TestApp
let technicians: Record<string, string>

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, { nichandle: 'vera', voipValidated: true }, 'theo', 'bea', 'carl')
  technicians = { dublin: 'vera', cork: 'vera' }
  for (const group of Object.keys(technicians)) await order(world.pool, 'telephony', group, { admin: 'vera' })
  await hold(world.pool, 'dublin', { 'telephony/lines': ['01', '02'], 'telephony/aliases': ['03'] })
  await numberIn(world.pool, 'dublin', '05', { product: 'telephony/lines', pack: 'pack-1' })
  await pass('dublin', 'theo')
  await pass('cork', 'carl')
  await move('dublin', 'cork')
  await pass('dublin', 'bea')
  await pass('cork', 'theo')
})
afterAll(() => world.close())

/** Passes the technical contact of a group on. */
async function pass(group: string, to: string): Promise<void> {
  const verbs = verbsIn(world.context, 'telephony')
  const [id] = await verbs.ask('vera', group, { tech: to })
  for (const party of new Set(['vera', to])) await verbs.accept(party, id!, await verbs.codeOf(id!, party))
  technicians[group] = to
}

async function move(from: string, to: string): Promise<void> {
  const path = `/1.0/telephony/${from}/moveServices`
  const { status, body } = await world.call('vera', 'POST', path, { billingAccountDestination: to, serviceNames: ['01', '03'] })
  if (status !== 200) throw new Error(JSON.stringify(body))
}

const history = async (path: string, headers = {}): Promise<Happening[]> =>
  (await world.call('vera', 'GET', `/1.0/telephony/${path}/history`, undefined, headers)).body
const inWords = ({ kind, serviceName, details }: Happening) => `${kind} ${serviceName} ${(details as { to: string }).to}`

const MOVED = ['contact-change.done cork theo', 'services.moved cork cork', 'contact-change.done dublin theo']

describe('the history of a line', () => {
  test('tells the changes of contacts of its group while it was there, and its moves', async () => {
    expect((await history('lines/01')).map(inWords)).toEqual(MOVED)
    expect((await history('aliases/03')).map(inWords)).toEqual(MOVED)
    expect((await history('lines/02')).map(inWords)).toEqual([
      'contact-change.done dublin bea',
      'contact-change.done dublin theo',
    ])
  })

  test('leaves out what moved along with it', async () => {
    const [, moved] = await history('lines/01')
    expect(moved!.details).toMatchObject({
      from: 'dublin',
      services: ['01'],
      before: { contactTech: 'theo' },
      after: { contactTech: 'carl' },
    })
  })

  test('of a pack tells nothing of the group, whose contacts it does not have', async () => {
    expect(await history('lines/05')).toEqual([])
  })

  test('comes in pages, and as a table', async () => {
    const first = await world.call('vera', 'GET', '/1.0/telephony/lines/01/history', undefined, { 'x-pagination-size': '2' })
    expect(first.body.map(inWords)).toEqual(MOVED.slice(0, 2))
    const cursor = first.headers['x-pagination-cursor-next'] as string
    expect((await history('lines/01', { 'x-pagination-cursor': cursor })).map(inWords)).toEqual(MOVED.slice(2))
    const table = await world.call('vera', 'GET', '/1.0/telephony/lines/01/history.csv')
    expect(parse(table.body as string, { bom: true }).slice(1)).toHaveLength(3)
  })

  test('begins anew with the line, and tells nothing of a group of this name that was removed', async () => {
    const happens = (kind: string, product: string, name: string) =>
      world.pool.query(`insert into event (at, kind, actor, product, service_name) values (now(), $1, 'system', $2, $3)`, [
        kind,
        product,
        name,
      ])
    await happens('service.removed', 'telephony', 'dublin')
    expect(await history('lines/02')).toEqual([])
    await happens('service.registered', 'telephony/lines', '01')
    expect((await history('lines/01')).map(({ kind }) => kind)).toEqual(['service.registered'])
  })
})
