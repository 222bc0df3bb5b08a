import type { Owner, OwnerField } from '../domain/owner.ts'
import { one, type Queryable, row, statement } from './database.ts'

/** The owner of a service as it was told, whatever that is, and until when the service may not leave. */
export type ToldOwner = { told: unknown; transferLockedUntil: Date | null }

const find = statement(
  'owner-find',
  `select owner as told, transfer_locked_until as "transferLockedUntil" from service where product = $1 and name = $2`,
)

export function findOwner(db: Queryable, product: string, name: string): Promise<ToldOwner | undefined> {
  return row<ToldOwner>(db, find, [product, name])
}

/** What the hosting company told beside the fields that are known here stays. A bare text was the name. */
const edit = statement(
  'owner-edit',
  `update service
      set owner = case jsonb_typeof(owner) when 'object' then owner when 'string' then jsonb_build_object('name', owner)
                               else '{}' end || $2::jsonb
    where id = $1`,
)

/** Writes fields of the same owner. The caller holds the service's lock. */
export async function saveOwnerFields(db: Queryable, id: number, fields: Partial<Record<OwnerField, string>>): Promise<void> {
  await one(db, edit, [id, JSON.stringify(fields)])
}

const change = statement('owner-change', `update service set owner = $2, transfer_locked_until = $3 where id = $1`)

/** Writes another owner: nothing that was told of the former one stays. The caller holds the service's lock. */
export async function saveOwner(db: Queryable, id: number, owner: Owner, lockedUntil: Date | null): Promise<void> {
  await one(db, change, [id, JSON.stringify(owner), lockedUntil])
}
