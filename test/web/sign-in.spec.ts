import type { Page } from '@playwright/test'
import { FORGOTTEN_PASSWORD_TEXTS } from '../../src/web/pages/forgotten-password/texts.ts'
import { SECURITY_TEXTS, SETUP_TEXTS } from '../../src/web/pages/profile/security-texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { SECOND_FACTOR_TEXTS } from '../../src/web/parts/second-factor-texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
import {
  authenticatorOf,
  bothLanguages,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  onPhone,
  plugInPasskeys,
  type SayIn,
  signedIn,
  test,
} from './support/panel.ts'
import type { Person } from './support/world.ts'

bothLanguages((say) => {
  const heading = (page: Page, key: string) => page.getByRole('heading', { name: say(SIGN_IN_TEXTS, key) })

  test('who signs in sees their services', async ({ page, person }) => {
    const anna = await person()
    await page.goto('/sign-in')
    await expect(page).toHaveTitle(new RegExp(say(SIGN_IN_TEXTS, 'title')))
    await enter(page, say, anna)

    await expect(page).toHaveURL(/\/services$/)
  })

  test('by the keyboard alone: the name has the focus, Enter signs in', { tag: '@behaviour' }, async ({ page, person }) => {
    const anna = await person()
    await page.goto('/sign-in')
    await expect(page.getByLabel(say(SIGN_IN_TEXTS, 'account'))).toBeFocused()
    await page.keyboard.type(anna.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(anna.password)
    await page.keyboard.press('Enter')

    await expect(page).toHaveURL(/\/services$/)
  })

  test('a wrong password says no, keeps the name, and asks for the password again @behaviour', async ({ page, person }) => {
    const anna = await person()
    await page.goto('/sign-in')
    await enter(page, say, { ...anna, password: 'something else' })

    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel(say(SIGN_IN_TEXTS, 'account'))).toHaveValue(anna.nichandle)
    await expect(passwordField(page, say)).toBeFocused()
    await expectAccessible(page)
    await enter(page, say, anna)
    await expect(page).toHaveURL(/\/services$/)
  })

  test('who tries too often is told how long to wait', { tag: '@behaviour' }, async ({ page, person }) => {
    const anna = await person()
    await page.goto('/sign-in')
    await page.evaluate(async (account) => {
      const body = JSON.stringify({ account, password: 'something else' })
      const headers = { 'content-type': 'application/json' }
      for (let tries = 0; tries < 10; tries++) await fetch('/1.0/auth/signIn', { method: 'POST', headers, body })
    }, anna.nichandle)
    await enter(page, say, anna)

    await expect(page.getByRole('alert')).toContainText(/1[45] minutes/)
  })

  test('the page that somebody wanted opens once they have signed in', { tag: '@behaviour' }, async ({ page, person }) => {
    const anna = await person()
    await page.goto('/history')
    await expect(heading(page, 'title')).toBeVisible()
    await enter(page, say, anna)

    await expect(page).toHaveURL(/\/history$/)
    await expect(page.getByRole('navigation').first()).toBeVisible()
  })

  test('who is signed in already goes on to their services', { tag: '@behaviour' }, async ({ page, person }) => {
    await signedIn(page, await person())
    await page.goto('/sign-in')

    await expect(page).toHaveURL(/\/services$/)
  })

  test('who signs out is told so, and the way back shows nothing', { tag: '@behaviour' }, async ({ page, person }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile')
    await page.getByRole('button', { name: say(SHELL_TEXTS, 'account', { name: anna.fullName }) }).click()
    await page.getByRole('menuitem', { name: say(SHELL_TEXTS, 'signOut') }).click()

    await expect(page).toHaveURL(/\/sign-in$/)
    await expect(page.getByRole('status').filter({ hasText: say(SIGN_IN_TEXTS, 'signedOut') })).toBeVisible()
    await expectAccessible(page)
    await page.goBack()
    await expect(heading(page, 'title')).toBeVisible()
    await expect(page.getByText(anna.email)).toHaveCount(0)
  })

  test('who is signed out in the midst of a page signs in above it and goes on @behaviour', async ({ page, person, context }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile')
    await expect(page.getByText(anna.email).first()).toBeVisible()
    await context.clearCookies()
    await page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: say(SHELL_TEXTS, 'services') })
      .click()

    const dialog = page.getByRole('dialog', { name: say(SHELL_TEXTS, 'signInAgain') })
    await expect(passwordField(page, say)).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.type(anna.password)
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page).toHaveURL(/\/services/)
  })

  test('with an authenticator app, a wrong code, then the right one', { tag: '@behaviour' }, async ({ page, person, callAs }) => {
    const anna = await person()
    const { app } = await withAuthenticator(callAs, anna)
    await page.goto('/sign-in')
    await enter(page, say, anna)

    await expect(heading(page, 'secondTitle')).toBeVisible()
    const code = page.getByLabel(say(SECOND_FACTOR_TEXTS, 'code'))
    await expect(code).toBeFocused()
    await expectAccessible(page)
    await code.fill('000000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await code.fill(app.code(1))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/services$/)
  })

  test('a recovery code stands in for the app, and another account can be chosen', { tag: '@behaviour' }, async ({
    page,
    person,
    callAs,
  }) => {
    const anna = await person()
    const { recoveryCodes } = await withAuthenticator(callAs, anna)
    await page.goto('/sign-in')
    await enter(page, say, anna)
    await page.getByRole('button', { name: say(SIGN_IN_TEXTS, 'startOver') }).click()
    await expect(page.getByLabel(say(SIGN_IN_TEXTS, 'account'))).toHaveValue(anna.nichandle)
    await enter(page, say, anna)
    await page.getByRole('button', { name: say(SECOND_FACTOR_TEXTS, 'takeRecoveryCode') }).click()
    await page.getByLabel(say(SECOND_FACTOR_TEXTS, 'recoveryCode'), { exact: true }).fill(recoveryCodes[0]!)
    await page.keyboard.press('Enter')

    await expect(page).toHaveURL(/\/services$/)
  })

  test('a passkey is the second step where there is one', { tag: '@behaviour' }, async ({ page, person }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/security')
    await plugInPasskeys(page)
    await page.getByRole('button', { name: say(SECURITY_TEXTS, 'addPasskey') }).click()
    await page.getByRole('dialog').getByLabel(say(SECURITY_TEXTS, 'passkeyName')).fill('Laptop')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: say(SETUP_TEXTS, 'codesTitle') })).toBeVisible()
    await page.request.post('/1.0/auth/signOut')
    await page.goto('/sign-in')
    await enter(page, say, anna)
    await page.getByRole('button', { name: say(SECOND_FACTOR_TEXTS, 'usePasskey') }).click()

    await expect(page).toHaveURL(/\/services$/)
  })

  test('what was typed goes along to the forgotten password and back', { tag: '@behaviour' }, async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel(say(SIGN_IN_TEXTS, 'account')).fill('an10001-psn')
    await page.getByRole('link', { name: say(SIGN_IN_TEXTS, 'forgotten') }).click()
    await expect(page.getByLabel(say(FORGOTTEN_PASSWORD_TEXTS, 'account'))).toHaveValue('an10001-psn')
    expect(page.url()).not.toContain('an10001')
    await page.getByRole('link', { name: say(FORGOTTEN_PASSWORD_TEXTS, 'back') }).click()

    await expect(page.getByLabel(say(SIGN_IN_TEXTS, 'account'))).toHaveValue('an10001-psn')
  })

  onPhone(() => {
    test('signing in fits on a small screen @behaviour', async ({ page }) => {
      await page.goto('/sign-in')
      await expect(heading(page, 'title')).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})

const passwordField = (page: Page, say: SayIn) => page.getByLabel(say(SIGN_IN_TEXTS, 'password'), { exact: true })

async function enter(page: Page, say: SayIn, { nichandle, password }: Person): Promise<void> {
  await page.getByLabel(say(SIGN_IN_TEXTS, 'account')).fill(nichandle)
  await passwordField(page, say).fill(password)
  await page.getByRole('button', { name: say(SIGN_IN_TEXTS, 'signIn'), exact: true }).click()
}

type Calls = <Body>(person: Person, method: string, path: string, body?: unknown) => Promise<Body>

async function withAuthenticator(callAs: Calls, who: Person) {
  const { secret } = await callAs<{ secret: string }>(who, 'POST', '/me/secondFactor/authenticator')
  const app = authenticatorOf(secret)
  const confirm = '/me/secondFactor/authenticator/confirm'
  const { recoveryCodes } = await callAs<{ recoveryCodes: string[] }>(who, 'POST', confirm, { code: app.code() })
  return { app, recoveryCodes }
}
