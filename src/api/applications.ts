/** The applications of an account: `/me/api/application…`. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { createApplication, removeApplication } from '../actions/applications.ts'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { applicationIds, findApplication } from '../db/applications.ts'
import type { Api } from './api.ts'
import { Application, applicationOf } from './application-wire.ts'
import { objectNotFound } from './errors.ts'
import { LINE } from './wire.ts'

const tags = ['Applications']

const Params = Type.Object({ applicationId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })

const NewApplication = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: LINE }),
    description: Type.Optional(Type.String({ maxLength: 1000, pattern: LINE })),
  },
  { title: 'NewApplication' },
)

const CreatedApplication = Type.Object(
  {
    applicationId: Type.Integer(),
    applicationKey: Type.String(),
    applicationSecret: Type.String({ description: 'Shown this once.' }),
  },
  { title: 'CreatedApplication' },
)

export function applicationRoutes(app: Api, context: Context): void {
  app.get(
    '/me/api/application',
    { schema: { tags, summary: 'List your applications', response: { 200: Type.Array(Type.Integer()) } } },
    (request) => applicationIds(context.db, request.actor.account),
  )

  app.get(
    '/me/api/application/:applicationId',
    { schema: { tags, summary: 'Get one of your applications', params: Params, response: { 200: Application } } },
    async (request) => {
      const found = await findApplication(context.db, request.actor.account, request.params.applicationId)
      if (!found) throw noSuchApplication(request)
      return applicationOf(found)
    },
  )

  app.post(
    '/me/api/application',
    { schema: { tags, summary: 'Create an application', body: NewApplication, response: { 200: CreatedApplication } } },
    async (request) => {
      const { name, description = '' } = request.body
      const { id, key, secret } = await createApplication(context, request.actor, { name, description })
      return { applicationId: id, applicationKey: key, applicationSecret: secret }
    },
  )

  app.delete(
    '/me/api/application/:applicationId',
    {
      schema: {
        tags,
        summary: 'Remove an application, and everything that accounts let it do',
        params: Params,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      if ((await removeApplication(context, request.actor, request.params.applicationId)) !== notFound) return null
      throw noSuchApplication(request)
    },
  )
}

function noSuchApplication(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such application of yours.', fr: 'Cette application ne figure pas parmi les vôtres.' },
    request,
  )
}
