import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServiceRights } from '../../src/api/rights-wire.ts'
import { ACTIONS } from '../../src/domain/action.ts'
import { ROLE_GROUPS, roleMay } from '../../src/domain/role-permissions.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'
import { domainUrn, givePolicy, giveResourceGroup, giveUser } from '../support/policies.ts'

let world: TestApp
let shop: number
let blog: number

const SHOP = domainUrn('shop.example')
const DNS = 'domain:apiovh:nameServer/edit'

beforeAll(async () => {
  world = await startTestApp()
  const { pool } = world
  await settle(pool, 'anna-psn', 'theo-psn', 'bea-psn', 'agency-psn', 'free-psn', 'stranger-psn')
  shop = await order(pool, 'domain', 'shop.example', { admin: 'anna-psn', tech: 'theo-psn', billing: 'bea-psn' })
  blog = await order(pool, 'domain/zone', 'blog.example', { admin: 'anna-psn' })
  await giveUser(pool, 'anna-psn', 'lea', 'NONE')
  await giveUser(pool, 'anna-psn', 'temp', 'NONE')
})

afterAll(() => world.close())

async function read(account: string, id: number | string = shop, language = 'en'): Promise<ServiceRights> {
  const answer = await world.call(account, 'GET', `/1.0/me/service/${id}/rights`, undefined, { 'accept-language': language })
  expect(answer.status).toBe(200)
  return answer.body
}

const status = async (account: string, id: number | string = shop) =>
  (await world.call(account, 'GET', `/1.0/me/service/${id}/rights`)).status

describe('what each contact may do', () => {
  test('says of every action of the kind, and of each role, what the roles say', async () => {
    const { groups } = await read('anna-psn')
    const listed = groups.flatMap(({ actions }) => actions)
    expect(listed.map(({ action }) => action).sort()).toEqual(
      ACTIONS.filter(({ type }) => type === 'domain')
        .map(({ name }) => name)
        .sort(),
    )
    for (const { action, admin, tech, billing } of listed) {
      const said = [roleMay('admin', action), roleMay('tech', action), roleMay('billing', action)]
      expect([action, admin, tech, billing]).toEqual([action, ...said])
    }
  })

  test('sums each group up: all, something, nothing', async () => {
    const { groups } = await read('anna-psn')
    const of = (name: string) => groups.find(({ group }) => group === name)
    expect(of('dns')).toMatchObject({ label: 'DNS', admin: 'all', tech: 'all', billing: 'none' })
    expect(of('renewal')).toMatchObject({ label: 'Renewal', admin: 'all', tech: 'none', billing: 'all' })
    expect(of('contacts')).toMatchObject({ label: 'Contacts', admin: 'all', tech: 'some', billing: 'some' })
    expect(of('telephony')).toBeUndefined()
    expect(groups.every(({ group }) => ROLE_GROUPS.admin.includes(group as 'dns'))).toBe(true)
  })

  test('a role says what it gives, not what else its holder may', async () => {
    const { groups } = await read('anna-psn', blog)
    expect(groups.find(({ group }) => group === 'dns')).toMatchObject({ admin: 'all', tech: 'all', billing: 'none' })
  })

  test('what the administrative contact denies is no longer given by the role', async () => {
    const id = await givePolicy(world.pool, 'anna-psn', { to: ['theo-psn'], on: [SHOP], deny: [DNS] })
    const dns = (await read('anna-psn')).groups.find(({ group }) => group === 'dns')!
    expect([dns.admin, dns.tech, dns.actions.find(({ action }) => action === DNS)?.tech]).toEqual(['all', 'some', false])
    await world.pool.query('delete from policy where id = $1', [id])
  })

  test('names the contacts, who know each other', async () => {
    const { urn, contacts } = await read('theo-psn')
    expect([urn, contacts.admin]).toEqual([SHOP, { nichandle: 'anna-psn', name: 'Given Family', organisation: null }])
  })

  test('is in the language of the reader', async () => {
    await world.pool.query(`update account set language = 'fr' where nichandle = 'bea-psn'`)
    const { groups } = await read('bea-psn')
    expect(groups.find(({ group }) => group === 'renewal')?.label).toBe('Renouvellement')
  })
})

describe('who else has access', () => {
  beforeAll(async () => {
    const { pool, clock } = world
    const soon = new Date(clock.now.getTime() + DAY)
    const past = new Date(clock.now.getTime() - DAY)
    const group = await giveResourceGroup(pool, 'anna-psn', [shop])
    await givePolicy(pool, 'anna-psn', { name: 'dns', to: ['agency-psn'], on: [group], allow: [DNS], expiredAt: soon })
    await givePolicy(pool, 'anna-psn', {
      name: 'office',
      to: ['anna-psn/lea', 'group anna-psn/team'],
      on: [SHOP],
      groups: ['urn:v1:eu:permissionsGroup:ovh:globalBillingAccount'],
    })
    await givePolicy(pool, 'anna-psn', { name: 'over', to: ['free-psn'], on: [SHOP], allow: ['*'], expiredAt: past })
    await givePolicy(pool, 'anna-psn', {
      name: 'elsewhere',
      to: ['stranger-psn'],
      on: [domainUrn('other.example')],
      allow: ['*'],
    })
    await givePolicy(pool, 'agency-psn', { name: 'on', to: ['free-psn', 'agency-psn/max'], on: ['*'], allow: ['*'] })
    await givePolicy(pool, 'stranger-psn', { name: 'nothing', to: ['agency-psn'], on: ['*'], allow: ['*'] })
    await giveUser(pool, 'agency-psn', 'max', 'NONE')
  })

  test('lists everybody whom policies of a contact reach, directly or through others', async () => {
    const { access } = await read('anna-psn')
    const listed = access!.map(({ identity, policies, groups }) => [
      [identity.kind, identity.account, identity.login ?? identity.group].filter(Boolean).join(' '),
      policies.map(({ name }) => name).join(', '),
      groups.dns ?? 'none',
      groups.renewal ?? 'none',
    ])
    expect(listed.sort()).toEqual([
      ['account agency-psn', 'dns', 'some', 'none'],
      ['account free-psn', 'on', 'some', 'none'],
      ['group anna-psn team', 'office', 'none', 'all'],
      ['user agency-psn max', 'on', 'some', 'none'],
      ['user anna-psn lea', 'office', 'none', 'all'],
    ])
  })

  test('says until when', async () => {
    const { access } = await read('anna-psn')
    const policy = access!.find(({ identity }) => identity.account === 'agency-psn' && identity.kind === 'account')!.policies[0]
    expect(policy).toEqual({
      id: expect.any(String),
      name: 'dns',
      owner: 'anna-psn',
      expiredAt: new Date(world.clock.now.getTime() + DAY).toISOString(),
    })
  })

  test.each(['theo-psn', 'bea-psn'])('is not shown to %s, who may not read it', async (account) => {
    expect((await read(account)).access).toBeNull()
  })
})

describe('to whom the service is shown', () => {
  test.each([
    ['anna-psn', 200],
    ['theo-psn', 200],
    ['bea-psn', 200],
    ['stranger-psn', 404],
    ['agency-psn', 404],
    ['anna-psn/temp', 404],
    ['anna-psn/lea', 200],
  ])('%s is answered %i', async (account, expected) => {
    expect(await status(account)).toBe(expected)
  })

  test('an account that was let in sees handles, no names', async () => {
    const id = await givePolicy(world.pool, 'anna-psn', { to: ['stranger-psn'], on: [SHOP], allow: ['domain:apiovh:get'] })
    const { contacts, access } = await read('stranger-psn')
    expect([contacts.tech, access]).toEqual([{ nichandle: 'theo-psn', name: null, organisation: null }, null])
    await world.pool.query('delete from policy where id = $1', [id])
  })

  test.each(['999999', 'x', '0', '-1', '99999999999999999999'])('there is no service %s', async (id) => {
    expect(await status('anna-psn', id)).toBe(404)
  })
})
