/** What each contact of a service may do, and who else has access. */
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { type Access, type RightsOnService, rightsOnService } from '../actions/rights-matrix.ts'
import { GROUP_WORDS } from '../domain/action-group.ts'
import { reachOf } from '../domain/rights-matrix.ts'
import { rolesOf } from '../domain/role.ts'
import type { Api } from './api.ts'
import { numberOf } from './batch.ts'
import { type Language, languageOf } from './language.ts'
import { personOf, strangerOf } from './person-wire.ts'
import { type GrantedAccess, type GroupRights, ServiceRights } from './rights-wire.ts'
import { noSuchService } from './service-not-found.ts'

export function rightsMatrixRoutes(app: Api, context: Context): void {
  app.get(
    '/me/service/:serviceId/rights',
    {
      schema: {
        tags: ['Services'],
        summary: 'See what each contact of a service may do, and who else has access',
        params: Type.Object({ serviceId: Type.String({ description: 'The number of the service.' }) }),
        response: { 200: ServiceRights },
      },
    },
    async (request) => {
      const id = numberOf(request.params.serviceId)
      const found = id === undefined ? notFound : await rightsOnService(context, request.actor, id)
      if (found === notFound) throw noSuchService(request, request.params.serviceId)
      return shownTo(request.actor.account, found, languageOf(request))
    },
  )
}

/** The contacts know each other by name; whoever else has access knows their handles. */
function shownTo(reader: string, found: RightsOnService, language: Language): ServiceRights {
  const { service, resource, groups, access } = found
  const knows = resource.contacts !== null && rolesOf(reader, resource.contacts).length > 0
  const shown = knows ? personOf : ({ nichandle }: { nichandle: string }) => strangerOf(nichandle)
  return {
    urn: resource.urn,
    contacts: { admin: shown(service.admin), tech: shown(service.tech), billing: shown(service.billing) },
    groups: groups.map((each) => groupRights(each, found, language)),
    access: access?.map((each) => grantedAccess(each, found)) ?? null,
  }
}

type Group = RightsOnService['groups'][number]

function groupRights({ group, actions }: Group, { byRole }: RightsOnService, language: Language): GroupRights {
  const { admin, tech, billing } = byRole
  return {
    group,
    label: GROUP_WORDS[group][language],
    admin: reachOf(actions, (action) => admin.has(action)),
    tech: reachOf(actions, (action) => tech.has(action)),
    billing: reachOf(actions, (action) => billing.has(action)),
    actions: actions.map(({ name, words }) => ({
      action: name,
      label: words[language],
      admin: admin.has(name),
      tech: tech.has(name),
      billing: billing.has(name),
    })),
  }
}

function grantedAccess({ identity, policies, allowed }: Access, { groups }: RightsOnService): GrantedAccess {
  const reaches = groups.map(({ group, actions }) => [group, reachOf(actions, (action) => allowed.has(action))] as const)
  const inPart = groups.filter((_, place) => reaches[place]![1] === 'some')
  const { zone: _, ...who } = identity
  return {
    identity: who,
    policies: policies.map(({ id, name, owner, expiresAt }) => ({
      id,
      name,
      owner,
      expiredAt: expiresAt?.toISOString() ?? null,
    })),
    groups: Object.fromEntries(reaches.filter(([, reach]) => reach !== 'none')),
    actions: inPart.flatMap(({ actions }) => actions.flatMap(({ name }) => (allowed.has(name) ? [name] : []))),
  }
}
