import { asOpen, countWrongCode, findChange, type KnownChange } from '../db/contact-changes.ts'
import type { Transaction } from '../db/database.ts'
import { lockServiceOfChange } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import { concernedBy, type OpenChange, type Party } from '../domain/contact-change.ts'
import { changeEvent } from '../domain/event.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Service } from '../domain/service.ts'
import { awaitedParty, codeRefusal } from '../domain/validation.ts'
import { hashOf } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { visibleMatters } from './sight.ts'
import { inTransaction } from './transaction.ts'

/** What every answer of a verb on a change tells: where the change stands now. */
export type Standing = { state: KnownChange['state'] }

type OnChange<Result> = (tx: Transaction, service: Service, change: KnownChange) => Promise<Result>

/** Locks the service of a change and reads the change; to someone it does not concern, it does not exist. */
export function onVisibleChange<Result>(
  context: Context,
  actor: AccountActor,
  id: number,
  work: OnChange<Result>,
): Promise<Result | NotFound> {
  return inTransaction(context, async (tx) => {
    const [service, change] = await Promise.all([lockServiceOfChange(tx, id), findChange(tx, id)])
    if (!change || !concernedBy(change).includes(actor.account)) return notFound
    const [seen] = await visibleMatters(context, { ...actor, seesAccount: true }, [change.service], (each) => each, tx)
    if (!seen) return notFound
    return work(tx, service!, change)
  })
}

type OnAnswer = (tx: Transaction, service: Service, change: OpenChange, party: Party) => Promise<Standing>

/** Spends the party's code and goes on. A wrong code is counted and on record, which is why it is thrown only after the commit. */
export async function answering(
  context: Context,
  actor: AccountActor,
  id: number,
  code: string,
  work: OnAnswer,
): Promise<Standing | NotFound> {
  const outcome = await onVisibleChange<Standing | Refusal>(context, actor, id, async (tx, service, known) => {
    const change = asOpen(known)
    const party = awaitedParty(change, actor.account, context.clock())
    const kept = known.parties.find((each) => each.side === party.side)!
    const refusal = codeRefusal(party, kept.tokenHash.equals(hashOf(code)))
    if (!refusal) return work(tx, service, change!, party)
    if (refusal.code === 'token_unusable') {
      await countWrongCode(tx, id, party)
      await record(tx, actor, context.clock(), changeEvent('contact-change.code-rejected', known, { by: actor.account }))
    }
    return refusal
  })
  if (outcome instanceof Error) throw outcome
  return outcome
}
