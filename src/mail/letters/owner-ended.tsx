import type { Brief, Composition } from '../brief.ts'
import { OwnerChangeFacts, ownersOf } from '../owner-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** A change of owner that came to nothing: to everybody concerned but the one who ended it. */
export function ownerEnded(brief: Brief<'owner-ended'>): Composition {
  const { words, values } = brief
  const text = words['owner-ended']
  const owners = ownersOf(brief)
  const intro = text[values.ending](owners)
  return {
    subject: text.subject(owners),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <OwnerChangeFacts brief={brief} />
        <Paragraph>{text.left(owners)}</Paragraph>
      </>
    ),
  }
}
