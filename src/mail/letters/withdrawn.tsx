import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To the other party: the asker no longer wants it. */
export function withdrawn(brief: Brief<'withdrawn'>): Composition {
  const text = brief.words.withdrawn
  const change = inWords(brief)
  const intro = text.intro(change)
  return {
    subject: text.subject(change),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <ChangeFactsTable brief={brief} stage="ended" />
        <Paragraph>{text.next}</Paragraph>
      </>
    ),
  }
}
