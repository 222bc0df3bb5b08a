import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Paragraph } from '../parts.tsx'

/** To the account whose second factor changed, or was stood in for, so that a stranger's doing does not go unnoticed. */
export function secondFactorChanged(brief: Brief<'second-factor-changed'>): Composition {
  const { words, brand, values } = brief
  const text = words['second-factor-changed']
  const { title, intro } = text[values.happened!]
  const factor = 'factor' in values ? text.factor[values.factor] : ''
  const told = intro(values.nichandle, brief.moment(brief.sentAt), factor)
  return {
    subject: title,
    title,
    preview: told,
    body: (
      <>
        <Paragraph>{told}</Paragraph>
        {'left' in values && <Paragraph>{leftOf(text.codeUsed, values.left)}</Paragraph>}
        <Aside>
          <Paragraph>{text.stray(values.nichandle)}</Paragraph>
          <Button to={`${brand.baseUrl}/reset-password`}>{words.account.choose}</Button>
        </Aside>
      </>
    ),
  }
}

function leftOf(text: Brief['words']['second-factor-changed']['codeUsed'], left: number): string {
  if (left === 0) return text.noneLeft
  return left === 1 ? text.oneLeft : text.left(left)
}
