import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { verbsIn } from '../support/changes.ts'
import { addUser, order, settle } from '../support/people.ts'
import { givePolicy } from '../support/policies.ts'
import { hold, numberIn } from '../support/telephony.ts'

let world: TestApp

const group = (groups: TestAnswer, name: string) => groups.body.find((each: { name: string }) => each.name === name)
const names = (answer: TestAnswer): string[] => answer.body.map(({ name }: { name: string }) => name)

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, { nichandle: 'vera', voipValidated: true }, 'theo', 'bea', 'stranger', 'pat')
  const { pool } = world
  await order(pool, 'telephony', 'dublin', { admin: 'vera', tech: 'theo', billing: 'bea' })
  await hold(pool, 'dublin', { 'telephony/lines': ['0001', '0003'], 'telephony/aliases': ['0002'] })
  await order(pool, 'telephony', 'hotline', { admin: 'vera' })
  await numberIn(pool, 'hotline', '0899', { special: true })
  await numberIn(pool, 'hotline', '0100', { product: 'telephony/lines', pack: 'pack-1', admin: 'pat' })
  await order(pool, 'telephony', 'internal-tests', { admin: 'vera' })
  await hold(pool, 'internal-tests', { 'telephony/lines': ['0900'] })
  await order(pool, 'telephony/lines', '0555', { admin: 'vera', tech: 'theo' })
  await order(pool, 'telephony', 'foreign', { admin: 'stranger' })
  await hold(pool, 'foreign', { 'telephony/lines': ['0777'] })
})

afterAll(() => world.close())

describe('the page of telephony', () => {
  test('shows each group with who its contacts are, and what it holds', async () => {
    const answer = await world.call('vera', 'GET', '/1.0/me/telephony')
    expect(names(answer)).toEqual(['dublin', 'hotline', 'internal-tests'])
    expect(group(answer, 'dublin')).toEqual({
      serviceId: expect.any(Number),
      name: 'dublin',
      displayName: null,
      contactAdmin: { nichandle: 'vera', name: 'Given Family', organisation: null },
      contactTech: expect.objectContaining({ nichandle: 'theo' }),
      contactBilling: expect.objectContaining({ nichandle: 'bea' }),
      roles: ['contactAdmin'],
      mayChange: ['contactAdmin', 'contactTech', 'contactBilling'],
      openChanges: [],
      validation: { mine: true, billing: false },
      locked: null,
      hasSpecialNumbers: false,
      staffRoles: [],
      memberCount: 3,
      members: ['0001', '0002', '0003'].map((name) => ({
        serviceId: expect.any(Number),
        product: name === '0002' ? 'telephony/aliases' : 'telephony/lines',
        name,
        displayName: null,
        special: false,
        pack: null,
        locked: { code: 'contacts_of_group', message: expect.stringContaining('dublin') },
      })),
    })
  })

  test('says what is locked and why, and what the staff alone changes', async () => {
    const answer = await world.call('vera', 'GET', '/1.0/me/telephony', undefined, { 'accept-language': 'fr' })
    expect(group(answer, 'internal-tests').locked).toMatchObject({ code: 'internal_group' })
    const hotline = group(answer, 'hotline')
    expect(hotline).toMatchObject({
      locked: null,
      hasSpecialNumbers: true,
      staffRoles: ['contactAdmin', 'contactBilling'],
    })
    expect(hotline.members).toMatchObject([
      { name: '0100', pack: 'pack-1', locked: { code: 'belongs_to_pack' } },
      { name: '0899', special: true, locked: { code: 'contacts_of_group' } },
    ])
  })

  test('says the same of each service alone: what is locked is nobody’s to change, what is special the staff’s', async () => {
    const { body } = await world.call('vera', 'GET', '/1.0/me/service', undefined, { 'x-pagination-size': '100' })
    const mayChange = Object.fromEntries(body.map((each: { name: string; mayChange: string[] }) => [each.name, each.mayChange]))
    const all = ['contactAdmin', 'contactTech', 'contactBilling']
    expect(mayChange).toEqual({
      dublin: all,
      '0001': [],
      '0002': [],
      '0003': [],
      hotline: ['contactTech'],
      '0899': [],
      '0555': all,
      'internal-tests': [],
      '0900': [],
    })
    for (const { name, serviceId } of body) {
      const one = await world.call('vera', 'GET', `/1.0/me/service/${serviceId}`)
      expect([name, one.body.mayChange]).toEqual([name, mayChange[name]])
    }
    const groups = await world.call('vera', 'GET', '/1.0/me/telephony')
    for (const name of ['hotline', 'internal-tests']) expect(group(groups, name).mayChange).toEqual(mayChange[name])
    expect((await world.call('pat', 'GET', '/1.0/me/service')).body).toMatchObject([{ name: '0100', mayChange: [] }])
  })

  test('shows the technical contact the group, and that nothing there is his to change', async () => {
    const answer = await world.call('theo', 'GET', '/1.0/me/telephony')
    expect(names(answer)).toEqual(['dublin'])
    expect(answer.body[0]).toMatchObject({ roles: ['contactTech'], mayChange: [], validation: { mine: false, billing: false } })
  })

  test('shows what is open on a group, and whom it waits for', async () => {
    const verbs = verbsIn(world.context, 'telephony')
    const [id] = await verbs.ask('vera', 'dublin', { tech: 'stranger' })
    const dublin = group(await world.call('vera', 'GET', '/1.0/me/telephony'), 'dublin')
    expect(dublin.openChanges).toEqual([
      {
        id,
        contactTypes: ['contactTech'],
        toAccount: 'stranger',
        askingAccount: 'vera',
        dateExpiration: '2026-03-09T09:00:00.000Z',
        awaitsMe: true,
      },
    ])
    await verbs.withdraw('vera', id!)
    expect(group(await world.call('vera', 'GET', '/1.0/me/telephony'), 'dublin').openChanges).toEqual([])
  })

  test('shows what is in no group of one’s own, with the contacts that it has', async () => {
    const lone = await world.call('vera', 'GET', '/1.0/me/telephony/ungrouped')
    expect(names(lone)).toEqual(['0555'])
    expect(lone.body[0]).toMatchObject({
      contactTech: { nichandle: 'theo' },
      locked: null,
      mayChange: ['contactAdmin', 'contactTech', 'contactBilling'],
    })
    expect((await world.call('pat', 'GET', '/1.0/me/telephony/ungrouped')).body).toMatchObject([
      { name: '0100', locked: { code: 'belongs_to_pack' } },
    ])
    expect((await world.call('pat', 'GET', '/1.0/me/telephony')).body).toEqual([])
  })

  test('shows what names a group that nobody told of as what it is: in none', async () => {
    await numberIn(world.pool, 'nowhere', '0556', { admin: 'bea' })
    const lone = await world.call('bea', 'GET', '/1.0/me/telephony/ungrouped')
    expect(lone.body).toMatchObject([{ name: '0556', locked: null }])
  })
})

describe('pages', () => {
  test('of groups, and of what a group holds, follow one another', async () => {
    const first = await world.call('vera', 'GET', '/1.0/me/telephony', undefined, { 'x-pagination-size': '2' })
    expect(names(first)).toEqual(['dublin', 'hotline'])
    const cursor = first.headers['x-pagination-cursor-next'] as string
    const rest = await world.call('vera', 'GET', '/1.0/me/telephony', undefined, { 'x-pagination-cursor': cursor })
    expect(names(rest)).toEqual(['internal-tests'])

    const path = '/1.0/me/telephony/dublin/member'
    const held = await world.call('vera', 'GET', path, undefined, { 'x-pagination-size': '2' })
    expect(names(held)).toEqual(['0001', '0002'])
    const next = held.headers['x-pagination-cursor-next'] as string
    expect(names(await world.call('vera', 'GET', path, undefined, { 'x-pagination-cursor': next }))).toEqual(['0003'])
  })

  test('show the first two hundred of a large group, and how many there are', async () => {
    await order(world.pool, 'telephony', 'large', { admin: 'bea' })
    const many = Array.from({ length: 205 }, (_, n) => `1${String(n).padStart(3, '0')}`)
    await hold(world.pool, 'large', { 'telephony/lines': many })
    const large = group(await world.call('bea', 'GET', '/1.0/me/telephony'), 'large')
    expect(large.memberCount).toBe(205)
    expect(large.members.map(({ name }: { name: string }) => name)).toEqual(many.slice(0, 200))
  })

  test.each(['nonsense', Buffer.from('["members by name","after","a"]').toString('base64url')])(
    'refuse the cursor %s',
    async (cursor) => {
      const answer = await world.call('vera', 'GET', '/1.0/me/telephony', undefined, { 'x-pagination-cursor': cursor })
      expect(answer.status).toBe(400)
    },
  )

  test('of a group of somebody else’s are not there', async () => {
    for (const name of ['foreign', 'unknown', 'a%2Fb'])
      expect((await world.call('vera', 'GET', `/1.0/me/telephony/${name}/member`)).status).toBe(404)
  })
})

describe('a user of the account', () => {
  test('sees of it what he may see, and nothing more', async () => {
    await addUser(world.pool, 'vera/agent', 'NOBODYS')
    expect((await world.call('vera/agent', 'GET', '/1.0/me/telephony')).body).toEqual([])
    expect((await world.call('vera/agent', 'GET', '/1.0/me/telephony/ungrouped')).body).toEqual([])
    expect((await world.call('vera/agent', 'GET', '/1.0/me/telephony/dublin/member')).status).toBe(404)

    const urn = (name: string) => `urn:v1:eu:resource:voip:${name}`
    await givePolicy(world.pool, 'vera', {
      to: ['vera/agent'],
      on: [urn('dublin'), urn('lines/0001')],
      allow: ['voip:apiovh:get', 'voip:apiovh:lines/get'],
    })
    const seen = await world.call('vera/agent', 'GET', '/1.0/me/telephony')
    expect(seen.body).toMatchObject([{ name: 'dublin', mayChange: [], memberCount: 1, members: [{ name: '0001' }] }])
  })
})
