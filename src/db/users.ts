/** The users of accounts. */
import type { Language } from '../domain/language.ts'
import type { GroupRole, UserStatus } from '../domain/user.ts'
import { count, one, type Queryable, row, rows, statement } from './database.ts'
import { conditionOf, type Field, offsetOf, orderOf, type Page, type PageOf, push } from './page.ts'

export type KnownUser = {
  account: string
  login: string
  email: string
  description: string
  group: string
  language: Language
  status: UserStatus
  hasPassword: boolean
  createdAt: Date
  updatedAt: Date
  passwordUpdatedAt: Date | null
}

const COLUMNS = `u.account, u.login, u.email, u.description, u.group_name as "group", u.language, u.status,
  u.password_hash is not null as "hasPassword", u.created_at as "createdAt", u.updated_at as "updatedAt",
  u.password_updated_at as "passwordUpdatedAt"`

/** What users can be sorted and filtered by, under the wire's names. */
export const USER_FIELDS: Record<string, Field> = {
  login: { sql: 'u.login', type: 'text' },
  email: { sql: 'u.email', type: 'text' },
  description: { sql: 'u.description', type: 'text' },
  group: { sql: 'u.group_name', type: 'text' },
  status: { sql: 'u.status', type: 'text' },
  creation: { sql: 'u.created_at', type: 'timestamptz' },
  lastUpdate: { sql: 'u.updated_at', type: 'timestamptz' },
  passwordLastUpdate: { sql: 'u.password_updated_at', type: 'timestamptz' },
}

const logins = statement('user-logins', 'select login from account_user where account = $1 order by login')

export async function loginsOf(db: Queryable, account: string): Promise<string[]> {
  return (await rows<{ login: string }>(db, logins, [account])).map(({ login }) => login)
}

/** A page of an account's users, whole, and how many there are. */
export async function usersOf(db: Queryable, account: string, page: Page): Promise<PageOf<KnownUser>> {
  const values: unknown[] = [account]
  const where = `where u.account = $1 and ${conditionOf(page.filters, values)}`
  const [counted] = await rows<{ total: number }>(db, { text: `select count(*) as total from account_user u ${where}` }, values)
  const limits = `limit ${push(values, page.size)} offset ${push(values, offsetOf(page))}`
  const text = `select ${COLUMNS} from account_user u ${where} ${orderOf(page, 'u.login')} ${limits}`
  return { total: counted!.total, items: await rows<KnownUser>(db, { text }, values) }
}

const find = statement('user-find', `select ${COLUMNS} from account_user u where u.account = $1 and u.login = $2`)

export function findUser(db: Queryable, account: string, login: string): Promise<KnownUser | undefined> {
  return row<KnownUser>(db, find, [account, login])
}

const lock = statement('user-lock', `select ${COLUMNS} from account_user u where u.account = $1 and u.login = $2 for update`)

/** Locks a user: nobody signs in as them, or acts with a credential of theirs that is being approved, until the end. */
export function lockUser(db: Queryable, account: string, login: string): Promise<KnownUser | undefined> {
  return row<KnownUser>(db, lock, [account, login])
}

const hold = statement(
  'user-hold',
  `select u.group_name as "group", g.role as "ownRole"
     from account_user u left join user_group g on g.account = u.account and g.name = u.group_name
    where u.account = $1 and u.login = $2 and u.status <> 'DISABLED' for share of u`,
)

export type UserStanding = { group: string; ownRole: GroupRole | null }

/** Whoever acts is still a user that may: until the end of the transaction. Gives the group, with its role if the account made it. */
export function holdUser(db: Queryable, account: string, login: string): Promise<UserStanding | undefined> {
  return row<UserStanding>(db, hold, [account, login])
}

const total = statement('user-count', 'select count(*) as total from account_user where account = $1')

export async function countUsers(db: Queryable, account: string): Promise<number> {
  return (await row<{ total: number }>(db, total, [account]))!.total
}

export type NewUser = Pick<KnownUser, 'account' | 'login' | 'email' | 'description' | 'group' | 'language' | 'status'> & {
  passwordHash: string | null
  createdAt: Date
}

const insert = statement(
  'user-insert',
  `insert into account_user (account, login, email, description, group_name, language, status, password_hash, created_at, updated_at,
                             password_updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, case when $8::text is null then null else $9::timestamptz end)
   on conflict do nothing`,
)

/** False if the login is another user's. */
export async function insertUser(db: Queryable, user: NewUser): Promise<boolean> {
  const { account, login, email, description, group, language, status, passwordHash, createdAt } = user
  return (await count(db, insert, [account, login, email, description, group, language, status, passwordHash, createdAt])) === 1
}

const update = statement(
  'user-update',
  `update account_user set email = $3, description = $4, group_name = $5, language = $6, status = $7, updated_at = $8
    where account = $1 and login = $2`,
)

export async function saveUser(db: Queryable, user: KnownUser, at: Date): Promise<void> {
  const { account, login, email, description, group, language, status } = user
  await one(db, update, [account, login, email, description, group, language, status, at])
}

const password = statement(
  'user-save-password',
  `update account_user set password_hash = $3, password_updated_at = $4, status = 'OK'
    where account = $1 and login = $2 and status <> 'DISABLED'`,
)

/** A user who could not sign in before, for want of a password, can now. */
export async function saveUserPassword(db: Queryable, account: string, login: string, hash: string, at: Date): Promise<void> {
  await one(db, password, [account, login, hash, at])
}

const remove = statement('user-delete', 'delete from account_user where account = $1 and login = $2')

/** Removes a user; sessions, credentials and codes go with it. */
export async function deleteUser(db: Queryable, account: string, login: string): Promise<void> {
  await one(db, remove, [account, login])
}

const named = statement('user-named-by-policy', 'select from policy where owner = $1 and identities && $2 limit 1')

/** Whether a policy of the account gives or denies one of these identities anything. */
export async function arePolicyIdentities(db: Queryable, account: string, urns: string[]): Promise<boolean> {
  return (await count(db, named, [account, urns])) > 0
}

const denied = statement(
  'user-denied-by-policy',
  `select from policy p
    where p.owner = $1 and p.identities && $2
      and (cardinality(p.deny) > 0
           or exists (select from permissions_group o, unnest(p.permissions_groups) urn
                       where o.owner = p.owner and cardinality(o.deny) > 0
                         and split_part(urn, ':', 5) = o.owner and split_part(urn, ':', 6) = o.name))
    limit 1`,
)

/** Whether a policy of the account denies one of these identities anything, by itself or by a group of permissions. */
export async function areDenied(db: Queryable, account: string, urns: string[]): Promise<boolean> {
  return (await count(db, denied, [account, urns])) > 0
}
