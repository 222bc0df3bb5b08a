import type { Brief, Composition } from '../brief.ts'
import { Button, Paragraph, Quote } from '../parts.tsx'
import { procedureFacts, procedurePage } from '../procedure-parts.tsx'

/** The staff said no: to the applicant, with the reason and its sentence. */
export function procedureRefused(brief: Brief<'procedure-refused'>): Composition {
  const { words, values } = brief
  const text = words['procedure-refused']
  const intro = text.intro(text.reason[values.verdict])
  return {
    subject: text.subject(values.procedure),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Quote>{values.sentence}</Quote>
        {procedureFacts(brief)}
        <Paragraph>{text.next}</Paragraph>
        <Button to={procedurePage(brief)}>{words.procedure.see}</Button>
      </>
    ),
  }
}
