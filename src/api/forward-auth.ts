/**
 * Answers reverse proxies whether a call may go on to the program behind them: nginx `auth_request`, Traefik ForwardAuth,
 * Envoy ext_authz. What the proxy says of the call is believed, whoever says it: who reaches this route learns about his
 * own credential, and nothing else.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../actions/context.ts'
import { judgeCall } from '../actions/forward-auth.ts'
import { Refusal } from '../domain/refusal.ts'
import { groundName } from '../domain/right.ts'
import type { Api } from './api.ts'
import { askedByProxy, FORWARD_AUTH, lacksBody } from './asked-by-proxy.ts'
import { type KnownCall, knownCall } from './call-table.ts'
import { CallError } from './errors.ts'
import { asProxyNo, proxyNo } from './forward-auth-errors.ts'
import { signedCallOf } from './signature.ts'
import { admit } from './who.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

export function forwardAuthRoutes(app: Api, context: Context): void {
  app.decorateRequest('actor')
  app.decorateRequest('session', null)
  app.decorateRequest('asked', null)
  keepBodyAsText(app)
  app.setErrorHandler((error: Parameters<typeof asProxyNo>[0], _request, reply) => {
    const no = asProxyNo(error)
    if (no) reply.header('x-passation-reason', no.reason)
    if (error instanceof Refusal) reply.header('x-passation-action', error.about.actions?.join(', ') ?? '')
    throw no?.error ?? error
  })
  for (const url of [FORWARD_AUTH, `${FORWARD_AUTH}/*`]) {
    app.all(url, { schema: { hide: true } }, async (request, reply) => {
      const call = askedCall(request)
      if (request.rawBody === '') request.rawBody = await bodyOfGet(request, app.initialConfig.bodyLimit!)
      await admitAsked(request, context)
      if (!call) throw proxyNo('unknown_call', request)
      return answer(request, reply, context, call)
    })
  }
}

/** What the call takes. Who calls is judged by it from here on, and learns only once he is known that there is no such call. */
function askedCall(request: FastifyRequest): KnownCall | undefined {
  const asked = askedByProxy(request)
  if (!asked) throw proxyNo('unclear_call', request)
  request.asked = asked
  const [path = ''] = asked.url.split('?', 1)
  return knownCall(asked.method, path)
}

async function admitAsked(request: FastifyRequest, context: Context): Promise<void> {
  const signed = signedCallOf(request) !== undefined
  if (signed && lacksBody(request)) throw proxyNo('body_not_forwarded', request)
  await admit(request, context).catch((error) => {
    const mayLackBody = request.rawBody === '' && !SAFE.includes(request.asked!.method)
    throw mayLackBody && isWrongSignature(error) ? proxyNo('body_not_forwarded', request) : error
  })
  // Without these headers nobody can say that the call is not another site's. A browser sends them; the proxy has dropped them.
  const saysOrigin = request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined
  if (!signed && !saysOrigin && !SAFE.includes(request.asked!.method)) throw proxyNo('origin_missing', request)
}

function isWrongSignature(error: unknown): boolean {
  return error instanceof CallError && error.errorCode === 'INVALID_SIGNATURE'
}

async function answer(request: FastifyRequest, reply: FastifyReply, context: Context, call: KnownCall): Promise<FastifyReply> {
  const by = await judgeCall(context, request.actor, call)
  // All three even if empty: what the proxy passes on then replaces what its caller claims.
  return reply
    .headers({
      'x-passation-account': request.actor.account,
      'x-passation-user': request.actor.user ?? '',
      'x-passation-grant': by.map(groundName).join(', '),
    })
    .send()
}

/** A signature covers the body as it came; what it says is no matter here. */
function keepBodyAsText(app: Api): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    request.rawBody = body.toString()
    done(null, undefined)
  })
}

/** Traefik asks with GET whatever the call was, and may send its body along. */
async function bodyOfGet(request: FastifyRequest, limit: number): Promise<string> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return ''
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.raw) {
    length += chunk.length
    if (length > limit) throw new CallError(413, 'Request body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
