import type { Brand } from './brand.ts'

/** What the server tells the panel's page about this installation, before any call. */
export type PanelSettings = {
  brand: Brand
  signUp: 'open' | 'closed'
  /** Whether letters arrive in the built-in mailbox. */
  demo: boolean
  /** How long the parties of a request have to answer, in milliseconds. */
  requestTtl: number
}
