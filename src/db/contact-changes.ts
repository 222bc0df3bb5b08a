import type { ContactChange, Ending, OpenChange, Party, SettledChange } from '../domain/contact-change.ts'
import type { PlannedChange } from '../domain/request.ts'
import { ROLES, type Role } from '../domain/role.ts'
import { one, type Queryable, row, rows, statement } from './database.ts'

/** A change as a reader sees it: open or settled, with its parties. */
export type KnownChange = ContactChange & {
  state: OpenChange['state'] | Ending['state']
  reason: string | null
  reasonAccount: string | null
  settledAt: Date | null
  remindedAt: Date | null
  parties: (Party & { tokenHash: Buffer })[]
}

export type NewChange = PlannedChange & {
  requestId: string
  service: ContactChange['service']
  requestedAt: Date
  expiresAt: Date
  cleared: boolean
}

export type NewParty = { account: string; side: string; tokenHash: Buffer }

type ChangeRow = {
  id: number
  request_id: string
  service_id: number
  product: string
  service_name: string
  asked_by: string
  from_account: string
  to_account: string
  admin: boolean
  tech: boolean
  billing: boolean
  state: KnownChange['state']
  reason: string | null
  reason_account: string | null
  requested_at: Date
  expires_at: Date
  reminded_at: Date | null
  settled_at: Date | null
  cleared: boolean
  parties: PartyRow[]
}

type PartyRow = {
  account: string
  side: Party['side']
  state: Party['state']
  token_hash: string
  sent_at: string
  resent_at: string[]
  wrong_codes: number
  answered_at: string | null
  address_verified: boolean
}

/** A change and its parties in one round trip; parties come as JSON, so their times are text and their hashes `\x…`. */
export const WITH_PARTIES = `
  select c.*, (select jsonb_agg(to_jsonb(v) || jsonb_build_object('address_verified', a.email_verified_at is not null) order by v.side)
                 from validation v join account a on a.nichandle = v.account where v.change_id = c.id) as parties
    from contact_change c`

const find = statement('contact-change-find', `${WITH_PARTIES} where c.id = $1`)

/** The change of this number, whoever asks: the action decides who may see it. */
export async function findChange(db: Queryable, id: number): Promise<KnownChange | undefined> {
  const found = await row<ChangeRow>(db, find, [id])
  return found && changeOf(found)
}

const openOn = statement(
  'contact-change-open-on',
  `${WITH_PARTIES} where c.service_id = $1 and c.state = 'validatingByCustomers' order by c.id`,
)

/** The open changes of a service. The service's row must be locked by whoever wants to change them. */
export async function openChangesOn(db: Queryable, serviceId: number): Promise<OpenChange[]> {
  return (await rows<ChangeRow>(db, openOn, [serviceId])).map(changeOf) as OpenChange[]
}

const openOnAll = statement(
  'contact-change-open-on-all',
  `${WITH_PARTIES} where c.service_id = any($1) and c.state = 'validatingByCustomers' order by c.id`,
)

/** The same of many services. */
export async function openChangesOnAll(db: Queryable, serviceIds: number[]): Promise<OpenChange[]> {
  return (await rows<ChangeRow>(db, openOnAll, [serviceIds])).map(changeOf) as OpenChange[]
}

const insert = statement(
  'contact-change-insert',
  `with asked as (
     insert into contact_change (request_id, service_id, product, service_name, asked_by, from_account, to_account,
                                 admin, tech, billing, state, requested_at, expires_at, cleared)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'validatingByCustomers', $11, $12, $16)
     returning id)
   , party as (
     insert into validation (change_id, side, account, state, token_hash, sent_at)
     select asked.id, side, account, 'waiting', token_hash, $11
       from asked, unnest($13::text[], $14::text[], $15::bytea[]) as party(side, account, token_hash))
   select id from asked`,
)

/** Keeps a new open change and who must validate it. Gives its id. */
export async function insertChange(db: Queryable, change: NewChange, parties: NewParty[]): Promise<number> {
  const [admin, tech, billing] = ROLES.map((role) => change.roles.includes(role))
  const asked = await row<{ id: number }>(db, insert, [
    change.requestId,
    change.service.id,
    change.service.product,
    change.service.name,
    change.askedBy,
    change.from,
    change.to,
    admin,
    tech,
    billing,
    change.requestedAt,
    change.expiresAt,
    parties.map((party) => party.side),
    parties.map((party) => party.account),
    parties.map((party) => party.tokenHash),
    change.cleared,
  ])
  return asked!.id
}

const vainSince = statement(
  'contact-change-vain-since',
  `select count(distinct request_id) as count from contact_change
    where service_id = $1 and asked_by = $2 and requested_at > $3 and state in ('refused', 'aborted')`,
)

/** How many requests that an account has made on a service since then came to nothing: refused, withdrawn, overtaken. */
export async function countVainSince(db: Queryable, serviceId: number, account: string, since: Date): Promise<number> {
  return (await row<{ count: number }>(db, vainSince, [serviceId, account, since]))!.count
}

const answer = statement(
  'validation-answer',
  `update validation set state = $3, answered_at = $4 where change_id = $1 and side = $2 and state = 'waiting'`,
)

/** The party's answer, once. */
export async function saveAnswer(
  db: Queryable,
  changeId: number,
  party: Party,
  state: 'validated' | 'refused',
  at: Date,
): Promise<void> {
  await one(db, answer, [changeId, party.side, state, at])
}

const wrongCode = statement(
  'validation-wrong-code',
  `update validation set wrong_codes = wrong_codes + 1 where change_id = $1 and side = $2 and state = 'waiting'`,
)

export async function countWrongCode(db: Queryable, changeId: number, party: Party): Promise<void> {
  await one(db, wrongCode, [changeId, party.side])
}

const newCode = statement(
  'validation-new-code',
  `update validation set token_hash = $3, sent_at = $4, resent_at = $5, wrong_codes = 0
    where change_id = $1 and side = $2 and state = 'waiting'`,
)

/** A new code in place of the old one. */
export async function saveNewCode(
  db: Queryable,
  changeId: number,
  party: Party,
  code: { tokenHash: Buffer; sentAt: Date; resentAt: Date[] },
): Promise<void> {
  await one(db, newCode, [changeId, party.side, code.tokenHash, code.sentAt, code.resentAt])
}

const saveEnding = statement(
  'contact-change-settle',
  `update contact_change set state = $2, reason = $3, reason_account = $4, settled_at = $5
    where id = $1 and state = 'validatingByCustomers'`,
)

/** The end of a change, once. */
export async function saveSettled(db: Queryable, { id, ending, settledAt }: SettledChange): Promise<void> {
  const reason = 'reason' in ending ? ending.reason : null
  const account = 'account' in ending ? ending.account : null
  await one(db, saveEnding, [id, ending.state, reason, account, settledAt])
}

/** The change as the domain knows it while it is open; nothing once it is settled. */
export function asOpen(change: KnownChange): OpenChange | undefined {
  return change.state === 'validatingByCustomers' ? (change as unknown as OpenChange) : undefined
}

export function changeOf(found: ChangeRow): KnownChange {
  return {
    id: found.id,
    requestId: found.request_id,
    service: { id: found.service_id, product: found.product, name: found.service_name },
    askedBy: found.asked_by,
    from: found.from_account,
    to: found.to_account,
    roles: ROLES.filter((role: Role) => found[role]),
    requestedAt: found.requested_at,
    expiresAt: found.expires_at,
    cleared: found.cleared,
    state: found.state,
    reason: found.reason,
    reasonAccount: found.reason_account,
    settledAt: found.settled_at,
    remindedAt: found.reminded_at,
    parties: found.parties.map(partyOf),
  }
}

function partyOf(found: PartyRow): KnownChange['parties'][number] {
  return {
    account: found.account,
    side: found.side,
    state: found.state,
    sentAt: new Date(found.sent_at),
    answeredAt: found.answered_at === null ? null : new Date(found.answered_at),
    resentAt: found.resent_at.map((at) => new Date(at)),
    wrongCodes: found.wrong_codes,
    addressVerified: found.address_verified,
    tokenHash: Buffer.from(found.token_hash.slice(2), 'hex'),
  }
}
