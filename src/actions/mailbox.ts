/** The demo's mailbox: what was sent, and what every letter looks like. Only demo installations have one. */
import type { LetterKind } from '../mail/letter.ts'
import type { Brand } from '../mail/look.ts'
import { type KeptLetter, keptLetter, keptLetters } from '../mail/mailbox.ts'
import { SAMPLE_MOMENT, SAMPLE_NAMES, SAMPLES } from '../mail/samples.ts'
import { type Language, type WrittenLetter, writeLetter } from '../mail/write-letter.ts'

export type { KeptLetter, WrittenLetter }

/** The letters that were sent, newest first; those to one address only, if one is given. */
export function readMailbox(folder: string, to?: string): Promise<KeptLetter[]> {
  return keptLetters(folder, to)
}

/** One letter that was sent, if it is there. */
export function readLetter(folder: string, id: string): Promise<KeptLetter | undefined> {
  return keptLetter(folder, id)
}

/** A letter that can be previewed: its kind, and which of the kind's variants it is. */
export type Preview = { kind: LetterKind; number: number; variant: string }

/** Every letter in all its variants. */
export const PREVIEWS: readonly Preview[] = SAMPLES.map((sample, index) => {
  const before = SAMPLES.slice(0, index).filter(({ kind }) => kind === sample.kind)
  return { kind: sample.kind, number: before.length + 1, variant: sample.variant }
})

/** The letter as the demo's cast would get it, if there is such a variant of such a kind. */
export async function previewLetter(
  kind: string,
  number: number,
  language: Language,
  brand: Brand,
): Promise<WrittenLetter | undefined> {
  const sample = SAMPLES.filter((each) => each.kind === kind)[number - 1]
  if (!sample) return undefined
  return writeLetter({ ...sample, language, names: SAMPLE_NAMES, sentAt: SAMPLE_MOMENT }, brand)
}
