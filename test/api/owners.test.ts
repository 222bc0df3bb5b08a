import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expireOwnerChanges, remindOwners } from '../../src/actions/owner-deadlines.ts'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { type Verbs, verbsIn } from '../support/changes.ts'
import { answerAsOwner, CLAY, MARTA, ownerCode, ownerOf, tellOwner } from '../support/owners.ts'
import { addUser, order, settle } from '../support/people.ts'
import { domainUrn, givePolicy } from '../support/policies.ts'
import { type Provider, startProvider } from '../support/provider.ts'

let app: TestApp
let verbs: Verbs
let provider: Provider
let names = 0
let name: string
let path: string

beforeAll(async () => {
  app = await startTestApp()
  verbs = verbsIn(app.context)
  provider = await startProvider(app)
  await settle(app.pool, 'anna', 'theo', 'bea', 'carl', 'zoe')
  await addUser(app.pool, 'anna/lea', 'DEFAULT')
  await addUser(app.pool, 'anna/nora', 'NOBODYS')
})
afterAll(() => app.close())

beforeEach(async () => {
  await app.pool.query('truncate throttle, letter')
  await app.pool.query(`delete from owner_change where state = 'waiting'`)
  name = `owned${++names}.example`
  path = `/1.0/domain/${name}`
  await order(app.pool, 'domain', name, { admin: 'anna', tech: 'theo', billing: 'bea' })
  await tellOwner(app, name, MARTA)
})

const ask = (owner: object = CLAY, more: object = {}) => app.call('anna', 'POST', `${path}/changeOwner`, { owner, ...more })
const asked = async (owner: object = CLAY): Promise<number> => {
  const { status, body } = await ask(owner)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id
}
const taskOf = async (id: number, account = 'anna') => (await app.call(account, 'GET', `/1.0/me/task/ownerChange/${id}`)).body
const stateOf = async (id: number) => {
  const { rows } = await app.pool.query('select state, reason from owner_change where id = $1', [id])
  return rows[0].reason ? `${rows[0].state} ${rows[0].reason}` : rows[0].state
}
const post = async () => (await app.letters()).map(({ kind, address }) => `${kind} ${address}`)
const last = async (kind: string) => (await events(app, kind)).at(-1)

describe('the owner of a service', () => {
  test('is seen and edited by the administrative contact', async () => {
    const { body } = await app.call('anna', 'GET', `${path}/owner`)
    expect(body).toEqual({
      owner: MARTA,
      name: 'Marta Novák',
      mayEdit: true,
      mayChange: true,
      transferLockedUntil: null,
      open: null,
    })
    expect((await app.call('anna', 'PUT', `${path}/owner`, { ...MARTA, city: 'Brno', phone: '' })).status).toBe(200)
    expect(await ownerOf(app, name)).toEqual({ ...MARTA, city: 'Brno', phone: '' })
    expect(await last('owner.edited')).toMatchObject({
      account: 'anna',
      details: { fields: ['phone', 'city'] },
      concerns: ['anna'],
    })
  })

  test('is no matter of the technical and the billing contact, and nothing at all to strangers', async () => {
    for (const contact of ['theo', 'bea']) {
      for (const [method, below, body] of CALLS) {
        const answer = await app.call(contact, method, `${path}/${below}`, body)
        expect([contact, method, below, answer.status, answer.body.code]).toEqual([contact, method, below, 403, 'not_your_right'])
        expect(answer.body.message).not.toContain('billing')
      }
    }
    for (const [method, below, body] of CALLS) {
      const [hers, none] = [
        await app.call('zoe', method, `${path}/${below}`, body),
        await app.call('zoe', method, `/1.0/domain/none.example/${below}`, body),
      ]
      expect(hers.status).toBe(404)
      expect(hers.body.message.replaceAll(name, 'none.example')).toBe(none.body.message)
    }
    expect(await ownerOf(app, name)).toEqual(MARTA)
  })

  test('whoever is given it by a policy sees it, and does as much as he was given', async () => {
    const allow = ['domain:passation:owner/get', 'domain:passation:owner/edit']
    await givePolicy(app.pool, 'anna', { to: ['zoe', 'anna/nora'], on: [domainUrn(name)], allow })
    const { body } = await app.call('zoe', 'GET', `${path}/owner`)
    expect(body).toMatchObject({ name: 'Marta Novák', mayEdit: true, mayChange: false })
    expect((await app.call('zoe', 'PUT', `${path}/owner`, { city: 'Brno' })).status).toBe(200)
    expect((await app.call('zoe', 'POST', `${path}/changeOwner`, { owner: CLAY })).body.code).toBe('not_allowed')
    expect((await app.call('anna/nora', 'GET', `${path}/owner`)).body).toMatchObject({ mayEdit: true, mayChange: false })
  })

  test('what the hosting company told beside stays, whatever is edited; where nobody is known, nothing is', async () => {
    await tellOwner(app, name, { organisation: 'Novak Ceramics', vat: 'CZ12345678' })
    await app.call('anna', 'PUT', `${path}/owner`, { city: 'Brno' })
    expect(await ownerOf(app, name)).toEqual({ organisation: 'Novak Ceramics', vat: 'CZ12345678', city: 'Brno' })
    await tellOwner(app, name, 'Marta Novák')
    await app.call('anna', 'PUT', `${path}/owner`, { city: 'Brno' })
    expect(await ownerOf(app, name)).toEqual({ name: 'Marta Novák', city: 'Brno' })
    await tellOwner(app, name, null)
    const { status, body } = await app.call('anna', 'PUT', `${path}/owner`, { city: 'Brno' })
    expect([status, body.code]).toEqual([400, 'owner_unnamed'])
    expect(await ownerOf(app, name)).toBeNull()
    await tellOwner(app, name, { email: MARTA.email })
    expect((await app.call('anna', 'PUT', `${path}/owner`, { city: 'Brno' })).status).toBe(200)
  })

  test('is edited without a trace if nothing differs', async () => {
    const before = (await events(app, 'owner.edited')).length
    expect((await app.call('anna', 'PUT', `${path}/owner`, MARTA)).status).toBe(200)
    expect(await events(app, 'owner.edited')).toHaveLength(before)
  })

  test.each([{ name: 'Other' }, { organisation: 'Clay' }, { email: 'o@mail.example' }, { legalform: 'other' }])(
    'is not made another one by editing %j',
    async (fields) => {
      const { status, body } = await app.call('anna', 'PUT', `${path}/owner`, { ...fields, city: 'Brno' })
      expect([status, body.code]).toEqual([409, 'owner_change_needed'])
      expect(await ownerOf(app, name)).toEqual(MARTA)
    },
  )

  test.each([
    [{ city: 7 }, 'city'],
    [{ city: 'B\u0000rno' }, 'city'],
    [{ country: 'Narnia' }, 'country'],
    [{ legalform: 'king' }, 'legalform'],
    [{ zip: 'x'.repeat(256) }, 'zip'],
    [['Marta'], 'body'],
  ])('is not edited with %j', async (body, what) => {
    const answer = await app.call('anna', 'PUT', `${path}/owner`, body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(what)
    expect(answer.body.message.length).toBeLessThan(200)
  })
})

const CALLS: [method: string, below: string, body?: object][] = [
  ['GET', 'owner'],
  ['PUT', 'owner', { city: 'Brno' }],
  ['POST', 'changeOwner', { owner: CLAY }],
  ['POST', 'changeOwner/check', { owner: CLAY }],
]

describe('what asking would bring', () => {
  const check = async (owner: object) => (await app.call('anna', 'POST', `${path}/changeOwner/check`, { owner })).body

  test('is said, and nothing is created', async () => {
    expect(await check(CLAY)).toEqual({
      allowed: true,
      isChangeOfOwner: true,
      mustConfirm: ['present', 'new'],
      lockDays: 60,
      refusals: [],
    })
    expect(await check({ ...CLAY, email: MARTA.email.toUpperCase() })).toMatchObject({ mustConfirm: ['present'] })
    expect(await check({ ...MARTA, city: 'Brno' })).toMatchObject({
      allowed: false,
      isChangeOfOwner: false,
      refusals: [{ code: 'same_owner' }],
    })
    const { rows } = await app.pool.query('select 1 from owner_change where service_name = $1', [name])
    expect(rows).toEqual([])
    expect(await post()).toEqual([])
  })

  test('says everything that stands in its way', async () => {
    await tellOwner(app, name, null)
    const { refusals } = await check({ email: 'nothing' })
    expect(refusals.map(({ code }: { code: string }) => code)).toEqual(['owner_unnamed', 'invalid_email', 'owner_unreachable'])
  })
})

describe('asking', () => {
  test.each<[owner: object, status: number, code: string]>([
    [MARTA, 400, 'same_owner'],
    [{ ...CLAY, organisation: '', firstname: '', name: ' ' }, 400, 'owner_unnamed'],
    [{ ...CLAY, email: 'clay' }, 400, 'invalid_email'],
  ])('for %j is refused', async (owner, status, code) => {
    const answer = await ask(owner)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await post()).toEqual([])
  })

  test('where nobody could confirm is refused: owner_unreachable', async () => {
    await tellOwner(app, name, { organisation: 'Novak Ceramics' })
    expect((await ask()).body.code).toBe('owner_unreachable')
  })

  test('twice is refused, until the first has run out of time', async () => {
    const first = await asked()
    expect((await ask()).body).toMatchObject({
      code: 'change_already_pending',
      message: 'A change of owner is still open. It must be answered, withdrawn or expire first.',
    })
    app.clock.pass(14 * DAY)
    await app.pool.query('truncate letter')
    const second = await asked()
    expect([await stateOf(first), await stateOf(second)]).toEqual(['expired', 'waiting'])
    expect((await post()).filter((letter) => letter.startsWith('owner-ended'))).toHaveLength(3)
  })

  test('and editing is refused while a procedure holds the service', async () => {
    const { rows } = await app.pool.query(
      `insert into procedure (number, kind, state, email, language, confirmed_at, product, service_name, first_yes, second_yes,
                              began_at, submitted_at, state_since, effective_at)
       values ('PR-ASKING22', 'owner', 'waiting-period', 'x@mail.example', 'en', now(), 'domain', $1, 'carl', 'zoe',
               now(), now(), now(), now() + interval '7 days') returning id`,
      [name],
    )
    await app.pool.query('update service set held_by = $1 where name = $2', [rows[0].id, name])
    const check = (await app.call('anna', 'POST', `${path}/changeOwner/check`, { owner: CLAY })).body
    expect(check.refusals).toEqual([{ code: 'procedure_waits', message: expect.stringContaining('neither its owner') }])
    expect((await ask()).body.code).toBe('procedure_waits')
    expect((await app.call('anna', 'PUT', `${path}/owner`, { city: 'Brno' })).body.code).toBe('procedure_waits')
    expect(await ownerOf(app, name)).toEqual(MARTA)
    await app.pool.query(`update procedure set state = 'withdrawn', ended_at = now() where id = $1`, [rows[0].id])
    expect((await ask()).status).toBe(200)
  })

  test('without end is refused', async () => {
    await asked()
    const codes: string[] = []
    for (let n = 0; n < 20; n++) codes.push((await ask()).body.code)
    expect([codes[0], codes[18], codes[19]]).toEqual(['change_already_pending', 'change_already_pending', 'too_many_requests'])
  })

  test('writes to both owners, each with a code of their own', async () => {
    const id = await asked()
    expect(await post()).toEqual([`owner-asked ${MARTA.email}`, `owner-asked ${CLAY.email}`])
    const letters = await app.letters()
    expect(letters.map(({ values }) => values)).toMatchObject([
      { side: 'present', presentOwner: 'Marta Novák', newOwner: 'Clay & Co', asker: 'Given Family (anna)', ownerChange: id },
      { side: 'new', presentOwner: 'Marta Novák', newOwner: 'Clay & Co', asker: 'Given Family (anna)', ownerChange: id },
    ])
    const [present, next] = letters.map(({ values }) => values.token)
    expect(present).not.toBe(next)
  })

  test('in the language that was asked for', async () => {
    await ask(CLAY, { language: 'fr' })
    expect((await app.letters()).map(({ language }) => language)).toEqual(['fr', 'fr'])
  })

  test('leaves who the owners are out of the trail, and the codes anywhere but in the letters', async () => {
    await asked()
    const codes = [await ownerCode(app, MARTA.email), await ownerCode(app, CLAY.email)]
    await answerAsOwner(app, 'accept', codes[0]!)
    await answerAsOwner(app, 'refuse', codes[1]!)
    const { rows } = await app.pool.query('select * from event where service_name = $1', [name])
    const trail = JSON.stringify(rows)
    expect(rows).toHaveLength(3)
    for (const secret of [...codes, MARTA.email, CLAY.email, 'Clay', 'Novák']) expect(trail).not.toContain(secret)
    const kept = JSON.stringify((await app.pool.query('select c, o from owner_change c join owner_consent o on true')).rows)
    for (const code of codes) expect(kept).not.toContain(code)
  })
})

describe('letters to one address', () => {
  /** A domain of this account, whose owner nobody else has written to. */
  const domainOf = async (admin: string): Promise<string> => {
    const domain = `theirs${++names}.example`
    await order(app.pool, 'domain', domain, { admin })
    await tellOwner(app, domain, { ...MARTA, email: `${domain.replace('.', '@mail.')}` })
    return domain
  }
  const askAs = async (account: string, email = CLAY.email, domain?: string) =>
    app.call(account, 'POST', `/1.0/domain/${domain ?? (await domainOf(account))}/changeOwner`, { owner: { ...CLAY, email } })
  const counted = async () => (await app.pool.query('select key, points from throttle order by key')).rows
  const lettersTo = async (email: string) =>
    (await app.letters()).filter(({ address }) => address.toLowerCase() === email.toLowerCase()).length

  test('are three an hour, whichever accounts ask; then nothing happens', async () => {
    const first = await askAs('anna')
    for (const account of ['theo', 'bea']) expect((await askAs(account, CLAY.email.toUpperCase())).status).toBe(200)
    const [code, domain] = [await ownerCode(app, CLAY.email), await domainOf('carl')]
    const before = await counted()
    const { status, body, headers } = await askAs('carl', CLAY.email, domain)
    expect([status, body.code]).toEqual([429, 'too_many_requests'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(3000)
    const again = await app.call('anna', 'POST', `/1.0/me/task/ownerChange/${first.body.id}/resend`, { side: 'new' })
    expect(again.body.code).toBe('too_many_requests')
    expect((await answerAsOwner(app, 'look', code)).status).toBe(200)
    expect(await lettersTo(CLAY.email)).toBe(3)
    expect(await lettersTo(domain.replace('.', '@mail.'))).toBe(0)
    expect((await counted()).filter(({ key }) => key.startsWith('owner-letter'))).toEqual(
      before.filter(({ key }) => key.startsWith('owner-letter')),
    )
    expect((await app.call('carl', 'GET', `/1.0/domain/${domain}/owner`)).body.open).toBeNull()
    expect((await askAs('carl', 'other@clay.example', domain)).status).toBe(200)
  })

  test('are ten a day', async () => {
    const statuses = []
    for (let n = 0; n < 11; n++) {
      await app.pool.query(`delete from throttle where key like 'owner-letter-to:%'`)
      statuses.push((await askAs('anna')).status)
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429])
  })

  test('are not counted if it is the verified one of who asks', async () => {
    const askFour = async () => {
      const statuses = []
      for (let n = 0; n < 4; n++) statuses.push((await askAs('anna', 'Anna@mail.example')).status)
      return statuses
    }
    expect(await askFour()).toEqual([200, 200, 200, 200])
    await app.pool.query(`update account set email_verified_at = null where nichandle = 'anna'`)
    expect(await askFour()).toEqual([200, 200, 200, 429])
    await app.pool.query(`update account set email_verified_at = now() where nichandle = 'anna'`)
  })
})

describe('the code of the letter', () => {
  test('shows what is asked; looking changes nothing', async () => {
    await asked()
    const code = await ownerCode(app, CLAY.email)
    for (let n = 0; n < 2; n++) {
      const { status, body } = await answerAsOwner(app, 'look', code)
      expect([status, body]).toEqual([
        200,
        {
          product: 'domain',
          name,
          side: 'new',
          presentOwner: 'Marta Novák',
          newOwner: CLAY,
          asker: 'Given Family (anna)',
          expiresAt: expect.any(String),
          state: 'waiting',
          waitingFor: ['present', 'new'],
          lockDays: 60,
          language: 'en',
        },
      ])
    }
  })

  test('shows the present owner neither street nor phone of the new one', async () => {
    await asked({ ...CLAY, phone: '+44 1', address: '1 Kiln Lane', zip: 'BS1', area: 'Avon' })
    const hidden = { phone: '', address: '', zip: '', area: '' }
    const seenBy = async (email: string) => (await answerAsOwner(app, 'look', await ownerCode(app, email))).body.newOwner
    expect(await seenBy(MARTA.email)).toEqual({ ...CLAY, ...hidden })
    expect(await seenBy(CLAY.email)).toMatchObject({ address: '1 Kiln Lane', zip: 'BS1' })
  })

  test('of both makes it done: the owner, the lock, the letters', async () => {
    const id = await asked()
    const [present, next] = [await ownerCode(app, MARTA.email), await ownerCode(app, CLAY.email)]
    await app.pool.query('truncate letter')
    const first = await answerAsOwner(app, 'accept', next)
    expect(first.body).toEqual({ state: 'waiting', waitingFor: ['present'], lockedUntil: null })
    expect(await ownerOf(app, name)).toEqual(MARTA)

    const until = new Date(app.clock.now.getTime() + 60 * DAY).toISOString()
    expect((await answerAsOwner(app, 'accept', present)).body).toEqual({ state: 'done', waitingFor: [], lockedUntil: until })
    expect(await ownerOf(app, name)).toEqual(CLAY)
    expect((await app.call('anna', 'GET', `${path}/owner`)).body).toMatchObject({ transferLockedUntil: until, open: null })
    expect(await post()).toEqual([
      'owner-changed anna@mail.example',
      `owner-changed ${MARTA.email}`,
      `owner-changed ${CLAY.email}`,
    ])
    expect(await taskOf(id)).toMatchObject({ state: 'done', before: 'Marta Novák', after: CLAY, lockedUntil: until })
    expect(await last('owner-change.done')).toMatchObject({
      actor: 'visitor',
      details: { ownerChange: id, lockedUntil: until },
      concerns: ['anna'],
    })
  })

  test('tells an asker who is one of the owners once', async () => {
    await tellOwner(app, name, { ...MARTA, email: 'Anna@mail.example' })
    await asked()
    const codes = [await ownerCode(app, 'Anna@mail.example'), await ownerCode(app, CLAY.email)]
    await app.pool.query('truncate letter')
    for (const code of codes) await answerAsOwner(app, 'accept', code)
    expect(await post()).toEqual(['owner-changed Anna@mail.example', `owner-changed ${CLAY.email}`])
  })

  test('of one is enough where one mailbox is that of both', async () => {
    await asked({ ...CLAY, email: MARTA.email })
    expect(await post()).toEqual([`owner-asked ${MARTA.email}`])
    expect((await answerAsOwner(app, 'accept', await ownerCode(app, MARTA.email))).body.state).toBe('done')
  })

  test('does not confirm without the tick', async () => {
    await asked()
    const code = await ownerCode(app, CLAY.email)
    const { status, body } = await answerAsOwner(app, 'accept', code, { identity: false })
    expect([status, body.code]).toEqual([400, 'identity_not_confirmed'])
    expect((await answerAsOwner(app, 'accept', code, {})).status).toBe(400)
    expect((await answerAsOwner(app, 'accept', code, { identity: 'true' })).status).toBe(400)
    expect((await answerAsOwner(app, 'look', code)).body.waitingFor).toEqual(['present', 'new'])
  })

  test.each(['present', 'new'] as const)('refuses, too: a no of the %s owner ends it', async (side) => {
    const id = await asked()
    const [mine, other] = side === 'present' ? [MARTA.email, CLAY.email] : [CLAY.email, MARTA.email]
    const [code, otherCode] = [await ownerCode(app, mine), await ownerCode(app, other)]
    await app.pool.query('truncate letter')
    expect((await answerAsOwner(app, 'refuse', code)).body).toEqual({ state: 'refused', waitingFor: [], lockedUntil: null })
    expect(await stateOf(id)).toBe(`refused ${side}`)
    expect(await post()).toEqual(['owner-ended anna@mail.example', `owner-ended ${other}`])
    expect((await answerAsOwner(app, 'accept', otherCode)).body.code).toBe('token_unusable')
    expect(await ownerOf(app, name)).toEqual(MARTA)
  })

  test('is answered alike whether it is unknown, spent, replaced, or of a change that is over', async () => {
    const answers: [number, unknown][] = []
    const tryAll = async (code: string) => {
      for (const verb of ['look', 'accept', 'refuse'] as const) {
        const { status, body } = await answerAsOwner(app, verb, code)
        answers.push([status, body.message])
      }
    }
    await tryAll('A'.repeat(32))
    const id = await asked()
    const [present, replaced] = [await ownerCode(app, MARTA.email), await ownerCode(app, CLAY.email)]
    await app.call('anna', 'POST', `/1.0/me/task/ownerChange/${id}/resend`, { side: 'new' })
    await tryAll(replaced)
    await answerAsOwner(app, 'accept', present)
    await tryAll(present)
    const fresh = await ownerCode(app, CLAY.email)
    app.clock.pass(14 * DAY)
    await tryAll(fresh)
    await expireOwnerChanges(app.context)
    await tryAll(fresh)
    expect(answers).toHaveLength(15)
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(answers[0]![0]).toBe(403)
  })

  test('can not be guessed without end', async () => {
    const statuses = []
    for (let n = 0; n < 61; n++) statuses.push((await answerAsOwner(app, 'look', 'A'.repeat(32))).status)
    expect([statuses[59], statuses[60]]).toEqual([403, 429])
  })

  test('works from no other site', async () => {
    await asked()
    const headers = { origin: 'https://elsewhere.example' }
    const answer = await app.app.inject({
      method: 'POST',
      url: '/1.0/owner-confirmation/accept',
      headers,
      payload: { token: await ownerCode(app, MARTA.email), identity: true },
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('who asked', () => {
  test('sees where it stands, as the administrative contact does; nobody else', async () => {
    const id = await asked()
    expect((await app.call('anna', 'GET', '/1.0/me/task/ownerChange')).body[0]).toBe(id)
    expect(await taskOf(id)).toMatchObject({
      id,
      product: 'domain',
      serviceName: name,
      askedBy: { nichandle: 'anna', name: 'Given Family' },
      state: 'waiting',
      before: 'Marta Novák',
      after: CLAY,
      consents: [
        { side: 'present', email: MARTA.email, state: 'waiting', answeredAt: null },
        { side: 'new', email: CLAY.email, state: 'waiting', answeredAt: null },
      ],
    })
    for (const other of ['theo', 'bea', 'zoe', 'anna/nora']) {
      expect((await app.call(other, 'GET', '/1.0/me/task/ownerChange')).body).not.toContain(id)
      expect((await app.call(other, 'GET', `/1.0/me/task/ownerChange/${id}`)).status).toBe(404)
      for (const [verb, body] of [
        ['withdraw', undefined],
        ['resend', { side: 'new' }],
      ] as const) {
        const { status } = await app.call(other, 'POST', `/1.0/me/task/ownerChange/${id}/${verb}`, body)
        expect([other, verb, [403, 404].includes(status)]).toEqual([other, verb, true])
      }
    }
    expect(await stateOf(id)).toBe('waiting')
    expect((await app.call('anna', 'GET', `${path}/owner`)).body.open).toMatchObject({
      id,
      newOwner: CLAY,
      waitingFor: ['present', 'new'],
      askedBy: { nichandle: 'anna' },
    })
  })

  test('has a new code sent, three times an hour, and the old one is dead', async () => {
    const id = await asked()
    const resend = () => app.call('anna', 'POST', `/1.0/me/task/ownerChange/${id}/resend`, { side: 'present' })
    const old = await ownerCode(app, MARTA.email)
    expect((await resend()).status).toBe(200)
    const fresh = await ownerCode(app, MARTA.email)
    expect((await answerAsOwner(app, 'look', old)).body.code).toBe('token_unusable')
    expect((await answerAsOwner(app, 'look', fresh)).status).toBe(200)
    await resend()
    await resend()
    expect((await resend()).body.code).toBe('too_many_requests')
    app.clock.pass(HOUR)
    await app.pool.query('truncate throttle')
    expect((await resend()).status).toBe(200)
    await answerAsOwner(app, 'accept', await ownerCode(app, MARTA.email))
    expect((await resend()).body.code).toBe('already_answered')
  })

  test('takes it back once, and whoever is to confirm is told', async () => {
    const id = await asked()
    const code = await ownerCode(app, CLAY.email)
    await app.pool.query('truncate letter')
    const withdraw = () => app.call('anna', 'POST', `/1.0/me/task/ownerChange/${id}/withdraw`)
    expect((await withdraw()).status).toBe(200)
    expect(await post()).toEqual([`owner-ended ${MARTA.email}`, `owner-ended ${CLAY.email}`])
    expect((await withdraw()).body.code).toBe('request_closed')
    expect((await answerAsOwner(app, 'accept', code)).body.code).toBe('token_unusable')
    expect((await taskOf(id)).state).toBe('withdrawn')
  })

  test('by a policy is told when the administrative contact takes it back', async () => {
    const allow = ['domain:passation:owner/change']
    await givePolicy(app.pool, 'anna', { to: ['carl'], on: [domainUrn(name)], allow })
    const { body } = await app.call('carl', 'POST', `${path}/changeOwner`, { owner: CLAY })
    await app.pool.query('truncate letter')
    expect((await taskOf(body.id, 'carl')).state).toBe('waiting')
    await app.call('anna', 'POST', `/1.0/me/task/ownerChange/${body.id}/withdraw`)
    expect(await post()).toContain('owner-ended carl@mail.example')
    expect(await last('owner-change.withdrawn')).toMatchObject({ account: 'anna', concerns: ['carl', 'anna'] })
  })
})

describe('time', () => {
  test('reminds once, three days before the end, only those who have not answered', async () => {
    const id = await asked()
    await answerAsOwner(app, 'accept', await ownerCode(app, MARTA.email))
    await app.pool.query('truncate letter')
    app.clock.pass(11 * DAY - 1000)
    await remindOwners(app.context)
    expect(await post()).toEqual([])
    app.clock.pass(1000)
    await remindOwners(app.context)
    await remindOwners(app.context)
    expect(await post()).toEqual([`owner-reminder ${CLAY.email}`])
    expect((await app.letters())[0]!.values).not.toHaveProperty('token')
    expect(await stateOf(id)).toBe('waiting')
  })

  test('ends it after fourteen days, and everybody is told', async () => {
    const id = await asked()
    await app.pool.query('truncate letter')
    app.clock.pass(14 * DAY)
    expect((await taskOf(id)).state).toBe('expired')
    expect((await app.call('anna', 'GET', `${path}/owner`)).body.open).toBeNull()
    await expireOwnerChanges(app.context)
    await expireOwnerChanges(app.context)
    expect(await stateOf(id)).toBe('expired')
    expect(await post()).toEqual(['owner-ended anna@mail.example', `owner-ended ${MARTA.email}`, `owner-ended ${CLAY.email}`])
  })
})

describe('what happens to the service', () => {
  const ended = ['owner-ended anna@mail.example', `owner-ended ${MARTA.email}`, `owner-ended ${CLAY.email}`]
  const contacts = { contactAdmin: 'anna', contactTech: 'theo', contactBilling: 'bea' }

  test('ends it: another administrative contact', async () => {
    const id = await asked()
    const [change] = await verbs.ask('anna', name, { admin: 'carl' })
    for (const party of ['anna', 'carl']) await verbs.accept(party, change!, await verbs.codeOf(change!, party))
    expect(await stateOf(id)).toBe('aborted admin_changed')
    expect(await post()).toEqual(expect.arrayContaining(ended))
    expect((await taskOf(id, 'carl')).reason).toBe('admin_changed')
  })

  test('leaves it: another technical contact', async () => {
    const id = await asked()
    const [change] = await verbs.ask('anna', name, { tech: 'carl' })
    for (const party of ['anna', 'carl']) await verbs.accept(party, change!, await verbs.codeOf(change!, party))
    expect(await stateOf(id)).toBe('waiting')
  })

  test.each<[what: string, told: object, state: string]>([
    ['another owner that the hosting company sets', { ...contacts, owner: { ...MARTA, name: 'Other' } }, 'aborted owner_set'],
    ['no owner any more', { ...contacts, owner: null }, 'aborted owner_set'],
    ['another administrative contact that it sets', { ...contacts, contactAdmin: 'carl' }, 'aborted admin_changed'],
    ['the same owner at another address', { ...contacts, owner: { ...MARTA, city: 'Brno' } }, 'waiting'],
    ['the same owner with more about it', { ...contacts, owner: { ...MARTA, vat: '1' } }, 'waiting'],
    ['another technical contact', { ...contacts, contactTech: 'carl' }, 'waiting'],
    ['nothing about the owner', contacts, 'waiting'],
  ])('%s', async (_what, told, state) => {
    const id = await asked()
    expect((await provider.call('PUT', `/services/domain/${name}`, told)).status).toBe(200)
    expect(await stateOf(id)).toBe(state)
  })

  test('ends it: the service goes', async () => {
    const id = await asked()
    const code = await ownerCode(app, MARTA.email)
    await app.pool.query('truncate letter')
    expect((await provider.call('DELETE', `/services/domain/${name}`)).status).toBeLessThan(300)
    expect(await stateOf(id)).toBe('aborted service_removed')
    expect(await post()).toEqual(ended)
    expect((await answerAsOwner(app, 'accept', code)).body.code).toBe('token_unusable')
    expect((await taskOf(id)).state).toBe('aborted')
  })

  test('ends it on a line: another administrative contact of its telephony group', async () => {
    await app.pool.query(`update account set voip_validated = true where nichandle in ('anna', 'carl')`)
    const [group, line] = [`group-${names}`, `00339722${names}`]
    await order(app.pool, 'telephony', group, { admin: 'anna' })
    await order(app.pool, 'telephony/lines', line, { admin: 'anna' })
    await app.pool.query('update service set billing_group = $1 where name = $2', [group, line])
    await tellOwner(app, line, MARTA, 'telephony/lines')
    const { body } = await app.call('anna', 'POST', `/1.0/telephony/lines/${line}/changeOwner`, { owner: CLAY })
    const telephony = verbsIn(app.context, 'telephony')
    const [change] = await telephony.ask('anna', group, { admin: 'carl' })
    for (const party of ['anna', 'carl']) await telephony.accept(party, change!, await telephony.codeOf(change!, party))
    expect(await stateOf(body.id)).toBe('aborted admin_changed')
  })
})
