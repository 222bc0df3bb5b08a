import type { ProofKind, ProofMedia } from '../domain/proof.ts'
import { count, one, type Queryable, row, rows, statement } from './database.ts'

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

/** Whoever writes here holds the lock of the procedure. */
export type NewProof = {
  id: string
  procedureId: number
  kind: ProofKind
  name: string
  media: ProofMedia
  size: number
  pages: number
  keyId: string
  addedAt: Date
}

const insert = statement(
  'proof-insert',
  `insert into proof (id, procedure_id, kind, name, media, size, pages, key_id, added_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export async function insertProof(db: Queryable, proof: NewProof): Promise<void> {
  const { id, procedureId, kind, name, media, size, pages, keyId, addedAt } = proof
  await one(db, insert, [id, procedureId, kind, name, media, size, pages, keyId, addedAt])
}

const saveDeleted = statement(
  'proof-deleted',
  `update proof set deleted_at = $3 where procedure_id = $1 and id = $2 and deleted_at is null`,
)

/** Whether it was there to be deleted. */
export async function saveProofDeleted(db: Queryable, procedureId: number, id: string, at: Date): Promise<boolean> {
  return (await count(db, saveDeleted, [procedureId, id, at])) === 1
}

const saveAllDeleted = statement(
  'proof-all-deleted',
  `update proof set deleted_at = $2 where procedure_id = $1 and deleted_at is null returning id`,
)

/** Deletes all proofs of a procedure; gives those that were there. */
export async function saveProofsDeleted(db: Queryable, procedureId: number, at: Date): Promise<string[]> {
  return (await rows<{ id: string }>(db, saveAllDeleted, [procedureId, at])).map(({ id }) => id)
}

const living = statement(
  'proof-living',
  `select media, pages from proof where procedure_id = $1 and id = $2 and deleted_at is null`,
)

export function livingProof(
  db: Queryable,
  procedureId: number,
  id: string,
): Promise<{ media: ProofMedia; pages: number } | undefined> {
  return row(db, living, [procedureId, id])
}

const outlived = statement(
  'proof-outlived',
  `select distinct p.number from proof f join procedure p on p.id = f.procedure_id
    where f.deleted_at is null and (p.ended_at <= $1 or p.ended_at is not null and p.submitted_at is null) limit $2`,
)

/** Procedures that ended before, or that ended without being submitted, and whose proofs are still there. */
export async function proceduresToClear(db: Queryable, endedBefore: Date, limit: number): Promise<string[]> {
  return (await rows<{ number: string }>(db, outlived, [endedBefore, limit])).map(({ number }) => number)
}

const known = statement('proof-known', `select id, deleted_at is null as living from proof where id = any($1::uuid[])`)

/** Which of these proofs there are, and whether they were deleted. */
export async function knownProofs(db: Queryable, ids: string[]): Promise<Map<string, { living: boolean }>> {
  const found = await rows<{ id: string; living: boolean }>(db, known, [ids])
  return new Map(found.map(({ id, living }) => [id, { living }]))
}

const byKey = statement(
  'proof-count-by-key',
  `select key_id as "keyId", count(*) as proofs from proof where deleted_at is null group by key_id order by key_id`,
)

/** How many proofs lie under each key. */
export function proofsByKey(db: Queryable): Promise<{ keyId: string; proofs: number }[]> {
  return rows(db, byKey, [])
}

const ofOtherKeys = statement(
  'proof-of-other-keys',
  `select f.id, p.number from proof f join procedure p on p.id = f.procedure_id
    where f.deleted_at is null and f.key_id <> $1 and f.id > $2 order by f.id limit $3`,
)

/** Proofs that lie under another key than this one, from this id on. */
export function proofsUnderOtherKeys(
  db: Queryable,
  keyId: string,
  after: string,
  limit: number,
): Promise<{ id: string; number: string }[]> {
  return rows(db, ofOtherKeys, [keyId, after, limit])
}

const saveKey = statement('proof-key', `update proof set key_id = $2 where id = $1 and deleted_at is null`)

export async function saveProofKey(db: Queryable, id: string, keyId: string): Promise<void> {
  await one(db, saveKey, [id, keyId])
}
