import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'
import { procedureFacts } from '../procedure-parts.tsx'

/** To everybody known for the service: what is about to happen, and how to object. */
export function procedureNotice(brief: Brief<'procedure-notice'>): Composition {
  const { words, brand, values, moment } = brief
  const text = words['procedure-notice']
  const at = moment(new Date(values.effectiveAt))
  const intro = values.procedureKind === 'owner' ? text.owner(values.about, at) : text.contacts(values.about, at)
  return {
    subject: text.subject(values.about),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        {procedureFacts(brief)}
        <Paragraph>{text.object}</Paragraph>
        <Button to={`${brand.baseUrl}/procedures/object#token=${values.token ?? ''}`}>{text.button}</Button>
        <Aside>
          <Paragraph>{text.agree}</Paragraph>
        </Aside>
      </>
    ),
  }
}
