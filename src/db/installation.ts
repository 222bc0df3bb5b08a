import { type Queryable, row, statement } from './database.ts'

const keep = statement(
  'installation-keep',
  `with kept as (insert into installation (key, value) values ($1, $2) on conflict do nothing returning value)
   select value from kept union all select value from installation where key = $1 limit 1`,
)

/** Writes a fact about the installation once, and gives what was written first. */
export async function keepInstallation(db: Queryable, key: string, value: string): Promise<string> {
  // A node that starts in the same moment may have written between our two looks: then the second time finds it.
  const found = (await row<{ value: string }>(db, keep, [key, value])) ?? (await row<{ value: string }>(db, keep, [key, value]))
  return found!.value
}

const anyAccount = statement('installation-any-account', 'select exists (select from account) as found')

/** Whether anybody is here yet. */
export async function hasAccounts(db: Queryable): Promise<boolean> {
  return (await row<{ found: boolean }>(db, anyAccount, []))!.found
}
