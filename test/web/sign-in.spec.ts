import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, test } from './support/panel.ts'

bothLanguages((say) => {
  test('who signs in sees their services, and in their language', async ({ page, person }) => {
    const anna = await person()
    await page.goto('/sign-in')
    await page.getByLabel(say(SIGN_IN_TEXTS, 'account')).fill(anna.nichandle)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'password')).first().fill(anna.password)
    await page.getByRole('button', { name: say(SIGN_IN_TEXTS, 'signIn'), exact: true }).click()

    await expect(page).toHaveURL(/\/services$/)
  })

  test('a wrong password says no and keeps the name', async ({ page, person }) => {
    const anna = await person()
    await page.goto('/sign-in')
    await page.getByLabel(say(SIGN_IN_TEXTS, 'account')).fill(anna.nichandle)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'password')).first().fill('something else')
    await page.keyboard.press('Enter')

    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel(say(SIGN_IN_TEXTS, 'account'))).toHaveValue(anna.nichandle)
    await expectAccessible(page)
  })

  onPhone(() => {
    test('signing in fits on a small screen', async ({ page }) => {
      await page.goto('/sign-in')
      await expect(page.getByRole('heading', { name: say(SIGN_IN_TEXTS, 'title') })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})
