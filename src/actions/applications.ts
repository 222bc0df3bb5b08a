/** Applications of an account: programs that may ask others for access. */

import { deleteApplication, findApplication, insertApplication, type KnownApplication } from '../db/applications.ts'
import { validatedCredentials } from '../db/credentials.ts'
import type { Transaction } from '../db/database.ts'
import type { AccountActor, Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { applicationSecret } from '../lib/application-secret.ts'
import { newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record, recordAll } from './record.ts'
import { inTransaction } from './transaction.ts'

/** A new application; its secret is shown this once. */
export type CreatedApplication = { id: number; key: string; secret: string }

type Described = { name: string; description: string }

const KEY_LENGTH = 16

export function createApplication(context: Context, actor: AccountActor, described: Described): Promise<CreatedApplication> {
  return inTransaction(context, (tx) => addApplication(tx, context, actor, actor.account, described))
}

/** Removes an application, and with it everything that accounts let it do. */
export function removeApplication(context: Context, actor: AccountActor, id: number): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    const application = await findApplication(tx, actor.account, id)
    return application && (await endApplication(tx, context, actor, application)) ? null : notFound
  })
}

/** Ends an application, as part of an action; whoever had let it in reads in their trail that it is out. False if it has ended. */
export async function endApplication(
  tx: Transaction,
  context: Context,
  actor: Actor,
  { id, key, account: nichandle }: KnownApplication,
): Promise<boolean> {
  const revoked = await validatedCredentials(tx, id)
  if (!(await deleteApplication(tx, id))) return false
  const now = context.clock()
  const events = revoked.map((each) => accountEvent('credential.revoked', { nichandle: each.account, credential: each.id }))
  await recordAll(tx, actor, now, events)
  await record(tx, actor, now, accountEvent('application.removed', { nichandle, applicationKey: key }))
  return true
}

/** Makes an application that belongs to an account, as part of an action. */
export async function addApplication(
  tx: Transaction,
  context: Context,
  actor: Actor,
  nichandle: string,
  described: Described,
): Promise<CreatedApplication> {
  const createdAt = context.clock()
  const key = newSecret().slice(0, KEY_LENGTH)
  const id = await insertApplication(tx, { key, ...described, account: nichandle, createdAt })
  await record(tx, actor, createdAt, accountEvent('application.created', { nichandle, applicationKey: key }))
  return { id, key, secret: applicationSecret(context.settings.secretKey, key) }
}
