import { type ClientRequest, request } from 'node:http'
import { PassThrough } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LIMITS, throttle } from '../../src/actions/throttle.ts'
import { fileOf } from '../../src/api/reading-file.ts'
import { inPlaceOf } from '../../src/api/sending-places.ts'
import { startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { visit } from '../support/callers.ts'
import * as files from '../support/files.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
  await app.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => app.close())

const pathOf = ({ number }: Applicant) => `/1.0/procedure/${number}/proof?kind=letter`
const headersOf = ({ code }: Applicant) => ({ 'x-procedure-code': code, 'content-type': 'application/octet-stream' })

const patience = { timeout: 20_000, interval: 500 }

const send = (by: Applicant, bytes: Buffer, network: string): Promise<TestAnswer> =>
  visit(app, 'POST', pathOf(by), bytes, headersOf(by), network)

/** Sends the first bytes of a file, and no more. */
async function dawdle(by: Applicant): Promise<ClientRequest> {
  const { port } = app.app.server.address() as { port: number }
  const headers = { ...headersOf(by), 'content-length': '1000000' }
  const call = request({ port, method: 'POST', path: pathOf(by), headers }).on('error', () => undefined)
  call.write(Buffer.alloc(1000))
  return call
}

describe('files that are on their way at once', () => {
  test('are two of a procedure: a third is told when to come back, before it is read, until one has come or has gone', async () => {
    const emma = await verbs.begun('owner', 'emma@mail.example')
    const slow = [await dawdle(emma), await dawdle(emma)]
    const third = await vi.waitFor(async () => {
      const answer = await send(emma, files.svg(), '10.8.0.1')
      expect(answer.status).toBe(429)
      return answer
    }, patience)
    expect(third).toMatchObject({ body: { code: 'too_many_requests' }, headers: { 'retry-after': '10' } })
    const ada = await verbs.begun('owner', 'ada@mail.example')
    expect((await send(ada, files.pdf(), '10.8.0.2')).status).toBe(200)
    for (const call of slow) call.destroy()
    await vi.waitFor(async () => expect((await send(emma, files.pdf(), '10.8.0.1')).status).toBe(200), patience)
  })

  const full = { code: 'too_many_requests' }
  const sender = (at: number, network = at) => ({ procedure: `P${at}`, network: `10.7.${network}.1` })

  async function holding(places: number, networkOf: (at: number) => number, work: () => Promise<void>): Promise<void> {
    let leave = () => {}
    const gone = new Promise<void>((resolve) => {
      leave = resolve
    })
    const held = Array.from({ length: places }, (_, at) => inPlaceOf(sender(at, networkOf(at)), () => gone))
    await work().finally(leave)
    await Promise.all(held)
  }

  test('are eight in all, and a place is free again however it was left', async () => {
    const left = inPlaceOf(sender(20), () => Promise.reject(new Error('hung up')))
    await expect(left).rejects.toThrow('hung up')
    await holding(
      8,
      (at) => at,
      () => expect(inPlaceOf(sender(9), async () => 'in')).rejects.toMatchObject(full),
    )
    expect(await inPlaceOf(sender(9), async () => 'in')).toBe('in')
  })

  test('are four of a network, so that others find a place', async () => {
    await holding(
      4,
      () => 1,
      async () => {
        await expect(inPlaceOf(sender(9, 1), async () => 'in')).rejects.toMatchObject(full)
        expect(await inPlaceOf(sender(9, 2), async () => 'in')).toBe('in')
      },
    )
  })

  test('have come after two minutes, or are hung up on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const raw = new PassThrough()
      const file = fileOf({ raw } as unknown as FastifyRequest, 1000)
      const late = expect(file).rejects.toMatchObject({ status: 408 })
      raw.write('slow')
      await vi.advanceTimersByTimeAsync(119_000)
      expect(raw.destroyed).toBe(false)
      await vi.advanceTimersByTimeAsync(1000)
      await late
      expect(raw.destroyed).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('a network sends 200 megabytes a day at most, whatever procedure they are for', async () => {
  const [emma, other] = [await verbs.begun('owner', 'full@mail.example'), await verbs.begun('owner', 'else@mail.example')]
  const bytes = Buffer.concat([files.pdf(), Buffer.alloc(100_000)])
  const before = 200 * 1024 - Math.ceil(bytes.length / 1024)
  await throttle(app.context, LIMITS.proofKilobytesFromNetwork, '10.8.1.1', before)
  expect((await send(emma, bytes, '10.8.1.1')).status).toBe(200)
  expect(await send(other, files.pdf(), '10.8.1.1')).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect((await send(other, files.pdf(), '10.8.1.2')).status).toBe(200)
})
