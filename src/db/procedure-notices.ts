import type { Language } from '../domain/language.ts'
import { one, type Queryable, row, rows, statement } from './database.ts'

/** Somebody who was told that a procedure was accepted, and may object. */
export type ProcedureNotice = { address: string; language: Language; sentAt: Date; objectedAt: Date | null }

const list = statement(
  'procedure-notices',
  `select address, language, sent_at as "sentAt", objected_at as "objectedAt" from procedure_notice
    where procedure_id = $1 order by address`,
)

/** Whoever was told of it. */
export function noticesOf(db: Queryable, procedureId: number): Promise<ProcedureNotice[]> {
  return rows<ProcedureNotice>(db, list, [procedureId])
}

const byToken = statement(
  'procedure-notice-by-token',
  `select number, address, objected_at as "objectedAt"
     from procedure_notice join procedure on procedure.id = procedure_id where token_hash = $1`,
)

export type KnownNotice = { number: string; address: string; objectedAt: Date | null }

/** Whose token this is, and on which procedure. */
export function noticeOf(db: Queryable, tokenHash: Buffer): Promise<KnownNotice | undefined> {
  return row<KnownNotice>(db, byToken, [tokenHash])
}

const objected = statement(
  'procedure-notice-objected',
  'update procedure_notice set objected_at = $2 where token_hash = $1 and objected_at is null',
)

/** They have objected, once. */
export async function saveObjected(db: Queryable, tokenHash: Buffer, at: Date): Promise<void> {
  await one(db, objected, [tokenHash, at])
}
