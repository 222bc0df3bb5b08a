import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailboxRoutes } from '../../src/api/mailbox.ts'
import { LETTER_KINDS } from '../../src/mail/letter.ts'
import { mailboxTransport } from '../../src/mail/mailbox.ts'
import { SAMPLES } from '../../src/mail/samples.ts'

let folder: string
let app: FastifyInstance
const hostile = randomUUID()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailbox-'))
  const transport = mailboxTransport({ folder, from: 'Passation <no-reply@contacts.example>' })
  const common = { kind: 'refused', language: 'en', text: 'Refused by Théo', html: '<head></head><p>Refused</p>' } as const
  await transport.send({
    ...common,
    id: randomUUID(),
    to: { name: 'Anna Novak', address: 'anna@novak.example' },
    subject: 'Older',
    date: new Date('2026-07-27T14:00:00Z'),
  })
  await transport.send({
    ...common,
    id: hostile,
    to: { name: '<b onclick=alert(1)>Eve', address: "o'eve@evil.example" },
    subject: '</title><script>alert(1)</script>',
    html: '<head></head><p>"quoted" & <script>alert(2)</script></p>',
    text: '</pre><script>alert(3)</script>',
    date: new Date('2026-07-28T14:00:00Z'),
  })
  app = fastify()
  mailboxRoutes(app, { folder, brand: { name: 'Passation', baseUrl: 'https://contacts.example' } })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const get = (url: string, language = 'en') => app.inject({ url, headers: { 'accept-language': language } })

test('the list shows the newest letter first and says that this is a demo, in the language of the reader', async () => {
  const { body, headers } = await get('/mailbox')
  const french = await get('/mailbox', 'fr-CA,fr;q=0.9')

  expect(body.indexOf('Eve')).toBeLessThan(body.indexOf('Older'))
  expect(body).toContain('Demo: no letter leaves this machine')
  expect(body).toContain('<html lang="en">')
  expect(french.body).toContain('Démonstration : aucun message')
  expect(french.body).toContain('<html lang="fr">')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cache-control']).toBe('no-store')
})

test('the list of one address shows nothing else', async () => {
  const { body } = await get('/mailbox?to=anna@novak.example')

  expect(body).toContain('Older')
  expect(body).not.toContain('Eve')
  expect((await get('/mailbox?to=nobody@mail.example')).body).toContain('No letters to nobody@mail.example.')
})

test('scripts read the letters as JSON', async () => {
  const all = (await get('/mailbox/letters.json')).json()
  const [letter, ...more] = (await get('/mailbox/letters.json?to=anna@novak.example')).json()

  expect(all.map(({ id }: { id: string }) => id)).toEqual([hostile, letter.id])
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    to: 'anna@novak.example',
    subject: 'Older',
    date: '2026-07-27T14:00:00.000Z',
    kind: 'refused',
    text: 'Refused by Théo',
    html: '<head></head><p>Refused</p>',
    messageId: `<${letter.id}@contacts.example>`,
  })
})

test('a letter is shown with its headers, its text, and itself in a sandbox', async () => {
  const [{ id }] = (await get('/mailbox/letters.json?to=anna@novak.example')).json()
  const { body } = await get(`/mailbox/${id}`)

  expect(body).toContain('Anna Novak &lt;anna@novak.example&gt;')
  expect(body).toContain('Auto-Submitted: auto-generated')
  expect(body).toContain('Refused by Théo')
  expect(body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="&lt;head&gt;')
})

test('nothing that a letter says becomes part of a page', async () => {
  const pages = await Promise.all(['/mailbox', `/mailbox/${hostile}`, '/mailbox?to=%22%3E%3Cscript%3E'].map((url) => get(url)))

  for (const { body } of pages) {
    expect(body).not.toMatch(/<script|<b onclick/i)
    expect(body.match(/<title>/g)).toHaveLength(1)
    expect(body.match(/<\/title>/g)).toHaveLength(1)
  }
})

test.each([
  '/mailbox/nothing',
  `/mailbox/${randomUUID()}`,
  '/mailbox/..%2f..%2fetc',
  '/mailbox/preview/nothing/en',
  '/mailbox/preview/refused/de',
])('%s is not there', async (url) => {
  expect((await get(url)).statusCode).toBe(404)
})

test('a parameter that is given twice, or makes no sense, is no error', async () => {
  expect((await get('/mailbox?to=anna@novak.example&to=x')).body).toContain('Older')
  expect((await get('/mailbox/preview/refused/en?variant=x')).statusCode).toBe(404)
  expect((await get('/mailbox/preview/refused/en?variant=999')).statusCode).toBe(404)
})

test('every kind of letter can be looked at, in all its variants and both languages', async () => {
  const { body } = await get('/mailbox/preview')
  const links = [...body.matchAll(/href="(\/mailbox\/preview\/[^"]+)"/g)].map(([, link]) => link!)

  expect(links).toHaveLength(SAMPLES.length * 2)
  for (const kind of LETTER_KINDS) expect(links).toContain(`/mailbox/preview/${kind}/fr?variant=1`)
  for (const link of links) {
    const page = await get(link)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('srcdoc=')
  }
})

test('a preview needs no variant, and its links lead to this installation', async () => {
  const { body } = await get('/mailbox/preview/asked-receiver/fr')

  expect(body).toContain('Un rôle vous est proposé')
  expect(body).toContain('https://contacts.example/requests/42#token=')
})
