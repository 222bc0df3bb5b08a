/** The demo's mailbox in the browser, and as JSON for scripts. A server that sends real letters does not have it. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { PREVIEWS, previewLetter, readLetter, readMailbox } from '../actions/mailbox.ts'
import { languageOf } from './language.ts'
import { letterPage, listPage, missingPage, previewPage, previewsPage } from './mailbox-pages.ts'

export type MailboxSettings = {
  /** Where the letters are kept. */
  folder: string
  /** Who sends the previews, and where their links lead. */
  brand: { name: string; baseUrl: string }
}

/** No script, nothing from outside; only what stands in the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

type Query<Keys extends string> = { Querystring: { [Key in Keys]?: string | string[] } }

export function mailboxRoutes(app: FastifyInstance, { folder, brand }: MailboxSettings): void {
  const schema = { hide: true }

  app.get<Query<'to'>>('/mailbox', { schema }, async (request, reply) => {
    const to = text(request.query.to)
    return send(reply, listPage(languageOf(request), await readMailbox(folder, to), to))
  })

  app.get<Query<'to'>>('/mailbox/letters.json', { schema }, async (request, reply) =>
    reply.header('cache-control', 'no-store').send(await readMailbox(folder, text(request.query.to))),
  )

  app.get('/mailbox/preview', { schema }, async (request, reply) => send(reply, previewsPage(languageOf(request), PREVIEWS)))

  app.get<{ Params: { kind: string; language: string } } & Query<'variant'>>(
    '/mailbox/preview/:kind/:language',
    { schema },
    async (request, reply) => {
      const { kind, language } = request.params
      const known = language === 'en' || language === 'fr'
      const letter = known && (await previewLetter(kind, Number(text(request.query.variant) || 1), language, brand))
      return letter ? send(reply, previewPage(languageOf(request), letter)) : send(reply, missingPage(languageOf(request)), 404)
    },
  )

  app.get<{ Params: { id: string } }>('/mailbox/:id', { schema }, async (request, reply) => {
    const letter = await readLetter(folder, request.params.id)
    return letter ? send(reply, letterPage(languageOf(request), letter)) : send(reply, missingPage(languageOf(request)), 404)
  })
}

/** A parameter that is given twice counts the first time. */
function text(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function send(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language')
    .send(page)
}
