/** How letters look: the one place for their colours and their type. */

/** Who sends the letters. */
export type Brand = {
  name: string
  /** Where people reach this installation, without a slash at the end. */
  baseUrl: string
}

export const LIGHT = {
  page: '#f6f7f9',
  card: '#ffffff',
  ink: '#1b2430',
  soft: '#556070',
  line: '#dde2e8',
  accent: '#0b5cad',
  button: '#0b5cad',
  onButton: '#ffffff',
  tint: '#f6f7f9',
} as const

export const DARK: Record<keyof typeof LIGHT, string> = {
  page: '#12161c',
  card: '#1a2029',
  ink: '#e8ecf1',
  soft: '#a4afbd',
  line: '#2c3541',
  accent: '#7ab8ff',
  button: '#1f6fc2',
  onButton: '#ffffff',
  tint: '#12161c',
}

export const SANS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
export const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace"

/**
 * Inline styles are the light look, which every mail program shows. Those that know `prefers-color-scheme` take the dark
 * one from here; `data-ogsc` is what Outlook on the web sets instead.
 */
export function styleSheet(): string {
  const small =
    '@media (max-width: 480px) { .p-card { padding: 28px 16px !important } .p-code { padding: 14px 9px !important } .p-label { display: block !important } }'
  const dark = darkRules('')
  const outlook = darkRules('[data-ogsc] ')
  return `:root { color-scheme: light dark; supported-color-schemes: light dark }\n${small}\n@media (prefers-color-scheme: dark) {\n${dark}\n}\n${outlook}`
}

function darkRules(prefix: string): string {
  const rules = {
    '.p-page': `background-color: ${DARK.page}`,
    '.p-card': `background-color: ${DARK.card}; border-color: ${DARK.line}`,
    '.p-ink': `color: ${DARK.ink}`,
    '.p-soft': `color: ${DARK.soft}`,
    '.p-line': `border-color: ${DARK.line}`,
    '.p-mark': `border-color: ${DARK.accent}`,
    '.p-disc': `background-color: ${DARK.accent}`,
    '.p-button': `background-color: ${DARK.button}; color: ${DARK.onButton}`,
    '.p-tint': `background-color: ${DARK.tint}; border-color: ${DARK.line}; color: ${DARK.ink}`,
  }
  return Object.entries(rules)
    .map(([name, style]) => `${prefix}${name} { ${style.replaceAll(/(?=;|$)/g, ' !important')} }`)
    .join('\n')
}
