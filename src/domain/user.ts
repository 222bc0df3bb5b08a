/**
 * An account can give its people a sign-in of their own: users. A user acts for the account, and may do what the account
 * may and its policies give to the user, or to the group that the user is in. A group has a role, which says what it may
 * without any policy.
 */

import { actionNamed } from './action.ts'
import type { ActionGroup } from './action-group.ts'
import { MANAGED_GROUPS } from './role-permissions.ts'

export const GROUP_ROLES = ['ADMIN', 'REGULAR', 'UNPRIVILEGED', 'NONE'] as const

export type GroupRole = (typeof GROUP_ROLES)[number]

/** What is the account holder's: a regular user needs a policy for it. */
const SENSITIVE: readonly ActionGroup[] = ['security', 'people', 'access', 'payment', 'transfer', 'owner']

/** Whether everybody in a group of this role may do this, as far as the account may. */
export function groupRoleMay(role: GroupRole, action: string): boolean {
  if (role === 'UNPRIVILEGED') return MANAGED_GROUPS.globalReadOnly.has(action) && groupRoleMay('REGULAR', action)
  const known = actionNamed(action)
  return known !== undefined && (role === 'ADMIN' || (role === 'REGULAR' && !SENSITIVE.includes(known.group)))
}

/** Groups that every account has. */
export const DEFAULT_GROUPS: Record<string, GroupRole> = { ADMIN: 'ADMIN', DEFAULT: 'REGULAR', UNPRIVILEGED: 'UNPRIVILEGED' }

export function roleOfGroup(group: string, own: GroupRole | null): GroupRole {
  return own ?? (isDefaultGroup(group) ? DEFAULT_GROUPS[group]! : 'NONE')
}

export function isDefaultGroup(group: string): boolean {
  return Object.hasOwn(DEFAULT_GROUPS, group)
}

/** A group may do whatever the groups below it may, and more. */
export function isAbove(role: GroupRole, other: GroupRole): boolean {
  return GROUP_ROLES.indexOf(role) < GROUP_ROLES.indexOf(other)
}

/** A user who was invited has no password before choosing one. */
export const USER_STATUSES = ['OK', 'DISABLED', 'PASSWORD_CHANGE_REQUIRED'] as const

export type UserStatus = (typeof USER_STATUSES)[number]

/** Who may sign in: whoever is not disabled, and has a password. */
export function statusOf({ hasPassword }: { hasPassword: boolean }): UserStatus {
  return hasPassword ? 'OK' : 'PASSWORD_CHANGE_REQUIRED'
}
