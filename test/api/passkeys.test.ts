import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SECOND, startTestApp, type TestApp } from '../support/app.ts'
import { events, givePassword } from '../support/callers.ts'
import { addAuthenticator, addPasskey, browser, softwarePasskey, type TestBrowser } from '../support/factors.ts'
import { settle } from '../support/people.ts'

const MINUTE = 60 * SECOND

let app: TestApp
let people = 0
let me: string
let mine: TestBrowser

beforeAll(async () => {
  app = await startTestApp({ baseUrl: 'https://contacts.example' })
})
beforeEach(async () => {
  me = `me${++people}-psn`
  mine = await newcomer(me)
})
afterAll(() => app.close())

async function newcomer(account: string): Promise<TestBrowser> {
  await settle(app.pool, account)
  await givePassword(app, account)
  const theirs = browser(app)
  await theirs.enter(account)
  return theirs
}

const factor = async () => (await mine.call('GET', '/me/secondFactor')).body
const codeOf = ({ body }: { body: { code?: string } | null }) => body?.code
const optionsToMake = async () => (await mine.call('POST', '/me/secondFactor/passkey/options')).body
const optionsToUse = async (who = mine) => (await who.call('POST', '/me/session/secondFactor/options')).body
const add = (response: object, name = 'My key') => mine.call('POST', '/me/secondFactor/passkey', { name, response })
const prove = (passkey: object, who = mine) => who.call('POST', '/me/session/secondFactor', { passkey })

describe('adding a passkey', () => {
  test('takes what the browser makes of the options; the first factor comes with recovery codes', async () => {
    const options = await optionsToMake()
    expect(options).toMatchObject({
      rp: { id: 'contacts.example', name: 'Passation' },
      user: { name: me, displayName: 'Given Family' },
      attestation: 'none',
      excludeCredentials: [],
      authenticatorSelection: { userVerification: 'preferred' },
    })
    expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(32)
    expect(Buffer.from(options.user.id, 'base64url').includes(me)).toBe(false)

    const { body } = await add(softwarePasskey().make(options), '  Blue key ')
    expect(body.recoveryCodes).toHaveLength(10)
    expect(await factor()).toMatchObject({
      enabled: true,
      passkeys: [{ id: body.id, name: 'Blue key', createdAt: app.clock.now.toISOString(), lastUsedAt: null }],
      passkeysPossible: true,
      freshUntil: new Date(app.clock.now.getTime() + 10 * MINUTE).toISOString(),
    })
    expect((await app.pool.query('select transports from passkey where id = $1', [body.id])).rows[0].transports).toEqual([
      'internal',
    ])
    expect((await app.letters(me)).map(({ kind, values }) => [kind, values.happened])).toEqual([
      ['second-factor-changed', 'added'],
    ])
  })

  test('a second one has no recovery codes, and the options name the first, so that no device makes two', async () => {
    const { passkey } = await addPasskey(mine)
    expect((await optionsToMake()).excludeCredentials).toMatchObject([{ id: passkey.id, type: 'public-key' }])
    expect((await addPasskey(mine)).recoveryCodes).toBeNull()
  })

  test.each([
    ['from a page of another site', { origin: 'https://evil.example' }],
    ['from the same host without TLS', { origin: 'http://contacts.example' }],
    ['for another host', { host: 'evil.example' }],
    ['for another challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['as an answer to another question', { type: 'webauthn.get' }],
    ['without anybody being there', { present: false }],
  ])('%s is refused', async (_case, lies) => {
    const answer = await add(softwarePasskey().make(await optionsToMake(), lies))
    expect([answer.status, codeOf(answer)]).toEqual([400, 'passkey_unusable'])
    expect((await factor()).enabled).toBe(false)
  })

  test('takes each challenge once, within five minutes, in the session that asked for it', async () => {
    const options = await optionsToMake()
    const broken = await add({ ...softwarePasskey().make(options), type: 'nonsense' })
    expect(codeOf(broken)).toBe('passkey_unusable')
    expect(codeOf(await add(softwarePasskey().make(options))), 'after a try that failed').toBe('passkey_unusable')

    const late = await optionsToMake()
    app.clock.pass(5 * MINUTE)
    expect(codeOf(await add(softwarePasskey().make(late))), 'too late').toBe('passkey_unusable')

    const elsewhere = browser(app)
    await elsewhere.enter(me)
    const theirs = (await elsewhere.call('POST', '/me/secondFactor/passkey/options')).body
    expect(codeOf(await add(softwarePasskey().make(theirs))), 'of another session').toBe('passkey_unusable')
    expect(codeOf(await add(softwarePasskey().make({ challenge: '' }))), 'of none').toBe('passkey_unusable')
  })

  test('refuses one that is known already, whose ever it is', async () => {
    const { passkey } = await addPasskey(mine)
    expect(codeOf(await add(passkey.make(await optionsToMake())))).toBe('passkey_unusable')
    mine = await newcomer(`thief${people}-psn`)
    expect(codeOf(await add(passkey.make(await optionsToMake())))).toBe('passkey_unusable')
  })

  test.each([
    [{}],
    [{ response: {} }],
    [{ response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } }],
    [{ response: { clientDataJSON: '§', attestationObject: '§', transports: ['x'] } }],
    [{ id: 'x', response: { clientDataJSON: '', attestationObject: '' } }],
    [{ response: { clientDataJSON: 1, attestationObject: 1 } }],
    [{ response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: 'usb' } }],
  ])('answers %j with a clear no', async (strange) => {
    await optionsToMake()
    const sound = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} }
    expect((await add({ ...sound, ...strange })).status).toBe(400)
  })

  test.each(['', '   ', 'x'.repeat(61), 'a\u0000b', '\ud800'])('takes no name like %j', async (name) => {
    expect((await add(softwarePasskey().make(await optionsToMake()), name)).status).toBe(400)
  })

  test('ends at twenty: too_many_passkeys', async () => {
    await addPasskey(mine)
    await app.pool.query(
      `insert into passkey (account, credential_id, public_key, counter, name, created_at)
       select $1, sha256(convert_to($1 || n::text, 'UTF8')), 'x', 0, 'one of many', now() from generate_series(2, 20) n`,
      [me],
    )
    const answer = await mine.call('POST', '/me/secondFactor/passkey/options')
    expect([answer.status, codeOf(answer)]).toEqual([409, 'too_many_passkeys'])
  })
})

describe('using a passkey', () => {
  test('proves who it is, and says when it was used last', async () => {
    const { passkey, id } = await addPasskey(mine)
    app.clock.pass(11 * MINUTE)
    const options = await optionsToUse()
    expect(options).toMatchObject({
      rpId: 'contacts.example',
      allowCredentials: [{ id: passkey.id }],
      userVerification: 'preferred',
    })
    expect((await prove(passkey.use(options))).status).toBe(200)
    expect(await factor()).toMatchObject({
      passkeys: [{ id, lastUsedAt: app.clock.now.toISOString() }],
      freshUntil: new Date(app.clock.now.getTime() + 10 * MINUTE).toISOString(),
    })
  })

  test.each([
    ['from a page of another site', { origin: 'https://evil.example' }],
    ['for another host', { host: 'evil.example' }],
    ['for another challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['as an answer to another question', { type: 'webauthn.create' }],
    ['without anybody being there', { present: false }],
  ])('%s is refused', async (_case, lies) => {
    const { passkey } = await addPasskey(mine)
    const answer = await prove(passkey.use(await optionsToUse(), lies))
    expect([answer.status, codeOf(answer)]).toEqual([403, 'wrong_second_factor'])
  })

  test('takes each challenge once, within five minutes, in its own session', async () => {
    const { passkey } = await addPasskey(mine)
    const options = await optionsToUse()
    const answer = passkey.use(options)
    const answers = await Promise.all([prove(answer), prove(answer), prove(answer)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403])
    expect(codeOf(await prove(passkey.use(options)))).toBe('wrong_second_factor')

    const late = await optionsToUse()
    app.clock.pass(5 * MINUTE)
    expect(codeOf(await prove(passkey.use(late)))).toBe('wrong_second_factor')
    expect((await prove(passkey.use(await optionsToUse()))).status).toBe(200)
  })

  test('refuses a copy, which counts less than the original', async () => {
    const { passkey } = await addPasskey(mine)
    passkey.state.counter = 10
    expect((await prove(passkey.use(await optionsToUse()))).status).toBe(200)
    passkey.state.counter = 4
    expect(codeOf(await prove(passkey.use(await optionsToUse())))).toBe('wrong_second_factor')
  })

  test('refuses one of another account, with its signature or under another’s name', async () => {
    const { passkey: other } = await addPasskey(await newcomer(`other${people}-psn`))
    const { passkey } = await addPasskey(mine)
    expect(codeOf(await prove(other.use(await optionsToUse())))).toBe('wrong_second_factor')
    const forged = { ...other.use(await optionsToUse()), id: passkey.id, rawId: passkey.id }
    expect(codeOf(await prove(forged))).toBe('wrong_second_factor')
    expect((await events(app, 'session.second-factor-refused')).at(-1)).toMatchObject({
      account: me,
      details: { factor: 'passkey' },
    })
  })

  test('is the second step of signing in', async () => {
    const { passkey } = await addPasskey(mine)
    const next = browser(app)
    expect((await next.enter(me)).body).toEqual({ nichandle: null, secondFactor: ['passkey', 'recoveryCode'] })
    const foreign = passkey.use(await optionsToUse())
    expect(codeOf(await next.call('POST', '/auth/secondFactor', { passkey: foreign })), 'of another session').toBe(
      'wrong_second_factor',
    )
    const options = (await next.call('POST', '/auth/secondFactor/options')).body
    expect((await next.call('POST', '/auth/secondFactor', { passkey: passkey.use(options) })).body).toEqual({ nichandle: me })
    expect((await next.call('GET', '/me')).body.nichandle).toBe(me)
  })

  test('needs one: without, there is nothing to sign', async () => {
    await addAuthenticator(app, mine)
    expect(codeOf(await mine.call('POST', '/me/session/secondFactor/options'))).toBe('second_factor_not_set')
  })
})

describe('a passkey', () => {
  test.each([
    [1023, 200],
    [1024, 400],
    [0, 400],
  ])('whose id has %i bytes is answered %i', async (length, status) => {
    const answer = await add(softwarePasskey(undefined, length).make(await optionsToMake()))
    expect([answer.status, codeOf(answer)]).toEqual([status, status === 200 ? undefined : 'passkey_unusable'])
  })

  test('can be renamed and removed by its own account alone', async () => {
    const { id } = await addPasskey(mine)
    const other = await newcomer(`other${people}-psn`)
    const calls: [method: string, body?: object][] = [['PUT', { name: 'Mine now' }], ['DELETE']]
    for (const [method, body] of calls) {
      const [hers, none] = [
        await other.call(method, `/me/secondFactor/passkey/${id}`, body),
        await other.call(method, '/me/secondFactor/passkey/999999', body),
      ]
      expect([hers.status, hers.body]).toEqual([404, none.body])
    }
    expect((await mine.call('PUT', `/me/secondFactor/passkey/${id}`, { name: 'Red key' })).status).toBe(200)
    expect((await factor()).passkeys).toMatchObject([{ id, name: 'Red key' }])
    expect((await mine.call('DELETE', `/me/secondFactor/passkey/${id}`)).status).toBe(200)
    expect(await factor()).toMatchObject({ enabled: false, passkeys: [], recoveryCodesLeft: 0 })
  })
})

test.each([
  ['http://127.0.0.1:8080', false],
  ['https://192.0.2.7', false],
  ['https://[2001:db8::1]', false],
  ['http://contacts.example', false],
  ['http://localhost:8080', true],
])('at %s, whether passkeys are possible: %s', async (baseUrl, possible) => {
  const there = await startTestApp({ baseUrl })
  await settle(there.pool, 'me-psn')
  const call = (method: string, path: string) => there.call('me-psn', method, `/1.0/me/secondFactor${path}`)
  expect((await call('GET', '')).body.passkeysPossible).toBe(possible)
  const options = await call('POST', '/passkey/options')
  expect([options.status, codeOf(options)]).toEqual(possible ? [200, undefined] : [409, 'passkeys_impossible'])
  await there.close()
})
