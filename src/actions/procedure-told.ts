/** Whom a procedure is told to once it has been accepted. */
import type { Queryable } from '../db/database.ts'
import { findOwner } from '../db/owners.ts'
import type { ProcedureRow } from '../db/procedures.ts'
import { mailboxesOf } from '../db/staff-procedures.ts'
import { isEmailAddress } from '../domain/email-address.ts'
import type { Event, EventKind } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'
import { ownerName, ownerTold } from '../domain/owner.ts'
import type { Service } from '../domain/service.ts'

/** Somebody who is known for a service: one of its contacts, or its owner. */
export type Known = { address: string; language: Language; name: string }

/** The event as the contacts of the service find it in its history. */
export function publicly<K extends EventKind>(event: Event<K>, { product, name, contacts }: Service, others: string[] = []) {
  const concerns = [...new Set([...event.concerns, ...Object.values(contacts), ...others])]
  return { ...event, concerns, service: { product, name } }
}

/** Those who may object: once each address, and not the applicant's own. The owner reads what the administrative contact does. */
export async function whoIsKnown(db: Queryable, procedure: ProcedureRow, service: Service): Promise<Known[]> {
  const [contacts, found] = await Promise.all([
    mailboxesOf(db, Object.values(service.contacts)),
    findOwner(db, service.product, service.name),
  ])
  const owner = ownerTold(found?.told)
  const language = contacts.find(({ nichandle }) => nichandle === service.contacts.admin)!.language
  const all = contacts.map((each) => ({
    address: each.email,
    language: each.language,
    name: `${each.firstname} ${each.name}`.trim(),
  }))
  if (owner && isEmailAddress(owner.email)) all.push({ address: owner.email, language, name: ownerName(owner) })
  return onceEach(all, [procedure.email])
}

/** Each address once, whatever its case, and none of those that hear of it anyway. */
export function onceEach<Named extends { address: string }>(all: Named[], hearAnyway: string[]): Named[] {
  const heard = new Set(hearAnyway.map((address) => address.toLowerCase()))
  return all.filter(({ address }) => {
    const isNew = !heard.has(address.toLowerCase())
    heard.add(address.toLowerCase())
    return isNew
  })
}
