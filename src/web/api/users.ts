/** The users of the account, and their groups. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { NewUser as NewUserBody, User, UserChanges as UserChangesBody, UserGroup } from '../../api/identity-wire.ts'
import { call, get, post } from './call.ts'

export type { User, UserGroup }
export type NewUser = Static<typeof NewUserBody>
export type UserChanges = Static<typeof UserChangesBody>
export type GroupChanges = Pick<UserGroup, 'role' | 'description'>

export type UserPage = { users: User[]; total: number }

export const USERS_A_PAGE = 50
const USERS = '/me/identity/user'
const GROUPS = '/me/identity/group'
const below = (path: string, name: string) => `${path}/${encodeURIComponent(name)}`

export const userPageQuery = (number: number) =>
  queryOptions({
    queryKey: ['users', 'page', number],
    queryFn: () => userPage(number),
    placeholderData: keepPreviousData,
  })

export const userQuery = (login: string) =>
  queryOptions({ queryKey: ['users', 'one', login], queryFn: () => get<User>(below(USERS, login)) })

export const userGroupsQuery = queryOptions({ queryKey: ['users', 'groups'], queryFn: allGroups })

export const createUser = (user: NewUser) => post<User>(USERS, user)
export const saveUser = (login: string, changes: UserChanges) => call('PUT', below(USERS, login), changes)
export const deleteUser = (login: string) => call('DELETE', below(USERS, login))
export const disableUser = (login: string) => post(`${below(USERS, login)}/disable`)
export const enableUser = (login: string) => post(`${below(USERS, login)}/enable`)

export const createGroup = (name: string, changes: GroupChanges) => post(GROUPS, { name, ...changes })
export const saveGroup = (name: string, changes: GroupChanges) => call('PUT', below(GROUPS, name), changes)
export const deleteGroup = (name: string) => call('DELETE', below(GROUPS, name))

async function userPage(number: number): Promise<UserPage> {
  const { body, headers } = await call<User[]>('GET', USERS, undefined, {
    'x-pagination-mode': 'CachedObjectList-Pages',
    'x-pagination-number': String(number),
    'x-pagination-size': String(USERS_A_PAGE),
    'x-pagination-sort': 'login',
  })
  return { users: body, total: Number(headers.get('x-pagination-elements') ?? body.length) }
}

/** No name of a group has a comma. */
const SEPARATOR = ','
const AT_ONCE = 50

/** The names, then the groups by their names. */
async function allGroups(): Promise<UserGroup[]> {
  const names = await get<string[]>(GROUPS)
  const groups: UserGroup[] = []
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const keys = names.slice(from, from + AT_ONCE).join(SEPARATOR)
    const { body } = await call<{ value: UserGroup | null }[]>('GET', below(GROUPS, keys), undefined, {
      'x-ovh-batch': SEPARATOR,
    })
    groups.push(...body.flatMap(({ value }) => value ?? []))
  }
  return groups
}
