import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords } from '../change-parts.tsx'
import { Aside, Paragraph } from '../parts.tsx'

/** To the one who lost the role without being asked. */
export function doneTold(brief: Brief<'done-told'>): Composition {
  const text = brief.words['done-told']
  const change = inWords(brief)
  const intro = text.intro(change, brief.moment(brief.sentAt))
  return {
    subject: text.subject(change),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <ChangeFactsTable brief={brief} stage="done" />
        <Paragraph>{text.by(change)}</Paragraph>
        <Aside>
          <Paragraph>{text.stray(change)}</Paragraph>
        </Aside>
      </>
    ),
  }
}
