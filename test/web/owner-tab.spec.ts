import { SPECIAL_EVENT_TEXTS } from '../../src/web/pages/history/special-texts.ts'
import {
  CHANGE_OWNER_TEXTS as CHANGE,
  OPEN_CHANGE_TEXTS as OPEN,
  SERVICE_OWNER_TEXTS as TEXTS,
} from '../../src/web/pages/service-owner/texts.ts'
import { DIALOG_TEXTS } from '../../src/web/parts/dialog-texts.ts'
import { NOT_ALLOWED_TEXTS } from '../../src/web/parts/not-allowed-texts.ts'
import { OWNER_FACT_TEXTS } from '../../src/web/parts/owner/facts-texts.ts'
import { OWNER_FIELD_TEXTS as FIELDS } from '../../src/web/parts/owner/texts.ts'
import { SERVICE_PLACE_TEXTS } from '../../src/web/parts/service-place-texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

const HOLDER = {
  ...{ legalform: 'corporation', organisation: 'Novak Ceramics', firstname: 'Anna', name: 'Novak' },
  ...{ email: 'office@novak-ceramics.example', address: 'Hrnčířská 12', zip: '120 00', city: 'Praha', country: 'CZ' },
}

bothLanguages((say) => {
  test('the administrative contact sees the owner, and corrects address and phone', async ({ page, person, service }) => {
    const anna = await person()
    const { serviceId } = await service({ admin: anna, facts: { owner: HOLDER } })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/contacts`)
    const places = page.getByRole('navigation', { name: say(SERVICE_PLACE_TEXTS, 'places') })
    await places.getByRole('link', { name: say(SERVICE_PLACE_TEXTS, 'owner') }).click()
    await expect(page).toHaveURL(`/services/${serviceId}/owner`)
    await expect(places.getByRole('link', { name: say(SERVICE_PLACE_TEXTS, 'owner') })).toHaveAttribute('aria-current', 'page')
    const card = page.getByRole('region', { name: say(TEXTS, 'recorded') })
    await expect(card).toContainText(HOLDER.organisation)
    await expect(card).toContainText(say(OWNER_FACT_TEXTS, 'notGiven'))
    await expectAccessible(page)

    await card.getByRole('button', { name: say(TEXTS, 'edit') }).click()
    await expect(page.getByLabel(say(FIELDS, 'address'))).toBeFocused()
    await expect(page.getByLabel(say(FIELDS, 'email'))).toHaveCount(0)
    await page.getByRole('textbox', { name: say(FIELDS, 'phone') }).fill('+420.220000001')
    await page.getByRole('button', { name: say(TEXTS, 'save') }).click()
    await expect(card).toContainText('+420.220000001')
    await expect(card.getByRole('status').filter({ hasText: say(TEXTS, 'saved') })).toBeVisible()
    await expect(card.getByRole('heading', { name: say(TEXTS, 'recorded') })).toBeFocused()
  })

  test('a change of owner is asked for, its code sent again, and withdrawn', async ({ page, person, service, letterTo }) => {
    const anna = await person()
    const { serviceId } = await service({ admin: anna, facts: { owner: HOLDER } })
    const newcomer = `new-${anna.nichandle}@mail.example`
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/owner`)
    await page.getByRole('button', { name: say(TEXTS, 'change') }).click()
    const ask = page.getByRole('button', { name: say(CHANGE, 'ask') })
    await ask.click()
    await expect(page.getByLabel(say(FIELDS, 'name'), { exact: true })).toBeFocused()
    await expect(page.getByText(say(FIELDS, 'nameMissing'))).toBeVisible()
    await page.getByRole('button', { name: say(CHANGE, 'fillIn') }).click()
    await expect(page.getByText(say(CHANGE, 'notAChange'))).toBeVisible()
    await expect(ask).toBeDisabled()
    await page.getByLabel(say(FIELDS, 'organisation'), { exact: true }).fill('Galerie Lumière')
    await page.getByLabel(say(FIELDS, 'email'), { exact: true }).fill(newcomer)
    await expect(page.getByText(say(CHANGE, 'both', { present: HOLDER.email, newcomer }))).toBeVisible()
    await expect(page.getByText(say(CHANGE, 'lock', { count: 60 }))).toBeVisible()
    await expectAccessible(page)
    await ask.click()

    const open = page.getByRole('region', { name: say(OPEN, 'title') })
    await expect(open.getByText(say(OPEN, 'started'))).toBeVisible()
    await expect(open.getByRole('heading', { name: say(OPEN, 'title') })).toBeFocused()
    await expect(page).toHaveURL(`/services/${serviceId}/owner`)
    const first = await letterTo(newcomer)
    const side = say(OPEN, 'newOwner')
    await open.getByRole('button', { name: say(OPEN, 'resendTo', { side }) }).click()
    await expect(open.getByText(say(OPEN, 'resent', { email: newcomer }))).toBeVisible()
    expect((await letterTo(newcomer)).token).not.toBe(first.token)
    await expectAccessible(page)

    await page.reload()
    await open.getByRole('button', { name: say(OPEN, 'withdraw') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: say(DIALOG_TEXTS, 'cancel') }).click()
    await open.getByRole('button', { name: say(OPEN, 'withdraw') }).click()
    await dialog.getByRole('button', { name: say(OPEN, 'withdraw') }).click()
    await expect(page.getByText(say(OPEN, 'withdrawn'))).toBeVisible()
    await expect(open).toHaveCount(0)
    await expect(page.getByRole('button', { name: say(TEXTS, 'change') })).toBeVisible()
    await page.goto(`/services/${serviceId}/history`)
    await expect(page.getByText(say(SPECIAL_EVENT_TEXTS, 'resentNew'))).toBeVisible()
  })

  onPhone(() => {
    test('on a phone, an owner of long words fits, and both sides are answered for @behaviour', async ({
      page,
      person,
      service,
      callAs,
      letterTo,
    }) => {
      const anna = await person()
      const organisation = `Comptoir ${'céramiques'.repeat(6)} du Val-de-Marne`
      const domain = await service({ admin: anna, facts: { owner: { ...HOLDER, organisation } } })
      const newcomer = `new-${anna.nichandle}@mail.example`
      await callAs(anna, 'POST', `${domain.path}/changeOwner`, { owner: { ...HOLDER, organisation: 'Galerie', email: newcomer } })
      const { token } = await letterTo(newcomer)
      await callAs(anna, 'POST', '/owner-confirmation/accept', { token, identity: true })
      await signedIn(page, anna)
      await page.goto(`/services/${domain.serviceId}/owner`)
      const open = page.getByRole('region', { name: say(OPEN, 'title') })
      await expect(open.getByRole('listitem')).toHaveCount(2)
      await expect(open.getByRole('button', { name: say(OPEN, 'resend') })).toHaveCount(1)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })

  test('without a known owner there is a way on, and who is no contact for it may not look', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
    openWindow,
    expectTrouble,
  }) => {
    const [anna, theo] = [await person(), await person()]
    const { serviceId } = await service({ admin: anna, tech: theo })
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/owner`)
    await expect(page.getByText(say(TEXTS, 'nothing'))).toBeVisible()
    await expect(page.getByRole('link', { name: say(TEXTS, 'toProcedures') })).toHaveAttribute('href', '/procedures')
    expectTrouble(/403/)
    const theirs = await openWindow(theo)
    await theirs.goto(`/services/${serviceId}/owner`)
    await expect(theirs.getByText(say(NOT_ALLOWED_TEXTS, 'title'))).toBeVisible()
  })
})
