import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { effectDue } from '../../src/actions/procedure-effect.ts'
import type { Happening } from '../../src/api/history-wire.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { visit } from '../support/callers.ts'
import { addUnpaidBill, order, payBills, settle } from '../support/people.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let count = 0
let email: string
/** A domain of Anna's for each test, with Theo for technical matters. */
let name: string

const YES = { verdict: 'identity_proven', sentence: 'Passport and extract fit.' }

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  await settle(app.pool, 'anna', 'theo', 'bea', 'zoe', 'samtan', 'noorhd', { nichandle: 'camille', language: 'fr' })
  await app.pool.query(`update account set staff = true, firstname = 'Sammy' where nichandle in ('samtan', 'noorhd')`)
})
afterAll(() => app.close())

beforeEach(async () => {
  email = `person${++count}@mail.example`
  name = `service${count}.example`
  await order(app.pool, 'domain', name, { admin: 'anna', tech: 'theo', billing: 'camille' })
})

async function submitted(contactAdmin: string): Promise<Applicant> {
  const applicant = await verbs.begun('contacts', email)
  await verbs.fill(applicant, 'contacts', name)
  await verbs.as(applicant, 'PUT', '', { wanted: { contactAdmin } })
  await verbs.addProofs(applicant.number)
  expect((await verbs.as(applicant, 'POST', '/submit')).status).toBe(200)
  return applicant
}

const review = (member: string, { number }: { number: string }, verb: string, body: object = {}) =>
  app.call(member, 'POST', `/1.0/staff/procedure/${number}/${verb}`, body)

async function accept(applicant: { number: string }, ...members: string[]): Promise<void> {
  for (const member of members) expect((await review(member, applicant, 'accept', YES)).status).toBe(200)
}

const read = async (account: string, path: string): Promise<Happening[]> => (await app.call(account, 'GET', path)).body
const ofService = () => `/1.0/domain/${name}/history`
const ofAccount = () => `/1.0/me/history?service=${name}`

describe('the applicant', () => {
  test('reads the address that was entered, and never whose account it is', async () => {
    const entered = 'Bea@mail.example'
    const applicant = await submitted(entered)
    for (const member of ['samtan', 'noorhd']) {
      await accept(applicant, member)
      const { body } = await verbs.as(applicant, 'GET')
      expect(body.wanted).toEqual({ contactAdmin: entered })
      const { wanted } = (await app.call('samtan', 'GET', `/1.0/staff/procedure/${applicant.number}`)).body
      expect(wanted.contacts).toMatchObject([{ role: 'admin', entered, account: { nichandle: 'bea' } }])
    }
    app.clock.pass(7 * DAY)
    await effectDue(app.context)
    expect((await verbs.as(applicant, 'GET')).body).toMatchObject({ state: 'done', wanted: { contactAdmin: entered } })
    const { rows } = await app.pool.query('select contact_admin from service where name = $1', [name])
    expect(rows).toEqual([{ contact_admin: 'bea' }])
  })

  test('reads that it came back to review, and nothing of accounts or bills, whatever was written', async () => {
    const applicant = await submitted('bea')
    await app.pool.query(
      `insert into procedure_entry (procedure_id, kind, text, at)
       select id, 'returned', 'The account anna has an unpaid bill.', now() from procedure where number = $1`,
      [applicant.number],
    )
    const said = async (language: string) => {
      const headers = { 'x-procedure-code': applicant.code, 'accept-language': language }
      return (await visit(app, 'GET', `/1.0/procedure/${applicant.number}`, undefined, headers)).body.entries
    }
    expect(await said('en')).toMatchObject([{ kind: 'returned', text: expect.stringMatching(/^Something came up/) }])
    expect(await said('fr')).toMatchObject([{ kind: 'returned', text: expect.stringMatching(/^Un élément nouveau/) }])
    const { entries } = (await app.call('samtan', 'GET', `/1.0/staff/procedure/${applicant.number}`)).body
    expect(entries).toMatchObject([{ kind: 'returned', text: 'The account anna has an unpaid bill.' }])
  })

  test('who is signed in reads of no code that they do not have', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/submit'],
      ['DELETE', '/proof/11111111-1111-4111-8111-111111111111'],
    ] as const) {
      const { status, body } = await app.call('zoe', method, `/1.0/me/procedure/PR-ABCDEFGH${path}`)
      expect([status, body.message]).toEqual([404, expect.stringMatching(/^Your account has asked for no procedure/)])
    }
    const french = await app.call('camille', 'GET', '/1.0/me/procedure/PR-ABCDEFGH')
    expect(french.body.message).toMatch(/^Votre compte n’a demandé aucune procédure/)
    const byCode = await app.call('zoe', 'GET', '/1.0/procedure/PR-ABCDEFGH')
    expect(byCode.body.message).toMatch(/number and code/)
  })
})

describe('why a procedure came back to review', () => {
  test('is told to the staff, and to nobody who has to do with the service', async () => {
    const applicant = await submitted('bea')
    await accept(applicant, 'samtan', 'noorhd')
    await addUnpaidBill(app.pool, 'anna')
    app.clock.pass(7 * DAY)
    await effectDue({ ...app.context, settings: { ...app.context.settings, debtRule: 'any' } })
    await payBills(app.pool, 'anna')
    const [returned] = await read('theo', `${ofService()}?kind=procedure.returned`)
    expect(returned!.details).toEqual({ procedure: applicant.number, procedureKind: 'contacts' })
    const { entries, events } = (await app.call('samtan', 'GET', `/1.0/staff/procedure/${applicant.number}`)).body
    expect(entries.at(-1)).toMatchObject({ kind: 'returned', text: expect.stringContaining('unpaid bill') })
    expect(events.at(-1)).toMatchObject({ kind: 'procedure.returned', details: { reason: 'unpaid_bill' } })
  })
})

describe('which member of the staff acted', () => {
  test('no contact of the service reads, as page, as table, or by the filter', async () => {
    const applicant = await submitted('bea')
    await accept(applicant, 'samtan', 'noorhd')
    await review('noorhd', applicant, 'refuse', { verdict: 'dispute', sentence: 'It is disputed.' })
    // Colleagues on a service know each other’s names; not so what one of them does for the staff.
    await app.pool.query(`update service set contact_billing = 'noorhd' where name = $1`, [name])
    for (const path of [ofService(), ofAccount()]) {
      const told = await read('theo', path)
      expect(told.map(({ kind, actor, account, actorName }) => [kind, actor, account, actorName])).toEqual([
        ['procedure.refused', 'staff', null, null],
        ['procedure.accepted', 'staff', null, null],
      ])
      expect(JSON.stringify(told)).not.toMatch(/noorhd|samtan|Sammy/)
      expect(await read('theo', `${path}${path.includes('?') ? '&' : '?'}account=noorhd`)).toEqual([])
    }
    const { body } = await app.call('theo', 'GET', `${ofService()}.csv`)
    expect((parse(body, { bom: true }) as string[][]).slice(1).map((row) => row.slice(5, 7))).toEqual([
      ['the staff', ''],
      ['the staff', ''],
    ])
  })

  test('that member reads, and so does the staff', async () => {
    const applicant = await submitted('bea')
    await accept(applicant, 'samtan', 'noorhd')
    const own = await read('noorhd', `${ofAccount()}&account=noorhd&kind=procedure.accepted`)
    expect(own).toMatchObject([{ actor: 'staff', account: 'noorhd' }])
    const { events } = (await app.call('samtan', 'GET', `/1.0/staff/procedure/${applicant.number}`)).body
    expect(events.at(-1)).toMatchObject({ kind: 'procedure.accepted', person: { nichandle: 'noorhd', name: 'Sammy Family' } })
  })

  test('the account does not read that asked for the VoIP validation', async () => {
    const { body } = await app.call('zoe', 'POST', '/1.0/me/procedure', { kind: 'voip-validation' })
    await verbs.addProofs(body.number, ['identity_document', 'proof_of_address'])
    await app.call('zoe', 'POST', `/1.0/me/procedure/${body.number}/submit`)
    await accept(body, 'samtan')
    const told = await read('zoe', '/1.0/me/history')
    expect(told.slice(0, 2).map(({ kind, actor, account }) => [kind, actor, account])).toEqual([
      ['procedure.done', 'staff', null],
      ['voip-validation.recorded', 'staff', null],
    ])
    expect(JSON.stringify(told)).not.toContain('samtan')
    expect(await read('zoe', '/1.0/me/history?account=samtan')).toEqual([])
  })

  test('is said of what they do as a contact of their own service', async () => {
    await app.pool.query(`update service set contact_tech = 'samtan' where name = $1`, [name])
    const asked = await app.call('samtan', 'POST', `/1.0/domain/${name}/changeContact`, { contactTech: 'theo' })
    expect(asked.status).toBe(200)
    expect(await read('anna', `${ofService()}?account=samtan`)).toMatchObject([{ account: 'samtan', actorName: 'Sammy Family' }])
  })
})
