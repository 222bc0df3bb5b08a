import type { Database } from '../../src/db/database.ts'
import { order } from './people.ts'

type Number = { product?: string; special?: boolean; pack?: string | null; admin?: string }

/** Puts a line, trunk or number into a group; the database gives it the contacts of its group, if that is there. */
export async function numberIn(
  pool: Database,
  group: string | null,
  name: string,
  { product = 'telephony/aliases', special = false, pack = null, admin }: Number = {},
): Promise<number> {
  const found = await pool.query(`select contact_admin from service where product = 'telephony' and name = $1`, [group])
  const id = await order(pool, product, name, { admin: admin ?? found.rows[0].contact_admin })
  await pool.query('update service set billing_group = $2, special = $3, pack = $4 where id = $1', [id, group, special, pack])
  return id
}

/** Fills a group: names, by product. */
export async function hold(pool: Database, group: string, held: Record<string, string[]>): Promise<void> {
  for (const [product, names] of Object.entries(held)) for (const name of names) await numberIn(pool, group, name, { product })
}
