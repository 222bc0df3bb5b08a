import type { Brief, Composition } from '../brief.ts'
import { Button, Paragraph, Quote } from '../parts.tsx'
import { procedureFacts, procedurePage } from '../procedure-parts.tsx'

/** The staff asks the applicant for more. */
export function procedureMore(brief: Brief<'procedure-more'>): Composition {
  const { words, values } = brief
  const text = words['procedure-more']
  return {
    subject: text.subject(values.procedure),
    title: text.title,
    preview: text.intro,
    body: (
      <>
        <Paragraph>{text.intro}</Paragraph>
        <Quote>{values.text}</Quote>
        {procedureFacts(brief)}
        <Button to={procedurePage(brief)}>{text.button}</Button>
        <Paragraph>{text.until}</Paragraph>
      </>
    ),
  }
}
