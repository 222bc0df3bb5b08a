/**
 * The trail names, with each event, the accounts that it concerns. Those, and who did it, may read all of its facts. A
 * contact of a service reads what happened to the service, too; but whether another account has unpaid bills, or no means of
 * payment, is a matter between those who asked. Whom else a policy names is a matter of its owner.
 */
import type { EventFacts, EventKind, PolicyFacts } from './event.ts'

type Told = { kind: string; account: string | null; concerns: string[]; details: Record<string, unknown> }

/** The facts that stay between those whom an event concerns. */
const BETWEEN_THEM: { [K in EventKind]?: (keyof EventFacts[K])[] } = {
  'contact-change.failed': ['reason', 'whose'],
}

/** What stood in the way of a procedure may be the bills of one of those who are told of it: that stays with the staff. */
const OF_THE_STAFF: { [K in EventKind]?: (keyof EventFacts[K])[] } = {
  'procedure.returned': ['reason'],
}

/** The facts of an event, as far as this reader may know them. */
export function factsFor(reader: string, { kind, account, concerns, details }: Told): Record<string, unknown> {
  const told = without(OF_THE_STAFF[kind as EventKind], details)
  if (account === reader || concerns.includes(reader)) return withoutOthers(reader, told)
  return without(BETWEEN_THEM[kind as EventKind], told)
}

function without(kept: readonly string[] = [], details: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).filter(([fact]) => !kept.includes(fact)))
}

/** Of the accounts that a policy begins or ceases to name, each reads of itself alone. */
function withoutOthers(reader: string, details: Record<string, unknown>): Record<string, unknown> {
  const { owner, given, ended, unheard, ...more } = details as Partial<PolicyFacts>
  if (!owner || !given || !ended || owner === reader) return details
  const own = (accounts: string[]) => accounts.filter((account) => account === reader)
  return { ...more, owner, given: own(given), ended: own(ended) }
}
