import { type Queryable, rows, statement } from './database.ts'

export const ENTRY_KINDS = ['note', 'asked', 'answered', 'objected', 'returned'] as const

/** What staff, the applicant or somebody who was told wrote on a procedure. */
export type ProcedureEntry = {
  id: number
  kind: (typeof ENTRY_KINDS)[number]
  /** The member of staff, or the account that answers; null is somebody without an account. */
  author: string | null
  /** From which of the addresses that were told, if it is an objection. */
  address: string | null
  text: string
  at: Date
}

const insert = statement(
  'procedure-entry-insert',
  'insert into procedure_entry (procedure_id, kind, author, address, text, at) values ($1, $2, $3, $4, $5, $6)',
)

export async function insertEntry(db: Queryable, procedureId: number, entry: Omit<ProcedureEntry, 'id'>): Promise<void> {
  const { kind, author, address, text, at } = entry
  await rows(db, insert, [procedureId, kind, author, address, text, at])
}

const list = statement(
  'procedure-entries',
  'select id, kind, author, address, text, at from procedure_entry where procedure_id = $1 order by id',
)

/** All of them, the oldest first. Notes and objections are for the staff alone. */
export function entriesOf(db: Queryable, procedureId: number): Promise<ProcedureEntry[]> {
  return rows<ProcedureEntry>(db, list, [procedureId])
}
