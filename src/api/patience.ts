/** How long callers may take: who says what he wants byte by byte holds a connection, and many of them would hold all. */
import type { FastifyRequest } from 'fastify'
import type { Api } from './api.ts'
import { CallError } from './errors.ts'

const SECONDS = 1000

/** For the headers of a call. */
export const HEADERS_TIME = 20 * SECONDS
/** For a connection on which nothing moves, in either direction. */
export const SILENCE = 120 * SECONDS
/** For a body. */
export const BODY_TIME = 30 * SECONDS

/** Hangs up on who has not sent the whole body in time. */
export function limitPatience(app: Api, bodyTime: number): void {
  app.decorateRequest('deadline', undefined)
  app.addHook('onRequest', async (request) => {
    const { raw } = request
    const hasBody = raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length']) > 0
    if (!hasBody) return
    request.deadline = setTimeout(() => raw.destroy(new CallError(408, 'The body did not come in time.')), bodyTime)
    const inTime = () => clearTimeout(request.deadline)
    raw.once('end', inTime).once('close', inTime)
  })
}

/** The body of this call is a stream, which may take hours as long as it moves. For those who have shown who they are. */
export function waitForAll(request: FastifyRequest): void {
  clearTimeout(request.deadline)
}

declare module 'fastify' {
  interface FastifyRequest {
    /** When the body must have come. */
    deadline: NodeJS.Timeout | undefined
  }
}
