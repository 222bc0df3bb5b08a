import type { Page } from '@playwright/test'
import { CHOOSE_PASSWORD_TEXTS } from '../../src/web/pages/choose-password/texts.ts'
import { CONFIRM_ADDRESS_TEXTS } from '../../src/web/pages/confirm-address/texts.ts'
import { FORGOTTEN_PASSWORD_TEXTS } from '../../src/web/pages/forgotten-password/texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
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

const NEXT = 'another horse of clay'

bothLanguages((say) => {
  test('a forgotten password: the letter, a new one, and signing in with it', async ({ page, person, letterTo }) => {
    const anna = await person()
    await page.goto('/reset-password')
    await page.getByLabel(say(FORGOTTEN_PASSWORD_TEXTS, 'account')).fill(anna.email)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: say(FORGOTTEN_PASSWORD_TEXTS, 'sentTitle') })).toBeFocused()
    await expectAccessible(page)

    const { link, token } = await letterTo(anna, 'reset-password')
    await page.goto(link)
    await expect(page.getByLabel(say(FORM_TEXTS, 'code'))).toHaveValue(token)
    await expect(newPassword(page, say)).toBeFocused()
    await page.keyboard.type(NEXT)
    await expectAccessible(page)
    await page.keyboard.press('Enter')

    await expect(page.getByText(say(SIGN_IN_TEXTS, 'passwordChosen'))).toBeVisible()
    await expect(page.getByLabel(say(SIGN_IN_TEXTS, 'account'))).toHaveValue(anna.nichandle)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'password'), { exact: true }).fill(NEXT)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/services$/)
  })

  test('a weak password is refused and the code still works; once spent, it leads to a new one', { tag: '@behaviour' }, async ({
    page,
    person,
    letterTo,
  }) => {
    const anna = await person()
    await page.request.post('/1.0/auth/forgotPassword', { data: { account: anna.nichandle } })
    const { link } = await letterTo(anna, 'reset-password')
    await page.goto(link)
    await newPassword(page, say).fill('password123')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await newPassword(page, say).fill(NEXT)
    await page.keyboard.press('Enter')
    await expect(page.getByText(say(SIGN_IN_TEXTS, 'passwordChosen'))).toBeVisible()

    await page.goto(link)
    await newPassword(page, say).fill(NEXT)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: say(CHOOSE_PASSWORD_TEXTS, 'another') }).click()
    await expect(page).toHaveURL(/\/reset-password$/)
  })

  test('a password can be shown, by the keyboard too', { tag: '@behaviour' }, async ({ page }) => {
    await page.goto('/choose-password')
    await newPassword(page, say).fill(NEXT)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await expect(newPassword(page, say)).toHaveAttribute('type', 'text')
    await expect(newPassword(page, say)).toHaveAttribute('autocomplete', 'new-password')
  })

  test('a new address is accepted with the code that came there @behaviour', async ({ page, person, callAs, letterTo }) => {
    const anna = await person()
    const newEmail = `new-${anna.email}`
    await callAs(anna, 'POST', '/me/changeEmail', { newEmail })
    const { link } = await letterTo(newEmail, 'address-change')
    await signedIn(page, anna)
    await page.goto(link)
    await expect(page.getByText(newEmail)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: say(CONFIRM_ADDRESS_TEXTS, 'accept'), exact: true }).click()

    await expect(page.getByRole('heading', { name: say(CONFIRM_ADDRESS_TEXTS, 'doneTitle') })).toBeVisible()
    await expect(page.getByText(say(CONFIRM_ADDRESS_TEXTS, 'done', { email: newEmail }))).toBeVisible()
    expect(page.url()).not.toContain('#')
    await page.reload()
    await expect(page.getByRole('heading', { name: say(CONFIRM_ADDRESS_TEXTS, 'doneTitle') })).toBeVisible()
    await expectAccessible(page)
  })

  test('a new address is refused, and a wrong code says what to do', { tag: '@behaviour' }, async ({
    page,
    person,
    callAs,
    letterTo,
  }) => {
    const anna = await person()
    const newEmail = `new-${anna.email}`
    const { id } = await callAs<{ id: number }>(anna, 'POST', '/me/changeEmail', { newEmail })
    const { token } = await letterTo(newEmail, 'address-change')
    await signedIn(page, anna)
    await page.goto(`/confirm-address/${id}`)
    const code = page.getByLabel(say(FORM_TEXTS, 'code'))
    await expect(code).toBeFocused()
    await code.fill('not the code')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('link', { name: say(CONFIRM_ADDRESS_TEXTS, 'again') })).toBeVisible()
    await code.fill(token)
    await page.getByRole('button', { name: say(CONFIRM_ADDRESS_TEXTS, 'refuse'), exact: true }).click()

    await expect(page.getByRole('heading', { name: say(CONFIRM_ADDRESS_TEXTS, 'refusedTitle') })).toBeVisible()
    await expect(page.getByText(say(CONFIRM_ADDRESS_TEXTS, 'refused', { email: anna.email }))).toBeVisible()
  })

  test('somebody else’s change of address looks like none, and five wrong codes end one', { tag: '@behaviour' }, async ({
    page,
    person,
    callAs,
  }) => {
    const [anna, theo] = [await person(), await person()]
    const { id } = await callAs<{ id: number }>(anna, 'POST', '/me/changeEmail', { newEmail: `new-${anna.email}` })
    await signedIn(page, theo)
    await page.goto(`/confirm-address/${id}`)
    await expect(page.getByRole('heading', { name: say(CONFIRM_ADDRESS_TEXTS, 'unknownTitle') })).toBeVisible()
    await expectAccessible(page)

    const accept = `/me/task/emailChange/${id}/accept`
    for (let tries = 0; tries < 4; tries++) await callAs(anna, 'POST', accept, { token: 'wrong' }).catch(() => null)
    await signedIn(page, anna)
    await page.reload()
    await page.getByLabel(say(FORM_TEXTS, 'code')).fill('wrong')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: say(CONFIRM_ADDRESS_TEXTS, 'overTitle') })).toBeVisible()
    await expectAccessible(page)
  })

  onPhone(() => {
    test('choosing a password fits on a small screen @behaviour', async ({ page }) => {
      await page.goto('/choose-password#token=abcdefghijklmnopqrstuvwxyz012345')
      await expect(newPassword(page, say)).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})

const newPassword = (page: Page, say: SayIn) => page.getByLabel(say(CHOOSE_PASSWORD_TEXTS, 'password'), { exact: true })
