/**
 * The requests that concern an account: it asks, loses or receives. Each of the three has an index in the order of ids, and
 * one of the open ones alone; a page reads a short run from each and merges them, whatever lies behind.
 */
import type { TaskState } from '../domain/contact-change.ts'
import type { Role } from '../domain/role.ts'
import { changeOf, type KnownChange, WITH_PARTIES } from './contact-changes.ts'
import { type Queryable, row, rows, statement } from './database.ts'
import { push } from './page.ts'
import { type PersonRow, peopleOf } from './people.ts'

export const REQUEST_VIEWS = ['waitingForMe', 'waitingForOthers', 'all'] as const

export type RequestView = (typeof REQUEST_VIEWS)[number]

/** What the list is narrowed by; `search` is part of the service's name or of a handle. */
export type RequestFilter = { states?: TaskState[]; search?: string; role?: Role }

/** A request as those whom it concerns see it, with who is behind its handles. */
export type OwnRequestRow = {
  change: KnownChange
  /** The contacts of its service today; nobody if it is gone. */
  contacts: (string | null)[]
  people: Map<string, PersonRow>
}

const CONCERNED = ['asked_by', 'from_account', 'to_account']

/** $1 is the account, $2 the time. */
const OPEN = `c.state = 'validatingByCustomers' and c.expires_at > $2`
const AWAITS_ME = `exists (select from validation v where v.change_id = c.id and v.account = $1 and v.state = 'waiting')`

const CONDITIONS: Record<RequestView, string> = {
  waitingForMe: `${OPEN} and ${AWAITS_ME}`,
  waitingForOthers: `${OPEN} and not ${AWAITS_ME}`,
  all: '$2::timestamptz is not null',
}

/** A page of them, newest first, before the request of this id. */
export async function requestsOf(
  db: Queryable,
  account: string,
  now: Date,
  view: RequestView,
  filter: RequestFilter,
  before: number,
  limit: number,
): Promise<OwnRequestRow[]> {
  const values: unknown[] = [account, now, before, limit]
  const where = [CONDITIONS[view], 'c.id < $3', ...conditionsOf(filter, values)].join(' and ')
  const runs = CONCERNED.map(
    (field) => `(select c.id from contact_change c where c.${field} = $1 and ${where} order by c.id desc limit $4)`,
  )
  const page = `select id from (${runs.join(' union ')}) run order by id desc limit $4`
  // No name: the best plan depends on what is asked for.
  return withPeople(db, await rows<FoundRow>(db, { text: wholeOf(`c.id in (${page})`) }, values))
}

const find = statement('own-request-find', wholeOf('c.id = $2 and $1 in (c.asked_by, c.from_account, c.to_account)'))

/** The request of this number, for whom it concerns. To anybody else it does not exist. */
export async function requestOf(db: Queryable, account: string, id: number): Promise<OwnRequestRow | undefined> {
  return (await withPeople(db, await rows<FoundRow>(db, find, [account, id])))[0]
}

export type RequestCounts = { waitingForMe: number; waitingForOthers: number }

/** Open requests are counted so far. */
export const MOST_COUNTED = 1000

const count = statement(
  'own-request-count',
  `select (${countOf('waitingForMe')}) as "waitingForMe", (${countOf('waitingForOthers')}) as "waitingForOthers"`,
)

/** How many are open, up to a thousand each. */
export async function countRequests(db: Queryable, account: string, now: Date): Promise<RequestCounts> {
  return (await row<RequestCounts>(db, count, [account, now]))!
}

/** Who asks and loses, or asks and receives, is counted in the first run alone. */
function countOf(view: RequestView): string {
  const runs = ['c.asked_by = $1', 'c.from_account = $1 and c.asked_by <> $1', 'c.to_account = $1 and c.asked_by <> $1']
  const selects = runs.map((run) => `(select from contact_change c where ${run} and ${CONDITIONS[view]} limit ${MOST_COUNTED})`)
  return `select least(count(*), ${MOST_COUNTED}) from (${selects.join(' union all ')}) counted`
}

function conditionsOf({ states, search, role }: RequestFilter, values: unknown[]): string[] {
  const conditions: string[] = []
  if (states) conditions.push(`c.state = any(${push(values, states)})`)
  if (search) {
    const text = push(values, search.toLowerCase())
    const fields = ['lower(c.service_name)', ...CONCERNED.map((field) => `c.${field}`)]
    conditions.push(`(${fields.map((field) => `strpos(${field}, ${text}) > 0`).join(' or ')})`)
  }
  if (role) conditions.push(`c.${role}`)
  return conditions
}

type FoundRow = Parameters<typeof changeOf>[0] & { contacts: (string | null)[] }

function wholeOf(where: string): string {
  return `select found.*, array[s.contact_admin, s.contact_tech, s.contact_billing] as contacts
            from (${WITH_PARTIES} where ${where}) found left join service s on s.id = found.service_id
           order by found.id desc`
}

async function withPeople(db: Queryable, found: FoundRow[]): Promise<OwnRequestRow[]> {
  const people = await peopleOf(
    db,
    found.flatMap((each) => [each.asked_by, each.from_account, each.to_account]),
  )
  return found.map((each) => ({ change: changeOf(each), contacts: each.contacts, people }))
}
