import type { Language } from '../domain/language.ts'
import { count, type Queryable, row, rows, statement } from './database.ts'

/** Who calls with a session cookie. */
export type SessionCaller = {
  session: number
  account: string
  /** The login of the account's user, if it is not the account holder's. */
  user: string | null
  staff: boolean
  language: Language
  createdAt: Date
  lastSeenAt: Date
  /** When it last gave a second factor. */
  secondFactorAt: Date | null
}

const callerOf = statement(
  'session-caller',
  `select s.id as session, s.account, s.user_login as user, a.staff and s.user_login is null as staff,
          coalesce(u.language, a.language) as language, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
          s.second_factor_at as "secondFactorAt"
     from session s
     join account a on a.nichandle = s.account
     left join account_user u on u.account = s.account and u.login = s.user_login
    where s.secret_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3 and not s.awaits_second_factor
      and u.status is distinct from 'DISABLED'`,
)

/** The account behind a session that has not ended: not over, seen since `idleSince`, and waiting for no second factor. */
export function sessionCaller(db: Queryable, secretHash: Buffer, now: Date, idleSince: Date): Promise<SessionCaller | undefined> {
  return row<SessionCaller>(db, callerOf, [secretHash, now, idleSince])
}

/** Whose session it is that waits for the second step. */
export type PendingSession = Pick<SessionCaller, 'session' | 'account' | 'user' | 'staff' | 'language'>

const pending = statement(
  'session-pending',
  `select s.id as session, s.account, s.user_login as user, a.staff, a.language
     from session s join account a on a.nichandle = s.account
    where s.secret_hash = $1 and s.expires_at > $2 and s.awaits_second_factor`,
)

/** Somebody who knows the password, and has still to give the second factor. */
export function pendingSession(db: Queryable, secretHash: Buffer, now: Date): Promise<PendingSession | undefined> {
  return row<PendingSession>(db, pending, [secretHash, now])
}

const touch = statement('session-touch', 'update session set last_seen_at = $2 where id = $1 and last_seen_at < $2')

export async function saveSeen(db: Queryable, id: number, at: Date): Promise<void> {
  await count(db, touch, [id, at])
}

const insert = statement(
  'session-insert',
  `insert into session (secret_hash, account, created_at, last_seen_at, expires_at, address, agent, awaits_second_factor,
                        second_factor_at, user_login)
   values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)`,
)

export type NewSession = {
  secretHash: Buffer
  account: string
  user?: string | null
  begun: Date
  expiresAt: Date
  address: string | null
  agent: string | null
  awaitsSecondFactor?: boolean
  secondFactorAt?: Date | null
}

export async function insertSession(db: Queryable, session: NewSession): Promise<void> {
  const { secretHash, account, user = null, begun, expiresAt, address, agent } = session
  const { awaitsSecondFactor = false, secondFactorAt = null } = session
  await count(db, insert, [secretHash, account, begun, expiresAt, address, agent, awaitsSecondFactor, secondFactorAt, user])
}

const proven = statement(
  'session-save-second-factor',
  'update session set second_factor_at = $2 where id = $1 and not awaits_second_factor',
)

export async function saveSecondFactorGiven(db: Queryable, id: number, at: Date): Promise<void> {
  await count(db, proven, [id, at])
}

/** Whose sessions: an account holder's, or a user's. */
export type SessionOwner = { account: string; user: string | null }

export type KnownSession = { id: number; createdAt: Date; lastSeenAt: Date; address: string | null; agent: string | null }

const ofAccount = statement(
  'session-of-account',
  `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, agent
     from session
    where account = $1 and user_login is not distinct from $4 and expires_at > $2 and last_seen_at > $3
      and not awaits_second_factor
    order by last_seen_at desc, id desc`,
)

/** The sessions of an account holder, or of a user, that have not ended, the latest first. */
export function sessionsOf(db: Queryable, { account, user }: SessionOwner, now: Date, idleSince: Date): Promise<KnownSession[]> {
  return rows<KnownSession>(db, ofAccount, [account, now, idleSince, user])
}

const addresses = statement(
  'session-addresses',
  `select distinct address from session
    where account = $1 and user_login is not distinct from $2 and address is not null and not awaits_second_factor`,
)

/** From where somebody was signed in lately: their sessions, those included that have ended by themselves. */
export async function sessionAddresses(db: Queryable, { account, user }: SessionOwner): Promise<string[]> {
  return (await rows<{ address: string }>(db, addresses, [account, user])).map(({ address }) => address)
}

const removePending = statement('session-delete-pending', 'delete from session where id = $1 and awaits_second_factor')

/** The second step is done. False if it was done before, or the session has ended. */
export async function deletePendingSession(db: Queryable, id: number): Promise<boolean> {
  return (await count(db, removePending, [id])) === 1
}

const remove = statement(
  'session-delete',
  'delete from session where id = $1 and account = $2 and user_login is not distinct from $3',
)

export async function deleteSession(db: Queryable, { account, user }: SessionOwner, id: number): Promise<boolean> {
  return (await count(db, remove, [id, account, user])) === 1
}

const removeByHash = statement(
  'session-delete-by-hash',
  `delete from session s using account a
    where s.secret_hash = $1 and a.nichandle = s.account
    returning s.id as session, s.account, s.user_login as user, a.staff and s.user_login is null as staff`,
)

/** Ends the session with this secret. Gives which one and whose it was, if there was one. */
export function deleteSessionOfHash(
  db: Queryable,
  secretHash: Buffer,
): Promise<Pick<SessionCaller, 'session' | 'account' | 'user' | 'staff'> | undefined> {
  return row(db, removeByHash, [secretHash])
}

const removeOthers = statement(
  'session-delete-others',
  'delete from session where account = $1 and user_login is not distinct from $3 and id is distinct from $2::bigint returning id',
)

/** Ends all sessions of an account holder, or of a user, but one. Gives the ids of those that ended. */
export async function deleteOtherSessions(
  db: Queryable,
  { account, user }: SessionOwner,
  keep: number | null,
): Promise<number[]> {
  return (await rows<{ id: number }>(db, removeOthers, [account, keep, user])).map(({ id }) => id)
}
