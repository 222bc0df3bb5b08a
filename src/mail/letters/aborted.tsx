import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To both parties: something else ended the request, and what. */
export function aborted(brief: Brief<'aborted'>): Composition {
  const text = brief.words.aborted
  const change = inWords(brief)
  const why = text.why[brief.values.reason](change)
  return {
    subject: text.subject(change),
    title: text.title,
    preview: why,
    body: (
      <>
        <Paragraph>{text.intro(change)}</Paragraph>
        <Paragraph>{why}</Paragraph>
        <ChangeFactsTable brief={brief} stage="aborted" />
        <Paragraph>{text.next}</Paragraph>
      </>
    ),
  }
}
