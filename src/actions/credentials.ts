/** What an account lets an application do in its name: asked by the application, answered by the account. */
import { findAccount } from '../db/accounts.ts'
import { applicationByKey } from '../db/applications.ts'
import { insertCredential, type KnownCredential, pendingCredential, saveApproval, saveRevoked } from '../db/credentials.ts'
import type { Queryable } from '../db/database.ts'
import { holdUser } from '../db/users.ts'
import { type AccessRule, EVERYTHING } from '../domain/access-rule.ts'
import type { AccountActor, Actor, Origin } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { networkOf } from '../lib/network.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import { addApplication } from './applications.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

const DAY = 24 * 3_600_000

/** How long the account has to answer. */
const PENDING = DAY

export type AskedCredential = { rules: AccessRule[]; redirection: string | null; allowedIps: string[] | null }

/** An application asks for access. It gets its consumer key at once; the key is of use once the account has approved. */
export async function askForCredential(
  context: Context,
  origin: Origin,
  applicationKey: string,
  asked: AskedCredential,
): Promise<{ consumerKey: string; approval: string } | NotFound> {
  const application = await applicationByKey(context.db, applicationKey)
  if (!application) return notFound
  await throttle(context, LIMITS.credentialRequest, `${application.id} ${networkOf(origin.address ?? '')}`)
  return inTransaction(context, async (tx) => {
    const [consumerKey, approval, createdAt] = [newSecret(), newSecret(), context.clock()]
    const credential = await insertCredential(tx, {
      ...asked,
      application: application.id,
      account: null,
      consumerHash: hashOf(consumerKey),
      approvalHash: hashOf(approval),
      state: 'pendingValidation',
      createdAt,
      expiresAt: new Date(createdAt.getTime() + PENDING),
    })
    const facts = { nichandle: application.account, credential }
    await record(tx, { kind: 'visitor', ...origin }, createdAt, accountEvent('credential.asked', facts))
    return { consumerKey, approval }
  })
}

/** What would be allowed, for the account to read before it answers. */
export function pendingRequest(context: Context, actor: AccountActor, approval: string): Promise<KnownCredential> {
  return read(context.db, actor, approval, context.clock())
}

/** The account lets the application do what it asked for, perhaps for some days only. */
export function approveCredential(
  context: Context,
  actor: AccountActor,
  approval: string,
  days: number | null,
): Promise<KnownCredential> {
  const expiresAt = days === null ? null : new Date(context.clock().getTime() + days * DAY)
  return answer(context, actor, approval, 'validated', expiresAt)
}

/** The account lets the application do nothing. */
export function refuseCredential(context: Context, actor: AccountActor, approval: string): Promise<KnownCredential> {
  return answer(context, actor, approval, 'refused', context.clock())
}

/** The application may do nothing more in the name of this account. */
export function revokeCredential(context: Context, actor: AccountActor, id: number): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    if (!(await saveRevoked(tx, actor, id))) return notFound
    const facts = { nichandle: actor.account, credential: id }
    await record(tx, actor, context.clock(), accountEvent('credential.revoked', facts))
    return null
  })
}

/** Keys for scripts. Each secret is seen this once. */
export type CreatedCredential = { applicationKey: string; applicationSecret: string; consumerKey: string }

/** Makes an application of an account that may do everything in its name: for the operator's own scripts. */
export function createCredential(context: Context, actor: Actor, nichandle: string): Promise<CreatedCredential> {
  return inTransaction(context, async (tx) => {
    if (!(await findAccount(tx, nichandle))) throw new Refusal('unknown_account', { entered: nichandle })
    const described = { name: 'Script', description: 'Made at the command line.' }
    const application = await addApplication(tx, context, actor, nichandle, described)
    const [consumerKey, createdAt] = [newSecret(), context.clock()]
    const credential = await insertCredential(tx, {
      application: application.id,
      account: nichandle,
      consumerHash: hashOf(consumerKey),
      approvalHash: null,
      state: 'validated',
      rules: EVERYTHING,
      allowedIps: null,
      redirection: null,
      createdAt,
      expiresAt: null,
    })
    await record(tx, actor, createdAt, accountEvent('credential.validated', { nichandle, credential }))
    return { applicationKey: application.key, applicationSecret: application.secret, consumerKey }
  })
}

function answer(
  context: Context,
  actor: AccountActor,
  approval: string,
  state: 'validated' | 'refused',
  expiresAt: Date | null,
): Promise<KnownCredential> {
  return inTransaction(context, async (tx) => {
    const now = context.clock()
    const pending = await read(tx, actor, approval, now)
    // A user who is being disabled lets nobody in any more.
    if (actor.user !== null && !(await holdUser(tx, actor.account, actor.user))) throw new Refusal('sign_in_again')
    const id = await saveApproval(tx, hashOf(approval), { state, account: actor.account, user: actor.user, expiresAt }, now)
    if (id === undefined) throw new Refusal('token_unusable')
    await record(tx, actor, now, accountEvent(`credential.${state}`, { nichandle: actor.account, credential: id }))
    return pending
  })
}

async function read(db: Queryable, actor: AccountActor, approval: string, now: Date): Promise<KnownCredential> {
  verifyInPerson(actor)
  const pending = await pendingCredential(db, hashOf(approval), now)
  if (!pending) throw new Refusal('token_unusable')
  return pending
}

/** A person decides what programs may do; a program never widens its own access. */
function verifyInPerson(actor: AccountActor): void {
  if (actor.credential !== null) throw new Refusal('sign_in_again')
}
