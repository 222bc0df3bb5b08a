import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords, Meaning, requestPage } from '../change-parts.tsx'
import { Button, Paragraph } from '../parts.tsx'

/** To a party: it has taken effect. The one who has the role now reads once more what it is. */
export function doneParty(brief: Brief<'done-party'>): Composition {
  const text = brief.words['done-party']
  const { values, account } = brief
  const change = inWords(brief)
  const received = account === values.to
  const news = received ? text.yours(change) : text.theirs(change)
  return {
    subject: text.subject(change),
    title: text.title,
    preview: news,
    body: (
      <>
        <Paragraph>{news}</Paragraph>
        {account === values.from && <Paragraph>{text.noLonger(change)}</Paragraph>}
        {account === values.askedBy && account !== values.from && <Paragraph>{text.told(change)}</Paragraph>}
        <ChangeFactsTable brief={brief} stage="done" />
        {received && <Meaning brief={brief} />}
        <Button to={requestPage(brief)}>{text.button}</Button>
      </>
    ),
  }
}
