import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, events, givePassword, makeKeys, signIn, visit } from '../support/callers.ts'
import { emailOf, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'
const THEO = 'ty10002-psn'
const CAMILLE = 'ca10005-psn'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, { nichandle: THEO, language: 'fr', verified: false }, { nichandle: CAMILLE, zone: 'CA' })
})
beforeEach(() => app.pool.query('truncate throttle'))
afterAll(() => app.close())

const me = async (account = ANNA) => (await app.call(account, 'GET', '/1.0/me')).body
const edit = (body: unknown, account = ANNA) => app.call(account, 'PUT', '/1.0/me', body)

describe('an account', () => {
  test('is told to itself as the contract spells it', async () => {
    expect(await me()).toEqual({
      nichandle: ANNA,
      customerCode: ANNA,
      email: emailOf(ANNA),
      firstname: 'Given',
      name: 'Family',
      organisation: null,
      legalform: 'individual',
      address: null,
      zip: null,
      city: null,
      area: null,
      country: 'FR',
      phone: null,
      language: 'en_GB',
      currency: { code: 'EUR', symbol: '€' },
      state: 'incomplete',
      ovhCompany: 'ovh',
      ovhSubsidiary: 'FR',
      emailVerified: true,
      zone: 'EU',
      staff: false,
      user: null,
    })
    expect(await me(CAMILLE)).toMatchObject({ zone: 'CA', currency: { code: 'CAD' }, ovhSubsidiary: 'CA' })
    expect((await me(THEO)).emailVerified).toBe(false)
  })

  test('changes its name, address and phone; it is complete when a bill can be written to it', async () => {
    const changes = {
      firstname: ' Anna ',
      name: 'Novak',
      organisation: 'Novak Ceramics',
      legalform: 'corporation',
      address: '1 High Street',
      zip: '75001',
      city: 'Paris',
      phone: '+33.123456789',
    }
    expect((await edit(changes)).body).toBe(null)
    expect(await me()).toMatchObject({ ...changes, firstname: 'Anna', state: 'complete' })
    const [edited] = (await events(app, 'account.edited')).slice(-1)
    expect(edited!.details.fields).toEqual(['firstname', 'name', 'organisation', 'legalform', 'phone', 'address', 'zip', 'city'])
  })

  test('clears what can be empty, with null or with blanks', async () => {
    await edit({ organisation: 'Novak', phone: '+33.1', city: 'Paris' })
    await edit({ organisation: null, phone: '  ' })
    expect(await me()).toMatchObject({ organisation: null, phone: null, city: 'Paris' })
  })

  test('reads letters in French for a French locale, in English for any other', async () => {
    const language = async () =>
      (await app.pool.query('select language from account where nichandle = $1', [ANNA])).rows[0].language
    for (const [locale, expected] of [
      ['fr_CA', 'fr'],
      ['de_DE', 'en'],
      ['fr_FR', 'fr'],
      ['en_IE', 'en'],
    ] as const) {
      await edit({ language: locale })
      expect([(await me()).language, await language()]).toEqual([locale, expected])
    }
  })

  test('keeps what it can not change, whatever is sent along', async () => {
    const before = await me()
    const answer = await edit({
      ...before,
      nichandle: THEO,
      email: 'x@mail.example',
      staff: true,
      zone: 'US',
      emailVerified: false,
      vat: 'FR1',
      state: 'complete',
    })
    expect(answer.status).toBe(200)
    expect(await me()).toEqual(before)
  })

  test('leaves no event when nothing changes', async () => {
    const count = async () => (await events(app, 'account.edited')).length
    const before = await count()
    await edit(await me())
    await edit({})
    expect(await count()).toBe(before)
  })

  test('refuses values that make no sense, and changes nothing', async () => {
    const before = await me()
    for (const body of [
      { country: 'France' },
      { country: null },
      { language: 'xx' },
      { name: 3 },
      { city: 'x'.repeat(256) },
      { name: 'a\u0000b' },
      { legalform: null },
      [],
      'x',
      { name: 'Good', country: 'ZZ' },
    ]) {
      expect((await edit(body)).status, JSON.stringify(body)).toBe(400)
    }
    expect(await me()).toEqual(before)
  })

  test('is read and changed by an application, too', async () => {
    const keys = await makeKeys(app, ANNA)
    expect((await callSigned(app, keys, 'GET', '/1.0/me')).body.nichandle).toBe(ANNA)
    expect((await callSigned(app, keys, 'PUT', '/1.0/me', { body: { city: 'Orléans' } })).status).toBe(200)
    expect((await me()).city).toBe('Orléans')
  })
})

describe('changing the address', () => {
  const ask = (newEmail: string, account = ANNA) => app.call(account, 'POST', '/1.0/me/changeEmail', { newEmail })
  const answer = (id: number, token: string, verb = 'accept', account = ANNA) =>
    app.call(account, 'POST', `/1.0/me/task/emailChange/${id}/${verb}`, { token })
  const state = async (id: number, account = ANNA) =>
    (await app.call(account, 'GET', `/1.0/me/task/emailChange/${id}`)).body.state
  const addressOf = async (account: string) => (await me(account)).email
  const latest = async (address: string) =>
    (await app.pool.query('select * from letter where address = $1 order by id desc limit 1', [address])).rows[0]

  async function asked(newEmail: string, account = ANNA): Promise<{ id: number; token: string }> {
    const { body } = await ask(newEmail, account)
    return { id: body.id, token: (await latest(newEmail)).values.token }
  }

  test('does not fill the mailbox of another: three letters an hour, whoever asks', async () => {
    for (const account of [ANNA, THEO, ANNA]) expect((await ask('Victim@mail.example', account)).status).toBe(200)
    expect((await ask('victim@mail.example', THEO)).body.code).toBe('too_many_requests')
  })

  test('sends a code to the new address, and changes nothing before it is confirmed', async () => {
    const { status, body } = await ask(' Anna.New@Mail.Example ')
    expect([status, body]).toEqual([
      200,
      { id: body.id, newEmail: 'Anna.New@Mail.Example', state: 'todo', dateRequest: app.clock.now.toISOString(), dateDone: null },
    ])
    expect(await latest('Anna.New@Mail.Example')).toMatchObject({ kind: 'address-change', account: ANNA })
    expect(await addressOf(ANNA)).toBe(emailOf(ANNA))
  })

  test('takes effect with the code; then the old address is told', async () => {
    const { id, token } = await asked('anna.second@mail.example')
    expect((await answer(id, token)).body).toBe(null)
    expect(await addressOf(ANNA)).toBe('anna.second@mail.example')
    expect((await me()).emailVerified).toBe(true)
    expect(await state(id)).toBe('done')
    expect(await latest(emailOf(ANNA))).toMatchObject({
      kind: 'address-changed',
      values: { newEmail: 'anna.second@mail.example' },
    })
    expect((await answer(id, token)).body.code).toBe('request_closed')
  })

  test('proves the new address, even if the old one never was', async () => {
    const { id, token } = await asked('theo@mail.example', THEO)
    await answer(id, token, 'accept', THEO)
    expect(await me(THEO)).toMatchObject({ email: 'theo@mail.example', emailVerified: true })
  })

  test('is declined with the code', async () => {
    const { id, token } = await asked('no@mail.example')
    expect((await answer(id, token, 'refuse')).status).toBe(200)
    expect(await state(id)).toBe('refused')
    expect((await answer(id, token)).body.code).toBe('request_closed')
  })

  test('ends an earlier request', async () => {
    const [first, second] = [await asked('one@mail.example'), await asked('two@mail.example')]
    expect([await state(first.id), await state(second.id)]).toEqual(['aborted', 'todo'])
    expect((await answer(first.id, first.token)).body.code).toBe('request_closed')
  })

  test('waits a day', async () => {
    const { id, token } = await asked('late@mail.example')
    app.clock.pass(DAY)
    expect((await answer(id, token)).body.code).toBe('request_closed')
    expect(await state(id)).toBe('aborted')
    const list = async (state: string) => (await app.call(ANNA, 'GET', `/1.0/me/task/emailChange?state=${state}`)).body
    expect(await list('aborted')).toContain(id)
    expect(await list('todo')).not.toContain(id)
    await app.pool.query('update session set created_at = $1', [app.clock.now])
    expect((await ask('later@mail.example')).status).toBe(200)
  })

  test('ends with the fifth wrong code', async () => {
    const { id, token } = await asked('guess@mail.example')
    for (let tries = 0; tries < 4; tries++) expect((await answer(id, 'x'.repeat(32))).body.code).toBe('token_unusable')
    expect((await answer(id, 'x'.repeat(32))).body.code).toBe('too_many_attempts')
    expect((await answer(id, token)).body.code).toBe('request_closed')
    expect((await events(app, 'account.address-change-aborted')).at(-1)!.details).toEqual({
      nichandle: ANNA,
      task: id,
      reason: 'wrong_codes',
    })
  })

  test('is nobody else’s business', async () => {
    const { id, token } = await asked('mine@mail.example')
    expect((await app.call(THEO, 'GET', `/1.0/me/task/emailChange/${id}`)).status).toBe(404)
    expect((await answer(id, token, 'accept', THEO)).status).toBe(404)
    expect((await app.call(THEO, 'GET', '/1.0/me/task/emailChange')).body).not.toContain(id)
    expect(await state(id)).toBe('todo')
  })

  test('tells the asker nothing about whose an address is; whoever reads that mailbox learns it at the end', async () => {
    const [taken, free] = [await ask(emailOf(CAMILLE).toUpperCase()), await ask('free@mail.example')]
    expect([taken.status, Object.keys(taken.body)]).toEqual([free.status, Object.keys(free.body)])
    const { id, token } = await asked(emailOf(CAMILLE))
    const { status, body } = await answer(id, token)
    expect([status, body.code]).toEqual([409, 'email_taken'])
    expect([await state(id), await addressOf(CAMILLE)]).toEqual(['aborted', emailOf(CAMILLE)])
  })

  test('to one address by two accounts at the same moment succeeds for one', async () => {
    const [anna, camille] = [await asked('both@mail.example'), await asked('BOTH@mail.example', CAMILLE)]
    const answers = await Promise.all([answer(anna.id, anna.token), answer(camille.id, camille.token, 'accept', CAMILLE)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const states = [await state(anna.id), await state(camille.id, CAMILLE)]
    expect(states.sort()).toEqual(['aborted', 'done'])
  })

  test('waits for another account that is just taking the address, and then sees that it is taken', async () => {
    const { id, token } = await asked('held@mail.example')
    const other = await app.pool.connect()
    await other.query('begin')
    await other.query(`update account set email = 'Held@mail.example' where nichandle = $1`, [CAMILLE])
    const answered = answer(id, token)
    const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await expect.poll(async () => (await app.pool.query(waits)).rowCount).toBe(1)
    await other.query('commit')
    other.release()
    expect((await answered).body.code).toBe('email_taken')
    expect(await state(id)).toBe('aborted')
  })

  test('happens once, however many confirm at the same moment', async () => {
    const { id, token } = await asked('many@mail.example')
    const before = (await events(app, 'account.address-changed')).length
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(id, token)))
    expect(answers.filter(({ status }) => status === 200).length).toBe(1)
    expect((await events(app, 'account.address-changed')).length).toBe(before + 1)
  })

  test('takes a sign-in of the last hour, or an application that may', async () => {
    await givePassword(app, ANNA)
    const cookie = await signIn(app, ANNA)
    app.clock.pass(HOUR + 1)
    const old = await visit(app, 'POST', '/1.0/me/changeEmail', { newEmail: 'moved@mail.example' }, { cookie })
    expect([old.status, old.body.code]).toEqual([403, 'sign_in_again'])
    const fresh = await visit(
      app,
      'POST',
      '/1.0/me/changeEmail',
      { newEmail: 'moved@mail.example' },
      { cookie: await signIn(app, ANNA) },
    )
    expect(fresh.status).toBe(200)
    const keys = await makeKeys(app, ANNA)
    expect(
      (await callSigned(app, keys, 'POST', '/1.0/me/changeEmail', { body: { newEmail: 'signed@mail.example' } })).status,
    ).toBe(200)
  })

  test('refuses what is no address, and the address of today', async () => {
    await app.pool.query('update session set created_at = $1', [app.clock.now])
    expect((await ask('nonsense')).body.code).toBe('invalid_email')
    expect((await ask((await addressOf(ANNA)).toUpperCase())).body.code).toBe('same_email')
  })

  test('leaves no code behind but in its letter', async () => {
    const { token } = await asked('quiet@mail.example')
    const { rows } = await app.pool.query(
      `select (select json_agg(e)::text from event e) || (select json_agg(c)::text from email_change c) as kept`,
    )
    expect(rows[0].kept).not.toContain(token)
  })
})
