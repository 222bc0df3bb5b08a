/**
 * The seal of the audit trail: a chain of hashes over every event, in the order of sealing. Changing, removing or inserting
 * an event afterwards breaks the chain from there on, which `verifyTrail` shows.
 */
import { createHash } from 'node:crypto'
import {
  lastSeal,
  saveSeals,
  sealedEvents,
  sealingLock,
  takeUnsealed,
  unaccountedCount,
  unsealedCount,
  vanishedEvent,
} from '../db/seal.ts'
import type { Context } from './context.ts'
import { inTransaction } from './transaction.ts'

const AT_ONCE = 1000
const BEGINNING = Buffer.alloc(32)

/** Seals what happened since. Gives how many events; a full batch means that there are more. */
export function sealTrail(context: Context): Promise<number> {
  return inTransaction(context, async (tx) => {
    if (!(await sealingLock(tx))) return 0
    const events = await takeUnsealed(tx, AT_ONCE)
    if (events.length === 0) return 0
    const last = await lastSeal(tx)
    let { position, hash } = last ?? { position: 0, hash: BEGINNING }
    const seals = events.map(({ id, digest }) => {
      hash = chained(hash, digest)
      return { position: ++position, eventId: id, hash }
    })
    await saveSeals(tx, seals)
    return seals.length
  })
}

/** The outcome of a check: where the chain is broken first, or that it is whole and what its last hash is. */
export type TrailProof = {
  sealed: number
  /** Events of the last moments, which the next seal will take. */
  waiting: number
  /** Hash of the last seal, to be kept elsewhere: it proves that the end was not cut off. */
  head: string
  broken: { position: number; eventId: number | null; why: 'content' | 'missing' | 'unsealed' | 'vanished' } | null
}

/** Recomputes the whole chain. Reads in pages, so that it runs beside everything else. */
export async function verifyTrail(context: Context): Promise<TrailProof> {
  let hash: Buffer = BEGINNING
  let position = 0
  for (;;) {
    const page = await sealedEvents(context.db, position, AT_ONCE)
    for (const seal of page) {
      position += 1
      if (seal.position !== position) return proof(context, position - 1, hash, { position, eventId: null, why: 'missing' })
      hash = chained(hash, seal.digest ?? BEGINNING)
      if (!seal.digest || !hash.equals(seal.hash))
        return proof(context, position - 1, hash, { position, eventId: seal.eventId, why: 'content' })
    }
    if (page.length < AT_ONCE) break
  }
  return proof(context, position, hash, null)
}

async function proof(context: Context, sealed: number, hash: Buffer, broken: TrailProof['broken']): Promise<TrailProof> {
  const waiting = await unsealedCount(context.db)
  return { sealed, waiting, head: hash.toString('hex'), broken: broken ?? (await brokenEnd(context, sealed)) }
}

/** What the chain itself can not show, because it has not come that far. */
async function brokenEnd({ db }: Context, position: number): Promise<TrailProof['broken']> {
  const eventId = await vanishedEvent(db)
  if (eventId !== null) return { position, eventId, why: 'vanished' }
  return (await unaccountedCount(db)) > 0 ? { position, eventId: null, why: 'unsealed' } : null
}

function chained(before: Buffer, digest: Buffer): Buffer {
  return createHash('sha256').update(before).update(digest).digest()
}
