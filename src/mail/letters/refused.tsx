import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To the other party: this one said no. */
export function refused(brief: Brief<'refused'>): Composition {
  const text = brief.words.refused
  const change = inWords(brief)
  const intro = text.intro(change, brief.person(brief.values.by))
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
