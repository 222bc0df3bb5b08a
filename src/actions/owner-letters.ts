/** The events of a change of owner, and who hears of them. People and addresses go into the letters alone. */
import { findAccount } from '../db/accounts.ts'
import type { Queryable } from '../db/database.ts'
import type { KnownOwnerChange } from '../db/owner-changes.ts'
import type { Actor } from '../domain/actor.ts'
import type { Event, EventFacts } from '../domain/event.ts'
import { type Owner, ownerName } from '../domain/owner.ts'
import type { Consent, OwnerChange } from '../domain/owner-change.ts'
import type { OwnerChangeFacts } from '../domain/owner-event.ts'
import type { Contacts } from '../domain/role.ts'
import type { Mailbox } from '../mail/letter.ts'

type OwnerEventKind = Extract<keyof EventFacts, `owner-change.${string}`>

/** An event about a change of owner, for the one who asked and the administrative contact; `more` is what this kind has beside. */
export function ownerEvent<K extends OwnerEventKind>(
  kind: K,
  change: Omit<OwnerChange, 'consents'>,
  contacts: Contacts,
  more: Omit<EventFacts[K], keyof OwnerChangeFacts>,
): Event<K> {
  const { id, askedBy, expiresAt, service } = change
  const facts = { ownerChange: id, askedBy, expiresAt: expiresAt.toISOString(), ...more } as EventFacts[K]
  const concerns = [...new Set([askedBy, contacts.admin])]
  return { kind, facts, concerns, service: { product: service.product, name: service.name } } as Event<K>
}

/** What an owner is called in a letter. */
function calledBy(owner: Owner): string {
  return ownerName(owner) || owner.email
}

/** Who asked, by name and handle. */
export async function askerOf(db: Queryable, { askedBy }: { askedBy: string }): Promise<Asker> {
  const { email, language, firstname, name } = (await findAccount(db, askedBy))!
  const fullName = `${firstname} ${name}`.trim()
  return { email, language, name: fullName, called: fullName === '' ? askedBy : `${fullName} (${askedBy})` }
}

export type Asker = { email: string; language: Consent['language']; name: string; called: string }

type Told = Pick<OwnerChange, 'before' | 'after'>

function owners({ before, after }: Told): { presentOwner: string; newOwner: string } {
  return { presentOwner: calledBy(before), newOwner: calledBy(after) }
}

/** The letter to one of the owners who is to confirm. */
export function toConfirm(
  change: Told,
  { side, email, language }: Pick<Consent, 'side' | 'email' | 'language'>,
  asker: Asker,
  token?: string,
): Mailbox {
  const values = { side, ...owners(change), asker: asker.called }
  const name = calledBy(side === 'present' ? change.before : change.after)
  return { part: side, address: email, language, name, ...(token !== undefined && { token }), values }
}

/** The letters to everybody concerned, but the one whose doing it is. An asker who is one of the owners hears of it as that. */
export function toAll(
  change: Told & Pick<KnownOwnerChange, 'askedBy' | 'consents'>,
  asker: Asker,
  by?: Actor | Consent['side'],
): Mailbox[] {
  const values = owners(change)
  const sides = change.consents
    .filter(({ side }) => side !== by)
    .map(({ side, email: address, language }) => {
      const name = calledBy(side === 'present' ? change.before : change.after)
      return { part: side, address, language, name, values }
    })
  const isHis = typeof by === 'object' && 'account' in by && by.account === change.askedBy
  const isOwner = change.consents.some(({ email }) => email.toLowerCase() === asker.email.toLowerCase())
  if (isHis || isOwner) return sides
  return [{ part: 'asker', address: asker.email, language: asker.language, name: asker.name, values }, ...sides]
}
