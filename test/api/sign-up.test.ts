import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAccount } from '../../src/actions/accounts.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import type { Actor } from '../../src/domain/actor.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { events, PASSWORD, signIn, visit } from '../support/callers.ts'
import { emailOf, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA)
})
beforeEach(() => app.pool.query('truncate throttle'))
afterAll(() => app.close())

const person = (email: string, more: object = {}) => ({
  email,
  password: 'a long enough one',
  firstname: 'Léa',
  name: 'Øster',
  country: 'FR',
  ...more,
})
const signUp = (body: object, headers: Record<string, string> = {}, from = '127.0.0.1') =>
  visit(app, 'POST', '/1.0/auth/signUp', body, headers, from)
/** Signed in as this account. */
const verify = (account: string, token: string) => app.call(account, 'POST', '/1.0/auth/verifyEmail', { token })

/** The latest letter to an address. */
async function letterTo(address: string) {
  const { rows } = await app.pool.query('select * from letter where lower(address) = lower($1) order by id desc', [address])
  return rows[0]
}

async function joined(email: string): Promise<{ nichandle: string; token: string }> {
  await signUp(person(email))
  const letter = await letterTo(email)
  return { nichandle: letter.account, token: letter.values.token }
}

const isVerified = async (nichandle: string) =>
  (await app.pool.query('select email_verified_at from account where nichandle = $1', [nichandle])).rows[0].email_verified_at !==
  null

describe('signing up', () => {
  test('makes an account: its handle comes by letter, two letters of the name and five digits', async () => {
    const answer = await signUp(person(' Lea@Mail.Example ', { language: 'fr_CA', organisation: 'Øster & Co' }))
    expect([answer.status, answer.body]).toEqual([202, null])
    const letter = await letterTo('lea@mail.example')
    expect(letter).toMatchObject({ kind: 'account-created', address: 'Lea@Mail.Example', language: 'fr' })
    expect(letter.account).toMatch(/^lo\d{5}-psn$/)
    const { rows } = await app.pool.query('select * from account where nichandle = $1', [letter.account])
    expect(rows[0]).toMatchObject({
      zone: 'EU',
      locale: 'fr_CA',
      organisation: 'Øster & Co',
      email_verified_at: null,
      staff: false,
    })
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await events(app, 'account.created')).at(-1)).toMatchObject({ actor: 'visitor', details: { by: 'sign-up' } })
  })

  test('lets the new account sign in at once, by handle or address', async () => {
    const { nichandle } = await joined('first@mail.example')
    await signIn(app, nichandle, 'a long enough one')
    await signIn(app, 'FIRST@mail.example', 'a long enough one')
  })

  test('answers the same for an address that has an account, and tells its owner', async () => {
    const [known, fresh] = [await signUp(person(emailOf(ANNA).toUpperCase())), await signUp(person('fresh@mail.example'))]
    const { date: _, 'x-ovh-queryid': __, ...told } = known.headers
    const { date: ___, 'x-ovh-queryid': ____, ...toldFresh } = fresh.headers
    expect([known.status, known.body, told]).toEqual([fresh.status, fresh.body, toldFresh])
    expect(await letterTo(emailOf(ANNA))).toMatchObject({ kind: 'already-registered', account: ANNA })
    expect((await letterTo(emailOf(ANNA))).values.token).toBe(undefined)
    expect((await app.pool.query('select from account where lower(email) = $1', [emailOf(ANNA)])).rowCount).toBe(1)
  })

  test('twice at the same moment makes one account', async () => {
    const from = ['192.0.2.1', '192.0.2.2', '192.0.2.3']
    await Promise.all(from.map((address) => signUp(person('twin@mail.example'), {}, address)))
    expect((await app.pool.query(`select from account where email = 'twin@mail.example'`)).rowCount).toBe(1)
    const kinds = await app.pool.query(`select kind from letter where address = 'twin@mail.example' order by id`)
    expect(kinds.rows.map(({ kind }) => kind)).toEqual(['account-created', 'already-registered', 'already-registered'])
  })

  test('refuses a password that is easily found, whoever has the address', async () => {
    for (const password of ['short', 'x'.repeat(129), 'Password123', 'aaaaaaaaaa', 'fresh.one@mail.example', 'fresh.one']) {
      const { status, body } = await signUp(person('fresh.one@mail.example', { password }))
      expect([status, body.code], password).toEqual([400, 'weak_password'])
    }
    for (const password of ['eight ch', 'x y'.repeat(42), 'пароль-длинный', 'passation-demo']) {
      expect((await signUp(person(`${password.length}@mail.example`, { password }))).status, password).toBe(202)
    }
  })

  test('refuses what is no address', async () => {
    for (const email of [
      'anna',
      'anna@',
      '@mail.example',
      'a b@mail.example',
      'a@mail',
      'a@mail.example\r\nBcc: b@mail.example',
      'a@b@mail.example',
      '<a@mail.example>',
    ]) {
      const { status, body } = await signUp(person(email))
      expect([status, body.code], email).toEqual([400, 'invalid_email'])
    }
  })

  test('refuses fields that make no sense', async () => {
    for (const more of [
      { country: 'France' },
      { zone: 'MOON' },
      { language: 'xx' },
      { firstname: '' },
      { name: 'a\nb' },
      { legalform: 'club' },
    ]) {
      expect((await signUp(person('odd@mail.example', more))).status, JSON.stringify(more)).toBe(400)
    }
  })

  test('takes nothing that is not the asker’s to choose', async () => {
    await signUp(
      person('sly@mail.example', {
        staff: true,
        emailVerified: true,
        nichandle: 'sly1-psn',
        passwordHash: 'x',
        voipValidated: true,
      }),
    )
    const { rows } = await app.pool.query(`select * from account where email = 'sly@mail.example'`)
    expect(rows[0]).toMatchObject({ staff: false, email_verified_at: null, voip_validated: false })
    expect(rows[0].nichandle).toMatch(/^lo\d{5}-psn$/)
    await signIn(app, 'sly@mail.example', 'a long enough one')
  })

  test('takes the longest address there is', async () => {
    const email = `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(2)}${'c'.repeat(59)}.example`
    expect([email.length, (await signUp(person(email))).status]).toEqual([254, 202])
    expect((await signUp(person(`x${email}`))).body.code).toBe('invalid_email')
  })

  test('can be closed', async () => {
    const closed = await startTestApp({ signUp: 'closed' })
    const { status, body } = await visit(closed, 'POST', '/1.0/auth/signUp', person('late@mail.example'))
    await closed.close()
    expect([status, body.code]).toEqual([403, 'sign_up_closed'])
  })

  test('does not fill a mailbox: three letters an hour to one address', async () => {
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await signUp(person(emailOf(ANNA)), {}, from)
    const { status, body, headers } = await signUp(person(emailOf(ANNA)), {}, '192.0.2.4')
    expect([status, body.code]).toEqual([429, 'too_many_requests'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(3500)
  })

  test('draws another handle when one is taken', async () => {
    const given = Array.from({ length: 100_000 }, (_, number) => `qq${String(number).padStart(5, '0')}-psn`)
    await app.pool.query(
      `insert into account (nichandle, email, zone, language, created_at)
       select handle, handle || '@many.example', 'EU', 'en', now() from unnest($1::text[]) as handle`,
      [given.slice(0, 99_990)],
    )
    await signUp(person('crowded@mail.example', { firstname: 'Q', name: 'Q' }))
    expect((await letterTo('crowded@mail.example')).account).toMatch(/^qq\d{5,}-psn$/)
  })
})

describe('proving the address', () => {
  test('takes the code of the letter, once', async () => {
    const { nichandle, token } = await joined('prove@mail.example')
    expect(await isVerified(nichandle)).toBe(false)
    const answer = await verify(nichandle, ` ${token}\n`)
    expect([answer.status, answer.body]).toEqual([200, { nichandle }])
    expect(await isVerified(nichandle)).toBe(true)
    expect((await verify(nichandle, token)).body.code).toBe('token_unusable')
    expect((await events(app, 'account.verified')).at(-1)).toMatchObject({ concerns: [nichandle] })
  })

  test('takes it for three days', async () => {
    const { nichandle, token } = await joined('slow@mail.example')
    app.clock.pass(3 * DAY)
    expect((await verify(nichandle, token)).body.code).toBe('token_unusable')
  })

  test('gives one answer to a code that is unknown, spent, or of another purpose', async () => {
    const { nichandle } = await joined('other@mail.example')
    await visit(app, 'POST', '/1.0/auth/forgotPassword', { account: nichandle })
    const reset = (await letterTo('other@mail.example')).values.token
    const [unknown, foreign] = [await verify(nichandle, 'x'.repeat(32)), await verify(nichandle, reset)]
    expect(foreign.body).toEqual(unknown.body)
    expect([unknown.status, unknown.body.code]).toEqual([403, 'token_unusable'])
  })

  test('takes being signed in as that account: who reads the letters does not vouch for who made the account', async () => {
    const squatter = await joined('victim@mail.example')
    const { token } = squatter
    expect((await visit(app, 'POST', '/1.0/auth/verifyEmail', { token })).status).toBe(401)
    const [foreign, unknown] = [await verify(ANNA, token), await verify(ANNA, 'x'.repeat(32))]
    expect([foreign.status, foreign.body]).toEqual([403, unknown.body])
    expect(await isVerified(squatter.nichandle)).toBe(false)
    expect((await verify(squatter.nichandle, token)).status).toBe(200)
  })

  test('can be asked for again, which kills the earlier code, at most three times an hour', async () => {
    const { nichandle, token } = await joined('again@mail.example')
    const again = () => app.call(nichandle, 'POST', '/1.0/me/verifyEmail')
    for (let times = 0; times < 3; times++) expect((await again()).status).toBe(200)
    expect((await again()).body.code).toBe('too_many_requests')
    expect((await verify(nichandle, token)).body.code).toBe('token_unusable')
    const letter = await letterTo('again@mail.example')
    expect(letter.kind).toBe('verify-address')
    expect((await verify(nichandle, letter.values.token)).status).toBe(200)
  })

  test('is not asked of an address that is proven', async () => {
    const before = (await app.letters(ANNA)).length
    expect((await app.call(ANNA, 'POST', '/1.0/me/verifyEmail')).status).toBe(200)
    expect((await app.letters(ANNA)).length).toBe(before)
  })

  test('works once, however many try at the same moment', async () => {
    const { nichandle, token } = await joined('race@mail.example')
    const answers = await Promise.all(Array.from({ length: 20 }, () => verify(nichandle, token)))
    expect(answers.filter(({ status }) => status === 200).length).toBe(1)
  })
})

describe('an account that the provider makes', () => {
  const provider: Actor = { kind: 'provider', key: 'erp', address: null, agent: null }
  const make = (fields: Partial<Parameters<typeof createAccount>[3]>) =>
    inTransaction(app.context, (tx) =>
      createAccount(tx, app.context, provider, {
        email: 'p@mail.example',
        firstname: 'Pia',
        name: 'Orr',
        country: 'DE',
        ...fields,
      }),
    )

  test('chooses its password with the code of its letter, within seven days', async () => {
    const { nichandle } = await make({ email: 'pia@mail.example', emailVerified: true, zone: 'CA' })
    expect(await isVerified(nichandle!)).toBe(true)
    const { kind, values } = await letterTo('pia@mail.example')
    expect([kind, values.by]).toEqual(['account-created', 'provider'])
    app.clock.pass(6 * DAY)
    const chosen = await visit(app, 'POST', '/1.0/auth/resetPassword', { token: values.token, password: PASSWORD })
    expect(chosen.status).toBe(200)
    await signIn(app, nichandle!)
  })

  test('says whether its address or its handle is another’s', async () => {
    expect(await make({ email: emailOf(ANNA).toUpperCase() })).toEqual({ taken: 'email' })
    expect(await make({ email: 'q@mail.example', nichandle: ANNA })).toEqual({ taken: 'nichandle' })
  })
})

test('no code and no password is left where it does not belong', async () => {
  const { nichandle, token } = await joined('secret@mail.example')
  await verify(nichandle, token)
  const { rows } = await app.pool.query(
    `select (select json_agg(e)::text from event e) || (select json_agg(c)::text from email_code c) || (select json_agg(a)::text from account a) as kept`,
  )
  for (const secret of [token, 'a long enough one']) expect(rows[0].kept).not.toContain(secret)
})
