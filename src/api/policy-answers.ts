/** How a policy looks to its owner, and to an account that received it. */
import type { Context } from '../actions/context.ts'
import { type Reached, urnOf, withinReach } from '../actions/reach.ts'
import { visibleResources } from '../actions/sight.ts'
import { permissionsGroupsOf } from '../db/permissions-groups.ts'
import { zoneOfAccount } from '../db/places.ts'
import type { PolicyRow } from '../db/policies.ts'
import { resourceGroupNames } from '../db/resource-groups.ts'
import type { AccountActor } from '../domain/actor.ts'
import { hasExpired, type Permissions as Names } from '../domain/policy.ts'
import { productOf } from '../domain/product.ts'
import { resourceId } from '../domain/resource-id.ts'
import { namedIdentity, namedPermissionsGroup, namedResourceGroup } from '../domain/urn.ts'
import type { Permissions, Policy } from './policy-wire.ts'
import type { Resource } from './resource-wire.ts'

/** The policies as this reader may see them; with `details`, so are the things that they name and that he may see. */
export async function policiesFor(
  context: Context,
  reader: AccountActor,
  policies: PolicyRow[],
  details = false,
): Promise<Policy[]> {
  const answers = policies.map((policy) => answerOf(policy, reader.account, context.clock()))
  return details ? withDetails(context, reader, answers) : answers
}

export function permissionsOf({ allow, except, deny }: Names): Permissions {
  const listed = (names: string[]) => names.map((action) => ({ action }))
  return { allow: listed(allow), except: listed(except), deny: listed(deny) }
}

/** How a service or an account looks as a resource. */
export function resourceOf(reached: Reached): Resource {
  const { urn } = reached
  if (reached.kind === 'account') {
    const { account } = reached
    return { id: null, urn, name: account, displayName: account, type: 'account', owner: account, tags: {}, serviceId: null }
  }
  const { service } = reached
  return {
    id: resourceId(service.id),
    urn: urnOf(service),
    name: service.name,
    displayName: service.display_name ?? service.name,
    type: productOf(service.product)!.type,
    owner: service.contacts.admin,
    tags: service.tags,
    serviceId: service.id,
  }
}

/** Whom else a policy names is a matter of its owner. */
function answerOf(policy: PolicyRow, reader: string, now: Date): Policy {
  const isOwn = policy.owner === reader
  return {
    id: policy.id,
    owner: policy.owner,
    name: policy.name,
    description: policy.description,
    identities: isOwn ? policy.identities : policy.identities.filter((urn) => namedIdentity(urn)?.account === reader),
    resources: policy.resources.map((urn) => ({ urn })),
    permissions: permissionsOf(policy.permissions),
    permissionsGroups: policy.permissionsGroups.map((urn) => ({ urn })),
    conditions: policy.condition,
    createdAt: policy.createdAt.toISOString(),
    updatedAt: policy.updatedAt?.toISOString() ?? null,
    expiredAt: policy.expiresAt?.toISOString() ?? null,
    readOnly: !isOwn,
    state: hasExpired(policy.expiresAt, now) ? 'expired' : 'active',
  }
}

async function withDetails(context: Context, reader: AccountActor, policies: Policy[]): Promise<Policy[]> {
  const { account } = reader
  const resources = policies.flatMap((policy) => policy.resources.map(({ urn }) => urn))
  const owners = [...new Set(policies.map(({ owner }) => owner))]
  const [zone, groups, permissionsGroups] = await Promise.all([
    zoneOfAccount(context.db, account),
    resourceGroupNames(
      context.db,
      resources.flatMap((urn) => namedResourceGroup(urn)?.id ?? []),
    ),
    permissionsGroupsOf(context.db, owners),
  ])
  const reached = await withinReach(context, context.db, { account, zone: zone! }, resources)
  const visible = new Map((await visibleResources(context, reader, [...reached.values()])).map((each) => [each.urn, each]))
  return policies.map((policy) => ({
    ...policy,
    resources: policy.resources.map(({ urn }) => ({ urn, ...resourceDetails(urn, visible, groups) })),
    permissionsGroups: policy.permissionsGroups.map(({ urn }) => {
      const { owner = null, name = null } = namedPermissionsGroup(urn) ?? {}
      const group = permissionsGroups.find((each) => each.owner === owner && each.name === name)
      return { urn, owner, name, permissions: group ? permissionsOf(group.permissions) : null }
    }),
  }))
}

function resourceDetails(
  urn: string,
  reached: Map<string, Reached>,
  groups: Map<string, string>,
): Pick<Policy['resources'][number], 'resource' | 'group'> {
  const found = reached.get(urn)
  const id = namedResourceGroup(urn)?.id ?? ''
  const name = groups.get(id)
  return {
    resource: found ? resourceOf(found) : null,
    group: name === undefined ? null : { id, name, readOnly: false },
  }
}
