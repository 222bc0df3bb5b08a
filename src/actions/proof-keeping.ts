/** What time does to proofs, and what a new key does. Safe on any number of nodes that share the folder. */
import { lockProcedure } from '../db/procedures.ts'
import {
  knownProofs,
  livingProof,
  proceduresToClear,
  proofsByKey,
  proofsUnderOtherKeys,
  saveProofKey,
  saveProofsDeleted,
} from '../db/proofs.ts'
import { SYSTEM } from '../domain/actor.ts'
import { PROOFS_OUTLIVE } from '../domain/procedure.ts'
import { openProof, sealProof } from '../proofs/seal.ts'
import { keepFile, keptFile, keptFiles, removeFile } from '../proofs/store.ts'
import type { Context } from './context.ts'
import { procedureEvent } from './procedure-steps.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

const DAY = 24 * 60 * 60 * 1000
const AT_ONCE = 100

/**
 * Deletes the proofs of procedures that ended long enough ago, and at once those of drafts that ended: nobody was ever to see
 * them. Gives how many procedures; a full batch means there are more.
 */
export async function clearProofs(context: Context): Promise<number> {
  const numbers = await proceduresToClear(context.db, endedBefore(context), AT_ONCE)
  for (const number of numbers) await clearProofsOf(context, number)
  return numbers.length
}

async function clearProofsOf(context: Context, number: string): Promise<void> {
  const deleted = await inTransaction(context, async (tx) => {
    const procedure = await lockProcedure(tx, number)
    if (!procedure?.endedAt) return []
    if (procedure.submittedAt && procedure.endedAt > endedBefore(context)) return []
    const now = context.clock()
    const ids = await saveProofsDeleted(tx, procedure.id, now)
    const event = procedureEvent('procedure.proofs-deleted', procedure, { proofs: ids.length })
    if (ids.length > 0) await record(tx, SYSTEM, now, event)
    return ids
  })
  for (const id of deleted) await removeFile(context.settings.proofs.folder, id)
}

function endedBefore(context: Context): Date {
  return new Date(context.clock().getTime() - PROOFS_OUTLIVE)
}

/**
 * Sweeps away files that nothing refers to: of proofs that were deleted while the machine went down, and of uploads that
 * never came to their row. The latter only after a day, because a file is there a moment before its row. Gives how many.
 */
export async function sweepProofs(context: Context): Promise<number> {
  const { folder } = context.settings.proofs
  const files = await keptFiles(folder)
  const known = await knownProofs(
    context.db,
    files.map(({ proof }) => proof),
  )
  const yesterday = new Date(context.clock().getTime() - DAY)
  const useless = files.filter(({ proof, writtenAt }) => {
    const row = known.get(proof)
    return row ? !row.living : writtenAt < yesterday
  })
  for (const { proof } of useless) await removeFile(folder, proof)
  return useless.length
}

/** `state`: the first key encrypts, others open, and one that is not named here opens nothing. */
export type KeyInUse = { id: string; proofs: number; state: 'encrypts' | 'opens' | 'missing' }

/** Which keys there are, and how many proofs each is needed for. */
export async function keysInUse(context: Context): Promise<KeyInUse[]> {
  const { keys } = context.settings.proofs
  const used = await proofsByKey(context.db)
  const proofsUnder = (id: string) => used.find(({ keyId }) => keyId === id)?.proofs ?? 0
  const named = keys.map(({ id }, at) => ({ id, proofs: proofsUnder(id), state: at === 0 ? 'encrypts' : 'opens' }) as const)
  const missing = used.filter(({ keyId }) => !keys.some(({ id }) => id === keyId))
  return [...named, ...missing.map(({ keyId, proofs }) => ({ id: keyId, proofs, state: 'missing' }) as const)]
}

/** Brings the proofs of older keys under the first one. Those that can not be opened stay as they are, and are named. */
export async function resealProofs(context: Context): Promise<{ resealed: number; unopened: string[] }> {
  const first = context.settings.proofs.keys[0]!.id
  let [resealed, after] = [0, '00000000-0000-0000-0000-000000000000']
  const unopened: string[] = []
  for (;;) {
    const proofs = await proofsUnderOtherKeys(context.db, first, after, AT_ONCE)
    for (const { id, number } of proofs) {
      if (await reseal(context, number, id)) resealed++
      else unopened.push(id)
    }
    if (proofs.length < AT_ONCE) return { resealed, unopened }
    after = proofs.at(-1)!.id
  }
}

/** The file says itself under which key it lies. So if all ends between file and row, doing it again mends it. */
async function reseal(context: Context, number: string, id: string): Promise<boolean> {
  const { folder, keys } = context.settings.proofs
  return inTransaction(context, async (tx) => {
    const procedure = await lockProcedure(tx, number)
    const isThere = procedure && (await livingProof(tx, procedure.id, id))
    if (!isThere) return true
    const bytes = openedOrNothing(await keptFile(folder, id))
    if (!bytes) return false
    const { sealed, keyId } = sealProof(keys, id, bytes)
    await keepFile(folder, id, sealed)
    await saveProofKey(tx, id, keyId)
    return true
  })

  function openedOrNothing(sealed: Buffer | undefined): Buffer | undefined {
    try {
      return sealed && openProof(keys, id, sealed)
    } catch {
      return undefined
    }
  }
}
