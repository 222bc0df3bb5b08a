/** The pieces that letters are made of. Each shows the same in HTML and in the text that is made from it. */
import type { ReactNode } from 'react'
import { LIGHT, MONO, SANS } from './look.ts'

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p className="p-ink" style={{ margin: '0 0 16px', font: `400 16px/26px ${SANS}`, color: LIGHT.ink }}>
      {children}
    </p>
  )
}

export function Heading({ children, first = false }: { children: ReactNode; first?: boolean }) {
  return (
    <h2 className="p-ink" style={{ margin: first ? '0 0 10px' : '28px 0 10px', font: `700 18px/26px ${SANS}`, color: LIGHT.ink }}>
      {children}
    </h2>
  )
}

/** What the letter is about, at a glance: "label: value" lines that stand in two columns where there is room. */
export function Facts({
  facts,
  line,
}: {
  facts: [label: string, value: string][]
  line: (label: string, value: string) => string
}) {
  return (
    <div className="p-line" style={{ margin: '24px 0', borderTop: `1px solid ${LIGHT.line}` }}>
      {facts.map(([label, value]) => {
        const [before] = line(label, '\n').split('\n')
        return (
          <p
            className="p-fact p-line"
            key={label}
            style={{ margin: 0, padding: '10px 0', borderBottom: `1px solid ${LIGHT.line}` }}
          >
            <span className="p-soft p-label" style={labelStyle}>
              {before}
            </span>
            <span className="p-ink" style={{ font: `600 16px/24px ${SANS}`, color: LIGHT.ink, wordBreak: 'break-word' }}>
              {value}
            </span>
          </p>
        )
      })}
    </div>
  )
}

const labelStyle = {
  display: 'inline-block',
  minWidth: 168,
  whiteSpace: 'pre-wrap',
  font: `400 16px/24px ${SANS}`,
  color: LIGHT.soft,
} as const

export function List({ items }: { items: string[] }) {
  return (
    <ul className="p-ink" style={{ margin: '0 0 16px', padding: '0 0 0 22px', font: `400 16px/26px ${SANS}`, color: LIGHT.ink }}>
      {items.map((item) => (
        <li key={item} style={{ margin: '0 0 4px' }}>
          {item}
        </li>
      ))}
    </ul>
  )
}

/** A link as a button. The padding is the cell's, so that it is a button in Outlook too. */
export function Button({ to, children }: { to: string; children: string }) {
  const link = { display: 'inline-block', font: `600 16px/24px ${SANS}`, color: LIGHT.onButton, textDecoration: 'none' }
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ margin: '24px 0', borderCollapse: 'separate' }}
    >
      <tbody>
        <tr>
          <td className="p-button" style={{ padding: '13px 24px', borderRadius: 10, backgroundColor: LIGHT.button }}>
            <a className="p-button" href={to} style={link}>
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** The personal code, whole and alone, so that it can be selected. */
export function Code({ code }: { code: string }) {
  const box = {
    margin: '0 0 16px',
    padding: '14px 16px',
    border: `1px solid ${LIGHT.line}`,
    borderRadius: 10,
    backgroundColor: LIGHT.tint,
    color: LIGHT.ink,
    font: `600 16px/24px ${MONO}`,
    wordBreak: 'break-all',
  } as const
  return (
    <p className="p-code p-tint" style={box}>
      {code}
    </p>
  )
}

/** What a person wrote, as they wrote it. */
export function Quote({ children }: { children: string }) {
  const quote = {
    margin: '0 0 16px',
    padding: '4px 0 4px 16px',
    borderLeft: `3px solid ${LIGHT.line}`,
    font: `400 16px/26px ${SANS}`,
    color: LIGHT.ink,
    whiteSpace: 'pre-line',
  } as const
  return (
    <p className="p-ink p-line" style={quote}>
      {children}
    </p>
  )
}

/** What to do if the letter comes as a surprise: set apart, at the end. */
export function Aside({ children }: { children: ReactNode }) {
  return (
    <div className="p-line" style={{ margin: '28px 0 0', padding: '20px 0 0', borderTop: `1px solid ${LIGHT.line}` }}>
      {children}
    </div>
  )
}
