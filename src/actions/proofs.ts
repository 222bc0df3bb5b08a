/** What an applicant proves: files come in, may be taken back, and are looked at by the staff, page by page. */
import { randomUUID } from 'node:crypto'
import type { Transaction } from '../db/database.ts'
import { findProcedure, type ProcedureRow } from '../db/procedures.ts'
import { insertProof, type KnownProof, livingProof, proofsOf, saveProofDeleted } from '../db/proofs.ts'
import type { AccountActor } from '../domain/actor.ts'
import { type ProofKind, proofName, verifyRoomForProof, verifyTakesProofs } from '../domain/proof.ts'
import { networkOf } from '../lib/network.ts'
import { drawProof, inspectProof } from '../proofs/inspect.ts'
import { openProof, sealProof } from '../proofs/seal.ts'
import { keepFile, keptFile, removeFile } from '../proofs/store.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { type Applicant, onProcedure } from './procedure-access.ts'
import { verifyActorImpartial } from './procedure-holders.ts'
import { procedureEvent } from './procedure-steps.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

/** Whether one more proof is welcome, before ten megabytes of it are read. */
export async function awaitProof(context: Context, applicant: Applicant): Promise<NotFound | undefined> {
  const result = await onProcedure(context, applicant, verifyWelcome)
  if (result === notFound) return notFound
  await throttle(context, LIMITS.proofOf, applicant.number)
  await throttle(context, LIMITS.proofFromNetwork, networkOf(applicant.actor.address ?? ''))
  return undefined
}

/** Takes a file in, if it is what a proof may be. Of one that is refused, nothing is kept. */
export async function addProof(
  context: Context,
  applicant: Applicant,
  { kind, name, bytes }: { kind: ProofKind; name: string; bytes: Buffer },
): Promise<KnownProof | NotFound> {
  const { folder, keys } = context.settings.proofs
  const kilobytes = Math.ceil(bytes.length / 1024)
  await throttle(context, LIMITS.proofKilobytesFromNetwork, networkOf(applicant.actor.address ?? ''), kilobytes)
  const { media, pages } = await inspectProof(bytes)
  const id = randomUUID()
  const { sealed, keyId } = sealProof(keys, id, bytes)
  const proof = { id, kind, name: proofName(name), media, size: bytes.length, pages }
  // The file first: a row without its file would promise what nobody can see. A file without its row is swept away.
  await keepFile(folder, id, sealed)
  try {
    const added = await onProcedure(context, applicant, async (tx, procedure) => {
      await verifyWelcome(tx, procedure)
      const addedAt = context.clock()
      await insertProof(tx, { ...proof, procedureId: procedure.id, keyId, addedAt })
      await record(tx, applicant.actor, addedAt, procedureEvent('procedure.proof-added', procedure, { proof: id, media }))
      return { ...proof, addedAt, deletedAt: null }
    })
    if (added === notFound) await removeFile(folder, id)
    return added
  } catch (error) {
    await removeFile(folder, id)
    throw error
  }
}

/** The applicant takes one back. */
export async function removeProof(context: Context, applicant: Applicant, id: string): Promise<NotFound | undefined> {
  const result = await onProcedure(context, applicant, async (tx, procedure) => {
    verifyTakesProofs(procedure.state)
    const now = context.clock()
    if (!(await saveProofDeleted(tx, procedure.id, id, now))) return notFound
    await record(tx, applicant.actor, now, procedureEvent('procedure.proof-removed', procedure, { proof: id }))
    return undefined
  })
  if (result !== notFound) await removeFile(context.settings.proofs.folder, id)
  return result
}

/** Shows a member of the staff one page, as a picture that we draw. That they saw it is on record before they do. */
export async function viewProof(
  context: Context,
  actor: AccountActor,
  { number, id, page }: { number: string; id: string; page: number },
): Promise<Buffer | NotFound> {
  const { folder, keys } = context.settings.proofs
  const procedure = await findProcedure(context.db, number)
  const proof = procedure && (await livingProof(context.db, procedure.id, id))
  if (!proof || page > proof.pages) return notFound
  await verifyActorImpartial(context.db, actor, procedure)
  const sealed = await keptFile(folder, id)
  if (!sealed) throw new Error(`the file of proof ${id} is not in ${folder}: do all nodes share that folder?`)
  const picture = await drawProof(openProof(keys, id, sealed), page)
  const seen = procedureEvent('procedure.proof-viewed', procedure, { proof: id, page })
  await inTransaction(context, (tx) => record(tx, actor, context.clock(), seen))
  return picture
}

async function verifyWelcome(tx: Transaction, { id, state }: ProcedureRow): Promise<void> {
  verifyTakesProofs(state)
  verifyRoomForProof(await proofsOf(tx, id))
}
