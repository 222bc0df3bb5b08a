/** A cookie is sent by the browser whoever wrote the page: what changes something must come from a page of this site. */
import type { FastifyRequest } from 'fastify'
import { askedCallOf } from './asked-call.ts'
import { callError } from './call-errors.ts'

/** Refuses a call that another site had the browser make. Programs other than browsers send neither of the two headers. */
export function refuseCrossSite(request: FastifyRequest, baseUrl: string): void {
  const { method, host } = askedCallOf(request)
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const fromHere = site ? site === 'same-origin' || site === 'none' : !origin || isOurs(origin, host, baseUrl)
  if (!fromHere) throw callError('CROSS_SITE', request)
}

function isOurs(origin: string, host: string, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === new URL(baseUrl).host || new URL(origin).host === host
}
