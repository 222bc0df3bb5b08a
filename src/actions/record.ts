import type { Transaction } from '../db/database.ts'
import { type TrailEntry, writeEvent, writeEvents } from '../db/trail.ts'
import type { Actor } from '../domain/actor.ts'
import type { Event, EventKind } from '../domain/event.ts'
import { groundName } from '../domain/right.ts'
import type { Mailbox, Tokens } from '../mail/letter.ts'
import { lettersFor } from '../mail/who-gets-which.ts'

/**
 * The one way for anything to happen: writes the event into the audit trail and the letters that it causes into the
 * outbox, in the transaction of what it tells. `tokens`, and `to` (people known by an address), go into the letters alone.
 */
export async function record<K extends EventKind>(
  tx: Transaction,
  actor: Actor,
  at: Date,
  event: Event<K>,
  tokens: Tokens = {},
  to: Mailbox[] = [],
): Promise<number> {
  return writeEvent(tx, entryOf(actor, at, event), lettersFor(event, tokens, to))
}

/** The same for many at once: those that cause no letter go in one statement. */
export async function recordAll(tx: Transaction, actor: Actor, at: Date, events: Event[]): Promise<void> {
  const quiet = new Set(events.filter((event) => lettersFor(event, {}).length === 0))
  const entries = [...quiet].map((event) => entryOf(actor, at, event))
  if (entries.length > 0) await writeEvents(tx, entries)
  for (const event of events.filter((each) => !quiet.has(each))) await record(tx, actor, at, event)
}

function entryOf<K extends EventKind>(actor: Actor, at: Date, event: Event<K>): TrailEntry {
  const { kind, facts, concerns, service, changeId } = event
  return {
    at,
    kind,
    ...whoseDoing(actor),
    address: actor.address,
    agent: actor.agent,
    product: service?.product ?? null,
    serviceName: service?.name ?? null,
    changeId: changeId ?? null,
    concerns,
    details: { ...facts, ...grantsOf(actor) },
  }
}

function whoseDoing(actor: Actor): { actor: string; account: string | null; credential: number | null } {
  switch (actor.kind) {
    case 'account':
    case 'staff':
      return {
        actor: actor.user === null ? actor.kind : `user:${actor.user}`,
        account: actor.account,
        credential: actor.credential,
      }
    case 'provider':
      return { actor: `provider:${actor.key}`, account: null, credential: null }
    default:
      return { actor: actor.kind, account: null, credential: null }
  }
}

/** On what somebody acted who has it from another: a user from the account, an account from the owner of a policy. */
function grantsOf(actor: Actor): { grantedBy?: string[] } {
  if (!('account' in actor) || !actor.by) return {}
  if (actor.user === null && !actor.by.some(({ kind }) => kind === 'policy')) return {}
  return { grantedBy: actor.by.map(groundName) }
}
