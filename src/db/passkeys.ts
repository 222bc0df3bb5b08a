import type { KeptPasskey } from '../lib/passkey.ts'
import { count, one, type Queryable, row, rows, statement } from './database.ts'

export type KnownPasskey = KeptPasskey & { id: number; name: string; createdAt: Date; lastUsedAt: Date | null }

const COLUMNS = `id, credential_id as "credentialId", public_key as "publicKey", counter, transports, name,
  created_at as "createdAt", last_used_at as "lastUsedAt"`

const ofAccount = statement('passkey-of-account', `select ${COLUMNS} from passkey where account = $1 order by id`)

export function passkeysOf(db: Queryable, account: string): Promise<KnownPasskey[]> {
  return rows<KnownPasskey>(db, ofAccount, [account])
}

const named = statement('passkey-named', `select ${COLUMNS} from passkey where account = $1 and credential_id = $2`)

/** The passkey of an account that calls itself so. */
export function passkeyNamed(db: Queryable, account: string, credentialId: Buffer): Promise<KnownPasskey | undefined> {
  return row<KnownPasskey>(db, named, [account, credentialId])
}

const insert = statement(
  'passkey-insert',
  `insert into passkey (account, credential_id, public_key, counter, transports, name, created_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing returning id`,
)

/** Gives its id; nothing if it is known already, here or to another account. */
export async function insertPasskey(
  db: Queryable,
  account: string,
  { credentialId, publicKey, counter, transports }: KeptPasskey,
  name: string,
  at: Date,
): Promise<number | undefined> {
  const values = [account, credentialId, publicKey, counter, transports, name, at]
  return (await row<{ id: number }>(db, insert, values))?.id
}

const use = statement(
  'passkey-use',
  `update passkey set counter = $2, last_used_at = $3
    where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
)

/** False if its counter did not rise: then it was copied, or its answer came before. */
export async function savePasskeyUsed(db: Queryable, id: number, counter: number, at: Date): Promise<boolean> {
  return (await count(db, use, [id, counter, at])) === 1
}

const rename = statement('passkey-rename', 'update passkey set name = $3 where id = $1 and account = $2')

export async function savePasskeyName(db: Queryable, account: string, id: number, name: string): Promise<boolean> {
  return (await count(db, rename, [id, account, name])) === 1
}

const remove = statement('passkey-delete', 'delete from passkey where id = $1 and account = $2')

export async function deletePasskey(db: Queryable, account: string, id: number): Promise<boolean> {
  return (await count(db, remove, [id, account])) === 1
}

/** What a challenge is for: adding a passkey, or using one. */
type ChallengePurpose = 'add' | 'use'

const ask = statement(
  'passkey-challenge-save',
  `insert into passkey_challenge (session, purpose, challenge, expires_at) values ($1, $2, $3, $4)
   on conflict (session, purpose) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
)

/** What a passkey is to sign now; an earlier challenge of this session is void. */
export async function saveChallenge(
  db: Queryable,
  session: number,
  purpose: ChallengePurpose,
  challenge: Buffer,
  expiresAt: Date,
): Promise<void> {
  await one(db, ask, [session, purpose, challenge, expiresAt])
}

const take = statement(
  'passkey-challenge-take',
  'delete from passkey_challenge where session = $1 and purpose = $2 returning challenge, expires_at as "expiresAt"',
)

/** The challenge of this session, once. */
export async function takeChallenge(
  db: Queryable,
  session: number,
  purpose: ChallengePurpose,
  now: Date,
): Promise<Buffer | undefined> {
  const taken = await row<{ challenge: Buffer; expiresAt: Date }>(db, take, [session, purpose])
  return taken && taken.expiresAt > now ? taken.challenge : undefined
}
