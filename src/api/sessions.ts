/** Signing in and out, and the sessions of an account. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { callerToProve } from '../actions/callers.ts'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { askForPasskey } from '../actions/passkeys.ts'
import { finishSignIn } from '../actions/second-step.ts'
import { endOtherSessions, endSession, signIn, signOut } from '../actions/sessions.ts'
import { type PendingSession, sessionsOf } from '../db/sessions.ts'
import { idleSince } from '../domain/session.ts'
import type { Api } from './api.ts'
import { callError } from './call-errors.ts'
import { objectNotFound } from './errors.ts'
import { BROWSER_SECURITY as security } from './openapi-parts.ts'
import { GivenFactor, PasskeyRequest, SignedIn, SignInAnswer } from './second-factor-wire.ts'
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from './session-cookie.ts'
import { actorOf, originOf } from './who.ts'
import { DateTime, Nullable } from './wire.ts'

const tags = ['Signing in']

/** As entered: blanks around it do not matter. */
export const AccountName = { minLength: 1, maxLength: 320, pattern: '^[^\\u0000\\p{Cs}]*$' } as const

const SignIn = Type.Object(
  {
    account: Type.String({
      ...AccountName,
      description: 'NIC handle or primary e-mail address; of a user of an account, `NIC handle/login`.',
    }),
    password: Type.String({ minLength: 1, maxLength: 1024 }),
  },
  { title: 'SignIn' },
)

const Session = Type.Object(
  {
    id: Type.Integer(),
    createdAt: DateTime,
    lastSeenAt: Type.String({ format: 'date-time', description: 'To the minute.' }),
    address: Nullable(Type.String()),
    agent: Nullable(Type.String()),
    current: Type.Boolean({ description: 'The session that asks.' }),
  },
  { title: 'Session' },
)

/** For everybody. */
export function signInRoutes(app: Api, context: Context): void {
  const { baseUrl } = context.settings

  app.post(
    '/auth/signIn',
    {
      schema: {
        tags,
        summary: 'Sign in',
        description:
          'With a second factor in force, `nichandle` is null: the cookie then opens `POST /auth/secondFactor` and nothing else, for ten minutes.',
        body: SignIn,
        response: { 200: SignInAnswer },
      },
    },
    async (request, reply) => {
      const { account, password } = request.body
      const earlier = sessionSecretOf(request, baseUrl)
      const { nichandle, user, secret, secondFactor } = await signIn(context, originOf(request), account, password, earlier)
      setSessionCookie(reply, secret, baseUrl)
      if (secondFactor) return { nichandle: null, secondFactor }
      return { nichandle, ...(user !== null && { user }), secondFactor: null }
    },
  )

  app.post('/auth/signOut', { schema: { tags, summary: 'Sign out', response: { 200: Type.Null() } } }, async (request, reply) => {
    const secret = sessionSecretOf(request, baseUrl)
    if (secret) await signOut(context, originOf(request), secret)
    clearSessionCookie(reply, baseUrl)
    return null
  })
}

/** For who has signed in with the password, and has still to give the second factor. */
export function secondStepRoutes(app: Api, context: Context): void {
  const { baseUrl } = context.settings

  app.post(
    '/auth/secondFactor',
    { schema: { tags, security, summary: 'The second step of signing in', body: GivenFactor, response: { 200: SignedIn } } },
    async (request, reply) => {
      const pending = await pendingOf(request, context)
      const actor = actorOf(request, pending, null)
      const { nichandle, secret } = await finishSignIn(context, actor, pending, request.body)
      setSessionCookie(reply, secret, baseUrl)
      return { nichandle }
    },
  )

  app.post(
    '/auth/secondFactor/options',
    {
      schema: {
        tags,
        security,
        summary: 'What a passkey is to sign, in the second step of signing in',
        response: { 200: PasskeyRequest },
      },
    },
    async (request) => {
      const { account, session } = await pendingOf(request, context)
      return askForPasskey(context, account, session)
    },
  )
}

async function pendingOf(request: FastifyRequest, context: Context): Promise<PendingSession> {
  const secret = sessionSecretOf(request, context.settings.baseUrl)
  const pending = secret && (await callerToProve(context, secret))
  if (!pending) throw callError('SIGN_IN', request)
  request.language = pending.language
  return pending
}

/** For accounts. */
export function sessionRoutes(app: Api, context: Context): void {
  app.get(
    '/me/session',
    { schema: { tags, summary: 'List your sessions', response: { 200: Type.Array(Session) } } },
    async (request) => {
      const now = context.clock()
      const sessions = await sessionsOf(context.db, request.actor, now, idleSince(now))
      return sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
        ...session,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: session.id === request.session?.id,
      }))
    },
  )

  app.delete(
    '/me/session/:id',
    {
      schema: {
        tags,
        summary: 'End one of your sessions',
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      if ((await endSession(context, request.actor, request.params.id)) !== notFound) return null
      throw objectNotFound(
        { en: 'There is no such session of yours.', fr: 'Cette session ne figure pas parmi les vôtres.' },
        request,
      )
    },
  )

  app.delete(
    '/me/session',
    { schema: { tags, summary: 'End all your sessions but the one that asks', response: { 200: Type.Null() } } },
    async (request) => {
      await endOtherSessions(context, request.actor, request.session?.id ?? null)
      return null
    },
  )
}
