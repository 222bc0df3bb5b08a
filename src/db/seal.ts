import { type Queryable, row, rows, statement } from './database.ts'

/** Names the seal among the advisory locks: one node seals at a time, the others do not wait for it. */
const SEALING = 7277_2847

const tryLock = statement('seal-lock', 'select pg_try_advisory_xact_lock($1) as got')

export async function sealingLock(db: Queryable): Promise<boolean> {
  return (await row<{ got: boolean }>(db, tryLock, [SEALING]))!.got
}

const take = statement(
  'seal-take',
  `with taken as (
     delete from event_to_seal where event_id in (
       select waiting.event_id from event_to_seal waiting join event on event.id = waiting.event_id
        order by waiting.event_id limit $1) returning event_id)
   select e.id, event_digest(e) as digest from event e join taken on e.id = taken.event_id order by e.id`,
)

/** Takes events out of the queue, with the digests of their content. What waits there and is gone stays, for `vanishedEvent`. */
export async function takeUnsealed(db: Queryable, limit: number): Promise<{ id: number; digest: Buffer }[]> {
  return rows(db, take, [limit])
}

const last = statement('seal-last', 'select position, hash from seal order by position desc limit 1')

export async function lastSeal(db: Queryable): Promise<{ position: number; hash: Buffer } | undefined> {
  return row(db, last, [])
}

const save = statement(
  'seal-save',
  `insert into seal (position, event_id, hash) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
)

export async function saveSeals(db: Queryable, seals: { position: number; eventId: number; hash: Buffer }[]): Promise<void> {
  await rows(db, save, [seals.map((seal) => seal.position), seals.map((seal) => seal.eventId), seals.map((seal) => seal.hash)])
}

const sealed = statement(
  'seal-read',
  `select s.position, s.event_id as "eventId", s.hash, event_digest(e) as digest
     from seal s left join event e on e.id = s.event_id where s.position > $1 order by s.position limit $2`,
)

/** Seals after a position, each with the digest of its event as it is now; null if the event is gone. */
export async function sealedEvents(
  db: Queryable,
  after: number,
  limit: number,
): Promise<{ position: number; eventId: number; hash: Buffer; digest: Buffer | null }[]> {
  return rows(db, sealed, [after, limit])
}

const waiting = statement('seal-waiting', 'select count(*) as count from event_to_seal')

export async function unsealedCount(db: Queryable): Promise<number> {
  return (await row<{ count: number }>(db, waiting, []))!.count
}

const vanished = statement(
  'seal-vanished',
  `select min(event_id) as id from event_to_seal waiting where not exists (select from event where event.id = waiting.event_id)`,
)

/** The first event that was taken out before it could be sealed, if there is one. */
export async function vanishedEvent(db: Queryable): Promise<number | null> {
  return (await row<{ id: number | null }>(db, vanished, []))!.id
}

const unaccounted = statement(
  'seal-unaccounted',
  'select (select count(*) from event) - (select count(*) from seal) - (select count(*) from event_to_seal) as count',
)

/** Events that are neither sealed nor waiting for it, in one look: they came in past the trigger. */
export async function unaccountedCount(db: Queryable): Promise<number> {
  return (await row<{ count: number }>(db, unaccounted, []))!.count
}
