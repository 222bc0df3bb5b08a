import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { callSigned, events, makeKeys, visit } from '../support/callers.ts'
import * as files from '../support/files.ts'
import { addUser, emailOf, order, settle } from '../support/people.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let emma: Applicant
/** A passport of two pages, and where it is looked at. */
let proof: string
let path: string

beforeAll(async () => {
  app = await startTestApp()
  const verbs = procedureVerbs(app)
  await settle(app.pool, 'anna', 'sam', 'noor')
  await app.pool.query(`update account set staff = true where nichandle in ('sam', 'noor')`)
  await addUser(app.pool, 'sam/intern')
  emma = await verbs.begun()
  const headers = { 'x-procedure-code': emma.code, 'content-type': 'application/octet-stream' }
  const sent = await visit(app, 'POST', `/1.0/procedure/${emma.number}/proof?kind=letter`, files.pdf({ pages: 2 }), headers)
  proof = sent.body.id
  path = `/1.0/staff/procedure/${emma.number}/proof/${proof}/view`
})
afterAll(() => app.close())

const looks = () => events(app, 'procedure.proof-viewed')

test('a member of the staff sees one page as a picture, and every look is on record', async () => {
  for (const page of [1, 2, 2]) {
    const { status, body, headers } = await app.call('sam', 'POST', path, { page })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/jpeg', 'no-store'])
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(String(body).length).toBeGreaterThan(10_000)
    expect(String(body)).not.toContain('%PDF')
  }
  const told = (await looks()).map(({ actor, account, details, concerns }) => ({ actor, account, details, concerns }))
  const seen = { procedure: emma.number, procedureKind: 'owner', proof }
  expect(told).toEqual([1, 2, 2].map((page) => ({ actor: 'staff', account: 'sam', details: { ...seen, page }, concerns: [] })))
})

test('nobody else finds anything there: not a customer, not a user, no application, not the applicant', async () => {
  const before = (await looks()).length
  const unknown = await app.call('anna', 'POST', '/1.0/staff/nothing/of/the/sort', { page: 1 })
  const keys = await makeKeys(app, 'sam')
  const answers: TestAnswer[] = [
    await app.call('anna', 'POST', path, { page: 1 }),
    await app.call('sam/intern', 'POST', path, { page: 1 }),
    await callSigned(app, keys, 'POST', path, { body: { page: 1 } }),
    await visit(app, 'POST', path, { page: 1 }, { 'x-procedure-code': emma.code }),
  ]
  for (const { status, body } of answers) {
    expect(status).toBe(404)
    expect(body.class).toBe(unknown.body.class)
  }
  expect((await looks()).length).toBe(before)
})

test('a member who would gain or lose sees nothing, and no look is recorded', async () => {
  const before = (await looks()).length
  await order(app.pool, 'domain', 'noor.example', { admin: 'anna', tech: 'noor' })
  const about = (name: string) =>
    visit(
      app,
      'PUT',
      `/1.0/procedure/${emma.number}`,
      { service: { product: 'domain', name } },
      { 'x-procedure-code': emma.code },
    )
  await about('noor.example')
  const { status, body } = await app.call('noor', 'POST', path, { page: 1 })
  expect([status, body.code]).toEqual([403, 'beneficiary'])
  await app.pool.query(`update service set contact_tech = 'anna', owner = $1 where name = 'noor.example'`, [
    JSON.stringify({ email: emailOf('noor') }),
  ])
  expect((await app.call('noor', 'POST', path, { page: 1 })).body.code).toBe('beneficiary')
  expect((await looks()).length).toBe(before)
  await about('other.example')
  expect((await app.call('noor', 'POST', path, { page: 1 })).status).toBe(200)
})

test('there is no call that gives the file, a list of files, or more than one page', async () => {
  for (const other of [path.replace('/view', ''), path.replace('/view', '/file'), path.replace(`/${proof}/view`, '')])
    expect((await app.call('sam', 'GET', other)).status, other).toBe(404)
  expect((await app.call('sam', 'POST', path, { page: [1, 2] })).status).toBe(400)
  expect((await app.call('sam', 'GET', path)).status).toBe(404)
})

test('what is not there is not found, and no look is recorded', async () => {
  const before = (await looks()).length
  const other = '11111111-1111-4111-8111-111111111111'
  const answers = [
    await app.call('sam', 'POST', path, { page: 3 }),
    await app.call('sam', 'POST', path.replace(proof, other), { page: 1 }),
    await app.call('sam', 'POST', path.replace(emma.number, 'PR-AAAAAAAA'), { page: 1 }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect((await app.call('sam', 'POST', path, { page: 0 })).status).toBe(400)
  expect((await looks()).length).toBe(before)
})

test('once it was taken back, nobody sees it any more', async () => {
  await visit(app, 'DELETE', `/1.0/procedure/${emma.number}/proof/${proof}`, undefined, { 'x-procedure-code': emma.code })
  expect((await app.call('sam', 'POST', path, { page: 1 })).status).toBe(404)
})
