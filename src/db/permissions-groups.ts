import type { Permissions } from '../domain/policy.ts'
import { one, type Queryable, row, rows, statement } from './database.ts'

/** A group of permissions that an account made. */
export type PermissionsGroupRow = {
  id: string
  owner: string
  name: string
  description: string
  permissions: Permissions
  createdAt: Date
  updatedAt: Date | null
}

const COLUMNS = `id, owner, name, description, json_build_object('allow', allow, 'except', "except", 'deny', deny) as permissions,
  created_at as "createdAt", updated_at as "updatedAt"`

const find = statement('permissions-group-find', `select ${COLUMNS} from permissions_group where owner = $1 and name = $2`)

export function findPermissionsGroup(db: Queryable, owner: string, name: string): Promise<PermissionsGroupRow | undefined> {
  return row<PermissionsGroupRow>(db, find, [owner, name])
}

const all = statement(
  'permissions-group-all',
  `select ${COLUMNS} from permissions_group where owner = any($1) order by owner, name`,
)

export function permissionsGroupsOf(db: Queryable, owners: string[]): Promise<PermissionsGroupRow[]> {
  return rows<PermissionsGroupRow>(db, all, [owners])
}

const insert = statement(
  'permissions-group-insert',
  `insert into permissions_group (id, owner, name, description, allow, "except", deny, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export async function insertPermissionsGroup(db: Queryable, group: PermissionsGroupRow): Promise<void> {
  await one(db, insert, [...written(group), group.createdAt])
}

const update = statement(
  'permissions-group-update',
  `update permissions_group
      set name = $3, description = $4, allow = $5, "except" = $6, deny = $7, updated_at = $8
    where id = $1 and owner = $2`,
)

export async function savePermissionsGroup(db: Queryable, group: PermissionsGroupRow): Promise<void> {
  await one(db, update, [...written(group), group.updatedAt])
}

function written({ id, owner, name, description, permissions }: PermissionsGroupRow): unknown[] {
  return [id, owner, name, description, permissions.allow, permissions.except, permissions.deny]
}

const rename = statement(
  'permissions-group-rename',
  `update policy set permissions_groups = array_replace(permissions_groups, $2, $3)
    where owner = $1 and permissions_groups @> array[$2::text]`,
)

/** Policies go on to take in a group that has another name now. */
export async function renameInPolicies(db: Queryable, owner: string, before: string, after: string): Promise<void> {
  await rows(db, rename, [owner, before, after])
}

const remove = statement('permissions-group-delete', 'delete from permissions_group where id = $1 and owner = $2')

export async function deletePermissionsGroup(db: Queryable, { id, owner }: { id: string; owner: string }): Promise<void> {
  await one(db, remove, [id, owner])
}
