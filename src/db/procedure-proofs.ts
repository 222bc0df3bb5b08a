import type { ProofKind, ProofMedia } from '../domain/proof.ts'
import { type Queryable, rows, statement } from './database.ts'

/** What is told of a proof; the file itself lies encrypted outside the database. */
export type KnownProof = {
  id: string
  kind: ProofKind
  name: string
  media: ProofMedia
  size: number
  pages: number
  addedAt: Date
  deletedAt: Date | null
}

const list = statement(
  'procedure-proofs',
  `select id, kind, name, media, size, pages, added_at as "addedAt", deleted_at as "deletedAt" from proof
    where procedure_id = $1 order by added_at, id`,
)

/** All proofs of a procedure, in the order in which they came. */
export function proofsOf(db: Queryable, procedureId: number): Promise<KnownProof[]> {
  return rows<KnownProof>(db, list, [procedureId])
}
