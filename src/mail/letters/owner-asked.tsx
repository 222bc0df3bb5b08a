import type { Brief, Composition } from '../brief.ts'
import { OwnerChangeFacts, ownersOf } from '../owner-parts.tsx'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** To the present or the new owner of a service: what is asked of them, and the link to answer it. */
export function ownerAsked(brief: Brief<'owner-asked'>): Composition {
  const { words, brand, values } = brief
  const text = words['owner-asked']
  const owners = ownersOf(brief)
  const intro = values.side === 'present' ? text.present(owners) : text.new(owners)
  return {
    subject: text.subject(owners),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <OwnerChangeFacts brief={brief} />
        <Paragraph>{text.how}</Paragraph>
        <Button to={`${brand.baseUrl}/owner-change#token=${values.token ?? ''}`}>{text.button}</Button>
        <Paragraph>{text.nothing}</Paragraph>
        <Aside>
          <Paragraph>{text.stray(owners)}</Paragraph>
        </Aside>
      </>
    ),
  }
}
