import type { Page } from '@playwright/test'
import { ALLOW_APPLICATION_TEXTS } from '../../src/web/pages/allow-application/texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'
import type { Person } from './support/world.ts'

const NAME = 'Backup robot'
const RULES = [
  { method: 'GET', path: '/domain/zone/*' },
  { method: 'PUT', path: '/me' },
]

bothLanguages((say) => {
  const heading = (page: Page, key: string) =>
    page.getByRole('heading', { name: say(ALLOW_APPLICATION_TEXTS, key, { application: NAME }) })
  const button = (page: Page, key: string) => page.getByRole('button', { name: say(ALLOW_APPLICATION_TEXTS, key), exact: true })

  test('who signs in first reads what an application asks for, and allows it for a week @behaviour', async ({
    page,
    person,
    callAs,
  }) => {
    const [owner, anna] = [await person(), await person()]
    const link = await asked(page, callAs, owner, {})
    await page.goto(link)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'account')).fill(anna.nichandle)
    await page.getByLabel(say(SIGN_IN_TEXTS, 'password'), { exact: true }).fill(anna.password)
    await page.keyboard.press('Enter')

    await expect(heading(page, 'title')).toBeVisible()
    for (const { path } of RULES) await expect(page.getByText(path, { exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(say(ALLOW_APPLICATION_TEXTS, 'duration')).selectOption('7')
    await button(page, 'allow').click()

    await expect(heading(page, 'allowedTitle')).toBeVisible()
    expect(page.url()).toMatch(/\/auth\/validate$/)
    await expectAccessible(page)
    const [id] = await callAs<number[]>(anna, 'GET', '/me/api/credential?status=validated')
    const { expiration } = await callAs<{ expiration: string }>(anna, 'GET', `/me/api/credential/${id}`)
    const days = (new Date(expiration).getTime() - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(7)
  })

  test('opening the page allows nothing; whoever refuses goes on to where the application said', { tag: '@behaviour' }, async ({
    page,
    person,
    callAs,
    world,
  }) => {
    const anna = await person()
    await signedIn(page, anna)
    const link = await asked(page, callAs, anna, { redirection: `${world.url}/services?back=1` })
    await page.goto(link)
    await expect(heading(page, 'title')).toBeVisible()
    expect(await callAs(anna, 'GET', '/me/api/credential?status=validated')).toEqual([])
    await button(page, 'refuse').click()

    await expect(page).toHaveURL(/\/services\?back=1$/)
    expect(await callAs(anna, 'GET', '/me/api/credential?status=validated')).toEqual([])
  })

  test('a request for everything says so; one that was answered can not be answered again @behaviour', async ({
    page,
    person,
    callAs,
  }) => {
    const anna = await person()
    await signedIn(page, anna)
    const accessRules = ['GET', 'POST', 'PUT', 'DELETE'].map((method) => ({ method, path: '/*' }))
    const link = await asked(page, callAs, anna, { accessRules, allowedIPs: ['192.0.2.0/24'] })
    await page.goto(link)
    await expect(page.getByText(say(ALLOW_APPLICATION_TEXTS, 'everything'))).toBeVisible()
    await expect(page.getByText('192.0.2.0/24')).toBeVisible()
    await expectAccessible(page)
    await button(page, 'refuse').click()
    await expect(heading(page, 'refusedTitle')).toBeVisible()

    await page.goto('/services')
    await page.goto(link)
    await expect(heading(page, 'unusableTitle')).toBeVisible()
    await expectAccessible(page)
  })

  onPhone(() => {
    test('many long rules fit on a small screen @behaviour', async ({ page, person, callAs }) => {
      const anna = await person()
      await signedIn(page, anna)
      const accessRules = Array.from({ length: 40 }, (_, at) => ({
        method: 'POST',
        path: `/domain/${'long-name'.repeat(9)}/${at}`,
      }))
      await page.goto(await asked(page, callAs, anna, { accessRules }))
      await expect(button(page, 'allow')).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})

type Calls = <Body>(person: Person, method: string, path: string, body?: unknown) => Promise<Body>

/** An application of somebody asks for access; gives the path of the page on which that is answered. */
async function asked(page: Page, callAs: Calls, owner: Person, wish: object): Promise<string> {
  const application = { name: NAME, description: 'Copies zones every night.' }
  const { applicationKey } = await callAs<{ applicationKey: string }>(owner, 'POST', '/me/api/application', application)
  const answer = await page.request.post('/1.0/auth/credential', {
    data: { accessRules: RULES, ...wish },
    headers: { 'x-ovh-application': applicationKey },
  })
  const { validationUrl } = (await answer.json()) as { validationUrl: string }
  const { pathname, hash } = new URL(validationUrl)
  return pathname + hash
}
