import type { Language } from '../domain/language.ts'
import type { Profile } from '../domain/profile.ts'
import type { Zone } from '../domain/zone.ts'
import { count, one, type Queryable, row, statement } from './database.ts'

/** An account with all that is kept of it, but its password. */
export type KnownAccount = Profile & {
  nichandle: string
  email: string
  emailVerifiedAt: Date | null
  zone: Zone
  language: Language
  staff: boolean
  createdAt: Date
}

const COLUMNS = `nichandle, email, email_verified_at as "emailVerifiedAt", zone, language, locale, firstname, name, organisation,
  legalform, country, phone, address, zip, city, area, staff, created_at as "createdAt"`

const find = statement('account-find', `select ${COLUMNS} from account where nichandle = $1`)

export function findAccount(db: Queryable, nichandle: string): Promise<KnownAccount | undefined> {
  return row<KnownAccount>(db, find, [nichandle])
}

const lock = statement('account-lock', `select ${COLUMNS} from account where nichandle = $1 for no key update`)

/** Locks an account: whoever changes its address or its password holds this lock first. */
export function lockAccount(db: Queryable, nichandle: string): Promise<KnownAccount | undefined> {
  return row<KnownAccount>(db, lock, [nichandle])
}

/** What it takes to let somebody in. */
export type SignInAccount = { nichandle: string; email: string; passwordHash: string | null; staff: boolean }

const named = statement(
  'account-named',
  `select nichandle, email, password_hash as "passwordHash", staff from account
    where nichandle = $1 or lower(email) = $1 order by nichandle = $1 desc limit 1`,
)

/** The account of this name: a handle or an address, in lower case. */
export function accountNamed(db: Queryable, name: string): Promise<SignInAccount | undefined> {
  return row<SignInAccount>(db, named, [name])
}

const stillSignsIn = statement(
  'account-still-signs-in',
  'select from account where nichandle = $1 and password_hash = $2 for share',
)

/** Is this still the password? Holds it until the end of the transaction: who changes it waits. */
export async function holdPassword(db: Queryable, { nichandle, passwordHash }: SignInAccount): Promise<boolean> {
  return (await count(db, stillSignsIn, [nichandle, passwordHash])) === 1
}

export type NewAccount = Profile & {
  nichandle: string
  email: string
  emailVerifiedAt: Date | null
  zone: Zone
  language: Language
  passwordHash: string | null
  staff: boolean
  createdAt: Date
}

const insert = statement(
  'account-insert',
  `insert into account (nichandle, email, email_verified_at, zone, language, locale, firstname, name, organisation, legalform,
                        country, phone, address, zip, city, area, staff, password_hash, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
   on conflict do nothing`,
)

/** False if the handle or the address is another account's. */
export async function insertAccount(db: Queryable, account: NewAccount): Promise<boolean> {
  const { nichandle, email, emailVerifiedAt, zone, language, staff, passwordHash, createdAt } = account
  const values = [nichandle, email, emailVerifiedAt, zone, language, ...profileValues(account), staff, passwordHash, createdAt]
  return (await count(db, insert, values)) === 1
}

const update = statement(
  'account-save-profile',
  `update account set language = $2, locale = $3, firstname = $4, name = $5, organisation = $6, legalform = $7, country = $8,
                      phone = $9, address = $10, zip = $11, city = $12, area = $13
    where nichandle = $1`,
)

export async function saveProfile(db: Queryable, nichandle: string, profile: Profile, language: Language): Promise<void> {
  await one(db, update, [nichandle, language, ...profileValues(profile)])
}

const password = statement('account-save-password', 'update account set password_hash = $2 where nichandle = $1')

export async function savePassword(db: Queryable, nichandle: string, hash: string): Promise<void> {
  await one(db, password, [nichandle, hash])
}

const verified = statement(
  'account-save-verified',
  'update account set email_verified_at = $2 where nichandle = $1 and email_verified_at is null',
)

/** The address is proven. False if it was before. */
export async function saveVerified(db: Queryable, nichandle: string, at: Date): Promise<boolean> {
  return (await count(db, verified, [nichandle, at])) === 1
}

const email = statement(
  'account-save-email',
  `update account set email = $2, email_verified_at = $3
    where nichandle = $1 and not exists (select from account other where lower(other.email) = lower($2) and other.nichandle <> $1)`,
)

/** A new primary address, which its owner has just proven. False if another account has it. */
export async function saveEmail(db: Queryable, nichandle: string, address: string, at: Date): Promise<boolean> {
  return (await count(db, email, [nichandle, address, at])) === 1
}

function profileValues(profile: Profile): (string | null)[] {
  const { locale, firstname, name, organisation, legalform, country, phone, address, zip, city, area } = profile
  return [locale, firstname, name, organisation, legalform, country, phone, address, zip, city, area]
}
