/** How an application signs a call: `"$1$" + sha1(secret + consumer key + method + URL + body + time)`, joined by `+`. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type AskedCall, askedCallOf } from './asked-call.ts'

export type SignedCall = {
  application: string
  consumer: string
  timestamp: string
  signature: string
}

/** The headers of a signed call; nothing if it names no application at all. */
export function signedCallOf(request: FastifyRequest): Partial<SignedCall> | undefined {
  const application = header(request, 'x-ovh-application')
  const consumer = header(request, 'x-ovh-consumer')
  const timestamp = header(request, 'x-ovh-timestamp')
  const signature = header(request, 'x-ovh-signature')
  if (!application && !consumer && !signature) return undefined
  return {
    ...(application && { application }),
    ...(consumer && { consumer }),
    ...(timestamp && { timestamp }),
    ...(signature && { signature }),
  }
}

export function isSigned(request: FastifyRequest, call: SignedCall, secret: string, baseUrl: string): boolean {
  const asked = askedCallOf(request)
  const before = `${secret}+${call.consumer}+${asked.method}+`
  const after = `+${request.rawBody}+${call.timestamp}`
  return [...urlsOf(asked, baseUrl)].some((url) => isSame(call.signature, `$1$${sha1(before + url + after)}`))
}

/**
 * The URL as the client may have seen it. It is rebuilt from the Host header, because a proxy that ends TLS hides the scheme;
 * some clients sign without the port, some with it, and some proxies drop it.
 */
function urlsOf({ host, url }: AskedCall, baseUrl: string): Set<string> {
  const bare = host.replace(/:\d+$/, '')
  const hosts = [host, bare, new URL(baseUrl).host]
  const origins = hosts.flatMap((each) => [`https://${each}`, `http://${each}`])
  origins.push(`https://${bare}:443`, `http://${bare}:80`)
  return new Set(origins.map((origin) => origin + url))
}

function isSame(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(right, 'latin1'))
}

function sha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex')
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
