import type { Page } from '@playwright/test'
import { CHOOSE_PASSWORD_TEXTS } from '../../src/web/pages/choose-password/texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { USER_FORM_TEXTS as FORM } from '../../src/web/pages/users/form-texts.ts'
import { GROUP_ROLE_TEXTS, GROUP_ROLE_WORDS, GROUPS_TEXTS as GROUPS } from '../../src/web/pages/users/group-texts.ts'
import { USERS_TEXTS as TEXTS } from '../../src/web/pages/users/texts.ts'
import { USER_TEXTS } from '../../src/web/pages/users/user-texts.ts'
import { NOT_ALLOWED_TEXTS } from '../../src/web/parts/not-allowed-texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'
import { PASSWORD, type Person, type World } from './support/world.ts'

const CHOSEN = 'kiln-and-glaze-1240'

/** A user of somebody's account, who can sign in. */
async function userOf(account: Person, callAs: World['callAs'], wish: object = {}): Promise<Person> {
  await callAs(account, 'POST', '/me/identity/user', {
    login: 'theo',
    email: `theo.${account.email}`,
    description: 'Théo, webmaster',
    password: PASSWORD,
    ...wish,
  })
  return { ...account, nichandle: `${account.nichandle}/theo` }
}

async function signIn(page: Page, name: string, password: string, texts: Record<string, string>): Promise<void> {
  await page.getByLabel(texts.account!).fill(name)
  await page.getByLabel(texts.password!, { exact: true }).fill(password)
  await page.getByRole('button', { name: texts.signIn!, exact: true }).click()
}

bothLanguages((say, language) => {
  test('a user is invited, chooses a password, and signs in to the account @behaviour', async ({
    page,
    person,
    letterTo,
    openWindow,
  }) => {
    const anna = await person()
    const email = `theo.${anna.email}`
    await signedIn(page, anna)
    await page.goto('/users')
    await page.getByRole('button', { name: say(TEXTS, 'add') }).click()
    const dialog = page.getByRole('dialog', { name: say(FORM, 'addTitle') })
    await expect(dialog.getByLabel(say(FORM, 'login'))).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(say(FORM, 'loginWrong'))).toBeVisible()
    await dialog.getByLabel(say(FORM, 'login')).fill('theo')
    await dialog.getByLabel(say(FORM, 'email')).fill(email)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say(FORM, 'invite') }).click()
    await expect(page.getByText(say(TEXTS, 'wasInvited', { email }))).toBeVisible()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'list') })).toBeFocused()
    const users = page.getByRole('list', { name: say(TEXTS, 'list') })
    await expect(users.getByRole('listitem')).toContainText(say(TEXTS, 'invited'))
    await expectAccessible(page)

    const elsewhere = await openWindow()
    await elsewhere.goto((await letterTo(email, 'user-invited')).link)
    await elsewhere.getByLabel(say(CHOOSE_PASSWORD_TEXTS, 'password')).fill(CHOSEN)
    await elsewhere.getByRole('button', { name: say(CHOOSE_PASSWORD_TEXTS, 'save') }).click()
    const name = `${anna.nichandle}/theo`
    await expect(elsewhere.getByLabel(say(SIGN_IN_TEXTS, 'account'))).toHaveValue(name)
    await signIn(elsewhere, name, CHOSEN, SIGN_IN_TEXTS[language])
    const menu = elsewhere.getByRole('button', { name: say(SHELL_TEXTS, 'account', { name: 'theo' }) })
    await expect(menu).toContainText(say(SHELL_TEXTS, 'userOf', { account: anna.nichandle }))
  })

  test('what a user may not see is a closed door, not an error @behaviour', async ({ page, person, callAs, expectTrouble }) => {
    const anna = await person()
    await callAs(anna, 'POST', '/me/identity/group', { name: 'guests', role: 'NONE' })
    expectTrouble(/status of 403/)
    await signedIn(page, await userOf(anna, callAs, { group: 'guests' }))
    await page.goto('/users')
    await expect(page.getByText(say(NOT_ALLOWED_TEXTS, 'title'))).toBeVisible()
    await expect(page.getByText('account:apiovh:me/identity/user/get')).toBeVisible()
    await expect(page.getByRole('alert')).toBeHidden()
    await expect(page.getByRole('button', { name: say(TEXTS, 'add') })).toBeHidden()
    await expectAccessible(page)
  })

  onPhone(() => {
    test('users and groups fit a phone @behaviour', async ({ page, person, callAs }) => {
      const anna = await person()
      await userOf(anna, callAs, { login: 'a'.repeat(64), email: `${'b'.repeat(60)}@${'c'.repeat(60)}.example` })
      await signedIn(page, anna)
      await page.goto('/users')
      await expect(page.getByText(say(GROUP_ROLE_WORDS, 'REGULAR'))).toBeVisible()
      await expectNoSidewaysScroll(page)
      await page.getByRole('link', { name: 'aaaa' }).click()
      await expect(page.getByText(say(USER_TEXTS, 'noPolicies', { login: 'a'.repeat(64) }))).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})

test('the page of a user names the policies that reach him, and ends his access', async ({
  page,
  person,
  callAs,
  openWindow,
}) => {
  const anna = await person()
  const theo = await userOf(anna, callAs)
  await signedIn(page, anna)
  const policies = [
    { name: 'Théo writes', identities: ['user', 'theo'] },
    { name: 'All read', identities: ['user', '*'] },
    { name: 'Others', identities: ['group', 'ADMIN'] },
  ]
  for (const { name, identities } of policies) {
    const [kind, who] = identities
    const data = {
      name,
      identities: [`urn:v1:eu:identity:${kind}:${anna.nichandle}/${who}`],
      resources: [{ urn: `urn:v1:eu:resource:account:${anna.nichandle}` }],
      permissions: { allow: [{ action: 'account:apiovh:me/get' }] },
    }
    expect((await page.request.post('/v2/iam/policy', { data })).status()).toBe(200)
  }
  await page.goto('/users/theo')
  await expect(page.getByText(GROUP_ROLE_WORDS.en.REGULAR)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Théo writes' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'All read' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Others' })).toBeHidden()
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: USER_TEXTS.en.give })).toHaveAttribute('href', /new\?identity=urn.+theo/)

  const elsewhere = await openWindow(theo)
  await page.getByRole('button', { name: TEXTS.en.disable }).click()
  await page.getByRole('dialog').getByRole('button', { name: TEXTS.en.disable }).click()
  await expect(page.getByText(TEXTS.en.disabled, { exact: true })).toBeVisible()
  expect((await elsewhere.request.get('/1.0/me')).status()).toBe(401)
  await page.getByRole('button', { name: TEXTS.en.enable }).click()
  await expect(page.getByText(TEXTS.en.ok, { exact: true })).toBeVisible()

  await page.getByRole('button', { name: TEXTS.en.delete }).click()
  await page.getByRole('dialog').getByRole('button', { name: TEXTS.en.delete }).click()
  await expect(page).toHaveURL('/users')
  await expect(page.getByText(TEXTS.en.empty)).toBeVisible()
})

test('a group is added, changed, refused to be deleted while it has users, and deleted', async ({
  page,
  person,
  callAs,
  expectTrouble,
}) => {
  const anna = await person()
  await signedIn(page, anna)
  await page.goto('/users')
  await page.getByRole('button', { name: GROUPS.en.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(GROUPS.en.name).fill('webmasters')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: GROUPS.en.add }).click()
  const group = page.getByRole('list', { name: GROUPS.en.list }).getByRole('listitem').filter({ hasText: 'webmasters' })
  await expect(group).toContainText(GROUP_ROLE_WORDS.en.NONE)

  await group.getByRole('button').first().click()
  await dialog.getByRole('radio', { name: GROUP_ROLE_TEXTS.en.UNPRIVILEGED }).check()
  await dialog.getByRole('button', { name: GROUPS.en.save }).click()
  await expect(group).toContainText(GROUP_ROLE_WORDS.en.UNPRIVILEGED)

  await userOf(anna, callAs, { group: 'webmasters' })
  expectTrouble(/status of 409/)
  await group.getByRole('button').last().click()
  await dialog.getByRole('button', { name: GROUPS.en.delete }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await callAs(anna, 'DELETE', '/me/identity/user/theo')
  await dialog.getByRole('button', { name: GROUPS.en.delete }).click()
  await expect(group).toBeHidden()
})
