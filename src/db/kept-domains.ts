/** Until when domains may not leave, asked by who administers them. */
import { type Queryable, rows, statement } from './database.ts'

const longest = statement(
  'kept-domains-of-accounts',
  `select contact_admin as account, max(case when held_by is null then transfer_locked_until else timestamptz '9999-12-31' end) as until
     from service where contact_admin = any($1) and product = 'domain' group by contact_admin`,
)

/** Of each account, the longest lock of a domain of which it is administrative contact; it may be over. */
export async function longestLocks(db: Queryable, accounts: string[]): Promise<Map<string, Date | null>> {
  const found = await rows<{ account: string; until: Date | null }>(db, longest, [accounts])
  return new Map(found.map(({ account, until }) => [account, until]))
}
