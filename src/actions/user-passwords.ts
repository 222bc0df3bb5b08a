/** How users of an account come by a password: they choose it themselves, by a code that a letter brings. */
import type { Transaction } from '../db/database.ts'
import { insertUserCode, killUserCodes, spendUserCode, userCodeOwner } from '../db/user-codes.ts'
import { holdUserPassword, userNamed } from '../db/user-sign-in.ts'
import { type KnownUser, lockUser, saveUserPassword } from '../db/users.ts'
import { signInName } from '../domain/account.ts'
import type { AccountActor, Actor, Origin } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { verifyPassword } from '../domain/password.ts'
import { Refusal } from '../domain/refusal.ts'
import { hashPassword, isPassword } from '../lib/password-hash.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { LIFETIMES } from './email-codes.ts'
import { record } from './record.ts'
import { endSessionsOf, forgetGuesses } from './sessions.ts'
import { clearThrottle, LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** A letter with a link to choose the first password. */
export async function inviteUser(tx: Transaction, context: Context, actor: Actor, user: KnownUser): Promise<void> {
  const token = await newUserCode(tx, context, user, LIFETIMES.firstPassword)
  await record(tx, actor, context.clock(), accountEvent('user.invited', letterFacts(user)), { [user.account]: token })
}

/** A code to choose a new password, or the first one, if there is such a user. */
export async function sendUserCode(context: Context, actor: Actor, account: string, login: string): Promise<void> {
  await inTransaction(context, async (tx) => {
    const user = await lockUser(tx, account, login)
    if (!user || user.status === 'DISABLED') return
    if (!user.hasPassword) return inviteUser(tx, context, actor, user)
    const token = await newUserCode(tx, context, user, LIFETIMES.reset)
    await record(tx, actor, context.clock(), accountEvent('user.password-reset-asked', letterFacts(user)), { [account]: token })
  })
}

/** The code of the letter is spent, the new password counts, and every session of the user ends. */
export async function resetUserPassword(
  context: Context,
  origin: Origin,
  token: string,
  password: string,
): Promise<{ nichandle: string; user: string }> {
  const user = await inTransaction(context, async (tx) => {
    const user = await useUserCode(tx, context, token)
    verifyPassword(password, namesOf(user))
    const by = user.hasPassword ? 'code' : 'invitation'
    await changeTo(tx, context, { kind: 'visitor', ...origin }, user, { hash: await hashPassword(password), by, keep: null })
    return user
  })
  await forgetGuesses(context, [signInName(user.account, user.login)])
  return { nichandle: user.account, user: user.login }
}

/** The user changes the password; the other sessions end. */
export async function changeUserPassword(
  context: Context,
  actor: AccountActor,
  login: string,
  session: number | null,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const { account } = actor
  const key = signInName(account, login)
  await throttle(context, LIMITS.passwordChange, key)
  const known = await userNamed(context.db, account, login)
  if (!known || !(await isPassword(current, known.passwordHash))) throw new Refusal('wrong_password')
  await clearThrottle(context, LIMITS.passwordChange, key)
  verifyPassword(next, { nichandle: account, login, email: known.email })
  const hash = await hashPassword(next)
  await inTransaction(context, async (tx) => {
    const user = await lockUser(tx, account, login)
    // Another change may have come first: then this one knew a password that is none any more.
    if (!user || !(await holdUserPassword(tx, account, login, known.passwordHash))) throw new Refusal('wrong_password')
    await changeTo(tx, context, actor, user, { hash, by: 'owner', keep: session })
  })
}

async function newUserCode(tx: Transaction, context: Context, user: KnownUser, lifetime: number): Promise<string> {
  const { account, login, email } = user
  const createdAt = context.clock()
  const token = newSecret()
  await killUserCodes(tx, account, login, createdAt)
  const expiresAt = new Date(createdAt.getTime() + lifetime)
  await insertUserCode(tx, { account, login, email, tokenHash: hashOf(token), createdAt, expiresAt })
  return token
}

/** Spends a code. Gives the user it is of, locked; unknown, spent, expired and outdated codes get one answer. */
async function useUserCode(tx: Transaction, context: Context, token: string): Promise<KnownUser> {
  const now = context.clock()
  const owner = await userCodeOwner(tx, hashOf(token), now)
  const user = owner && (await lockUser(tx, owner.account, owner.login))
  if (!user || !(await spendUserCode(tx, hashOf(token), now))) throw new Refusal('token_unusable')
  return user
}

type Change = { hash: string; by: 'owner' | 'code' | 'invitation'; keep: number | null }

/** Codes that are still on their way are dead, too. */
async function changeTo(tx: Transaction, context: Context, actor: Actor, user: KnownUser, change: Change): Promise<void> {
  const { account, login } = user
  const now = context.clock()
  await saveUserPassword(tx, account, login, change.hash, now)
  await killUserCodes(tx, account, login, now)
  await endSessionsOf(tx, context, actor, { account, user: login }, change.keep)
  await record(tx, actor, now, accountEvent('user.password-changed', { ...letterFacts(user), by: change.by }))
}

/** Where a letter to the user goes, and in which language. */
function letterFacts({ account, login, email, language }: KnownUser) {
  return { nichandle: account, login, email, language }
}

function namesOf({ account, login, email }: KnownUser) {
  return { nichandle: account, login, email }
}
