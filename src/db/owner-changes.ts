/** Changes of owner. Whoever writes here holds the lock of the service's row. */
import type { Language } from '../domain/language.ts'
import type { Consent, OpenOwnerChange, OwnerChange, OwnerChangeState, OwnerEnding } from '../domain/owner-change.ts'
import { count, one, type Queryable, row, rows, statement } from './database.ts'

/** A change as a reader sees it, open or settled. */
export type KnownOwnerChange = OwnerChange & {
  state: OwnerChangeState
  reason: string | null
  settledAt: Date | null
}

type ChangeRow = Omit<KnownOwnerChange, 'service' | 'consents'> & { product: string; name: string; consents: ConsentRow[] }

type ConsentRow = {
  side: Consent['side']
  email: string
  language: Language
  state: Consent['state']
  sent_at: string
  answered_at: string | null
  resent_at: string[]
}

/** A change and both sides in one round trip, the present owner first; sides come as JSON, so their times are text. */
const COLUMNS = `c.id, c.product, c.service_name as name, c.asked_by as "askedBy", c.before, c.after, c.state, c.reason,
  c.requested_at as "requestedAt", c.expires_at as "expiresAt", c.settled_at as "settledAt",
  (select jsonb_agg(to_jsonb(o) - 'token_hash' order by o.side = 'new') from owner_consent o where o.change_id = c.id) as consents`

const find = statement('owner-change-find', `select ${COLUMNS} from owner_change c where c.id = $1`)

/** The change of this number, whoever asks. */
export async function findOwnerChange(db: Queryable, id: number): Promise<KnownOwnerChange | undefined> {
  const found = await row<ChangeRow>(db, find, [id])
  return found && changeOf(found)
}

const seen = statement(
  'owner-change-seen',
  `select ${COLUMNS} from owner_change c
    where c.id = $1 and (c.asked_by = $2 or exists (select from service s where s.id = c.service_id and s.contact_admin = $2))`,
)

/** The same for who asked it, and for the administrative contact of today; nothing for anybody else. */
export async function ownerChangeSeenBy(db: Queryable, id: number, account: string): Promise<KnownOwnerChange | undefined> {
  const found = await row<ChangeRow>(db, seen, [id, account])
  return found && changeOf(found)
}

const listed = statement(
  'owner-change-list',
  `select id, product, service_name as name from owner_change where asked_by = $1
    union
   select c.id, c.product, c.service_name from service s join owner_change c on c.service_id = s.id where s.contact_admin = $1
    order by id desc limit 1000`,
)

/** The latest changes that this account sees, newest first. */
export function ownerChangesSeenBy(db: Queryable, account: string): Promise<{ id: number; product: string; name: string }[]> {
  return rows(db, listed, [account])
}

const byToken = statement(
  'owner-change-by-token',
  `select ${COLUMNS}, k.side as "mySide" from owner_consent k join owner_change c on c.id = k.change_id where k.token_hash = $1`,
)

/** The change that this code answers, and for which side, whatever became of it. */
export async function ownerChangeByToken(
  db: Queryable,
  tokenHash: Buffer,
): Promise<{ change: KnownOwnerChange; consent: Consent } | undefined> {
  const found = await row<ChangeRow & { mySide: Consent['side'] }>(db, byToken, [tokenHash])
  if (!found) return undefined
  const { mySide, ...columns } = found
  const change = changeOf(columns)
  return { change, consent: change.consents.find(({ side }) => side === mySide)! }
}

const openOn = statement(
  'owner-change-open-on',
  `select ${COLUMNS} from owner_change c join service s on s.id = c.service_id
    where s.product = $1 and s.name = $2 and c.state = 'waiting'`,
)

/** The open change on a service, if there is one; it may have run out of time. */
export async function openOwnerChangeOn(db: Queryable, product: string, name: string): Promise<OpenOwnerChange | undefined> {
  const found = await row<ChangeRow>(db, openOn, [product, name])
  return found && (changeOf(found) as OpenOwnerChange)
}

/** A telephony group brings what it holds, which has its contacts. */
const openOnAll = statement(
  'owner-change-open-on-all',
  `select ${COLUMNS}, hit.by from owner_change c
     join (select id, id as by from unnest($1::bigint[]) id
            union all
           select m.id, g.id from service g
             join service m on m.billing_group = g.name and m.product like 'telephony/%' and m.pack is null
            where g.id = any($1) and g.product = 'telephony') hit on hit.id = c.service_id
    where c.state = 'waiting'
    order by c.product, c.service_name`,
)

/** The open changes on these services, and on what they hold; `by` is the one of them that brought it. */
export async function openOwnerChangesOn(
  db: Queryable,
  serviceIds: number[],
): Promise<{ change: OpenOwnerChange; by: number }[]> {
  const found = await rows<ChangeRow & { by: number }>(db, openOnAll, [serviceIds])
  return found.map(({ by, ...columns }) => ({ change: changeOf(columns) as OpenOwnerChange, by }))
}

export type NewOwnerChange = Omit<OwnerChange, 'id' | 'consents'> & { serviceId: number }

export type NewConsent = Pick<Consent, 'side' | 'email' | 'language'> & { tokenHash: Buffer }

const insert = statement(
  'owner-change-insert',
  `with asked as (
     insert into owner_change (service_id, product, service_name, asked_by, before, after, state, requested_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8)
     returning id)
   , side as (
     insert into owner_consent (change_id, side, email, language, state, token_hash, sent_at)
     select asked.id, side, email, language, 'waiting', token_hash, $7
       from asked, unnest($9::text[], $10::text[], $11::text[], $12::bytea[]) as side(side, email, language, token_hash))
   select id from asked`,
)

/** Keeps a new change and who must confirm it. Gives its id. */
export async function insertOwnerChange(db: Queryable, change: NewOwnerChange, consents: NewConsent[]): Promise<number> {
  const asked = await row<{ id: number }>(db, insert, [
    change.serviceId,
    change.service.product,
    change.service.name,
    change.askedBy,
    JSON.stringify(change.before),
    JSON.stringify(change.after),
    change.requestedAt,
    change.expiresAt,
    consents.map(({ side }) => side),
    consents.map(({ email }) => email),
    consents.map(({ language }) => language),
    consents.map(({ tokenHash }) => tokenHash),
  ])
  return asked!.id
}

const answer = statement(
  'owner-consent-answer',
  `update owner_consent set state = $3, answered_at = $4 where change_id = $1 and side = $2 and state = 'waiting'`,
)

/** The answer of an owner, once. */
export async function saveConsent(
  db: Queryable,
  id: number,
  side: Consent['side'],
  state: 'confirmed' | 'refused',
  at: Date,
): Promise<void> {
  await one(db, answer, [id, side, state, at])
}

const newCode = statement(
  'owner-consent-new-code',
  `update owner_consent set token_hash = $3, sent_at = $4, resent_at = $5
    where change_id = $1 and side = $2 and state = 'waiting'`,
)

/** A new code in place of the old one. */
export async function saveNewOwnerCode(
  db: Queryable,
  id: number,
  side: Consent['side'],
  code: { tokenHash: Buffer; sentAt: Date; resentAt: Date[] },
): Promise<void> {
  await one(db, newCode, [id, side, code.tokenHash, code.sentAt, code.resentAt])
}

const settle = statement(
  'owner-change-settle',
  `update owner_change set state = $2, reason = $3, settled_at = $4 where id = $1 and state = 'waiting'`,
)

/** The end of a change, once. */
export async function saveOwnerEnding(db: Queryable, id: number, ending: OwnerEnding, at: Date): Promise<void> {
  await one(db, settle, [id, ending.state, 'reason' in ending ? ending.reason : null, at])
}

const lapsed = statement(
  'owner-change-lapsed',
  `select id from owner_change where state = 'waiting' and expires_at <= $1 order by expires_at limit $2`,
)

/** Open changes whose time is over. */
export async function lapsedOwnerChanges(db: Queryable, now: Date, limit: number): Promise<number[]> {
  return (await rows<{ id: number }>(db, lapsed, [now, limit])).map(({ id }) => id)
}

const toRemind = statement(
  'owner-change-to-remind',
  `select id from owner_change where state = 'waiting' and expires_at > $1 and expires_at <= $2 and reminded_at is null
    order by expires_at limit $3`,
)

/** Open changes that end between `now` and `before`, and whose owners were not reminded. */
export async function ownerChangesToRemind(db: Queryable, now: Date, before: Date, limit: number): Promise<number[]> {
  return (await rows<{ id: number }>(db, toRemind, [now, before, limit])).map(({ id }) => id)
}

const reminded = statement(
  'owner-change-reminded',
  `update owner_change set reminded_at = $2 where id = $1 and state = 'waiting' and reminded_at is null`,
)

/** Notes that the owners were reminded, once. */
export async function saveOwnersReminded(db: Queryable, id: number, at: Date): Promise<boolean> {
  return (await count(db, reminded, [id, at])) === 1
}

function changeOf({ product, name, consents, ...columns }: ChangeRow): KnownOwnerChange {
  return { ...columns, service: { product, name }, consents: consents.map(consentOf) }
}

function consentOf({ side, email, language, state, sent_at, answered_at, resent_at }: ConsentRow): Consent {
  return {
    side,
    email,
    language,
    state,
    sentAt: new Date(sent_at),
    answeredAt: answered_at === null ? null : new Date(answered_at),
    resentAt: resent_at.map((at) => new Date(at)),
  }
}
