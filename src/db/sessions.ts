import type { Language } from '../domain/language.ts'
import { count, type Queryable, row, rows, statement } from './database.ts'

/** Who calls with a session cookie. */
export type SessionCaller = {
  session: number
  account: string
  staff: boolean
  language: Language
  createdAt: Date
  lastSeenAt: Date
}

const callerOf = statement(
  'session-caller',
  `select s.id as session, s.account, a.staff, a.language, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt"
     from session s join account a on a.nichandle = s.account
    where s.secret_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3`,
)

/** The account behind a session that has not ended: not over, and seen since `idleSince`. */
export function sessionCaller(db: Queryable, secretHash: Buffer, now: Date, idleSince: Date): Promise<SessionCaller | undefined> {
  return row<SessionCaller>(db, callerOf, [secretHash, now, idleSince])
}

const touch = statement('session-touch', 'update session set last_seen_at = $2 where id = $1 and last_seen_at < $2')

export async function saveSeen(db: Queryable, id: number, at: Date): Promise<void> {
  await count(db, touch, [id, at])
}

const insert = statement(
  'session-insert',
  `insert into session (secret_hash, account, created_at, last_seen_at, expires_at, address, agent)
   values ($1, $2, $3, $3, $4, $5, $6)`,
)

export type NewSession = {
  secretHash: Buffer
  account: string
  begun: Date
  expiresAt: Date
  address: string | null
  agent: string | null
}

export async function insertSession(db: Queryable, session: NewSession): Promise<void> {
  const { secretHash, account, begun, expiresAt, address, agent } = session
  await count(db, insert, [secretHash, account, begun, expiresAt, address, agent])
}

export type KnownSession = { id: number; createdAt: Date; lastSeenAt: Date; address: string | null; agent: string | null }

const ofAccount = statement(
  'session-of-account',
  `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, agent
     from session where account = $1 and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc, id desc`,
)

/** The sessions of an account that have not ended, the latest first. */
export function sessionsOf(db: Queryable, account: string, now: Date, idleSince: Date): Promise<KnownSession[]> {
  return rows<KnownSession>(db, ofAccount, [account, now, idleSince])
}

const addresses = statement(
  'session-addresses',
  'select distinct address from session where account = $1 and address is not null',
)

/** From where an account was signed in lately: its sessions, those included that have ended by themselves. */
export async function sessionAddresses(db: Queryable, account: string): Promise<string[]> {
  return (await rows<{ address: string }>(db, addresses, [account])).map(({ address }) => address)
}

const remove = statement('session-delete', 'delete from session where id = $1 and account = $2')

export async function deleteSession(db: Queryable, account: string, id: number): Promise<boolean> {
  return (await count(db, remove, [id, account])) === 1
}

const removeByHash = statement(
  'session-delete-by-hash',
  `delete from session s using account a
    where s.secret_hash = $1 and a.nichandle = s.account returning s.id as session, s.account, a.staff`,
)

/** Ends the session with this secret. Gives which one and whose it was, if there was one. */
export function deleteSessionOfHash(
  db: Queryable,
  secretHash: Buffer,
): Promise<Pick<SessionCaller, 'session' | 'account' | 'staff'> | undefined> {
  return row(db, removeByHash, [secretHash])
}

const removeOthers = statement(
  'session-delete-others',
  'delete from session where account = $1 and id is distinct from $2::bigint returning id',
)

/** Ends all sessions of an account but one. Gives the ids of those that ended. */
export async function deleteOtherSessions(db: Queryable, account: string, keep: number | null): Promise<number[]> {
  return (await rows<{ id: number }>(db, removeOthers, [account, keep])).map(({ id }) => id)
}
