import type { Brief, Composition } from '../brief.ts'
import { Answer, ChangeFactsTable, inWords, Meaning } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To the one who asked: confirm it, with the code. */
export function askedAsker(brief: Brief<'asked-asker'>): Composition {
  const text = brief.words['asked-asker']
  const { askedBy, from, to } = brief.values
  const change = inWords(brief)
  const intro = askedBy === to ? text.taking(change) : askedBy === from ? text.handing(change) : text.naming(change)
  return {
    subject: text.subject(change),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <ChangeFactsTable brief={brief} stage="open" />
        <Meaning brief={brief} />
        <Answer brief={brief} stray={brief.words.answer.strayAsker} />
      </>
    ),
  }
}
