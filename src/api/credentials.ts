/** What accounts let applications do: `/auth/…` as the client libraries call it, and `/me/api/credential…`. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import {
  approveCredential,
  askForCredential,
  pendingRequest,
  refuseCredential,
  revokeCredential,
} from '../actions/credentials.ts'
import { notFound } from '../actions/not-found.ts'
import { endSession } from '../actions/sessions.ts'
import { findAccount } from '../db/accounts.ts'
import { credentialIds, findCredential, type KnownCredential } from '../db/credentials.ts'
import { accountUrn, userUrn } from '../domain/urn.ts'
import { isBlock } from '../lib/network.ts'
import type { Api } from './api.ts'
import { Application, applicationOf } from './application-wire.ts'
import { callError } from './call-errors.ts'
import {
  Credential,
  CredentialRequest,
  CredentialStateEnum,
  credentialOf,
  PendingCredential,
  pendingOf,
  RequestedCredential,
  Rule,
} from './credential-wire.ts'
import { objectNotFound } from './errors.ts'
import { clearSessionCookie } from './session-cookie.ts'
import { originOf } from './who.ts'
import { Nullable } from './wire.ts'

const tags = ['Applications']

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const Params = Type.Object({ credentialId: Id })
const ListQuery = Type.Object({ applicationId: Type.Optional(Id), status: Type.Optional(CredentialStateEnum) })
const Approval = Type.Object({
  approval: Type.String({ minLength: 1, maxLength: 64, description: 'What follows # in validationUrl.' }),
})
const ApprovalForDays = Type.Object({
  ...Approval.properties,
  days: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 3650, description: 'For how long; for ever if left out.' }))),
})
const Answered = Type.Object({ redirection: Nullable(Type.String()) })

const Details = Type.Object(
  {
    account: Type.String(),
    method: Type.Literal('account'),
    identities: Type.Array(Type.String()),
    roles: Type.Array(Type.String()),
    allowedRoutes: Nullable(Type.Array(Rule)),
    description: Nullable(Type.String()),
    user: Nullable(Type.String()),
  },
  { title: 'Caller' },
)

/** For everybody. */
export function credentialRequestRoutes(app: Api, context: Context): void {
  app.get(
    '/auth/time',
    { schema: { tags, summary: 'The time here, in seconds since 1970', response: { 200: Type.Integer() } } },
    async () => Math.floor(context.clock().getTime() / 1000),
  )

  app.post(
    '/auth/credential',
    {
      schema: {
        tags,
        summary: 'Ask an account for access, as the application of X-Ovh-Application',
        security: [{ application: [] }],
        body: CredentialRequest,
        response: { 200: RequestedCredential },
      },
    },
    async (request) => {
      const { accessRules, redirection = null, allowedIPs: allowedIps = null } = request.body
      const rules = accessRules.map(({ method, path }) => ({ method, path }))
      if (!(allowedIps ?? []).every(isBlock)) throw callError('NO_BLOCK', request)
      const key = String(request.headers['x-ovh-application'] ?? '')
      const asked = await askForCredential(context, originOf(request), key, { rules, redirection, allowedIps })
      if (asked === notFound) throw callError('UNKNOWN_APPLICATION', request)
      const { consumerKey, approval } = asked
      // In the fragment, the approval secret reaches no log and no Referer.
      const validationUrl = `${context.settings.baseUrl}/auth/validate#${approval}`
      return { consumerKey, state: 'pendingValidation' as const, validationUrl }
    },
  )
}

/** For accounts: about the credential or session that calls. */
export function ownCredentialRoutes(app: Api, context: Context): void {
  app.get(
    '/auth/currentCredential',
    { schema: { tags, summary: 'Get the credential that signs this call', response: { 200: Credential } } },
    async (request) => {
      if (request.actor.credential === null) throw callError('NO_CREDENTIAL', request)
      return credentialOf(await ownCredential(context, request, request.actor.credential), context.clock())
    },
  )

  app.get(
    '/auth/details',
    { schema: { tags, summary: 'Who calls, and with which rights', response: { 200: Details } } },
    async (request) => {
      const { account, user, credential } = request.actor
      const { zone } = (await findAccount(context.db, account))!
      const known = credential === null ? null : await ownCredential(context, request, credential)
      return {
        account,
        method: 'account' as const,
        identities: [user === null ? accountUrn(zone, account) : userUrn(zone, account, user)],
        roles: [],
        allowedRoutes: known?.rules ?? null,
        description: null,
        user,
      }
    },
  )

  app.post(
    '/auth/logout',
    { schema: { tags, summary: 'End the credential or the session that calls', response: { 200: Type.Null() } } },
    async (request, reply) => {
      const { credential } = request.actor
      if (credential !== null) await revokeCredential(context, request.actor, credential)
      else if (request.session) await endSession(context, request.actor, request.session.id)
      if (request.session) clearSessionCookie(reply, context.settings.baseUrl)
      return null
    },
  )
}

/** For accounts: what they let applications do. */
export function credentialRoutes(app: Api, context: Context): void {
  app.post(
    '/auth/credential/pending',
    { schema: { tags, summary: 'What an application asks for', body: Approval, response: { 200: PendingCredential } } },
    async (request) => pendingOf(await pendingRequest(context, request.actor, request.body.approval)),
  )

  app.post(
    '/auth/credential/validate',
    { schema: { tags, summary: 'Let an application do what it asks for', body: ApprovalForDays, response: { 200: Answered } } },
    async (request) => {
      const { approval, days = null } = request.body
      return answered(await approveCredential(context, request.actor, approval, days))
    },
  )

  app.post(
    '/auth/credential/refuse',
    { schema: { tags, summary: 'Let an application do nothing', body: Approval, response: { 200: Answered } } },
    async (request) => answered(await refuseCredential(context, request.actor, request.body.approval)),
  )

  app.get(
    '/me/api/credential',
    {
      schema: {
        tags,
        summary: 'List what you let applications do',
        querystring: ListQuery,
        response: { 200: Type.Array(Type.Integer()) },
      },
    },
    (request) => credentialIds(context.db, request.actor, request.query.status ?? null, request.query.applicationId ?? null),
  )

  app.get(
    '/me/api/credential/:credentialId',
    { schema: { tags, summary: 'Get one of them', params: Params, response: { 200: Credential } } },
    async (request) => credentialOf(await ownCredential(context, request, request.params.credentialId), context.clock()),
  )

  app.get(
    '/me/api/credential/:credentialId/application',
    { schema: { tags, summary: 'Get the application that has it', params: Params, response: { 200: Application } } },
    async (request) => {
      const known = await ownCredential(context, request, request.params.credentialId)
      const { application: id, applicationKey: key, applicationName: name, applicationDescription: description } = known
      return applicationOf({ id, key, name, description })
    },
  )

  app.delete(
    '/me/api/credential/:credentialId',
    { schema: { tags, summary: 'Take it back', params: Params, response: { 200: Type.Null() } } },
    async (request) => {
      if ((await revokeCredential(context, request.actor, request.params.credentialId)) === notFound)
        throw noSuchCredential(request)
      return null
    },
  )
}

function answered({ redirection }: KnownCredential) {
  return { redirection }
}

async function ownCredential(context: Context, request: FastifyRequest, id: number): Promise<KnownCredential> {
  const known = await findCredential(context.db, request.actor, id)
  if (!known) throw noSuchCredential(request)
  return known
}

function noSuchCredential(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such credential of yours.', fr: 'Cette autorisation ne figure pas parmi les vôtres.' },
    request,
  )
}
