import type { Page } from '@playwright/test'
import { NOT_FOUND_TEXTS } from '../../src/web/pages/not-found/texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { SIGN_UP_TEXTS } from '../../src/web/pages/sign-up/texts.ts'
import { VERIFY_ADDRESS_TEXTS } from '../../src/web/pages/verify-address/texts.ts'
import { FORM_TEXTS } from '../../src/web/parts/form-texts.ts'
import {
  bothLanguages,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  onPhone,
  type SayIn,
  signedIn,
  test,
} from './support/panel.ts'

const PASSWORD = 'a horse of clay'
let made = 0
const newAddress = () => `nina${Date.now()}-${++made}@mail.example`

bothLanguages((say) => {
  test('somebody signs up, finds the letter, signs in with it and confirms the address', async ({ page, letterTo }) => {
    const email = newAddress()
    await page.goto('/sign-up')
    await fill(page, say, email)
    await page.getByRole('button', { name: say(SIGN_UP_TEXTS, 'signUp') }).click()
    await expect(page.getByRole('heading', { name: say(SIGN_UP_TEXTS, 'sentTitle') })).toBeFocused()
    await expectAccessible(page)

    const { link, token } = await letterTo(email, 'account-created')
    await page.goto(link)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'account')).fill(email)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'password'), { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(say(FORM_TEXTS, 'code'))).toHaveValue(token)
    await expectAccessible(page)
    await page.getByRole('button', { name: say(VERIFY_ADDRESS_TEXTS, 'confirm') }).click()

    await expect(page.getByRole('heading', { name: say(VERIFY_ADDRESS_TEXTS, 'doneTitle') })).toBeVisible()
    expect(page.url()).toMatch(/\/verify$/)
    await expectAccessible(page)
  })

  test('an organisation tells its name; what is missing is said, and the first of it has the focus @behaviour', async ({
    page,
  }) => {
    await page.goto('/sign-up')
    await page.getByText(say(SIGN_UP_TEXTS, 'organisation'), { exact: true }).click()
    await page.getByRole('button', { name: say(SIGN_UP_TEXTS, 'signUp') }).click()

    const name = page.getByLabel(say(SIGN_UP_TEXTS, 'organisationName'))
    await expect(name).toBeFocused()
    for (const key of ['organisationMissing', 'firstnameMissing', 'nameMissing', 'emailMissing', 'passwordMissing'])
      await expect(page.getByText(say(SIGN_UP_TEXTS, key))).toBeVisible()
    await expectAccessible(page)
  })

  test('the rules of the password are ticked off as it is typed @behaviour', async ({ page }) => {
    await page.goto('/sign-up')
    const password = page.getByLabel(say(SIGN_UP_TEXTS, 'password'), { exact: true })
    const rule = (key: string) => page.getByRole('listitem').filter({ hasText: say(FORM_TEXTS, key) })
    await password.fill('short')
    await expect(rule('ruleLength')).toContainText(say(FORM_TEXTS, 'ruleBroken'))
    await password.fill('password123')
    await expect(rule('ruleLength')).toContainText(say(FORM_TEXTS, 'ruleKept'))
    await expect(rule('ruleCommon')).toContainText(say(FORM_TEXTS, 'ruleBroken'))
    await page.getByLabel(say(SIGN_UP_TEXTS, 'email')).fill('nina.weiss@mail.example')
    await password.fill('nina.weiss')
    await expect(rule('ruleOwn')).toContainText(say(FORM_TEXTS, 'ruleBroken'))
    await password.fill(PASSWORD)
    for (const key of ['ruleLength', 'ruleOwn', 'ruleCommon']) await expect(rule(key)).toContainText(say(FORM_TEXTS, 'ruleKept'))
  })

  test('who sees that the address was wrong corrects it, and the rest is still there', { tag: '@behaviour' }, async ({
    page,
  }) => {
    await page.goto('/sign-up')
    await fill(page, say, newAddress())
    await page.getByRole('button', { name: say(SIGN_UP_TEXTS, 'signUp') }).click()
    await page.getByRole('button', { name: say(SIGN_UP_TEXTS, 'correct') }).click()

    await expect(page.getByLabel(say(SIGN_UP_TEXTS, 'firstname'))).toHaveValue('Nina')
    await expect(page.getByLabel(say(SIGN_UP_TEXTS, 'email'))).toHaveValue(/@mail\.example$/)
  })

  test('the code of another account is refused; a new one is sent, pasted by hand, and taken', { tag: '@behaviour' }, async ({
    page,
    person,
    callAs,
    letterTo,
  }) => {
    const [anna, theo] = [await person({ verified: false }), await person({ verified: false })]
    await callAs(theo, 'POST', '/me/verifyEmail')
    const { token } = await letterTo(theo, 'verify-address')
    await signedIn(page, anna)
    await page.goto(`/verify#token=${token}`)
    await page.getByRole('button', { name: say(VERIFY_ADDRESS_TEXTS, 'confirm') }).click()
    await expect(page.getByRole('alert')).toContainText(say(VERIFY_ADDRESS_TEXTS, 'wrongAccount'))
    await expectAccessible(page)

    await page.getByRole('button', { name: say(VERIFY_ADDRESS_TEXTS, 'resend') }).click()
    await expect(page.getByText(say(VERIFY_ADDRESS_TEXTS, 'resent', { email: anna.email }))).toBeVisible()
    const own = await letterTo(anna, 'verify-address')
    await page.getByLabel(say(FORM_TEXTS, 'code')).fill(own.token)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: say(VERIFY_ADDRESS_TEXTS, 'doneTitle') })).toBeVisible()
  })

  test('who is here as another account switches, and the code stays', { tag: '@behaviour' }, async ({
    page,
    person,
    callAs,
    letterTo,
  }) => {
    const [anna, theo] = [await person(), await person({ verified: false })]
    await callAs(theo, 'POST', '/me/verifyEmail')
    const { token } = await letterTo(theo, 'verify-address')
    await signedIn(page, anna)
    await page.goto(`/verify#token=${token}`)
    await page.getByRole('button', { name: say(FORM_TEXTS, 'switchAccount') }).click()
    await page.getByLabel(say(SIGN_IN_TEXTS, 'account')).fill(theo.nichandle)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'password'), { exact: true }).fill(theo.password)
    await page.keyboard.press('Enter')

    await expect(page.getByLabel(say(FORM_TEXTS, 'code'))).toHaveValue(token)
    await page.getByRole('button', { name: say(VERIFY_ADDRESS_TEXTS, 'confirm') }).click()
    await expect(page.getByRole('heading', { name: say(VERIFY_ADDRESS_TEXTS, 'doneTitle') })).toBeVisible()
  })

  test('where signing up is closed, the page says so', { tag: '@behaviour' }, async ({ page }) => {
    await page.route('**/sign-up', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace('"signUp":"open"', '"signUp":"closed"') })
    })
    await page.goto('/sign-up')
    await expect(page.getByRole('heading', { name: say(SIGN_UP_TEXTS, 'closedTitle') })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: say(SIGN_UP_TEXTS, 'signIn') }).click()

    await expect(page.getByRole('heading', { name: say(SIGN_IN_TEXTS, 'title') })).toBeVisible()
    await expect(page.getByRole('link', { name: say(SIGN_IN_TEXTS, 'signUp') })).toHaveCount(0)
  })

  test('a page that there is not says so, and leads to the services @behaviour', async ({ page, person, expectTrouble }) => {
    expectTrouble(/status of 404/)
    await signedIn(page, await person())
    await page.goto('/nowhere')
    await expect(page.getByRole('heading', { name: say(NOT_FOUND_TEXTS, 'title') })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: say(NOT_FOUND_TEXTS, 'toServices') }).click()

    await expect(page).toHaveURL(/\/services$/)
  })

  onPhone(() => {
    test('signing up fits on a small screen @behaviour', async ({ page }) => {
      await page.goto('/sign-up')
      await page.getByText(say(SIGN_UP_TEXTS, 'organisation'), { exact: true }).click()
      await page.getByRole('button', { name: say(SIGN_UP_TEXTS, 'optional') }).click()
      await expect(page.getByLabel(say(SIGN_UP_TEXTS, 'zone'))).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})

async function fill(page: Page, say: SayIn, email: string): Promise<void> {
  await page.getByLabel(say(SIGN_UP_TEXTS, 'firstname')).fill('Nina')
  await page.getByLabel(say(SIGN_UP_TEXTS, 'name'), { exact: true }).fill('Weiss')
  await page.getByLabel(say(SIGN_UP_TEXTS, 'email')).fill(email)
  await page.getByLabel(say(SIGN_UP_TEXTS, 'password'), { exact: true }).fill(PASSWORD)
  await page.getByLabel(say(SIGN_UP_TEXTS, 'country')).selectOption('AT')
}
