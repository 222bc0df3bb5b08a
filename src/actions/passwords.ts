/** Choosing another password: forgotten, or just changed. */
import { accountNamed, holdPassword, lockAccount, savePassword } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { killCodes } from '../db/email-codes.ts'
import { userCodeOwner } from '../db/user-codes.ts'
import { normalizedName, userNamedIn } from '../domain/account.ts'
import type { AccountActor, Actor, Origin } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { verifyPassword } from '../domain/password.ts'
import { Refusal } from '../domain/refusal.ts'
import { inEvenTime } from '../lib/even-time.ts'
import { networkOf } from '../lib/network.ts'
import { hashPassword, isPassword } from '../lib/password-hash.ts'
import { hashOf } from '../lib/secret.ts'
import { evict } from './access.ts'
import type { Context } from './context.ts'
import { LIFETIMES, newCode, proveAddress, useCode } from './email-codes.ts'
import { record } from './record.ts'
import { endSessionsOf, forgetGuesses } from './sessions.ts'
import { clearThrottle, LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'
import { changeUserPassword, resetUserPassword, sendUserCode } from './user-passwords.ts'

/** The question is answered in this time, whether the account exists or not. */
const ANSWER_TIME = 250

/** A code to choose a new password goes to the account's address, if there is such an account; or to a user's. */
export async function forgotPassword(context: Context, origin: Origin, entered: string): Promise<void> {
  const name = normalizedName(entered)
  await throttle(context, LIMITS.forgotPasswordFromNetwork, networkOf(origin.address ?? ''))
  await throttle(context, LIMITS.forgotPasswordOfAccount, hashOf(name).toString('hex'))
  await inEvenTime(ANSWER_TIME, async () => {
    const actor: Actor = { kind: 'visitor', ...origin }
    const user = userNamedIn(name)
    if (user) return sendUserCode(context, actor, user.account, user.login)
    const named = await accountNamed(context.db, name)
    if (named) await sendReset(context, actor, named.nichandle)
  })
}

/**
 * The code of the letter proves the mailbox: the new password counts, and every session ends. If nobody had proven it before,
 * somebody may have signed up with the address of another, whose account it is from now on: then nothing of theirs stays.
 */
export async function resetPassword(
  context: Context,
  origin: Origin,
  token: string,
  password: string,
): Promise<{ nichandle: string; user: string | null }> {
  const user = await userCodeOwner(context.db, hashOf(token), context.clock())
  if (user) return resetUserPassword(context, origin, token, password)
  const account = await inTransaction(context, async (tx) => {
    const account = await useCode(tx, context, token, 'password')
    const { nichandle } = account
    const actor: Actor = { kind: 'visitor', ...origin }
    verifyPassword(password, account)
    const hash = await hashPassword(password)
    await proveAddress(tx, context, actor, nichandle)
    if (account.emailVerifiedAt === null) await evict(tx, context, actor, nichandle)
    await changeTo(tx, context, actor, { nichandle, hash, by: 'code', keep: null })
    return account
  })
  await forgetGuesses(context, [account.nichandle, account.email])
  return { nichandle: account.nichandle, user: null }
}

/** The account holder, or a user, changes the own password; the other sessions end. */
export async function changePassword(
  context: Context,
  actor: AccountActor,
  session: number | null,
  { current, next }: { current: string; next: string },
): Promise<void> {
  if (actor.user !== null) return changeUserPassword(context, actor, actor.user, session, { current, next })
  await throttle(context, LIMITS.passwordChange, actor.account)
  const account = (await accountNamed(context.db, actor.account))!
  if (!(await isPassword(current, account.passwordHash))) throw new Refusal('wrong_password')
  await clearThrottle(context, LIMITS.passwordChange, actor.account)
  verifyPassword(next, account)
  const hash = await hashPassword(next)
  await inTransaction(context, async (tx) => {
    await lockAccount(tx, actor.account)
    // Another change may have come first: then this one knew a password that is none any more.
    if (!(await holdPassword(tx, account))) throw new Refusal('wrong_password')
    await changeTo(tx, context, actor, { nichandle: actor.account, hash, by: 'owner', keep: session })
  })
}

async function sendReset(context: Context, actor: Actor, nichandle: string): Promise<void> {
  await inTransaction(context, async (tx) => {
    const account = await lockAccount(tx, nichandle)
    if (!account) return
    const token = await newCode(tx, context, account, 'password', LIFETIMES.reset)
    const event = accountEvent('account.password-reset-asked', { nichandle })
    await record(tx, actor, context.clock(), event, { [nichandle]: token })
  })
}

/** Codes to choose a password that are still on their way are dead, too. */
async function changeTo(
  tx: Transaction,
  context: Context,
  actor: Actor,
  { nichandle, hash, by, keep }: { nichandle: string; hash: string; by: 'owner' | 'code'; keep: number | null },
): Promise<void> {
  const now = context.clock()
  await savePassword(tx, nichandle, hash)
  await killCodes(tx, nichandle, 'password', now)
  await endSessionsOf(tx, context, actor, { account: nichandle, user: null }, keep)
  await record(tx, actor, now, accountEvent('account.password-changed', { nichandle, by }))
}
