/** How a person looks on the wire. */
import { Type } from 'typebox'
import type { PersonRow } from '../db/people.ts'
import { Nullable } from './wire.ts'

export const Person = Type.Object(
  {
    nichandle: Type.String(),
    name: Nullable(Type.String({ description: 'First name and name; null where you may not know it, or none is kept.' })),
    organisation: Nullable(Type.String()),
  },
  { title: 'Person' },
)

export type Person = Type.Static<typeof Person>

export function personOf({ nichandle, firstname, name, organisation }: PersonRow): Person {
  return { nichandle, name: `${firstname} ${name}`.trim() || null, organisation: organisation?.trim() || null }
}

/** Somebody of whom the reader may know no more than the handle. */
export function strangerOf(nichandle: string): Person {
  return { nichandle, name: null, organisation: null }
}
