import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

async function page(url: string, language = 'en'): Promise<string> {
  const { statusCode, headers, body } = await app.app.inject({ url, headers: { 'accept-language': language } })
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

describe.each([
  ['/', 'Passation runs here', 'Passation fonctionne ici'],
  ['/requests/42', 'Answer a request', 'Répondre à une demande'],
  ['/verify', 'Verify your address', 'Vérifier votre adresse'],
  ['/choose-password', 'Choose a password', 'Choisir un mot de passe'],
  ['/reset-password', 'Forgotten password', 'Mot de passe oublié'],
  ['/confirm-address/7', 'Confirm your new address', 'Confirmer votre nouvelle adresse'],
])('the page %s', (url, english, french) => {
  test('speaks the language that the browser prefers', async () => {
    for (const [wish, language, title] of [
      ['fr-CA,en;q=0.5', 'fr', french],
      ['en,fr;q=0.5', 'en', english],
      ['de', 'en', english],
    ] as const) {
      const html = await page(url, wish)
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain(`<h1>${title}</h1>`)
    }
  })

  test('loads nothing, and leads only to what is there', async () => {
    const html = await page(url)

    expect(html).not.toMatch(/<script|<img|url\(|src=/)
    for (const [, link] of html.matchAll(/<a href="([^"]+)"/g)) expect((await app.app.inject(link!)).statusCode, link).toBe(200)
  })
})

test('a letter’s link to a request names that request, and nothing that somebody put into the path', async () => {
  expect(await page('/requests/42')).toContain('contactChange/<wbr>42/<wbr>accept')
  expect(await page('/requests/%3Cscript%3E')).toContain('contactChange/<wbr>{id}/<wbr>accept')
})
