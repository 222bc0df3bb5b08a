import { afterAll, beforeAll, expect, test } from 'vitest'
import { expireProcedures } from '../../src/actions/procedure-deadlines.ts'
import { DAY, SECOND, startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let people = 0

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  await settle(app.pool, 'anna', 'sam')
  await order(app.pool, 'domain', 'alpha.example', { admin: 'anna' })
})
afterAll(() => app.close())

const address = () => `person${++people}@mail.example`
const stateOf = async ({ number }: Applicant): Promise<string> =>
  (await app.pool.query('select state from procedure where number = $1', [number])).rows[0].state
const lastLetter = async ({ email }: Applicant) => (await verbs.lettersTo(email)).at(-1)!
const asked = ({ number }: Applicant) =>
  app.pool.query(`update procedure set state = 'waiting-applicant', state_since = $2 where number = $1`, [number, app.clock.now])

test('a draft that nobody submits ends after seven days, and counts as ended from that second', async () => {
  const draft = await verbs.begun('owner', address())
  app.clock.pass(7 * DAY - SECOND)
  await expireProcedures(app.context)
  expect(await stateOf(draft)).toBe('draft')
  app.clock.pass(SECOND)
  const seen = (await verbs.as(draft, 'GET')).body
  expect([seen.state, seen.endedAt, seen.deadline]).toEqual(['expired', app.clock.now.toISOString(), null])
  expect((await verbs.as(draft, 'PUT', '', { statement: 'late' })).body.code).toBe('procedure_elsewhere')
  expect(await stateOf(draft)).toBe('draft')
  await expireProcedures(app.context)
  expect(await stateOf(draft)).toBe('expired')
  expect(await lastLetter(draft)).toMatchObject({ kind: 'procedure-ended', values: { ending: 'expired' } })
  expect(await expireProcedures(app.context)).toBe(0)
})

test('an address that nobody proved hears no more of it', async () => {
  const draft = await verbs.begin('owner', address())
  app.clock.pass(7 * DAY)
  await expireProcedures(app.context)
  expect(await stateOf(draft)).toBe('expired')
  expect((await lastLetter(draft)).kind).toBe('procedure-code')
})

test('a question that nobody answers ends it after thirty days; what lies with the staff does not end', async () => {
  const [waiting, reviewed] = [await verbs.submitted('owner', address()), await verbs.submitted('owner', address())]
  app.clock.pass(3 * DAY)
  await asked(waiting)
  app.clock.pass(30 * DAY - SECOND)
  await expireProcedures(app.context)
  expect(await stateOf(waiting)).toBe('waiting-applicant')
  app.clock.pass(SECOND)
  await expireProcedures(app.context)
  expect(await stateOf(waiting)).toBe('expired')
  expect(await stateOf(reviewed)).toBe('new')
})

test('an answer in time begins the time anew', async () => {
  const waiting = await verbs.submitted('owner', address())
  await asked(waiting)
  app.clock.pass(29 * DAY)
  await verbs.as(waiting, 'POST', '/answer', { text: 'Here.' })
  await asked(waiting)
  app.clock.pass(29 * DAY)
  await expireProcedures(app.context)
  expect(await stateOf(waiting)).toBe('waiting-applicant')
})

test('those who had been told hear that it is over', async () => {
  const waiting = await verbs.submitted('owner', address())
  await app.pool.query(
    `insert into procedure_notice (procedure_id, address, language, token_hash, sent_at)
     select id, 'anna@told.example', 'en', sha256('x'), $2 from procedure where number = $1`,
    [waiting.number, app.clock.now],
  )
  await asked(waiting)
  app.clock.pass(30 * DAY)
  await expireProcedures(app.context)
  expect((await verbs.lettersTo('anna@told.example')).at(-1)).toMatchObject({
    kind: 'procedure-ended',
    values: { ending: 'expired', about: 'alpha.example' },
  })
  expect((await events(app, 'procedure.expired')).at(-1)).toMatchObject({ actor: 'system', concerns: ['anna'] })
})

test('on two nodes at once, each ends once', async () => {
  const drafts = []
  for (let i = 0; i < 4; i++) drafts.push(await verbs.begun('owner', address()))
  app.clock.pass(7 * DAY)
  const before = (await events(app, 'procedure.expired')).length
  await Promise.all([expireProcedures(app.context), expireProcedures(app.context), expireProcedures(app.context)])
  for (const draft of drafts) expect(await stateOf(draft)).toBe('expired')
  expect((await events(app, 'procedure.expired')).length).toBe(before + drafts.length)
})
