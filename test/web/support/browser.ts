/** The browser that the panel is tried in: CHROMIUM, else Debian's, else the one that bin/install-browser unpacked. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from '@playwright/test'

const UNPACKED = fileURLToPath(new URL('../../../.cache/chromium/chromium', import.meta.url))

function executable(): string {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', UNPACKED].filter((place): place is string => Boolean(place))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('There is no Chromium here: run bin/install-browser, or set CHROMIUM to where one is.')
  return found
}

/** Nothing but what a page asks for goes over the network. */
export const BROWSER: LaunchOptions = {
  executablePath: executable(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
