import type { Brief, Composition } from '../brief.ts'
import { Button, Facts, List, Paragraph } from '../parts.tsx'

/** To the contacts of both groups: what moved, and whose it is now. */
export function servicesMoved(brief: Brief<'services-moved'>): Composition {
  const { words, brand, values, person } = brief
  const text = words['services-moved']
  const count = values.services.length
  const intro = text.intro(person(values.by), count, values.from, values.to)
  const { admin, tech, billing } = values.after
  return {
    subject: text.subject(count, values.to),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <List items={values.services} />
        <Paragraph>{text.contacts}</Paragraph>
        <Facts
          facts={[
            [text.admin, person(admin)],
            [text.tech, person(tech)],
            [text.billing, person(billing)],
          ]}
          line={words.fact.of}
        />
        <Button to={`${brand.baseUrl}/telephony`}>{text.button}</Button>
      </>
    ),
  }
}
