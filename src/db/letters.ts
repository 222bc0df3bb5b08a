import { type Queryable, row, statement } from './database.ts'

const counts = statement(
  'letter-counts',
  'select count(*) filter (where dead_at is null) as waiting, count(*) filter (where dead_at is not null) as dead from letter',
)

/** How many letters wait for the mail server, and how many were given up. */
export async function letterCounts(db: Queryable): Promise<{ waiting: number; dead: number }> {
  return (await row<{ waiting: number; dead: number }>(db, counts, []))!
}
