import type { Brief, Composition } from '../brief.ts'
import { Aside, Paragraph } from '../parts.tsx'
import { procedureFacts } from '../procedure-parts.tsx'

/** It has taken effect: to the applicant and to everybody who had been told. */
export function procedureDone(brief: Brief<'procedure-done'>): Composition {
  const { words, values, moment } = brief
  const text = words['procedure-done']
  const intro = text.what[values.procedureKind](values.about ?? '')
  return {
    subject: text.subject(values.procedure),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        {procedureFacts(brief)}
        {values.lockedUntil && <Paragraph>{text.locked(moment(new Date(values.lockedUntil)))}</Paragraph>}
        <Aside>
          <Paragraph>{text.proofs}</Paragraph>
        </Aside>
      </>
    ),
  }
}
