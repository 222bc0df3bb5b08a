import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'
import { tameSignInName } from '../phrases.ts'

/** To a user of an account whose password is forgotten. */
export function userResetPassword(brief: Brief<'user-reset-password'>): Composition {
  const { words, brand, values, person } = brief
  const text = words['user-reset-password']
  const intro = text.intro(tameSignInName(values.nichandle, values.login), person(values.nichandle))
  return {
    subject: text.subject,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Button to={`${brand.baseUrl}/choose-password#token=${values.token ?? ''}`}>{words.account.choose}</Button>
        <Paragraph>{words.account.once}</Paragraph>
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
