/**
 * What somebody may do on a service, as a person takes it in: not action by action but group by group, of which he may do
 * all, something, or nothing.
 */
import { ACTIONS, type Action } from './action.ts'
import { ACTION_GROUPS, type ActionGroup } from './action-group.ts'
import type { Resource } from './right.ts'
import { ROLES, type Role } from './role.ts'

export const REACHES = ['all', 'some', 'none'] as const

export type Reach = (typeof REACHES)[number]

export function reachOf(actions: readonly Action[], isAllowed: (action: string) => boolean): Reach {
  const allowed = actions.filter(({ name }) => isAllowed(name)).length
  if (allowed === 0) return 'none'
  return allowed === actions.length ? 'all' : 'some'
}

export type GroupOfActions = { group: ActionGroup; actions: readonly Action[] }

/** The groups that a kind of resource has actions in, in their order. */
export function groupsOfType(type: string): readonly GroupOfActions[] {
  return BY_TYPE.get(type) ?? []
}

const BY_TYPE = new Map(
  [...new Set(ACTIONS.map(({ type }) => type))].map((type) => [type, groupsAmong(ACTIONS.filter((each) => each.type === type))]),
)

function groupsAmong(actions: readonly Action[]): GroupOfActions[] {
  return ACTION_GROUPS.map((group) => ({ group, actions: actions.filter((action) => action.group === group) })).filter(
    (found) => found.actions.length > 0,
  )
}

/** The service as if its contact in this role had no other role on it. */
export function withOneRole(resource: Resource, role: Role): Resource {
  const { contacts } = resource
  if (!contacts) return resource
  const others = ROLES.filter((other) => other !== role && contacts[other] === contacts[role])
  return { ...resource, contacts: { ...contacts, ...Object.fromEntries(others.map((other) => [other, ''])) } }
}

/** The action that reading who has access to a resource, and who was refused, is. */
export function accessAction(type: string): string {
  return type === 'account' ? 'account:passation:iam/resource/refusal/get' : `${type}:passation:access/get`
}
