/** A cookie is sent by the browser whoever wrote the page: what changes something must come from a page of this site. */
import type { FastifyRequest } from 'fastify'
import { callError } from './call-errors.ts'

/** Refuses a call that another site had the browser make. Programs other than browsers send neither of the two headers. */
export function refuseCrossSite(request: FastifyRequest, baseUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const fromHere = site ? site === 'same-origin' || site === 'none' : !origin || isOurs(origin, request, baseUrl)
  if (!fromHere) throw callError('CROSS_SITE', request)
}

function isOurs(origin: string, request: FastifyRequest, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === new URL(baseUrl).host || new URL(origin).host === request.host
}
