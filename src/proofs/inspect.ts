/**
 * Files of strangers are read by a process of its own, a new one for each: if one breaks a decoder, or makes it turn for ever,
 * that process ends and nothing else does.
 */
import { PAGES_ALLOWED, PROOF_MEDIA, type ProofMedia } from '../domain/proof.ts'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import { mediaOf } from './media.ts'
import { runReader } from './run-reader.ts'

export type Inspected = { media: ProofMedia; pages: number }

/** What a file is, by its content. Refuses what is no proof: another kind, broken, too long, or a trick. */
export async function inspectProof(bytes: Buffer): Promise<Inspected> {
  if (mediaOf(bytes) === undefined) throw new Refusal('proof_of_other_kind')
  const { media, pages, refusal } = parsed(await runReader({ what: 'read' }, bytes))
  if (refusal !== undefined) throw new Refusal(known(refusal))
  const isSound = PROOF_MEDIA.includes(media as ProofMedia) && Number.isInteger(pages) && (pages as number) >= 1
  if (!isSound) throw new Refusal('proof_unreadable')
  if ((pages as number) > PAGES_ALLOWED) throw new Refusal('proof_too_long')
  return { media: media as ProofMedia, pages: pages as number }
}

/** One page as a JPEG that we made: nothing of the file itself is in it. */
export async function drawProof(bytes: Buffer, page: number): Promise<Buffer> {
  const drawn = await runReader({ what: 'draw', page }, bytes)
  if (mediaOf(drawn) !== 'image/jpeg') throw new Refusal(known(parsed(drawn).refusal))
  return drawn
}

/** The reader may have been broken by what it read: it is believed no word that it can not know. */
function parsed(answer: Buffer): { media?: unknown; pages?: unknown; refusal?: unknown } {
  try {
    return JSON.parse(answer.toString('utf8')) ?? {}
  } catch {
    return {}
  }
}

const REFUSALS: RefusalCode[] = ['proof_of_other_kind', 'proof_unreadable', 'proof_too_long', 'proof_suspicious']

function known(refusal: unknown): RefusalCode {
  return REFUSALS.find((code) => code === refusal) ?? 'proof_unreadable'
}
