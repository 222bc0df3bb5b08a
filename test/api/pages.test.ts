import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

async function page(url: string): Promise<string> {
  const { statusCode, headers, body } = await app.app.inject(url)
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  return body
}

const loaded = (html: string) => [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)].map(([, url]) => url!)

describe('the page to read the API', () => {
  test.each(['/api', '/api/'])('at %s is made of files of this server alone, and each is there', async (url) => {
    const files = loaded(await page(url)).map((file) => new URL(file, `http://here${url}`))

    expect(files.length).toBeGreaterThan(4)
    for (const { host, pathname } of files) {
      expect([host, pathname.startsWith('/api/static/')]).toEqual(['here', true])
      expect((await app.app.inject(pathname)).statusCode, pathname).toBe(200)
    }
  })

  test('shows the description of this server, offers no other, and sends it to nobody to be judged', async () => {
    const { body } = await app.app.inject('/api/static/swagger-initializer.js')

    expect(body).toContain("url: resolveUrl('./json')")
    expect(body).toContain('validatorUrl: null')
    expect(body).toContain('BaseLayout')
    expect((await app.app.inject('/api/json')).json()).toEqual((await app.app.inject('/openapi.json')).json())
  })
})
