/** Who is behind a session cookie or an application's key. Reads; only that they were here is written, once a minute. */
import { type CredentialCaller, credentialCaller, saveUsed } from '../db/credentials.ts'
import { type PendingSession, pendingSession, type SessionCaller, saveSeen, sessionCaller } from '../db/sessions.ts'
import { idleSince, SEEN_EVERY } from '../domain/session.ts'
import { hashOf } from '../lib/secret.ts'
import type { Context } from './context.ts'

/** The account that this cookie's session belongs to, if the session has not ended. */
export async function callerOfSession(context: Context, secret: string): Promise<SessionCaller | undefined> {
  const now = context.clock()
  const caller = await sessionCaller(context.db, hashOf(secret), now, idleSince(now))
  if (caller && isStale(caller.lastSeenAt, now)) await saveSeen(context.db, caller.session, now)
  return caller
}

/** Who has given the password over this cookie, and has still to give the second factor. */
export function callerToProve(context: Context, secret: string): Promise<PendingSession | undefined> {
  return pendingSession(context.db, hashOf(secret), context.clock())
}

/** What is known of this application's credential; nothing if there is no such application. */
export function callerOfCredential(
  context: Context,
  applicationKey: string,
  consumerKey: string,
): Promise<CredentialCaller | undefined> {
  return credentialCaller(context.db, applicationKey, hashOf(consumerKey))
}

/** Keeps when a credential was last used. Asked only once its signature was found right. */
export async function noteUse(context: Context, credential: number, lastUsedAt: Date | null): Promise<void> {
  const now = context.clock()
  if (!lastUsedAt || isStale(lastUsedAt, now)) await saveUsed(context.db, credential, now)
}

function isStale(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() >= SEEN_EVERY
}
