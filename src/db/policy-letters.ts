/** How often accounts have heard of one that gives them access, by what the trail holds. */
import { type Queryable, rows, statement } from './database.ts'

/** Only the newest events of an account are looked at: what fills them within the hour is what is counted. */
const often = statement(
  'policy-letters-often',
  `select named
     from unnest($2::text[]) named
    where $4 <= (select count(*)
                   from (select event_id from event_of_account where account = named order by event_id desc limit 200) newest
                   join event e on e.id = newest.event_id
                  where e.kind like 'policy.%' and e.at > $3 and e.account = $1
                    and (e.details -> 'given' ? named or e.details -> 'ended' ? named))`,
)

/** Those of these accounts that this one has given access, or taken it from, so many times since then. */
export async function heardOften(
  db: Queryable,
  owner: string,
  accounts: string[],
  since: Date,
  times: number,
): Promise<string[]> {
  const found = await rows<{ named: string }>(db, often, [owner, accounts, since, times])
  return found.map(({ named }) => named)
}
