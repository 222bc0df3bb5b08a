import { fileURLToPath } from 'node:url'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { bothLanguages, expect, expectAccessible, signedIn, test } from './support/panel.ts'

/** A host that calls itself otherwise, with an accent on which nothing could be read as it is. */
const PALE = '#ffe680'

test.skip(process.env.PANEL_URL !== undefined, 'needs a world of its own')
test.use({
  env: {
    BRAND_NAME: 'Kvarn & Värd “Hosting”',
    BRAND_ACCENT: PALE,
    BRAND_LOGO: fileURLToPath(new URL('./support/kvarn.svg', import.meta.url)),
  },
})

bothLanguages((say) => {
  test('the host’s name, logo and accent are what people see', async ({ page }) => {
    await page.goto('/sign-in')

    await expect(page).toHaveTitle(`${say(SIGN_IN_TEXTS, 'title')} · Kvarn & Värd “Hosting”`)
    await expect(page.getByText('Kvarn & Värd “Hosting”')).toBeVisible()
    const logo = page.locator('img[src="/brand/logo"]')
    await expect(logo).toBeVisible()
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectAccessible(page)
  })
})

for (const path of ['/services', '/requests', '/profile', '/history']) {
  test(`a pale accent can be read at ${path}`, async ({ page, person, service }) => {
    const anna = await person()
    await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
}

for (const accent of ['#101010', '#00ff00', '#ffffff']) {
  test(`the accent ${accent} can be read, too`, async ({ page, person, service }) => {
    const anna = await person()
    await service({ admin: anna })
    await signedIn(page, anna)
    await page.route('**/services', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(PALE, accent) })
    })
    await page.goto('/services')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
}
