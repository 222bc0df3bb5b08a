/** How accounts come to be, and what they change of themselves. */
import { randomInt } from 'node:crypto'
import { accountNamed, insertAccount, lockAccount, type NewAccount, saveProfile } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import type { AccountActor, Actor, Origin } from '../domain/actor.ts'
import { emailAddress } from '../domain/email-address.ts'
import { accountEvent } from '../domain/event.ts'
import { type Language, type Locale, languageOf, localeOf } from '../domain/language.ts'
import { handleOf, numbersAfter } from '../domain/nichandle.ts'
import { verifyPassword } from '../domain/password.ts'
import { edited, type LegalForm, type Profile, type ProfileChanges } from '../domain/profile.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Zone } from '../domain/zone.ts'
import { inEvenTime } from '../lib/even-time.ts'
import { networkOf } from '../lib/network.ts'
import { hashPassword } from '../lib/password-hash.ts'
import { hashOf } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { LIFETIMES, newCode } from './email-codes.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** What a new account is made of. Everything that is left out has a sensible beginning. */
export type AccountFields = {
  email: string
  firstname: string
  name: string
  organisation?: string | null
  legalform?: LegalForm
  country: string
  zone?: Zone
  language?: Language | Locale
  phone?: string | null
  address?: string | null
  zip?: string | null
  city?: string | null
  area?: string | null
  /** Without one, the letter carries a code to choose it. */
  passwordHash?: string | null
  /** Given by the house; made from the name if left out. */
  nichandle?: string
  /** True if somebody vouches for the address. */
  emailVerified?: boolean
  staff?: boolean
}

/** The handle of the new account, or what another account already has. */
export type Created = { nichandle: string; taken?: never } | { taken: 'email' | 'nichandle'; nichandle?: never }

const HANDLE_TRIES = 16
const SIGN_UP_TIME = 300

/** Makes an account, as part of an action. Its letter gives the handle, and a code for what is still to do. */
export async function createAccount(tx: Transaction, context: Context, actor: Actor, fields: AccountFields): Promise<Created> {
  const createdAt = context.clock()
  const account = newAccount(context, fields, createdAt)
  const nichandle = await insertUnderFreeHandle(tx, context, account, fields.nichandle)
  if (typeof nichandle !== 'string') return nichandle
  const made = { nichandle, email: account.email }
  const token = await firstCode(tx, context, made, fields)
  const event = accountEvent('account.created', { nichandle, by: madeBy(actor) })
  await record(tx, actor, createdAt, event, token === undefined ? {} : { [nichandle]: token })
  return { nichandle }
}

export type SignUp = Omit<AccountFields, 'passwordHash' | 'nichandle' | 'emailVerified' | 'staff'> & { password: string }

/** Somebody signs up. Whether the address already has an account is told to that address, never to who asks. */
export async function signUp(context: Context, origin: Origin, { password, ...asked }: SignUp): Promise<void> {
  if (context.settings.signUp === 'closed') throw new Refusal('sign_up_closed')
  const fields = { ...asked, email: emailAddress(asked.email) }
  verifyPassword(password, fields)
  await throttle(context, LIMITS.signUpFromNetwork, networkOf(origin.address ?? ''))
  await throttle(context, LIMITS.signUpOfAddress, hashOf(fields.email.toLowerCase()).toString('hex'))
  await inEvenTime(SIGN_UP_TIME, async () => {
    const passwordHash = await hashPassword(password)
    const actor: Actor = { kind: 'visitor', ...origin }
    await inTransaction(context, async (tx) => {
      const { taken } = await createAccount(tx, context, actor, { ...fields, passwordHash })
      if (taken) await tellTheOwner(tx, context, actor, fields.email)
    })
  })
}

/** The account changes its name, address, phone or language. */
export async function editAccount(context: Context, actor: AccountActor, changes: ProfileChanges): Promise<void> {
  await inTransaction(context, async (tx) => {
    const before = (await lockAccount(tx, actor.account))!
    const { after, fields } = edited(before, changes)
    if (fields.length === 0) return
    await saveProfile(tx, actor.account, after, languageOf(after.locale))
    const event = accountEvent('account.edited', { nichandle: actor.account, fields })
    await record(tx, actor, context.clock(), event)
  })
}

/** The account that these fields make, but its handle. */
export function newAccount(context: Context, fields: AccountFields, createdAt: Date): Omit<NewAccount, 'nichandle'> {
  const locale = localeOf(fields.language ?? 'en')
  const blank: Profile = {
    firstname: '',
    name: '',
    organisation: null,
    legalform: 'individual',
    country: fields.country,
    phone: null,
    address: null,
    zip: null,
    city: null,
    area: null,
    locale,
  }
  return {
    ...edited(blank, { ...fields, locale }).after,
    email: fields.email,
    emailVerifiedAt: fields.emailVerified ? createdAt : null,
    zone: fields.zone ?? context.settings.zone,
    language: languageOf(locale),
    passwordHash: fields.passwordHash ?? null,
    staff: fields.staff ?? false,
    createdAt,
  }
}

/** Two at the same moment may draw the same number: the database keeps one, the other draws again. */
async function insertUnderFreeHandle(
  tx: Transaction,
  context: Context,
  account: Omit<NewAccount, 'nichandle'>,
  given: string | undefined,
): Promise<string | { taken: 'email' | 'nichandle' }> {
  for (let tries = 0; tries < HANDLE_TRIES; tries++) {
    const nichandle = given ?? handleOf(account, randomInt(numbersAfter(tries)), context.settings.nicSuffix)
    if (await insertAccount(tx, { ...account, nichandle })) return nichandle
    if (await accountNamed(tx, account.email.toLowerCase())) return { taken: 'email' }
    if (given) return { taken: 'nichandle' }
  }
  throw new Error(`no free handle for these initials after ${HANDLE_TRIES} tries`)
}

/** To choose a password if there is none yet, else to prove the address if nobody vouches for it. */
async function firstCode(
  tx: Transaction,
  context: Context,
  account: { nichandle: string; email: string },
  { passwordHash, emailVerified }: AccountFields,
): Promise<string | undefined> {
  if (!passwordHash) return newCode(tx, context, account, 'password', LIFETIMES.firstPassword)
  if (!emailVerified) return newCode(tx, context, account, 'verify', LIFETIMES.verify)
  return undefined
}

function madeBy(actor: Actor): 'sign-up' | 'provider' | 'seed' {
  if (actor.kind === 'provider') return 'provider'
  return actor.kind === 'system' ? 'seed' : 'sign-up'
}

async function tellTheOwner(tx: Transaction, context: Context, actor: Actor, email: string): Promise<void> {
  const owner = await accountNamed(tx, email.toLowerCase())
  if (!owner) return
  const event = accountEvent('account.sign-up-repeated', { nichandle: owner.nichandle })
  await record(tx, actor, context.clock(), event)
}
