import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** Proves that the mailbox is the account's. */
export function verifyAddress(brief: Brief<'verify-address'>): Composition {
  const { words, brand, values } = brief
  const text = words['verify-address']
  const intro = text.intro(values.nichandle)
  return {
    subject: text.subject,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Button to={`${brand.baseUrl}/verify#token=${values.token ?? ''}`}>{text.button}</Button>
        <Paragraph>{words.account.once}</Paragraph>
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
