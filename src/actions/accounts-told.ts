/** Accounts as the provider tells them. */

import { type KeptAccount, lockKnownAccounts, updateAccounts } from '../db/accounts-told.ts'
import type { Transaction } from '../db/database.ts'
import { normalizedName } from '../domain/account.ts'
import type { Actor } from '../domain/actor.ts'
import { accountEvent, type Event } from '../domain/event.ts'
import type { AccountLine } from '../domain/feed.ts'
import { languageOf } from '../domain/language.ts'
import { edited } from '../domain/profile.ts'
import { Refusal } from '../domain/refusal.ts'
import { endAccess, evict } from './access.ts'
import type { Context } from './context.ts'
import { type AccountSource, type Fresh, insertFresh } from './fresh-accounts.ts'
import { counted, type Outcome } from './outcome.ts'
import { recordAll } from './record.ts'
import { verifyToldOnce } from './told-twice.ts'

/** What a line comes to: an account as it was and as it will be, or a new one. */
type Step = Kept | Fresh

type Kept = { before: KeptAccount; after: KeptAccount; fields: string[] }

export async function feedAccounts(
  tx: Transaction,
  context: Context,
  actor: Actor,
  lines: AccountLine[],
  source: AccountSource,
): Promise<Outcome[]> {
  const now = context.clock()
  const handles = lines.flatMap(({ nichandle }) => nichandle ?? [])
  const addresses = lines.map(({ email }) => email)
  const census = censusOf(await lockKnownAccounts(tx, handles, addresses))
  const judged = lines.map((line) => judge(line, census, source, now))

  const steps = counted(judged)
  verifyToldOnce(steps.filter(isKept).map(({ before }) => before.nichandle))
  await insertFresh(tx, context, actor, steps.filter(isFresh), source)
  await saveChanged(tx, context, actor, steps.filter(isKept), source)
  return judged.map((each) =>
    each instanceof Refusal ? each : { nichandle: isKept(each) ? each.after.nichandle : each.nichandle! },
  )
}

/** Who there is, kept up to date from line to line: an address that one line gives up is free for the next. */
type Census = { byHandle: Map<string, KeptAccount>; byAddress: Map<string, KeptAccount | Fresh> }

function censusOf(accounts: KeptAccount[]): Census {
  return {
    byHandle: new Map(accounts.map((account) => [account.nichandle, account])),
    byAddress: new Map(accounts.map((account) => [normalizedName(account.email), account])),
  }
}

function judge(line: AccountLine, { byHandle, byAddress }: Census, source: AccountSource, now: Date): Step | Refusal {
  const address = addressOf(line)
  const holder = byAddress.get(address)
  const before = line.nichandle === undefined ? holder : byHandle.get(line.nichandle)
  if ((holder && holder !== before) || (before && source.onlyNew)) return new Refusal('email_taken', { entered: line.email })
  if (!before || !('createdAt' in before)) {
    const fresh: Fresh = { line, nichandle: line.nichandle }
    byAddress.set(address, fresh)
    return fresh
  }
  byAddress.delete(normalizedName(before.email))
  byAddress.set(address, before)
  return changesOf(before, line, now)
}

function changesOf(before: KeptAccount, line: AccountLine, now: Date): Kept {
  const { after: profile, fields } = edited(before, line.profile)
  const email = line.email
  const emailVerifiedAt = verifiedAt(before, line, now)
  const proven = before.emailVerifiedAt === null && emailVerifiedAt !== null
  const after: KeptAccount = {
    ...before,
    ...profile,
    email,
    emailVerifiedAt,
    zone: line.zone ?? before.zone,
    language: languageOf(profile.locale),
    // Whoever chose a password for an address that nobody had verified need not be who the provider means.
    passwordHash: line.passwordHash ?? (proven ? null : before.passwordHash),
  }
  const more = [
    ...(email === before.email ? [] : ['email']),
    ...(after.zone === before.zone ? [] : ['zone']),
    ...((emailVerifiedAt === null) === (before.emailVerifiedAt === null) ? [] : ['emailVerified']),
  ]
  return { before, after, fields: [...fields, ...more] }
}

/** What the provider vouches for is verified; what an account has verified itself stays so as long as the address does. */
function verifiedAt(before: KeptAccount, line: AccountLine, now: Date): Date | null {
  const same = normalizedName(before.email) === addressOf(line)
  return (same ? before.emailVerifiedAt : null) ?? (line.emailVerified === false ? null : now)
}

/** Saves the accounts that really changed. */
async function saveChanged(tx: Transaction, context: Context, actor: Actor, steps: Kept[], source: AccountSource): Promise<void> {
  const changed = steps.filter((step) => step.fields.length > 0 || hasNewPassword(step))
  if (changed.length === 0) return
  await updateAccounts(
    tx,
    changed.map(({ after }) => after),
  )
  const events = changed.flatMap((step) => eventsOf(step, source))
  await recordAll(tx, actor, context.clock(), events)
  for (const { before, after } of changed.filter(hasNewPassword)) {
    const end = before.emailVerifiedAt === null && after.emailVerifiedAt !== null ? evict : endAccess
    await end(tx, context, actor, after.nichandle)
  }
}

function eventsOf(step: Kept, { by }: AccountSource): Event[] {
  const { after, fields } = step
  const { nichandle } = after
  return [
    ...(fields.length > 0 ? [accountEvent('account.edited', { nichandle, fields })] : []),
    ...(hasNewPassword(step) ? [accountEvent('account.password-changed', { nichandle, by })] : []),
  ]
}

function hasNewPassword({ before, after }: Kept): boolean {
  return after.passwordHash !== before.passwordHash
}

function isFresh(step: Step): step is Fresh {
  return 'line' in step
}

function isKept(step: Step): step is Kept {
  return 'before' in step
}

function addressOf({ email }: AccountLine): string {
  return normalizedName(email)
}
