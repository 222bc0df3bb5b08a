import type { Brief, Composition } from '../brief.ts'
import { Aside, List, Paragraph } from '../parts.tsx'

/** A further procedure was begun for an address that has as many open as it may. */
export function procedureTooMany(brief: Brief<'procedure-too-many'>): Composition {
  const { words, values } = brief
  const text = words['procedure-too-many']
  return {
    subject: text.subject,
    title: text.title,
    preview: text.intro,
    body: (
      <>
        <Paragraph>{text.intro}</Paragraph>
        <List items={values.numbers} />
        <Paragraph>{text.next}</Paragraph>
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
