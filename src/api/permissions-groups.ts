/** Groups of permissions: `/iam/permissionsGroup…`. Each is named by its URN. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { type NotFound, notFound } from '../actions/not-found.ts'
import {
  createPermissionsGroup,
  deletePermissionsGroup,
  editPermissionsGroup,
  type PermissionsGroupDraft,
} from '../actions/permissions-groups.ts'
import { findPermissionsGroup, type PermissionsGroupRow, permissionsGroupsOf } from '../db/permissions-groups.ts'
import { zoneOfAccount } from '../db/places.ts'
import { MANAGED_WORDS } from '../domain/managed-groups.ts'
import { Refusal } from '../domain/refusal.ts'
import { isManagedGroup, MANAGED_GROUPS, type ManagedGroup } from '../domain/role-permissions.ts'
import { MANAGED, namedPermissionsGroup, permissionsGroupUrn } from '../domain/urn.ts'
import type { Zone } from '../domain/zone.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { type Language, languageOf } from './language.ts'
import { PermissionsGroup, PermissionsGroupBody } from './permissions-group-wire.ts'
import { namesIn } from './policies.ts'
import { permissionsOf } from './policy-answers.ts'
import { Urn } from './policy-wire.ts'
import { answerSorted } from './sorted-pages.ts'

const tags = ['Access']

const Params = Type.Object({ permissionsGroupURN: Urn })

export function permissionsGroupRoutes(app: Api, context: Context): void {
  app.get(
    '/iam/permissionsGroup',
    {
      schema: {
        tags,
        summary: 'List groups of permissions, the managed ones first',
        'x-headers': 'neighbours',
        response: { 200: Type.Array(PermissionsGroup) },
      },
    },
    async (request, reply) => {
      const zone = await zoneOf(context, request)
      const own = (await permissionsGroupsOf(context.db, [request.actor.account])).map((group) => ownGroup(group, zone))
      const managed = MANAGED_NAMES.map((name) => ({ ...managedGroup(name, zone, languageOf(request)), permissions: null }))
      const all = [...managed, ...own.sort((a, b) => (a.name < b.name ? -1 : 1))]
      return answerSorted(request, reply, all, ({ readOnly, name }) => `${readOnly ? 0 : 1}${name}`)
    },
  )

  app.post(
    '/iam/permissionsGroup',
    { schema: { tags, summary: 'Make a group of permissions', body: PermissionsGroupBody, response: { 200: PermissionsGroup } } },
    async (request) =>
      ownGroup(await createPermissionsGroup(context, request.actor, draftOf(request.body)), await zoneOf(context, request)),
  )

  app.get(
    '/iam/permissionsGroup/:permissionsGroupURN',
    { schema: { tags, summary: 'Get a group of permissions', params: Params, response: { 200: PermissionsGroup } } },
    async (request) => {
      const { zone, name, managed } = await named(context, request, request.params.permissionsGroupURN)
      if (managed) return managedGroup(managed, zone, languageOf(request))
      return answer(request, zone, (await findPermissionsGroup(context.db, request.actor.account, name)) ?? notFound)
    },
  )

  app.put(
    '/iam/permissionsGroup/:permissionsGroupURN',
    {
      schema: {
        tags,
        summary: 'Replace a group of permissions, and what policies take in with it',
        params: Params,
        body: PermissionsGroupBody,
        response: { 200: PermissionsGroup },
      },
    },
    async (request) => {
      const { zone, name, managed } = await named(context, request, request.params.permissionsGroupURN)
      if (managed) throw new Refusal('read_only', { entered: managed })
      return answer(request, zone, await editPermissionsGroup(context, request.actor, name, draftOf(request.body)))
    },
  )

  app.delete(
    '/iam/permissionsGroup/:permissionsGroupURN',
    { schema: { tags, summary: 'Delete a group of permissions', params: Params, response: { 200: Type.Null() } } },
    async (request) => {
      const { name, managed } = await named(context, request, request.params.permissionsGroupURN)
      if (managed) throw new Refusal('read_only', { entered: managed })
      if ((await deletePermissionsGroup(context, request.actor, name)) === notFound) throw noSuchGroup(request)
      return null
    },
  )
}

const MANAGED_NAMES = Object.keys(MANAGED_GROUPS).sort() as ManagedGroup[]

async function zoneOf(context: Context, request: FastifyRequest): Promise<Zone> {
  return (await zoneOfAccount(context.db, request.actor.account))!
}

/** Which group a URN names: a managed one, or one of the caller's. */
async function named(
  context: Context,
  request: FastifyRequest,
  urn: string,
): Promise<{ zone: Zone; name: string; managed: ManagedGroup | undefined }> {
  const zone = await zoneOf(context, request)
  const { owner, name = '', zone: itsZone } = namedPermissionsGroup(urn) ?? {}
  const managed = owner === MANAGED && isManagedGroup(name) ? name : undefined
  if (itsZone !== zone || !(managed || owner === request.actor.account)) throw noSuchGroup(request)
  return { zone, name, managed }
}

function answer(request: FastifyRequest, zone: Zone, group: PermissionsGroupRow | NotFound): PermissionsGroup {
  if (group === notFound) throw noSuchGroup(request)
  return ownGroup(group, zone)
}

function ownGroup({ permissions, createdAt, updatedAt, ...group }: PermissionsGroupRow, zone: Zone): PermissionsGroup {
  return {
    ...group,
    urn: permissionsGroupUrn(zone, group.owner, group.name),
    permissions: permissionsOf(permissions),
    readOnly: false,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt?.toISOString() ?? null,
  }
}

/** They are part of the program, and so is when they began. */
const MANAGED_SINCE = '2026-01-01T00:00:00.000Z'

function managedGroup(name: ManagedGroup, zone: Zone, language: Language): PermissionsGroup {
  return {
    id: `00000000-0000-8000-9000-${String(MANAGED_NAMES.indexOf(name) + 1).padStart(12, '0')}`,
    urn: permissionsGroupUrn(zone, MANAGED, name),
    owner: MANAGED,
    name,
    description: MANAGED_WORDS[name][language],
    permissions: permissionsOf({ allow: [...MANAGED_GROUPS[name]].sort(), except: [], deny: [] }),
    readOnly: true,
    createdAt: MANAGED_SINCE,
    updatedAt: null,
  }
}

function draftOf({ name, description, permissions }: PermissionsGroupBody): PermissionsGroupDraft {
  return { name, description, permissions: namesIn(permissions) }
}

function noSuchGroup(request: FastifyRequest) {
  return objectNotFound({ en: 'There is no such group of permissions.', fr: 'Ce groupe de permissions n’existe pas.' }, request)
}
