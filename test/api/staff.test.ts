import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { callSigned, makeKeys, visit } from '../support/callers.ts'
import { addUser, emailOf, order, settle } from '../support/people.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let people = 0
let email: string

const YES = { verdict: 'identity_proven', sentence: 'Passport and extract fit.' }
const NO = { verdict: 'not_entitled', sentence: 'The extract names somebody else.' }

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  await settle(app.pool, 'anna', 'theo', 'sam', 'noor', 'rita', { nichandle: 'camille', zone: 'CA' })
  await settle(app.pool, { nichandle: 'vague', verified: false })
  await app.pool.query(`update account set staff = true where nichandle in ('sam', 'noor', 'rita')`)
  await addUser(app.pool, 'sam/intern')
  const owner = { firstname: 'Emma', name: 'Brook', email: 'owner@alpha.example', country: 'GB' }
  await order(app.pool, 'domain', 'alpha.example', { admin: 'anna', tech: 'theo' })
  await app.pool.query(`update service set owner = $1 where name = 'alpha.example'`, [JSON.stringify(owner)])
})
afterAll(() => app.close())

beforeEach(() => {
  email = `person${++people}@mail.example`
})

const staff = (member: string, method: string, path: string, body?: unknown): Promise<TestAnswer> =>
  app.call(member, method, `/1.0/staff/procedure${path}`, body)

const codeOf = ({ status, body }: TestAnswer) => (status === 200 ? body.state : body.code)

/** Submitted for another administrative contact. */
async function contacts(contactAdmin: string, name = 'alpha.example'): Promise<Applicant> {
  const applicant = await verbs.begun('contacts', email)
  await verbs.fill(applicant, 'contacts', name)
  await verbs.as(applicant, 'PUT', '', { wanted: { contactAdmin } })
  await verbs.addProofs(applicant.number)
  expect((await verbs.as(applicant, 'POST', '/submit')).status).toBe(200)
  return applicant
}

describe('whoever is not of the staff', () => {
  const CALLS = [
    ['GET', '/1.0/staff/procedure'],
    ['GET', '/1.0/staff/procedure/PR-ABCDEFGH'],
    ...['take', 'release', 'note', 'ask', 'accept', 'refuse'].map((verb) => ['POST', `/1.0/staff/procedure/PR-ABCDEFGH/${verb}`]),
  ] as [string, string][]

  /** What an answer says, and which headers it has, beside what names the call and the query. */
  const told = ({ status, body, headers }: TestAnswer, url: string) => {
    const { 'x-ovh-queryid': query, date: _, ...rest } = headers
    const said = JSON.stringify(body).replaceAll(url, '…').replaceAll(String(query), '…')
    return [status, said, { ...rest, 'content-length': 0 }]
  }

  test.each(CALLS)('finds nothing of it: %s %s', async (method, url) => {
    const unknown = url.replace('staff', 'stuff')
    const body = method === 'GET' ? undefined : {}
    const keys = await makeKeys(app, 'sam')
    const callers = [
      (path: string) => visit(app, method, path, body),
      (path: string) => app.call('anna', method, path, body),
      (path: string) => app.call('sam/intern', method, path, body),
      (path: string) => callSigned(app, keys, method, path, { body }),
      (path: string) => app.call('anna', method, path, body, { 'accept-language': 'fr', accept: 'application/problem+json' }),
      (path: string) => app.call('anna', method, path, 'no json', { 'content-type': 'text/plain' }),
      (path: string) => app.call('anna', method, path, '{"broken', { 'content-type': 'application/json' }),
      (path: string) => app.call('anna', 'PATCH', path),
      (path: string) => app.call('anna', method, path, body, { 'sec-fetch-site': 'cross-site' }),
    ]
    for (const call of callers) expect(told(await call(url), url)).toEqual(told(await call(unknown), unknown))
    expect((await app.call('anna', method, url, body)).status).toBe(404)
  })

  test('reads of it in no description of the API', async () => {
    expect((await visit(app, 'GET', '/openapi.json')).body.paths).not.toHaveProperty('/1.0/staff/procedure')
    expect(JSON.stringify((await visit(app, 'GET', '/1.0/')).body)).not.toContain('staff')
    expect((await visit(app, 'GET', '/1.0/staff.json')).status).toBe(404)
  })

  test('is not helped by a page of another site that has a member call', async () => {
    const { number } = await verbs.submitted('owner', email)
    const call = await app.call('sam', 'POST', `/1.0/staff/procedure/${number}/take`, {}, { 'sec-fetch-site': 'cross-site' })
    expect(call.status).toBe(403)
  })
})

describe('a queue', () => {
  test('shows who has waited longest first, counts, and finds by number, service and address', async () => {
    const first = await verbs.submitted('owner', email)
    app.clock.pass(60_000)
    const second = await verbs.submitted('contacts', `other-${email}`)
    const { body } = await staff('sam', 'GET', '')
    const numbers = body.items.map(({ number }: { number: string }) => number)
    expect(numbers.indexOf(first.number)).toBeLessThan(numbers.indexOf(second.number))
    expect(body.items.at(-1)).toMatchObject({
      kind: 'contacts',
      state: 'new',
      proofs: 2,
      objections: 0,
      mine: false,
      takenBy: null,
    })
    expect(body.counts.new).toBe(numbers.length)
    const found = async (q: string) =>
      (await staff('sam', 'GET', `?q=${encodeURIComponent(q)}`)).body.items.map(({ number }: { number: string }) => number)
    expect(await found(first.number.toLowerCase())).toEqual([first.number])
    expect(await found(`OTHER-${email}`)).toEqual([second.number])
    expect(await found('ALPHA.example')).toEqual(numbers)
    expect(await found('%')).toEqual([])
  })

  test('is read page by page, there and back', async () => {
    const all = (await staff('sam', 'GET', '')).body.items.map(({ number }: { number: string }) => number)
    const page = (cursor?: unknown) =>
      app.call('sam', 'GET', '/1.0/staff/procedure', undefined, {
        'x-pagination-size': '1',
        ...(cursor !== undefined && { 'x-pagination-cursor': String(cursor) }),
      })
    const first = await page()
    const second = await page(first.headers['x-pagination-cursor-next'])
    expect([first, second].map(({ body }) => body.items[0].number)).toEqual(all.slice(0, 2))
    const back = await page(second.headers['x-pagination-cursor-prev'])
    expect(back.body.items[0].number).toBe(all[0])
    expect((await page('rubbish')).status).toBe(400)
  })

  test('has no drafts, nor what ended as a draft', async () => {
    const draft = await verbs.begun('owner', email)
    await verbs.fill(draft)
    expect((await staff('sam', 'GET', `/${draft.number}`)).status).toBe(404)
    await verbs.as(draft, 'POST', '/withdraw')
    expect((await staff('sam', 'GET', `/${draft.number}`)).status).toBe(404)
    for (const queue of ['new', 'closed'])
      expect((await staff('sam', 'GET', `?queue=${queue}&q=${draft.number}`)).body.items).toEqual([])
    expect((await staff('sam', 'POST', `/${draft.number}/note`, { text: 'x' })).status).toBe(404)
  })
})

describe('reviewing', () => {
  test('shows what is claimed beside what is recorded, and what may be done', async () => {
    const { number } = await verbs.submitted('owner', email)
    const { body } = await staff('sam', 'GET', `/${number.toLowerCase()}`)
    expect(body).toMatchObject({
      number,
      state: 'new',
      applicant: { email, account: null },
      service: { product: 'domain', name: 'alpha.example' },
      recorded: { contacts: { admin: { nichandle: 'anna' }, tech: { nichandle: 'theo' } }, owner: { name: 'Brook' } },
      wanted: { owner: { name: 'Field' }, contacts: [] },
      refusals: [],
      waitingDays: 7,
      needed: ['identity_document', 'letter'],
      missing: [],
    })
    const verdicts = Object.fromEntries(
      body.comparison.map((each: { field: string; verdict: string }) => [each.field, each.verdict]),
    )
    expect(verdicts).toMatchObject({ name: 'same', email: 'differs', country: 'same', city: 'missing' })
    expect(body.events.map(({ kind }: { kind: string }) => kind)).toContain('procedure.submitted')
    expect(body.steps.find(({ step }: { step: string }) => step === 'release')).toMatchObject({
      allowed: false,
      code: 'procedure_elsewhere',
    })
  })

  test('by one member at a time: taken_by_another, unless it is taken over', async () => {
    const { number } = await verbs.submitted('owner', email)
    expect((await staff('sam', 'POST', `/${number}/take`)).body).toMatchObject({ mine: true, takenBy: { nichandle: 'sam' } })
    expect(codeOf(await staff('noor', 'POST', `/${number}/take`, {}))).toBe('taken_by_another')
    expect(codeOf(await staff('noor', 'POST', `/${number}/accept`, YES))).toBe('taken_by_another')
    expect(codeOf(await staff('noor', 'POST', `/${number}/refuse`, NO))).toBe('taken_by_another')
    expect((await staff('noor', 'POST', `/${number}/note`, { text: 'Called the owner.' })).status).toBe(200)
    expect((await staff('noor', 'POST', `/${number}/take`, { over: true })).body.takenBy.nichandle).toBe('noor')
    expect(codeOf(await staff('sam', 'POST', `/${number}/release`))).toBe('procedure_elsewhere')
    const { body } = await staff('noor', 'POST', `/${number}/release`)
    expect(body.takenBy).toBeNull()
    expect(body.entries).toMatchObject([{ kind: 'note', author: { nichandle: 'noor' }, text: 'Called the owner.' }])
  })

  test('asks for more, and a yes that came before counts no longer', async () => {
    const applicant = await verbs.submitted('owner', email)
    const { number } = applicant
    expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, YES))).toBe('second-review')
    const { body } = await staff('noor', 'POST', `/${number}/ask`, { text: 'Please send the extract.\nThe whole of it.' })
    expect(body).toMatchObject({ state: 'waiting-applicant', firstYes: null, takenBy: { nichandle: 'noor' } })
    expect((await verbs.lettersTo(email)).at(-1)).toMatchObject({
      kind: 'procedure-more',
      values: { text: 'Please send the extract.\nThe whole of it.', about: 'alpha.example' },
    })
    await verbs.as(applicant, 'POST', '/answer', { text: 'Here it is.' })
    expect(codeOf(await staff('noor', 'POST', `/${number}/accept`, YES))).toBe('second-review')
    expect((await verbs.as(applicant, 'GET')).body.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      'asked',
      'answered',
    ])
  })

  test('refuses with a reason and a sentence, which the applicant reads', async () => {
    const applicant = await verbs.submitted('owner', email)
    expect(codeOf(await staff('sam', 'POST', `/${applicant.number}/refuse`, NO))).toBe('refused')
    expect((await verbs.lettersTo(email)).at(-1)).toMatchObject({ kind: 'procedure-refused', values: NO })
    expect((await verbs.as(applicant, 'GET')).body).toMatchObject(NO)
    for (const verb of ['accept', 'refuse', 'ask'])
      expect(
        codeOf(
          await staff('sam', 'POST', `/${applicant.number}/${verb}`, {
            ...NO,
            ...YES,
            text: 'x',
            verdict: verb === 'refuse' ? 'other' : 'other',
          }),
        ),
      ).toMatch(/procedure_elsewhere/)
  })

  test('takes a reason from the list, and a sentence that says something', async () => {
    const { number } = await verbs.submitted('owner', email)
    for (const body of [{ ...YES, verdict: 'dispute' }, { ...YES, sentence: '  ' }, { verdict: YES.verdict }, {}, undefined])
      expect((await staff('sam', 'POST', `/${number}/accept`, body)).status).toBe(400)
    expect((await staff('sam', 'POST', `/${number}/note`, { text: 'a\u0000b' })).status).toBe(400)
    expect((await staff('sam', 'GET', '/PR-NOSUCH22')).status).toBe(404)
  })
})

describe('accepting', () => {
  // One procedure holds a service at a time; here each begins with a free one.
  afterEach(() => app.pool.query('update service set held_by = null'))

  test('takes two members, and never the same one twice: another_must_review', async () => {
    const { number } = await verbs.submitted('owner', email)
    expect((await staff('sam', 'POST', `/${number}/accept`, YES)).body).toMatchObject({
      state: 'second-review',
      firstYes: { nichandle: 'sam' },
      takenBy: null,
      verdict: null,
    })
    expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, YES))).toBe('another_must_review')
    const { body } = await staff('noor', 'POST', `/${number}/accept`, { ...YES, sentence: 'So do I.' })
    expect(body).toMatchObject({ state: 'waiting-period', secondYes: { nichandle: 'noor' }, sentence: 'So do I.' })
    expect(Date.parse(body.effectiveAt) - app.clock.now.getTime()).toBe(7 * 24 * 3_600_000)
    expect(body.entries).toMatchObject([{ kind: 'note', text: YES.sentence, author: { nichandle: 'sam' } }])
  })

  test('tells every known address once, and never who applies', async () => {
    const { number } = await verbs.submitted('owner', email)
    const before = (await app.letters()).length
    for (const member of ['sam', 'noor']) await staff(member, 'POST', `/${number}/accept`, YES)
    const letters = (await app.letters()).slice(before)
    expect(letters.map(({ kind, address }) => [kind, address]).sort()).toEqual([
      ['procedure-notice', emailOf('anna')],
      ['procedure-notice', 'owner@alpha.example'],
      ['procedure-notice', emailOf('theo')],
      ['procedure-waiting', email],
    ])
    const notices = letters.filter(({ kind }) => kind === 'procedure-notice')
    expect(new Set(notices.map(({ values }) => values.token)).size).toBe(3)
    expect(JSON.stringify(notices)).not.toMatch(/person\d/)
    expect((await staff('sam', 'GET', `/${number}`)).body.told.map(({ address }: { address: string }) => address).sort()).toEqual(
      [emailOf('anna'), emailOf('theo'), 'owner@alpha.example'].sort(),
    )
  })

  test('stands in the history of the service from then on, and not before', async () => {
    const kinds = async () =>
      (await app.call('theo', 'GET', '/1.0/me/history?service=alpha.example')).body
        .filter(({ details }: { details: { procedure?: string } }) => details.procedure === number)
        .map(({ kind }: { kind: string }) => kind)
    const { number } = await verbs.submitted('owner', email)
    await staff('sam', 'POST', `/${number}/accept`, YES)
    expect(await kinds()).toEqual([])
    await staff('noor', 'POST', `/${number}/accept`, YES)
    expect(await kinds()).toEqual(['procedure.accepted'])
  })

  test('at the same moment, two members are two and one is one', async () => {
    const { number } = await verbs.submitted('owner', email)
    const both = await Promise.all(['sam', 'noor'].map((member) => staff(member, 'POST', `/${number}/accept`, YES)))
    expect(both.map(codeOf).sort()).toEqual(['second-review', 'waiting-period'])
    const other = await verbs.submitted('owner', `other-${email}`)
    const twice = await Promise.all(['sam', 'sam'].map((member) => staff(member, 'POST', `/${other.number}/accept`, YES)))
    expect(twice.map(codeOf).sort()).toEqual(['another_must_review', 'second-review'])
  })

  test.each<[string, string, string, string]>([
    ['the administrative contact', 'admin', 'noor', 'anna'],
    ['the technical contact', 'tech', 'noor', 'theo'],
    ['the billing contact', 'billing', 'noor', 'anna'],
    ['whoever has the e-mail of the recorded owner', 'owner', 'rita', 'anna'],
  ])('is not for who would lose: %s', async (_, as, loser, other) => {
    const name = `${as}-loses.example`
    const contactsOf = { admin: 'anna', tech: 'theo', billing: 'anna', ...(as !== 'owner' && { [as]: loser }) }
    await order(app.pool, 'domain', name, contactsOf)
    const owner = { name: 'Brook', email: as === 'owner' ? emailOf(loser).toUpperCase() : 'owner@alpha.example' }
    await app.pool.query('update service set owner = $2 where name = $1', [name, JSON.stringify(owner)])
    const { number } = await verbs.submitted('owner', email, name)
    const tries = { take: undefined, ask: { text: 'More.' }, accept: YES, refuse: NO }
    for (const [verb, body] of Object.entries(tries)) {
      const answer = await staff(loser, 'POST', `/${number}/${verb}`, body)
      expect([verb, answer.status, answer.body.code]).toEqual([verb, 403, 'beneficiary'])
    }
    const { steps } = (await staff(loser, 'GET', `/${number}`)).body
    for (const { step, code } of steps) if (step in tries) expect([step, code]).toEqual([step, 'beneficiary'])
    expect((await staff(loser, 'POST', `/${number}/note`, { text: 'It is mine.' })).status).toBe(200)
    expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, YES))).toBe('second-review')
    expect(codeOf(await staff(loser, 'POST', `/${number}/accept`, YES))).toBe('beneficiary')
    await app.pool.query(
      'update service set owner = null, contact_admin = $2, contact_tech = $2, contact_billing = $2 where name = $1',
      [name, other],
    )
    expect(codeOf(await staff(loser, 'POST', `/${number}/accept`, YES))).toBe('waiting-period')
  })

  test('is not for the beneficiary', async () => {
    const { number } = await contacts('noor')
    expect(codeOf(await staff('noor', 'POST', `/${number}/take`))).toBe('beneficiary')
    expect(codeOf(await staff('noor', 'POST', `/${number}/accept`, YES))).toBe('beneficiary')
    expect(
      (await staff('noor', 'GET', `/${number}`)).body.steps.find(({ step }: { step: string }) => step === 'accept'),
    ).toMatchObject({
      allowed: false,
      code: 'beneficiary',
    })
    email = emailOf('sam')
    const own = await verbs.submitted('owner', email)
    expect(codeOf(await staff('sam', 'POST', `/${own.number}/accept`, YES))).toBe('beneficiary')
    expect(codeOf(await staff('rita', 'POST', `/${own.number}/accept`, YES))).toBe('second-review')
    expect(codeOf(await staff('sam', 'POST', `/${own.number}/accept`, YES))).toBe('beneficiary')
  })

  test('is impossible for a service or an account that does not exist, whatever the reason', async () => {
    const override = 'The applicant insists.'
    const nowhere = await verbs.submitted('owner', email, 'nowhere.example')
    expect(codeOf(await staff('sam', 'POST', `/${nowhere.number}/accept`, { ...YES, override }))).toBe('unknown_service')
    const nobody = await contacts('nobody-1')
    expect(codeOf(await staff('sam', 'POST', `/${nobody.number}/accept`, { ...YES, override }))).toBe('unknown_account')
    const { body } = await staff('sam', 'GET', `/${nobody.number}`)
    expect(body.refusals).toMatchObject([{ code: 'unknown_account', overridable: false }])
    expect(body.wanted.contacts).toEqual([{ role: 'admin', entered: 'nobody-1', account: null }])
    expect(body.steps.find(({ step }: { step: string }) => step === 'accept')).toMatchObject({
      allowed: false,
      code: 'unknown_account',
    })
  })

  test('passes over zone and unverified_contact with a reason, which is on record', async () => {
    const { number } = await contacts('camille')
    expect((await staff('sam', 'GET', `/${number}`)).body).toMatchObject({
      refusals: [{ code: 'other_zone', overridable: true }],
      wanted: { contacts: [{ role: 'admin', account: { nichandle: 'camille', zone: 'CA', emailVerified: true } }] },
    })
    for (const override of [undefined, null, '  '])
      expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, { ...YES, override }))).toBe('other_zone')
    expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, { ...YES, override: 'Court order.' }))).toBe('second-review')
    const { body } = await staff('noor', 'POST', `/${number}/accept`, YES)
    expect(body).toMatchObject({ state: 'waiting-period', overridden: ['other_zone'], override: 'Court order.' })
    expect(body.events.at(-1)).toMatchObject({ kind: 'procedure.accepted', details: { overridden: ['other_zone'] } })
    const vague = await contacts('vague')
    expect(codeOf(await staff('sam', 'POST', `/${vague.number}/accept`, YES))).toBe('unverified_contact')
  })
})

describe('what accounts ask', () => {
  async function asked(account: string, kind: string, more: { group?: string; billing?: string } = {}): Promise<string> {
    const number = `PR-${randomUUID().slice(0, 8).toUpperCase()}`
    await app.pool.query(
      `insert into procedure (number, kind, state, account, email, language, product, service_name, wanted, began_at, submitted_at, state_since)
       values ($1, $2, 'new', $3, $4, 'en', $5, $6, $7, $8, $8, $8)`,
      [
        number,
        kind,
        account,
        emailOf(account),
        more.group ? 'telephony' : null,
        more.group ?? null,
        JSON.stringify(more.billing ? { contactBilling: more.billing } : {}),
        app.clock.now,
      ],
    )
    return number
  }

  test('the VoIP validation takes one yes, and the account has passed', async () => {
    const number = await asked('anna', 'voip-validation')
    const { body } = await staff('sam', 'GET', `/${number}`)
    expect(body).toMatchObject({ applicant: { account: { nichandle: 'anna' } }, service: null, recorded: null, waitingDays: 0 })
    expect(body.comparison).toContainEqual({ field: 'name', claimed: null, recorded: 'Family', verdict: 'missing' })
    expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, YES))).toBe('done')
    const { rows } = await app.pool.query(`select voip_validated from account where nichandle = 'anna'`)
    expect(rows).toEqual([{ voip_validated: true }])
    expect((await verbs.lettersTo(emailOf('anna'))).at(-1)).toMatchObject({ kind: 'procedure-done' })
    const { rows: events } = await app.pool.query(`select kind, account from event order by id desc limit 2`)
    expect(events).toEqual([
      { kind: 'procedure.done', account: 'sam' },
      { kind: 'voip-validation.recorded', account: 'sam' },
    ])
  })

  test('the contacts of a group with special numbers wait for their parties, as always', async () => {
    await order(app.pool, 'telephony', 'group-1', { admin: 'anna' })
    await order(app.pool, 'telephony/aliases', '0899', { admin: 'anna' })
    await app.pool.query(`update service set billing_group = 'group-1', special = true where name = '0899'`)
    await app.pool.query(`update account set voip_validated = true where nichandle in ('anna', 'theo')`)
    expect((await app.call('anna', 'POST', '/1.0/telephony/group-1/changeContact', { contactBilling: 'theo' })).body.code).toBe(
      'special_numbers',
    )
    const number = await asked('anna', 'group-contacts', { group: 'group-1', billing: 'theo' })
    expect((await staff('sam', 'GET', `/${number}`)).body.refusals).toEqual([])
    expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, YES))).toBe('done')
    const { rows } = await app.pool.query(
      `select asked_by, to_account, billing, state from contact_change where service_name = 'group-1'`,
    )
    expect(rows).toEqual([{ asked_by: 'anna', to_account: 'theo', billing: true, state: 'validatingByCustomers' }])
  })

  test('and what stands in their way is theirs to mend', async () => {
    await order(app.pool, 'telephony', 'group-2', { admin: 'anna' })
    await app.pool.query(`update account set voip_validated = false where nichandle = 'theo'`)
    const number = await asked('anna', 'group-contacts', { group: 'group-2', billing: 'theo' })
    const answer = await staff('sam', 'POST', `/${number}/accept`, { ...YES, override: 'Please.' })
    expect(codeOf(answer)).toBe('not_voip_validated')
    const foreign = await asked('theo', 'group-contacts', { group: 'group-2', billing: 'theo' })
    expect(codeOf(await staff('sam', 'POST', `/${foreign}/accept`, YES))).toBe('telephony_admin_only')
  })

  test('is not for a member to grant to themselves', async () => {
    const number = await asked('sam', 'voip-validation')
    expect(codeOf(await staff('sam', 'POST', `/${number}/accept`, YES))).toBe('beneficiary')
  })
})

describe('strange input', () => {
  const STRANGE = [
    null,
    [],
    7,
    'text',
    '',
    '\u0000',
    '\ud800',
    '%',
    'x'.repeat(5000),
    { $ne: 1 },
    -1,
    true,
    '  ',
    '\u202e',
    'é'.repeat(999),
  ]

  test.each(['take', 'release', 'note', 'ask', 'accept', 'refuse'])(
    'is a clear no, and never an error of ours: %s',
    async (verb) => {
      const { number } = await verbs.submitted('owner', email, 'nowhere.example')
      const fields = {
        take: ['over'],
        release: [],
        note: ['text'],
        ask: ['text'],
        accept: Object.keys({ ...YES, override: 0 }),
        refuse: Object.keys(NO),
      }
      const valid: Record<string, unknown> = { ...(verb === 'refuse' ? NO : YES), override: 'x', text: 'x', over: false }
      const bodies = STRANGE.flatMap((strange) => [
        strange,
        ...fields[verb as keyof typeof fields].map((field) => ({ ...valid, [field]: strange })),
      ])
      for (const body of bodies) {
        const { status } = await app.call('sam', 'POST', `/1.0/staff/procedure/${number}/${verb}`, JSON.stringify(body), {
          'content-type': 'application/json',
        })
        expect(status, JSON.stringify(body)).toBeLessThan(500)
      }
      for (const path of ['%00', '%ed%a0%80', '..%2f..', 'x'.repeat(3000), '%F0%9F%92%A9', "'", '*'])
        expect((await staff('sam', 'POST', `/${path}/${verb}`, valid)).status).toBeLessThan(500)
    },
  )

  test('finds nothing in a queue, or is refused', async () => {
    for (const query of ['q=%00', 'q=%25', 'q=_', 'q=%ed%a0%80', 'queue=draft', 'queue=', `q=${'x'.repeat(300)}`, 'q=a&q=b'])
      expect((await staff('sam', 'GET', `?${query}`)).status, query).toBeLessThan(500)
    for (const cursor of ['', 'e30', Buffer.from('["staff new","after","2026-13-45T00:00:00Z","1"]').toString('base64url')])
      expect((await app.call('sam', 'GET', '/1.0/staff/procedure', undefined, { 'x-pagination-cursor': cursor })).status).toBe(
        400,
      )
    const far = Buffer.from('["staff new","after","+275760-09-13T00:00:00.000Z","999999999999999"]').toString('base64url')
    expect((await app.call('sam', 'GET', '/1.0/staff/procedure', undefined, { 'x-pagination-cursor': far })).status).toBeLessThan(
      500,
    )
  })
})
