import type { Brief, Composition } from '../brief.ts'
import { OwnerChangeFacts, ownersOf } from '../owner-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To an owner who has not answered yet. The code stays in the first letter. */
export function ownerReminder(brief: Brief<'owner-reminder'>): Composition {
  const text = brief.words['owner-reminder']
  const owners = ownersOf(brief)
  const intro = text.intro(owners)
  return {
    subject: text.subject(owners),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <OwnerChangeFacts brief={brief} />
        <Paragraph>{text.where}</Paragraph>
      </>
    ),
  }
}
