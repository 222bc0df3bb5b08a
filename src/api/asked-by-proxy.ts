/**
 * Which call a reverse proxy asks about. nginx says it in `X-Original-…`, Traefik in `X-Forwarded-…`, Envoy by asking with
 * the method and the path of the call itself. Proxies pass most headers of their callers on, so a caller can add those of
 * another proxy: where two say something, they must say the same.
 */
import type { FastifyRequest } from 'fastify'
import type { AskedCall } from './asked-call.ts'

export const FORWARD_AUTH = '/forward-auth'

/** Some programs behind proxies take another call from these than the one that is judged. */
const OVERRIDES = ['x-http-method', 'x-http-method-override', 'x-method-override', 'x-original-url', 'x-rewrite-url']

/** Nothing if the proxy does not say it, or if it is said in more than one way. */
export function askedByProxy(request: FastifyRequest): AskedCall | undefined {
  if (Object.keys(request.headers).some(isDeceptive)) return undefined
  const { originalUrl } = request
  const isOfEnvoy = originalUrl.startsWith(`${FORWARD_AUTH}/`)
  const [ownMethod, ownUrl] = isOfEnvoy ? [request.method, originalUrl.slice(FORWARD_AUTH.length)] : []
  const method = theOne(said(request, 'x-original-method'), said(request, 'x-forwarded-method'), ownMethod)
  const url = theOne(said(request, 'x-original-uri'), said(request, 'x-forwarded-uri'), ownUrl)
  const host = said(request, 'x-forwarded-host') ?? request.headers.host ?? ''
  if (!method || !url || !/^[A-Z]+$/.test(method) || !/^\/[!-~]*$/.test(url) || url.includes('#')) return undefined
  return /^[\w.:[\]-]{1,300}$/.test(host) ? { method, url, host } : undefined
}

/** Whether the call had a body that the proxy knows of, but did not send. */
export function lacksBody(request: FastifyRequest): boolean {
  const length = said(request, 'x-original-length') ?? ''
  return request.rawBody === '' && length !== '' && length !== '0'
}

/** Servers that make variables of headers know no difference between `_` and `-`, but proxies do. */
function isDeceptive(name: string): boolean {
  return OVERRIDES.includes(name) || (name.includes('_') && /^x[_-]passation[_-]/.test(name))
}

function said(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join() : value
}

function theOne(...values: (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(values.filter((value) => value !== undefined))
  return others.length === 0 ? first : undefined
}
