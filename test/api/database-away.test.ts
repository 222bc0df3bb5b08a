import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

/** When the database restarts under a call, the caller hears that it is away: 503, worth trying again. */

let app: TestApp
let client: pg.Client

beforeAll(async () => {
  app = await startTestApp()
  client = new pg.Client(app.database.connection)
  client.on('error', () => undefined)
  await client.connect()
  app.app.get('/one', () => client.query('select 1'))
  app.app.get('/two', () => client.query('select pg_sleep(60)'))
})

afterAll(() => app.close())

test('the connection breaks while a statement runs', async () => {
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const answer = app.app.inject({ url: '/two' }).then(({ statusCode }) => statusCode)
  const running = `select from pg_stat_activity where pid = $1 and query like '%pg_sleep%' and state = 'active'`
  while ((await app.pool.query(running, [rows[0].pid])).rowCount === 0);
  const end = new Promise((resolve) => client.once('end', resolve))
  await Promise.all([end, app.pool.query('select pg_terminate_backend($1)', [rows[0].pid])])
  expect(await answer).toBe(503)
})

test('the connection broke between two statements', async () => {
  const { statusCode, headers } = await app.app.inject({ url: '/one' })
  expect(statusCode).toBe(503)
  expect(headers['content-type']).toContain('json')
})
