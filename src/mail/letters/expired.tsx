import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To both parties: nobody can answer any more. */
export function expired(brief: Brief<'expired'>): Composition {
  const text = brief.words.expired
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
