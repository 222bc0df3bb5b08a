import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { makeKeys, signedCall } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'

const ANNA = 'an10001-psn'

/** Calls as no client library makes them, over a socket. */
let app: TestApp
let port: number
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA)
  await order(app.pool, 'domain', 'novak.example', { admin: ANNA })
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

type Raw = { status: number; body: string; headers: Record<string, unknown> }

function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
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
