import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords, requestPage } from '../change-parts.tsx'
import { Button, Paragraph } from '../parts.tsx'

/** To a party that has not answered yet. It holds no code: only the hash of the one that was sent is kept. */
export function reminder(brief: Brief<'reminder'>): Composition {
  const text = brief.words.reminder
  const change = inWords(brief)
  return {
    subject: text.subject(change),
    title: text.title,
    preview: text.intro(change),
    body: (
      <>
        <Paragraph>{text.intro(change)}</Paragraph>
        <ChangeFactsTable brief={brief} stage="open" />
        <Paragraph>{text.code}</Paragraph>
        <Button to={requestPage(brief)}>{text.button}</Button>
      </>
    ),
  }
}
