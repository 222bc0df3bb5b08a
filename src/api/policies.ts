/** Access policies: `/iam/policy…`. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { type NotFound, notFound } from '../actions/not-found.ts'
import { createPolicy, deletePolicy, editPolicy } from '../actions/policies.ts'
import { findPolicy, type PolicyPlace, type PolicyRow, policiesOf } from '../db/policies.ts'
import type { Condition } from '../domain/condition.ts'
import type { PolicyDraft } from '../domain/policy-draft.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { answerByKeyset } from './keyset.ts'
import { policiesFor } from './policy-answers.ts'
import { type Permissions, Policy, PolicyBody, Urn } from './policy-wire.ts'
import { momentOf } from './wire-time.ts'
import { isWrittenPlace } from './written-place.ts'

const tags = ['Access']

const Params = Type.Object({ policyId: Type.String({ format: 'uuid' }) })
const Details = Type.Object({
  details: Type.Optional(Type.Boolean({ description: 'Whether resources and groups are told with their names.' })),
})
const Listed = Type.Array(Urn, { maxItems: 100 })
const Query = Type.Object({
  details: Details.properties.details,
  received: Type.Optional(
    Type.Boolean({ description: 'The policies of others that name your account, in the place of your own.' }),
  ),
  identity: Type.Optional(Listed),
  resourceURN: Type.Optional(Listed),
  action: Type.Optional(Listed),
  readOnly: Type.Optional(Type.Boolean({ description: 'The same as `received`.' })),
})

export function policyRoutes(app: Api, context: Context): void {
  app.get(
    '/iam/policy',
    {
      schema: {
        tags,
        summary: 'List your access policies, in the order in which they were written',
        'x-headers': 'neighbours',
        querystring: Query,
        response: { 200: Type.Array(Policy) },
      },
    },
    (request, reply) => answerPage(request, reply, context, request.query),
  )

  app.post(
    '/iam/policy',
    { schema: { tags, summary: 'Give access to others', body: PolicyBody, response: { 200: Policy } } },
    async (request) => shown(request, context, await createPolicy(context, request.actor, draftOf(request.body))),
  )

  app.get(
    '/iam/policy/:policyId',
    { schema: { tags, summary: 'Get a policy', params: Params, querystring: Details, response: { 200: Policy } } },
    async (request) => {
      const found = await findPolicy(context.db, request.actor.account, request.params.policyId)
      return shown(request, context, found ?? notFound, request.query.details)
    },
  )

  app.put(
    '/iam/policy/:policyId',
    { schema: { tags, summary: 'Replace a policy', params: Params, body: PolicyBody, response: { 200: Policy } } },
    async (request) => {
      const { policyId } = request.params
      return shown(request, context, await editPolicy(context, request.actor, policyId, draftOf(request.body)))
    },
  )

  app.delete(
    '/iam/policy/:policyId',
    {
      schema: { tags, summary: 'Delete a policy, and the access that it gives', params: Params, response: { 200: Type.Null() } },
    },
    async (request) => {
      if ((await deletePolicy(context, request.actor, request.params.policyId)) === notFound) throw noSuchPolicy(request)
      return null
    },
  )
}

async function answerPage(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  query: Type.Static<typeof Query>,
): Promise<Policy[]> {
  const { account } = request.actor
  const filter = {
    received: query.received ?? query.readOnly ?? false,
    identities: query.identity,
    resources: query.resourceURN,
    actions: query.action,
  }
  const page = await answerByKeyset(request, reply, { name: 'written', isPlace: isWrittenPlace }, async (from, size) =>
    (await policiesOf(context.db, account, filter, from, size)).map((policy) => ({ policy, place: placeOf(policy) })),
  )
  const policies = page.map(({ policy }) => policy)
  return policiesFor(context, request.actor, policies, query.details)
}

function placeOf({ createdAt, id }: PolicyRow): PolicyPlace {
  return [createdAt.toISOString(), id]
}

async function shown(request: FastifyRequest, context: Context, policy: PolicyRow | NotFound, details = false): Promise<Policy> {
  if (policy === notFound) throw noSuchPolicy(request)
  const [answer] = await policiesFor(context, request.actor, [policy], details)
  return answer!
}

function draftOf(body: PolicyBody): PolicyDraft {
  const { name, description, identities, resources, permissions, permissionsGroups, conditions, expiredAt } = body
  return {
    name,
    description: description ?? '',
    identities,
    resources: resources.map(({ urn }) => urn),
    permissions: namesIn(permissions),
    permissionsGroups: [...new Set((permissionsGroups ?? []).map(({ urn }) => urn))],
    condition: conditions ? knownOf(conditions) : null,
    expiresAt: expiredAt ? momentOf(expiredAt) : null,
  }
}

export function namesIn({ allow, except, deny }: Permissions): PolicyDraft['permissions'] {
  const names = (list: Permissions['allow']) => [...new Set((list ?? []).map(({ action }) => action))]
  return { allow: names(allow), except: names(except), deny: names(deny) }
}

/** A condition without whatever else a client sends. */
function knownOf({ operator, conditions, values }: Condition): Condition {
  return { operator, ...(conditions && { conditions: conditions.map(knownOf) }), ...(values && { values }) }
}

function noSuchPolicy(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such policy of yours.', fr: 'Cette règle d’accès ne figure pas parmi les vôtres.' },
    request,
  )
}
