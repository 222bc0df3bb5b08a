import type { EmailChange, EmailChangeState } from '../domain/email-change.ts'
import { one, type Queryable, row, rows, statement } from './database.ts'

/** A change with the hash of its code. */
export type KnownEmailChange = EmailChange & { tokenHash: Buffer }

const COLUMNS = `id, new_email as "newEmail", state, wrong_codes as "wrongCodes", requested_at as "requestedAt",
  expires_at as "expiresAt", done_at as "settledAt", token_hash as "tokenHash"`

const find = statement('email-change-find', `select ${COLUMNS} from email_change where id = $1 and account = $2`)

export function findEmailChange(db: Queryable, account: string, id: number): Promise<KnownEmailChange | undefined> {
  return row<KnownEmailChange>(db, find, [id, account])
}

const open = statement('email-change-open', `select ${COLUMNS} from email_change where account = $1 and state = 'todo'`)

/** The one that waits for an answer. */
export function openEmailChange(db: Queryable, account: string): Promise<KnownEmailChange | undefined> {
  return row<KnownEmailChange>(db, open, [account])
}

const ids = statement(
  'email-change-ids',
  `select id from email_change
    where account = $1
      and ($2::text is null or $2 = case when state = 'todo' and expires_at <= $3 then 'aborted' else state end)
    order by id`,
)

export async function emailChangeIds(
  db: Queryable,
  account: string,
  state: EmailChangeState | null,
  now: Date,
): Promise<number[]> {
  return (await rows<{ id: number }>(db, ids, [account, state, now])).map(({ id }) => id)
}

export type NewEmailChange = { account: string; newEmail: string; tokenHash: Buffer; requestedAt: Date; expiresAt: Date }

const insert = statement(
  'email-change-insert',
  `insert into email_change (account, new_email, token_hash, state, requested_at, expires_at)
   values ($1, $2, $3, 'todo', $4, $5) returning id`,
)

export async function insertEmailChange(db: Queryable, change: NewEmailChange): Promise<number> {
  const { account, newEmail, tokenHash, requestedAt, expiresAt } = change
  return (await row<{ id: number }>(db, insert, [account, newEmail, tokenHash, requestedAt, expiresAt]))!.id
}

const wrong = statement(
  'email-change-wrong-code',
  `update email_change set wrong_codes = wrong_codes + 1 where id = $1 and state = 'todo'`,
)

export async function countWrongEmailCode(db: Queryable, id: number): Promise<void> {
  await one(db, wrong, [id])
}

const settle = statement(
  'email-change-settle',
  `update email_change set state = $2, done_at = $3 where id = $1 and state = 'todo'`,
)

/** The end of a change, once. */
export async function saveEmailChange(db: Queryable, id: number, state: 'done' | 'refused' | 'aborted', at: Date): Promise<void> {
  await one(db, settle, [id, state, at])
}
