/** The cookie that carries a session's secret: for this site alone, and out of reach for scripts. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST } from '../domain/session.ts'

const NAME = 'passation_session'

/** What the cookie says, if it could be a secret at all. */
export function sessionSecretOf(request: FastifyRequest): string | undefined {
  const value = request.cookies[NAME]
  return value && value.length <= 64 ? value : undefined
}

export function setSessionCookie(reply: FastifyReply, secret: string, baseUrl: string): void {
  // Counted by the browser, whose clock may be another than ours.
  reply.setCookie(NAME, secret, { ...attributes(baseUrl), maxAge: LONGEST / 1000 })
}

export function clearSessionCookie(reply: FastifyReply, baseUrl: string): void {
  reply.clearCookie(NAME, attributes(baseUrl))
}

function attributes(baseUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:') } as const
}
