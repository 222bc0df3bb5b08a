/** The passkeys of an account: what a browser is to sign, adding, naming and removing them. */
import { randomBytes } from 'node:crypto'
import { findAccount } from '../db/accounts.ts'
import { deletePasskey, insertPasskey, passkeysOf, saveChallenge, savePasskeyName, takeChallenge } from '../db/passkeys.ts'
import type { AccountActor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import { Refusal } from '../domain/refusal.ts'
import { CHALLENGE_TIME, MOST_PASSKEYS, verifyMayRemove } from '../domain/second-factor.ts'
import {
  creationOptions,
  madePasskey,
  type PasskeyCreation,
  type PasskeyMade,
  type PasskeyRequest,
  type PasskeySite,
  passkeySite,
  passkeyUserId,
  requestOptions,
} from '../lib/passkey.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { managing, type ProvenSession, recordAdded } from './second-factor.ts'
import { recordRemoved } from './second-factor-end.ts'
import { inTransaction } from './transaction.ts'

/** What the browser is told to make a new passkey. */
export function askForNewPasskey(context: Context, actor: AccountActor, session: ProvenSession): Promise<PasskeyCreation> {
  const site = siteOf(context)
  return managing(context, actor, session, async (tx, now) => {
    const known = await passkeysOf(tx, actor.account)
    if (known.length >= MOST_PASSKEYS) throw new Refusal('too_many_passkeys')
    const challenge = randomBytes(32)
    await saveChallenge(tx, session.id, 'add', challenge, new Date(now.getTime() + CHALLENGE_TIME))
    const { nichandle, firstname, name } = (await findAccount(tx, actor.account))!
    const userId = passkeyUserId(context.settings.secretKey, nichandle)
    const owner = { userId, nichandle, name: `${firstname} ${name}`.trim() }
    return creationOptions(site, context.settings.brandName, owner, known, challenge, CHALLENGE_TIME)
  })
}

/** The browser has made it. Gives recovery codes with the first factor. An answer that is refused has used up its challenge. */
export async function addPasskey(
  context: Context,
  actor: AccountActor,
  session: ProvenSession,
  name: string,
  made: PasskeyMade,
): Promise<{ id: number; recoveryCodes: string[] | null }> {
  const site = siteOf(context)
  const outcome = await managing<{ id: number; recoveryCodes: string[] | null } | Refusal>(
    context,
    actor,
    session,
    async (tx, now, factors) => {
      const challenge = await takeChallenge(tx, session.id, 'add', now)
      const passkey = challenge && (await madePasskey(site, made, challenge))
      if (factors.passkeys >= MOST_PASSKEYS) return new Refusal('too_many_passkeys')
      const id = passkey && (await insertPasskey(tx, actor.account, passkey, name, now))
      if (id === undefined) return new Refusal('passkey_unusable')
      return { id, recoveryCodes: await recordAdded(tx, context, actor, session, factors, 'passkey') }
    },
  )
  if (outcome instanceof Refusal) throw outcome
  return outcome
}

export function renamePasskey(context: Context, actor: AccountActor, id: number, name: string): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    if (!(await savePasskeyName(tx, actor.account, id, name))) return notFound
    const facts = { nichandle: actor.account, passkey: id }
    await record(tx, actor, context.clock(), accountEvent('second-factor.passkey-renamed', facts))
    return null
  })
}

export function removePasskey(
  context: Context,
  actor: AccountActor,
  session: ProvenSession,
  id: number,
): Promise<null | NotFound> {
  return managing(context, actor, session, async (tx, _now, factors) => {
    if (!(await passkeysOf(tx, actor.account)).some((passkey) => passkey.id === id)) return notFound
    verifyMayRemove(factors)
    await deletePasskey(tx, actor.account, id)
    await recordRemoved(tx, context, actor, actor.account, 'passkey')
    return null
  })
}

/** What the browser is told to use one of the account's passkeys, for this session. */
export function askForPasskey(context: Context, account: string, session: number): Promise<PasskeyRequest> {
  const site = siteOf(context)
  return inTransaction(context, async (tx) => {
    const known = await passkeysOf(tx, account)
    if (known.length === 0) throw new Refusal('second_factor_not_set')
    const challenge = randomBytes(32)
    await saveChallenge(tx, session, 'use', challenge, new Date(context.clock().getTime() + CHALLENGE_TIME))
    return requestOptions(site, known, challenge, CHALLENGE_TIME)
  })
}

function siteOf({ settings }: Context): PasskeySite {
  const site = passkeySite(settings.baseUrl)
  if (!site) throw new Refusal('passkeys_impossible')
  return site
}
