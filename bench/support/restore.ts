import type { PoolClient } from 'pg'
import type { Product } from './product.ts'

const STEP = 500_000

/**
 * Fills the table of services as a restore does it: rows first, without asking for each whether its accounts exist, then the
 * indexes. `insert` adds the services of these numbers.
 */
export async function restoreServices(
  { pool }: Pick<Product, 'pool'>,
  services: number,
  insert: (client: PoolClient, from: number, to: number) => Promise<unknown>,
): Promise<void> {
  const { rows: indexes } = await pool.query(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = 'service' and indexdef not like '%UNIQUE%'`,
  )
  const client = await pool.connect()
  await client.query('set session_replication_role = replica')
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  for (let from = 1; from <= services; from += STEP) await insert(client, from, Math.min(from + STEP - 1, services))
  for (const { definition } of indexes) await client.query(definition)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze service')
  client.release()
}
