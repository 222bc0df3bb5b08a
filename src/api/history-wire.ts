/** How an event looks to one of its readers. */
import { Type } from 'typebox'
import type { EventRow } from '../db/history.ts'
import { factsFor } from '../domain/event-reader.ts'
import type { Contacts, Role } from '../domain/role.ts'
import { personOf } from './person-wire.ts'
import { CONTACT_TYPES, contactTypeOf, DateTime, Nullable } from './wire.ts'

/** An event of a history. */
export const Happening = Type.Object(
  {
    id: Type.Integer(),
    date: DateTime,
    kind: Type.String({ description: 'Such as `contact-change.done`.' }),
    actor: Type.String({ description: '`account`, `user:LOGIN`, `staff`, `provider:NAME` or `system`.' }),
    account: Nullable(
      Type.String({ description: 'Who did it. Of what the staff does with a procedure only the member who did it reads it.' }),
    ),
    actorName: Nullable(Type.String({ description: 'The name behind `account`, where you may know it.' })),
    product: Nullable(Type.String()),
    serviceName: Nullable(Type.String()),
    taskId: Nullable(Type.Integer()),
    details: Type.Object({}, { additionalProperties: true }),
  },
  { title: 'Happening' },
)

export type Happening = Type.Static<typeof Happening>

export function happeningFor(reader: string, event: EventRow): Happening {
  return {
    id: event.id,
    date: event.at.toISOString(),
    kind: event.kind,
    actor: event.actor,
    account: event.account,
    actorName: event.person && personOf(event.person).name,
    product: event.product,
    serviceName: event.service_name,
    taskId: event.change_id,
    details: wireDetails(factsFor(reader, event)),
  }
}

/** Role names inside an event's facts, in the wire's spelling. */
function wireDetails(facts: Record<string, unknown>): Record<string, unknown> {
  const { roles, contacts, before, after, ...rest } = facts as {
    roles?: Role[]
    contacts?: Contacts
    before?: Contacts
    after?: Contacts
  }
  return {
    ...rest,
    ...(roles && { contactTypes: roles.map(contactTypeOf) }),
    ...(contacts && { contacts: wireContacts(contacts) }),
    ...(before && { before: wireContacts(before) }),
    ...(after && { after: wireContacts(after) }),
  }
}

function wireContacts(contacts: Contacts): Record<string, string> {
  return Object.fromEntries(Object.entries(contacts).map(([role, account]) => [CONTACT_TYPES[role as Role], account]))
}
