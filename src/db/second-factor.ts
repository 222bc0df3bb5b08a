import type { Factors } from '../domain/second-factor.ts'
import { count, one, type Queryable, row, statement } from './database.ts'

const factors = statement(
  'second-factor-of-account',
  `select exists (select from authenticator where account = a.nichandle and confirmed_at is not null) as authenticator,
          (select count(*) from passkey where account = a.nichandle) as passkeys,
          (select count(*) from recovery_code where account = a.nichandle and used_at is null) as "recoveryCodes",
          a.second_factor_for_admin as "neededForAdmin"
     from account a where a.nichandle = $1`,
)

/** What an account can prove with that it is it. */
export async function factorsOf(db: Queryable, account: string): Promise<Factors> {
  return (await row<Factors>(db, factors, [account]))!
}

const needed = statement('second-factor-needed', 'select second_factor_for_admin as needed from account where nichandle = $1')

/** Whether the account wants a second factor for changes of the administrative contact. */
export async function isNeededForAdmin(db: Queryable, account: string): Promise<boolean> {
  return (await row<{ needed: boolean }>(db, needed, [account]))?.needed ?? false
}

const saveNeed = statement('second-factor-save-need', 'update account set second_factor_for_admin = $2 where nichandle = $1')

export async function saveNeededForAdmin(db: Queryable, account: string, needed: boolean): Promise<void> {
  await one(db, saveNeed, [account, needed])
}

/** An authenticator app as it is kept. */
export type KeptAuthenticator = { id: number; sealedSecret: Buffer; confirmedAt: Date | null }

const inForce = statement(
  'authenticator-in-force',
  `select id, sealed_secret as "sealedSecret", confirmed_at as "confirmedAt" from authenticator
    where account = $1 and confirmed_at is not null`,
)

export function authenticatorOf(db: Queryable, account: string): Promise<KeptAuthenticator | undefined> {
  return row<KeptAuthenticator>(db, inForce, [account])
}

const begun = statement(
  'authenticator-begun',
  `select id, sealed_secret as "sealedSecret", confirmed_at as "confirmedAt" from authenticator
    where account = $1 and confirmed_at is null and created_at > $2`,
)

/** The one that was begun since then, and waits for its first code. */
export function begunAuthenticator(db: Queryable, account: string, since: Date): Promise<KeptAuthenticator | undefined> {
  return row<KeptAuthenticator>(db, begun, [account, since])
}

const removeBegun = statement(
  'authenticator-delete-begun',
  'delete from authenticator where account = $1 and confirmed_at is null',
)
const insert = statement(
  'authenticator-insert',
  'insert into authenticator (account, sealed_secret, created_at) values ($1, $2, $3)',
)

/** Begins one; an earlier one that was not confirmed is gone. */
export async function insertAuthenticator(db: Queryable, account: string, sealedSecret: Buffer, at: Date): Promise<void> {
  await count(db, removeBegun, [account])
  await one(db, insert, [account, sealedSecret, at])
}

const confirm = statement(
  'authenticator-confirm',
  'update authenticator set confirmed_at = $2, last_step = $3 where id = $1 and confirmed_at is null',
)

/** From now on it is the account's. The step of the code that confirmed it is used. */
export async function saveConfirmed(db: Queryable, id: number, at: Date, step: number): Promise<void> {
  await one(db, confirm, [id, at, step])
}

const useStep = statement(
  'authenticator-use-step',
  'update authenticator set last_step = $2 where id = $1 and confirmed_at is not null and last_step < $2',
)

/** False if a code of this step, or of a later one, was used before. */
export async function takeStep(db: Queryable, id: number, step: number): Promise<boolean> {
  return (await count(db, useStep, [id, step])) === 1
}

const removeInForce = statement(
  'authenticator-delete',
  'delete from authenticator where account = $1 and confirmed_at is not null',
)

/** False if the account has none. */
export async function deleteAuthenticator(db: Queryable, account: string): Promise<boolean> {
  return (await count(db, removeInForce, [account])) === 1
}
