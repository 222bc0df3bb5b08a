import type { Page } from '@playwright/test'
import { SETUP_TEXTS, SECURITY_TEXTS as TEXTS } from '../../src/web/pages/profile/security-texts.ts'
import { DIALOG_TEXTS } from '../../src/web/parts/dialog-texts.ts'
import { SECOND_FACTOR_TEXTS } from '../../src/web/parts/second-factor-texts.ts'
import {
  type Authenticator,
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

/** Sets up an authenticator app on the page, and keeps the recovery codes. */
async function setUpApp(page: Page, say: SayIn): Promise<{ app: Authenticator; codes: string[] }> {
  await page.getByRole('button', { name: say(TEXTS, 'setUp') }).click()
  const dialog = page.getByRole('dialog', { name: say(SETUP_TEXTS, 'title') })
  const secret = (await dialog.locator('code').textContent())!.replaceAll(' ', '')
  const app = authenticatorOf(secret)
  await dialog.getByLabel(say(SETUP_TEXTS, 'code')).fill(app.code())
  await dialog.getByRole('button', { name: say(SETUP_TEXTS, 'confirm') }).click()
  const codes = await keepCodes(page, say)
  await expect(page.getByRole('status').filter({ hasText: say(SETUP_TEXTS, 'authenticatorOn') })).toBeVisible()
  return { app, codes }
}

async function keepCodes(page: Page, say: SayIn): Promise<string[]> {
  const dialog = page.getByRole('dialog', { name: say(SETUP_TEXTS, 'codesTitle') })
  const list = dialog.getByRole('list', { name: say(SETUP_TEXTS, 'codesList') }).getByRole('listitem')
  await expect(list).toHaveCount(10)
  const codes = await list.allTextContents()
  const done = dialog.getByRole('button', { name: say(SETUP_TEXTS, 'done') })
  await expect(done).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await dialog.getByLabel(say(SETUP_TEXTS, 'kept')).check()
  await done.click()
  await expect(dialog).toBeHidden()
  return codes
}

/** The next such call is answered as if ten minutes had passed since the last proof. */
async function needProofOnce(page: Page, path: string): Promise<void> {
  const refusal = {
    class: 'Client::Forbidden',
    message: 'Your second factor is needed.',
    code: 'second_factor_needed',
    httpCode: '403',
  }
  // Counted here: what only reads, such as the panel's own refresh, must not use it up.
  let refused = false
  await page.route(`**/1.0/me/secondFactor${path}`, (route) => {
    if (refused || route.request().method() === 'GET') return route.fallback()
    refused = true
    return route.fulfill({ status: 403, json: refusal })
  })
}

/** Signs in anew, in the same browser. */
async function signInAfresh(page: Page, person: { nichandle: string; password: string }, code: object): Promise<void> {
  await page.request.post('/1.0/auth/signIn', { data: { account: person.nichandle, password: person.password } })
  expect((await page.request.post('/1.0/auth/secondFactor', { data: code })).status()).toBe(200)
}

bothLanguages((say) => {
  test('an authenticator app is set up with its QR code, and its recovery codes are shown once @behaviour', async ({
    page,
    person,
  }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/security')
    await expect(page.getByText(say(TEXTS, 'off'), { exact: true })).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('button', { name: say(TEXTS, 'setUp') }).click()
    const dialog = page.getByRole('dialog', { name: say(SETUP_TEXTS, 'title') })
    await expect(dialog.getByRole('img', { name: say(SETUP_TEXTS, 'qrCode') })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel(say(SETUP_TEXTS, 'code')).fill('000000')
    await dialog.getByRole('button', { name: say(SETUP_TEXTS, 'confirm') }).click()
    await expect(dialog.getByLabel(say(SETUP_TEXTS, 'code'))).toHaveAttribute('aria-invalid', 'true')
    await dialog.getByRole('button', { name: say(DIALOG_TEXTS, 'close') }).click()
    await expect(dialog).toBeHidden()

    await setUpApp(page, say)
    await expect(page.getByText(say(TEXTS, 'on'), { exact: true })).toBeVisible()
    await expect(page.getByText(say(TEXTS, 'left', { count: 10 }))).toBeVisible()
    await expectAccessible(page)
  })

  test('the recovery codes can be copied and downloaded', { tag: '@behaviour' }, async ({ page, person, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/security')
    await page.getByRole('button', { name: say(TEXTS, 'setUp') }).click()
    const secret = (await page.getByRole('dialog').locator('code').textContent())!.replaceAll(' ', '')
    await page.getByLabel(say(SETUP_TEXTS, 'code')).fill(authenticatorOf(secret).code())
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say(SETUP_TEXTS, 'codesTitle') })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say(SETUP_TEXTS, 'copyCodes') }).click()
    const codes = await dialog.getByRole('listitem').allTextContents()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(codes.join('\n'))
    const download = page.waitForEvent('download')
    await dialog.getByRole('link', { name: say(SETUP_TEXTS, 'download') }).click()
    expect((await download).suggestedFilename()).toBe(say(SETUP_TEXTS, 'fileName'))
  })

  test('a passkey is added, renamed, used to confirm, and removed', { tag: '@behaviour' }, async ({ page, person }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/security')
    await plugInPasskeys(page)
    await page.getByRole('button', { name: say(TEXTS, 'addPasskey') }).click()
    const naming = page.getByRole('dialog', { name: say(TEXTS, 'addPasskey') })
    await expect(naming.getByLabel(say(TEXTS, 'passkeyName'))).toHaveValue(/Chrome/)
    await naming.getByLabel(say(TEXTS, 'passkeyName')).fill('Laptop')
    await naming.getByRole('button', { name: say(TEXTS, 'goOn') }).click()
    await keepCodes(page, say)
    const row = page.getByRole('listitem').filter({ hasText: 'Laptop' })
    await expect(row).toBeVisible()
    await expectAccessible(page)

    await row.getByRole('button', { name: say(TEXTS, 'renameNamed', { name: 'Laptop' }) }).click()
    await page.getByRole('dialog').getByLabel(say(TEXTS, 'passkeyName')).fill('My laptop')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByText('My laptop', { exact: true })).toBeVisible()

    await needProofOnce(page, '')
    await page.getByRole('switch', { name: say(TEXTS, 'adminChanges') }).click()
    const proof = page.getByRole('dialog', { name: say(SECOND_FACTOR_TEXTS, 'title') })
    await proof.getByRole('button', { name: say(SECOND_FACTOR_TEXTS, 'usePasskey') }).click()
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'saved') })).toBeVisible()
    await expect(page.getByRole('switch', { name: say(TEXTS, 'adminChanges') })).toBeChecked()

    await page.getByRole('button', { name: say(TEXTS, 'removeNamed', { name: 'My laptop' }) }).click()
    const removing = page.getByRole('dialog', { name: say(TEXTS, 'removePasskeyTitle', { name: 'My laptop' }) })
    await removing.getByRole('button', { name: say(TEXTS, 'remove'), exact: true }).click()
    await expect(removing.getByRole('alert')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('switch', { name: say(TEXTS, 'adminChanges') }).click()
    await expect(page.getByRole('switch', { name: say(TEXTS, 'adminChanges') })).not.toBeChecked()
    await page.getByRole('button', { name: say(TEXTS, 'removeNamed', { name: 'My laptop' }) }).click()
    await removing.getByRole('button', { name: say(TEXTS, 'remove'), exact: true }).click()
    await expect(page.getByText(say(TEXTS, 'off'), { exact: true })).toBeVisible()
  })

  test('a step that needs proof asks for it in place, by any way, and goes on @behaviour', async ({ page, person }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/security')
    const { app, codes } = await setUpApp(page, say)

    await needProofOnce(page, '/recoveryCodes')
    await page.getByRole('button', { name: say(TEXTS, 'makeCodes') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(TEXTS, 'makeCodes') })
      .click()
    const proof = page.getByRole('dialog', { name: say(SECOND_FACTOR_TEXTS, 'title') })
    const code = proof.getByLabel(say(SECOND_FACTOR_TEXTS, 'code'))
    await expect(code).toBeFocused()
    await expectAccessible(page)
    await code.fill('000000')
    await page.keyboard.press('Enter')
    await expect(proof.getByRole('alert')).toBeVisible()
    await code.fill(app.code(1))
    await page.keyboard.press('Enter')
    await keepCodes(page, say)
    await expect(page.getByRole('status').filter({ hasText: say(SETUP_TEXTS, 'codesMade') })).toBeVisible()
    expect(codes).toHaveLength(10)
  })

  test('whoever gives no proof is told that nothing changed', { tag: '@behaviour' }, async ({ page, person }) => {
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/security')
    await setUpApp(page, say)
    await needProofOnce(page, '')
    await page.getByRole('switch', { name: say(TEXTS, 'adminChanges') }).click()
    const proof = page.getByRole('dialog', { name: say(SECOND_FACTOR_TEXTS, 'title') })
    await proof.getByRole('button', { name: say(SECOND_FACTOR_TEXTS, 'close') }).click()
    await expect(page.getByRole('alert')).toContainText(say(SECOND_FACTOR_TEXTS, 'notProven'))
    await expect(page.getByRole('switch', { name: say(TEXTS, 'adminChanges') })).not.toBeChecked()
  })
})

test('a recovery code stands in for the app, once', async ({ page, person }) => {
  const say: SayIn = (texts, key) => texts.en[key]!
  const anna = await person()
  await signedIn(page, anna)
  await page.goto('/profile/security')
  const { codes } = await setUpApp(page, say)
  await signInAfresh(page, anna, { recoveryCode: codes[0] })
  await page.reload()
  await expect(page.getByText('9 left')).toBeVisible()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Off', { exact: true })).toBeVisible()
})

onPhone(() => {
  test('the codes and the QR code fit', async ({ page, person }) => {
    const say: SayIn = (texts, key) => texts.en[key]!
    const anna = await person()
    await signedIn(page, anna)
    await page.goto('/profile/security')
    await expectNoSidewaysScroll(page)
    await setUpApp(page, say)
    await expectNoSidewaysScroll(page)
  })
})
