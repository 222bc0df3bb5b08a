import type { Page } from '@playwright/test'
import { EDIT_CONTACTS_TEXTS as TEXTS } from '../../src/web/pages/edit-contacts/texts.ts'
import { ROLE_TEXTS, SPOKEN_ROLE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { PRODUCT_TEXTS } from '../../src/web/parts/product-texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

bothLanguages((say) => {
  const field = (page: Page, role: string) => page.getByRole('combobox', { name: say(ROLE_TEXTS, role) })
  const summary = (page: Page) => page.getByRole('region', { name: say(TEXTS, 'summaryTitle') })
  const confirm = (page: Page) => page.getByRole('button', { name: say(TEXTS, 'confirm') })

  test('Anna passes the technical role on: she sees what will happen, confirms, and both get a letter', async ({
    page,
    person,
    service,
    letterTo,
  }) => {
    const [anna, theo] = [await person({ firstname: 'Anna' }), await person({ firstname: 'Théo' })]
    const { serviceId } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/contacts`)
    await expect(field(page, 'contactAdmin')).toHaveValue(anna.nichandle)
    await expect(confirm(page)).toBeDisabled()
    await expectAccessible(page)

    await field(page, 'contactTech').fill(theo.email)
    await expect(page.getByText(say(TEXTS, 'found', { who: theo.nichandle }))).toBeVisible()
    const values = { to: theo.nichandle, roles: say(SPOKEN_ROLE_TEXTS, 'contactTech'), from: '' }
    await expect(summary(page)).toContainText(say(TEXTS, 'becomesForYou', values))
    await expectAccessible(page)

    await confirm(page).click()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'askedTitle') })).toBeFocused()
    await expectAccessible(page)
    const { token } = await letterTo(theo)
    expect((await letterTo(anna)).token).not.toBe(token)
    await page.getByRole('link', { name: say(TEXTS, 'enterCode') }).click()
    await expect(page).toHaveURL(/\/requests\/\d+$/)
  })

  test('every refusal stands at its field, in the words of the server @behaviour', async ({ page, person, service }) => {
    const anna = await person()
    const owing = await person({ unpaid: true })
    const far = await person({ zone: 'CA', country: 'CA' })
    const { serviceId } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/contacts`)

    await field(page, 'contactTech').fill('nobody-psn')
    await field(page, 'contactBilling').fill(owing.nichandle)
    await expect(page.getByRole('alert').filter({ hasText: 'nobody-psn' })).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: owing.nichandle })).toBeVisible()
    await expect(confirm(page)).toBeDisabled()
    await expectAccessible(page)

    await field(page, 'contactTech').fill(far.nichandle)
    await expect(page.getByRole('alert').filter({ hasText: far.nichandle })).toBeVisible()
    await page.getByRole('button', { name: say(TEXTS, 'undoRole', { role: say(ROLE_TEXTS, 'contactTech') }) }).click()
    await expect(field(page, 'contactTech')).toHaveValue(anna.nichandle)
    await expect(page.getByRole('alert').filter({ hasText: far.nichandle })).toBeHidden()
  })

  test('an answer that comes late does not speak of what stands there now', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
  }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.route('**/changeContact/check', async (route) => {
      const isFirst = route.request().postData()?.includes('nobody-psn')
      if (isFirst) await new Promise((later) => setTimeout(later, 2500))
      await route.continue()
    })
    await page.goto(`/services/${serviceId}/contacts`)
    const first = page.waitForResponse((answer) => answer.request().postData()?.includes('nobody-psn') ?? false)
    const begun = page.waitForRequest('**/changeContact/check')
    await field(page, 'contactTech').fill('nobody-psn')
    await begun
    await field(page, 'contactTech').fill(theo.nichandle)
    await expect(page.getByText(say(TEXTS, 'found', { who: theo.nichandle }))).toBeVisible()
    await first
    await expect(page.getByText(say(TEXTS, 'found', { who: theo.nichandle }))).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('who is technical contact names a successor, and sees why not more @behaviour', async ({ page, person, service }) => {
    const [anna, theo, next] = [await person(), await person(), await person()]
    const { serviceId } = await service({ admin: anna, tech: theo })
    await service({ admin: theo, tech: next })
    await signedIn(page, theo)
    await page.goto(`/services/${serviceId}/contacts`)
    await expect(field(page, 'contactAdmin')).toBeDisabled()
    await expect(page.getByText(`${anna.fullName} (${anna.nichandle})`).first()).toBeVisible()

    // People of other services are offered; the keyboard chooses.
    await field(page, 'contactTech').fill(next.fullName.slice(-6))
    await expect(page.getByRole('option')).toContainText(next.nichandle)
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(field(page, 'contactTech')).toHaveValue(next.nichandle)
    await confirm(page).click()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'askedTitle') })).toBeVisible()
  })

  test('in telephony nobody but the administrative contact changes anything @behaviour', async ({ page, person, service }) => {
    const [vera, theo] = [await person({ voipValidated: true }), await person({ voipValidated: true })]
    const { serviceId } = await service({ product: 'telephony', admin: vera, tech: theo })
    await signedIn(page, theo)
    await page.goto(`/services/${serviceId}/contacts`)
    for (const role of ['contactAdmin', 'contactTech', 'contactBilling']) await expect(field(page, role)).toBeDisabled()
    const who = `${vera.fullName} (${vera.nichandle})`
    await expect(page.getByText(say(TEXTS, 'notYoursTelephony', { who }))).toHaveCount(3)
    await expect(confirm(page)).toBeHidden()
    await expectAccessible(page)
  })

  test('one takes a role oneself, and is the only one to validate', { tag: '@behaviour' }, async ({ page, person, service }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId } = await service({ admin: anna, tech: theo })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/contacts`)
    await page.getByRole('button', { name: say(TEXTS, 'takeRole', { role: say(ROLE_TEXTS, 'contactTech') }) }).click()
    const from = `${theo.fullName} (${theo.nichandle})`
    await expect(summary(page)).toContainText(say(TEXTS, 'youBecome', { roles: say(SPOKEN_ROLE_TEXTS, 'contactTech'), from }))
    await expect(summary(page)).toContainText(say(TEXTS, 'told', { who: from }))
    await confirm(page).click()
    await expect(page.getByText(say(TEXTS, 'lettersOne'))).toBeVisible()
  })

  test('the zone of the domain goes along; what fails there is told, and tried again alone @behaviour', async ({
    page,
    person,
    service,
    expectTrouble,
  }) => {
    expectTrouble(/ERR_FAILED/)
    const [anna, theo] = [await person(), await person()]
    const domain = await service({ admin: anna })
    const zone = await service({ product: 'domain/zone', name: domain.name, admin: anna })
    await signedIn(page, anna)
    await page.goto(`/services/${domain.serviceId}/contacts`)
    await field(page, 'contactTech').fill(theo.nichandle)
    const kind = say(PRODUCT_TEXTS, 'domain/zone')
    await page.getByLabel(say(TEXTS, 'alsoOn', { kind, name: zone.name })).check()
    await expect(summary(page).getByRole('listitem')).toHaveCount(2)
    await expectAccessible(page)

    const asked: string[] = []
    page.on('request', (request) => request.url().endsWith('/changeContact') && asked.push(new URL(request.url()).pathname))
    await page.route(`**${zone.path}/changeContact`, (route) => route.abort())
    await confirm(page).click()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'partlyTitle') })).toBeVisible()
    await expectAccessible(page)
    await page.unroute(`**${zone.path}/changeContact`)
    await page.getByRole('button', { name: say(TEXTS, 'retrySome', { count: 1 }) }).click()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'askedTitle') })).toBeFocused()
    expect(asked.map((path) => path.replace('/1.0', ''))).toEqual(
      [domain.path, zone.path, zone.path].map((path) => `${path}/changeContact`),
    )
  })

  test('giving the administrative role away warns that nothing can be asked any more @behaviour', async ({
    page,
    person,
    service,
  }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/contacts`)
    await field(page, 'contactAdmin').fill(theo.nichandle)
    await expect(summary(page)).toContainText(say(TEXTS, 'adminLeaves', { who: theo.nichandle }))
    await expectAccessible(page)
    await field(page, 'contactTech').fill(theo.nichandle)
    await field(page, 'contactBilling').fill(theo.nichandle)
    await expect(summary(page)).toContainText(say(TEXTS, 'adminLast'))
  })

  test('a request that is open stands at its role', { tag: '@behaviour' }, async ({ page, person, service, callAs }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId, path } = await service({ admin: anna })
    const [id] = await callAs<number[]>(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/contacts`)
    await page.getByRole('link', { name: say(TEXTS, 'seeRequest') }).click()
    await expect(page).toHaveURL(`/requests/${id}`)
  })

  test('whose session ends signs in again above the page, and nothing typed is lost', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
  }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/contacts`)
    await field(page, 'contactTech').fill(theo.nichandle)
    await expect(confirm(page)).toBeEnabled()
    await page.request.post('/1.0/auth/signOut')
    const dialog = page.getByRole('dialog', { name: say(SHELL_TEXTS, 'signInAgain') })
    await expect(dialog).toBeVisible()
    await dialog.locator('input[type=password]').fill(anna.password)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(field(page, 'contactTech')).toHaveValue(theo.nichandle)
    await confirm(page).click()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'askedTitle') })).toBeVisible()
  })

  test('too many checks do not stand in the way of asking', { tag: '@behaviour' }, async ({ page, person, service }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.route('**/changeContact/check', (route) =>
      route.fulfill({ status: 429, json: { message: 'Wait.', code: 'too_many_requests' } }),
    )
    await page.goto(`/services/${serviceId}/contacts`)
    await field(page, 'contactTech').fill(theo.nichandle)
    await expect(summary(page)).toContainText(say(TEXTS, 'tooManyChecks'))
    await confirm(page).dblclick()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'askedTitle') })).toBeVisible()
    await expect(page.getByRole('link', { name: say(TEXTS, 'enterCode') })).toHaveCount(1)
  })

  onPhone(() => {
    test('on a phone the fields and what will happen stand below each other @behaviour', async ({ page, person, service }) => {
      const [anna, theo] = [await person(), await person()]
      const { serviceId } = await service({
        admin: anna,
        name: `${'a'.repeat(63)}.${anna.nichandle.slice(0, 11).padEnd(63, 'b')}`,
      })
      await signedIn(page, anna)
      await page.goto(`/services/${serviceId}/contacts`)
      await field(page, 'contactTech').fill(theo.email)
      await expect(summary(page)).toContainText(theo.nichandle)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})
