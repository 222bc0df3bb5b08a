import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { events, visit } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'
import { EMMA, PERSON, PROOFS, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let people = 0

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  await settle(app.pool, 'anna', 'theo')
  await order(app.pool, 'domain', 'alpha.example', { admin: 'anna' })
})
afterAll(() => app.close())

/** Somebody new, because an address has only so many procedures. */
let email = EMMA
beforeEach(() => {
  email = `person${++people}@mail.example`
})

describe('beginning a procedure', () => {
  test('gives a number, and sends the code to the address', async () => {
    const { number, code } = await verbs.begin('owner', email, 'fr')
    expect(number).toMatch(/^PR-[2-9A-HJ-NP-Z]{8}$/)
    const [letter] = await verbs.lettersTo(email)
    expect(letter).toMatchObject({
      kind: 'procedure-code',
      language: 'fr',
      values: { procedure: number, procedureKind: 'owner' },
    })
    expect(code).toHaveLength(32)
  })

  test('says who an applicant is nowhere in the trail', async () => {
    const { number } = await verbs.submitted('owner', email)
    const { rows } = await app.pool.query(`select * from event where details->>'procedure' = $1`, [number])
    expect(rows.map(({ kind }) => kind)).toEqual(['procedure.begun', 'procedure.address-confirmed', 'procedure.submitted'])
    expect(JSON.stringify(rows)).not.toMatch(/person\d|Brook|alpha\.example/)
  })

  test('is refused for what can be no address', async () => {
    const { status, body } = await visit(app, 'POST', '/1.0/procedure', { kind: 'owner', email: 'nobody' })
    expect([status, body.code]).toEqual([400, 'invalid_email'])
  })

  test('of a kind that takes an account is refused', async () => {
    const { status } = await visit(app, 'POST', '/1.0/procedure', { kind: 'voip-validation', email })
    expect(status).toBe(400)
  })

  test('a fourth one for an address is answered alike, leads nowhere, and its letter names the three', async () => {
    const three = []
    for (const kind of ['owner', 'contacts', 'owner']) three.push((await verbs.begin(kind, email)).number)
    const fourth = await visit(app, 'POST', '/1.0/procedure', { kind: 'owner', email: email.toUpperCase() }, {}, '10.200.0.1')
    expect(fourth.status).toBe(200)
    expect(Object.keys(fourth.body)).toEqual(['number'])
    expect(fourth.body.number).toMatch(/^PR-/)
    expect((await app.pool.query('select 1 from procedure where number = $1', [fourth.body.number])).rows).toEqual([])
    const letter = (await verbs.lettersTo(email.toUpperCase())).at(-1)
    expect(letter).toMatchObject({ kind: 'procedure-too-many', values: { numbers: three } })
    expect(letter!.values).not.toHaveProperty('token')
  })

  test('at the same moment, an address gets three and no more', async () => {
    await Promise.all(
      Array.from({ length: 5 }, (_, at) => visit(app, 'POST', '/1.0/procedure', { kind: 'owner', email }, {}, `10.201.0.${at}`)),
    )
    const { rows } = await app.pool.query('select count(*)::int from procedure where email = $1', [email])
    expect(rows[0].count).toBe(3)
    expect((await verbs.lettersTo(email)).map(({ kind }) => kind).sort()).toEqual([
      'procedure-code',
      'procedure-code',
      'procedure-code',
      'procedure-too-many',
      'procedure-too-many',
    ])
  })

  test('those that nobody confirmed stand in the way for a day, and never beside one that is confirmed', async () => {
    const kept = async () => (await app.pool.query('select count(*)::int from procedure where email = $1', [email])).rows[0].count
    const begin = () => visit(app, 'POST', '/1.0/procedure', { kind: 'owner', email }, {}, verbs.elsewhere())
    await verbs.begun('owner', email)
    for (let i = 0; i < 4; i++) await begin()
    expect(await kept()).toBe(4)
    expect((await verbs.lettersTo(email)).at(-1)).toMatchObject({ kind: 'procedure-too-many' })
    app.clock.pass(24 * 60 * 60 * 1000)
    await app.pool.query('delete from throttle')
    for (const _ of [2, 3]) await verbs.begun('owner', email)
    expect(await kept()).toBe(6)
    await begin()
    expect(await kept()).toBe(6)
  })

  test('one that has ended makes room', async () => {
    const applicants = []
    for (let i = 0; i < 3; i++) applicants.push(await verbs.begun('owner', email))
    await verbs.as(applicants[0]!, 'POST', '/withdraw')
    await verbs.begin('owner', email)
    const { rows } = await app.pool.query('select count(*)::int from procedure where email = $1', [email])
    expect(rows[0].count).toBe(4)
  })

  test('writes five times an hour to an address; more often it is answered alike, and leads nowhere', async () => {
    const applicants = []
    for (let i = 0; i < 5; i++) {
      applicants.push(await verbs.begun('owner', email))
      await verbs.as(applicants[i]!, 'POST', '/withdraw')
    }
    const before = await verbs.lettersTo(email)
    const sixth = await visit(app, 'POST', '/1.0/procedure', { kind: 'owner', email }, {}, verbs.elsewhere())
    expect([sixth.status, Object.keys(sixth.body)]).toEqual([200, ['number']])
    expect(sixth.body.number).toMatch(/^PR-/)
    expect((await app.pool.query('select 1 from procedure where number = $1', [sixth.body.number])).rows).toEqual([])
    expect(await verbs.lettersTo(email)).toEqual(before)
  })

  test('and sending codes writes ten times a day to an address', async () => {
    const forgetHours = () => app.pool.query(`delete from throttle where key not like 'procedure-letter-to:%'`)
    const { number } = await verbs.begun('owner', email)
    for (let i = 0; i < 12; i++) {
      await forgetHours()
      const { status } = await visit(app, 'POST', `/1.0/procedure/${number}/code`, { email }, {}, verbs.elsewhere())
      expect(status).toBe(202)
    }
    expect(await verbs.lettersTo(email)).toHaveLength(10)
    await forgetHours()
    const another = await visit(
      app,
      'POST',
      '/1.0/procedure',
      { kind: 'owner', email: email.toUpperCase() },
      {},
      verbs.elsewhere(),
    )
    expect(another.status).toBe(200)
    expect(await verbs.lettersTo(email.toUpperCase())).toEqual([])
  })

  test('works twenty times an hour from a network', async () => {
    const begin = (to: string, from: string) => visit(app, 'POST', '/1.0/procedure', { kind: 'owner', email: to }, {}, from)
    const fromOne = []
    for (let i = 0; i < 21; i++) fromOne.push((await begin(`crowd${i}@mail.example`, '10.203.0.1')).status)
    expect(fromOne.filter((status) => status === 200)).toHaveLength(20)
    expect(fromOne.at(-1)).toBe(429)
  })
})

describe('the access code', () => {
  test('opens the procedure; nothing else does', async () => {
    const mine = await verbs.begun('owner', email)
    const other = await verbs.begun('owner', `other-${email}`)
    expect((await verbs.as(mine, 'GET')).status).toBe(200)
    const closed = [
      await verbs.as({ ...mine, code: other.code }, 'GET'),
      await verbs.as({ ...mine, code: '' }, 'GET'),
      await verbs.as({ ...mine, code: mine.code.toLowerCase() }, 'GET'),
      await visit(app, 'GET', `/1.0/procedure/${mine.number}`),
      await visit(app, 'GET', `/1.0/procedure/${mine.number}?code=${mine.code}`),
      await app.call('anna', 'GET', `/1.0/procedure/${mine.number}`),
    ]
    const unknown = await verbs.as({ ...mine, number: 'PR-22222222' }, 'GET')
    expect(unknown.status).toBe(404)
    for (const { status, body } of closed) expect([status, body]).toEqual([404, unknown.body])
    const asHers = (number: string) => app.call('anna', 'GET', `/1.0/me/procedure/${number}`)
    const [foreign, none] = [await asHers(mine.number), await asHers('PR-22222222')]
    expect([foreign.status, foreign.body]).toEqual([404, none.body])
  })

  test.each([
    ['PUT', '', { statement: 'x' }],
    ['POST', '/confirm', undefined],
    ['POST', '/submit', undefined],
    ['POST', '/answer', { text: 'x' }],
    ['POST', '/withdraw', undefined],
  ])('%s %s takes it', async (method, path, body) => {
    const { number } = await verbs.begun('owner', email)
    const wrong = await verbs.as({ number, code: 'A'.repeat(32) }, method, path, body)
    const unknown = await verbs.as({ number: 'PR-22222222', code: 'A'.repeat(32) }, method, path, body)
    expect([wrong.status, wrong.body]).toEqual([404, unknown.body])
    const { rows } = await app.pool.query('select state, statement from procedure where number = $1', [number])
    expect(rows[0]).toEqual({ state: 'draft', statement: '' })
  })

  test('looking changes nothing: the address is proven by a button', async () => {
    const applicant = await verbs.begin('owner', email)
    expect((await verbs.as(applicant, 'GET')).body).toMatchObject({ state: 'draft', confirmed: false })
    expect((await verbs.as(applicant, 'GET')).body.confirmed).toBe(false)
    expect((await verbs.as(applicant, 'PUT', '', { statement: 'x' })).body.code).toBe('procedure_elsewhere')
    expect((await verbs.as(applicant, 'POST', '/withdraw')).body.code).toBe('procedure_elsewhere')
    expect((await verbs.as(applicant, 'POST', '/confirm')).body.confirmed).toBe(true)
    expect((await verbs.as(applicant, 'POST', '/confirm')).body.confirmed).toBe(true)
    expect((await verbs.as(applicant, 'PUT', '', { statement: 'x' })).status).toBe(200)
  })

  test('is kept as a hash alone', async () => {
    const { number, code } = await verbs.begin('owner', email)
    const { rows } = await app.pool.query('select * from procedure where number = $1', [number])
    expect(JSON.stringify(rows)).not.toContain(code)
    const trail = await app.pool.query('select * from event')
    expect(JSON.stringify(trail.rows)).not.toContain(code)
  })

  test('is sent anew to its address alone, and the old one is dead once the new one is used', async () => {
    const applicant = await verbs.begun('owner', email)
    const ask = (number: string, to: string) =>
      visit(app, 'POST', `/1.0/procedure/${number}/code`, { email: to }, {}, verbs.elsewhere())
    const before = (await app.letters()).length
    const answers = [
      await ask(applicant.number, 'somebody.else@mail.example'),
      await ask('PR-22222222', email),
      await ask(applicant.number, ` ${email.toUpperCase()} `),
    ]
    for (const { status, body } of answers) expect([status, body]).toEqual([202, null])
    expect((await app.letters()).length).toBe(before + 1)
    const renewed = { ...applicant, code: await verbs.codeFor(email) }
    expect((await verbs.as(applicant, 'PUT', '', { statement: 'by the old one' })).status).toBe(200)
    expect((await verbs.as(renewed, 'GET')).body).toMatchObject({ number: applicant.number, confirmed: true })
    expect((await verbs.as(applicant, 'GET')).status).toBe(200)
    expect((await verbs.as(renewed, 'PUT', '', { statement: 'by the new one' })).body.statement).toBe('by the new one')
    for (const method of ['GET', 'PUT']) expect((await verbs.as(applicant, method, '', { statement: 'x' })).status).toBe(404)
    expect((await verbs.as(renewed, 'GET')).body.statement).toBe('by the new one')
  })

  test('that is new looks at a procedure that has ended meanwhile, and is told so', async () => {
    const applicant = await verbs.begun('owner', email)
    await visit(app, 'POST', `/1.0/procedure/${applicant.number}/code`, { email }, {}, verbs.elsewhere())
    const renewed = { ...applicant, code: await verbs.codeFor(email) }
    await verbs.as(applicant, 'POST', '/withdraw')
    expect((await verbs.as(renewed, 'GET')).body.state).toBe('withdrawn')
    expect((await verbs.as(renewed, 'POST', '/withdraw')).body.code).toBe('procedure_elsewhere')
  })

  test('is sent three times an hour; more often is answered alike, whether there is such a procedure or not', async () => {
    const { number } = await verbs.begun('owner', email)
    for (const asked of [number, 'PR-33333333']) {
      const statuses = []
      for (let i = 0; i < 5; i++)
        statuses.push((await visit(app, 'POST', `/1.0/procedure/${asked}/code`, { email }, {}, verbs.elsewhere())).status)
      expect(statuses).toEqual(Array(5).fill(202))
    }
    expect(await verbs.lettersTo(email)).toHaveLength(4)
  })

  test('guessing ends after a while, and the right one opens all the same', async () => {
    const applicant = await verbs.begun('owner', email)
    for (const number of [applicant.number, 'PR-44444444']) {
      const guess = () =>
        visit(app, 'GET', `/1.0/procedure/${number}`, undefined, { 'x-procedure-code': 'guess' }, verbs.elsewhere())
      const statuses = []
      for (let i = 0; i < 21; i++) statuses.push((await guess()).status)
      expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404))
      expect(statuses[20]).toBe(429)
    }
    expect((await verbs.as(applicant, 'GET')).status).toBe(200)
  })

  test('from one network, guessing ends whatever the number is', async () => {
    const statuses = []
    for (let i = 0; i < 61; i++) {
      const headers = { 'x-procedure-code': 'guess' }
      statuses.push((await visit(app, 'GET', `/1.0/procedure/PR-5555${i}`, undefined, headers, '10.210.0.1')).status)
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(429)
  })

  test('the number is taken in either case, as people write it', async () => {
    const applicant = await verbs.begun('owner', email)
    expect((await verbs.as({ ...applicant, number: applicant.number.toLowerCase() }, 'GET')).body.number).toBe(applicant.number)
  })
})

describe('an unknown service and a known one', () => {
  test('answer alike, byte by byte, at every step', async () => {
    const walk = async (name: string) => {
      const applicant = await verbs.begun('owner', `quiet-${name}@mail.example`)
      const told = []
      told.push(await verbs.fill(applicant, 'owner', name))
      await verbs.addProofs(applicant.number)
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/submit'],
        ['GET', ''],
        ['POST', '/withdraw'],
      ] as const)
        told.push(await verbs.as(applicant, method, path))
      const letters = (await verbs.lettersTo(applicant.email)).map(({ kind, values: { token: _, ...values } }) => ({
        kind,
        values,
      }))
      const text = JSON.stringify([told.map(({ status, body }) => [status, body]), letters])
      return text
        .replaceAll(applicant.number, 'NUMBER')
        .replaceAll(`quiet-${name}@`, 'ADDRESS@')
        .replaceAll(name, 'NAME')
        .replaceAll(/"id":"[0-9a-f-]{36}"/g, '"id":"ID"')
    }
    expect(await walk('nobodys.example')).toBe(await walk('alpha.example'))
  })

  test('the contacts of the service find nothing of it in its history', async () => {
    await verbs.submitted('owner', email)
    const { body } = await app.call('anna', 'GET', '/1.0/domain/alpha.example/history')
    expect(JSON.stringify(body)).not.toContain('procedure')
  })
})

describe('writing on a draft', () => {
  test('keeps what is sent and leaves the rest', async () => {
    const applicant = await verbs.begun('owner', email)
    await verbs.as(applicant, 'PUT', '', { service: { product: 'domain', name: ' Élan.Example. ' } })
    await verbs.as(applicant, 'PUT', '', { claimed: { ...PERSON, name: ' Brook ' } })
    const { body } = await verbs.as(applicant, 'PUT', '', { statement: ' Why.\nTwo lines. ' })
    expect(body).toMatchObject({
      service: { product: 'domain', name: 'xn--lan-9la.example' },
      claimed: { name: 'Brook', city: 'Norwich' },
      statement: 'Why.\nTwo lines.',
      wanted: {},
      situation: null,
    })
  })

  test('takes what its kind asks for, and no more', async () => {
    const owner = await verbs.begun('owner', email)
    const both = { wanted: { owner: PERSON, contactAdmin: 'theo' } }
    expect(Object.keys((await verbs.as(owner, 'PUT', '', both)).body.wanted)).toEqual(['owner'])
    const contacts = await verbs.begun('contacts', email)
    expect((await verbs.as(contacts, 'PUT', '', both)).body.wanted).toEqual({ contactAdmin: 'theo' })
  })

  test.each<[string, object, number]>([
    ['a product that there is not', { service: { product: 'domains', name: 'x' } }, 404],
    ['a novel', { statement: 'x'.repeat(4001) }, 400],
    ['what no database keeps', { statement: '\u0000' }, 400],
    ['a situation of its own', { situation: 'bored' }, 400],
    ['a country that no map has', { claimed: { country: 'Atlantis' } }, 400],
    ['a legal form of its own', { claimed: { legalform: 'king' } }, 400],
    ['a name in two lines', { claimed: { name: 'two\nlines' } }, 400],
  ])('refuses %s', async (_, body, status) => {
    const applicant = await verbs.begun('owner', email)
    expect((await verbs.as(applicant, 'PUT', '', body)).status).toBe(status)
  })

  test('says which proofs are needed, by who it is and why', async () => {
    const applicant = await verbs.begun('owner', email)
    const needed = async (body: object) => (await verbs.as(applicant, 'PUT', '', body)).body.needed
    expect(await needed({ claimed: PERSON })).toEqual(['identity_document', 'letter'])
    expect(await needed({ situation: 'holder_died' })).toEqual(['identity_document', 'death_certificate', 'letter'])
    expect(await needed({ claimed: { legalform: 'corporation', organisation: 'Brook Ltd' } })).toContain('company_extract')
  })
})

describe('submitting', () => {
  test('names everything that is missing: procedure_incomplete', async () => {
    const applicant = await verbs.begun('owner', email)
    const refused = await verbs.as(applicant, 'POST', '/submit')
    expect([refused.status, refused.body.code]).toEqual([400, 'procedure_incomplete'])
    const missing = ['service', 'claimed', 'wanted', 'situation', 'statement', 'proof:identity_document', 'proof:letter']
    expect((await verbs.as(applicant, 'GET')).body.missing).toEqual(missing)
    expect(refused.body.details.entered).toBe(missing.join(', '))
    expect((await verbs.as(applicant, 'GET')).body.state).toBe('draft')
  })

  test('a new owner that no letter reaches is none', async () => {
    const applicant = await verbs.begun('owner', email)
    await verbs.fill(applicant)
    await verbs.addProofs(applicant.number)
    await verbs.as(applicant, 'PUT', '', { wanted: { owner: { ...PERSON, email: 'nowhere' } } })
    expect((await verbs.as(applicant, 'POST', '/submit')).body.code).toBe('invalid_email')
  })

  test('a deleted proof is none', async () => {
    const applicant = await verbs.begun('owner', email)
    await verbs.fill(applicant)
    await verbs.addProofs(applicant.number)
    await app.pool.query(
      `update proof set deleted_at = now() where kind = 'letter' and procedure_id = (select id from procedure where number = $1)`,
      [applicant.number],
    )
    expect((await verbs.as(applicant, 'POST', '/submit')).body.details.entered).toBe('proof:letter')
  })

  test('hands it to the staff, once, and says so by letter', async () => {
    const applicant = await verbs.submitted('contacts', email)
    const { body } = await verbs.as(applicant, 'GET')
    expect(body).toMatchObject({ state: 'new', missing: [], deadline: null, submittedAt: app.clock.now.toISOString() })
    expect((await verbs.lettersTo(email)).at(-1)).toMatchObject({
      kind: 'procedure-received',
      values: { procedure: applicant.number, about: 'alpha.example' },
    })
    const again = await verbs.as(applicant, 'POST', '/submit')
    expect([again.status, again.body.code]).toEqual([409, 'procedure_elsewhere'])
    expect((await verbs.as(applicant, 'PUT', '', { statement: 'other' })).body.code).toBe('procedure_elsewhere')
  })

  test('two at the same moment are one', async () => {
    const applicant = await verbs.begun('owner', email)
    await verbs.fill(applicant)
    await verbs.addProofs(applicant.number, PROOFS)
    const answers = await Promise.all([verbs.as(applicant, 'POST', '/submit'), verbs.as(applicant, 'POST', '/submit')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const submitted = (await events(app, 'procedure.submitted')).filter(({ details }) => details.procedure === applicant.number)
    expect(submitted).toHaveLength(1)
  })
})

describe('answering and withdrawing', () => {
  /** The staff asks for something, as it does in its own tests. */
  const asked = async (number: string) => {
    await app.pool.query(`update procedure set state = 'waiting-applicant', state_since = $2 where number = $1`, [
      number,
      app.clock.now,
    ])
    await app.pool.query(
      `insert into procedure_entry (procedure_id, kind, author, text, at)
       select id, what, 'anna', what || ' by staff', $2 from procedure, unnest(array['note', 'asked']) what where number = $1`,
      [number, app.clock.now],
    )
  }

  test('an answer takes it back to review, and the applicant reads no notes', async () => {
    const applicant = await verbs.submitted('owner', email)
    expect((await verbs.as(applicant, 'POST', '/answer', { text: 'Here.' })).body.code).toBe('procedure_elsewhere')
    await asked(applicant.number)
    const waiting = (await verbs.as(applicant, 'GET')).body
    expect(waiting.state).toBe('waiting-applicant')
    expect(Date.parse(waiting.deadline) - app.clock.now.getTime()).toBe(30 * 24 * 3600 * 1000)
    expect((await verbs.as(applicant, 'POST', '/answer', { text: ' ' })).status).toBe(400)
    const { body } = await verbs.as(applicant, 'POST', '/answer', { text: ' Here it is. ' })
    expect(body.state).toBe('new')
    expect(body.entries.map(({ kind, text }: Record<string, string>) => [kind, text])).toEqual([
      ['asked', 'asked by staff'],
      ['answered', 'Here it is.'],
    ])
    expect(await events(app, 'procedure.answered')).toHaveLength(1)
  })

  test('withdrawing ends it, and nothing can be done any more', async () => {
    const applicant = await verbs.submitted('owner', email)
    const { body } = await verbs.as(applicant, 'POST', '/withdraw')
    expect(body).toMatchObject({ state: 'withdrawn', endedAt: app.clock.now.toISOString() })
    expect((await verbs.lettersTo(email)).at(-1)).toMatchObject({ kind: 'procedure-ended', values: { ending: 'withdrawn' } })
    for (const [method, path, sent] of [
      ['PUT', '', {}],
      ['POST', '/submit', undefined],
      ['POST', '/answer', { text: 'x' }],
      ['POST', '/withdraw', undefined],
    ] as const)
      expect((await verbs.as(applicant, method, path, sent)).body.code).toBe('procedure_elsewhere')
    expect((await verbs.as(applicant, 'GET')).body.state).toBe('withdrawn')
  })
})
