/** How second factors end. The caller holds the lock of the account. */
import type { Transaction } from '../db/database.ts'
import { deletePasskey, passkeysOf } from '../db/passkeys.ts'
import { deleteRecoveryCodes } from '../db/recovery-codes.ts'
import { deleteAuthenticator, factorsOf, saveNeededForAdmin } from '../db/second-factor.ts'
import type { Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { isInForce, type OwnFactor } from '../domain/second-factor.ts'
import type { Context } from './context.ts'
import { record } from './record.ts'

/** A factor is gone. With the last one go the recovery codes. */
export async function recordRemoved(
  tx: Transaction,
  context: Context,
  actor: Actor,
  nichandle: string,
  factor: OwnFactor,
): Promise<void> {
  await record(tx, actor, context.clock(), accountEvent('second-factor.removed', { nichandle, factor }))
  if (!isInForce(await factorsOf(tx, nichandle))) await deleteRecoveryCodes(tx, nichandle)
}

/** Nothing of it stays: the account is another person's from now on. */
export async function dropSecondFactor(tx: Transaction, context: Context, actor: Actor, nichandle: string): Promise<void> {
  const { neededForAdmin } = await factorsOf(tx, nichandle)
  if (neededForAdmin) {
    await saveNeededForAdmin(tx, nichandle, false)
    const facts = { nichandle, neededForAdminChanges: false }
    await record(tx, actor, context.clock(), accountEvent('second-factor.need-changed', facts))
  }
  if (await deleteAuthenticator(tx, nichandle)) await recordRemoved(tx, context, actor, nichandle, 'authenticator')
  for (const { id } of await passkeysOf(tx, nichandle)) {
    await deletePasskey(tx, nichandle, id)
    await recordRemoved(tx, context, actor, nichandle, 'passkey')
  }
}
