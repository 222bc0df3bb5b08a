import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { callSigned, events, makeKeys } from '../support/callers.ts'
import { addUser, order, settle } from '../support/people.ts'
import { procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let groups = 0

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  const validated = ['anna', 'theo', 'bea'].map((nichandle) => ({ nichandle, voipValidated: true }))
  await settle(app.pool, ...validated, 'carl', 'zoe')
  await addUser(app.pool, 'anna/root')
  await addUser(app.pool, 'anna/ute', 'UNPRIVILEGED')
})
afterAll(() => app.close())

/** A billing group of Anna's, with Theo for technical matters. */
async function group({ special = true, name = `anna-group-${++groups}` } = {}): Promise<string> {
  await order(app.pool, 'telephony', name, { admin: 'anna', tech: 'theo' })
  const id = await order(app.pool, 'telephony/aliases', `0033${name}`, { admin: 'anna', tech: 'theo' })
  await app.pool.query('update service set billing_group = $2, special = $3 where id = $1', [id, name, special])
  return name
}

const begin = (account: string, body: object) => app.call(account, 'POST', '/1.0/me/procedure', body)
const contacts = (name: string, more: object = { contactAdmin: 'bea' }) => ({ kind: 'group-contacts', group: name, ...more })

describe('the VoIP validation', () => {
  test('is asked for by an account, with its proofs, and lies with the staff then', async () => {
    const { status, body } = await begin('zoe', { kind: 'voip-validation', statement: 'I take calls.' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'voip-validation',
      state: 'draft',
      confirmed: true,
      email: 'zoe@mail.example',
      claimed: { firstname: 'Given', name: 'Family' },
      needed: ['identity_document', 'proof_of_address'],
      missing: ['proof:identity_document', 'proof:proof_of_address'],
    })
    const mine = `/1.0/me/procedure/${body.number}`
    expect((await app.call('zoe', 'POST', `${mine}/submit`)).body.code).toBe('procedure_incomplete')
    await verbs.addProofs(body.number, ['identity_document', 'proof_of_address'])
    expect((await app.call('zoe', 'PUT', mine, { statement: 'And more.' })).body.statement).toBe('And more.')
    expect((await app.call('zoe', 'POST', `${mine}/submit`)).body.state).toBe('new')
    expect((await verbs.lettersTo('zoe@mail.example')).map(({ kind }) => kind)).toEqual(['procedure-received'])
    const history = (await app.call('zoe', 'GET', '/1.0/me/history')).body
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(['procedure.submitted', 'procedure.begun'])
  })

  test('is one at a time: a draft is continued, one that was submitted is not begun again', async () => {
    const first = (await begin('carl', { kind: 'voip-validation' })).body
    expect((await begin('carl', { kind: 'voip-validation', statement: 'Again' })).body).toMatchObject({
      number: first.number,
      statement: 'Again',
    })
    await verbs.addProofs(first.number, ['identity_document', 'proof_of_address'])
    await app.call('carl', 'POST', `/1.0/me/procedure/${first.number}/submit`)
    const again = await begin('carl', { kind: 'voip-validation' })
    expect([again.status, again.body.code]).toEqual([409, 'procedure_elsewhere'])
    await app.call('carl', 'POST', `/1.0/me/procedure/${first.number}/withdraw`)
    expect((await begin('carl', { kind: 'voip-validation' })).body.number).not.toBe(first.number)
    const { body } = await app.call('carl', 'GET', '/1.0/me/procedure')
    expect(body.map(({ state }: { state: string }) => state)).toEqual(['draft', 'withdrawn'])
  })

  test('two that are begun at the same moment are one', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => begin('bea', { kind: 'voip-validation' })))
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  test('takes nothing but a statement: who asks is the account', async () => {
    const { number } = (await begin('bea', { kind: 'voip-validation' })).body
    const { status, body } = await app.call('bea', 'PUT', `/1.0/me/procedure/${number}`, { claimed: { name: 'Another' } })
    expect([status, body.code]).toEqual([400, 'malformed'])
  })
})

describe('other contacts for a group with special numbers', () => {
  test('are asked for by its administrative contact', async () => {
    const name = await group()
    const { status, body } = await begin('anna', contacts(name, { contactAdmin: ' bea ', contactBilling: 'theo@mail.example' }))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'group-contacts',
      service: { product: 'telephony', name },
      wanted: { contactAdmin: 'bea', contactBilling: 'theo@mail.example' },
      needed: [],
      missing: [],
    })
    expect((await app.call('anna', 'POST', `/1.0/me/procedure/${body.number}/submit`)).body.state).toBe('new')
  })

  test('a draft is continued with the contacts that were asked for last', async () => {
    const name = await group()
    const first = (await begin('anna', contacts(name))).body
    const second = (await begin('anna', contacts(name, { contactBilling: 'theo' }))).body
    expect(second).toMatchObject({ number: first.number, wanted: { contactBilling: 'theo' } })
    expect(second.wanted).not.toHaveProperty('contactAdmin')
  })

  test.each<[string, string, object, string]>([
    ['the technical contact', 'theo', { contactAdmin: 'bea' }, 'telephony_admin_only'],
    ['an account that is none', 'anna', { contactAdmin: 'nobody' }, 'unknown_account'],
    ['a billing contact without the VoIP validation', 'anna', { contactBilling: 'carl' }, 'not_voip_validated'],
    ['the same contact', 'anna', { contactAdmin: 'anna' }, 'same_contact'],
    ['no contact at all', 'anna', {}, 'same_contact'],
  ])('are not to be had by %s', async (_, account, asked, code) => {
    expect((await begin(account, contacts(await group(), asked))).body.code).toBe(code)
  })

  test('are nothing for the staff where there are no special numbers', async () => {
    const { status, body } = await begin('anna', contacts(await group({ special: false })))
    expect([status, body.code]).toEqual([409, 'no_special_numbers'])
  })

  test('are nothing for the staff where the group is the host’s own', async () => {
    expect((await begin('anna', contacts(await group({ name: 'internal-anna' })))).body.code).toBe('internal_group')
  })

  test('of another’s group are of no group', async () => {
    const name = await group()
    const [another, none] = [await begin('zoe', contacts(name)), await begin('zoe', contacts('none'))]
    expect(another.status).toBe(404)
    expect(JSON.stringify(another.body).replaceAll(name, 'none')).toBe(JSON.stringify(none.body))
  })

  test('need a group', async () => {
    expect((await begin('anna', { kind: 'group-contacts', contactAdmin: 'bea' })).body.code).toBe('malformed')
  })
})

describe('what an account asked of the staff', () => {
  test('is no matter of an application', async () => {
    const keys = await makeKeys(app, 'anna')
    const { number } = (await begin('anna', contacts(await group()))).body
    for (const [method, path, body] of [
      ['GET', '/1.0/me/procedure', undefined],
      ['POST', '/1.0/me/procedure', { kind: 'voip-validation' }],
      ['GET', `/1.0/me/procedure/${number}`, undefined],
      ['POST', `/1.0/me/procedure/${number}/withdraw`, undefined],
    ] as const) {
      const answer = await callSigned(app, keys, method, path, { body })
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 403, 'sign_in_again'])
    }
  })

  test('is done by users of the account who may', async () => {
    const name = await group()
    expect((await begin('anna/ute', contacts(name))).status).toBe(403)
    const { status, body } = await begin('anna/root', contacts(name))
    expect(status).toBe(200)
    for (const path of ['/submit', '/withdraw'])
      expect((await app.call('anna/ute', 'POST', `/1.0/me/procedure/${body.number}${path}`)).status).toBe(403)
    expect((await app.call('anna', 'GET', `/1.0/me/procedure/${body.number}`)).body.number).toBe(body.number)
    const begun = (await events(app, 'procedure.begun')).at(-1)!
    expect([begun.actor, begun.concerns]).toEqual(['user:root', ['anna']])
  })

  test('has no code: its number opens nothing without a session', async () => {
    const { number } = (await begin('anna', contacts(await group()))).body
    for (const code of ['', 'null', 'A'.repeat(32)]) expect((await verbs.as({ number, code }, 'GET')).status).toBe(404)
  })
})
