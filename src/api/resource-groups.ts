/** Groups of services: `/iam/resourceGroup…`. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { type NotFound, notFound } from '../actions/not-found.ts'
import { reachable, reachedService } from '../actions/reach.ts'
import {
  createResourceGroup,
  deleteResourceGroup,
  editResourceGroup,
  type ResourceGroupDraft,
} from '../actions/resource-groups.ts'
import { visibleResources } from '../actions/sight.ts'
import { zoneOfAccount } from '../db/places.ts'
import { findResourceGroup, type ResourceGroupRow, resourceGroupsOf } from '../db/resource-groups.ts'
import { resourcesNumbered } from '../db/resources.ts'
import type { AccountActor } from '../domain/actor.ts'
import { resourceId } from '../domain/resource-id.ts'
import { resourceGroupUrn } from '../domain/urn.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { answerByKeyset } from './keyset.ts'
import { resourceOf } from './policy-answers.ts'
import { ResourceGroup, ResourceGroupBody } from './resource-wire.ts'
import { isWrittenPlace } from './written-place.ts'

const tags = ['Access']

const Params = Type.Object({ groupId: Type.String({ format: 'uuid' }) })
const Details = Type.Object({
  details: Type.Optional(Type.Boolean({ description: 'Whether the services are told with their names.' })),
})

export function resourceGroupRoutes(app: Api, context: Context): void {
  app.get(
    '/iam/resourceGroup',
    {
      schema: {
        tags,
        summary: 'List your groups of services, in the order in which they were made',
        'x-headers': 'neighbours',
        querystring: Details,
        response: { 200: Type.Array(ResourceGroup) },
      },
    },
    async (request, reply) => {
      const { account } = request.actor
      const page = await answerByKeyset(request, reply, { name: 'written', isPlace: isWrittenPlace }, async (from, size) =>
        (await resourceGroupsOf(context.db, account, from, size)).map((group) => ({
          group,
          place: [group.createdAt.toISOString(), group.id] as [string, string],
        })),
      )
      const groups = page.map(({ group }) => group)
      return groupsFor(context, request.actor, groups, request.query.details)
    },
  )

  app.post(
    '/iam/resourceGroup',
    { schema: { tags, summary: 'Make a group of services', body: ResourceGroupBody, response: { 200: ResourceGroup } } },
    async (request) => shown(request, context, await createResourceGroup(context, request.actor, draftOf(request.body))),
  )

  app.get(
    '/iam/resourceGroup/:groupId',
    {
      schema: {
        tags,
        summary: 'Get a group of services',
        params: Params,
        querystring: Details,
        response: { 200: ResourceGroup },
      },
    },
    async (request) => {
      const found = await findResourceGroup(context.db, request.actor.account, request.params.groupId)
      return shown(request, context, found ?? notFound, request.query.details)
    },
  )

  app.put(
    '/iam/resourceGroup/:groupId',
    {
      schema: {
        tags,
        summary: 'Replace a group of services, and what policies reach by it',
        params: Params,
        body: ResourceGroupBody,
        response: { 200: ResourceGroup },
      },
    },
    async (request) => {
      const { groupId } = request.params
      return shown(request, context, await editResourceGroup(context, request.actor, groupId, draftOf(request.body)))
    },
  )

  app.delete(
    '/iam/resourceGroup/:groupId',
    { schema: { tags, summary: 'Delete a group of services', params: Params, response: { 200: Type.Null() } } },
    async (request) => {
      if ((await deleteResourceGroup(context, request.actor, request.params.groupId)) === notFound) throw noSuchGroup(request)
      return null
    },
  )
}

async function shown(
  request: FastifyRequest,
  context: Context,
  group: ResourceGroupRow | NotFound,
  details = false,
): Promise<ResourceGroup> {
  if (group === notFound) throw noSuchGroup(request)
  const [answer] = await groupsFor(context, request.actor, [group], details)
  return answer!
}

async function groupsFor(
  context: Context,
  actor: AccountActor,
  groups: ResourceGroupRow[],
  details = false,
): Promise<ResourceGroup[]> {
  const { account } = actor
  const zone = (await zoneOfAccount(context.db, account))!
  const members = details ? await resourcesNumbered(context.db, [...new Set(groups.flatMap((group) => group.members))]) : []
  const reached = await reachable(context, context.db, { account, zone }, members.map(reachedService))
  const visible = await visibleResources(context, actor, reached)
  const told = new Map(visible.map((each) => [resourceOf(each).serviceId, resourceOf(each)]))
  return groups.map(({ id, owner, name, createdAt, updatedAt, members: services }) => ({
    id,
    urn: resourceGroupUrn(zone, owner, id),
    owner,
    name,
    resources: services.map((service) => ({ ...told.get(service), id: resourceId(service) })),
    readOnly: false,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt?.toISOString() ?? null,
  }))
}

function draftOf({ name, resources = [] }: ResourceGroupBody): ResourceGroupDraft {
  return { name, members: resources.map(({ id = null, urn = null }) => ({ id, urn })) }
}

function noSuchGroup(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such group of resources of yours.', fr: 'Ce groupe de ressources ne figure pas parmi les vôtres.' },
    request,
  )
}
