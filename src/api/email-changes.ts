/** Changing the primary address over HTTP: `/me/changeEmail`, `/me/task/emailChange…`. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { acceptEmailChange, askForEmailChange, refuseEmailChange } from '../actions/email-changes.ts'
import { notFound } from '../actions/not-found.ts'
import { emailChangeIds, findEmailChange } from '../db/email-changes.ts'
import type { Api } from './api.ts'
import { EmailChangeStateEnum, EmailChangeTask, emailChangeOf } from './email-change-wire.ts'
import { objectNotFound } from './errors.ts'
import { MailCode } from './passwords.ts'

const tags = ['Account']

const Params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })
const Code = Type.Object({ token: MailCode })

export function emailChangeRoutes(app: Api, context: Context): void {
  app.post(
    '/me/changeEmail',
    {
      schema: {
        tags,
        summary: 'Change your primary e-mail address; the new one confirms',
        description: 'By cookie, it takes a sign-in of the last hour. No application can do it once a second factor is in force.',
        body: Type.Object({ newEmail: Type.String({ minLength: 1, maxLength: 320 }) }),
        response: { 200: EmailChangeTask },
      },
    },
    async (request) => {
      const { actor, session, body } = request
      return emailChangeOf(await askForEmailChange(context, actor, session?.begunAt ?? null, body.newEmail), context.clock())
    },
  )

  app.get(
    '/me/task/emailChange',
    {
      schema: {
        tags,
        summary: 'List the changes of your address',
        querystring: Type.Object({ state: Type.Optional(EmailChangeStateEnum) }),
        response: { 200: Type.Array(Type.Integer()) },
      },
    },
    (request) => emailChangeIds(context.db, request.actor.account, request.query.state ?? null, context.clock()),
  )

  app.get(
    '/me/task/emailChange/:id',
    { schema: { tags, summary: 'Get one of them', params: Params, response: { 200: EmailChangeTask } } },
    async (request) => {
      const change = await findEmailChange(context.db, request.actor.account, request.params.id)
      if (!change) throw noSuchChange(request)
      return emailChangeOf(change, context.clock())
    },
  )

  const answer = (verb: string, summary: string, run: typeof acceptEmailChange) =>
    app.post(
      `/me/task/emailChange/:id/${verb}`,
      { schema: { tags, summary, params: Params, body: Code, response: { 200: Type.Null() } } },
      async (request) => {
        if ((await run(context, request.actor, request.params.id, request.body.token.trim())) === notFound)
          throw noSuchChange(request)
        return null
      },
    )
  answer('accept', 'Confirm the new address with the code that was sent there', acceptEmailChange)
  answer('refuse', 'Decline the new address with the code that was sent there', refuseEmailChange)
}

function noSuchChange(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such change of your address.', fr: 'Ce changement d’adresse ne figure pas parmi les vôtres.' },
    request,
  )
}
