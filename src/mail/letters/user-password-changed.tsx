import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'
import { tameSignInName } from '../phrases.ts'

/** To the user whose password was changed, so that a stolen one does not go unnoticed. */
export function userPasswordChanged(brief: Brief<'user-password-changed'>): Composition {
  const { words, brand, values, person } = brief
  const text = words['user-password-changed']
  const owner = person(values.nichandle)
  const intro = text.intro(tameSignInName(values.nichandle, values.login), owner, brief.moment(brief.sentAt))
  return {
    subject: text.subject,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Aside>
          <Paragraph>{text.stray(owner)}</Paragraph>
          <Button to={`${brand.baseUrl}/reset-password`}>{words.account.choose}</Button>
        </Aside>
      </>
    ),
  }
}
