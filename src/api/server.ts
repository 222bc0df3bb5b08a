import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Context } from '../actions/context.ts'
import type { Log } from '../lib/log.ts'
import { accountRoutes } from './accounts.ts'
import { protectAnswers } from './answer-headers.ts'
import type { Api } from './api.ts'
import { applicationRoutes } from './applications.ts'
import { authorizationRoutes } from './authorizations.ts'
import { contactChangeRoutes } from './contact-changes.ts'
import { credentialRequestRoutes, credentialRoutes, ownCredentialRoutes } from './credentials.ts'
import { emailChangeRoutes } from './email-changes.ts'
import { answerErrors, answerUnroutable, CallError } from './errors.ts'
import { explanationRoutes } from './explanations.ts'
import { forwardAuthRoutes } from './forward-auth.ts'
import { healthRoutes } from './health.ts'
import { historyRoutes } from './history.ts'
import { iamRoutes } from './iam.ts'
import { identityRoutes } from './identities.ts'
import { HEARTBEAT, liveRoutes } from './live.ts'
import { mailboxRoutes } from './mailbox.ts'
import { objectionRoutes } from './objections.ts'
import { describeApi } from './openapi.ts'
import { ownProcedureRoutes } from './own-procedures.ts'
import { ownRequestRoutes } from './own-requests.ts'
import { ownServiceRoutes } from './own-services.ts'
import { ownTelephonyRoutes } from './own-telephony.ts'
import { ownerConfirmationRoutes } from './owner-confirmation.ts'
import { ownerRoutes } from './owners.ts'
import { type PanelOptions, panelRoutes } from './panel.ts'
import { passkeyRoutes } from './passkeys.ts'
import { forgottenPasswordRoutes, passwordRoutes } from './passwords.ts'
import { BODY_TIME, HEADERS_TIME, limitPatience, SILENCE } from './patience.ts'
import { BY_CODE, SIGNED_IN } from './procedure-applicant.ts'
import { publicProcedureRoutes } from './procedures.ts'
import { proofRoutes } from './proofs.ts'
import { providerRoutes } from './provider.ts'
import { keptRefusalRoutes } from './refusals-kept.ts'
import { rightsMatrixRoutes } from './rights-matrix.ts'
import { schemaListingRoutes } from './schema-listing.ts'
import { secondFactorRoutes } from './second-factor.ts'
import { serviceRoutes } from './services.ts'
import { secondStepRoutes, sessionRoutes, signInRoutes } from './sessions.ts'
import { signUpRoutes, verificationRoutes } from './sign-up.ts'
import { staffRoutes } from './staff.ts'
import { staffProofRoutes } from './staff-proofs.ts'
import { telephonyRoutes } from './telephony.ts'
import { onlyForCustomers, onlyForStaff, openToVisitors } from './who.ts'

export type ServerOptions = {
  context: Context
  log: Log
  trustedProxy: string[] | null
  /** False until the database is migrated and reached. */
  isReady?: () => boolean
  /** Folder of the built-in mailbox, in demo mode. */
  mailbox?: string | null
  /** The control panel; without it there is the API alone. */
  panel?: PanelOptions | null
  /** Milliseconds that a body may take. */
  bodyTime?: number
  /** Milliseconds between two signs of life of a stream. */
  heartbeat?: number
}

const BODY_LIMIT = 256 * 1024

/** The HTTP server with everything that it answers, not yet listening. */
export async function buildServer({
  context,
  log,
  trustedProxy,
  isReady = () => true,
  mailbox = null,
  panel = null,
  bodyTime = BODY_TIME,
  heartbeat = HEARTBEAT,
}: ServerOptions): Promise<Api> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxy ?? false,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    connectionTimeout: SILENCE,
    http: { headersTimeout: HEADERS_TIME, connectionsCheckingInterval: HEADERS_TIME / 4 },
    rewriteUrl: toOneMount,
    frameworkErrors: answerUnroutable,
    routerOptions: { maxParamLength: 4096, ignoreTrailingSlash: true },
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as Api
  app.decorateRequest('language', null)
  app.decorateRequest('rawBody', '')
  validateStrictly(app)
  readJson(app)
  answerErrors(app as unknown as FastifyInstance)
  logAnswers(app)
  limitPatience(app, bodyTime)
  await app.register(cookie)
  await protectAnswers(app, context.settings.baseUrl)
  await describeApi(app)
  healthRoutes(app as unknown as FastifyInstance, context, isReady)
  schemaListingRoutes(app)
  if (panel !== null) await panelRoutes(app, panel)
  const { brandName: name, baseUrl } = context.settings
  if (mailbox !== null) mailboxRoutes(app as unknown as FastifyInstance, { folder: mailbox, brand: { name, baseUrl } })
  await part(app, '/1.0', (customers) => {
    onlyForCustomers(customers, context)
    contactChangeRoutes(customers, context)
    ownRequestRoutes(customers, context)
    liveRoutes(customers, context, heartbeat)
    serviceRoutes(customers, context)
    ownServiceRoutes(customers, context)
    telephonyRoutes(customers, context)
    ownTelephonyRoutes(customers, context)
    ownerRoutes(customers, context)
    rightsMatrixRoutes(customers, context)
    historyRoutes(customers, context)
    sessionRoutes(customers, context)
    secondFactorRoutes(customers, context)
    passkeyRoutes(customers, context)
    applicationRoutes(customers, context)
    credentialRoutes(customers, context)
    ownCredentialRoutes(customers, context)
    accountRoutes(customers, context)
    identityRoutes(customers, context)
    emailChangeRoutes(customers, context)
    passwordRoutes(customers, context)
    verificationRoutes(customers, context)
    ownProcedureRoutes(customers, context)
    proofRoutes(customers, context, SIGNED_IN)
  })
  await part(app, '/v2', (customers) => {
    onlyForCustomers(customers, context)
    iamRoutes(customers, context)
    authorizationRoutes(customers, context)
    keptRefusalRoutes(customers, context)
    explanationRoutes(customers, context)
  })
  await part(app, '', (proxies) => forwardAuthRoutes(proxies, context))
  await part(app, '/provider/v1', (provider) => providerRoutes(provider, context))
  await part(app, '/1.0', (visitors) => {
    openToVisitors(visitors, context)
    signInRoutes(visitors, context)
    secondStepRoutes(visitors, context)
    credentialRequestRoutes(visitors, context)
    signUpRoutes(visitors, context)
    forgottenPasswordRoutes(visitors, context)
    publicProcedureRoutes(visitors, context)
    proofRoutes(visitors, context, BY_CODE)
    objectionRoutes(visitors, context)
    ownerConfirmationRoutes(visitors, context)
  })
  await part(app, '/1.0', (staff) => {
    onlyForStaff(staff, context)
    staffRoutes(staff, context)
    staffProofRoutes(staff, context)
  })
  return app
}

/** Routes below a prefix, with hooks of their own: who may call one part is no matter of another. */
async function part(app: Api, prefix: string, routes: (api: Api) => void): Promise<void> {
  await app.register(async (scope) => routes(scope as unknown as Api), { prefix })
}

/** `/v1` is `/1.0`: one set of routes answers both. What the client signed is still `request.originalUrl`. */
function toOneMount(request: { url?: string | undefined }): string {
  return (request.url ?? '/').replace(/^\/v1(?=\/)/, '/1.0')
}

/** One line an answer. The path holds no secret, the query is left out; probes are not worth a line. */
function logAnswers(app: Api): void {
  app.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/health/')) return
    const { method, ip } = request
    const ms = Math.round(reply.elapsedTime * 10) / 10
    request.log.info(
      { method, path: request.url.split('?')[0], status: reply.statusCode, ms, ip, account: request.actor?.account },
      'answered',
    )
  })
}

/** A body must be exactly what its schema says; a query or a path is text, so its numbers are read from it. */
function validateStrictly(app: Api): void {
  const strict = addFormats.default(new Ajv({ allErrors: false, useDefaults: true, strict: false }))
  const fromText = addFormats.default(new Ajv({ allErrors: false, useDefaults: true, coerceTypes: 'array', strict: false }))
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : fromText).compile(schema))
  // A serializer made for each of hundreds of routes would take a third of the start and gain nothing at our sizes.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
}

/**
 * Clients send `Content-Type: application/json` with no body at all, or a body with no content type: both are JSON here.
 * The text as it came is kept, because a signature covers it.
 */
function readJson(app: Api): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  const read = (request: FastifyRequest, body: string | Buffer, done: (error: Error | null, body?: unknown) => void): void => {
    request.rawBody = body.toString()
    if (request.rawBody === '') done(null, undefined)
    else parse(request, request.rawBody, done)
  }
  app.addContentTypeParser('application/json', { parseAs: 'string' }, read)
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    // A browser sends other types without asking our origin first, so only a missing type may mean JSON.
    if (request.headers['content-type']) done(new CallError(415, 'Send the body as application/json.'))
    else read(request, body, done)
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it was sent. */
    rawBody: string
  }
}
