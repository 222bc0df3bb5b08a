import type { Brief, Composition } from '../brief.ts'
import { Button, Paragraph } from '../parts.tsx'
import { procedureFacts, procedurePage } from '../procedure-parts.tsx'

/** Accepted: to the applicant, who now waits like everybody who was told. */
export function procedureWaiting(brief: Brief<'procedure-waiting'>): Composition {
  const { words, values, moment } = brief
  const text = words['procedure-waiting']
  const intro = text.intro(moment(new Date(values.effectiveAt)))
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
