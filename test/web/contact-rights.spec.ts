import { CONTACT_RIGHTS_TEXTS as TEXTS } from '../../src/web/pages/contact-rights/texts.ts'
import { ROLE_TEXTS, SHORT_ROLE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { MAY_NOT_TEXTS, MAY_TEXTS } from '../../src/web/parts/role-word-texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

bothLanguages((say) => {
  test('each contact stands there with what it may and may not do', async ({ page, person, service }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId } = await service({ product: 'hosting/web', admin: anna, tech: theo })
    await signedIn(page, theo)
    await page.goto(`/services/${serviceId}/rights`)
    const tech = page.getByRole('region', { name: say(ROLE_TEXTS, 'contactTech') })

    await expect(tech).toContainText(theo.fullName)
    await expect(tech).toContainText(say(MAY_TEXTS, 'hosting'))
    await expect(tech).toContainText(say(MAY_NOT_TEXTS, 'bills'))
    await expect(tech.getByText(say(SHORT_ROLE_TEXTS, 'contactTech'), { exact: true })).toBeVisible()
    await expect(tech.getByText(say(SHORT_ROLE_TEXTS, 'contactBilling'), { exact: true })).toBeHidden()
    const admin = page.getByRole('region', { name: say(ROLE_TEXTS, 'contactAdmin') })
    await expect(admin.getByText(say(SHORT_ROLE_TEXTS, 'contactBilling'), { exact: true })).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: say(TEXTS, 'modify') }).click()
    await expect(page).toHaveURL(`/services/${serviceId}/contacts`)
    await page.goBack()
    await expect(tech).toBeVisible()
  })

  test('in telephony, the technical contact changes nobody', async ({ page, person, service }) => {
    const [vera, theo] = [await person({ voipValidated: true }), await person({ voipValidated: true })]
    const { serviceId } = await service({ product: 'telephony', admin: vera, tech: theo })
    await signedIn(page, theo)
    await page.goto(`/services/${serviceId}/rights`)
    await expect(page.getByRole('region', { name: say(ROLE_TEXTS, 'contactTech') })).toContainText(say(TEXTS, 'noContact'))
    await expect(page.getByRole('link', { name: say(TEXTS, 'modify') })).toBeHidden()
  })

  test('a service of others looks like one that does not exist', async ({ page, person, service }) => {
    const [anna, stranger] = [await person(), await person()]
    const { serviceId } = await service({ admin: anna })
    await signedIn(page, stranger)
    for (const id of [serviceId, 999_999_999]) {
      await page.goto(`/services/${id}/rights`)
      await expect(page.getByRole('alert')).toBeVisible()
    }
    await expectAccessible(page)
  })

  onPhone(() => {
    test('the three contacts stand below each other on a phone', async ({ page, person, service }) => {
      const anna = await person({ organisation: 'Comptoir général des céramiques et porcelaines du Val-de-Marne et alentours' })
      const { serviceId } = await service({
        admin: anna,
        name: `${'a'.repeat(63)}.${anna.nichandle.slice(0, 11).padEnd(63, 'b')}`,
      })
      await signedIn(page, anna)
      await page.goto(`/services/${serviceId}/rights`)
      await expect(page.getByRole('region', { name: say(ROLE_TEXTS, 'contactBilling') })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})
