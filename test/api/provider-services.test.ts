import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { contactsOf, settle } from '../support/people.ts'
import { eventsAbout, kindsAbout, type Provider, startProvider } from '../support/provider.ts'

let world: TestApp
let provider: Provider

beforeAll(async () => {
  world = await startTestApp()
  provider = await startProvider(world)
  await settle(world.pool, 'anna', 'theo', 'bea', 'carl', { nichandle: 'fresh', verified: false })
})

afterAll(() => world.close())

const ask = async (account: string, name: string, contacts: object): Promise<number> => {
  const { body } = await world.call(account, 'POST', `/1.0/domain/${name}/changeContact`, contacts)
  return body[0]
}
const stateOf = async (id: number) =>
  (await world.pool.query('select state, reason from contact_change where id = $1', [id])).rows[0]
const lettersOf = async (account: string, id: number) =>
  (await world.letters(account)).filter(({ values }) => values.changeId === id).map(({ kind }) => kind)

describe('a service', () => {
  test('whose contacts are left out has its admin for all three', async () => {
    expect(await provider.service('domain', 'a.example', { contactAdmin: 'anna' })).toMatchObject({ status: 200, body: null })
    expect(await contactsOf(world.pool, 'domain', 'a.example')).toEqual({ admin: 'anna', tech: 'anna', billing: 'anna' })
    await provider.service('domain', 'a.example', { contactAdmin: 'anna', contactTech: 'theo' })
    await provider.service('domain', 'a.example', { contactAdmin: 'anna', contactTech: null })
    expect(await contactsOf(world.pool, 'domain', 'a.example')).toEqual({ admin: 'anna', tech: 'anna', billing: 'anna' })
  })

  test('told twice is registered once', async () => {
    const told = {
      contactAdmin: 'anna',
      status: 'ok',
      creation: '2020-02-29',
      expiration: '2027-02-28',
      owner: { name: 'Anna', of: [1] },
    }
    for (let times = 0; times < 2; times++) await provider.service('hosting/web', 'twice.example', told)
    expect(await kindsAbout(world, 'twice.example')).toEqual(['service.registered'])
  })

  test('told by eight calls at once is registered once', async () => {
    const calls = Array.from({ length: 8 }, () => provider.service('vps', 'rush', { contactAdmin: 'anna' }))
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await kindsAbout(world, 'rush')).toEqual(['service.registered'])
  })

  test('keeps what is left out, and loses what is null', async () => {
    const facts = {
      creation: '2021-01-01',
      expiration: '2027-01-01',
      displayName: 'Shop',
      group: 'g1',
      owner: 'Anna',
      status: 'unPaid',
    }
    await provider.service('vps', 'facts', { contactAdmin: 'anna', ...facts })
    await provider.service('vps', 'facts', { contactAdmin: 'anna', displayName: null, status: 'ok' })
    const { rows } = await world.pool.query(`select * from service where name = 'facts'`)
    expect(rows).toMatchObject([
      { creation: '2021-01-01', expiration: '2027-01-01', display_name: null, billing_group: 'g1', owner: 'Anna', status: 'ok' },
    ])
    expect((await eventsAbout(world, 'facts')).at(-1)).toMatchObject({
      kind: 'service.edited',
      details: { fields: ['displayName', 'status'] },
    })
  })

  test.each(['vps', 'hosting/web', 'dedicated/anthos/tenants'])(
    'is named by its product, here %s, and its name',
    async (product) => {
      await provider.service(product, 'deep.example', { contactAdmin: 'anna' })
      expect((await contactsOf(world.pool, product, 'deep.example')).admin).toBe('anna')
    },
  )

  test('may have a slash in its name', async () => {
    await provider.service('ip/service', 'ip-192.0.2.0%2F24', { contactAdmin: 'anna' })
    expect((await contactsOf(world.pool, 'ip/service', 'ip-192.0.2.0/24')).admin).toBe('anna')
    expect((await provider.call('DELETE', '/services/ip/service/ip-192.0.2.0%2F24')).status).toBe(200)
  })

  test('of no known product does not exist', async () => {
    for (const path of ['dom/x', 'x', 'domain/', 'a/b/c/d/e']) {
      const answer = await provider.call('PUT', `/services/${path}`, { contactAdmin: 'anna' })
      expect([400, 404]).toContain(answer.status)
    }
    expect((await provider.service('dom', 'x', { contactAdmin: 'anna' })).body).toMatchObject({ code: 'unknown_product' })
  })

  test('takes its contacts by e-mail address, if that is verified', async () => {
    await provider.service('domain', 'mail.example', { contactAdmin: 'ANNA@mail.example ', contactTech: 'Theo' })
    expect(await contactsOf(world.pool, 'domain', 'mail.example')).toEqual({ admin: 'anna', tech: 'theo', billing: 'anna' })
    const answer = await provider.service('domain', 'mail.example', { contactAdmin: 'fresh@mail.example' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'unknown_account', details: { contactType: 'contactAdmin' } } })
    expect((await contactsOf(world.pool, 'domain', 'mail.example')).admin).toBe('anna')
  })

  test('is refused when a field is misspelt, because the contact left out would be the admin', async () => {
    const answer = await provider.service('domain', 'typo.example', { contactAdmin: 'anna', contactBiling: 'bea' })
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('contactBiling') } })
  })
})

describe('contacts that the provider sets', () => {
  test('end the open requests on those roles, whose parties are told; the others stand', async () => {
    await provider.service('domain', 'set.example', { contactAdmin: 'anna', contactTech: 'bea', contactBilling: 'bea' })
    const tech = await ask('anna', 'set.example', { contactTech: 'theo' })
    const billing = await ask('anna', 'set.example', { contactBilling: 'carl' })
    await provider.service('domain', 'set.example', { contactAdmin: 'anna', contactTech: 'carl', contactBilling: 'bea' })

    expect(await stateOf(tech)).toEqual({ state: 'aborted', reason: 'contacts_set' })
    expect(await stateOf(billing)).toMatchObject({ state: 'validatingByCustomers' })
    expect(await lettersOf('anna', tech)).toEqual(['asked-asker', 'aborted'])
    expect(await lettersOf('theo', tech)).toEqual(['asked-receiver', 'aborted'])
    expect((await eventsAbout(world, 'set.example')).filter(({ kind }) => kind === 'service.contacts-set')).toMatchObject([
      { details: { before: { tech: 'bea' }, after: { tech: 'carl' } }, concerns: ['anna', 'bea', 'carl'] },
    ])
  })

  test('take with the admin what that admin had asked for', async () => {
    await provider.service('domain', 'sold.example', { contactAdmin: 'anna', contactTech: 'bea' })
    const asked = await ask('anna', 'sold.example', { contactTech: 'theo' })
    const own = await ask('bea', 'sold.example', { contactTech: 'carl' })
    expect(own).toBeUndefined()
    await provider.service('domain', 'sold.example', { contactAdmin: 'carl', contactTech: 'bea' })
    expect(await stateOf(asked)).toEqual({ state: 'aborted', reason: 'asker_replaced' })
  })

  test('that are those of today end nothing', async () => {
    await provider.service('domain', 'same.example', { contactAdmin: 'anna' })
    const asked = await ask('anna', 'same.example', { contactTech: 'theo' })
    await provider.service('domain', 'same.example', { contactAdmin: 'anna', displayName: 'Same' })
    expect(await stateOf(asked)).toMatchObject({ state: 'validatingByCustomers' })
  })
})

describe('a service that is removed', () => {
  test('is gone; its open requests end and their parties are told; what happened stays readable', async () => {
    await provider.service('domain', 'gone.example', { contactAdmin: 'anna', contactTech: 'bea' })
    const tech = await ask('anna', 'gone.example', { contactTech: 'theo' })
    const billing = await ask('anna', 'gone.example', { contactBilling: 'carl' })
    expect((await provider.call('DELETE', '/services/domain/gone.example')).status).toBe(200)

    expect(await contactsOf(world.pool, 'domain', 'gone.example')).toBeUndefined()
    for (const [id, receiver] of [
      [tech, 'theo'],
      [billing, 'carl'],
    ] as const) {
      expect(await stateOf(id)).toEqual({ state: 'aborted', reason: 'service_removed' })
      expect((await lettersOf('anna', id)).at(-1)).toBe('aborted')
      expect((await lettersOf(receiver, id)).at(-1)).toBe('aborted')
    }
    expect((await world.call('bea', 'GET', `/1.0/me/task/contactChange/${tech}`)).body).toMatchObject({
      serviceDomain: 'gone.example',
      state: 'aborted',
    })
    expect((await kindsAbout(world, 'gone.example')).at(-1)).toBe('service.removed')
  })

  test('can not be removed again', async () => {
    await provider.service('domain', 'once.example', { contactAdmin: 'anna' })
    expect((await provider.call('DELETE', '/services/domain/once.example')).status).toBe(200)
    expect((await provider.call('DELETE', '/services/domain/once.example')).status).toBe(404)
  })

  test('while it is told anew and asked about is either there or not, and no request stays open without it', async () => {
    await provider.service('vps', 'flicker', { contactAdmin: 'anna' })
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, at) => {
        if (at % 3 === 0) return provider.call('DELETE', '/services/vps/flicker')
        if (at % 3 === 1) return provider.service('vps', 'flicker', { contactAdmin: 'anna' })
        return world.call('anna', 'POST', '/1.0/vps/flicker/changeContact', { contactTech: 'theo' })
      }),
    )
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const orphans = await world.pool.query(
      `select from contact_change where service_name = 'flicker' and service_id is null and state = 'validatingByCustomers'`,
    )
    expect(orphans.rowCount).toBe(0)
  })
})
