/** The cookie that carries a session's secret: for this site alone, and out of reach for scripts. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST } from '../domain/session.ts'

const NAME = 'passation_session'

/** What the cookie says, if it could be a secret at all. */
export function sessionSecretOf(request: FastifyRequest, baseUrl: string): string | undefined {
  const value = request.cookies[nameAt(baseUrl)]
  return value && value.length <= 64 ? value : undefined
}

export function setSessionCookie(reply: FastifyReply, secret: string, baseUrl: string): void {
  // Counted by the browser, whose clock may be another than ours.
  reply.setCookie(nameAt(baseUrl), secret, { ...attributes(baseUrl), maxAge: LONGEST / 1000 })
}

export function clearSessionCookie(reply: FastifyReply, baseUrl: string): void {
  reply.clearCookie(nameAt(baseUrl), attributes(baseUrl))
}

/** Browsers take a cookie with this prefix from this very host alone: no neighbour in the domain can plant one. They want TLS for it. */
function nameAt(baseUrl: string): string {
  return isSecure(baseUrl) ? `__Host-${NAME}` : NAME
}

function attributes(baseUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(baseUrl) } as const
}

function isSecure(baseUrl: string): boolean {
  return new URL(baseUrl).protocol === 'https:'
}
