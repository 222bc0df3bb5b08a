import type { Brief, Composition } from '../brief.ts'
import { Answer, ChangeFactsTable, inWords, Meaning } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'

/** To a party that asked for its code again. */
export function resent(brief: Brief<'resent'>): Composition {
  const text = brief.words.resent
  const { answer } = brief.words
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
        <Answer brief={brief} stray={brief.values.side === 'asking' ? answer.strayAsker : answer.strayReceiver(change)} />
      </>
    ),
  }
}
