/**
 * What specs of the panel begin with. `test` has a world per worker (see world.ts) and, bound to the test's language, `person`,
 * `service`, `callAs`, `letterTo`. It fails when anything went wrong unseen (see watch.ts).
 *
 *   bothLanguages((say) => {
 *     test('Anna sees her services', async ({ page, person, service }) => {
 *       const anna = await person()
 *       const { name } = await service({ admin: anna })
 *       await signedIn(page, anna)
 *       await page.goto('/services')
 *       await expect(page.getByRole('heading', { name: say(MY_SERVICES_TEXTS, 'title') })).toBeVisible()
 *       await expect(page.getByText(name)).toBeVisible()
 *       await expectAccessible(page)
 *     })
 *   })
 */
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import * as otpauth from 'otpauth'
import type { Environment } from '../../support/program.ts'
import { type Watch, watch } from './watch.ts'
import { type Language, openWorld, type Person, type World } from './world.ts'

export { expect }

type Fixtures = Pick<World, 'person' | 'service' | 'callAs' | 'letterTo'> & {
  language: Language
  watched: Watch
  /** Says that something will go wrong on purpose: `expectTrouble(/status of 503/)`. */
  expectTrouble: Watch['expectTrouble']
  /** Another browser of its own, for a second person; watched like the first. */
  openWindow: (person?: Person) => Promise<Page>
}

/** `env`: variables of the world's environment, for a whole file: `test.use({ env: { SIGN_UP: 'closed' } })`. */
export const test = base.extend<Fixtures, { env: Environment; world: World }>({
  env: [{}, { option: true, scope: 'worker' }],
  world: [
    async ({ env }, use) => {
      const world = await openWorld(env)
      await use(world)
      await world.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  language: ['en', { option: true }],
  locale: ({ language }, use) => use(language === 'fr' ? 'fr-FR' : 'en-GB'),
  baseURL: ({ world }, use) => use(world.url),
  watched: [
    async ({ world, context, language }, use) => {
      const watched = watch(world.url)
      // The page that Vite serves is English whatever the browser prefers; the real server knows better.
      if (process.env.PANEL_URL)
        await context.addInitScript(`if (origin !== 'null') localStorage['passation.language'] ??= '${language}'`)
      watched.follow(context)
      await use(watched)
      expect(watched.faults()).toEqual([])
    },
    { auto: true },
  ],
  expectTrouble: ({ watched }, use) => use(watched.expectTrouble),
  openWindow: async ({ browser, watched, contextOptions, locale, viewport, world }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person) => {
      const context = await browser.newContext({ ...contextOptions, viewport, baseURL: world.url, ...(locale && { locale }) })
      opened.push(context)
      watched.follow(context)
      const page = await context.newPage()
      if (person) await signedIn(page, person)
      return page
    })
    for (const context of opened) await context.close()
  },
  person: ({ world, language }, use) => use((wish) => world.person({ language, ...wish })),
  service: ({ world }, use) => use(world.service),
  callAs: ({ world }, use) => use(world.callAs),
  letterTo: ({ world }, use) => use(world.letterTo),
})

/** Texts of a page, as its `texts.ts` has them. */
type Catalogue = { en: Record<string, string>; fr: Record<string, string> }
export type SayIn = (texts: Catalogue, key: string, values?: Record<string, string | number>) => string

/**
 * The tests inside it run once a language; `say` gives what a page must say: `say(SIGN_IN_TEXTS, 'title')`. What has the tag
 * `@behaviour` runs in French only with `ALL_LANGUAGES=1` (playwright.config.ts): no layout or wording is its matter.
 */
export function bothLanguages(tests: (say: SayIn, language: Language) => void): void {
  for (const language of ['en', 'fr'] as const) {
    test.describe(language === 'en' ? 'in English' : 'in French', () => {
      test.use({ language })
      tests((texts, key, values = {}) => filled(texts[language], key, values), language)
    })
  }
}

function filled(texts: Record<string, string>, key: string, values: Record<string, string | number>): string {
  const form = values.count === undefined ? key : `${key}_${Number(values.count) === 1 ? 'one' : 'other'}`
  const text = texts[form] ?? texts[key]
  if (text === undefined) throw new Error(`There is no text "${key}".`)
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]))
}

/** The tests inside it run on a screen as wide as a phone's. */
export function onPhone(tests: () => void): void {
  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    tests()
  })
}

/** Signs somebody in, with the code of their authenticator if they have one. The page is not moved. */
export async function signedIn(page: Page, { nichandle, password }: Person, authenticator?: Authenticator): Promise<void> {
  const begun = await page.request.post('/1.0/auth/signIn', { data: { account: nichandle, password } })
  expect(begun.status(), await begun.text()).toBe(200)
  if ((await begun.json()).nichandle !== null) return
  const ended = await page.request.post('/1.0/auth/secondFactor', { data: { code: authenticator?.code() } })
  expect(ended.status(), await ended.text()).toBe(200)
}

/** An authenticator app. A code counts once: `code(1)` is the one of the next half minute, which is taken as well. */
export type Authenticator = { code(ahead?: number): string }

/** The app that was given this secret. */
export function authenticatorOf(secret: string): Authenticator {
  const app = new otpauth.TOTP({ secret })
  return { code: (ahead = 0) => app.generate({ timestamp: Date.now() + ahead * 30_000 }) }
}

/** A device that holds passkeys, plugged into this page's browser; it says yes by itself. */
export async function plugInPasskeys(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * No finding of axe, in the light and in the dark. Only colours differ in the dark, and colours have no language: in French
 * they are not looked at again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const isFrench = (await page.locator('html').getAttribute('lang')) === 'fr'
  for (const colorScheme of isFrench ? (['light'] as const) : (['light', 'dark'] as const)) {
    await page.emulateMedia({ colorScheme })
    await coloursSettled(page)
    const axe = new AxeBuilder({ page }).setLegacyMode()
    if (colorScheme === 'dark') axe.withRules(COLOUR_RULES)
    else axe.withTags(RULES).disableRules(isFrench ? COLOUR_RULES : [])
    const { violations } = await axe.analyze()
    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id}: ${help}: ${target.join(' ')} ${failureSummary}`),
    )
    expect(findings).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

/** A theme that has just changed is painted: no colour is on its way from one to the other. */
async function coloursSettled(page: Page): Promise<void> {
  await page.evaluate(
    `new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 50))))`,
  )
}

/** The page itself never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, visible } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    visible: document.documentElement.clientWidth,
  }))
  expect(wide).toBeLessThanOrEqual(visible)
}
