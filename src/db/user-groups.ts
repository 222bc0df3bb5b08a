/** The groups of users that accounts make, beside those that every account has. */
import type { GroupRole } from '../domain/user.ts'
import { count, one, type Queryable, row, rows, statement } from './database.ts'

export type KnownGroup = { account: string; name: string; role: GroupRole; description: string; createdAt: Date; updatedAt: Date }

const COLUMNS = 'account, name, role, description, created_at as "createdAt", updated_at as "updatedAt"'

const list = statement('user-group-list', `select ${COLUMNS} from user_group where account = $1 order by name`)

export function groupsOf(db: Queryable, account: string): Promise<KnownGroup[]> {
  return rows<KnownGroup>(db, list, [account])
}

const find = statement('user-group-find', `select ${COLUMNS} from user_group where account = $1 and name = $2`)

export function findGroup(db: Queryable, account: string, name: string): Promise<KnownGroup | undefined> {
  return row<KnownGroup>(db, find, [account, name])
}

const hold = statement('user-group-hold', `select ${COLUMNS} from user_group where account = $1 and name = $2 for share`)

/** Holds a group for whoever puts somebody into it: it neither goes nor changes until the end of the transaction. */
export function holdGroup(db: Queryable, account: string, name: string): Promise<KnownGroup | undefined> {
  return row<KnownGroup>(db, hold, [account, name])
}

const lock = statement('user-group-lock', `select ${COLUMNS} from user_group where account = $1 and name = $2 for update`)

export function lockGroup(db: Queryable, account: string, name: string): Promise<KnownGroup | undefined> {
  return row<KnownGroup>(db, lock, [account, name])
}

const insert = statement(
  'user-group-insert',
  `insert into user_group (account, name, role, description, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
   on conflict do nothing`,
)

/** False if there is a group of this name. */
export async function insertGroup(db: Queryable, group: Omit<KnownGroup, 'updatedAt'>): Promise<boolean> {
  const { account, name, role, description, createdAt } = group
  return (await count(db, insert, [account, name, role, description, createdAt])) === 1
}

const update = statement(
  'user-group-update',
  'update user_group set role = $3, description = $4, updated_at = $5 where account = $1 and name = $2',
)

export async function saveGroup(db: Queryable, group: KnownGroup): Promise<void> {
  const { account, name, role, description, updatedAt } = group
  await one(db, update, [account, name, role, description, updatedAt])
}

const total = statement('user-group-count', 'select count(*) as total from user_group where account = $1')

export async function countGroups(db: Queryable, account: string): Promise<number> {
  return (await row<{ total: number }>(db, total, [account]))!.total
}

const inUse = statement('user-group-in-use', 'select from account_user where account = $1 and group_name = $2 limit 1')

export async function hasUsers(db: Queryable, account: string, name: string): Promise<boolean> {
  return (await count(db, inUse, [account, name])) > 0
}

const remove = statement('user-group-delete', 'delete from user_group where account = $1 and name = $2')

export async function deleteGroup(db: Queryable, account: string, name: string): Promise<void> {
  await one(db, remove, [account, name])
}
