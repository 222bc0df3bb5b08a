import { afterAll, beforeAll, expect, test } from 'vitest'
import { isEmpty, seed } from '../../src/actions/seed.ts'
import { signIn } from '../../src/actions/sessions.ts'
import { seedCommand } from '../../src/commands/seed.ts'
import { readConfig } from '../../src/config.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { contactsOf } from '../support/people.ts'

const config = readConfig({ SECRET_KEY: '0'.repeat(64) })

let world: TestApp

beforeAll(async () => {
  world = await startTestApp()
  expect(await isEmpty(world.context)).toBe(true)
  await seed(world.context)
})

afterAll(() => world.close())

async function accounts(): Promise<Record<string, string>> {
  const { rows } = await world.pool.query(
    "select nichandle, firstname || ' ' || name || ' ' || zone || ' ' || language as who from account",
  )
  return Object.fromEntries(rows.map(({ nichandle, who }) => [nichandle, who]))
}

test('the cast is who the documentation says', async () => {
  expect(await accounts()).toEqual({
    'an10001-psn': 'Anna Novak EU en',
    'ty10002-psn': 'Théo Yildiz EU fr',
    'be10003-psn': 'Beatriz Esteves EU en',
    'de10004-psn': 'Dario Esposito EU en',
    'ca10005-psn': 'Camille Arsenault CA fr',
    'vo10006-psn': 'Vera Okafor EU en',
    'sta1-psn': 'Sam Tan EU en',
    'sta2-psn': 'Noor Haddad EU fr',
  })
  const { rows } = await world.pool.query('select nichandle from account where staff')
  expect(rows).toEqual([{ nichandle: 'sta1-psn' }, { nichandle: 'sta2-psn' }])
})

test('everyone of the cast signs in with the published password, and is verified', async () => {
  for (const nichandle of Object.keys(await accounts())) {
    const origin = { address: '127.0.0.1', agent: null }
    expect((await signIn(world.context, origin, nichandle, 'passation-demo')).nichandle).toBe(nichandle)
  }
  expect((await world.pool.query('select from account where email_verified_at is null')).rowCount).toBe(0)
})

test('Anna holds all three roles of her domain, its zone and its hosting', async () => {
  for (const product of ['domain', 'domain/zone', 'hosting/web']) {
    const anna = 'an10001-psn'
    expect(await contactsOf(world.pool, product, 'novak-ceramics.example')).toEqual({ admin: anna, tech: anna, billing: anna })
  }
})

test('Vera has a telephony group with three lines and two numbers, and is VoIP-validated', async () => {
  const { rows } = await world.pool.query(
    "select product, count(*)::int from service where billing_group = 'vo10006-psn-1' group by product order by product",
  )
  expect(rows).toEqual([
    { product: 'telephony/aliases', count: 2 },
    { product: 'telephony/lines', count: 3 },
  ])
  expect((await contactsOf(world.pool, 'telephony', 'vo10006-psn-1')).admin).toBe('vo10006-psn')
  const validated = await world.pool.query('select nichandle from account where voip_validated order by nichandle')
  expect(validated.rows).toEqual([{ nichandle: 'be10003-psn' }, { nichandle: 'vo10006-psn' }])
})

test('three more of her groups: one to move lines to, one with a special number and a line of a pack, one that is internal', async () => {
  const { rows } = await world.pool.query(
    `select name, billing_group as "group", pack, special from service
      where product like 'telephony/%' and billing_group <> 'vo10006-psn-1' order by name`,
  )
  expect(rows).toEqual([
    { name: '0033899300001', group: 'vo10006-psn-3', pack: null, special: true },
    { name: '0033972200001', group: 'vo10006-psn-2', pack: null, special: false },
    { name: '0033972300001', group: 'vo10006-psn-3', pack: 'pack-vo10006-1', special: false },
    { name: '0033972900001', group: 'vo10006-psn-internal', pack: null, special: false },
  ])
})

test('Théo can take the technical role; Dario owes, Camille lives elsewhere, Beatriz can pay', async () => {
  const check = async (contacts: object) =>
    (await world.call('an10001-psn', 'POST', '/1.0/domain/novak-ceramics.example/changeContact/check', contacts)).body
  expect(await check({ contactTech: 'ty10002-psn' })).toMatchObject({ allowed: true })
  expect(await check({ contactBilling: 'be10003-psn' })).toMatchObject({ allowed: true })
  expect(await check({ contactBilling: 'de10004-psn' })).toMatchObject({ allowed: false, refusals: [{ code: 'unpaid_bill' }] })
  expect((await check({ contactTech: 'ca10005-psn' })).refusals).toMatchObject([{ code: 'other_zone' }])
})

test('nobody gets a letter, and no request is open', async () => {
  expect(await world.letters()).toEqual([])
  expect((await world.pool.query('select from contact_change')).rowCount).toBe(0)
})

test('the command refuses a production installation, because everybody knows the password', async () => {
  const production = { ...config, production: true }
  await expect(seedCommand(['--force'], world.context, production)).rejects.toThrow('NODE_ENV=production')
})

test('the command refuses a database that is not empty; with --force it brings the world back to its beginning', async () => {
  await expect(seedCommand([], world.context, config)).rejects.toThrow('The database is not empty')
  await world.pool.query("update service set contact_tech = 'ty10002-psn' where name = 'novak-ceramics.example'")
  await seedCommand(['--force'], world.context, config)
  expect((await contactsOf(world.pool, 'domain', 'novak-ceramics.example')).tech).toBe('an10001-psn')
  expect(Object.keys(await accounts())).toHaveLength(8)
})
