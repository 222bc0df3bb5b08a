import { request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProviderKey } from '../../src/actions/provider-keys.ts'
import { buildServer } from '../../src/api/server.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import { createLog } from '../../src/lib/log.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { events, givePassword, makeKeys, PASSWORD, signedCall, visit } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'

/** Calls as no client library makes them, over a socket. */
let app: TestApp
let port: number
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA)
  await givePassword(app, ANNA)
  await order(app.pool, 'domain', 'novak.example', { admin: ANNA })
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

type Raw = { status: number; body: string; headers: Record<string, unknown> }

function send(method: string, path: string, headers: Record<string, string> = {}, body?: string, to = port): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: to, method, path, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode!, body: text, headers: answer.headers }))
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** A connection on which somebody speaks byte by byte; what is heard, once the server has hung up. */
function dial(to = port): { socket: Socket; heard: Promise<string> } {
  const socket = connect(to, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  socket.on('error', () => undefined)
  return { socket, heard: new Promise((resolve) => socket.on('close', () => resolve(text))) }
}

describe('what an application was let do', () => {
  test('is not widened by what follows # in the path', async () => {
    const keys = await makeKeys(app, ANNA, [{ method: 'GET', path: '/domain/*/serviceInfos' }])
    const get = (path: string) => {
      const { headers } = signedCall(app, keys, 'GET', path)
      return send('GET', path, headers as Record<string, string>)
    }
    expect((await get('/1.0/domain/novak.example/serviceInfos')).status).toBe(200)
    expect((await get('/1.0/domain/novak.example/history')).status).toBe(403)
    expect((await get('/1.0/domain/novak.example/history#/serviceInfos')).status).toBe(403)
    expect((await get('/1.0/domain/novak.example/history?/serviceInfos')).status).toBe(403)
    expect((await get('/1.0/domain/novak.example/history;/serviceInfos')).status).toBeGreaterThanOrEqual(403)
    expect((await get('/1.0/domain/novak.example/history%23/serviceInfos')).status).toBe(404)
    expect((await get(`http://127.0.0.1:${port}/1.0/domain/novak.example/serviceInfos`)).status).not.toBe(200)
  })
})

describe('who is slow', () => {
  test('to send a body is hung up on', async () => {
    const { context } = app
    const slow = await buildServer({ context, log: createLog('silent'), trustedProxy: null, bodyTime: 200 })
    await slow.listen({ port: 0, host: '127.0.0.1' })
    const { socket, heard } = dial((slow.server.address() as AddressInfo).port)
    socket.write('POST /1.0/auth/signIn HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{')
    const drip = setInterval(() => socket.write(' '), 20)
    expect(await heard).not.toContain('HTTP/1.1 2')
    clearInterval(drip)
    await slow.close()
  })

  test('to import is waited for, as long as something moves', async () => {
    const { context } = app
    const key = (await createProviderKey(context, SYSTEM, 'slow'))!
    const slow = await buildServer({ context, log: createLog('silent'), trustedProxy: null, bodyTime: 50 })
    await slow.listen({ port: 0, host: '127.0.0.1' })
    const { socket, heard } = dial((slow.server.address() as AddressInfo).port)
    socket.write(
      `POST /provider/v1/import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`,
    )
    for (let times = 0; times < 10; times++) {
      socket.write('1\r\n\n\r\n')
      await sleep(20)
    }
    socket.write('0\r\n\r\n')
    expect(await heard).toContain('"refused":0')
    await slow.close()
  })

  test('to import, but no provider, is hung up on', async () => {
    const slow = await buildServer({ context: app.context, log: createLog('silent'), trustedProxy: null, bodyTime: 200 })
    await slow.listen({ port: 0, host: '127.0.0.1' })
    const { socket, heard } = dial((slow.server.address() as AddressInfo).port)
    socket.write('POST /provider/v1/import HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
    const drip = setInterval(() => socket.write('1\r\n\n\r\n'), 20)
    expect(await heard).toContain('HTTP/1.1 401')
    clearInterval(drip)
    await slow.close()
  })

  test('to send headers, or silent altogether, is not waited for without end', () => {
    const { headersTimeout, timeout, keepAliveTimeout } = app.app.server
    for (const each of [headersTimeout, timeout, keepAliveTimeout]) {
      expect(each).toBeGreaterThan(0)
      expect(each).toBeLessThanOrEqual(120_000)
    }
  })
})

describe('what cannot be a call', () => {
  test.each(['/1.0/domain/%E0%A4%A/serviceInfos', '/1.0/%', '/%ff', '/1.0/me/task/contactChange/%zz'])(
    '%s is refused',
    async (path) => {
      const { status, headers } = await send('GET', path)
      expect([400, 404]).toContain(status)
      expect(headers['x-content-type-options']).toBe('nosniff')
    },
  )

  test('a header without end is refused', async () => {
    const { status } = await send('GET', '/1.0/me', { 'x-long': 'x'.repeat(20_000) })
    expect(status).toBe(431)
  })

  test('two lengths, or a length and chunks, are refused', async () => {
    for (const lengths of ['Content-Length: 2\r\nContent-Length: 3', 'Content-Length: 2\r\nTransfer-Encoding: chunked']) {
      const { socket, heard } = dial()
      socket.write(`POST /1.0/auth/signIn HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${lengths}\r\n\r\n{}`)
      expect(await heard).toMatch(/^HTTP\/1\.1 400/)
    }
  })
})

describe('what a caller says of himself', () => {
  const forged = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=203.0.113.9',
  }
  const signInFrom = async (to: number) => {
    const answer = await send(
      'POST',
      '/1.0/auth/signIn',
      { ...forged, 'content-type': 'application/json' },
      JSON.stringify({ account: ANNA, password: 'wrong' }),
      to,
    )
    expect(answer.status).toBe(401)
    return (await events(app, 'session.refused')).at(-1) as unknown as { address: string }
  }

  test('about his address is not believed, unless a proxy that is trusted says it', async () => {
    expect((await signInFrom(port)).address).toBe('127.0.0.1')
    const { context } = app
    const behind = await buildServer({ context, log: createLog('silent'), trustedProxy: ['127.0.0.1'] })
    await behind.listen({ port: 0, host: '127.0.0.1' })
    expect((await signInFrom((behind.server.address() as AddressInfo).port)).address).toBe('203.0.113.9')
    await behind.close()
  })

  test('about the host does not make a signature for another host right', async () => {
    const keys = await makeKeys(app, ANNA)
    const { headers } = signedCall(app, keys, 'GET', '/1.0/me', { origin: 'https://evil.example' })
    expect(
      (await send('GET', '/1.0/me', { ...(headers as Record<string, string>), ...forged, host: 'contacts.example' })).status,
    ).toBe(400)
  })

  test('about the origin does not let a page of another site in', async () => {
    const { cookies } = await visit(app, 'POST', '/1.0/auth/signIn', { account: ANNA, password: PASSWORD })
    const cookie = `passation_session=${cookies[0]!.value}`
    for (const headers of [
      { origin: 'https://evil.example', ...forged },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
    ])
      expect((await send('DELETE', '/1.0/me/session', { cookie, ...headers })).status, JSON.stringify(headers)).toBe(403)
    expect((await send('DELETE', '/1.0/me/session', { cookie })).status).toBe(200)
  })

  test('about the host does not reach a letter, or the page on which access is granted', async () => {
    const keys = await makeKeys(app, ANNA)
    const body = JSON.stringify({ accessRules: [{ method: 'GET', path: '/me' }] })
    const headers = {
      'content-type': 'application/json',
      'x-ovh-application': keys.applicationKey,
      ...forged,
      host: 'evil.example',
    }
    expect((await send('POST', '/1.0/auth/credential', headers, body)).body).not.toContain('evil.example')
  })
})
