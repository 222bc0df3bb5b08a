/** Codes that prove a mailbox: they come by letter, work once, and for a limited time. */
import { type KnownAccount, lockAccount, saveVerified } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import { type CodePurpose, codeOwner, insertCode, killCodes, spendCode } from '../db/email-codes.ts'
import type { AccountActor, Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long each kind of code works. */
export const LIFETIMES = { verify: 3 * DAY, reset: HOUR, firstPassword: 7 * DAY }

/** A new code for the mailbox of an account; earlier ones of this purpose are dead. */
export async function newCode(
  tx: Transaction,
  context: Context,
  account: { nichandle: string; email: string },
  purpose: CodePurpose,
  lifetime: number,
): Promise<string> {
  const createdAt = context.clock()
  const token = newSecret()
  await killCodes(tx, account.nichandle, purpose, createdAt)
  await insertCode(tx, {
    account: account.nichandle,
    purpose,
    email: account.email,
    tokenHash: hashOf(token),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + lifetime),
  })
  return token
}

/** Spends a code. Gives the account it is of, locked; unknown, spent, expired and outdated codes get one answer. */
export async function useCode(tx: Transaction, context: Context, token: string, purpose: CodePurpose): Promise<KnownAccount> {
  const tokenHash = hashOf(token)
  const owner = await codeOwner(tx, tokenHash, purpose, context.clock())
  const account = owner === undefined ? undefined : await lockAccount(tx, owner)
  if (!account || (await spendCode(tx, tokenHash, purpose, context.clock())) !== owner) throw new Refusal('token_unusable')
  return account
}

/** The address is proven by a code that arrived there, and by being signed in: who made the account has to be who reads its letters. */
export function verifyEmail(context: Context, actor: AccountActor, token: string): Promise<{ nichandle: string }> {
  return inTransaction(context, async (tx) => {
    const { nichandle } = await useCode(tx, context, token, 'verify')
    if (nichandle !== actor.account) throw new Refusal('token_unusable')
    await proveAddress(tx, context, actor, nichandle)
    return { nichandle }
  })
}

/** Marks the address as proven, once. */
export async function proveAddress(tx: Transaction, context: Context, actor: Actor, nichandle: string): Promise<void> {
  const now = context.clock()
  if (await saveVerified(tx, nichandle, now)) await record(tx, actor, now, accountEvent('account.verified', { nichandle }))
}

/** A new verification code by letter; nothing if the address is proven. */
export async function sendVerification(context: Context, actor: AccountActor): Promise<void> {
  await throttle(context, LIMITS.verification, actor.account)
  await inTransaction(context, async (tx) => {
    const account = await lockAccount(tx, actor.account)
    if (!account || account.emailVerifiedAt) return
    const { nichandle } = account
    const token = await newCode(tx, context, account, 'verify', LIFETIMES.verify)
    const event = accountEvent('account.verification-asked', { nichandle })
    await record(tx, actor, context.clock(), event, { [nichandle]: token })
  })
}
