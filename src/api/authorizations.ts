/** What who calls may do: the questions that customers and their programs ask about themselves. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { checkOwn } from '../actions/checks.ts'
import type { Context } from '../actions/context.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Api } from './api.ts'
import { Authorization, AuthorizationBody, AuthorizationsBody, MOST_QUESTIONS, ResourceAuthorization, Urn } from './check-wire.ts'

const BODY_LIMIT = 1024 * 1024

const tags = ['Access']

/** A foreign resource looks like one that does not exist: nothing on it is authorized. */
export function authorizationRoutes(app: Api, context: Context): void {
  app.post(
    '/iam/resource/:resourceURN/authorization/check',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        tags,
        summary: 'See which of these actions you may do on a resource',
        params: Type.Object({ resourceURN: Urn }),
        body: AuthorizationBody,
        response: { 200: Authorization },
      },
    },
    async (request) => {
      const [found] = await authorizations(request, context, [request.params.resourceURN], request.body.actions)
      const { resourceURN: _, ...authorization } = found!
      return authorization
    },
  )

  app.post(
    '/iam/authorization/check',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        tags,
        summary: 'See which of these actions you may do on which of these resources',
        description: `At most ${MOST_QUESTIONS} pairs of an action and a resource.`,
        body: AuthorizationsBody,
        response: { 200: Type.Array(ResourceAuthorization) },
      },
    },
    (request) => authorizations(request, context, request.body.resourceURNs, request.body.actions),
  )
}

async function authorizations(request: FastifyRequest, context: Context, urns: string[], actions: string[]) {
  if (urns.length * actions.length > MOST_QUESTIONS)
    throw new Refusal('malformed', { entered: `at most ${MOST_QUESTIONS} pairs of an action and a resource` })
  const { account, user, address } = request.actor
  const asked = urns.flatMap((urn) => actions.map((action) => ({ asker: { account, user }, action, urn, address })))
  const answers = await checkOwn(context, asked)
  return urns.map((resourceURN, n) => {
    const allowed = (at: number) => answers[n * actions.length + at]!.allowed
    return {
      resourceURN,
      authorizedActions: actions.filter((_, at) => allowed(at)),
      unauthorizedActions: actions.filter((_, at) => !allowed(at)),
    }
  })
}
