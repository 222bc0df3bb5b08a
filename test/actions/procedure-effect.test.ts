import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { effectDue } from '../../src/actions/procedure-effect.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { makeKeys, visit } from '../support/callers.ts'
import { verbsIn } from '../support/changes.ts'
import { addUnpaidBill, addUser, contactsOf, emailOf, order, settle } from '../support/people.ts'
import { type Applicant, PERSON, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let changes: ReturnType<typeof verbsIn>
let count = 0
let email: string
/** A domain of its own for each test. */
let name: string
let domain: string

const YES = { verdict: 'identity_proven', sentence: 'Passport and extract fit.' }
const OWNER = { legalform: 'individual', firstname: 'Emma', name: 'Brook', email: 'owner@alpha.example', country: 'GB' }

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  changes = verbsIn(app.context)
  await settle(app.pool, 'theo', 'vera', 'sam', 'noor', { nichandle: 'camille', zone: 'CA' })
  await app.pool.query(`update account set staff = true where nichandle in ('sam', 'noor')`)
})
afterAll(() => app.close())

/** The account that loses the service. */
let anna: string

beforeEach(async () => {
  count += 1
  email = `person${count}@mail.example`
  name = `service${count}.example`
  domain = `/1.0/domain/${name}`
  anna = `anna${count}`
  await settle(app.pool, anna)
  await order(app.pool, 'domain', name, { admin: anna, tech: 'theo' })
  await app.pool.query('update service set owner = $1 where name = $2', [JSON.stringify(OWNER), name])
})

const accept = (member: string, number: string, more: object = {}) =>
  app.call(member, 'POST', `/1.0/staff/procedure/${number}/accept`, { ...YES, ...more })

/** Accepted by both members. */
async function accepted(wanted: { contactAdmin: string } | 'owner', more: object = {}): Promise<Applicant> {
  const kind = wanted === 'owner' ? 'owner' : 'contacts'
  const applicant = await verbs.begun(kind, email)
  await verbs.fill(applicant, kind, name)
  if (wanted !== 'owner') await verbs.as(applicant, 'PUT', '', { wanted })
  await verbs.addProofs(applicant.number)
  await verbs.as(applicant, 'POST', '/submit')
  for (const member of ['sam', 'noor']) expect((await accept(member, applicant.number, more)).status).toBe(200)
  return applicant
}

const stateOf = async ({ number }: Applicant): Promise<string> =>
  (await app.pool.query('select state from procedure where number = $1', [number])).rows[0].state

const kept = async () =>
  (await app.pool.query('select owner, transfer_locked_until as until from service where name = $1', [name])).rows[0]

/** What was recorded since then, in its order. */
async function kindsAfter(work: () => Promise<unknown>): Promise<string[]> {
  const { rows } = await app.pool.query('select coalesce(max(id), 0) as id from event')
  await work()
  return (await app.pool.query('select kind from event where id > $1 order by id', [rows[0].id])).rows.map(({ kind }) => kind)
}

async function lettersAfter(work: () => Promise<unknown>): Promise<string[][]> {
  const before = (await app.letters()).length
  await work()
  return (await app.letters())
    .slice(before)
    .map(({ kind, address }) => [kind, address])
    .sort()
}

describe('when the waiting period is over', () => {
  test('the new administrative contact has the service, and not before', async () => {
    const applicant = await accepted({ contactAdmin: emailOf('vera') })
    app.clock.pass(7 * DAY - 1)
    await effectDue(app.context)
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: anna })
    app.clock.pass(1)
    const letters = await lettersAfter(() => effectDue(app.context))
    expect(await contactsOf(app.pool, 'domain', name)).toEqual({ admin: 'vera', tech: 'theo', billing: anna })
    expect(await stateOf(applicant)).toBe('done')
    expect(letters).toEqual(
      [anna, 'theo', 'vera', 'owner']
        .map((who) => ['procedure-done', who === 'owner' ? OWNER.email : emailOf(who)])
        .concat([['procedure-done', email]])
        .sort(),
    )
    const { until } = await kept()
    expect(until.getTime() - app.clock.now.getTime()).toBe(60 * DAY)
  })

  test('the new owner has it, and the contacts stay', async () => {
    const applicant = await accepted('owner')
    app.clock.pass(7 * DAY)
    expect(await kindsAfter(() => effectDue(app.context))).toEqual(['procedure.done'])
    const { owner, until } = await kept()
    expect(owner).toMatchObject({ ...PERSON, name: 'Field' })
    expect(owner).not.toMatchObject({ email: OWNER.email })
    expect(until).not.toBeNull()
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: anna })
    expect((await verbs.as(applicant, 'GET')).body.state).toBe('done')
  })

  test('it stands in the history of who has it now, and of who had it', async () => {
    const { number } = await accepted({ contactAdmin: 'vera' })
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    for (const reader of [anna, 'vera', 'theo']) {
      const { body } = await app.call(reader, 'GET', `/1.0/me/history?service=${name}`)
      expect(body.map(({ kind }: { kind: string }) => kind)).toEqual(
        expect.arrayContaining(['procedure.done', 'service.contacts-set']),
      )
      expect(JSON.stringify(body)).not.toContain(email)
      expect(JSON.stringify(body)).toContain(number)
    }
  })

  test('whoever looks a second time finds nothing to do', async () => {
    await accepted({ contactAdmin: 'vera' })
    app.clock.pass(7 * DAY)
    const kinds = await kindsAfter(() => Promise.all([effectDue(app.context), effectDue(app.context), effectDue(app.context)]))
    expect(kinds.filter((kind) => kind === 'procedure.done')).toHaveLength(1)
    expect(await kindsAfter(() => effectDue(app.context))).toEqual([])
  })

  test('mailboxes may hide the letters, so theirs is twice as long', async () => {
    await order(app.pool, 'email/domain', name, { admin: anna })
    const applicant = await verbs.begun('contacts', email)
    await verbs.fill(applicant, 'contacts', name)
    await verbs.as(applicant, 'PUT', '', { service: { product: 'email/domain', name }, wanted: { contactAdmin: 'vera' } })
    await verbs.addProofs(applicant.number)
    await verbs.as(applicant, 'POST', '/submit')
    for (const member of ['sam', 'noor']) await accept(member, applicant.number)
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await stateOf(applicant)).toBe('waiting-period')
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await stateOf(applicant)).toBe('done')
    expect((await kept()).until).toBeNull()
  })
})

describe('with it ends', () => {
  test('what was open under the former administrative contact, of contacts and of the owner', async () => {
    const [change] = await changes.ask(anna, name, { billing: 'vera' })
    expect(
      (await app.call(anna, 'POST', `${domain}/changeOwner`, { owner: { ...OWNER, name: 'Clay', email: 'clay@mail.example' } }))
        .status,
    ).toBe(200)
    await accepted({ contactAdmin: 'vera' })
    app.clock.pass(6 * DAY)
    const [late] = await changes.ask('theo', name, { tech: 'vera' })
    app.clock.pass(1 * DAY)
    await effectDue(app.context)
    const { rows } = await app.pool.query('select id, state, reason from contact_change where service_name = $1 order by id', [
      name,
    ])
    expect(rows).toEqual([
      { id: change, state: 'expired', reason: null },
      { id: late, state: 'aborted', reason: 'contacts_set' },
    ])
    const owners = await app.pool.query('select state, reason from owner_change where service_name = $1', [name])
    expect(owners.rows).toEqual([{ state: 'aborted', reason: 'procedure_accepted' }])
  })

  test('a change of owner, if the owner is another one; changes of contacts stand', async () => {
    expect(
      (await app.call(anna, 'POST', `${domain}/changeOwner`, { owner: { ...OWNER, name: 'Clay', email: 'clay@mail.example' } }))
        .status,
    ).toBe(200)
    await accepted('owner')
    app.clock.pass(6 * DAY)
    await changes.ask('theo', name, { tech: 'vera' })
    app.clock.pass(1 * DAY)
    await effectDue(app.context)
    const owners = await app.pool.query('select state, reason from owner_change where service_name = $1', [name])
    expect(owners.rows).toEqual([{ state: 'aborted', reason: 'procedure_accepted' }])
    const open = await app.pool.query('select state from contact_change where service_name = $1', [name])
    expect(open.rows).toEqual([{ state: 'validatingByCustomers' }])
  })

  test('every session of the losing account, its users included, and of nobody else', async () => {
    await addUser(app.pool, `${anna}/bob`)
    for (const who of [anna, `${anna}/bob`, 'theo']) await app.call(who, 'GET', '/1.0/me')
    await accepted({ contactAdmin: 'vera' })
    app.clock.pass(7 * DAY)
    const kinds = await kindsAfter(() => effectDue(app.context))
    expect(kinds.filter((kind) => kind === 'session.ended')).toHaveLength(2)
    expect((await app.call(anna, 'GET', '/1.0/me')).status).toBe(401)
    expect((await app.call(`${anna}/bob`, 'GET', '/1.0/me')).status).toBe(401)
    expect((await app.call('theo', 'GET', '/1.0/me')).status).toBe(200)
  })

  test('what programs of the losing account worked on it, or were meant for it; others go on', async () => {
    const used = await makeKeys(app, anna)
    const meant = await makeKeys(app, anna, [{ method: 'GET', path: `/domain/${name.toUpperCase()}/*` }])
    const idle = await makeKeys(app, anna)
    const foreign = await makeKeys(app, 'theo')
    const worked = (credential: number) =>
      app.pool.query(
        `insert into event (at, kind, actor, credential, product, service_name, concerns, details)
         values (now(), 'service.edited', 'account', $1, 'domain', $2, '{}', '{}')`,
        [credential, name],
      )
    for (const { credential } of [used, foreign]) await worked(credential)
    await accepted({ contactAdmin: 'vera' })
    app.clock.pass(7 * DAY)
    const kinds = await kindsAfter(() => effectDue(app.context))
    expect(kinds.filter((kind) => kind === 'credential.revoked')).toHaveLength(2)
    const { rows } = await app.pool.query(`select id from credential where state = 'validated' and id = any($1) order by id`, [
      [used, meant, idle, foreign].map(({ credential }) => credential),
    ])
    expect(rows.map(({ id }) => id)).toEqual([idle.credential, foreign.credential])
  })
})

describe('whoever was told', () => {
  const object = async (address: string) => {
    const token = (await verbs.lettersTo(address)).findLast(({ kind }) => kind === 'procedure-notice')!.values.token
    return visit(app, 'POST', '/1.0/procedure-objection', { token, reason: 'I never left.' }, {}, verbs.elsewhere())
  }

  test('may object, which takes it back to review: it does not take effect, and takes two yeses anew', async () => {
    const applicant = await accepted({ contactAdmin: 'vera' })
    expect((await object(emailOf(anna))).status).toBeLessThan(300)
    app.clock.pass(8 * DAY)
    await effectDue(app.context)
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: anna })
    const { body } = await app.call('sam', 'GET', `/1.0/staff/procedure/${applicant.number}`)
    expect(body).toMatchObject({ state: 'new', firstYes: null, secondYes: null, effectiveAt: null, verdict: null })
    expect(body.entries.at(-1)).toMatchObject({ kind: 'objected', address: emailOf(anna), text: 'I never left.' })
    for (const member of ['noor', 'sam']) await accept(member, applicant.number)
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: 'vera' })
  })

  test('gets another code when it is accepted again, and the first one is dead', async () => {
    const applicant = await accepted({ contactAdmin: 'vera' })
    const first = (await verbs.lettersTo(emailOf(anna))).at(-1)!.values.token
    await object('theo@mail.example')
    for (const member of ['noor', 'sam']) await accept(member, applicant.number)
    const old = await visit(app, 'POST', '/1.0/procedure-objection', { token: first, reason: 'No.' }, {}, verbs.elsewhere())
    expect(old.body.code).toBe('token_unusable')
    expect((await object(emailOf(anna))).status).toBeLessThan(300)
  })

  test('hears when it is refused after all', async () => {
    const applicant = await accepted({ contactAdmin: 'vera' })
    const letters = await lettersAfter(() =>
      app.call('sam', 'POST', `/1.0/staff/procedure/${applicant.number}/refuse`, {
        verdict: 'dispute',
        sentence: 'A court decides.',
      }),
    )
    expect(letters).toEqual(
      [
        ['procedure-ended', emailOf(anna)],
        ['procedure-ended', OWNER.email],
        ['procedure-ended', emailOf('theo')],
        ['procedure-refused', email],
      ].sort(),
    )
  })

  test('who objects at the very moment is heard, or it has happened: never both', async () => {
    const applicant = await accepted({ contactAdmin: 'vera' })
    app.clock.pass(7 * DAY)
    const [, objected] = await Promise.all([effectDue(app.context), object(emailOf(anna))])
    const { admin } = await contactsOf(app.pool, 'domain', name)
    expect([await stateOf(applicant), admin, objected.status < 300]).toEqual(
      admin === 'vera' ? ['done', 'vera', false] : ['new', anna, true],
    )
  })
})

describe('what was asked at the yes is asked again', () => {
  const returned = async (applicant: Applicant) =>
    (
      await app.pool.query(
        `select details->>'reason' as reason from event where kind = 'procedure.returned' and details->>'procedure' = $1`,
        [applicant.number],
      )
    ).rows

  test('and takes it back to review where it has changed', async () => {
    await settle(app.pool, `zed${count}`)
    const applicant = await accepted({ contactAdmin: `zed${count}` })
    await app.pool.query(`update account set zone = 'CA' where nichandle = $1`, [`zed${count}`])
    app.clock.pass(7 * DAY)
    const letters = await lettersAfter(() => effectDue(app.context))
    expect(await stateOf(applicant)).toBe('new')
    expect(await returned(applicant)).toEqual([{ reason: 'other_zone' }])
    expect(letters).toEqual([['procedure-again', email]])
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: anna })
  })

  test('and passes where it was let pass', async () => {
    const applicant = await accepted({ contactAdmin: 'camille' }, { override: 'Moved to Canada.' })
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await stateOf(applicant)).toBe('done')
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: 'camille' })
  })

  test('of the account that was decided on, whoever has its address by then', async () => {
    await settle(app.pool, `old${count}`)
    await accepted({ contactAdmin: emailOf(`old${count}`) })
    await app.pool.query(`update account set email = $2 where nichandle = $1`, [`old${count}`, `moved${count}@mail.example`])
    await settle(app.pool, `new${count}`)
    await app.pool.query(`update account set email = $2 where nichandle = $1`, [`new${count}`, emailOf(`old${count}`)])
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: `old${count}` })
  })

  test('of who has the service by now: an administrative contact or an owner who could not object is asked first', async () => {
    const second = await accepted('owner')
    await app.pool.query(`update service set contact_admin = 'vera' where name = $1`, [name])
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await returned(second)).toEqual([{ reason: 'not_told' }])
    const { body } = await app.call('sam', 'GET', `/1.0/staff/procedure/${second.number}`)
    expect(body.entries.at(-1)).toMatchObject({
      kind: 'returned',
      author: null,
      text: expect.stringContaining('could not object'),
    })
    for (const member of ['sam', 'noor']) await accept(member, second.number)
    expect((await verbs.lettersTo(emailOf('vera'))).at(-1)!.kind).toBe('procedure-notice')
    await app.pool.query(`update service set owner = owner || '{"email": "provider@mail.example"}' where name = $1`, [name])
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await returned(second)).toHaveLength(2)
    for (const member of ['sam', 'noor']) await accept(member, second.number)
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await stateOf(second)).toBe('done')
  })

  test('of the service too: one that is gone is nobody’s', async () => {
    const applicant = await accepted({ contactAdmin: 'vera' })
    await app.pool.query('delete from service where name = $1', [name])
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect(await returned(applicant)).toEqual([{ reason: 'unknown_service' }])
  })

  test('and of debts, where they count for every role', async () => {
    const strict = { ...app.context, settings: { ...app.context.settings, debtRule: 'any' as const } }
    const applicant = await accepted({ contactAdmin: 'vera' })
    await addUnpaidBill(app.pool, anna)
    app.clock.pass(7 * DAY)
    await effectDue(strict)
    expect(await returned(applicant)).toEqual([{ reason: 'unpaid_bill' }])
  })
})

test('all of it happens, or nothing, and what failed is tried again', async () => {
  const applicant = await accepted({ contactAdmin: 'vera' })
  app.clock.pass(7 * DAY)
  await app.call(anna, 'GET', '/1.0/me')
  await app.pool.query(`create function no_done() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
    create trigger no_done before insert on event for each row when (new.kind = 'procedure.done') execute function no_done()`)
  const kinds = await kindsAfter(() => expect(effectDue(app.context)).rejects.toThrow('1 of 1 procedures failed'))
  expect(kinds).toEqual([])
  const asBefore = ['waiting-period', anna, null]
  expect([await stateOf(applicant), (await contactsOf(app.pool, 'domain', name)).admin, (await kept()).until]).toEqual(asBefore)
  expect((await app.call(anna, 'GET', '/1.0/me')).status).toBe(200)
  await app.pool.query('drop trigger no_done on event')
  await effectDue(app.context)
  expect(await stateOf(applicant)).toBe('done')
})

describe('while it waits', () => {
  test('the administrative contact is not passed on, and the other roles are', async () => {
    await accepted({ contactAdmin: 'vera' })
    const asked = await app.call(anna, 'POST', `${domain}/changeContact`, { contactAdmin: 'sam' })
    expect([asked.status, asked.body.code]).toEqual([409, 'procedure_waits'])
    expect((await app.call(anna, 'POST', `${domain}/changeContact`, { contactTech: 'sam' })).status).toBe(200)
  })

  test('a change of the administrative contact that was open before comes to nothing', async () => {
    const [id] = await changes.ask(anna, name, { admin: 'theo' })
    await accepted({ contactAdmin: 'vera' })
    for (const account of [anna, 'theo']) await changes.accept(account, id!, await changes.codeOf(id!, account))
    expect(await contactsOf(app.pool, 'domain', name)).toMatchObject({ admin: anna })
    const { rows } = await app.pool.query('select state, reason from contact_change where id = $1', [id])
    expect(rows).toEqual([{ state: 'error', reason: 'procedure_waits' }])
  })

  test('a domain can not leave, from the second yes to the end, however long that takes', async () => {
    const applicant = await accepted({ contactAdmin: 'vera' })
    const urn = `urn:v1:eu:resource:domain:${name}`
    const allowed = async () =>
      (await app.call(anna, 'POST', `/v2/iam/resource/${urn}/authorization/check`, { actions: ['domain:apiovh:authInfo/get'] }))
        .body.authorizedActions
    expect(await allowed()).toEqual([])
    app.clock.pass(100 * DAY)
    expect(await allowed()).toEqual([])
    await verbs.as(applicant, 'POST', '/withdraw')
    expect(await allowed()).toEqual(['domain:apiovh:authInfo/get'])
  })

  test('whoever objects wins no time: the service is held until the procedure has ended', async () => {
    const applicant = await accepted({ contactAdmin: 'vera' })
    const objection = { token: await verbs.codeFor(emailOf(anna)), reason: 'It is mine.' }
    expect((await visit(app, 'POST', '/1.0/procedure-objection', objection)).status).toBe(200)
    const asked = await app.call(anna, 'POST', `${domain}/changeContact`, { contactAdmin: 'sam' })
    expect([await stateOf(applicant), asked.body.code]).toEqual(['new', 'procedure_waits'])
    await verbs.as(applicant, 'POST', '/withdraw')
    expect((await app.call(anna, 'POST', `${domain}/changeContact`, { contactAdmin: 'sam' })).status).toBe(200)
  })

  test('no other procedure about the service is accepted', async () => {
    await accepted({ contactAdmin: 'vera' })
    email = `second-${email}`
    const applicant = await verbs.begun('owner', email)
    await verbs.fill(applicant, 'owner', name)
    await verbs.addProofs(applicant.number)
    await verbs.as(applicant, 'POST', '/submit')
    expect((await accept('sam', applicant.number)).status).toBe(200)
    expect((await accept('noor', applicant.number)).body.code).toBe('procedure_waits')
  })
})
