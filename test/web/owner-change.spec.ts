import type { Page } from '@playwright/test'
import { CONFIRM_OWNER_TEXTS } from '../../src/web/pages/confirm-owner/texts.ts'
import { FORM_TEXTS } from '../../src/web/parts/form-texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, test } from './support/panel.ts'
import type { Letter, Person, RegisteredService } from './support/world.ts'

const PLACE = { phone: '', address: 'Dlouhá 3', zip: '110 00', city: 'Praha', area: '', country: 'CZ' }
const ANNA = { legalform: 'individual', firstname: 'Anna', name: 'Novak', organisation: '', ...PLACE }
const FIRM = { legalform: 'corporation', firstname: 'Jan', name: 'Dvořák', organisation: 'Keramika s.r.o.', ...PLACE }

type Asked = { asker: Person; domain: RegisteredService; present: Letter; next: Letter; oldAddress: string; newAddress: string }

let made = 0

bothLanguages((say, language) => {
  const title = (page: Page, key: string, values = {}) =>
    page.getByRole('heading', { level: 1, name: say(CONFIRM_OWNER_TEXTS, key, values) })
  const button = (page: Page, key: string) => page.getByRole('button', { name: say(CONFIRM_OWNER_TEXTS, key), exact: true })

  /** The administrative contact has asked, and both owners have their letters. */
  async function asked(
    person: () => Promise<Person>,
    service: (wish: { admin: Person; name?: string; facts: object }) => Promise<RegisteredService>,
    callAs: <Body = unknown>(person: Person, method: string, path: string, body?: unknown) => Promise<Body>,
    letterTo: (reader: string) => Promise<Letter>,
    name?: string,
  ): Promise<Asked> {
    const asker = await person()
    const own = `${Date.now()}-${++made}@mail.example`
    const [oldAddress, newAddress] = [`old${own}`, `new${own}`]
    const facts = { owner: { ...ANNA, email: oldAddress } }
    const domain = await service({ admin: asker, facts, ...(name && { name }) })
    await callAs(asker, 'POST', `${domain.path}/changeOwner`, { owner: { ...FIRM, email: newAddress }, language })
    const [present, next] = await Promise.all([letterTo(oldAddress), letterTo(newAddress)])
    return { asker, domain, present, next, oldAddress, newAddress }
  }

  test('the present owner confirms, then the new one, each from their letter, and nobody signs in', async ({
    page,
    person,
    service,
    callAs,
    letterTo,
    openWindow,
  }) => {
    const { asker, domain, present, next, oldAddress } = await asked(person, service, callAs, letterTo)
    const ownerNow = async () => (await callAs<{ name: string }>(asker, 'GET', `${domain.path}/owner`)).name
    const values = { service: domain.name, present: 'Anna Novak', next: 'Keramika s.r.o.' }

    await page.goto(present.link)
    await expect(title(page, 'title', values)).toBeVisible()
    await expect(page.getByText('Keramika s.r.o.').first()).toBeVisible()
    await expect(page.getByText(say(CONFIRM_OWNER_TEXTS, 'bothNeeded'))).toBeVisible()
    await expectAccessible(page)
    await button(page, 'confirm').click()
    const tick = page.getByLabel(say(CONFIRM_OWNER_TEXTS, 'iAmPresent', values))
    await expect(tick).toBeFocused()
    await expect(page.getByText(say(CONFIRM_OWNER_TEXTS, 'tickFirst'))).toBeVisible()
    await expectAccessible(page)
    await tick.check()
    await page.keyboard.press('Enter')
    await expect(title(page, 'confirmedTitle')).toBeFocused()
    expect(page.url()).toMatch(/\/owner-change$/)
    expect(await ownerNow()).toBe('Anna Novak')
    await expectAccessible(page)

    const other = await openWindow()
    await other.goto(next.link)
    await expect(other.getByText(say(CONFIRM_OWNER_TEXTS, 'lastNeeded'))).toBeVisible()
    await other.getByLabel(say(CONFIRM_OWNER_TEXTS, 'iAmNew', values)).check()
    await button(other, 'confirm').click()
    await expect(title(other, 'doneTitle')).toBeFocused()
    expect(await ownerNow()).toBe('Keramika s.r.o.')
    await expectAccessible(other)
    expect((await letterTo(oldAddress)).kind).toBe('owner-changed')

    await page.goto(present.link)
    await page.reload()
    await expect(page.getByRole('alert')).toContainText(say(CONFIRM_OWNER_TEXTS, 'unusable'))
  })

  test('the new owner refuses, and the link of the other one answers nothing any more', async ({
    page,
    person,
    service,
    callAs,
    letterTo,
    openWindow,
  }) => {
    const { domain, present, next } = await asked(person, service, callAs, letterTo)
    await page.goto(next.link)
    await button(page, 'refuse').click()
    await expect(page.getByRole('dialog')).toContainText(domain.name)
    await expectAccessible(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(CONFIRM_OWNER_TEXTS, 'refuseAction') })
      .click()
    await expect(title(page, 'refusedTitle')).toBeVisible()
    await expectAccessible(page)

    const other = await openWindow()
    await other.goto(present.link)
    await expect(other.getByRole('alert')).toContainText(say(CONFIRM_OWNER_TEXTS, 'unusable'))
    await expect(button(other, 'confirm')).toHaveCount(0)
  })

  test('a code is entered by hand; one that is wrong is refused, and the field stays', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
    callAs,
    letterTo,
  }) => {
    const { domain, present } = await asked(person, service, callAs, letterTo)
    await page.goto('/owner-change')
    const code = page.getByLabel(say(FORM_TEXTS, 'code'))
    await expect(code).toBeFocused()
    await code.pressSequentially(`${present.token.slice(1)}x`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText(say(CONFIRM_OWNER_TEXTS, 'unusable'))
    await expectAccessible(page)
    await code.fill(present.token)
    await page.keyboard.press('Enter')
    await expect(title(page, 'title', { service: domain.name })).toBeFocused()
  })

  onPhone(() => {
    test('a long name and both owners fit on a small screen @behaviour', async ({ page, person, service, callAs, letterTo }) => {
      const name = `${'n'.repeat(50)}${Date.now()}.${'m'.repeat(63)}.example`
      const { present } = await asked(person, service, callAs, letterTo, name)
      await page.goto(present.link)
      await expect(title(page, 'title', { service: name })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})
