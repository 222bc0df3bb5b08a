import type { Brief, Composition } from '../brief.ts'
import { Aside, Button, Facts, Paragraph } from '../parts.tsx'

/** To somebody new: the handle, and the link with which the account is put to use. */
export function accountCreated(brief: Brief<'account-created'>): Composition {
  const { words, brand, values } = brief
  const text = words['account-created']
  const { nichandle, by } = values
  const intro = by === 'sign-up' ? text.signedUp(nichandle) : text.provided(nichandle)
  return {
    subject: text.subject(brand.name, nichandle),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <Facts facts={[[words.fact.handle, nichandle]]} line={words.fact.of} />
        <Paragraph>{text.naming}</Paragraph>
        <FirstStep brief={brief} />
        {by === 'sign-up' && (
          <Aside>
            <Paragraph>{text.stray}</Paragraph>
          </Aside>
        )}
      </>
    ),
  }
}

/** Who signed up has a password and confirms the address; who was signed up chooses a password, which confirms it too. */
function FirstStep({ brief: { values, words, brand } }: { brief: Brief<'account-created'> }) {
  if (values.token === undefined) return null
  const text = words['account-created']
  const signedUp = values.by === 'sign-up'
  const page = signedUp ? 'verify' : 'choose-password'
  return (
    <>
      <Paragraph>{signedUp ? text.verify : text.password}</Paragraph>
      <Button to={`${brand.baseUrl}/${page}#token=${values.token}`}>{signedUp ? text.verifyButton : words.account.choose}</Button>
      <Paragraph>{words.account.once}</Paragraph>
    </>
  )
}
