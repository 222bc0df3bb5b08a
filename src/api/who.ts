/** Who calls: the account behind a session cookie or an application's signature. */
import type { FastifyRequest } from 'fastify'
import { callerOfCredential, callerOfSession, noteUse } from '../actions/callers.ts'
import type { Context } from '../actions/context.ts'
import type { ProvenSession } from '../actions/second-factor.ts'
import type { CredentialCaller } from '../db/credentials.ts'
import { allows } from '../domain/access-rule.ts'
import type { AccountActor, Origin } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { applicationSecret } from '../lib/application-secret.ts'
import { isInBlocks } from '../lib/network.ts'
import type { Api } from './api.ts'
import { askedCallOf } from './asked-call.ts'
import { callError } from './call-errors.ts'
import { guardCalls } from './gate.ts'
import { CUSTOMER_SECURITY } from './openapi-parts.ts'
import { refuseCrossSite } from './same-site.ts'
import { sessionSecretOf } from './session-cookie.ts'
import { isSigned, type SignedCall, signedCallOf } from './signature.ts'

/** How far a client's clock may be off, in seconds. */
const DRIFT = 300

/** Every route of this scope answers signed-in accounts only; `request.actor` is who. */
export function onlyForCustomers(app: Api, context: Context): void {
  app.decorateRequest('actor')
  app.decorateRequest('session', null)
  describeSecurity(app, CUSTOMER_SECURITY)
  // Once the body is read, because a signature covers it; before it is judged, because strangers learn nothing from that.
  app.addHook('preValidation', (request) => admit(request, context))
  guardCalls(app, context)
}

/** Finds out who calls: `request.actor`. Throws if nobody is let in. */
export async function admit(request: FastifyRequest, context: Context): Promise<void> {
  const signed = signedCallOf(request)
  if (signed) await admitApplication(request, context, signed)
  else await admitBrowser(request, context)
}

/** Everybody may call the routes of this scope, but no page of another site on somebody's behalf. */
export function openToVisitors(app: Api, context: Context): void {
  describeSecurity(app, [])
  app.addHook('onRequest', async (request) => refuseCrossSite(request, context.settings.baseUrl))
}

/**
 * Every route of this scope answers members of the staff who sit at a browser. For everybody else, their own applications and
 * the users of their accounts included, there is no such route.
 */
export function onlyForStaff(app: Api, context: Context): void {
  app.decorateRequest('actor')
  app.decorateRequest('session', null)
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true }
  })
  // Once the body is read, because a call that does not exist complains of a broken one; before it is judged.
  app.addHook('preValidation', async (request, reply) => {
    if (!(await admitStaff(request, context))) return reply.callNotFound()
  })
}

/** What only a person may do: the browser's session that calls. Of an application it is refused. */
export function sessionOf(request: FastifyRequest): ProvenSession {
  if (!request.session) throw new Refusal('sign_in_again')
  return request.session
}

/** The API's description says of every route of the scope who may call it. */
function describeSecurity(app: Api, security: Record<string, string[]>[]): void {
  app.addHook('onRoute', (route) => {
    route.schema = { security, ...route.schema }
  })
}

export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, agent: request.headers['user-agent']?.slice(0, 300) ?? null }
}

async function admitBrowser(request: FastifyRequest, context: Context): Promise<void> {
  const secret = sessionSecretOf(request, context.settings.baseUrl)
  const caller = secret && (await callerOfSession(context, secret))
  if (!caller) throw callError('SIGN_IN', request)
  request.language = caller.language
  refuseCrossSite(request, context.settings.baseUrl)
  request.actor = actorOf(request, caller, null)
  request.session = { id: caller.session, begunAt: caller.createdAt, secondFactorAt: caller.secondFactorAt }
}

async function admitStaff(request: FastifyRequest, context: Context): Promise<boolean> {
  const secret = signedCallOf(request) ? undefined : sessionSecretOf(request, context.settings.baseUrl)
  const caller = secret === undefined ? undefined : await callerOfSession(context, secret)
  if (!caller?.staff) return false
  request.language = caller.language
  refuseCrossSite(request, context.settings.baseUrl)
  request.actor = actorOf(request, caller, null)
  request.session = { id: caller.session, begunAt: caller.createdAt, secondFactorAt: caller.secondFactorAt }
  return true
}

async function admitApplication(request: FastifyRequest, context: Context, signed: Partial<SignedCall>): Promise<void> {
  const call = wholeCall(request, signed)
  const caller = await callerOfCredential(context, call.application, call.consumer)
  if (!caller) throw callError('UNKNOWN_APPLICATION', request)
  if (caller.credential === null) throw callError('UNKNOWN_CREDENTIAL', request)
  verifySignature(request, context, call)
  request.language = caller.language
  verifyGranted(request, caller, context.clock())
  await noteUse(context, caller.credential, caller.lastUsedAt)
  request.actor = actorOf(request, { ...caller, account: caller.account! }, caller.credential)
}

function wholeCall(request: FastifyRequest, { application, consumer, timestamp, signature }: Partial<SignedCall>): SignedCall {
  if (!application || !consumer || !timestamp || !signature) throw callError('NOT_SIGNED', request)
  return { application, consumer, timestamp, signature }
}

function verifySignature(request: FastifyRequest, context: Context, call: SignedCall): void {
  const { secretKey, baseUrl } = context.settings
  const sentAt = /^\d{1,12}$/.test(call.timestamp) ? Number(call.timestamp) : Number.NaN
  if (!(Math.abs(context.clock().getTime() / 1000 - sentAt) <= DRIFT)) throw callError('OUT_OF_TIME', request)
  if (!isSigned(request, call, applicationSecret(secretKey, call.application), baseUrl))
    throw callError('WRONG_SIGNATURE', request)
}

/** What the account allowed this application: for how long, from where, which calls. */
function verifyGranted(request: FastifyRequest, caller: CredentialCaller, now: Date): void {
  const { state, expiresAt, allowedIps, rules } = caller
  if (state !== 'validated' || (expiresAt && expiresAt <= now)) throw callError('NOT_VALIDATED', request)
  if (allowedIps && !isInBlocks(request.ip, allowedIps)) throw callError('OTHER_ADDRESS', request)
  // The router ends a path at either: what comes after must not make a call look like one that was granted.
  const { method, url } = askedCallOf(request)
  const [path = ''] = url.split(/[?#]/, 1)
  if (!allows(rules, method, path)) throw callError('NOT_GRANTED', request)
}

type Caller = { account: string; user: string | null; staff: boolean }

/** Who acts: an account or one of its users, by itself or through this credential. */
export function actorOf(request: FastifyRequest, { account, user, staff }: Caller, credential: number | null): AccountActor {
  return { kind: staff ? 'staff' : 'account', account, user, credential, by: null, ...originOf(request) }
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: AccountActor
    /** The browser's session that calls; null if an application does. */
    session: ProvenSession | null
  }
}
