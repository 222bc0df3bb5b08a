/**
 * How a "no" looks on the wire: the contract's envelope `{class, message, httpCode, details?, code?}` with X-Ovh-QueryID,
 * or RFC 9457 for a client that asks for application/problem+json.
 */
import type { ErrorObject } from 'ajv'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../domain/refusal.ts'
import { UNROUTED } from './answer-headers.ts'
import { languageOf } from './language.ts'
import { refusalAnswer } from './refusals.ts'
import { wrongInput } from './wrong-input.ts'

/** A "no" that is about the call itself: who calls, what is not there, what is malformed. */
export class CallError extends Error {
  readonly status: number
  /** What the contract's clients switch on: NOT_CREDENTIAL, INVALID_SIGNATURE, … */
  readonly errorCode: string | undefined
  readonly details: Record<string, string> | undefined

  constructor(status: number, message: string, more: { errorCode?: string; details?: Record<string, string> } = {}) {
    super(message)
    this.status = status
    this.errorCode = more.errorCode
    this.details = more.details
  }
}

/** An object that does not exist, or not for the one who asks. */
export function objectNotFound(what: { en: string; fr: string }, request: FastifyRequest): CallError {
  return new CallError(404, what[languageOf(request)])
}

const CLASSES: Record<number, string> = {
  400: 'Client::BadRequest',
  401: 'Client::Unauthorized',
  403: 'Client::Forbidden',
  404: 'Client::NotFound',
  405: 'Client::MethodNotAllowed',
  409: 'Client::Conflict',
  413: 'Client::PayloadTooLarge',
  414: 'Client::UriTooLong',
  415: 'Client::UnsupportedMediaType',
  429: 'Client::TooManyRequests',
  503: 'Server::ServiceUnavailable',
}

type Answer = {
  status: number
  message: string
  errorCode?: string | undefined
  code?: string
  details?: Record<string, string> | undefined
}

/** Answers everything that is thrown. What is not an expected "no" is a bug: logged under the query's id, shown without detail. */
export function answerErrors(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Ovh-QueryID', request.id)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => send(request, reply, answerTo(error, request)))
  app.setNotFoundHandler((request, reply) => send(request, reply, { status: 404, message: noSuchCall(request) }))
}

/** Before any route is looked for: a path that can not be read, or has no end. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({ ...UNROUTED, 'X-Ovh-QueryID': request.id })
  send(request, reply, { status: error.statusCode ?? 400, message: unreadable(request) })
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, message, errorCode, code, details } = answer
  if (status === 429) reply.header('Retry-After', details?.retryAfter ?? '60')
  if (request.headers.accept?.includes('application/problem+json')) {
    return reply
      .status(status)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send({
        type: 'about:blank',
        title: message,
        status,
        instance: request.id,
        ...(errorCode && { errorCode }),
        ...(code && { code }),
        ...details,
      })
  }
  const envelope = {
    class: CLASSES[status] ?? (status < 500 ? 'Client::BadRequest' : 'Server::InternalServerError'),
    message,
    httpCode: String(status),
  }
  return reply
    .status(status)
    .type('application/json')
    .serializer(JSON.stringify)
    .send({ ...envelope, ...(errorCode && { errorCode }), ...(code && { code }), ...(details && { details }) })
}

function answerTo(error: FastifyError, request: FastifyRequest): Answer {
  if (error instanceof Refusal) return refusalAnswer(error, languageOf(request))
  if (error instanceof CallError) return error
  if (error.validation) return { status: 400, message: malformed(error, request) }
  if (error.statusCode && error.statusCode < 500) return { status: error.statusCode, message: error.message }
  if (isDatabaseAway(error)) return { status: 503, message: away(request) }
  request.log.error({ err: error, queryId: request.id }, 'unexpected error')
  return { status: 500, message: unexpected(request) }
}

/** The database restarts or can not be reached: not the caller's fault, and worth trying again. */
function isDatabaseAway(error: FastifyError): boolean {
  const code = error.code ?? ''
  return (
    /^(57P0[1-3]|08|53300)/.test(code) ||
    ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(code) ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(error.message)
  )
}

function unreadable(request: FastifyRequest): string {
  return languageOf(request) === 'fr' ? 'Ce chemin n’est pas lisible.' : 'This path can not be read.'
}

const path = (request: FastifyRequest) => request.url.split('?')[0]

function noSuchCall(request: FastifyRequest): string {
  const call = `${request.method} ${path(request)}`
  return languageOf(request) === 'fr' ? `L’appel ${call} n’existe pas.` : `There is no call ${call}.`
}

/** What the schema says of the input, in the reader's language: `body/email must be string`. */
function malformed(error: FastifyError, request: FastifyRequest): string {
  const language = languageOf(request)
  const what = wrongInput(error.validation as ErrorObject[], error.validationContext ?? 'body', language)
  return language === 'fr' ? `Requête invalide : ${what}.` : `Invalid request: ${what}.`
}

function away(request: FastifyRequest): string {
  return languageOf(request) === 'fr'
    ? 'La base de données n’est pas joignable pour l’instant. Réessayez dans un instant.'
    : 'The database can not be reached right now. Try again in a moment.'
}

function unexpected(request: FastifyRequest): string {
  return languageOf(request) === 'fr'
    ? `Une erreur inattendue s’est produite. Si elle persiste, transmettez l’identifiant ${request.id} au support.`
    : `Something unexpected went wrong. If it persists, give the support this id: ${request.id}.`
}
