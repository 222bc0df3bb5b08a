import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** To the owner of an address with which somebody signed up again. The sign-up page does not tell that it is known. */
export function alreadyRegistered(brief: Brief<'already-registered'>): Composition {
  const { words, brand, values } = brief
  const text = words['already-registered']
  const intro = text.intro(values.nichandle)
  return {
    subject: text.subject,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{text.forgotten}</Paragraph>
        <Button to={`${brand.baseUrl}/reset-password`}>{text.button}</Button>

        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
