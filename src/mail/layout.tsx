/** The paper that every letter is written on: tables and inline styles, because that is what mail programs know. */
import type { ReactNode } from 'react'
import type { Brief, Composition } from './brief.ts'
import { LIGHT, SANS, styleSheet } from './look.ts'
import { Paragraph } from './parts.tsx'
import { tameName } from './phrases.ts'

/** A whole letter. */
export function Letter({ brief, composition }: { brief: Brief; composition: Composition }) {
  const { words, language, brand, account } = brief
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{composition.subject}</title>
        <style>{styleSheet()}</style>
      </head>
      <body className="p-page" style={{ margin: 0, padding: 0, backgroundColor: LIGHT.page }}>
        <Preview text={composition.preview} />
        <Sheet>
          <BrandLine name={brand.name} />
          <Card>
            <h1 className="p-ink" style={titleStyle}>
              {composition.title}
            </h1>
            <Paragraph>{greetingOf(brief)}</Paragraph>
            {composition.body}
          </Card>
          <Footer text={account === '' ? words.footerWithoutAccount(brand.name) : words.footer(brand.name, account)} />
        </Sheet>
      </body>
    </html>
  )
}

/** Of some all that is known is their address. */
function greetingOf(brief: Brief): string {
  const reader = readerOf(brief)
  return reader === '' ? brief.words.greetingWithoutName : brief.words.greeting(reader)
}

/** A letter to a user of the account is read by that user, not by its holder; one to an address, by whoever was named there. */
function readerOf({ account, values, person }: Brief): string {
  if (values.addressee !== undefined) return tameName(values.addressee)
  return 'login' in values && values.login !== undefined ? tameName(values.login) : person(account)
}

const titleStyle = { margin: '0 0 20px', font: `700 26px/34px ${SANS}`, letterSpacing: '-0.01em', color: LIGHT.ink }

/** Shown beside the subject in a list of letters, and nowhere in the letter. */
function Preview({ text }: { text: string }) {
  const hidden = { display: 'none', overflow: 'hidden', maxHeight: 0, maxWidth: 0, opacity: 0, lineHeight: '1px' }
  return (
    <div data-skip-in-text="true" style={hidden}>
      {text}
      {'\u00a0\u200c'.repeat(90)}
    </div>
  )
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <table role="presentation" className="p-page" {...TABLE} style={{ backgroundColor: LIGHT.page }}>
      <tbody>
        <tr>
          <td align="center" style={{ padding: '32px 12px' }}>
            <table role="presentation" {...TABLE} style={{ maxWidth: 600, textAlign: 'left' }}>
              <tbody>{children}</tbody>
            </table>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** The brand is set in type, with a mark of two discs, one passing to the other: no picture to load from outside. */
function BrandLine({ name }: { name: string }) {
  const disc = {
    display: 'inline-block',
    width: 10,
    height: 10,
    borderRadius: 8,
    border: `3px solid ${LIGHT.accent}`,
    verticalAlign: '-2px',
  }
  return (
    <tr>
      <td className="p-ink" style={{ padding: '0 8px 18px', font: `700 18px/24px ${SANS}`, color: LIGHT.ink }}>
        <span className="p-mark p-disc" style={{ ...disc, backgroundColor: LIGHT.accent }} />
        <span className="p-mark" style={{ ...disc, marginLeft: -5, marginRight: 10 }} />
        {name}
      </td>
    </tr>
  )
}

function Card({ children }: { children: ReactNode }) {
  const card = { padding: '40px', border: `1px solid ${LIGHT.line}`, borderRadius: 14, backgroundColor: LIGHT.card }
  return (
    <tr>
      <td className="p-card" style={card}>
        {children}
      </td>
    </tr>
  )
}

function Footer({ text }: { text: string }) {
  return (
    <tr>
      <td style={{ padding: '20px 8px 0' }}>
        <p className="p-soft" style={{ margin: 0, font: `400 16px/24px ${SANS}`, color: LIGHT.soft }}>
          {text}
        </p>
      </td>
    </tr>
  )
}

const TABLE = { width: '100%', cellPadding: 0, cellSpacing: 0, border: 0 } as const
