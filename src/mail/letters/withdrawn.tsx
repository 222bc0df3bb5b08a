import type { Brief, Composition } from '../brief.ts'
import { ended, inWords } from '../change-parts.tsx'

/** To the other party: the asker no longer wants it. */
export function withdrawn(brief: Brief<'withdrawn'>): Composition {
  const text = brief.words.withdrawn
  return ended(brief, text, text.intro(inWords(brief)))
}
