import { type Queryable, rows, statement } from './database.ts'

/** Who an account is, as those see it who deal with its owner. */
export type PersonRow = { nichandle: string; firstname: string; name: string; organisation: string | null }

const named = statement('people', 'select nichandle, firstname, name, organisation from account where nichandle = any($1)')

/** The people behind these handles, each under its handle. */
export async function peopleOf(db: Queryable, handles: Iterable<string>): Promise<Map<string, PersonRow>> {
  const found = await rows<PersonRow>(db, named, [[...new Set(handles)]])
  return new Map(found.map((person) => [person.nichandle, person]))
}
