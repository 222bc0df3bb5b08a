/**
 * The control panel: one page for all of its paths, and its files. The page is the same for everybody; what it shows comes
 * from the API. A code in the fragment of a letter's link never reaches this server, and opening a page changes nothing.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import files from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PanelSettings } from '../domain/panel-settings.ts'
import type { Api } from './api.ts'
import { languageOf } from './language.ts'

export type PanelOptions = {
  /** Where the built files are. */
  folder: string
  settings: PanelSettings
  /** The host's own logo, an SVG or PNG file. */
  logo: string | null
}

/** Every path that is a page. What lies below another word is a call, or nothing. */
const PAGES = [
  '/',
  '/services',
  '/services/*',
  '/requests',
  '/requests/:id',
  '/telephony',
  '/telephony/*',
  '/history',
  '/access',
  '/access/new',
  '/access/simulator',
  '/access/:policyId',
  '/users',
  '/users/:login',
  '/staff',
  '/staff/:number',
  '/profile',
  '/profile/*',
  '/sign-in',
  '/sign-up',
  '/verify',
  '/reset-password',
  '/choose-password',
  '/confirm-address/:id',
  '/auth/validate',
  '/procedures',
  '/procedures/*',
  '/owner-change',
]

const YEAR = 365 * 24 * 3600 * 1000

/** Registers the pages and files of the panel. Without built files (a test of the API alone) there is none. */
export async function panelRoutes(app: Api, options: PanelOptions): Promise<void> {
  const page = pageOf(options)
  if (page === null) return
  await app.register(files, {
    root: join(options.folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: YEAR,
    index: false,
    logLevel: 'silent',
  })
  for (const path of PAGES) {
    app.get(path, { schema: { hide: true } }, (request, reply) => sendPage(request, reply, page))
  }
  app.addHook('onRequest', (request, reply, done) => {
    if (isLost(request)) sendPage(request, reply.status(404), page)
    else done()
  })
  logoRoute(app, options)
}

/** What is below these words is for programs, or has pages of its own. */
const NOT_OURS = /^\/(?:1\.0|v\d+|provider|assets|api|auth|mailbox|brand|health|metrics|openapi\.json)(?:[/?.]|$)/

/** A person who opens a page that there is not: the panel tells them, and leads on. Programs get an error as always. */
function isLost({ is404, method, url, headers }: FastifyRequest): boolean {
  const looks = method === 'GET' || method === 'HEAD'
  return is404 && looks && headers.accept?.includes('text/html') === true && !NOT_OURS.test(url)
}

/** Only what is the panel's own may run; styles that its parts write carry the answer's nonce. */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

type Page = (language: string, nonce: string) => string

/** The built page with its settings; `null` if nothing is built. */
function pageOf({ folder, settings }: PanelOptions): Page | null {
  const file = join(folder, 'index.html')
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8')
  const [name, json] = [escaped(settings.brand.name), JSON.stringify(settings).replaceAll('<', '\\u003c')]
  // In one pass, so that nothing is looked for in what was filled in.
  return (language, nonce) => {
    const values: Record<string, string> = { NAME: name, SETTINGS: json, LANGUAGE: language, NONCE: nonce }
    return text.replaceAll(/__(NAME|SETTINGS|LANGUAGE|NONCE)__/g, (_, what) => values[what]!)
  }
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policyOf(nonce))
    .header('vary', 'accept-language')
    .send(page(languageOf(request), nonce))
}

const IMAGES: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png' }

/** The host's logo. An SVG is shown as an image, so nothing in it runs; opened alone, its own policy holds it. */
function logoRoute(app: Api, { logo }: PanelOptions): void {
  if (logo === null) return
  const image = readFileSync(logo)
  app.get('/brand/logo', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(IMAGES[extname(logo).toLowerCase()]!).header('cache-control', 'public, max-age=3600').send(image),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
