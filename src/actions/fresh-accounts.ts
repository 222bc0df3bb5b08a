import { randomInt } from 'node:crypto'
import { insertAccounts } from '../db/accounts-told.ts'
import type { Transaction } from '../db/database.ts'
import type { Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import type { AccountLine } from '../domain/feed.ts'
import { handleOf, numbersAfter } from '../domain/nichandle.ts'
import { type AccountFields, createAccount, newAccount } from './accounts.ts'
import type { Context } from './context.ts'
import { MetAnother } from './met-another.ts'
import { recordAll } from './record.ts'

/** Where accounts come from. Only those that the provider makes one at a time are greeted by letter. */
export type AccountSource = { by: 'provider' | 'import' | 'seed'; onlyNew?: boolean }

/** An account to be made; the handle is drawn when it is not given. */
export type Fresh = { line: AccountLine; nichandle: string | undefined }

const DRAWS = 12

/** Makes accounts, and writes their handles into `fresh`. */
export async function insertFresh(
  tx: Transaction,
  context: Context,
  actor: Actor,
  fresh: Fresh[],
  { by }: AccountSource,
): Promise<void> {
  if (by === 'provider') {
    for (const each of fresh) each.nichandle = await greeted(tx, context, actor, each)
  } else if (fresh.length > 0) {
    const now = context.clock()
    await insertAll(tx, context, fresh, now)
    await recordAll(
      tx,
      actor,
      now,
      fresh.map(({ nichandle }) => accountEvent('account.created', { nichandle: nichandle!, by })),
    )
  }
}

async function greeted(tx: Transaction, context: Context, actor: Actor, fresh: Fresh): Promise<string> {
  const { nichandle, taken } = await createAccount(tx, context, actor, fieldsOf(fresh.line))
  if (taken) throw new MetAnother()
  return nichandle
}

/** Draws handles until each account has one that was free. A handle that was given is taken as it is. */
async function insertAll(tx: Transaction, context: Context, fresh: Fresh[], now: Date): Promise<void> {
  const taken = new Set(fresh.map(({ nichandle }) => nichandle))
  let waiting = fresh
  for (let draw = 0; waiting.length > 0; draw++) {
    if (draw === DRAWS) throw new MetAnother()
    for (const each of waiting) each.nichandle = each.line.nichandle ?? drawHandle(context, each.line, draw, taken)
    const inserted = new Set(
      await insertAccounts(
        tx,
        waiting.map(({ line, nichandle }) => ({ ...newAccount(context, fieldsOf(line), now), nichandle: nichandle! })),
      ),
    )
    waiting = waiting.filter(({ nichandle }) => !inserted.has(nichandle!))
  }
}

function drawHandle({ settings }: Context, { profile }: AccountLine, draw: number, taken: Set<string | undefined>): string {
  const names = { firstname: profile.firstname ?? '', name: profile.name ?? '' }
  for (;;) {
    const handle = handleOf(names, randomInt(numbersAfter(draw)), settings.nicSuffix)
    if (taken.has(handle)) continue
    taken.add(handle)
    return handle
  }
}

/** The provider knows its customers' addresses: they count as verified unless it says otherwise. */
function fieldsOf({ profile: { locale, ...profile }, kind: _, password: __, ...line }: AccountLine): AccountFields {
  return { emailVerified: true, ...profile, ...line, ...(locale && { language: locale }) }
}
