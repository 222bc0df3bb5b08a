import { count, type Queryable, rows, statement } from './database.ts'

const expiring = statement(
  'contact-change-expiring',
  `select id from contact_change where state = 'validatingByCustomers' and expires_at <= $1 order by expires_at limit $2`,
)

/** Open changes whose time is over. */
export async function lapsedChanges(db: Queryable, now: Date, limit: number): Promise<number[]> {
  return (await rows<{ id: number }>(db, expiring, [now, limit])).map(({ id }) => id)
}

const toRemind = statement(
  'contact-change-to-remind',
  `select id from contact_change
    where state = 'validatingByCustomers' and expires_at <= $2 and expires_at > $1 and reminded_at is null
      and expires_at - requested_at > $2::timestamptz - $1::timestamptz
    order by expires_at limit $3`,
)

/** Open changes that end between `now` and `before`, not yet reminded, and that were asked earlier than that span before their end. */
export async function changesToRemind(db: Queryable, now: Date, before: Date, limit: number): Promise<number[]> {
  return (await rows<{ id: number }>(db, toRemind, [now, before, limit])).map(({ id }) => id)
}

const reminded = statement(
  'contact-change-reminded',
  `update contact_change set reminded_at = $2 where id = $1 and state = 'validatingByCustomers' and reminded_at is null`,
)

/** Notes that a change's parties were reminded, once. */
export async function saveReminded(db: Queryable, id: number, at: Date): Promise<boolean> {
  return (await count(db, reminded, [id, at])) === 1
}
