import type { Person } from '../../api/person-wire.ts'

/** For a sentence, and where who it is has been said in full: "Anna Novak". */
export function nameOf(person: Person): string {
  return person.name ?? person.organisation ?? person.nichandle
}
