/**
 * A policy is a grant that an account writes: these identities may do these actions on these resources. What it allows is
 * `allow` without `except`; `except` narrows its own policy and nothing else. What it denies, it denies whatever others
 * allow. It does not count once it has expired, nor while its condition does not hold.
 */
import { type Condition, type Holds, readyCondition } from './condition.ts'
import { isIn, matchesName, type NameSet, nameSet } from './name-pattern.ts'
import type { Moment, Resource } from './right.ts'
import { isManagedGroup, MANAGED_GROUPS } from './role-permissions.ts'

export type Permissions = { allow: string[]; except: string[]; deny: string[] }

/** A policy as it is written down. */
export type Policy = {
  id: string
  owner: string
  name: string
  /** URNs of accounts, of the owner's own users and groups; `…:user:an10001-psn/*` is every user. */
  identities: string[]
  /** URNs of resources or of groups of resources; a star may stand at either end. */
  resources: string[]
  permissions: Permissions
  /** The groups of permissions that it takes in: managed ones by name, the owner's own with what they hold. */
  managedGroups: string[]
  ownGroups: Permissions[]
  condition: Condition | null
  expiresAt: Date | null
}

/** A policy made ready to be asked often. */
export type ReadyPolicy = {
  id: string
  owner: string
  name: string
  identities: readonly string[]
  resources: readonly string[]
  allow: NameSet
  except: NameSet
  deny: NameSet
  holds: Holds | null
  expiresAt: Date | null
}

export function readyPolicy(policy: Policy): ReadyPolicy {
  const { id, owner, name, identities, resources, condition, expiresAt } = policy
  const parts = [policy.permissions, ...policy.ownGroups]
  const managed = policy.managedGroups.filter(isManagedGroup).map((group) => MANAGED_GROUPS[group])
  return {
    id,
    owner,
    name,
    identities,
    resources,
    allow: nameSet(
      parts.flatMap(({ allow }) => allow),
      ...managed,
    ),
    except: nameSet(parts.flatMap(({ except }) => except)),
    deny: nameSet(parts.flatMap(({ deny }) => deny)),
    holds: condition && readyCondition(condition),
    expiresAt,
  }
}

/** Whether the policy counts at this moment, for this resource. That it names the resource is asked elsewhere. */
export function counts({ expiresAt, holds }: ReadyPolicy, resource: Resource, moment: Moment): boolean {
  return !hasExpired(expiresAt, moment.now) && (holds === null || holds(resource, moment))
}

export function hasExpired(expiresAt: Date | null, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now
}

/** Whether it says anything about the action, one way or the other. */
export function speaksOf(policy: ReadyPolicy, action: string): boolean {
  return allows(policy, action) || denies(policy, action)
}

export function allows({ allow, except }: ReadyPolicy, action: string): boolean {
  return isIn(allow, action) && !isIn(except, action)
}

export function denies({ deny }: ReadyPolicy, action: string): boolean {
  return isIn(deny, action)
}

/** Whether one of these names means the resource: its URN, a pattern of it, or a group that it is in. */
export function names(patterns: readonly string[], resource: Pick<Resource, 'urn' | 'groups'>): boolean {
  return patterns.some((pattern) => matchesName(pattern, resource.urn) || resource.groups.includes(pattern))
}
