import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Program, startProgram } from '../support/program.ts'
import { ANNA, openStory, type Story, THEO } from '../support/story.ts'

/** The node dies while accepted procedures take effect: each of them has happened whole, or not at all. */

const MANY = 80

let story: Story
let second: Program | undefined
let database: pg.Client

beforeAll(async () => {
  story = await openStory()
  database = new pg.Client(story.env.DATABASE_URL)
  await database.connect()
  await database.query(
    `insert into service (product, name, status, contact_admin, contact_tech, contact_billing, creation)
     select 'domain', 'kill' || n || '.example', 'ok', $1, $1, $1, '2026-01-01' from generate_series(1, $2::int) n`,
    [ANNA, MANY],
  )
  // They wait until all of them are there.
  await database.query(
    `insert into procedure (number, kind, state, email, language, confirmed_at, product, service_name, wanted, first_yes, second_yes,
                            began_at, submitted_at, state_since, effective_at)
     select 'PR-KILL' || n, 'contacts', 'waiting-period', 'emma' || n || '@mail.example', 'en', now(), 'domain',
            'kill' || n || '.example', jsonb_build_object('contactAdmin', $1::text), 'sta1-psn', 'sta2-psn', now(), now(), now(),
            now() + interval '1 day'
       from generate_series(1, $2::int) n`,
    [THEO, MANY],
  )
  await database.query(
    `insert into event (at, kind, actor, concerns, details)
     select now(), 'procedure.accepted', 'staff', array[$1::text], jsonb_build_object('procedure', 'PR-KILL' || n)
       from generate_series(1, $2::int) n`,
    [ANNA, MANY],
  )
})

afterAll(async () => {
  await second?.stop()
  await database.end()
  await story.close()
})

type Found = { state: string; admin: string; locked: boolean; done: number; set: number }

/** Of each procedure: where it stands, who has the service, and how often that was recorded. */
async function found(): Promise<Found[]> {
  const { rows } = await database.query(
    `select p.state, s.contact_admin as admin, s.transfer_locked_until is not null as locked,
            (select count(*)::int from event e where e.kind = 'procedure.done' and e.details->>'procedure' = p.number) as done,
            (select count(*)::int from event e where e.kind = 'service.contacts-set' and e.service_name = s.name) as set
       from procedure p join service s on s.name = p.service_name where p.number like 'PR-KILL%'`,
  )
  return rows
}

const WHOLE: Found = { state: 'done', admin: THEO, locked: true, done: 1, set: 1 }
const NOTHING: Found = { state: 'waiting-period', admin: ANNA, locked: false, done: 0, set: 0 }

async function doneSoFar(): Promise<number> {
  return (await database.query(`select count(*)::int as n from procedure where number like 'PR-KILL%' and state = 'done'`))
    .rows[0].n
}

test('kill -9 in the middle leaves nothing half done', async () => {
  await database.query(`update procedure set effective_at = now() where number like 'PR-KILL%'`)
  while ((await doneSoFar()) < 10) await sleep(5)
  await story.program.kill()
  const after = await found()
  const done = after.filter(({ state }) => state === 'done')
  expect(done.length).toBeGreaterThanOrEqual(10)
  expect(done.length).toBeLessThan(MANY)
  expect(done).toEqual(done.map(() => WHOLE))
  const others = after.filter(({ state }) => state !== 'done')
  expect(others).toEqual(others.map(() => NOTHING))
})

test('the next one carries out the rest, and nothing twice', { timeout: 120_000 }, async () => {
  second = await startProgram(story.env)
  for (let n = 0; n < 1500 && (await doneSoFar()) < MANY; n++) await sleep(50)
  const after = await found()
  expect(after).toEqual(after.map(() => WHOLE))
  expect(after).toHaveLength(MANY)
})
