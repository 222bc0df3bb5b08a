import { count, type Queryable, row, rows, statement } from './database.ts'

export type KnownKey = { name: string; createdAt: Date; revokedAt: Date | null }

const insert = statement(
  'provider-key-insert',
  'insert into provider_key (name, key_hash, created_at) values ($1, $2, $3) on conflict (name) do nothing',
)

/** False if there is, or was, a key of this name: the audit trail names keys, so a name is used once. */
export async function insertProviderKey(db: Queryable, name: string, keyHash: Buffer, at: Date): Promise<boolean> {
  return (await count(db, insert, [name, keyHash, at])) === 1
}

const all = statement(
  'provider-key-all',
  'select name, created_at as "createdAt", revoked_at as "revokedAt" from provider_key order by name',
)

export function providerKeys(db: Queryable): Promise<KnownKey[]> {
  return rows<KnownKey>(db, all, [])
}

const revoke = statement('provider-key-revoke', 'update provider_key set revoked_at = $2 where name = $1 and revoked_at is null')

/** False if there is no such key in use. */
export async function saveProviderKeyRevoked(db: Queryable, name: string, at: Date): Promise<boolean> {
  return (await count(db, revoke, [name, at])) === 1
}

const named = statement('provider-key-of-hash', 'select name from provider_key where key_hash = $1 and revoked_at is null')

/** The name of the key with this hash, if it is in use. */
export async function providerKeyNamed(db: Queryable, keyHash: Buffer): Promise<string | undefined> {
  return (await row<{ name: string }>(db, named, [keyHash]))?.name
}
