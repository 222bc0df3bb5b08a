/** The users of an account and their groups, as the wire spells them. */
import { Type } from 'typebox'
import type { KnownGroup } from '../db/user-groups.ts'
import type { KnownUser } from '../db/users.ts'
import type { Language } from '../domain/language.ts'
import { groupUrn, userUrn } from '../domain/urn.ts'
import { DEFAULT_GROUPS, GROUP_ROLES, type GroupRole, USER_STATUSES } from '../domain/user.ts'
import type { Zone } from '../domain/zone.ts'
import { DateTime, Enum, LINE, Nullable } from './wire.ts'

const GroupRoleEnum = Enum(GROUP_ROLES, 'GroupRole')
const UserStatusEnum = Enum(USER_STATUSES, 'UserStatus')
const LanguageEnum = Enum(['en', 'fr'] as const satisfies Language[], 'UserLanguage')

const Description = Type.String({ maxLength: 255, pattern: LINE })
const Email = Type.String({ minLength: 1, maxLength: 320, pattern: LINE })
const GroupName = Type.String({ minLength: 1, maxLength: 64, pattern: LINE })
const LanguageChange = Type.Optional(LanguageEnum)

export const User = Type.Object(
  {
    login: Type.String(),
    email: Type.String(),
    description: Type.String(),
    group: Type.String(),
    language: LanguageEnum,
    status: UserStatusEnum,
    creation: DateTime,
    lastUpdate: DateTime,
    passwordLastUpdate: Nullable(DateTime),
    urn: Type.String(),
  },
  { title: 'User' },
)
export type User = Type.Static<typeof User>

/** Clients send back what they read. Anything else is a slip of the pen, which would silently be left out. */
const Read = Type.Optional(Type.Unknown())
const STRICT = { additionalProperties: false }

export const NewUser = Type.Object(
  {
    login: Type.String({
      pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
      description: 'Letters, digits, dots, hyphens and underscores; in lower case.',
    }),
    email: Email,
    password: Type.Optional(
      Type.String({ minLength: 1, maxLength: 1024, description: 'Left out: a letter brings the user a link to choose one.' }),
    ),
    description: Type.Optional(Description),
    group: Type.Optional(GroupName),
    language: LanguageChange,
  },
  { ...STRICT, title: 'NewUser' },
)

export const UserChanges = Type.Object(
  {
    email: Type.Optional(Email),
    description: Type.Optional(Description),
    group: Type.Optional(GroupName),
    language: LanguageChange,
    login: Read,
    status: Read,
    creation: Read,
    lastUpdate: Read,
    passwordLastUpdate: Read,
    urn: Read,
  },
  { ...STRICT, title: 'UserChanges' },
)

export const UserGroup = Type.Object(
  {
    name: Type.String(),
    role: GroupRoleEnum,
    description: Type.String(),
    creation: DateTime,
    lastUpdate: DateTime,
    defaultGroup: Type.Boolean({ description: 'Every account has it, and it can not be changed.' }),
    urn: Type.String(),
  },
  { title: 'UserGroup' },
)
export type UserGroup = Type.Static<typeof UserGroup>

export const NewUserGroup = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
    role: Type.Optional(GroupRoleEnum),
    description: Type.Optional(Description),
  },
  { ...STRICT, title: 'NewUserGroup' },
)

export const UserGroupChanges = Type.Object(
  {
    role: Type.Optional(GroupRoleEnum),
    description: Type.Optional(Description),
    name: Read,
    creation: Read,
    lastUpdate: Read,
    defaultGroup: Read,
    urn: Read,
  },
  { ...STRICT, title: 'UserGroupChanges' },
)

/** Whose users they are. */
export type Owner = { nichandle: string; zone: Zone; createdAt: Date }

export function userOf(user: KnownUser, { nichandle, zone }: Owner): User {
  const { login, email, description, group, language, status, createdAt, updatedAt, passwordUpdatedAt } = user
  return {
    login,
    email,
    description,
    group,
    language,
    status,
    creation: createdAt.toISOString(),
    lastUpdate: updatedAt.toISOString(),
    passwordLastUpdate: passwordUpdatedAt?.toISOString() ?? null,
    urn: userUrn(zone, nichandle, login),
  }
}

export function groupOf(group: KnownGroup, { nichandle, zone }: Owner): UserGroup {
  const { name, role, description, createdAt, updatedAt } = group
  return {
    name,
    role,
    description,
    creation: createdAt.toISOString(),
    lastUpdate: updatedAt.toISOString(),
    defaultGroup: false,
    urn: groupUrn(zone, nichandle, name),
  }
}

/** The groups that every account has, as old as the account. */
export function defaultGroupsOf({ nichandle, zone, createdAt }: Owner): UserGroup[] {
  const since = createdAt.toISOString()
  return Object.entries(DEFAULT_GROUPS).map(([name, role]: [string, GroupRole]) => ({
    name,
    role,
    description: '',
    creation: since,
    lastUpdate: since,
    defaultGroup: true,
    urn: groupUrn(zone, nichandle, name),
  }))
}
