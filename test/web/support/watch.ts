/** Nothing may go wrong unseen: errors in the console, uncaught errors, broken policies, calls to other places. */
import type { BrowserContext, ConsoleMessage } from '@playwright/test'

export type Watch = {
  /** What went wrong, a line each. */
  faults(): string[]
  /** From now on, what matches is no fault: for a test that breaks something on purpose. */
  expectTrouble(pattern: RegExp): void
  follow(context: BrowserContext): void
}

export function watch(origin: string): Watch {
  const seen: string[] = []
  const allowed: RegExp[] = []
  return {
    faults: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
    expectTrouble: (pattern) => {
      allowed.push(pattern)
    },
    follow(context) {
      context.on('console', (message) => {
        if (message.type() === 'error' && !isExpectedNo(message))
          seen.push(`console: ${message.text()} ${message.location().url}`)
      })
      context.on('weberror', (error) => seen.push(`uncaught: ${error.error().stack ?? error.error().message}`))
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (/^(https?|wss?):$/.test(protocol) && host !== new URL(origin).host) seen.push(`elsewhere: ${request.url()}`)
      })
    },
  }
}

/** The API says no to what may not be: the browser notes it, and the panel deals with it. */
function isExpectedNo(message: ConsoleMessage): boolean {
  return /status of 4\d\d/.test(message.text()) && new URL(message.location().url).pathname.startsWith('/1.0/')
}
