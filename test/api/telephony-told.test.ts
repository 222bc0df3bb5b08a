import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importLines } from '../../src/actions/import.ts'
import { readCsv } from '../../src/api/csv.ts'
import { readNdjson } from '../../src/api/ndjson.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { verbsIn } from '../support/changes.ts'
import { contactsOf, settle } from '../support/people.ts'
import { eventsAbout, kindsAbout, type Provider, startProvider } from '../support/provider.ts'

let world: TestApp
let provider: Provider

beforeAll(async () => {
  world = await startTestApp()
  provider = await startProvider(world)
  await settle(world.pool, 'vera', 'theo', 'bea', 'anna')
  await provider.service('telephony', 'dublin', { contactAdmin: 'vera', contactTech: 'theo' })
})

afterAll(() => world.close())

const kept = async (name: string) =>
  (await world.pool.query('select pack, special, billing_group as "group" from service where name = $1', [name])).rows[0]
const of = (name: string, product = 'telephony/lines') => contactsOf(world.pool, product, name)

async function* bytes(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

async function imported(entries: ReturnType<typeof readCsv>): Promise<string[]> {
  const refused: string[] = []
  for await (const progress of importLines(world.context, SYSTEM, entries))
    refused.push(...progress.refused.map(({ number, refusal }) => `${number} ${refusal.code}`))
  return refused
}

describe('a line told by the provider', () => {
  test('says which pack it hangs on, and whether its number is special; null takes it back', async () => {
    const told = { contactAdmin: 'vera', group: 'dublin' }
    await provider.service('telephony/aliases', '0899', { ...told, special: true, pack: 'pack-1' })
    expect(await kept('0899')).toEqual({ pack: 'pack-1', special: true, group: 'dublin' })
    await provider.service('telephony/aliases', '0899', told)
    expect(await kept('0899')).toEqual({ pack: 'pack-1', special: true, group: 'dublin' })
    await provider.service('telephony/aliases', '0899', { ...told, special: null, pack: null })
    expect(await kept('0899')).toEqual({ pack: null, special: false, group: 'dublin' })
    expect((await eventsAbout(world, '0899')).at(-1)).toMatchObject({
      kind: 'service.edited',
      details: { fields: ['pack', 'special'] },
    })
  })

  test.each([{ special: 'yes' }, { pack: 7 }, { pack: 'two\nlines' }])('is refused with %o', async (bad) => {
    expect((await provider.service('telephony/lines', 'bad', { contactAdmin: 'vera', ...bad })).status).toBe(400)
  })

  test('has the contacts of its group, and the trail says so', async () => {
    await provider.service('telephony/lines', '01', { contactAdmin: 'anna', group: 'dublin' })
    expect(await of('01')).toEqual({ admin: 'vera', tech: 'theo', billing: 'vera' })
    await provider.service('telephony/lines', '01', { contactAdmin: 'bea', group: 'dublin' })
    expect((await eventsAbout(world, '01')).map(({ kind, details }) => [kind, details.contacts])).toEqual([
      ['service.registered', { admin: 'vera', tech: 'theo', billing: 'vera' }],
    ])
  })

  test('has contacts of its own without one: in no group, in one that nobody told of, in a pack', async () => {
    await provider.service('telephony/lines', '02', { contactAdmin: 'anna' })
    await provider.service('telephony/lines', '03', { contactAdmin: 'anna', group: 'nowhere' })
    await provider.service('telephony/lines', '04', { contactAdmin: 'anna', group: 'dublin', pack: 'pack-1' })
    for (const name of ['02', '03', '04']) expect((await of(name)).admin).toBe('anna')
  })

  test('takes those of its group when it comes in: what was open on it ends', async () => {
    await provider.service('telephony/lines', '05', { contactAdmin: 'anna' })
    const [id] = await verbsIn(world.context, 'telephony/lines').ask('anna', '05', { tech: 'theo' })
    await provider.service('telephony/lines', '05', { contactAdmin: 'anna', group: 'dublin' })
    expect(await of('05')).toEqual({ admin: 'vera', tech: 'theo', billing: 'vera' })
    const { rows } = await world.pool.query('select state, reason from contact_change where id = $1', [id])
    expect(rows).toEqual([{ state: 'aborted', reason: 'contacts_set' }])
    expect(await kindsAbout(world, '05')).toEqual([
      'service.registered',
      'contact-change.asked',
      'contact-change.aborted',
      'service.contacts-set',
      'service.edited',
    ])
  })

  test('changes with its group when the provider sets the contacts of that', async () => {
    await provider.service('telephony', 'cork', { contactAdmin: 'vera' })
    await provider.service('telephony/lines', '06', { contactAdmin: 'vera', group: 'cork' })
    await provider.service('telephony', 'cork', { contactAdmin: 'bea' })
    expect((await of('06')).admin).toBe('bea')
  })
})

describe('an import', () => {
  test('takes a group and what it holds in either order', async () => {
    const line = (name: string, more: object) => ({
      kind: 'service',
      product: 'telephony/lines',
      name,
      contactAdmin: 'anna',
      ...more,
    })
    const group = { kind: 'service', product: 'telephony', name: 'paris', contactAdmin: 'bea', contactTech: 'theo' }
    const lines = [
      line('p1', { group: 'paris' }),
      group,
      line('p2', { group: 'paris' }),
      line('p3', { group: 'paris', pack: 'x' }),
    ]
    expect(await imported(readNdjson(bytes(lines.map((each) => JSON.stringify(each)).join('\n'))))).toEqual([])
    expect(await Promise.all(['p1', 'p2', 'p3'].map(async (name) => (await of(name)).admin))).toEqual(['bea', 'bea', 'anna'])
    expect((await eventsAbout(world, 'p1'))[0]!.details.contacts).toMatchObject({ admin: 'bea', tech: 'theo' })
  })

  test('of CSV knows packs and special numbers', async () => {
    const csv = `product,name,contactAdmin,group,pack,special
telephony/aliases,c1,vera,dublin,,true
telephony/lines,c2,vera,dublin,pack-9,false
telephony/lines,c3,vera,dublin,,perhaps
`
    expect(await imported(readCsv(bytes(csv)))).toEqual(['4 malformed'])
    expect(await kept('c1')).toEqual({ pack: null, special: true, group: 'dublin' })
    expect(await kept('c2')).toEqual({ pack: 'pack-9', special: false, group: 'dublin' })
  })
})
