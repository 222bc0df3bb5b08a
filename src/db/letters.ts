/** The outbox: letters that the post has not delivered yet. */
import { count, one, type Queryable, row, rows, statement } from './database.ts'

/** A letter in the outbox. */
export type WaitingLetter = {
  id: number
  messageId: string
  kind: string
  account: string | null
  address: string
  language: 'en' | 'fr'
  values: Record<string, unknown>
  createdAt: Date
  tries: number
}

const take = statement(
  'letters-take',
  `select id, message_id as "messageId", kind, account, address, language, values, created_at as "createdAt", tries
     from letter
    where dead_at is null and next_try_at <= $1
    order by next_try_at, id
    limit $2
      for update skip locked`,
)

/** Takes letters that are due. They are the caller's while its transaction lives, and back in the outbox when it dies. */
export function takeLetters(db: Queryable, now: Date, limit: number): Promise<WaitingLetter[]> {
  return rows(db, take, [now, limit])
}

const names = statement(
  'letters-names',
  `select nichandle, coalesce(nullif(concat_ws(' ', nullif(firstname, ''), nullif(name, '')), ''), organisation, '') as name
     from account
    where nichandle = any($1)`,
)

/** What the people behind these handles are called. */
export async function namesOf(db: Queryable, handles: string[]): Promise<Record<string, string>> {
  const found = await rows<{ nichandle: string; name: string }>(db, names, [handles])
  return Object.fromEntries(found.map(({ nichandle, name }) => [nichandle, name]))
}

const remove = statement('letters-remove', 'delete from letter where id = any($1)')

/** The letters are delivered; with the rows go the codes in them. */
export async function removeLetters(db: Queryable, ids: number[]): Promise<void> {
  const removed = await count(db, remove, [ids])
  if (removed !== ids.length) throw new Error(`${removed} of ${ids.length} delivered letters were removed`)
}

const postpone = statement('letters-postpone', 'update letter set tries = $2, next_try_at = $3, last_error = $4 where id = $1')

/** The letter is tried again at this time. */
export function postponeLetter(db: Queryable, id: number, tries: number, nextTryAt: Date, error: string): Promise<void> {
  return one(db, postpone, [id, tries, nextTryAt, error])
}

const bury = statement(
  'letters-bury',
  `update letter
      set tries = $2, dead_at = $3, last_error = $4,
          values = case when values ? 'token' then values - 'token' || '{"codeWiped": true}' else values end
    where id = $1`,
)

/** The letter is not tried any more. It stays for people to see, without the code. */
export function buryLetter(db: Queryable, id: number, tries: number, deadAt: Date, error: string): Promise<void> {
  return one(db, bury, [id, tries, deadAt, error])
}

const note = statement('letters-note', 'update letter set last_error = $2 where id = any($1)')

/** The post can not work now, which is not the letters' fault: no try is counted. */
export async function noteOnLetters(db: Queryable, ids: number[], error: string): Promise<void> {
  await count(db, note, [ids, error])
}

const counts = statement(
  'letters-counts',
  `select count(*) filter (where dead_at is null) as waiting, count(*) filter (where dead_at is not null) as dead from letter`,
)

/** How many letters wait, and how many are dead: for those who watch the system. */
export async function letterCounts(db: Queryable): Promise<{ waiting: number; dead: number }> {
  return (await row<{ waiting: number; dead: number }>(db, counts, []))!
}

/** A letter that was given up. */
export type DeadLetter = {
  id: number
  kind: string
  account: string | null
  address: string
  createdAt: Date
  deadAt: Date
  tries: number
  error: string
  /** Of the contact change that it tells of. */
  changeId: number | null
  /** It held a code, which did not outlive it. */
  codeWiped: boolean
}

const DEAD_LETTER = `id, kind, account, address, created_at as "createdAt", dead_at as "deadAt", tries, last_error as "error",
  (values->>'changeId')::bigint as "changeId", coalesce((values->>'codeWiped')::boolean, false) as "codeWiped"`

const dead = statement('letters-dead', `select ${DEAD_LETTER} from letter where dead_at is not null order by dead_at, id`)

/** All that were given up, the longest dead first. */
export function deadLetters(db: Queryable): Promise<DeadLetter[]> {
  return rows(db, dead, [])
}

const lockDead = statement(
  'letters-lock-dead',
  `select ${DEAD_LETTER} from letter where dead_at is not null and ($1::bigint is null or id = $1) order by id for update`,
)

/** One dead letter, or all with `null`. */
export function lockDeadLetters(db: Queryable, id: number | null): Promise<DeadLetter[]> {
  return rows(db, lockDead, [id])
}

const revive = statement(
  'letters-revive',
  'update letter set dead_at = null, tries = 0, next_try_at = $2 where id = any($1) and dead_at is not null',
)

/** The letters wait for the post again, with all their tries before them. */
export async function reviveLetters(db: Queryable, ids: number[], nextTryAt: Date): Promise<void> {
  const revived = await count(db, revive, [ids, nextTryAt])
  if (revived !== ids.length) throw new Error(`${revived} of ${ids.length} dead letters were revived`)
}
