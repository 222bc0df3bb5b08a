import type { Brief, Composition } from '../brief.ts'
import { ChangeFactsTable, inWords } from '../change-parts.tsx'
import { Paragraph } from '../parts.tsx'
import type { Texts } from '../texts/en.ts'

type Reasons = Texts['failed']['reason']

/** To everybody concerned: all said yes, and yet it could not be. Says whose bill it is, never how much. */
export function failed(brief: Brief<'failed'>): Composition {
  const text = brief.words.failed
  const { reason, whose } = brief.values
  const change = inWords(brief)
  const why = reasonIn(text.reason, reason)(whose === null ? change.to : brief.person(whose))
  return {
    subject: text.subject(change),
    title: text.title,
    preview: why,
    body: (
      <>
        <Paragraph>{text.intro(change)}</Paragraph>
        <Paragraph>{why}</Paragraph>
        <ChangeFactsTable brief={brief} stage="ended" />
        <Paragraph>{text.next}</Paragraph>
      </>
    ),
  }
}

/** Few refusals can come at the moment of taking effect; any other is named in general. */
function reasonIn(reasons: Reasons, reason: string): (whose: string) => string {
  return Object.hasOwn(reasons, reason) ? reasons[reason as keyof Reasons] : reasons.other
}
