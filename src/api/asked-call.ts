import type { FastifyRequest } from 'fastify'

/** A call as its caller made it. */
export type AskedCall = {
  method: string
  /** Path and query, as they were sent. */
  url: string
  host: string
}

/** What the caller signed, and is judged by: the call that came, or the one that a proxy asks about. */
export function askedCallOf(request: FastifyRequest): AskedCall {
  return request.asked ?? { method: request.method, url: request.originalUrl, host: request.host ?? '' }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The call that a proxy asks about, where it asks. */
    asked?: AskedCall | null
  }
}
