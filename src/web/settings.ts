import type { PanelSettings } from '../domain/panel-settings.ts'

/** What the server wrote into the page about this installation. */
export const SETTINGS = JSON.parse(document.getElementById('settings')!.textContent!) as PanelSettings

/** The nonce of this answer: styles that parts of the panel write while it runs must carry it. */
export const NONCE = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''

// What keeps the page behind a dialog from scrolling writes a style of its own, and looks for the nonce by this name.
Object.assign(globalThis, { __webpack_nonce__: NONCE })
