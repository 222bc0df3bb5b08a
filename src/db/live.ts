/** What has just happened, for those who follow it, and who of them still may. */
import { type Queryable, row, rows, statement } from './database.ts'

/** An event as those whom it concerns are told of it. */
export type LiveEvent = {
  id: number
  kind: string
  taskId: number | null
  product: string | null
  serviceName: string | null
  concerns: string[]
}

/** In a flood of events, such as an import, this many of the newest are looked at, and no more. */
const MOST = 20_000

const after = statement(
  'live-after',
  // The newest first, by their ids alone: the index on `concerns` would go through all that ever concerned these accounts.
  // Then by hashing who is concerned: comparing arrays would compare everybody with everybody.
  `with recent as materialized (
     select id, kind, change_id, product, service_name, concerns from event where id > $1 order by id desc limit ${MOST}),
   told as materialized (
     select distinct id from (select id, unnest(concerns) as who from recent) each where who in (select unnest($2::text[])))
   select (select max(id) from recent) as highest,
          (select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'taskId', change_id, 'product', product,
                                               'serviceName', service_name, 'concerns', concerns) order by id)
             from recent join told using (id)) as events`,
)

/** The events after this id that concern one of these accounts, in the order of their ids, and the highest id of all. */
export async function eventsAfter(
  db: Queryable,
  id: number,
  accounts: string[],
): Promise<{ highest: number; events: LiveEvent[] }> {
  const found = await row<{ highest: number | null; events: LiveEvent[] | null }>(db, after, [id, accounts])
  return { highest: found!.highest ?? id, events: found!.events ?? [] }
}

const latest = statement('live-latest', 'select id from event order by id desc limit $1')

/** The highest ids there are. */
export async function latestEvents(db: Queryable, limit: number): Promise<number[]> {
  return (await rows<{ id: number }>(db, latest, [limit])).map(({ id }) => id)
}

const admitted = statement(
  'live-admitted',
  `select 'session' as kind, id from session where id = any($1) and expires_at > $3 and last_seen_at > $4
   union all
   select 'credential', id from credential
    where id = any($2) and state = 'validated' and (expires_at is null or expires_at > $3)`,
)

/** By what somebody got in: a browser's session, or an application's credential. */
export type Entry = { kind: 'session' | 'credential'; id: number }

/** Those of these entries that still let somebody in. */
export function admittedOf(db: Queryable, entries: Entry[], now: Date, idleSince: Date): Promise<Entry[]> {
  const ids = (kind: Entry['kind']) => entries.filter((each) => each.kind === kind).map(({ id }) => id)
  return rows<Entry>(db, admitted, [ids('session'), ids('credential'), now, idleSince])
}
