/**
 * What can be written into a policy. Everything that it names must be there, so that a slip of the pen is told at once and
 * not found when somebody is refused: exact actions exist, a star stands at an end of a name alone, a condition can be read.
 * It names other accounts of the owner's zone, or the owner's own users and groups; and resources that the owner has a right
 * on. It can not give more than the owner has: that is asked again with every question (see right.ts).
 */
import { actionNamed } from './action.ts'
import { type Condition, faultIn } from './condition.ts'
import { isNamePattern } from './name-pattern.ts'
import type { Permissions } from './policy.ts'
import { Refusal } from './refusal.ts'
import { isManagedGroup } from './role-permissions.ts'
import { MANAGED, namedIdentity, namedPermissionsGroup } from './urn.ts'
import { DEFAULT_GROUPS } from './user.ts'
import type { Zone } from './zone.ts'

/** A policy as its owner enters it. */
export type PolicyDraft = {
  name: string
  description: string
  identities: string[]
  resources: string[]
  permissions: Permissions
  permissionsGroups: string[]
  condition: Condition | null
  expiresAt: Date | null
}

/** What there is of that which a draft names. */
export type Surroundings = {
  owner: { account: string; zone: Zone }
  /** The zones of the accounts. */
  zones: ReadonlyMap<string, Zone>
  /** The owner's users, and groups of users. */
  logins: ReadonlySet<string>
  groups: ReadonlySet<string>
  /** The names of the owner's groups of permissions. */
  permissionsGroups: ReadonlySet<string>
  /** The URNs of services, accounts and groups of resources that the owner has a right on. */
  resources: ReadonlySet<string>
}

const STAR = '*'

/** Throws the first refusal that is found. */
export function verifyDraft(draft: PolicyDraft, around: Surroundings, isBlock: (text: string) => boolean): void {
  verifyPermissions(draft.permissions)
  if (draft.condition) verifyCondition(draft.condition, isBlock)
  for (const urn of draft.permissionsGroups) verifyPermissionsGroup(urn, around)
  for (const urn of draft.resources) verifyResource(urn, around)
  for (const urn of draft.identities) verifyIdentity(urn, around)
}

/** The accounts whose people a draft names: themselves, or the owner. */
export function accountsNamed(identities: readonly string[]): string[] {
  return [...new Set(identities.flatMap((urn) => namedIdentity(urn)?.account ?? []))]
}

export function verifyPermissions({ allow, except, deny }: Permissions): void {
  for (const name of [...allow, ...except, ...deny]) {
    if (!isNamePattern(name)) throw new Refusal('malformed', { entered: name })
    if (!name.includes(STAR) && !actionNamed(name)) throw new Refusal('unknown_action', { entered: name })
  }
}

function verifyCondition(condition: Condition, isBlock: (text: string) => boolean): void {
  const fault = faultIn(condition, isBlock)
  if (fault !== undefined) throw new Refusal('malformed_condition', { entered: fault })
}

function verifyPermissionsGroup(urn: string, { owner, permissionsGroups }: Surroundings): void {
  const named = namedPermissionsGroup(urn)
  const isThere = named?.owner === MANAGED ? isManagedGroup(named.name) : named && permissionsGroups.has(named.name)
  const isOwn = named && named.zone === owner.zone && [MANAGED, owner.account].includes(named.owner)
  if (!isThere || !isOwn) throw new Refusal('unknown_permissions_group', { entered: urn })
}

function verifyResource(urn: string, { resources }: Surroundings): void {
  if (!isNamePattern(urn)) throw new Refusal('malformed', { entered: urn })
  if (!urn.includes(STAR) && !resources.has(urn)) throw new Refusal('unknown_resource', { entered: urn })
}

function verifyIdentity(urn: string, { owner, zones, logins, groups }: Surroundings): void {
  const named = namedIdentity(urn)
  if (!named) throw new Refusal('unknown_identity', { entered: urn })
  const { account } = named
  if (named.kind !== 'account') {
    const isThere =
      named.kind === 'user'
        ? named.login === STAR || logins.has(named.login)
        : groups.has(named.group) || Object.hasOwn(DEFAULT_GROUPS, named.group)
    if (account !== owner.account || named.zone !== owner.zone || !isThere)
      throw new Refusal('unknown_identity', { entered: urn })
    return
  }
  if (account === owner.account) throw new Refusal('not_yourself')
  const zone = zones.get(account)
  if (!zone) throw new Refusal('unknown_account', { entered: account })
  if (zone !== owner.zone || named.zone !== owner.zone) throw new Refusal('other_zone', { account })
}
