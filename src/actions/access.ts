/** What lets somebody into an account, and how it ends. */
import { applicationsOf } from '../db/applications.ts'
import { revokeAll } from '../db/credentials.ts'
import type { Transaction } from '../db/database.ts'
import { openEmailChange } from '../db/email-changes.ts'
import type { Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { endApplication } from './applications.ts'
import type { Context } from './context.ts'
import { abortEmailChange } from './email-changes.ts'
import { recordAll } from './record.ts'
import { dropSecondFactor } from './second-factor-end.ts'
import { endSessionsOf } from './sessions.ts'

/** Whoever was in is out: every session ends, and so does what applications may do in the account's name. */
export async function endAccess(tx: Transaction, context: Context, actor: Actor, nichandle: string): Promise<void> {
  await endSessionsOf(tx, context, actor, { account: nichandle, user: null })
  const revoked = await revokeAll(tx, { account: nichandle, user: null })
  const events = revoked.map((credential) => accountEvent('credential.revoked', { nichandle, credential }))
  await recordAll(tx, actor, context.clock(), events)
}

/**
 * Whoever used the account was not the owner of its mailbox: with the access go the applications that they made, the
 * change of address that they asked for, and the second factors that would keep the owner out.
 */
export async function evict(tx: Transaction, context: Context, actor: Actor, nichandle: string): Promise<void> {
  await endAccess(tx, context, actor, nichandle)
  for (const application of await applicationsOf(tx, nichandle)) await endApplication(tx, context, actor, application)
  await dropSecondFactor(tx, context, actor, nichandle)
  const change = await openEmailChange(tx, nichandle)
  if (change) await abortEmailChange(tx, context, actor, nichandle, change, 'not_owner')
}
