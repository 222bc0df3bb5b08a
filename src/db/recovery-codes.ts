import { count, type Queryable, row, statement } from './database.ts'

const removeAll = statement('recovery-code-delete-all', 'delete from recovery_code where account = $1')

/** The recovery codes of an account are void, used or not. */
export async function deleteRecoveryCodes(db: Queryable, account: string): Promise<void> {
  await count(db, removeAll, [account])
}

const insert = statement(
  'recovery-code-insert',
  'insert into recovery_code (account, salt, code_hash, created_at) select $1, $2, hash, $4 from unnest($3::bytea[]) as hash',
)

export async function insertRecoveryCodes(
  db: Queryable,
  account: string,
  salt: Buffer,
  hashes: Buffer[],
  at: Date,
): Promise<void> {
  await count(db, insert, [account, salt, hashes, at])
}

const saltOf = statement('recovery-code-salt', 'select salt from recovery_code where account = $1 limit 1')

/** The salt that the account's codes share. */
export async function recoverySalt(db: Queryable, account: string): Promise<Buffer | undefined> {
  return (await row<{ salt: Buffer }>(db, saltOf, [account]))?.salt
}

const spend = statement(
  'recovery-code-spend',
  'update recovery_code set used_at = $3 where account = $1 and code_hash = $2 and used_at is null',
)

/** Spends a code, once. False if there is no such code, or it was used. */
export async function takeRecoveryCode(db: Queryable, account: string, hash: Buffer, at: Date): Promise<boolean> {
  return (await count(db, spend, [account, hash, at])) === 1
}

const left = statement('recovery-code-left', 'select count(*) as left from recovery_code where account = $1 and used_at is null')

export async function recoveryCodesLeft(db: Queryable, account: string): Promise<number> {
  return (await row<{ left: number }>(db, left, [account]))!.left
}
