import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { verbsIn } from '../support/changes.ts'
import { addUnpaidBill, addUser, contactsOf, order, payBills, settle } from '../support/people.ts'
import { givePolicy } from '../support/policies.ts'
import { eventsAbout } from '../support/provider.ts'
import { hold, numberIn } from '../support/telephony.ts'

let world: TestApp

const short = ({ status, body }: TestAnswer): string => (status === 200 ? 'done' : (body?.code ?? String(status)))
const urn = (name: string) => `urn:v1:eu:resource:voip:${name}`

beforeAll(async () => {
  world = await startTestApp()
  const validated = (nichandle: string) => ({ nichandle, voipValidated: true })
  await settle(world.pool, validated('vera'), validated('bea'), 'theo', 'anna', 'stranger', { nichandle: 'cam', zone: 'CA' })
  const { pool } = world
  await order(pool, 'telephony', 'dublin', { admin: 'vera', tech: 'theo' })
  await order(pool, 'telephony', 'cork', { admin: 'vera', billing: 'bea' })
  await order(pool, 'telephony', 'paris', { admin: 'vera', billing: 'anna' })
  await order(pool, 'telephony', 'montreal', { admin: 'vera', tech: 'cam' })
  await order(pool, 'telephony', 'hotline', { admin: 'vera' })
  await order(pool, 'telephony', 'coming', { admin: 'vera' }, 'inCreation')
  await order(pool, 'telephony', 'tests-internal', { admin: 'vera' })
  await order(pool, 'telephony', 'foreign', { admin: 'stranger' })
  await hold(pool, 'foreign', { 'telephony/lines': ['0777'] })
})

beforeEach(async () => {
  await world.pool.query(`delete from service where product like 'telephony/%' and name <> '0777'`)
  await hold(world.pool, 'dublin', { 'telephony/lines': ['01', '02'], 'telephony/aliases': ['03'], 'telephony/trunks': ['04'] })
  await numberIn(world.pool, 'dublin', '05', { product: 'telephony/lines', pack: 'pack-1' })
  await numberIn(world.pool, 'hotline', '0899', { special: true })
})

afterAll(() => world.close())

describe('a billing group', () => {
  test('is shown to its contacts as the contract spells it', async () => {
    expect((await world.call('theo', 'GET', '/1.0/telephony/dublin')).body).toEqual({
      billingAccount: 'dublin',
      description: '',
      status: 'enabled',
      hasSpecialNumbers: false,
      trusted: true,
    })
    expect((await world.call('vera', 'GET', '/v1/telephony/hotline')).body).toMatchObject({ hasSpecialNumbers: true })
    expect((await world.call('vera', 'GET', '/1.0/telephony/paris')).body).toMatchObject({ trusted: false })
    expect((await world.call('vera', 'GET', '/1.0/telephony/foreign')).status).toBe(404)
  })

  test('is named by its administrative contact, and by nobody else', async () => {
    const put = (who: string, description: unknown) =>
      world.call(who, 'PUT', '/1.0/telephony/dublin', { description, status: 'expired' })
    expect(short(await put('theo', 'Mine'))).toBe('not_your_right')
    expect(short(await put('vera', ' Dublin office '))).toBe('done')
    const named = async () => (await world.call('vera', 'GET', '/1.0/telephony/dublin')).body
    expect(await named()).toMatchObject({ description: 'Dublin office', status: 'enabled' })
    expect(short(await put('vera', undefined))).toBe('done')
    expect(await named()).toMatchObject({ description: 'Dublin office' })
    expect(short(await put('vera', null))).toBe('done')
    expect(await named()).toMatchObject({ description: '' })
    for (const bad of ['two\nlines', 'x'.repeat(256), 7]) expect((await put('vera', bad)).status).toBe(400)
    expect((await eventsAbout(world, 'dublin')).map(({ kind, details }) => [kind, details])).toEqual([
      ['service.edited', { fields: ['displayName'] }],
      ['service.edited', { fields: ['displayName'] }],
    ])
    expect((await world.call('vera', 'PUT', '/1.0/telephony/foreign', { description: 'Mine' })).status).toBe(404)
  })

  test.each([
    ['service', ['01', '02', '03', '04', '05']],
    ['line', ['01', '02', '05']],
    ['trunk', ['04']],
    ['number', ['03']],
  ])('says what it holds: %s', async (list, names) => {
    for (const who of ['vera', 'theo']) {
      expect((await world.call(who, 'GET', `/1.0/telephony/dublin/${list}`)).body).toEqual(names)
    }
    expect((await world.call('vera', 'GET', `/1.0/telephony/foreign/${list}`)).status).toBe(404)
  })

  test('says whether there are special numbers in it', async () => {
    expect((await world.call('vera', 'GET', '/1.0/telephony/hotline/hasSpecialNumbers')).body).toBe(true)
    expect((await world.call('theo', 'GET', '/1.0/telephony/dublin/hasSpecialNumbers')).body).toBe(false)
    expect((await world.call('theo', 'GET', '/1.0/telephony/hotline/hasSpecialNumbers')).status).toBe(404)
  })

  test.each([
    ['lines', '01'],
    ['aliases', '03'],
    ['trunks', '04'],
  ])('and each of its %s is a service of its own, with the contacts of the group', async (product, serviceName) => {
    expect((await world.call('theo', 'GET', `/1.0/telephony/${product}/${serviceName}`)).body).toEqual({ serviceName })
    expect((await world.call('theo', 'GET', `/1.0/telephony/${product}/${serviceName}/serviceInfos`)).body).toMatchObject({
      contactAdmin: 'vera',
      contactTech: 'theo',
    })
    expect((await world.call('theo', 'GET', `/1.0/telephony/${product}/0777`)).status).toBe(404)
  })
})

describe('contacts are changed on the group', () => {
  const ask = async (path: string, contacts: object) =>
    short(await world.call('vera', 'POST', `/1.0/telephony/${path}/changeContact`, contacts))

  test.each([
    ['lines/01', 'contacts_of_group', 'dublin'],
    ['lines/05', 'belongs_to_pack', 'pack-1'],
    ['tests-internal', 'internal_group', 'tests-internal'],
  ])('not on %s: %s', async (path, code, entered) => {
    const { status, body } = await world.call('vera', 'POST', `/1.0/telephony/${path}/changeContact`, { contactTech: 'anna' })
    expect([status, body.code, body.details.entered]).toEqual([409, code, entered])
    expect(body.message).toContain(entered)
  })

  test('a group with special numbers gives its technical role away, and leaves the others to the staff', async () => {
    expect(await ask('hotline', { contactBilling: 'bea' })).toBe('special_numbers')
    expect(await ask('hotline', { contactAdmin: 'bea' })).toBe('special_numbers')
    const check = await world.call('vera', 'POST', '/1.0/telephony/hotline/changeContact/check', {
      contactAdmin: 'bea',
      contactTech: 'bea',
    })
    expect(check.body).toMatchObject({ allowed: false, refusals: [{ code: 'special_numbers', contactType: 'contactAdmin' }] })
    const tech = await world.call('vera', 'POST', '/1.0/telephony/hotline/changeContact/check', { contactTech: 'anna' })
    expect(tech.body).toMatchObject({ allowed: true })
  })

  test('a change that was asked for on a line before it came into a group ends in error', async () => {
    await numberIn(world.pool, null, '0555', { product: 'telephony/lines', admin: 'vera' })
    const verbs = verbsIn(world.context, 'telephony/lines')
    const [id] = await verbs.ask('vera', '0555', { tech: 'anna' })
    await verbs.accept('vera', id!, await verbs.codeOf(id!, 'vera'))
    await world.pool.query(`update service set billing_group = 'dublin' where name = '0555'`)
    expect(await verbs.accept('anna', id!, await verbs.codeOf(id!, 'anna'))).toEqual({ state: 'error' })
    expect((await contactsOf(world.pool, 'telephony/lines', '0555')).tech).toBe('theo')
    const task = await world.call('vera', 'GET', `/1.0/me/task/contactChange/${id}`)
    expect(task.body).toMatchObject({ state: 'error', reason: 'contacts_of_group' })
  })
})

describe('a move', () => {
  const move = (serviceNames: string[], to = 'cork', who = 'vera', from = 'dublin') =>
    world.call(who, 'POST', `/1.0/telephony/${from}/moveServices`, { billingAccountDestination: to, serviceNames })
  const check = async (serviceNames: string[], to = 'cork', from = 'dublin') =>
    (
      await world.call('vera', 'POST', `/1.0/telephony/${from}/moveServices/check`, {
        billingAccountDestination: to,
        serviceNames,
      })
    ).body
  const held = async (group: string) => (await world.call('vera', 'GET', `/1.0/telephony/${group}/service`)).body

  test('gives lines and numbers the contacts of their new group, at once', async () => {
    expect((await move(['02', '03', '02'])).body).toEqual({ moved: ['03', '02'] })
    expect([await held('dublin'), await held('cork')]).toEqual([
      ['01', '04', '05'],
      ['02', '03'],
    ])
    expect(await contactsOf(world.pool, 'telephony/lines', '02')).toEqual({ admin: 'vera', tech: 'vera', billing: 'bea' })
    expect((await world.call('theo', 'GET', '/1.0/telephony/lines/02')).status).toBe(404)
  })

  test('is told to the contacts of both groups, once each, and to the history of both', async () => {
    await world.pool.query('delete from letter')
    await move(['01'])
    const { rows } = await world.pool.query(`select kind, account from letter order by account`)
    expect(rows).toEqual(['bea', 'theo'].map((account) => ({ kind: 'services-moved', account })))
    for (const group of ['dublin', 'cork']) {
      const moved = (await eventsAbout(world, group)).filter(({ kind }) => kind === 'services.moved')
      expect(moved.at(-1)).toMatchObject({
        actor: 'account',
        details: {
          from: 'dublin',
          to: 'cork',
          services: ['01'],
          before: { admin: 'vera', tech: 'theo', billing: 'vera' },
          after: { admin: 'vera', tech: 'vera', billing: 'bea' },
          by: 'vera',
        },
      })
      const history = (await world.call('vera', 'GET', `/1.0/telephony/${group}/history`)).body
      expect(history.map(({ kind }: { kind: string }) => kind)).toContain('services.moved')
    }
  })

  test('of one line is the contract’s call', async () => {
    const call = (name: string, billingAccountDestination: string) =>
      world.call('vera', 'POST', `/1.0/telephony/dublin/service/${name}/changeOfBillingAccount`, { billingAccountDestination })
    expect(await call('01', 'cork')).toMatchObject({ status: 200, body: null })
    expect(await held('cork')).toEqual(['01'])
    expect((await call('01', 'cork')).status).toBe(404)
    expect(short(await call('02', 'dublin'))).toBe('same_group')
  })

  test('happens whole or not at all', async () => {
    expect(short(await move(['01', '05']))).toBe('belongs_to_pack')
    expect((await move(['01', '0777'])).status).toBe(404)
    expect(await held('dublin')).toEqual(['01', '02', '03', '04', '05'])
    expect(await held('cork')).toEqual([])
  })

  test.each([
    ['to a group of somebody else’s', 'foreign', '404'],
    ['to a group that is none', 'nowhere', '404'],
    ['to the group where it is', 'dublin', 'same_group'],
    ['to an internal group', 'tests-internal', 'internal_group'],
    ['to a group that is still being made', 'coming', 'service_not_ready'],
    ['where the new billing contact is not validated', 'paris', 'not_voip_validated'],
    ['where a contact would live in another zone', 'montreal', 'other_zone'],
  ])('is refused %s', async (_, to, code) => {
    expect(short(await move(['01'], to))).toBe(code)
    expect(await held('dublin')).toContain('01')
  })

  test('is refused while a bill of one of the billing contacts is not paid', async () => {
    await addUnpaidBill(world.pool, 'bea')
    const refused = await move(['01'])
    expect([short(refused), refused.body.details]).toEqual(['unpaid_bill', { contactType: 'contactBilling', account: 'bea' }])
    await payBills(world.pool, 'bea')
    expect(short(await move(['01']))).toBe('done')
  })

  test('asks nothing of billing contacts that stay', async () => {
    await addUnpaidBill(world.pool, 'vera')
    expect(short(await move(['01'], 'hotline'))).toBe('done')
    await payBills(world.pool, 'vera')
  })

  test('of a special number is refused where it would change hands', async () => {
    expect(short(await move(['0899'], 'cork', 'vera', 'hotline'))).toBe('special_numbers')
    expect(short(await move(['0899'], 'dublin', 'vera', 'hotline'))).toBe('done')
  })

  test.each(['dublin', 'cork'])('is refused while a request is open on %s, and not once it has run out', async (group) => {
    const verbs = verbsIn(world.context, 'telephony')
    await verbs.ask('vera', group, { tech: 'anna' })
    const refused = await move(['01'])
    expect([short(refused), refused.body.details]).toEqual([
      'change_already_pending',
      { contactType: 'contactTech', account: 'vera' },
    ])
    world.clock.pass(7 * DAY)
    expect(short(await move(['01']))).toBe('done')
  })

  test('is the administrative contact’s alone', async () => {
    expect(short(await move(['01'], 'cork', 'theo'))).toBe('telephony_admin_only')
    expect((await move(['01'], 'cork', 'anna')).status).toBe(404)
    await givePolicy(world.pool, 'vera', {
      to: ['stranger'],
      on: [urn('dublin')],
      allow: ['voip:apiovh:service/changeOfBillingAccount'],
    })
    expect(short(await move(['01'], 'foreign', 'stranger'))).toBe('telephony_admin_only')
    expect(short(await move(['0777'], 'dublin', 'stranger', 'foreign'))).toBe('telephony_admin_only')
  })

  test('by a user of the account takes the right on both groups', async () => {
    await addUser(world.pool, 'vera/agent', 'NOBODYS')
    expect((await move(['01'], 'cork', 'vera/agent')).status).toBe(404)
    const allow = ['voip:apiovh:service/changeOfBillingAccount']
    await givePolicy(world.pool, 'vera', { to: ['vera/agent'], on: [urn('dublin')], allow })
    expect((await move(['01'], 'cork', 'vera/agent')).status).toBe(404)
    await givePolicy(world.pool, 'vera', { to: ['vera/agent'], on: [urn('cork')], allow: ['voip:apiovh:get'] })
    expect(short(await move(['01'], 'cork', 'vera/agent'))).toBe('not_allowed')
    await givePolicy(world.pool, 'vera', { to: ['vera/agent'], on: [urn('cork')], allow })
    expect(short(await move(['01'], 'cork', 'vera/agent'))).toBe('done')
  })

  test.each([
    ['no name', []],
    ['more than five hundred names', Array.from({ length: 501 }, (_, n) => `n${n}`)],
    ['an empty name', ['']],
    ['a control character', ['0\u00001']],
  ])('takes no list with %s', async (_, names) => {
    expect((await move(names)).status).toBe(400)
  })

  test('is told beforehand: what stands in its way, and who the contacts will be', async () => {
    const answer = await check(['01', '05'])
    expect(answer).toMatchObject({
      allowed: false,
      refusals: [],
      services: [
        { serviceName: '01', refusals: [] },
        { serviceName: '05', refusals: [{ code: 'belongs_to_pack' }] },
      ],
      contactAdmin: { before: { nichandle: 'vera' }, after: { nichandle: 'vera' } },
      contactTech: { before: { nichandle: 'theo' }, after: { nichandle: 'vera' } },
      contactBilling: { before: { nichandle: 'vera' }, after: { nichandle: 'bea', name: 'Given Family', organisation: null } },
    })
    expect(await check(['01'], 'paris')).toMatchObject({ allowed: false, refusals: [{ code: 'not_voip_validated' }] })
    expect(await check(['01'])).toMatchObject({ allowed: true })
    expect(await held('dublin')).toContain('01')
    expect(await check(['0777'])).toMatchObject({ class: 'Client::NotFound' })
  })
})
