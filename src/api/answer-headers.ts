/** What every answer tells a browser: load nothing, guess nothing, keep nothing, tell nobody, show it in no frame. */
import helmet from '@fastify/helmet'
import type { Api } from './api.ts'

const NONE = ["'none'"]

/** A page that needs more says so itself; nothing else may load anything. */
const NOTHING = { defaultSrc: NONE, baseUri: NONE, formAction: NONE, frameAncestors: NONE }

/** For the page to read the API, which is made of files of its own; images stand in its style sheet. */
export const READING_PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** For an answer that comes before any route is looked for. */
export const UNROUTED = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Puts them on every answer. */
export async function protectAnswers(app: Api, baseUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: NOTHING },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Not where there is no TLS, and nothing about other hosts: what runs below this name is not ours to say.
    strictTransportSecurity: baseUrl.startsWith('https:') && { maxAge: 365 * 24 * 3600, includeSubDomains: false },
  })
  // What one account reads must not be shown to the next one on the same machine. Files that are the same for all say so.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
}
