/** What it takes to let a user of an account in. */
import type { SignInAccount } from './accounts.ts'
import { count, type Queryable, row, statement } from './database.ts'

/** Somebody who signs in with a password: an account holder, or with a login a user of the account. */
export type SignInPerson = SignInAccount & { user: string | null }

const named = statement(
  'user-named',
  `select account as nichandle, login as "user", email, password_hash as "passwordHash", false as staff
     from account_user where account = $1 and login = $2 and status <> 'DISABLED'`,
)

/** A user who is disabled is as good as none. */
export function userNamed(db: Queryable, account: string, login: string): Promise<SignInPerson | undefined> {
  return row<SignInPerson>(db, named, [account, login])
}

const stillSignsIn = statement(
  'user-still-signs-in',
  `select from account_user where account = $1 and login = $2 and password_hash = $3 and status <> 'DISABLED' for share`,
)

/** Is this still the password, and the user not disabled? Holds both until the end of the transaction. */
export async function holdUserPassword(db: Queryable, account: string, login: string, hash: string | null): Promise<boolean> {
  return (await count(db, stillSignsIn, [account, login, hash])) === 1
}
