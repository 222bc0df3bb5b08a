/** The second factors of an account: setting them up, removing them, and what they are needed for. */
import { randomBytes } from 'node:crypto'
import { lockAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { deleteRecoveryCodes, insertRecoveryCodes } from '../db/recovery-codes.ts'
import {
  begunAuthenticator,
  deleteAuthenticator,
  factorsOf,
  insertAuthenticator,
  saveConfirmed,
  saveNeededForAdmin,
} from '../db/second-factor.ts'
import { saveSecondFactorGiven } from '../db/sessions.ts'
import type { AccountActor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import {
  type Factors,
  isInForce,
  type OwnFactor,
  type Proof,
  RECOVERY_CODES,
  verifyMayManage,
  verifyMayRemove,
} from '../domain/second-factor.ts'
import { freshSince } from '../domain/session.ts'
import { newAuthenticatorSecret, shownToApp } from '../lib/one-time-code.ts'
import { hashRecoveryCode, newRecoveryCode } from '../lib/recovery-code.ts'
import { sealSecret } from '../lib/sealed-secret.ts'
import type { Context } from './context.ts'
import { AUTHENTICATOR, countingWrongOnes, rejected, stepOfCode } from './given-factor.ts'
import { record } from './record.ts'
import { recordRemoved } from './second-factor-end.ts'
import { inTransaction } from './transaction.ts'

/** The browser's session that asks, and what it has proven. */
export type ProvenSession = Proof & { id: number }

/** A secret for an app. It is in force once a code of it has confirmed it; until then, the app before is. */
export function beginAuthenticator(
  context: Context,
  actor: AccountActor,
  session: ProvenSession,
): Promise<{ secret: string; uri: string }> {
  return managing(context, actor, session, async (tx, now) => {
    const { account } = actor
    const secret = newAuthenticatorSecret()
    const sealed = sealSecret(context.settings.secretKey, AUTHENTICATOR, account, secret)
    await insertAuthenticator(tx, account, sealed, now)
    await record(tx, actor, now, accountEvent('second-factor.begun', { nichandle: account, factor: 'authenticator' }))
    return shownToApp(secret, context.settings.brandName, account)
  })
}

/** The app shows right codes: it is in force, in the place of an earlier one. Gives recovery codes with the first factor. */
export function confirmAuthenticator(
  context: Context,
  actor: AccountActor,
  session: ProvenSession,
  code: string,
): Promise<string[] | null> {
  const { account } = actor
  return countingWrongOnes(context, actor, 'authenticator', () =>
    managing<string[] | null | Refusal>(context, actor, session, async (tx, now, factors) => {
      const begun = await begunAuthenticator(tx, account, freshSince(now))
      if (!begun) throw new Refusal('second_factor_not_set')
      const step = stepOfCode(context, account, begun, code)
      if (step === undefined) return rejected(tx, context, actor, 'authenticator')
      await deleteAuthenticator(tx, account)
      await saveConfirmed(tx, begun.id, now, step)
      return recordAdded(tx, context, actor, session, factors, 'authenticator')
    }),
  )
}

export function removeAuthenticator(context: Context, actor: AccountActor, session: ProvenSession): Promise<void> {
  return managing(context, actor, session, async (tx, _now, factors) => {
    if (!factors.authenticator) throw new Refusal('second_factor_not_set')
    verifyMayRemove(factors)
    await deleteAuthenticator(tx, actor.account)
    await recordRemoved(tx, context, actor, actor.account, 'authenticator')
  })
}

/** New recovery codes; those before are void. */
export function renewRecoveryCodes(context: Context, actor: AccountActor, session: ProvenSession): Promise<string[]> {
  return managing(context, actor, session, async (tx, now, factors) => {
    if (!isInForce(factors)) throw new Refusal('second_factor_not_set')
    await record(tx, actor, now, accountEvent('second-factor.recovery-codes-made', { nichandle: actor.account }))
    return makeRecoveryCodes(tx, context, actor.account)
  })
}

/** From now on, the account's yes to another administrative contact takes a fresh second factor, or no longer does. */
export function setNeededForAdmin(context: Context, actor: AccountActor, session: ProvenSession, needed: boolean): Promise<void> {
  return managing(context, actor, session, async (tx, now, factors) => {
    if (!isInForce(factors)) throw new Refusal('second_factor_not_set')
    if (factors.neededForAdmin === needed) return
    await saveNeededForAdmin(tx, actor.account, needed)
    const facts = { nichandle: actor.account, neededForAdminChanges: needed }
    await record(tx, actor, now, accountEvent('second-factor.need-changed', facts))
  })
}

/** The frame of all that changes factors: under the account's lock, by somebody who has just proven to be its owner. */
export function managing<Result>(
  context: Context,
  actor: AccountActor,
  session: ProvenSession,
  work: (tx: Transaction, now: Date, factors: Factors) => Promise<Result>,
): Promise<Result> {
  return inTransaction(context, async (tx) => {
    await lockAccount(tx, actor.account)
    const factors = await factorsOf(tx, actor.account)
    const now = context.clock()
    verifyMayManage(factors, session, now)
    return work(tx, now, factors)
  })
}

/** A factor is in force, and this session has just shown it. Gives recovery codes with the first one. */
export async function recordAdded(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  session: ProvenSession,
  before: Factors,
  factor: OwnFactor,
): Promise<string[] | null> {
  const now = context.clock()
  await saveSecondFactorGiven(tx, session.id, now)
  await record(tx, actor, now, accountEvent('second-factor.added', { nichandle: actor.account, factor }))
  return isInForce(before) ? null : makeRecoveryCodes(tx, context, actor.account)
}

async function makeRecoveryCodes(tx: Transaction, context: Context, account: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  const salt = randomBytes(16)
  const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(code, salt)))
  await deleteRecoveryCodes(tx, account)
  await insertRecoveryCodes(tx, account, salt, hashes, context.clock())
  return codes
}
