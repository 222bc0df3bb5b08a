import type { Brief, Composition } from '../brief.ts'
import { Answer, ChangeFactsTable, inWords, Meaning } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To the one who is to take the role on: what it means, and the code to answer with. */
export function askedReceiver(brief: Brief<'asked-receiver'>): Composition {
  const text = brief.words['asked-receiver']
  const change = inWords(brief)
  return {
    subject: text.subject(change),
    title: text.title,
    preview: text.intro(change),
    body: (
      <>
        <Paragraph>{text.intro(change)}</Paragraph>
        <ChangeFactsTable brief={brief} stage="open" />
        <Meaning brief={brief} />
        <Answer brief={brief} stray={brief.words.answer.strayReceiver(change)} />
      </>
    ),
  }
}
