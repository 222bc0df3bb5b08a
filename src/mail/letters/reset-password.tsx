import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** To the owner of an account whose password is forgotten. */
export function resetPassword(brief: Brief<'reset-password'>): Composition {
  const { words, brand, values } = brief
  const text = words['reset-password']
  const intro = text.intro(values.nichandle)
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
