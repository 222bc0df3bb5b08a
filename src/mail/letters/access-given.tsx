import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Facts, Paragraph } from '../parts.tsx'
import { tameName } from '../phrases.ts'

/** To the account that another one gives access to something of its own. */
export function accessGiven(brief: Brief<'access-given'>): Composition {
  const { account, words, brand, values, person, moment } = brief
  const text = words['access-given']
  const intro = text.intro(person(values.owner), account)
  const until = values.expiresAt === null ? text.unlimited : moment(new Date(values.expiresAt))
  return {
    subject: text.subject(person(values.owner)),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Facts
          facts={[
            [text.policy, tameName(values.name)],
            [text.until, until],
          ]}
          line={words.fact.of}
        />
        <Paragraph>{text.where}</Paragraph>
        <Button to={`${brand.baseUrl}/access`}>{text.button}</Button>
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
