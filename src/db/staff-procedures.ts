/** Procedures as the staff goes through them. */
import type { AccessRule } from '../domain/access-rule.ts'
import type { Language } from '../domain/language.ts'
import type { ProcedureKind, ProcedureState, Situation } from '../domain/procedure.ts'
import type { StaffQueue } from '../domain/staff.ts'
import { one, type Queryable, row, rows, statement } from './database.ts'

export type QueuedProcedure = {
  id: number
  number: string
  kind: ProcedureKind
  state: ProcedureState
  product: string | null
  serviceName: string | null
  situation: Situation | null
  submittedAt: Date
  stateSince: Date
  takenBy: string | null
  firstYes: string | null
  effectiveAt: Date | null
  proofs: number
  objections: number
}

/** Where in a queue: beyond this moment and id, seen from its beginning or backwards, if not at its beginning. */
export type QueuePart = {
  queue: StaffQueue
  search: string | null
  past: { at: Date; id: number } | null
  backwards: boolean
  limit: number
}

/** Drafts are their applicants' own, and so are those that ended as drafts. */
const part = (where: string, since: 'state_since' | 'ended_at', order: 'asc' | 'desc') => `
  select p.id, number, kind, state, product, service_name as "serviceName", situation, submitted_at as "submittedAt",
         state_since as "stateSince", taken_by as "takenBy", first_yes as "firstYes", effective_at as "effectiveAt",
         (select count(*) from proof f where f.procedure_id = p.id and f.deleted_at is null) as proofs,
         (select count(*) from procedure_entry e where e.procedure_id = p.id and e.kind = 'objected') as objections
    from procedure p
   where ${where} and submitted_at is not null
     and ($1::text is null or strpos(lower(number), $1) > 0 or strpos(lower(service_name), $1) > 0 or strpos(lower(email), $1) > 0
          or account = $1)
     and ($2::timestamptz is null or (${since}, p.id) ${order === 'asc' ? '>' : '<'} ($2, $3))
   order by ${since} ${order}, p.id ${order} limit $4`

const OPEN = 'ended_at is null and state = $5'
const CLOSED = 'ended_at is not null and $5::text is not null'

const open = {
  forwards: statement('staff-queue-open', part(OPEN, 'state_since', 'asc')),
  backwards: statement('staff-queue-open-back', part(OPEN, 'state_since', 'desc')),
}
const closed = {
  forwards: statement('staff-queue-closed', part(CLOSED, 'ended_at', 'desc')),
  backwards: statement('staff-queue-closed-back', part(CLOSED, 'ended_at', 'asc')),
}

/** A part of a queue: whoever has waited longest comes first; of what is closed, the latest. */
export function queuedProcedures(db: Queryable, asked: QueuePart): Promise<QueuedProcedure[]> {
  const { queue, search, past, backwards, limit } = asked
  const values = [search?.toLowerCase() ?? null, past?.at ?? null, past?.id ?? null, limit, queue]
  return rows<QueuedProcedure>(db, (queue === 'closed' ? closed : open)[backwards ? 'backwards' : 'forwards'], values)
}

const COUNTED = 1000
const waiting = (state: string) => `(select count(*) from
  (select from procedure where ended_at is null and submitted_at is not null and state = '${state}' limit ${COUNTED}) capped)`

const counts = statement(
  'staff-queue-counts',
  `select ${waiting('new')} as new, ${waiting('second-review')} as "second-review",
          ${waiting('waiting-applicant')} as "waiting-applicant", ${waiting('waiting-period')} as "waiting-period",
          (select count(*) from
             (select from procedure where ended_at is not null and submitted_at is not null limit ${COUNTED}) capped) as closed`,
)

/** How many there are in each queue, counted up to a thousand. */
export async function queueCounts(db: Queryable): Promise<Record<StaffQueue, number>> {
  return (await row<Record<StaffQueue, number>>(db, counts, []))!
}

export type ProcedureHappened = {
  id: number
  at: Date
  kind: string
  actor: string
  account: string | null
  details: Record<string, unknown>
}

const events = statement(
  'staff-procedure-events',
  `select id, at, kind, actor, account, details from event
    where details ? 'procedure' and details->>'procedure' = $1 order by id desc limit 1000`,
)

/** What happened to a procedure, the oldest first. */
export async function eventsOfProcedure(db: Queryable, number: string): Promise<ProcedureHappened[]> {
  return (await rows<ProcedureHappened>(db, events, [number])).reverse()
}

const told = statement(
  'procedure-accounts-told',
  `select concerns from event
    where details ? 'procedure' and details->>'procedure' = $1 and kind = 'procedure.accepted' order by id desc limit 1`,
)

/** The accounts that were told when it was accepted last. */
export async function accountsTold(db: Queryable, number: string): Promise<string[]> {
  return (await row<{ concerns: string[] }>(db, told, [number]))?.concerns ?? []
}

const due = statement(
  'procedure-due',
  `select number from procedure where state = 'waiting-period' and ended_at is null and effective_at <= $1
    order by effective_at, id limit $2`,
)

/** Those whose waiting period is over. */
export async function dueProcedures(db: Queryable, now: Date, limit: number): Promise<string[]> {
  return (await rows<{ number: string }>(db, due, [now, limit])).map(({ number }) => number)
}

export type NewNotice = { address: string; language: Language; tokenHash: Buffer }

const notify = statement(
  'procedure-notice-insert',
  `insert into procedure_notice (procedure_id, address, language, token_hash, sent_at)
   select $1, address, language, token_hash, $5 from unnest($2::text[], $3::text[], $4::bytea[]) as told(address, language, token_hash)
   on conflict (procedure_id, address) do update
      set language = excluded.language, token_hash = excluded.token_hash, sent_at = excluded.sent_at, objected_at = null`,
)

/** A hash that no token has. */
const silence = statement(
  'procedure-notice-silence',
  `update procedure_notice set token_hash = sha256(convert_to(gen_random_uuid()::text || gen_random_uuid(), 'UTF8'))
    where procedure_id = $1 and address <> all($2)`,
)

/** Who is told of it, with the hash of the token with which they may object. Whoever was told before gets a new one, or none any more. */
export async function insertNotices(db: Queryable, procedureId: number, notices: NewNotice[], at: Date): Promise<void> {
  const columns = [
    notices.map((each) => each.address),
    notices.map((each) => each.language),
    notices.map((each) => each.tokenHash),
  ]
  await rows(db, notify, [procedureId, ...columns, at])
  await rows(db, silence, [procedureId, columns[0]])
}

export type ContactMailbox = { nichandle: string; email: string; language: Language; firstname: string; name: string }

const mailboxes = statement(
  'staff-contact-mailboxes',
  'select nichandle, email, language, firstname, name from account where nichandle = any($1) order by nichandle',
)

/** Where these accounts are reached. */
export function mailboxesOf(db: Queryable, handles: string[]): Promise<ContactMailbox[]> {
  return rows<ContactMailbox>(db, mailboxes, [[...new Set(handles)]])
}

const lockTransfer = statement('service-lock-transfer', 'update service set transfer_locked_until = $2 where id = $1')

/** Until when it may not leave. The caller holds the service's lock. */
export async function saveTransferLock(db: Queryable, id: number, until: Date | null): Promise<void> {
  await one(db, lockTransfer, [id, until])
}

export type UsedCredential = { id: number; rules: AccessRule[]; used: boolean }

const credentials = statement(
  'staff-credentials-on-service',
  `select id, rules, exists (select from event e where e.product = $2 and e.service_name = $3 and e.credential = credential.id) as used
     from credential where account = $1 and state = 'validated' order by id`,
)

/** What applications may do in the name of this account, and whether they have acted on this service. */
export function credentialsOn(
  db: Queryable,
  account: string,
  { product, name }: { product: string; name: string },
): Promise<UsedCredential[]> {
  return rows<UsedCredential>(db, credentials, [account, product, name])
}
