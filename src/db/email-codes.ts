import { count, one, type Queryable, row, statement } from './database.ts'

/** What a code proves the mailbox for: the address itself, or choosing a password. */
export type CodePurpose = 'verify' | 'password'

export type NewCode = {
  account: string
  purpose: CodePurpose
  email: string
  tokenHash: Buffer
  createdAt: Date
  expiresAt: Date
}

const insert = statement(
  'email-code-insert',
  `insert into email_code (account, purpose, email, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
)

export async function insertCode(db: Queryable, code: NewCode): Promise<void> {
  const { account, purpose, email, tokenHash, createdAt, expiresAt } = code
  await one(db, insert, [account, purpose, email, tokenHash, createdAt, expiresAt])
}

const kill = statement(
  'email-code-kill',
  'update email_code set used_at = $3 where account = $1 and purpose = $2 and used_at is null',
)

/** The earlier codes of this purpose are dead. */
export async function killCodes(db: Queryable, account: string, purpose: CodePurpose, at: Date): Promise<void> {
  await count(db, kill, [account, purpose, at])
}

const ownerOf = statement(
  'email-code-owner',
  `select account from email_code where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3`,
)

/** Whose usable code this is. */
export async function codeOwner(db: Queryable, tokenHash: Buffer, purpose: CodePurpose, now: Date): Promise<string | undefined> {
  return (await row<{ account: string }>(db, ownerOf, [tokenHash, purpose, now]))?.account
}

const spend = statement(
  'email-code-spend',
  `update email_code c set used_at = $3 from account a
    where c.token_hash = $1 and c.purpose = $2 and c.used_at is null and c.expires_at > $3
      and a.nichandle = c.account and lower(a.email) = lower(c.email)
   returning c.account`,
)

/** Spends a code, once, if it was sent to the address that the account still has. Gives whose it was. */
export async function spendCode(db: Queryable, tokenHash: Buffer, purpose: CodePurpose, now: Date): Promise<string | undefined> {
  return (await row<{ account: string }>(db, spend, [tokenHash, purpose, now]))?.account
}
