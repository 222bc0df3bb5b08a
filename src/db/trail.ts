import { type Queryable, row, rows, statement } from './database.ts'

/** A row of the audit trail, as it is written. */
export type TrailEntry = {
  at: Date
  kind: string
  actor: string
  account: string | null
  credential: number | null
  address: string | null
  agent: string | null
  product: string | null
  serviceName: string | null
  changeId: number | null
  concerns: string[]
  details: object
}

/** A letter as it is queued: to an address and in a language of its own, or to the primary address of its account, in its. */
export type QueuedLetter = { kind: string; account: string | null; address?: string; language?: string; values: object }

const write = statement(
  'trail-write',
  `with written as (
     insert into event (at, kind, actor, account, credential, address, agent, product, service_name, change_id, concerns, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     returning id),
   queued as (
     insert into letter (message_id, event_id, kind, account, address, language, values, created_at, next_try_at)
     select gen_random_uuid(), written.id, draft.kind, draft.account, coalesce(draft.address, account.email),
            coalesce(draft.language, account.language),
            draft.values, $1, $1
       from written, jsonb_to_recordset($13::jsonb) as draft(kind text, account text, address text, language text, values jsonb)
       left join account on account.nichandle = draft.account
      where coalesce(draft.address, account.email) is not null)
   select id from written`,
)

/** Writes an event and queues its letters, in one round trip. Gives the event's id. */
export async function writeEvent(db: Queryable, entry: TrailEntry, letters: QueuedLetter[]): Promise<number> {
  const written = await row<{ id: number }>(db, write, [
    entry.at,
    entry.kind,
    entry.actor,
    entry.account,
    entry.credential,
    entry.address,
    entry.agent,
    entry.product,
    entry.serviceName,
    entry.changeId,
    entry.concerns,
    JSON.stringify(entry.details),
    JSON.stringify(letters),
  ])
  return written!.id
}

const writeMany = statement(
  'trail-write-many',
  `insert into event (at, kind, actor, account, credential, address, agent, product, service_name, change_id, concerns, details)
   select at, kind, actor, account, credential, address, agent, product, "serviceName", "changeId", concerns, details
     from jsonb_to_recordset($1::jsonb) as entry(at timestamptz, kind text, actor text, account text, credential bigint,
            address text, agent text, product text, "serviceName" text, "changeId" bigint, concerns text[], details jsonb)`,
)

/** Writes events that cause no letters, in their order. */
export async function writeEvents(db: Queryable, entries: TrailEntry[]): Promise<void> {
  await rows(db, writeMany, [JSON.stringify(entries)])
}
