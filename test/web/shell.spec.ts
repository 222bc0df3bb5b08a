import { MY_SERVICES_TEXTS } from '../../src/web/pages/my-services/texts.ts'
import { PART_TEXTS } from '../../src/web/parts/texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, signedIn, test } from './support/panel.ts'

bothLanguages((say, language) => {
  test('the first key leads to the content', { tag: '@behaviour' }, async ({ page, person }) => {
    await signedIn(page, await person())
    await page.goto('/services')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: say(SHELL_TEXTS, 'skip') })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#content')).toBeFocused()
  })

  test('the own handle can be copied', { tag: '@behaviour' }, async ({ page, person, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/services')
    await page.getByRole('button', { name: new RegExp(say(SHELL_TEXTS, 'account', { name: '' }).trim()) }).click()
    await page.getByRole('menuitem', { name: say(PART_TEXTS, 'copy', { what: anna.nichandle }) }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(anna.nichandle)
    await expectAccessible(page)
  })

  test('a theme that was chosen stays', { tag: '@behaviour' }, async ({ page, person }) => {
    await signedIn(page, await person())
    await page.goto('/services')
    await page.getByRole('button', { name: say(SHELL_TEXTS, 'theme') }).click()
    await page.getByRole('menuitemradio', { name: say(SHELL_TEXTS, 'dark') }).click()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  })

  test('another language is that of the account and its letters, too @behaviour', async ({ page, person, callAs }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/services')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await page.getByRole('button', { name: language === 'en' ? 'Français' : 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'fr' : 'en')
    await saved
    expect((await callAs<{ language: string }>(anna, 'GET', '/me')).language).toBe(language === 'en' ? 'fr_FR' : 'en_GB')
  })

  test('who is offline is told, and that nothing is lost', { tag: '@behaviour' }, async ({
    page,
    person,
    context,
    expectTrouble,
  }) => {
    expectTrouble(/ERR_INTERNET_DISCONNECTED/)
    await signedIn(page, await person())
    await page.goto('/services')
    await page.getByLabel(say(MY_SERVICES_TEXTS, 'search'), { exact: true }).fill('shop')
    await context.setOffline(true)
    await expect(page.getByText(say(SHELL_TEXTS, 'offline'))).toBeVisible()
    await expectAccessible(page)
    await expect(page.getByLabel(say(MY_SERVICES_TEXTS, 'search'), { exact: true })).toHaveValue('shop')
    await context.setOffline(false)
    await expect(page.getByText(say(SHELL_TEXTS, 'offline'))).toBeHidden()
  })

  test('a server that does not answer is told as well', { tag: '@behaviour' }, async ({ page, person, expectTrouble }) => {
    expectTrouble(/status of 503/)
    await signedIn(page, await person())
    await page.goto('/services')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.route('**/1.0/me/service?*', (route) => route.fulfill({ status: 503, body: 'upstream' }))
    await page.getByLabel(say(MY_SERVICES_TEXTS, 'search'), { exact: true }).fill('shop')
    await expect(page.getByText(say(SHELL_TEXTS, 'offline'))).toBeVisible({ timeout: 15_000 })
    await page.unroute('**/1.0/me/service?*')
    await page.getByLabel(say(MY_SERVICES_TEXTS, 'search'), { exact: true }).fill('shop2')
    await expect(page.getByText(say(SHELL_TEXTS, 'offline'))).toBeHidden()
  })

  test('every page fits a screen of 320 pixels, as one of 1280 at 400 % @behaviour', async ({ page, person, service }) => {
    const anna = await person()
    await service({ admin: anna })
    await signedIn(page, anna)
    await page.setViewportSize({ width: 320, height: 640 })
    const pages = [
      '/services',
      '/requests',
      '/history',
      '/profile',
      '/profile/security',
      '/profile/sessions',
      '/profile/applications',
    ]
    for (const path of pages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
  })

  test('the mailbox of the demo says that it is one, and can be read by everybody @behaviour', async ({ page }) => {
    await page.goto('/mailbox')
    await expect(page.getByText(language === 'en' ? /demo/i : /démo/i).first()).toBeVisible()
    await expectAccessible(page)
    await page.goto('/mailbox/preview')
    await expectAccessible(page)
    await page.locator('main a[href*="/mailbox/preview/"]').first().click()
    await expectAccessible(page)
  })
})
