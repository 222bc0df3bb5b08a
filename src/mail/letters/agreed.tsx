import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords, requestPage } from '../change-parts.tsx'
import { Button, Paragraph } from '../parts.tsx'

/** To the other party: this one said yes. */
export function agreed(brief: Brief<'agreed'>): Composition {
  const text = brief.words.agreed
  const change = inWords(brief)
  const by = brief.person(brief.values.by)
  return {
    subject: text.subject(change, by),
    title: text.title,
    preview: text.intro(change, by),
    body: (
      <>
        <Paragraph>{text.intro(change, by)}</Paragraph>
        <ChangeFactsTable brief={brief} stage="open" />
        <Paragraph>{text.yours(change)}</Paragraph>
        <Button to={requestPage(brief)}>{text.button}</Button>
      </>
    ),
  }
}
