import type { Brief, Composition } from '../brief.ts'
import { Button, Paragraph } from '../parts.tsx'
import { procedureFacts, procedurePage } from '../procedure-parts.tsx'

/** The procedure has been submitted: its number, and what follows. */
export function procedureReceived(brief: Brief<'procedure-received'>): Composition {
  const { words, values } = brief
  const text = words['procedure-received']
  const intro = text.intro(values.procedure)
  return {
    subject: text.subject(values.procedure),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        {procedureFacts(brief)}
        <Paragraph>{text.next}</Paragraph>
        <Button to={procedurePage(brief)}>{words.procedure.see}</Button>
      </>
    ),
  }
}
