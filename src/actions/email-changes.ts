/** Changing the primary address. Whoever works on an account's change holds the lock of the account. */
import { type KnownAccount, lockAccount, saveEmail } from '../db/accounts.ts'
import type { Transaction } from '../db/database.ts'
import {
  countWrongEmailCode,
  findEmailChange,
  insertEmailChange,
  type KnownEmailChange,
  openEmailChange,
  saveEmailChange,
} from '../db/email-changes.ts'
import { factorsOf } from '../db/second-factor.ts'
import type { AccountActor, Actor } from '../domain/actor.ts'
import { emailAddress } from '../domain/email-address.ts'
import { type Abort, type EmailChange, lapsesAt, stateAt, verifyNewAddress, wrongCode } from '../domain/email-change.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { isInForce } from '../domain/second-factor.ts'
import { isFresh } from '../domain/session.ts'
import { hashOf, isSecret, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** Asks for another primary address. An earlier request that is still open ends. */
export async function askForEmailChange(
  context: Context,
  actor: AccountActor,
  signedInAt: Date | null,
  entered: string,
): Promise<EmailChange> {
  // Letters with codes go to the address: a browser that was left open does not suffice to move it.
  if (signedInAt && !isFresh(signedInAt, context.clock())) throw new Refusal('sign_in_again')
  const newEmail = emailAddress(entered)
  await throttle(context, LIMITS.addressChange, actor.account)
  // Many accounts could fill one mailbox.
  await throttle(context, LIMITS.addressChangeTo, hashOf(newEmail.toLowerCase()).toString('hex'))
  return inTransaction(context, async (tx) => {
    const account = (await lockAccount(tx, actor.account))!
    await verifyMayMove(tx, actor)
    verifyNewAddress(account.email, newEmail)
    const earlier = await openEmailChange(tx, actor.account)
    if (earlier)
      await abortEmailChange(tx, context, actor, actor.account, earlier, isOver(context, earlier) ? 'lapsed' : 'replaced')
    return open(tx, context, actor, newEmail)
  })
}

/** The new address confirms: from now on it is the account's, and the old one is told. */
export function acceptEmailChange(context: Context, actor: AccountActor, id: number, code: string): Promise<null | NotFound> {
  const run = () =>
    answering(context, actor, id, code, async (tx, account, change) => {
      await verifyMayMove(tx, actor)
      return takeEffect(tx, context, actor, account, change)
    })
  // Another account took the address at the same moment: the second look sees it.
  return run().catch((error) => (isTaken(error) ? run() : Promise.reject(error)))
}

/** The new address declines. */
export function refuseEmailChange(context: Context, actor: AccountActor, id: number, code: string): Promise<null | NotFound> {
  return answering(context, actor, id, code, async (tx, _account, change) => {
    const now = context.clock()
    await saveEmailChange(tx, change.id, 'refused', now)
    const facts = { nichandle: actor.account, task: change.id }
    await record(tx, actor, now, accountEvent('account.address-change-refused', facts))
    return null
  })
}

/** Ends an open change without an answer, as part of an action. The caller holds the lock of the account. */
export async function abortEmailChange(
  tx: Transaction,
  context: Context,
  actor: Actor,
  nichandle: string,
  { id }: EmailChange,
  reason: Abort,
): Promise<void> {
  const now = context.clock()
  await saveEmailChange(tx, id, 'aborted', now)
  await record(tx, actor, now, accountEvent('account.address-change-aborted', { nichandle, task: id, reason }))
}

/** Codes go to the address. Who signs in with a second factor does not have it moved by an application, which gives none. */
async function verifyMayMove(tx: Transaction, { account, credential }: AccountActor): Promise<void> {
  if (credential !== null && isInForce(await factorsOf(tx, account))) throw new Refusal('sign_in_again')
}

async function open(tx: Transaction, context: Context, actor: AccountActor, newEmail: string): Promise<EmailChange> {
  const requestedAt = context.clock()
  const expiresAt = lapsesAt(requestedAt)
  const token = newSecret()
  const { account } = actor
  const id = await insertEmailChange(tx, { account, newEmail, tokenHash: hashOf(token), requestedAt, expiresAt })
  const event = accountEvent('account.address-change-asked', { nichandle: account, task: id, newEmail })
  await record(tx, actor, requestedAt, event, { [account]: token })
  return { id, newEmail, state: 'todo', wrongCodes: 0, requestedAt, expiresAt, settledAt: null }
}

async function takeEffect(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  { nichandle, email: oldEmail }: KnownAccount,
  change: EmailChange,
): Promise<null | Refusal> {
  const now = context.clock()
  if (!(await saveEmail(tx, nichandle, change.newEmail, now))) {
    await abortEmailChange(tx, context, actor, nichandle, change, 'email_taken')
    return new Refusal('email_taken')
  }
  await saveEmailChange(tx, change.id, 'done', now)
  const facts = { nichandle, task: change.id, oldEmail, newEmail: change.newEmail }
  await record(tx, actor, now, accountEvent('account.address-changed', facts))
  return null
}

type Work = (tx: Transaction, account: KnownAccount, change: KnownEmailChange) => Promise<null | Refusal>

/** A "no" that leaves a trace (a wrong code, an address that is taken) is thrown only after the commit. */
async function answering(context: Context, actor: AccountActor, id: number, code: string, work: Work): Promise<null | NotFound> {
  const outcome = await inTransaction<null | NotFound | Refusal>(context, async (tx) => {
    const account = await lockAccount(tx, actor.account)
    const change = await findEmailChange(tx, actor.account, id)
    if (!account || !change) return notFound
    if (isOver(context, change)) return new Refusal('request_closed')
    return isSecret(code, change.tokenHash) ? work(tx, account, change) : rejectCode(tx, context, actor, change)
  })
  if (outcome instanceof Refusal) throw outcome
  return outcome
}

async function rejectCode(tx: Transaction, context: Context, actor: AccountActor, change: EmailChange): Promise<Refusal> {
  const { refusal, kills } = wrongCode(change)
  await countWrongEmailCode(tx, change.id)
  const facts = { nichandle: actor.account, task: change.id }
  await record(tx, actor, context.clock(), accountEvent('account.address-change-code-rejected', facts))
  if (kills) await abortEmailChange(tx, context, actor, actor.account, change, 'wrong_codes')
  return refusal
}

function isOver(context: Context, change: EmailChange): boolean {
  return stateAt(change, context.clock()) !== 'todo'
}

function isTaken(error: { code?: string; constraint?: string }): boolean {
  return error.code === '23505' && error.constraint === 'account_email'
}
