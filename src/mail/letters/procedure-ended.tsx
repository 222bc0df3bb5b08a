import type { Brief, Composition } from '../brief.ts'
import { Paragraph } from '../parts.tsx'
import { procedureFacts } from '../procedure-parts.tsx'

/** A procedure that came to nothing: to the applicant, and to those who had been told of it. */
export function procedureEnded(brief: Brief<'procedure-ended'>): Composition {
  const { words, values } = brief
  const text = words['procedure-ended']
  const intro = text[values.ending](values.procedure)
  return {
    subject: text.subject(values.procedure),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        {procedureFacts(brief)}
        <Paragraph>{text.left}</Paragraph>
      </>
    ),
  }
}
