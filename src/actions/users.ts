/** The users of an account: made, changed, kept out and removed by the account holder, or by users who may. */
import { lockAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { killUserCodes } from '../db/user-codes.ts'
import { countUsers, deleteUser, findUser, insertUser, type KnownUser, lockUser, saveUser } from '../db/users.ts'
import type { AccountActor } from '../domain/actor.ts'
import { emailAddress } from '../domain/email-address.ts'
import { accountEvent } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'
import { verifyPassword } from '../domain/password.ts'
import { Refusal } from '../domain/refusal.ts'
import { statusOf } from '../domain/user.ts'
import { hashPassword } from '../lib/password-hash.ts'
import { hashOf } from '../lib/secret.ts'
import { endUserAccess } from './access.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'
import { groupNamed, verifyMayKeep, verifyShedsNothing, verifyUnnamed } from './user-keeping.ts'
import { inviteUser } from './user-passwords.ts'

export const MOST_USERS = 1000

export type AskedUser = {
  login: string
  email: string
  description: string
  group: string
  /** The language of the account, if none is asked for. */
  language: Language | undefined
  /** Without one, a letter invites the user to choose it. */
  password: string | undefined
}

/** Makes a user. */
export async function makeUser(context: Context, actor: AccountActor, asked: AskedUser): Promise<void> {
  const { login, password, description } = asked
  const { account } = actor
  const email = emailAddress(asked.email)
  if (password === undefined) await throttleInvitation(context, account, email)
  else verifyPassword(password, { nichandle: account, login, email })
  const passwordHash = password === undefined ? null : await hashPassword(password)
  const status = statusOf({ hasPassword: passwordHash !== null })
  await inTransaction(context, async (tx) => {
    const { language } = (await lockAccount(tx, account))!
    const group = await groupNamed(tx, account, asked.group)
    await verifyMayKeep(tx, actor, { logins: [login], groups: [group] })
    await verifyShedsNothing(tx, actor)
    await verifyUnnamed(tx, account, { login })
    if ((await countUsers(tx, account)) >= MOST_USERS) throw new Refusal('too_many', { entered: String(MOST_USERS) })
    const createdAt = context.clock()
    const spoken = asked.language ?? language
    const made = { account, login, email, description, group: group.name, language: spoken, status, passwordHash, createdAt }
    if (!(await insertUser(tx, made))) throw new Refusal('name_taken', { entered: login })
    await record(tx, actor, createdAt, accountEvent('user.created', { nichandle: account, login, group: group.name }))
    if (passwordHash === null) await inviteUser(tx, context, actor, (await findUser(tx, account, login))!)
  })
}

export type UserChanges = { [K in 'email' | 'description' | 'group' | 'language']?: KnownUser[K] | undefined }

/** Changes a user. What is left out stays. */
export async function editUser(
  context: Context,
  actor: AccountActor,
  login: string,
  changes: UserChanges,
): Promise<null | NotFound> {
  const email = changes.email === undefined ? undefined : emailAddress(changes.email)
  return keeping(context, actor, login, async (tx, user) => {
    const group = await groupNamed(tx, actor.account, changes.group ?? user.group)
    await verifyMayKeep(tx, actor, { logins: [], groups: [group] })
    const { description = user.description, language = user.language } = changes
    const after = { ...user, email: email ?? user.email, description, group: group.name, language }
    const fields = (['email', 'description', 'group', 'language'] as const).filter((field) => after[field] !== user[field])
    if (fields.length === 0) return
    if (fields.includes('group')) await verifyShedsNothing(tx, actor, { login })
    if (fields.includes('email') && login !== actor.user) await verifyShedsNothing(tx, actor)
    const now = context.clock()
    await saveUser(tx, after, now)
    await record(tx, actor, now, accountEvent('user.edited', { nichandle: actor.account, login, fields }))
    if (fields.includes('email')) await moveLetters(tx, context, actor, after)
  })
}

/** The user is out at once, and does not get in again before being enabled. */
export function disableUser(context: Context, actor: AccountActor, login: string): Promise<null | NotFound> {
  return keeping(context, actor, login, async (tx, user) => {
    if (user.status === 'DISABLED') return
    const now = context.clock()
    await saveUser(tx, { ...user, status: 'DISABLED' }, now)
    await killUserCodes(tx, actor.account, login, now)
    await endUserAccess(tx, context, actor, actor.account, login)
    await record(tx, actor, now, accountEvent('user.disabled', { nichandle: actor.account, login }))
  })
}

/** The user may sign in again. What had ended stays ended. */
export function enableUser(context: Context, actor: AccountActor, login: string): Promise<null | NotFound> {
  return keeping(context, actor, login, async (tx, user) => {
    if (user.status !== 'DISABLED') return
    await verifyShedsNothing(tx, actor)
    const now = context.clock()
    await saveUser(tx, { ...user, status: statusOf(user) }, now)
    await record(tx, actor, now, accountEvent('user.enabled', { nichandle: actor.account, login }))
  })
}

/** The user is out at once, and for good. */
export function removeUser(context: Context, actor: AccountActor, login: string): Promise<null | NotFound> {
  return keeping(context, actor, login, async (tx) => {
    await endUserAccess(tx, context, actor, actor.account, login)
    await deleteUser(tx, actor.account, login)
    await record(tx, actor, context.clock(), accountEvent('user.deleted', { nichandle: actor.account, login }))
  })
}

type Work = (tx: Transaction, user: KnownUser) => Promise<void>

/** With the user locked, and once it is clear that whoever asks may touch this one. */
function keeping(context: Context, actor: AccountActor, login: string, work: Work): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    const user = await lockUser(tx, actor.account, login)
    if (!user) return notFound
    await verifyMayKeep(tx, actor, { logins: [login], groups: [await groupNamed(tx, actor.account, user.group)] })
    await work(tx, user)
    return null
  })
}

/** A letter that went to the address before opens nothing any more. Who waits for an invitation gets another one. */
async function moveLetters(tx: Transaction, context: Context, actor: AccountActor, user: KnownUser): Promise<void> {
  await killUserCodes(tx, user.account, user.login, context.clock())
  if (user.status === 'PASSWORD_CHANGE_REQUIRED') await inviteUser(tx, context, actor, user)
}

/** Letters to strangers: a few to each, and not too many of an account. */
async function throttleInvitation(context: Context, account: string, email: string): Promise<void> {
  await throttle(context, LIMITS.invitationTo, hashOf(email.toLowerCase()).toString('hex'))
  await throttle(context, LIMITS.invitation, account)
}
