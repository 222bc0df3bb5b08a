import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** To the account whose password was changed, so that a stolen one does not go unnoticed. */
export function passwordChanged(brief: Brief<'password-changed'>): Composition {
  const { words, brand, values } = brief
  const text = words['password-changed']
  const provided = values.by === 'provider'
  const intro = (provided ? text.provided : text.own)(values.nichandle, brief.moment(brief.sentAt))
  return {
    subject: text.subject,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Aside>
          <Paragraph>{provided ? text.unexpected : text.stray(values.nichandle)}</Paragraph>
          <Button to={`${brand.baseUrl}/reset-password`}>{words.account.choose}</Button>
        </Aside>
      </>
    ),
  }
}
