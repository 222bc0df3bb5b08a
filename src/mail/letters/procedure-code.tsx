import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Code, Paragraph } from '../parts.tsx'
import { procedureFacts } from '../procedure-parts.tsx'

/** The code that opens a procedure: it proves the address, and leads back to the procedure for as long as it lives. */
export function procedureCode(brief: Brief<'procedure-code'>): Composition {
  const { words, brand, values } = brief
  const text = words['procedure-code']
  const intro = text.intro(words.procedure.kind[values.procedureKind])
  const link = `${brand.baseUrl}/procedures/status#number=${values.procedure}&code=${values.token ?? ''}`
  return {
    subject: text.subject(values.procedure),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        {procedureFacts(brief)}
        <Paragraph>{text.how}</Paragraph>
        <Button to={link}>{text.button}</Button>
        <Paragraph>{text.byHand}</Paragraph>
        <Code code={values.token ?? ''} />
        <Paragraph>{text.keep}</Paragraph>
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
