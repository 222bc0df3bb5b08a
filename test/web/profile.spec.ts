import { APPLICATIONS_TEXTS } from '../../src/web/pages/profile/applications-texts.ts'
import { SECURITY_TEXTS } from '../../src/web/pages/profile/security-texts.ts'
import { SESSIONS_TEXTS } from '../../src/web/pages/profile/sessions-texts.ts'
import { EMAIL_TEXTS, PROFILE_TEXTS as TEXTS } from '../../src/web/pages/profile/texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { DIALOG_TEXTS } from '../../src/web/parts/dialog-texts.ts'
import { SECOND_FACTOR_TEXTS } from '../../src/web/parts/second-factor-texts.ts'
import { UNVERIFIED_TEXTS } from '../../src/web/parts/unverified-texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

bothLanguages((say) => {
  test('details are saved, and what is unsaved is not left by mistake @behaviour', async ({ page, person, callAs }) => {
    const anna = await person({ country: 'CZ' })
    await signedIn(page, anna)
    await page.goto('/profile')
    const town = page.getByLabel(say(TEXTS, 'city'), { exact: true })
    await expectAccessible(page)
    await town.fill('Brno')
    await page.getByLabel(say(TEXTS, 'firstname')).fill(' ')
    await page.getByRole('button', { name: say(TEXTS, 'save'), exact: true }).click()
    await expect(page.getByText(say(TEXTS, 'firstnameMissing'))).toBeVisible()
    await expect(page.getByLabel(say(TEXTS, 'firstname'))).toBeFocused()
    await page.getByLabel(say(TEXTS, 'firstname')).fill('Anička')

    await page.getByRole('link', { name: say(TEXTS, 'security') }).click()
    const leaving = page.getByRole('dialog', { name: say(DIALOG_TEXTS, 'unsavedTitle') })
    await expect(leaving).toBeVisible()
    await expectAccessible(page)
    await leaving.getByRole('button', { name: say(DIALOG_TEXTS, 'stay') }).click()
    await expect(town).toHaveValue('Brno')

    await page.getByRole('button', { name: say(TEXTS, 'save'), exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'saved') })).toBeVisible()
    expect(await callAs(anna, 'GET', '/me')).toMatchObject({ firstname: 'Anička', city: 'Brno', country: 'CZ' })
    await page.getByRole('link', { name: say(TEXTS, 'security') }).click()
    await expect(page.getByRole('heading', { name: say(SECURITY_TEXTS, 'title'), level: 1 })).toBeFocused()
  })

  test('a new address waits for its letter to be opened; a sign-in too old is made anew in place @behaviour', async ({
    page,
    person,
    letterTo,
  }) => {
    const anna = await person()
    const next = `new-${anna.email}`
    await signedIn(page, anna)
    await page.goto('/profile')
    await page.getByRole('button', { name: say(EMAIL_TEXTS, 'change') }).click()
    const field = page.getByLabel(say(EMAIL_TEXTS, 'newEmail'))
    await expect(field).toBeFocused()
    await field.fill('nonsense')
    await page.keyboard.press('Enter')
    await expect(page.getByText(say(EMAIL_TEXTS, 'wrong'))).toBeVisible()
    await field.fill(anna.email)
    await page.keyboard.press('Enter')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await field.fill(next)

    const refusal = { class: 'Client::Forbidden', message: 'Sign in again.', code: 'sign_in_again', httpCode: '403' }
    await page.route('**/1.0/me/changeEmail', (route) => route.fulfill({ status: 403, json: refusal }), { times: 1 })
    await page.getByRole('button', { name: say(EMAIL_TEXTS, 'ask') }).click()
    const again = page.getByRole('dialog', { name: say(SECOND_FACTOR_TEXTS, 'title') })
    await expect(again).toContainText(say(SECOND_FACTOR_TEXTS, 'signInLead'))
    await again.getByLabel(say(SIGN_IN_TEXTS, 'password'), { exact: true }).fill(anna.password)
    await again.getByRole('button', { name: say(SIGN_IN_TEXTS, 'signIn') }).click()
    await expect(page.getByText(say(EMAIL_TEXTS, 'pending', { email: next }))).toBeVisible()
    await expectAccessible(page)

    const { link } = await letterTo(next)
    expect(link).toContain('#token=')
    await page.reload()
    await expect(page.getByText(say(EMAIL_TEXTS, 'pending', { email: next }))).toBeVisible()
    await page.getByRole('button', { name: say(EMAIL_TEXTS, 'again') }).click()
    await expect(page.getByRole('status').filter({ hasText: say(EMAIL_TEXTS, 'sentAgain') })).toBeVisible()
  })

  test('an account whose address is not verified reads so everywhere, and has the letter sent again @behaviour', async ({
    page,
    person,
    letterTo,
  }) => {
    const anna = await person({ verified: false })
    await signedIn(page, anna)
    await page.goto('/services')
    await expect(page.getByText(say(UNVERIFIED_TEXTS, 'title'))).toBeVisible()
    await page.getByRole('button', { name: say(UNVERIFIED_TEXTS, 'send') }).click()
    await expect(page.getByRole('status').filter({ hasText: say(UNVERIFIED_TEXTS, 'sent', { email: anna.email }) })).toBeVisible()
    expect((await letterTo(anna)).link).toContain('#token=')
    await expectAccessible(page)
  })

  test('the password changes, and the other browsers are signed out', { tag: '@behaviour' }, async ({
    page,
    person,
    openWindow,
  }) => {
    const anna = await person()
    const other = await openWindow(anna)
    await signedIn(page, anna)
    await page.goto('/profile/security')
    await page.getByLabel(say(SECURITY_TEXTS, 'currentPassword')).fill('not this one')
    await page.getByLabel(say(SECURITY_TEXTS, 'newPassword')).fill('a much longer secret')
    await page.getByRole('button', { name: say(SECURITY_TEXTS, 'changePassword') }).click()
    await expect(page.getByLabel(say(SECURITY_TEXTS, 'currentPassword'))).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel(say(SECURITY_TEXTS, 'currentPassword')).fill(anna.password)
    await page.getByRole('button', { name: say(SECURITY_TEXTS, 'changePassword') }).click()
    await expect(page.getByRole('status').filter({ hasText: say(SECURITY_TEXTS, 'passwordChanged') })).toBeVisible()
    await expect(page.getByLabel(say(SECURITY_TEXTS, 'newPassword'))).toHaveValue('')
    expect((await other.request.get('/1.0/me')).status()).toBe(401)
    expect((await page.request.get('/1.0/me')).status()).toBe(200)
  })

  test('sessions are listed in plain words, and end one by one or all others at once', { tag: '@behaviour' }, async ({
    page,
    person,
    openWindow,
  }) => {
    const anna = await person()
    const other = await openWindow(anna)
    await openWindow(anna)
    await signedIn(page, anna)
    await page.goto('/profile/sessions')
    const rows = page.getByRole('main').getByRole('list').getByRole('listitem')
    await expect(rows).toHaveCount(3)
    await expect(rows.first()).toContainText(say(SESSIONS_TEXTS, 'current'))
    await expect(rows.first()).toContainText('Chrome')
    await expectAccessible(page)

    await rows.nth(1).getByRole('button').click()
    const dialog = page.getByRole('dialog', { name: say(SESSIONS_TEXTS, 'endTitle') })
    await dialog.getByRole('button', { name: say(SESSIONS_TEXTS, 'end'), exact: true }).click()
    await expect(rows).toHaveCount(2)
    await expect(page.getByRole('heading', { name: say(SESSIONS_TEXTS, 'list') })).toBeFocused()

    await page.getByRole('button', { name: say(SESSIONS_TEXTS, 'endAll') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(SESSIONS_TEXTS, 'endAll') })
      .click()
    await expect(rows).toHaveCount(1)
    await expect(page.getByText(say(SESSIONS_TEXTS, 'alone'))).toBeVisible()
    expect((await other.request.get('/1.0/me')).status()).toBe(401)
  })

  test('what applications may do is named, and can be taken back @behaviour', async ({ page, person, callAs, request }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/applications')
    await expect(page.getByText(say(APPLICATIONS_TEXTS, 'noAccess'))).toBeVisible()
    await expectAccessible(page)

    const application = { name: 'Backup', description: 'Copies zones' }
    const { applicationKey } = await callAs<{ applicationKey: string }>(anna, 'POST', '/me/api/application', application)
    const accessRules = [{ method: 'GET', path: '/domain/*' }]
    const asked = await request.post('/1.0/auth/credential', {
      data: { accessRules },
      headers: { 'x-ovh-application': applicationKey },
    })
    const [, approval] = (await asked.json()).validationUrl.split('#')
    await callAs(anna, 'POST', '/auth/credential/validate', { approval })
    await page.reload()
    const access = page.getByRole('list', { name: say(APPLICATIONS_TEXTS, 'access') }).getByRole('listitem')
    await expect(access).toContainText('Backup')
    await expect(access).toContainText('GET /domain/*')
    await expectAccessible(page)

    await access.getByRole('button').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(APPLICATIONS_TEXTS, 'revoke') })
      .click()
    await expect(page.getByText(say(APPLICATIONS_TEXTS, 'noAccess'))).toBeVisible()
    await expect(page.getByRole('heading', { name: say(APPLICATIONS_TEXTS, 'access') })).toBeFocused()

    await page.getByRole('button', { name: say(APPLICATIONS_TEXTS, 'removeNamed', { name: 'Backup' }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(APPLICATIONS_TEXTS, 'remove'), exact: true })
      .click()
    await expect(page.getByText(say(APPLICATIONS_TEXTS, 'noOwn'))).toBeVisible()
  })
})

test('the keyboard alone changes the details', async ({ page, person, callAs }) => {
  const anna = await person()
  await signedIn(page, anna)
  await page.goto('/profile')
  await page.getByLabel('Town').focus()
  await page.keyboard.type('Lille')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  expect(await callAs(anna, 'GET', '/me')).toMatchObject({ city: 'Lille' })
})

test('what was typed stays through an error', async ({ page, person, expectTrouble }) => {
  expectTrouble(/status of 500/)
  await signedIn(page, await person())
  await page.goto('/profile')
  await page.getByLabel('Town').fill('Lille')
  await page.route('**/1.0/me', (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ status: 500, json: { message: 'Out of order.' } }) : route.fallback(),
  )
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Out of order.')
  await expect(page.getByLabel('Town')).toHaveValue('Lille')
})

onPhone(() => {
  for (const path of ['/profile', '/profile/security', '/profile/sessions', '/profile/applications']) {
    test(`${path} fits`, async ({ page, person }) => {
      await signedIn(page, await person({ organisation: 'Organisation'.repeat(8) }))
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  }
})
