/** Somebody gives a second factor: a code of the app, a recovery code, or what a passkey signed. */
import { lockAccount } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { passkeyNamed, savePasskeyUsed, takeChallenge } from '../db/passkeys.ts'
import { recoveryCodesLeft, recoverySalt, takeRecoveryCode } from '../db/recovery-codes.ts'
import { authenticatorOf, type KeptAuthenticator, takeStep } from '../db/second-factor.ts'
import type { AccountActor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Factor } from '../domain/second-factor.ts'
import { stepOf } from '../lib/one-time-code.ts'
import { type PasskeyUsed, passkeySite, usedPasskey } from '../lib/passkey.ts'
import { hashRecoveryCode } from '../lib/recovery-code.ts'
import { openSecret } from '../lib/sealed-secret.ts'
import type { Context } from './context.ts'
import { record } from './record.ts'
import { isOnceTooOften, LIMITS, throttle, unthrottle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** What was given: exactly one of them. */
export type Given =
  | { code: string; recoveryCode?: never; passkey?: never }
  | { recoveryCode: string; code?: never; passkey?: never }
  | { passkey: PasskeyUsed; code?: never; recoveryCode?: never }

/** What the secrets of authenticators are encrypted for. */
export const AUTHENTICATOR = 'second-factor:authenticator'

/**
 * Goes on if the given factor is the account's. Each works once. A wrong one is counted and on record, which is why it is
 * thrown only after the commit; each kind is counted by itself, so that guesses at codes do not keep a passkey out.
 */
export async function proving<Result>(
  context: Context,
  actor: AccountActor,
  session: number,
  given: Given,
  work: (tx: Transaction, factor: Factor) => Promise<Result>,
): Promise<Result> {
  const factor = factorOf(given)
  return countingWrongOnes(context, actor, factor, async () => {
    const outcome = await inTransaction<Result | Refusal>(context, async (tx) => {
      await lockAccount(tx, actor.account)
      return (await isRight(tx, context, actor, session, given)) ? work(tx, factor) : rejected(tx, context, actor, factor)
    })
    if (outcome instanceof Refusal) await warnOwner(context, actor)
    return outcome
  })
}

/** The same limits for each place where a factor may be guessed at. Only wrong ones, which `work` gives as its refusal, count. */
export async function countingWrongOnes<Result>(
  context: Context,
  { account }: AccountActor,
  factor: Factor,
  work: () => Promise<Result | Refusal>,
): Promise<Result> {
  const key = `${account} ${factor}`
  await throttle(context, LIMITS.secondFactor, key)
  await throttle(context, LIMITS.secondFactorOfDay, key)
  let wrong = false
  try {
    const outcome = await work()
    wrong = outcome instanceof Refusal
    if (outcome instanceof Refusal) throw outcome
    return outcome
  } finally {
    if (!wrong) for (const limit of [LIMITS.secondFactor, LIMITS.secondFactorOfDay]) await unthrottle(context, limit, key)
  }
}

/** Puts a wrong one on record. */
export async function rejected(tx: Transaction, context: Context, { account, ...actor }: AccountActor, factor: Factor) {
  const event = accountEvent('session.second-factor-refused', { nichandle: account, factor })
  await record(tx, { account, ...actor }, context.clock(), event)
  return new Refusal('wrong_second_factor')
}

/** The step of this code, if it is a code of this app and of now. After a change of the server's key, no code is. */
export function stepOfCode(context: Context, account: string, { sealedSecret }: KeptAuthenticator, code: string) {
  const secret = openSecret(context.settings.secretKey, AUTHENTICATOR, account, sealedSecret)
  return secret && stepOf(secret, code.replaceAll(/\s/g, ''), context.clock())
}

/** Whoever gives wrong ones knows the password. After five of a day, the owner hears of it, once. */
async function warnOwner(context: Context, actor: AccountActor): Promise<void> {
  const { account: nichandle } = actor
  if (!(await isOnceTooOften(context, LIMITS.secondFactorUntold, nichandle))) return
  if (await isOnceTooOften(context, LIMITS.secondFactorLetter, nichandle)) return
  const event = accountEvent('session.second-factor-guessed', { nichandle })
  await inTransaction(context, (tx) => record(tx, actor, context.clock(), event))
}

function factorOf(given: Given): Factor {
  if (given.code !== undefined) return 'authenticator'
  return given.recoveryCode === undefined ? 'passkey' : 'recoveryCode'
}

function isRight(tx: Transaction, context: Context, actor: AccountActor, session: number, given: Given): Promise<boolean> {
  if (given.code !== undefined) return isCode(tx, context, actor.account, given.code)
  if (given.recoveryCode !== undefined) return isRecoveryCode(tx, context, actor, given.recoveryCode)
  return isPasskey(tx, context, actor.account, session, given.passkey)
}

async function isCode(tx: Transaction, context: Context, account: string, code: string): Promise<boolean> {
  const kept = await authenticatorOf(tx, account)
  const step = kept && stepOfCode(context, account, kept, code)
  return step !== undefined && takeStep(tx, kept!.id, step)
}

async function isRecoveryCode(tx: Transaction, context: Context, actor: AccountActor, code: string): Promise<boolean> {
  const { account } = actor
  const salt = await recoverySalt(tx, account)
  const now = context.clock()
  if (!salt || !(await takeRecoveryCode(tx, account, await hashRecoveryCode(code, salt), now))) return false
  const left = await recoveryCodesLeft(tx, account)
  await record(tx, actor, now, accountEvent('second-factor.recovery-code-used', { nichandle: account, left }))
  return true
}

async function isPasskey(
  tx: Transaction,
  context: Context,
  account: string,
  session: number,
  used: PasskeyUsed,
): Promise<boolean> {
  const now = context.clock()
  const site = passkeySite(context.settings.baseUrl)
  // It is void from now on, however this ends.
  const challenge = await takeChallenge(tx, session, 'use', now)
  const kept = await passkeyNamed(tx, account, Buffer.from(used.id, 'base64url'))
  if (!site || !challenge || !kept) return false
  const counter = await usedPasskey(site, used, challenge, kept)
  return counter !== undefined && savePasskeyUsed(tx, kept.id, counter, now)
}
