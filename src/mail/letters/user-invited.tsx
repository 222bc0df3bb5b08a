import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Facts, Paragraph } from '../parts.tsx'
import { tameSignInName } from '../phrases.ts'

/** To a new user of an account: the name to sign in with, and the link to choose a password. */
export function userInvited(brief: Brief<'user-invited'>): Composition {
  const { words, brand, values, person } = brief
  const text = words['user-invited']
  const intro = text.intro(person(values.nichandle))
  return {
    subject: text.subject(person(values.nichandle)),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Facts facts={[[words.user.signInName, tameSignInName(values.nichandle, values.login)]]} line={words.fact.of} />
        <Paragraph>{text.first}</Paragraph>
        <Button to={`${brand.baseUrl}/choose-password#token=${values.token ?? ''}`}>{words.account.choose}</Button>
        <Paragraph>{words.account.once}</Paragraph>
        <Paragraph>{text.later}</Paragraph>
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
