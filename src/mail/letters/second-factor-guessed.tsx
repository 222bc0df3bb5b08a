import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** To the account at whose second factor somebody guesses: whoever got as far as that knows the password. */
export function secondFactorGuessed(brief: Brief<'second-factor-guessed'>): Composition {
  const { words, brand, values } = brief
  const text = words['second-factor-guessed']
  const intro = text.intro(values.nichandle, brief.moment(brief.sentAt))
  return {
    subject: text.title,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Aside>
          <Paragraph>{text.stray(values.nichandle)}</Paragraph>
          <Button to={`${brand.baseUrl}/reset-password`}>{words.account.choose}</Button>
        </Aside>
      </>
    ),
  }
}
