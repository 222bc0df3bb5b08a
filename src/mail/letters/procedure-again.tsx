import type { Brief, Composition } from '../brief.ts'
import { Button, Paragraph } from '../parts.tsx'
import { procedureFacts, procedurePage } from '../procedure-parts.tsx'

/** Back to review: to the applicant, after somebody objected or something came up. */
export function procedureAgain(brief: Brief<'procedure-again'>): Composition {
  const { words, values } = brief
  const text = words['procedure-again']
  const intro = text[values.because]
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
