/** Accounts as the provider tells them, many at a time. */
import type { Profile } from '../domain/profile.ts'
import type { KnownAccount, NewAccount } from './accounts.ts'
import { count, type Queryable, rows, type Statement, statement } from './database.ts'

export type KeptAccount = KnownAccount & { passwordHash: string | null }

const COLUMNS = `nichandle, email, email_verified_at as "emailVerifiedAt", zone, language, locale, firstname, name, organisation,
  legalform, country, phone, address, zip, city, area, staff, created_at as "createdAt", password_hash as "passwordHash"`

/**
 * The database has the last word on what is the same address in another case, so it lowers both. These statements have no
 * name: with a thousand names they need another plan than with one, and another again once the table has grown.
 */
const read = (locking: string): Statement => ({
  text: `select ${COLUMNS} from account
          where nichandle in (select kept.nichandle from unnest($1::text[]) as told(entered) join account kept on kept.nichandle = told.entered
                              union select kept.nichandle
                                from unnest($2::text[]) as told(entered) join account kept on lower(kept.email) = lower(told.entered))
          order by nichandle ${locking}`,
})

const find = read('')
const lock = read('for update')

export function findAccounts(db: Queryable, handles: string[], addresses: string[]): Promise<KeptAccount[]> {
  return rows<KeptAccount>(db, find, [handles, addresses])
}

/** Locks the accounts of these handles and addresses against whoever asks what is true of them. */
export function lockKnownAccounts(db: Queryable, handles: string[], addresses: string[]): Promise<KeptAccount[]> {
  return rows<KeptAccount>(db, lock, [handles, addresses])
}

const named = (locking: string): Statement => ({
  text: `select nichandle, lower(email) as email, email_verified_at is not null as verified, voip_validated as "voipValidated"
           from account
          where nichandle in (select kept.nichandle from unnest($1::text[]) as told(entered) join account kept on kept.nichandle = told.entered
                              union select kept.nichandle
                                from unnest($1::text[]) as told(entered) join account kept on lower(kept.email) = told.entered)
          order by nichandle ${locking}`,
})

const findNamed = named('')
const lockNamed = named('for update')

export type NamedAccount = { nichandle: string; email: string; verified: boolean; voipValidated: boolean }

/**
 * Locks the accounts of these names against `lockAccounts`: no bill slips in between what is asked of an account and the
 * effect that it allows.
 */
export function lockNamedAccounts(db: Queryable, names: string[]): Promise<NamedAccount[]> {
  return rows<NamedAccount>(db, lockNamed, [names])
}

export function findNamedAccounts(db: Queryable, names: string[]): Promise<NamedAccount[]> {
  return rows<NamedAccount>(db, findNamed, [names])
}

const TOLD = `jsonb_to_recordset($1) as told(nichandle text, email text, "emailVerifiedAt" timestamptz, zone text, language text,
  locale text, firstname text, name text, organisation text, legalform text, country text, phone text, address text, zip text,
  city text, area text, staff boolean, "passwordHash" text, "createdAt" timestamptz)`

const insert = statement(
  'told-accounts-insert',
  `insert into account (nichandle, email, email_verified_at, zone, language, locale, firstname, name, organisation, legalform,
                        country, phone, address, zip, city, area, staff, password_hash, created_at)
   select nichandle, email, "emailVerifiedAt", zone, language, locale, firstname, name, organisation, legalform,
          country, phone, address, zip, city, area, staff, "passwordHash", "createdAt"
     from ${TOLD}
   on conflict do nothing returning nichandle`,
)

/** Gives the handles of those that could be kept: neither the handle nor the address was another account's. */
export async function insertAccounts(db: Queryable, accounts: NewAccount[]): Promise<string[]> {
  return (await rows<{ nichandle: string }>(db, insert, [JSON.stringify(accounts)])).map(({ nichandle }) => nichandle)
}

/** An account with what the provider changed of it. */
export type ToldAccount = Profile &
  Pick<KeptAccount, 'nichandle' | 'email' | 'emailVerifiedAt' | 'zone' | 'language' | 'passwordHash'>

const update = statement(
  'told-accounts-update',
  `update account kept
      set email = told.email, email_verified_at = told."emailVerifiedAt", zone = told.zone, language = told.language,
          locale = told.locale, firstname = told.firstname, name = told.name, organisation = told.organisation,
          legalform = told.legalform, country = told.country, phone = told.phone, address = told.address, zip = told.zip,
          city = told.city, area = told.area, password_hash = told."passwordHash"
     from ${TOLD}
    where kept.nichandle = told.nichandle`,
)

export async function updateAccounts(db: Queryable, accounts: ToldAccount[]): Promise<number> {
  return count(db, update, [JSON.stringify(accounts)])
}

const voip = statement('told-accounts-voip', 'update account set voip_validated = $2 where nichandle = any($1)')

export async function saveVoipValidated(db: Queryable, handles: string[], validated: boolean): Promise<number> {
  return count(db, voip, [handles, validated])
}
