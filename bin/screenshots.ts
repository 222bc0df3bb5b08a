/**
 * Pictures of every page of the panel: `npm run screenshots` writes them to screenshots/, and those that the documents show to
 * docs/screenshots/. The pages are those of the built program, in a demo world in which something has happened.
 */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { runJson } from '../test/support/program.ts'
import { BROWSER } from '../test/web/support/browser.ts'
import { type Past, somethingHappened } from '../test/web/support/past.ts'
import { openWorld, type World } from '../test/web/support/world.ts'

const ALL = fileURLToPath(new URL('../screenshots/', import.meta.url))
const SHOWN = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))

/** What the README and docs/panel.md show. */
const IN_DOCUMENTS = new Set([
  'my-services-light',
  'my-services-dark',
  'my-services-phone',
  'edit-contacts-light',
  'my-requests-light',
  'answer-request-phone',
  'answer-request-phone-fr',
  'security-dark',
])

type Look = { name: string; width: number; height: number; dark?: boolean; french?: boolean }

const LOOKS: Look[] = [
  { name: 'light', width: 1440, height: 900 },
  { name: 'dark', width: 1440, height: 900, dark: true },
  { name: 'phone', width: 390, height: 844 },
  { name: 'light-fr', width: 1440, height: 900, french: true },
  { name: 'phone-fr', width: 390, height: 844, french: true },
]

type Shot = { name: string; path: string; signedIn?: boolean; act?: (page: Page) => Promise<unknown> }

function shots({ answerLink, settled, service }: Past): Shot[] {
  const visitor = { signedIn: false }
  return [
    { name: 'sign-in', path: '/sign-in', ...visitor },
    { name: 'sign-up', path: '/sign-up', ...visitor },
    { name: 'forgotten-password', path: '/reset-password', ...visitor },
    { name: 'choose-password', path: `/choose-password#token=${'a1'.repeat(16)}`, ...visitor },
    { name: 'verify-address', path: `/verify#token=${'a1'.repeat(16)}` },
    { name: 'my-services', path: '/services' },
    { name: 'search', path: '/services', act: (page) => page.keyboard.press('Control+k') },
    { name: 'edit-contacts', path: `/services/${service}/contacts`, act: askTheo },
    { name: 'contact-rights', path: `/services/${service}/rights` },
    { name: 'service-history', path: `/services/${service}/history` },
    { name: 'my-requests', path: '/requests' },
    { name: 'answer-request', path: answerLink },
    { name: 'settled-request', path: `/requests/${settled}` },
    { name: 'history', path: '/history' },
    { name: 'profile', path: '/profile' },
    { name: 'security', path: '/profile/security' },
    { name: 'sessions', path: '/profile/sessions' },
    { name: 'applications', path: '/profile/applications' },
    { name: 'not-found', path: '/no/such/page' },
    { name: 'mailbox', path: '/mailbox' },
  ]
}

/** The form with somebody in it, and what follows from that. */
async function askTheo(page: Page): Promise<void> {
  await page.locator('main input').nth(1).fill('ty10002-psn')
  await page.keyboard.press('Tab')
  await page.waitForTimeout(1500)
}

async function photograph(browser: Browser, world: World, past: Past, look: Look): Promise<void> {
  const contexts = {
    visitor: await contextOf(browser, world, look),
    signedIn: await contextOf(browser, world, look, past.session),
  }
  await world.callAs(past.anna, 'PUT', '/me', { language: look.french ? 'fr_FR' : 'en_GB' })
  for (const { name, path, signedIn = true, act } of shots(past)) {
    const page = await (signedIn ? contexts.signedIn : contexts.visitor).newPage()
    await page.goto(path)
    await loaded(page)
    await act?.(page)
    await page.waitForTimeout(400)
    const file = `${name}-${look.name}`
    await page.screenshot({ path: `${ALL}${file}.png`, animations: 'disabled' })
    if (IN_DOCUMENTS.has(file)) await page.screenshot({ path: `${SHOWN}${file}.png`, animations: 'disabled' })
    await page.close()
  }
  for (const context of Object.values(contexts)) await context.close()
}

/** Its title is there, and what it tells: nothing stands for something else any more. */
async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('.mantine-Skeleton-root, [aria-busy="true"]').first().waitFor({ state: 'detached' })
}

function contextOf(browser: Browser, world: World, look: Look, session?: Past['session']): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: world.url,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? 'dark' : 'light',
    locale: look.french ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...(look.width < 500 && { isMobile: true, hasTouch: true }),
    ...(session && { storageState: session }),
  })
}

await mkdir(ALL, { recursive: true })
await mkdir(SHOWN, { recursive: true })
const world = await openWorld()
const browser = await chromium.launch(BROWSER)
try {
  const past = await somethingHappened(world, browser)
  await runJson(['credential', 'create', past.anna.nichandle, '--json'], { DATA_DIR: world.dataDir })
  for (const look of LOOKS) await photograph(browser, world, past, look)
} finally {
  await browser.close()
  await world.close()
}
