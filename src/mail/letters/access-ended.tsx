import type { Brief, Composition } from '../brief.ts'
import { Aside, Facts, Paragraph } from '../parts.tsx'
import { tameName } from '../phrases.ts'

/** To the account whose access by a policy has been taken back. */
export function accessEnded(brief: Brief<'access-ended'>): Composition {
  const { account, words, values, person, moment, sentAt } = brief
  const text = words['access-ended']
  const intro = text.intro(person(values.owner), account)
  return {
    subject: text.subject(person(values.owner)),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Facts
          facts={[
            [words['access-given'].policy, tameName(values.name)],
            [words.fact.since, moment(sentAt)],
          ]}
          line={words.fact.of}
        />
        <Aside>
          <Paragraph>{text.left}</Paragraph>
        </Aside>
      </>
    ),
  }
}
