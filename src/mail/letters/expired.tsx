import type { Brief, Composition } from '../brief.ts'
import { ended, inWords } from '../change-parts.tsx'

/** To both parties: nobody can answer any more. */
export function expired(brief: Brief<'expired'>): Composition {
  const text = brief.words.expired
  return ended(brief, text, text.intro(inWords(brief)))
}
