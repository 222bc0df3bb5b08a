import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** To the new address: it takes the place of the old one only once its reader agrees. */
export function addressChange(brief: Brief<'address-change'>): Composition {
  const { words, brand, values } = brief
  const text = words['address-change']
  const intro = text.intro(values.nichandle, values.newEmail)
  return {
    subject: text.subject,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Button to={`${brand.baseUrl}/confirm-address/${values.task}#token=${values.token ?? ''}`}>{text.button}</Button>
        <Paragraph>{words.account.once}</Paragraph>
        <Aside>
          <Paragraph>{text.stray}</Paragraph>
        </Aside>
      </>
    ),
  }
}
