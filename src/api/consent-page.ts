/** The page on which an account reads what an application asks for, and answers: `/auth/validate#<approval secret>`. */
import type { FastifyReply } from 'fastify'
import type { Api } from './api.ts'
import { CONSENT_STYLE, consentPage } from './consent/page.ts'
import { CONSENT_SCRIPT } from './consent/script.ts'
import { languageOf } from './language.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function consentPageRoutes(app: Api): void {
  const schema = { hide: true }
  app.get('/auth/validate', { schema }, async (request, reply) => {
    reply.header('content-security-policy', POLICY).header('vary', 'accept-language')
    return serve(reply, 'text/html', consentPage(languageOf(request)))
  })
  app.get('/auth/validate.js', { schema }, async (_request, reply) => serve(reply, 'text/javascript', CONSENT_SCRIPT))
  app.get('/auth/validate.css', { schema }, async (_request, reply) => serve(reply, 'text/css', CONSENT_STYLE))
}

function serve(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-store').send(text)
}
