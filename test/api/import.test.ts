import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { settle } from '../support/people.ts'
import { type Provider, startProvider } from '../support/provider.ts'

let world: TestApp
let provider: Provider
let port: number

beforeAll(async () => {
  world = await startTestApp()
  provider = await startProvider(world)
  await settle(world.pool, 'anna')
  await world.app.listen({ host: '127.0.0.1', port: 0 })
  port = (world.app.server.address() as AddressInfo).port
})

afterAll(() => world.close())

function post(headers: Record<string, string> = {}): { call: ClientRequest; answer: Promise<IncomingMessage> } {
  const authorization = `Bearer ${provider.key}`
  const call = request({ port, path: '/provider/v1/import', method: 'POST', headers: { authorization, ...headers } })
  const answer = once(call, 'response').then(([response]) => response as IncomingMessage)
  return { call, answer }
}

async function imports(body: string, headers: Record<string, string> = {}): Promise<Record<string, unknown>[]> {
  const { call, answer } = post(headers)
  call.end(body)
  const lines: Record<string, unknown>[] = []
  for await (const line of createInterface(await answer)) lines.push(JSON.parse(line))
  return lines
}

/** A client that reads nothing before it has sent everything. */
async function sendThenListen(body: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const head = `POST /provider/v1/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${provider.key}\r\nConnection: close\r\n`
  await promisify((text: string, done: (error?: Error | null) => void) => socket.write(text, done))(
    `${head}Content-Length: ${body.length}\r\n\r\n${body}`,
  )
  let answer = ''
  for await (const piece of socket) answer += piece
  return answer
}

const line = (name: string, more: object = {}) =>
  `${JSON.stringify({ kind: 'service', product: 'vps', name, contactAdmin: 'anna', ...more })}\n`
const servicesLike = async (pattern: string) =>
  (await world.pool.query('select from service where name like $1', [pattern])).rowCount ?? 0

const NOTHING = { accounts: 0, services: 0, bills: 0, paymentMethods: 0, voipValidations: 0, refused: 0, lines: 0 }

describe('an import over HTTP', () => {
  test.each([['application/x-ndjson'], ['application/json'], ['text/plain'], ['application/x-www-form-urlencoded']])(
    'answers the refused lines and then the counts, whatever %s the lines are said to be',
    async (type) => {
      expect(
        await imports(`${line('typed')}nonsense\n${line('typed', { contactAdmin: 'nobody' })}`, { 'content-type': type }),
      ).toEqual([
        { line: 2, code: 'not_json', message: expect.stringContaining('not a JSON object') },
        expect.objectContaining({ line: 3, code: 'unknown_account', message: expect.stringContaining('“nobody”') }),
        { ...NOTHING, services: 1, refused: 2, lines: 3 },
      ])
    },
  )

  test('takes lines of no said type, and no lines at all', async () => {
    expect(await imports(line('untyped'))).toEqual([{ ...NOTHING, services: 1, lines: 1 }])
    expect(await imports('')).toEqual([NOTHING])
  })

  test('says why in French to who reads French', async () => {
    const [refused] = await imports('nonsense\n', { 'accept-language': 'fr' })
    expect(refused!.message).toContain('objet JSON')
  })

  test('is no way around the limit on the body of the other calls', async () => {
    const answer = await provider.call('PUT', '/services/vps/big', { contactAdmin: 'anna', owner: { text: 'x'.repeat(300_000) } })
    expect(answer.status).toBe(413)
  })

  test('takes more than fits into a body elsewhere, and tells how far it is', async () => {
    const all = Array.from({ length: 24_000 }, (_, at) => line(`long${at % 10}`, { displayName: `${at} ${'x'.repeat(60)}` }))
    const lines = await imports(all.map((text, at) => (at % 10 === 0 ? text : 'x\n')).join(''))
    expect(lines.at(-1)).toEqual({ ...NOTHING, services: 2400, refused: 21_600, lines: 24_000 })
    const progress = lines.filter((each) => 'progress' in each)
    expect(progress).toHaveLength(1)
    expect(progress[0]!.progress).toMatchObject({ lines: 20_000 })
    expect(lines.filter((each) => 'code' in each)).toHaveLength(21_600)
  })

  test('answers while the lines still come', async () => {
    const { call, answer } = post()
    call.write('nonsense\n'.repeat(4000))
    const answered = createInterface(await answer)[Symbol.asyncIterator]()
    expect(JSON.parse((await answered.next()).value!)).toMatchObject({ line: 1, code: 'not_json' })
    call.end(line('after'))
    let last = ''
    for (let next = await answered.next(); !next.done; next = await answered.next()) last = next.value
    expect(JSON.parse(last)).toEqual({ ...NOTHING, services: 1, refused: 4000, lines: 4001 })
  })

  test('that breaks off says so and what counted until then, also to who sends everything first', async () => {
    await world.pool.query('alter table bill rename to bill_away')
    const bill = { kind: 'bill', nichandle: 'anna', billId: 'B1', date: '2026-01-01', amount: 1, currency: 'EUR', status: 'paid' }
    const many = Array.from({ length: 2000 }, (_, at) => line(`kept${at}`)).join('')
    const answer = await sendThenListen(`${many}${JSON.stringify(bill)}\n${'x'.repeat(40_000_000)}`).finally(() =>
      world.pool.query('alter table bill_away rename to bill'),
    )
    expect(JSON.parse(/^\{.*error.*\}$/m.exec(answer)![0])).toEqual({
      error: expect.stringContaining('broken off'),
      queryId: expect.any(String),
      counted: { ...NOTHING, services: 2000, lines: 2000 },
    })
  })

  test('ends with who sends it: what was told stays, what had not come in whole does not', async () => {
    const { call, answer } = post()
    answer.catch(() => undefined)
    call.on('error', () => undefined)
    for (let at = 0; at < 2000; at++) call.write(line(`hung${at}`))
    call.write('x\n')
    while ((await servicesLike('hung%')) < 2000) await sleep(10)
    call.write(line('half').slice(0, 20))
    call.destroy()
    expect(await imports(line('next'))).toEqual([{ ...NOTHING, services: 1, lines: 1 }])
    expect(await servicesLike('half')).toBe(0)
    expect(await servicesLike('hung%')).toBe(2000)
  })
})
