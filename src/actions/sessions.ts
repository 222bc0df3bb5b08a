/** Signing in and out. */
import { accountNamed, holdPassword } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { factorsOf } from '../db/second-factor.ts'
import {
  deleteOtherSessions,
  deleteSession,
  deleteSessionOfHash,
  insertSession,
  type SessionOwner,
  sessionAddresses,
} from '../db/sessions.ts'
import { holdUserPassword, type SignInPerson, userNamed } from '../db/user-sign-in.ts'
import { normalizedName, userNamedIn } from '../domain/account.ts'
import type { AccountActor, Actor, Origin } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Factor, factorsToGive, isInForce, NO_FACTORS } from '../domain/second-factor.ts'
import { endOf, endOfWait } from '../domain/session.ts'
import { inEvenTime } from '../lib/even-time.ts'
import { networkOf } from '../lib/network.ts'
import { passkeySite } from '../lib/passkey.ts'
import { isPassword } from '../lib/password-hash.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { clearThrottle, LIMITS, throttle, unthrottle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** A session that has just begun; the secret is for the cookie. With a second factor still to give, it opens nothing yet. */
export type BegunSession = { nichandle: string; user: string | null; secret: string; secondFactor: Factor[] | null }

/** A failed sign-in takes this long, whether there is such an account or user or not. */
const FAILURE_TIME = 250

/**
 * Begins a session, or the wait for the second factor if the account has one, and ends the earlier one that the browser was
 * in: nobody finds a way back into it. An unknown account and a wrong password get one answer, in one time.
 */
export async function signIn(
  context: Context,
  origin: Origin,
  entered: string,
  password: string,
  earlier?: string,
): Promise<BegunSession> {
  const name = normalizedName(entered)
  const network = networkOf(origin.address ?? '')
  const anywhere = hashOf(name).toString('hex')
  const who = `${anywhere} ${network}`
  await throttle(context, LIMITS.signInFromNetwork, network)
  await throttle(context, LIMITS.signInOfAccount, who)
  await throttleStrangers(context, anywhere, name, network)

  const begun = Date.now()
  const person = await personNamed(context, name)
  if (!(await isPassword(password, person?.passwordHash ?? null))) {
    return inEvenTime(FAILURE_TIME - (Date.now() - begun), () => signInFailed(context, origin, person))
  }
  await clearThrottle(context, LIMITS.signInOfAccount, who)
  await unthrottle(context, LIMITS.signInFromNetwork, network)
  await unthrottle(context, LIMITS.signInFromAnywhere, anywhere)
  return inTransaction(context, async (tx) => {
    const session = await beginSession(tx, context, origin, person!)
    if (earlier) await endEarlier(tx, context, origin, earlier)
    return session
  })
}

/** The password is new: what was guessed before does not count. */
export async function forgetGuesses(context: Context, names: string[]): Promise<void> {
  for (const name of names) await clearThrottle(context, LIMITS.signInFromAnywhere, hashOf(normalizedName(name)).toString('hex'))
}

/** Ends the session of this secret, whatever it waits for. */
export function signOut(context: Context, origin: Origin, secret: string): Promise<void> {
  return inTransaction(context, (tx) => endEarlier(tx, context, origin, secret))
}

/** Ends a session of the account that asks. */
export function endSession(context: Context, actor: AccountActor, id: number): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    if (!(await deleteSession(tx, actor, id))) return notFound
    await record(tx, actor, context.clock(), accountEvent('session.ended', endedSession(actor, id)))
    return null
  })
}

/** Ends all sessions of the account holder or the user who asks, but the one that it asks with. */
export function endOtherSessions(context: Context, actor: AccountActor, keep: number | null): Promise<void> {
  return inTransaction(context, (tx) => endSessionsOf(tx, context, actor, actor, keep))
}

/** Ends all sessions of an account holder, or of a user, but perhaps one. */
export async function endSessionsOf(
  tx: Transaction,
  context: Context,
  actor: Actor,
  owner: SessionOwner,
  keep: number | null = null,
): Promise<void> {
  for (const session of await deleteOtherSessions(tx, owner, keep)) {
    await record(tx, actor, context.clock(), accountEvent('session.ended', endedSession(owner, session)))
  }
}

function endedSession({ account: nichandle, user }: SessionOwner, session: number) {
  return { nichandle, ...(user !== null && { login: user }), session }
}

/** Whoever a name means that was entered to sign in: an account by handle or address, or a user by account and login. */
async function personNamed(context: Context, name: string): Promise<SignInPerson | undefined> {
  const named = userNamedIn(name)
  if (named) return userNamed(context.db, named.account, named.login)
  const account = await accountNamed(context.db, name)
  return account && { ...account, user: null }
}

/**
 * Who guesses from very many networks is stopped, too. That must not keep the owner out: where they were signed in before they
 * still are welcome, and anywhere after choosing a new password by letter.
 */
async function throttleStrangers(context: Context, key: string, name: string, network: string): Promise<void> {
  try {
    await throttle(context, LIMITS.signInFromAnywhere, key)
  } catch (refusal) {
    if (!(await inEvenTime(FAILURE_TIME, () => wasHere(context, name, network)))) throw refusal
  }
}

async function wasHere(context: Context, name: string, network: string): Promise<boolean> {
  const person = await personNamed(context, name)
  const addresses = person ? await sessionAddresses(context.db, { account: person.nichandle, user: person.user }) : []
  return addresses.some((address) => networkOf(address) === network)
}

async function beginSession(tx: Transaction, context: Context, origin: Origin, person: SignInPerson): Promise<BegunSession> {
  // A password that was reset while this one was compared opens nothing any more.
  if (!(await stillHas(tx, person))) throw new Refusal('sign_in_failed')
  const { nichandle, user } = person
  // A second factor is the account holder's own; users have none.
  const factors = user === null ? await factorsOf(tx, nichandle) : NO_FACTORS
  const begun = context.clock()
  const secret = newSecret()
  const waits = isInForce(factors)
  const session = { secretHash: hashOf(secret), account: nichandle, user, begun, awaitsSecondFactor: waits, ...origin }
  await insertSession(tx, { ...session, expiresAt: waits ? endOfWait(begun) : endOf(begun) })
  const event = accountEvent(waits ? 'session.second-factor-asked' : 'session.opened', { nichandle })
  await record(tx, actorOf(person, origin), begun, event)
  const passkeysPossible = passkeySite(context.settings.baseUrl) !== null
  return { nichandle, user, secret, secondFactor: waits ? factorsToGive(factors, passkeysPossible) : null }
}

function stillHas(tx: Transaction, person: SignInPerson): Promise<boolean> {
  const { nichandle, user, passwordHash } = person
  return user === null ? holdPassword(tx, person) : holdUserPassword(tx, nichandle, user, passwordHash)
}

type Opener = { nichandle: string; user: string | null; staff: boolean }

function actorOf({ nichandle, user, staff }: Opener, origin: Origin): Actor {
  return { kind: staff ? 'staff' : 'account', account: nichandle, user, credential: null, by: null, ...origin }
}

async function endEarlier(tx: Transaction, context: Context, origin: Origin, secret: string): Promise<void> {
  const ended = await deleteSessionOfHash(tx, hashOf(secret))
  if (!ended) return
  const { session, account: nichandle, user, staff } = ended
  const actor = actorOf({ nichandle, user, staff }, origin)
  await record(tx, actor, context.clock(), accountEvent('session.ended', endedSession({ account: nichandle, user }, session)))
}

async function signInFailed(context: Context, origin: Origin, person: SignInPerson | undefined): Promise<never> {
  if (person) {
    const { nichandle, user } = person
    const event = accountEvent('session.refused', { nichandle, ...(user !== null && { login: user }) })
    await inTransaction(context, (tx) => record(tx, { kind: 'visitor', ...origin }, context.clock(), event))
  }
  throw new Refusal('sign_in_failed')
}
