import { PRODUCT_TEXTS } from '../../src/web/parts/product-texts.ts'
import { PART_TEXTS } from '../../src/web/parts/texts.ts'
import { SEARCH_TEXTS as TEXTS } from '../../src/web/shell/search-texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

bothLanguages((say, language) => {
  test('Ctrl K jumps to a service without the mouse @behaviour', async ({ page, person, service }) => {
    const anna = await person()
    const vps = await service({ product: 'vps', admin: anna, name: `a-${anna.nichandle}` })
    const domain = await service({ admin: anna, name: `b-${anna.nichandle}.example` })
    await signedIn(page, anna)
    await page.goto('/profile')
    await page.getByRole('button', { name: say(SHELL_TEXTS, 'search') }).waitFor()

    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: say(TEXTS, 'field') })
    await expect(field).toBeFocused()
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(2)
    await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(vps.name)
    await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(say(PRODUCT_TEXTS, 'vps'))
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText(domain.name)

    await field.fill('no such thing')
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'none', { text: 'no such thing' }) })).toBeVisible()
    await expectAccessible(page)
    // Enter before the answer is there goes on as soon as it is.
    await field.fill(`b-${anna.nichandle}`)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/services/${domain.serviceId}/contacts`)
    await expect(field).toBeHidden()
  })

  test('Escape closes the search, and the focus goes back', { tag: '@behaviour' }, async ({ page, person }) => {
    await signedIn(page, await person())
    await page.goto('/services')
    const button = page.getByRole('button', { name: say(SHELL_TEXTS, 'search') })
    await button.click()
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'noServices') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  })

  test('a search that fails is tried again', { tag: '@behaviour' }, async ({ page, person, service, expectTrouble }) => {
    expectTrouble(/status of 500/)
    const anna = await person()
    const { name } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto('/profile')
    await page.route(/\/me\/service$/, (route) => route.fulfill({ status: 500, json: { message: 'Broken.' } }))
    await page.getByRole('button', { name: say(SHELL_TEXTS, 'search') }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toContainText('Broken.')
    await expectAccessible(page)
    await page.unroute(/\/me\/service$/)
    await dialog.getByRole('button', { name: say(PART_TEXTS, 'retry') }).click()
    await expect(page.getByRole('listbox').getByRole('option')).toContainText(name)
  })

  onPhone(() => {
    test('on a phone the search, the language and the theme are within reach @behaviour', async ({ page, person, service }) => {
      const anna = await person()
      const { name, serviceId } = await service({ admin: anna })
      await signedIn(page, anna)
      await page.goto('/services')
      await page.getByRole('button', { name: say(SHELL_TEXTS, 'search') }).tap()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await page.getByRole('listbox').getByRole('option').filter({ hasText: name }).tap()
      await expect(page).toHaveURL(`/services/${serviceId}/contacts`)

      await page.getByRole('button', { name: say(SHELL_TEXTS, 'account', { name: anna.fullName }) }).tap()
      await expect(page.getByRole('menuitem', { name: say(SHELL_TEXTS, 'mailbox') })).toBeVisible()
      await expect(page.getByRole('menuitemradio', { name: say(SHELL_TEXTS, 'dark') })).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await page.getByRole('menuitem', { name: language === 'en' ? 'Français' : 'English' }).tap()
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'fr' : 'en')
    })
  })
})
