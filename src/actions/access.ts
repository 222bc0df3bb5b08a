/** What lets somebody into an account, and how it ends. */
import { applicationsOf } from '../db/applications.ts'
import { type CredentialOwner, revokeAll } from '../db/credentials.ts'
import type { Transaction } from '../db/database.ts'
import { openEmailChange } from '../db/email-changes.ts'
import { deleteUser, loginsOf } from '../db/users.ts'
import type { Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { endApplication } from './applications.ts'
import type { Context } from './context.ts'
import { abortEmailChange } from './email-changes.ts'
import { endPolicies } from './policies.ts'
import { record, recordAll } from './record.ts'
import { dropSecondFactor } from './second-factor-end.ts'
import { endSessionsOf } from './sessions.ts'

/** Whoever was in is out, users included: every session ends, and so does what applications may do in the account's name. */
export async function endAccess(tx: Transaction, context: Context, actor: Actor, nichandle: string): Promise<void> {
  for (const user of [null, ...(await loginsOf(tx, nichandle))])
    await endSessionsOf(tx, context, actor, { account: nichandle, user })
  await endCredentials(tx, context, actor, { account: nichandle, user: null })
}

/** A user is out: the sessions end, and what applications may do as this user. */
export async function endUserAccess(
  tx: Transaction,
  context: Context,
  actor: Actor,
  nichandle: string,
  user: string,
): Promise<void> {
  await endSessionsOf(tx, context, actor, { account: nichandle, user })
  await endCredentials(tx, context, actor, { account: nichandle, user })
}

async function endCredentials(tx: Transaction, context: Context, actor: Actor, owner: CredentialOwner): Promise<void> {
  const { account: nichandle } = owner
  const revoked = await revokeAll(tx, owner)
  const events = revoked.map((credential) => accountEvent('credential.revoked', { nichandle, credential }))
  await recordAll(tx, actor, context.clock(), events)
}

/**
 * Whoever used the account was not the owner of its mailbox: with the access go the users, policies and applications that they
 * made, the change of address that they asked for, and the second factors that would keep the owner out.
 */
export async function evict(tx: Transaction, context: Context, actor: Actor, nichandle: string): Promise<void> {
  await endAccess(tx, context, actor, nichandle)
  for (const login of await loginsOf(tx, nichandle)) {
    await deleteUser(tx, nichandle, login)
    await record(tx, actor, context.clock(), accountEvent('user.deleted', { nichandle, login }))
  }
  await endPolicies(tx, context, actor, nichandle)
  for (const application of await applicationsOf(tx, nichandle)) await endApplication(tx, context, actor, application)
  await dropSecondFactor(tx, context, actor, nichandle)
  const change = await openEmailChange(tx, nichandle)
  if (change) await abortEmailChange(tx, context, actor, nichandle, change, 'not_owner')
}
