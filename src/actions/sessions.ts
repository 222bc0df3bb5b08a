/** Signing in and out. */
import { accountNamed, holdPassword, type SignInAccount } from '../db/accounts.ts'
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
import { normalizedName } from '../domain/account.ts'
import type { AccountActor, Actor, Origin } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Factor, factorsToGive, isInForce } from '../domain/second-factor.ts'
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
export type BegunSession = { nichandle: string; secret: string; secondFactor: Factor[] | null }

/** A failed sign-in takes this long, whether the account exists or not. */
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
  const account = await accountNamed(context.db, name)
  if (!(await isPassword(password, account?.passwordHash ?? null))) {
    return inEvenTime(FAILURE_TIME - (Date.now() - begun), () => signInFailed(context, origin, account))
  }
  await clearThrottle(context, LIMITS.signInOfAccount, who)
  await unthrottle(context, LIMITS.signInFromNetwork, network)
  await unthrottle(context, LIMITS.signInFromAnywhere, anywhere)
  return inTransaction(context, async (tx) => {
    const session = await beginSession(tx, context, origin, account!)
    if (earlier) await endEarlier(tx, context, origin, earlier)
    return session
  })
}

/** The password is new: what was guessed before does not count. */
export async function forgetGuesses(context: Context, { nichandle, email }: { nichandle: string; email: string }): Promise<void> {
  for (const name of [nichandle, email])
    await clearThrottle(context, LIMITS.signInFromAnywhere, hashOf(normalizedName(name)).toString('hex'))
}

/** Ends the session of this secret, whatever it waits for. */
export function signOut(context: Context, origin: Origin, secret: string): Promise<void> {
  return inTransaction(context, (tx) => endEarlier(tx, context, origin, secret))
}

/** Ends a session of the account that asks. */
export function endSession(context: Context, actor: AccountActor, id: number): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    if (!(await deleteSession(tx, actor, id))) return notFound
    await record(tx, actor, context.clock(), accountEvent('session.ended', { nichandle: actor.account, session: id }))
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
    await record(tx, actor, context.clock(), accountEvent('session.ended', { nichandle: owner.account, session }))
  }
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
  const account = await accountNamed(context.db, name)
  const addresses = account ? await sessionAddresses(context.db, { account: account.nichandle, user: null }) : []
  return addresses.some((address) => networkOf(address) === network)
}

async function beginSession(tx: Transaction, context: Context, origin: Origin, account: SignInAccount): Promise<BegunSession> {
  // A password that was reset while this one was compared opens nothing any more.
  if (!(await holdPassword(tx, account))) throw new Refusal('sign_in_failed')
  const { nichandle } = account
  const factors = await factorsOf(tx, nichandle)
  const begun = context.clock()
  const secret = newSecret()
  const waits = isInForce(factors)
  const session = { secretHash: hashOf(secret), account: nichandle, begun, awaitsSecondFactor: waits, ...origin }
  await insertSession(tx, { ...session, expiresAt: waits ? endOfWait(begun) : endOf(begun) })
  const event = accountEvent(waits ? 'session.second-factor-asked' : 'session.opened', { nichandle })
  await record(tx, actorOf({ ...account, user: null }, origin), begun, event)
  const passkeysPossible = passkeySite(context.settings.baseUrl) !== null
  return { nichandle, secret, secondFactor: waits ? factorsToGive(factors, passkeysPossible) : null }
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
  await record(tx, actor, context.clock(), accountEvent('session.ended', { nichandle, session }))
}

async function signInFailed(context: Context, origin: Origin, account: SignInAccount | undefined): Promise<never> {
  if (account) {
    const event = accountEvent('session.refused', { nichandle: account.nichandle })
    await inTransaction(context, (tx) => record(tx, { kind: 'visitor', ...origin }, context.clock(), event))
  }
  throw new Refusal('sign_in_failed')
}
