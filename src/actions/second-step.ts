/** The second step of signing in, and proving again within a session that it is still the same person. */
import { factorsOf } from '../db/second-factor.ts'
import { deletePendingSession, insertSession, type PendingSession, saveSecondFactorGiven } from '../db/sessions.ts'
import type { AccountActor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { isInForce } from '../domain/second-factor.ts'
import { endOf } from '../domain/session.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { type Given, proving } from './given-factor.ts'
import { record } from './record.ts'

/** The session begins, under a secret of its own: the one of the first step opens nothing, now or ever. */
export function finishSignIn(
  context: Context,
  actor: AccountActor,
  pending: PendingSession,
  given: Given,
): Promise<{ nichandle: string; secret: string }> {
  const { session, account: nichandle } = pending
  return proving(context, actor, session, given, async (tx, factor) => {
    // Another one was quicker: what was given here is not used up.
    if (!(await deletePendingSession(tx, session))) throw new Refusal('sign_in_again')
    const begun = context.clock()
    const secret = newSecret()
    const { address, agent } = actor
    const times = { begun, expiresAt: endOf(begun), secondFactorAt: begun }
    await insertSession(tx, { secretHash: hashOf(secret), account: nichandle, ...times, address, agent })
    await record(tx, actor, begun, accountEvent('session.opened', { nichandle, secondFactor: factor }))
    return { nichandle, secret }
  })
}

/** The session's second factor is fresh from now on. */
export async function proveAgain(context: Context, actor: AccountActor, session: number, given: Given): Promise<void> {
  if (!isInForce(await factorsOf(context.db, actor.account))) throw new Refusal('second_factor_not_set')
  await proving(context, actor, session, given, async (tx, factor) => {
    const now = context.clock()
    await saveSecondFactorGiven(tx, session, now)
    const facts = { nichandle: actor.account, session, factor }
    await record(tx, actor, now, accountEvent('session.second-factor-given', facts))
  })
}
