import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { buildServer } from '../../src/api/server.ts'
import { createPool, type Database } from '../../src/db/database.ts'
import { createLog } from '../../src/lib/log.ts'
import { hashOf, newSecret } from '../../src/lib/secret.ts'
import { HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { givePassword, makeKeys, signedCall, signIn } from '../support/callers.ts'
import { addUser, order, settle } from '../support/people.ts'
import { domainUrn, givePolicy } from '../support/policies.ts'

const [ANNA, THEO, CARL, ZOE] = ['anna', 'theo', 'carl', 'zoe'] as const
const HEARTBEAT = 300
/** Whatever happens is told within this, in milliseconds. */
const PROMPTLY = 1000

type Happened = { kind: string; taskId: number | null; product: string | null; serviceName: string | null }
type Stream = { call: ClientRequest; answer: IncomingMessage; text(): string; happened(): Happened[]; ended: Promise<unknown> }

let app: TestApp
/** Another process on the same database: it hears of nothing but from there. */
let other: { app: Api; pool: Database }
let asked = 0
const streams: Stream[] = []

beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, THEO, CARL, ZOE)
  for (const account of [ANNA, THEO, CARL, ZOE]) await givePassword(app, account)
  const pool = createPool(app.database.connection)
  const context = { ...app.context, db: pool, onCommit: new Set<() => void>() }
  other = { pool, app: await buildServer({ context, log: createLog('silent'), trustedProxy: null, heartbeat: HEARTBEAT }) }
  for (const each of [app.app, other.app]) await each.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  for (const { call } of streams) call.destroy()
  await other.app.close()
  await other.pool.end()
  await app.close()
})
beforeEach(() => app.pool.query('truncate throttle'))

const portOf = (api: Api) => (api.server.address() as AddressInfo).port

/** Listens at one of the two, once the stream has begun. */
function listen(api: Api, headers: Record<string, string>): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: portOf(api), path: '/1.0/me/live', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
        resolve(stream)
      })
      const ended = new Promise((over) => answer.on('end', over).on('error', over))
      const happened = () => [...text.matchAll(/^event: happened\ndata: (.*)$/gm)].map(([, json]) => JSON.parse(json!))
      const stream = { call, answer, text: () => text, happened, ended }
      answer.on('end', () => resolve(stream))
      streams.push(stream)
    })
    call.on('error', reject)
    call.end()
  })
}

const as = async (account: string) => ({ cookie: await signIn(app, account) })

/** A session without its door. */
async function cookieOf(name: string): Promise<string> {
  const secret = newSecret()
  await app.pool.query(
    `insert into session (secret_hash, account, user_login, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, '2099-01-01', '2099-01-01')`,
    [hashOf(secret), ...name.split('/'), app.clock.now],
  )
  return `passation_session=${secret}`
}

/** Waits until it is so; gives how long that took. */
async function until(isSo: () => boolean): Promise<number> {
  const begun = performance.now()
  while (!isSo()) {
    if (performance.now() - begun > 5000) throw new Error('It never came')
    await sleep(5)
  }
  return performance.now() - begun
}

/** Anna asks that Theo becomes technical contact in Carl's place. */
async function asks(): Promise<{ id: number; name: string }> {
  const name = `live-${++asked}.example`
  await order(app.pool, 'domain', name, { admin: ANNA, tech: CARL })
  const { status, body } = await app.call(ANNA, 'POST', `/1.0/domain/${name}/changeContact`, { contactTech: THEO })
  expect(status).toBe(200)
  return { id: body[0], name }
}

async function accepts(account: string, id: number): Promise<void> {
  const letters = (await app.letters(account)).filter(({ values }) => values.changeId === id && values.token)
  const body = { token: letters.at(-1)!.values.token }
  expect((await app.call(account, 'POST', `/1.0/me/task/contactChange/${id}/accept`, body)).status).toBe(200)
}

describe('who listens', () => {
  test('is told what concerns them, in this process and in any other, within a second, once', async () => {
    const [here, there] = [await listen(app.app, await as(ANNA)), await listen(other.app, await as(ANNA))]
    const { id, name } = await asks()
    const told = { kind: 'contact-change.asked', taskId: id, product: 'domain', serviceName: name }
    const heard = (stream: Stream, kind: string) => stream.happened().some((each) => each.kind === kind && each.taskId === id)
    expect(await until(() => heard(here, told.kind) && heard(there, told.kind))).toBeLessThan(PROMPTLY)
    expect(here.happened()).toContainEqual(told)

    await accepts(THEO, id)
    expect(await until(() => heard(here, 'contact-change.validated') && heard(there, 'contact-change.validated'))).toBeLessThan(
      PROMPTLY,
    )
    await accepts(ANNA, id)
    expect(await until(() => heard(here, 'contact-change.done') && heard(there, 'contact-change.done'))).toBeLessThan(PROMPTLY)
    await sleep(1200)
    for (const stream of [here, there]) {
      const kinds = stream.happened().flatMap((each) => (each.taskId === id ? [each.kind] : []))
      expect(kinds).toEqual(['contact-change.asked', 'contact-change.validated', 'contact-change.done'])
    }
  })

  test('hears at once what this process commits, which wakes whoever follows', async () => {
    const stream = await listen(app.app, await as(ANNA))
    expect(app.context.onCommit.size).toBe(1)
    const waits: number[] = []
    for (let each = 0; each < 5; each++) {
      const { id } = await asks()
      waits.push(await until(() => stream.happened().some(({ taskId }) => taskId === id)))
      await sleep(60)
    }
    expect(waits.sort((one, another) => one - another)[2]).toBeLessThan(300)
  })

  test('hears nothing of somebody else’s', async () => {
    const [zoe, carl] = [await listen(app.app, await as(ZOE)), await listen(app.app, await as(CARL))]
    const { id } = await asks()
    await until(() => carl.happened().some(({ taskId }) => taskId === id))
    await sleep(600)
    expect(zoe.text()).not.toMatch(/live-|contact-change/)
  })

  test('hears as a user of the services that he may see, and of no other', async () => {
    await addUser(app.pool, `${ANNA}/nora`, 'NOBODYS')
    const next = `live-${asked + 2}.example`
    await givePolicy(app.pool, ANNA, { to: [`${ANNA}/nora`], on: [domainUrn(next)], allow: ['domain:apiovh:get'] })
    const stream = await listen(app.app, { cookie: await cookieOf(`${ANNA}/nora`) })
    const [hidden, seen] = [await asks(), await asks()]
    expect(seen.name).toBe(next)
    await until(() => stream.happened().some(({ taskId }) => taskId === seen.id))
    await sleep(600)
    expect(stream.happened().map(({ taskId }) => taskId)).not.toContain(hidden.id)
    await app.pool.query('delete from policy')
    await app.call(ANNA, 'POST', `/1.0/me/task/contactChange/${seen.id}/abort`)
    await sleep(600)
    expect(stream.happened().map(({ kind }) => kind)).toEqual(['contact-change.asked'])
  })

  test.each([
    ['whose group loses its role', `update user_group set role = 'NONE' where name = 'team'`],
    ['who is moved to a group of no role', `update account_user set group_name = 'NOBODYS' where login = $1`],
  ])('hears nothing of the account any more as a user %s', async (_, change) => {
    const login = `ned-${++asked}`
    await app.pool.query(
      `insert into user_group values ('anna', 'team', 'REGULAR', '', now(), now())
       on conflict (account, name) do update set role = 'REGULAR'`,
    )
    await addUser(app.pool, `${ANNA}/${login}`, 'team')
    const [holder, stream] = [
      await listen(app.app, await as(ANNA)),
      await listen(app.app, { cookie: await cookieOf(`${ANNA}/${login}`) }),
    ]
    const happens = (kind: string) =>
      app.pool.query(`insert into event (at, kind, actor, concerns) values (now(), $1, 'account', '{anna}')`, [kind])
    await happens('account.edited')
    await until(() => stream.happened().some(({ kind }) => kind === 'account.edited'))
    await app.pool.query(change, change.includes('$1') ? [login] : [])
    await happens('account.password-changed')
    const { id } = await asks()
    await until(() => holder.happened().some(({ taskId }) => taskId === id))
    await sleep(600)
    expect(holder.happened().map(({ kind }) => kind)).toContain('account.password-changed')
    expect(stream.happened().map(({ kind }) => kind)).toEqual(['account.edited'])
  })

  test('hears of an event that was committed after one with a higher number', async () => {
    const stream = await listen(other.app, await as(ANNA))
    const late = await app.pool.connect()
    const write = `insert into event (at, kind, actor, concerns, service_name, product) values (now(), 'service.edited', 'system', '{anna}', $1, 'domain')`
    const names = () => stream.happened().map(({ serviceName }) => serviceName)
    await late.query('begin')
    await late.query(write, ['late.example'])
    await app.pool.query(write, ['early.example'])
    await until(() => names().includes('early.example'))
    await late.query('commit')
    late.release()
    expect(await until(() => names().includes('late.example'))).toBeLessThan(PROMPTLY)
    await sleep(700)
    expect(names().filter((name) => name === 'late.example')).toHaveLength(1)
  })

  test('is shown as a stream that nobody keeps, behind the same headers as every answer', async () => {
    const { answer, text } = await listen(app.app, await as(ANNA))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-ovh-queryid': expect.any(String),
    })
    expect(text()).toMatch(/^: listening\n\n/)
  })

  test('may be an application that was let do it', async () => {
    const sign = async (rules: object[]) =>
      signedCall(app, await makeKeys(app, ANNA, rules), 'GET', '/1.0/me/live').headers as Record<string, string>
    const refused = await listen(app.app, await sign([{ method: 'GET', path: '/domain/*' }]))
    expect(refused.answer.statusCode).toBe(403)
    const stream = await listen(app.app, await sign([{ method: 'GET', path: '/me/live' }]))
    const { id } = await asks()
    await until(() => stream.happened().some(({ taskId }) => taskId === id))
    await app.pool.query(`update credential set state = 'expired'`)
    await app.pool.query(
      `insert into event (at, kind, actor, concerns) values (now(), 'credential.revoked', 'account', '{anna}')`,
    )
    await stream.ended
  })

  test('must be somebody', async () => {
    expect((await listen(app.app, {})).answer.statusCode).toBe(401)
    expect((await app.call(ANNA, 'HEAD', '/1.0/me/live')).status).toBe(404)
  })
})

describe('a stream', () => {
  test('ends with the sign-out, at once, wherever that was', async () => {
    const [anna, theo] = [await as(ANNA), await as(THEO)]
    const [hers, his] = [await listen(other.app, anna), await listen(other.app, theo)]
    const begun = performance.now()
    await app.app.inject({ method: 'POST', url: '/1.0/auth/signOut', headers: anna })
    await hers.ended
    expect(performance.now() - begun).toBeLessThan(PROMPTLY)
    expect(his.answer.complete).toBe(false)
  })

  test('ends when the session runs out, by the next sign of life', async () => {
    const stream = await listen(other.app, await as(ZOE))
    app.clock.pass(13 * HOUR)
    const begun = performance.now()
    await stream.ended
    expect(performance.now() - begun).toBeLessThan(HEARTBEAT * 3)
  })

  test('says now and then that it is there, and outlives the patience with silence', async () => {
    const cookie = await as(CARL)
    other.app.server.timeout = HEARTBEAT * 2
    const stream = await listen(other.app, cookie)
    await sleep(HEARTBEAT * 6)
    expect(stream.answer.complete).toBe(false)
    expect(stream.text().match(/^:$/gm)!.length).toBeGreaterThan(3)
    other.app.server.timeout = 120_000
  })

  test('is one of twenty at most for an account; one that ends makes room', async () => {
    const cookie = await as(ZOE)
    const open = await Promise.all(Array.from({ length: 20 }, () => listen(app.app, cookie)))
    expect((await listen(app.app, cookie)).answer.statusCode).toBe(429)
    open[0]!.call.destroy()
    await sleep(100)
    expect((await listen(app.app, cookie)).answer.statusCode).toBe(200)
    for (const { call } of open) call.destroy()
  })

  test('does not hold up a server that stops, and ends with it', async () => {
    const pool = createPool(app.database.connection)
    const context = { ...app.context, db: pool, onCommit: new Set<() => void>() }
    const stopping = await buildServer({ context, log: createLog('silent'), trustedProxy: null })
    await stopping.listen({ port: 0, host: '127.0.0.1' })
    const stream = await listen(stopping, await as(ANNA))
    const begun = performance.now()
    await stopping.close()
    expect(performance.now() - begun).toBeLessThan(PROMPTLY)
    await stream.ended
    await pool.end()
  })
})

test('the database is asked nothing while nobody listens', async () => {
  for (const { call } of streams) call.destroy()
  await sleep(1000)
  const asked: string[] = []
  const query = other.pool.query.bind(other.pool) as (...given: unknown[]) => unknown
  other.pool.query = ((...given: unknown[]) => {
    asked.push((given[0] as { name?: string }).name ?? '')
    return query(...given)
  }) as typeof other.pool.query
  await sleep(1500)
  expect(asked).toEqual([])
  expect(app.context.onCommit.size).toBe(0)
  await listen(other.app, await as(ANNA))
  await sleep(1200)
  expect(asked.filter((name) => name === 'live-after').length).toBeGreaterThanOrEqual(2)
  expect(asked.filter((name) => name === 'live-after').length).toBeLessThanOrEqual(5)
})
