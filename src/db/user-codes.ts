/** Codes that prove the mailbox of a user, to choose a password. */
import { count, one, type Queryable, row, statement } from './database.ts'

export type NewUserCode = {
  account: string
  login: string
  email: string
  tokenHash: Buffer
  createdAt: Date
  expiresAt: Date
}

const insert = statement(
  'user-code-insert',
  `insert into user_code (account, login, email, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
)

export async function insertUserCode(db: Queryable, code: NewUserCode): Promise<void> {
  const { account, login, email, tokenHash, createdAt, expiresAt } = code
  await one(db, insert, [account, login, email, tokenHash, createdAt, expiresAt])
}

const kill = statement(
  'user-code-kill',
  'update user_code set used_at = $3 where account = $1 and login = $2 and used_at is null',
)

/** The earlier codes of a user are dead. */
export async function killUserCodes(db: Queryable, account: string, login: string, at: Date): Promise<void> {
  await count(db, kill, [account, login, at])
}

/** Whose code it is. */
export type CodeUser = { account: string; login: string }

const ownerOf = statement(
  'user-code-owner',
  'select account, login from user_code where token_hash = $1 and used_at is null and expires_at > $2',
)

export function userCodeOwner(db: Queryable, tokenHash: Buffer, now: Date): Promise<CodeUser | undefined> {
  return row<CodeUser>(db, ownerOf, [tokenHash, now])
}

const spend = statement(
  'user-code-spend',
  `update user_code c set used_at = $2 from account_user u
    where c.token_hash = $1 and c.used_at is null and c.expires_at > $2
      and u.account = c.account and u.login = c.login and u.status <> 'DISABLED' and lower(u.email) = lower(c.email)`,
)

/** Spends a code, once, if it was sent to the address that the user still has, and the user may sign in. */
export async function spendUserCode(db: Queryable, tokenHash: Buffer, now: Date): Promise<boolean> {
  return (await count(db, spend, [tokenHash, now])) === 1
}
