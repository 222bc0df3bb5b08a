import type { Brief, Composition } from '../brief.ts'
import { ended, inWords } from '../change-parts.tsx'

/** To the other party: this one said no. */
export function refused(brief: Brief<'refused'>): Composition {
  const text = brief.words.refused
  return ended(brief, text, text.intro(inWords(brief), brief.person(brief.values.by)))
}
