/** The cookie that carries a session's secret: for this site alone, and out of reach for scripts. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BegunSession } from '../actions/sessions.ts'

const NAME = 'passation_session'

/** What the cookie says, if it could be a secret at all. */
export function sessionSecretOf(request: FastifyRequest): string | undefined {
  const value = request.cookies[NAME]
  return value && value.length <= 64 ? value : undefined
}

export function setSessionCookie(reply: FastifyReply, session: BegunSession, baseUrl: string): void {
  reply.setCookie(NAME, session.secret, { ...attributes(baseUrl), expires: session.expiresAt })
}

export function clearSessionCookie(reply: FastifyReply, baseUrl: string): void {
  reply.clearCookie(NAME, attributes(baseUrl))
}

function attributes(baseUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:') } as const
}
