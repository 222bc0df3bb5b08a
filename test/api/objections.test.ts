import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, newSecret } from '../../src/lib/secret.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { events, visit } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let people = 0

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  await settle(app.pool, 'anna', 'theo', 'sam', 'noor')
  await order(app.pool, 'domain', 'alpha.example', { admin: 'anna', tech: 'theo' })
})
afterAll(() => app.close())

type Accepted = Applicant & { tokens: { anna: string; owner: string } }

/** As if two members of the staff had accepted it, and these two had been told. */
async function accepted(kind = 'owner'): Promise<Accepted> {
  const applicant = await verbs.submitted(kind, `applicant${++people}@mail.example`)
  const tokens = { anna: newSecret(), owner: newSecret() }
  await app.pool.query(
    `update procedure set state = 'waiting-period', state_since = $2, effective_at = $3, taken_by = 'noor', first_yes = 'sam',
            second_yes = 'noor', verdict = 'identity_proven', sentence = 'Clear.', overridden = '{unpaid_bill}', override = 'So be it.'
      where number = $1`,
    [applicant.number, app.clock.now, new Date(app.clock.now.getTime() + 7 * DAY)],
  )
  for (const [name, token] of Object.entries(tokens))
    await app.pool.query(
      `insert into procedure_notice (procedure_id, address, language, token_hash, sent_at)
       select id, $2, 'fr', $3, $4 from procedure where number = $1`,
      [applicant.number, `${name}@told.example`, hashOf(token), app.clock.now],
    )
  return { ...applicant, tokens }
}

const look = (token: string, from = verbs.elsewhere()) => visit(app, 'POST', '/1.0/procedure-objection/look', { token }, {}, from)
const object = (token: string, reason = 'This is my domain.') =>
  visit(app, 'POST', '/1.0/procedure-objection', { token, reason }, {}, verbs.elsewhere())

describe('whoever was told of an accepted procedure', () => {
  test('sees what is to happen and when, never who applies; looking changes nothing', async () => {
    const { tokens, email, number } = await accepted()
    const before = (await app.pool.query('select * from event')).rows.length
    const { status, body } = await look(tokens.anna)
    expect(status).toBe(200)
    expect(body).toEqual({
      service: { product: 'domain', name: 'alpha.example' },
      wanted: 'owner',
      effectiveAt: new Date(app.clock.now.getTime() + 7 * DAY).toISOString(),
      state: 'open',
    })
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${email}|${number}|Brook`))
    expect((await look(tokens.anna)).body.state).toBe('open')
    expect((await app.pool.query('select * from event')).rows.length).toBe(before)
  })

  test('objects with a reason: it goes back to review, and every yes is gone', async () => {
    const { tokens, number, email, ...applicant } = await accepted('contacts')
    expect((await object(` ${tokens.anna} `, ' I never agreed. ')).body).toBeNull()
    const { rows } = await app.pool.query('select * from procedure where number = $1', [number])
    expect(rows[0]).toMatchObject({ state: 'new', taken_by: null, first_yes: null, second_yes: null, effective_at: null })
    expect(rows[0]).toMatchObject({ verdict: null, sentence: null, overridden: [], override: null })
    const entries = await app.pool.query('select kind, author, address, text from procedure_entry where procedure_id = $1', [
      rows[0].id,
    ])
    expect(entries.rows).toEqual([{ kind: 'objected', author: null, address: 'anna@told.example', text: 'I never agreed.' }])
    expect((await verbs.lettersTo(email)).at(-1)).toMatchObject({ kind: 'procedure-again', values: { because: 'objected' } })
    const seen = (await verbs.as({ ...applicant, number }, 'GET')).body
    expect(seen).toMatchObject({ state: 'new', entries: [], effectiveAt: null, verdict: null })
    expect(JSON.stringify(seen)).not.toContain('never agreed')
  })

  test('finds it in the history of the service, without a name and without the reason', async () => {
    const { tokens } = await accepted()
    await object(tokens.owner, 'A very private reason.')
    const { body } = await app.call('anna', 'GET', '/1.0/domain/alpha.example/history')
    expect(body[0].kind).toBe('procedure.objected')
    expect(JSON.stringify(body[0])).not.toMatch(/private reason|told\.example|Brook/)
  })

  test('objects once, and the others hear that it is in review again', async () => {
    const { tokens } = await accepted()
    await object(tokens.anna)
    expect((await look(tokens.anna)).body.state).toBe('objected')
    const again = await object(tokens.anna)
    expect([again.status, again.body.code]).toEqual([403, 'token_unusable'])
    expect((await look(tokens.owner)).body.state).toBe('objected')
    expect((await object(tokens.owner)).body.code).toBe('procedure_elsewhere')
  })

  test('two at the same moment take it back once', async () => {
    const { tokens, number } = await accepted()
    const answers = await Promise.all([object(tokens.anna), object(tokens.anna), object(tokens.owner)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const told = (await events(app, 'procedure.objected')).filter(({ details }) => details.procedure === number)
    expect(told).toHaveLength(1)
  })

  test('hears that it is over once the applicant has taken it back', async () => {
    const { tokens, ...applicant } = await accepted()
    await verbs.as(applicant, 'POST', '/withdraw')
    expect((await look(tokens.anna)).body).toMatchObject({ state: 'over', effectiveAt: null })
    expect((await object(tokens.anna)).body.code).toBe('procedure_elsewhere')
    for (const address of ['anna@told.example', 'owner@told.example'])
      expect((await verbs.lettersTo(address)).at(-1)).toMatchObject({
        kind: 'procedure-ended',
        language: 'fr',
        values: { ending: 'withdrawn', about: 'alpha.example' },
      })
    const event = (await events(app, 'procedure.withdrawn')).at(-1)!
    expect(event).toMatchObject({ service_name: 'alpha.example', concerns: ['anna', 'theo'] })
  })

  test('needs a reason, of words', async () => {
    const { tokens } = await accepted()
    for (const reason of ['', ' \n ', 'x'.repeat(2001), '\u0000']) expect((await object(tokens.anna, reason)).status).toBe(400)
    expect((await look(tokens.anna)).body.state).toBe('open')
  })
})

describe('a code that is none', () => {
  test('is answered alike, and not without end', async () => {
    const { code } = await verbs.begun('owner', `applicant${++people}@mail.example`)
    for (const token of [newSecret(), code, 'x']) {
      const answers = [await look(token), await object(token)]
      for (const { status, body } of answers) expect([status, body.code]).toEqual([403, 'token_unusable'])
    }
    const statuses = []
    for (let i = 0; i < 61; i++) statuses.push((await look(newSecret(), '10.220.0.1')).status)
    expect(statuses.filter((status) => status === 403)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(429)
    const { tokens } = await accepted()
    expect((await look(tokens.anna, '10.220.0.1')).status).toBe(200)
  })
})
