import type { Brief, Composition } from '../brief.ts'
import { OwnerChangeFacts, ownersOf } from '../owner-parts.tsx'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** The owner has changed: to the old and the new address, and to whoever asked. */
export function ownerChanged(brief: Brief<'owner-changed'>): Composition {
  const { words, brand, values, moment } = brief
  const text = words['owner-changed']
  const owners = ownersOf(brief)
  const intro = text.intro(owners)
  return {
    subject: text.subject(owners),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <OwnerChangeFacts brief={brief} over />
        {values.lockedUntil && <Paragraph>{text.locked(moment(new Date(values.lockedUntil)))}</Paragraph>}
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
          <Button to={`${brand.baseUrl}/procedures/owner`}>{text.button}</Button>
        </Aside>
      </>
    ),
  }
}
