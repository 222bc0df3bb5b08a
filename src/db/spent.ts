import { count, type Queryable, statement } from './database.ts'

const AT_ONCE = 5000
const WEEK = 7 * 24 * 3600 * 1000
const YEAR = 365 * 24 * 3600 * 1000

/** In batches, so that no lock is held long. */
const spent = [
  statement('spent-sessions', `delete from session where id in (select id from session where expires_at < $1 limit ${AT_ONCE})`),
  statement(
    'spent-codes',
    `delete from email_code where id in (select id from email_code where expires_at < $1 limit ${AT_ONCE})`,
  ),
  statement(
    'spent-user-codes',
    `delete from user_code where id in (select id from user_code where expires_at < $1 limit ${AT_ONCE})`,
  ),
  statement(
    'spent-challenges',
    `delete from passkey_challenge where (session, purpose) in
       (select session, purpose from passkey_challenge where expires_at < $1 limit ${AT_ONCE})`,
  ),
  statement(
    'spent-authenticators',
    `delete from authenticator where id in
       (select id from authenticator where confirmed_at is null and created_at < $1 limit ${AT_ONCE})`,
  ),
  statement(
    'spent-credential-requests',
    `delete from credential where id in (select id from credential where state = 'pendingValidation' and expires_at < $1 limit ${AT_ONCE})`,
  ),
  statement(
    'spent-throttles',
    `delete from throttle where key in (select key from throttle where expire < extract(epoch from $1::timestamptz) * 1000 limit ${AT_ONCE})`,
  ),
]

const oldRefusals = statement(
  'spent-refusals',
  `delete from access_refusal where id in (select id from access_refusal where hour < $1 limit ${AT_ONCE})`,
)

/**
 * Forgets sessions, codes, unanswered requests and counters that have been of no use for a week, and rights that were
 * refused a year ago. Gives how many rows.
 */
export async function forgetSpent(db: Queryable, now: Date): Promise<number> {
  const before = new Date(now.getTime() - WEEK)
  let forgotten = 0
  for (const query of spent) forgotten += await count(db, query, [before])
  return forgotten + (await count(db, oldRefusals, [new Date(now.getTime() - YEAR)]))
}
