/** Rights that were asked for and refused: one row for all that are alike within an hour. */
import { type Queryable, rows, statement } from './database.ts'

/** Alike refusals of one hour. The resource of an account is of the product `account`. */
export type RefusalNote = {
  product: string
  name: string
  account: string
  login: string
  action: string
  reason: string
  policy: string
  askedBy: string
  hour: Date
  count: number
  at: Date
  address: string | null
}

/**
 * Nobody waits for the disk here: losing the notes of the last moment in a power cut harms nobody. Sorted, so that two nodes
 * that note the same never wait for each other. What is no account has no notes.
 */
const write = statement(
  'refusals-write',
  `insert into access_refusal as kept
          (product, name, account, user_login, action, reason, policy, asked_by, hour, count, first_at, last_at, address)
   select r.product, r.name, r.account, r.login, r.action, r.reason, r.policy, r."askedBy", r.hour, r.count, r.at, r.at, r.address
     from jsonb_to_recordset($1::jsonb)
          as r(product text, name text, account text, login text, action text, reason text, policy text, "askedBy" text,
               hour timestamptz, count int, at timestamptz, address text)
    cross join (select set_config('synchronous_commit', 'off', true) as is_on) disk
    where disk.is_on = 'off'
      and (r.product <> 'account' or exists (select from account where nichandle = r.name))
    order by r.product, r.name, r.hour, r.account, r.login, r.action, r."askedBy"
   on conflict (product, name, hour, account, user_login, action, asked_by) do update
      set count = kept.count + excluded.count, reason = excluded.reason, policy = excluded.policy,
          last_at = greatest(kept.last_at, excluded.last_at), address = excluded.address`,
)

export async function writeRefusals(db: Queryable, notes: RefusalNote[]): Promise<void> {
  await rows(db, write, [JSON.stringify(notes)])
}

export type RefusalRow = {
  id: number
  account: string
  user: string | null
  action: string
  reason: string
  policy: string | null
  asked_by: string
  count: number
  first_at: Date
  last_at: Date
}

const page = statement(
  'refusals-page',
  `select id, account, nullif(user_login, '') as user, action, reason, nullif(policy, '') as policy, asked_by, count,
          first_at, last_at
     from access_refusal
    where product = $1 and name = $2 and id < $3
    order by id desc
    limit $4`,
)

/** What was refused on a resource, what began last first. */
export function refusalsOn(
  db: Queryable,
  { product, name }: { product: string; name: string },
  before: number,
  limit: number,
): Promise<RefusalRow[]> {
  return rows<RefusalRow>(db, page, [product, name, before, limit])
}
