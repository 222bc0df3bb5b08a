import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeProviderKey } from '../../src/actions/provider-keys.ts'
import { signIn } from '../../src/actions/sessions.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { settle } from '../support/people.ts'
import { eventsAbout, kindsAbout, PERSON, type Provider, startProvider } from '../support/provider.ts'

const ORIGIN = { address: '127.0.0.1', agent: null }

let world: TestApp
let provider: Provider

beforeAll(async () => {
  world = await startTestApp()
  provider = await startProvider(world)
})

afterAll(() => world.close())

function make(email: string, more: object = {}) {
  return provider.call('POST', '/accounts', { email, ...PERSON, ...more })
}

const kept = async (nichandle: string) =>
  (await world.pool.query('select * from account where nichandle = $1', [nichandle])).rows[0]

describe('a provider key', () => {
  test('opens the provider API; without one, nothing is read and nothing happens', async () => {
    for (const authorization of ['', 'Bearer', 'Bearer nonsense', `Basic ${provider.key}`]) {
      const answer = await provider.call('PUT', '/accounts/stranger', { email: 's@mail.example', ...PERSON }, { authorization })
      expect(answer).toMatchObject({ status: 401, body: { class: 'Client::Unauthorized', errorCode: 'NOT_CREDENTIAL' } })
      expect((await provider.call('POST', '/import', 'x', { authorization })).status).toBe(401)
    }
    expect(await kept('stranger')).toBeUndefined()
  })

  test('opens nothing once it is revoked', async () => {
    const other = await startProvider(world, 'old-shop')
    expect((await other.account('before')).status).toBe(200)
    await revokeProviderKey(world.context, SYSTEM, 'old-shop')
    expect((await other.account('after')).status).toBe(401)
  })

  test('is named by the audit trail with where it called from, and kept nowhere', async () => {
    await provider.call('PUT', '/accounts/seen', { email: 'seen@mail.example', ...PERSON }, { 'user-agent': 'crm/3' })
    expect(await eventsAbout(world, 'seen')).toMatchObject([{ actor: 'provider:crm', address: '127.0.0.1' }])
    const { rows } = await world.pool.query(
      'select event::text as text from event union all select provider_key::text from provider_key',
    )
    for (const { text } of rows) expect(text).not.toContain(provider.key)
  })

  test('is no credential of a customer', async () => {
    expect((await world.app.inject({ url: '/1.0/me', headers: { authorization: `Bearer ${provider.key}` } })).statusCode).toBe(
      401,
    )
  })
})

describe('a new account', () => {
  test('gets a handle, and a letter that gives it with a link to choose a password', async () => {
    const { status, body } = await make('ines@mail.example', { firstname: 'Inès', name: 'Óscar', language: 'fr' })
    expect(status).toBe(200)
    expect(body.nichandle).toMatch(/^io\d{5}-psn$/)
    const [letter, ...more] = await world.letters(body.nichandle)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ kind: 'account-created', address: 'ines@mail.example', language: 'fr' })
    expect(letter!.values.token).toMatch(/^\w{32}$/)
    expect(await kept(body.nichandle)).toMatchObject({ zone: 'EU', locale: 'fr_FR', email_verified_at: world.clock.now })
  })

  test('signs in with the password that came along, and its letter carries no code', async () => {
    const { body } = await make('lena@mail.example', { password: 'a long enough secret' })
    expect((await signIn(world.context, ORIGIN, 'lena@mail.example', 'a long enough secret')).nichandle).toBe(body.nichandle)
    expect((await world.letters(body.nichandle))[0]!.values).not.toHaveProperty('token')
    const { rows } = await world.pool.query('select event::text as text from event union all select letter::text from letter')
    for (const { text } of rows) expect(text).not.toContain('a long enough secret')
  })

  test('is not made when its address is the one of another, in whatever case', async () => {
    await make('twice@mail.example')
    expect(await make(' Twice@MAIL.example')).toMatchObject({ status: 409, body: { code: 'email_taken' } })
  })

  test('is made once when it is told eight times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => make('rush@mail.example')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
    expect((await world.pool.query(`select from account where email = 'rush@mail.example'`)).rowCount).toBe(1)
  })

  test('waits for verification if the provider does not vouch for its address', async () => {
    const { body } = await make('maybe@mail.example', { emailVerified: false, password: 'a long enough secret' })
    expect(await kept(body.nichandle)).toMatchObject({ email_verified_at: null })
  })

  test.each([
    ['a misspelt field', { organization: 'x' }, 'organization'],
    ['no name', { name: undefined }, 'name'],
    ['an unknown zone', { zone: 'MARS' }, 'EU, CA, US, APAC'],
    ['a control character', { name: 'a\u0000b' }, 'name'],
    ['half a character', { organisation: '\ud800' }, 'organisation'],
    ['a weak password', { password: '12345678' }, 'password'],
  ])('is not made of %s, and the answer says what is wrong', async (_what, wrong, says) => {
    const { status, body } = await make('wrong@mail.example', wrong)
    expect(status).toBe(400)
    expect(body.message).toContain(says)
    expect((await world.pool.query(`select from account where email = 'wrong@mail.example'`)).rowCount).toBe(0)
  })

  test('is refused in French to who reads French', async () => {
    const answer = await provider.call('POST', '/accounts', { email: 'x', ...PERSON }, { 'accept-language': 'fr' })
    expect(answer.body.message).toContain('n’est pas une adresse')
  })
})

describe('an account told by its handle', () => {
  test('is made with that handle, once: told again, nothing happens', async () => {
    for (let times = 0; times < 3; times++) {
      expect(await provider.account('ha1-psn', { password: 'a long enough secret', phone: '+33.1' })).toMatchObject({
        status: 200,
        body: { nichandle: 'ha1-psn' },
      })
    }
    expect(await kindsAbout(world, 'ha1-psn')).toEqual(['account.created'])
    expect(await world.letters('ha1-psn')).toHaveLength(1)
  })

  test('keeps what is left out, and loses what is null', async () => {
    await provider.account('ha2-psn', { phone: '+33.2', organisation: 'Two', zone: 'CA' })
    await provider.account('ha2-psn', { organisation: null, city: 'Lille' })
    expect(await kept('ha2-psn')).toMatchObject({ phone: '+33.2', organisation: null, city: 'Lille', zone: 'CA' })
    expect((await eventsAbout(world, 'ha2-psn')).at(-1)!.details.fields).toEqual(['organisation', 'city'])
  })

  test('can not take the address of another', async () => {
    await provider.account('ha3-psn')
    await provider.account('ha4-psn')
    const answer = await provider.account('ha4-psn', { email: 'HA3-psn@mail.example', phone: '+33.4' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'email_taken' } })
    expect(await kept('ha4-psn')).toMatchObject({ email: 'ha4-psn@mail.example', phone: null })
  })

  test('has a usable handle', async () => {
    for (const handle of ['AB1-psn', 'a_b', '-a', 'a%20b', 'x'.repeat(51)]) {
      expect((await provider.account(handle, { email: 'handle@mail.example' })).status).toBe(400)
    }
  })

  test('with a new password loses its sessions', async () => {
    await provider.account('ha5-psn', { password: 'a long enough secret' })
    await signIn(world.context, ORIGIN, 'ha5-psn', 'a long enough secret')
    await provider.account('ha5-psn', { password: 'another long secret' })
    expect((await world.pool.query(`select from session where account = 'ha5-psn'`)).rowCount).toBe(0)
    expect((await signIn(world.context, ORIGIN, 'ha5-psn', 'another long secret')).nichandle).toBe('ha5-psn')
  })
})

test('who signed up with the address of another is out when the provider vouches for it', async () => {
  await settle(world.pool, { nichandle: 'squatter', verified: false })
  await world.pool.query(
    `update account set email = 'victim@mail.example', password_hash = 'known to the squatter' where nichandle = 'squatter'`,
  )
  expect((await world.call('squatter', 'GET', '/1.0/me')).status).toBe(200)
  await provider.account('squatter', { email: 'victim@mail.example' })
  expect(await kept('squatter')).toMatchObject({ password_hash: null, email_verified_at: world.clock.now })
  expect((await world.call('squatter', 'GET', '/1.0/me')).status).toBe(401)
  expect(await kindsAbout(world, 'squatter')).toEqual(['account.edited', 'account.password-changed', 'session.ended'])
})
