import type { Brief, Composition } from '../brief.ts'
import { Aside, Paragraph } from '../parts.tsx'

/** To the old address, so that a stolen account does not go unnoticed. */
export function addressChanged(brief: Brief<'address-changed'>): Composition {
  const { words, values } = brief
  const text = words['address-changed']
  const intro = text.intro(values.nichandle, values.newEmail)
  return {
    subject: text.subject,
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>

        <Aside>
          <Paragraph>{text.stray(values.nichandle)}</Paragraph>
        </Aside>
      </>
    ),
  }
}
