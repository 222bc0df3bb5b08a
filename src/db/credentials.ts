import type { AccessRule } from '../domain/access-rule.ts'
import type { Language } from '../domain/language.ts'
import { count, type Queryable, row, rows, statement } from './database.ts'

export type CredentialState = 'pendingValidation' | 'validated' | 'refused' | 'expired'

/** Who calls with an application's signature. All but the application is empty if there is no such credential. */
export type CredentialCaller = {
  credential: number | null
  account: string | null
  /** The login of the account's user who approved it; null if the account holder did. */
  user: string | null
  staff: boolean
  language: Language | null
  state: CredentialState
  rules: AccessRule[]
  allowedIps: string[] | null
  expiresAt: Date | null
  lastUsedAt: Date | null
}

const callerOf = statement(
  'credential-caller',
  `select c.id as credential, c.account, c.user_login as user, coalesce(a.staff and c.user_login is null, false) as staff,
          coalesce(u.language, a.language) as language,
          case when u.status = 'DISABLED' then 'expired' else c.state end as state, c.rules,
          c.allowed_ips as "allowedIps", c.expires_at as "expiresAt", c.last_used_at as "lastUsedAt"
     from application p
     left join credential c on c.application = p.id and c.consumer_hash = $2
     left join account a on a.nichandle = c.account
     left join account_user u on u.account = c.account and u.login = c.user_login
    where p.key = $1`,
)

/** Nothing if there is no such application. */
export function credentialCaller(
  db: Queryable,
  applicationKey: string,
  consumerHash: Buffer,
): Promise<CredentialCaller | undefined> {
  return row<CredentialCaller>(db, callerOf, [applicationKey, consumerHash])
}

const used = statement(
  'credential-used',
  'update credential set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $2)',
)

export async function saveUsed(db: Queryable, id: number, at: Date): Promise<void> {
  await count(db, used, [id, at])
}

/** Whose credentials: a user's own, or with `user` null all of an account, those of its users included. */
export type CredentialOwner = { account: string; user: string | null }

export type KnownCredential = {
  id: number
  application: number
  applicationKey: string
  applicationName: string
  applicationDescription: string
  account: string | null
  state: CredentialState
  rules: AccessRule[]
  allowedIps: string[] | null
  redirection: string | null
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
}

const KNOWN = `select c.id, c.application, p.key as "applicationKey", p.name as "applicationName",
         p.description as "applicationDescription", c.account, c.state, c.rules, c.allowed_ips as "allowedIps",
         c.redirection, c.created_at as "createdAt", c.last_used_at as "lastUsedAt", c.expires_at as "expiresAt"
    from credential c join application p on p.id = c.application`

const find = statement(
  'credential-find',
  `${KNOWN} where c.id = $1 and c.account = $2 and ($3::text is null or c.user_login = $3)`,
)

export function findCredential(
  db: Queryable,
  { account, user }: CredentialOwner,
  id: number,
): Promise<KnownCredential | undefined> {
  return row<KnownCredential>(db, find, [id, account, user])
}

const pending = statement(
  'credential-pending',
  `${KNOWN} where c.approval_hash = $1 and c.state = 'pendingValidation' and c.expires_at > $2`,
)

/** The request behind an approval secret, while it can be answered. */
export function pendingCredential(db: Queryable, approvalHash: Buffer, now: Date): Promise<KnownCredential | undefined> {
  return row<KnownCredential>(db, pending, [approvalHash, now])
}

const ids = statement(
  'credential-ids',
  `select id from credential where account = $1 and ($2::text is null or state = $2) and ($3::bigint is null or application = $3)
      and ($4::text is null or user_login = $4)
    order by id`,
)

export async function credentialIds(
  db: Queryable,
  { account, user }: CredentialOwner,
  state: CredentialState | null,
  application: number | null,
): Promise<number[]> {
  return (await rows<{ id: number }>(db, ids, [account, state, application, user])).map(({ id }) => id)
}

export type NewCredential = {
  application: number
  account: string | null
  consumerHash: Buffer
  approvalHash: Buffer | null
  state: CredentialState
  rules: AccessRule[]
  allowedIps: string[] | null
  redirection: string | null
  createdAt: Date
  expiresAt: Date | null
}

const insert = statement(
  'credential-insert',
  `insert into credential (application, account, consumer_hash, approval_hash, state, rules, allowed_ips, redirection, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
)

export async function insertCredential(db: Queryable, credential: NewCredential): Promise<number> {
  const { application, account, consumerHash, approvalHash, state, rules, allowedIps, redirection, createdAt, expiresAt } =
    credential
  const values = [
    application,
    account,
    consumerHash,
    approvalHash,
    state,
    JSON.stringify(rules),
    allowedIps,
    redirection,
    createdAt,
    expiresAt,
  ]
  return (await row<{ id: number }>(db, insert, values))!.id
}

const answer = statement(
  'credential-answer',
  `update credential set state = $2, account = $3, user_login = $6, expires_at = $4, approval_hash = null
    where approval_hash = $1 and state = 'pendingValidation' and expires_at > $5 returning id`,
)

/** The account's answer, once: the approval secret is spent. Gives the id, or nothing if it can not be answered. */
export async function saveApproval(
  db: Queryable,
  approvalHash: Buffer,
  approval: { state: 'validated' | 'refused'; account: string; user: string | null; expiresAt: Date | null },
  now: Date,
): Promise<number | undefined> {
  const { state, account, user, expiresAt } = approval
  return (await row<{ id: number }>(db, answer, [approvalHash, state, account, expiresAt, now, user]))?.id
}

const revoke = statement(
  'credential-revoke',
  `update credential set state = 'expired', approval_hash = null where id = $1 and account = $2 and state = 'validated'
      and ($3::text is null or user_login = $3)`,
)

export async function saveRevoked(db: Queryable, { account, user }: CredentialOwner, id: number): Promise<boolean> {
  return (await count(db, revoke, [id, account, user])) === 1
}

const revokeAccount = statement(
  'credential-revoke-all',
  `update credential set state = 'expired', approval_hash = null where account = $1 and state = 'validated'
      and ($2::text is null or user_login = $2)
    returning id`,
)

/** Ends what applications may do in the name of an account, or of one of its users. Gives the credentials that ended. */
export async function revokeAll(db: Queryable, { account, user }: CredentialOwner): Promise<number[]> {
  return (await rows<{ id: number }>(db, revokeAccount, [account, user])).map(({ id }) => id)
}

const validated = statement(
  'credential-validated',
  `select id, account from credential where application = $1 and state = 'validated' order by id for update`,
)

/** Locks what accounts let an application do: nobody adds to it, or takes it back, until the end of the transaction. */
export function validatedCredentials(db: Queryable, application: number): Promise<{ id: number; account: string }[]> {
  return rows(db, validated, [application])
}
