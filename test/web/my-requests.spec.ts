import type { Page } from '@playwright/test'
import { MY_REQUESTS_TEXTS as TEXTS } from '../../src/web/pages/my-requests/texts.ts'
import { REQUEST_STATE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { REQUEST_TEXTS } from '../../src/web/parts/request-texts.ts'
import { PART_TEXTS } from '../../src/web/parts/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

bothLanguages((say) => {
  const view = (page: Page, key: string) =>
    page.getByRole('navigation', { name: say(TEXTS, 'views') }).getByRole('link', { name: new RegExp(`^${say(TEXTS, key)}`) })

  test('what waits for me comes first; each step is named, and the actions are those that apply', async ({
    page,
    person,
    service,
    callAs,
    letterTo,
  }) => {
    const [anna, theo] = [await person({ firstname: 'Anna' }), await person({ firstname: 'Théo' })]
    const [mine, his] = [await service({ admin: anna }), await service({ admin: theo })]
    const [first] = await callAs<number[]>(anna, 'POST', `${mine.path}/changeContact`, { contactTech: theo.nichandle })
    const { token } = await letterTo(anna, 'asked-asker')
    await callAs(anna, 'POST', `/me/task/contactChange/${first}/accept`, { token })
    const [second] = await callAs<number[]>(theo, 'POST', `${his.path}/changeContact`, { contactBilling: anna.nichandle })
    await signedIn(page, anna)
    await page.goto('/requests')
    await expect(page).toHaveURL(/view=waitingForMe/)
    await expect(view(page, 'waitingForMe')).toHaveAttribute('aria-current', 'page')
    await expect(page.locator('[data-request]')).toHaveCount(1)
    const asked = page.locator(`[data-request="${second}"]`)
    await expect(asked).toContainText(say(REQUEST_TEXTS, 'asked', { who: theo.fullName }))
    await expect(asked).toContainText(say(REQUEST_TEXTS, 'receivesYou'))
    await expect(asked.getByRole('button', { name: say(REQUEST_TEXTS, 'withdraw') })).toHaveCount(0)
    await expectAccessible(page)

    await view(page, 'waitingForOthers').click()
    const own = page.locator(`[data-request="${first}"]`)
    await expect(own).toContainText(say(REQUEST_TEXTS, 'askedYou'))
    await expect(own.getByRole('link', { name: say(TEXTS, 'acceptOf', { id: first! }) })).toHaveCount(0)
    await page.goBack()
    await expect(view(page, 'waitingForMe')).toHaveAttribute('aria-current', 'page')
    await page.reload()
    await asked.getByRole('button', { name: say(REQUEST_TEXTS, 'resend') }).click()
    await expect(page.getByText(say(REQUEST_TEXTS, 'resent', { email: anna.email }))).toBeVisible()
    await asked.getByRole('link', { name: say(TEXTS, 'acceptOf', { id: second! }) }).click()
    await expect(page).toHaveURL(new RegExp(`/requests/${second}$`))
  })

  test('a request is withdrawn once that was confirmed, and can be found by its state @behaviour', async ({
    page,
    person,
    service,
    callAs,
  }) => {
    const [anna, theo] = [await person(), await person()]
    const { path, name } = await service({ admin: anna })
    const [id] = await callAs<number[]>(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
    await signedIn(page, anna)
    await page.goto('/requests')
    const withdraw = page.getByRole('button', { name: say(REQUEST_TEXTS, 'withdraw'), exact: true })
    await withdraw.click()
    await expect(page.getByRole('dialog')).toContainText(say(REQUEST_TEXTS, 'withdrawLead', { service: name }))
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(withdraw).toBeFocused()
    await withdraw.click()
    await page.getByRole('button', { name: say(REQUEST_TEXTS, 'withdrawConfirm') }).click()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'noneForMeTitle') })).toBeVisible()
    await expect(page.getByRole('region', { name: say(TEXTS, 'list') })).toBeFocused()
    await expect(page.getByText(say(TEXTS, 'withdrawn', { id: id! }))).toBeAttached()
    await expectAccessible(page)

    await view(page, 'all').click()
    await page.getByRole('combobox', { name: say(TEXTS, 'state') }).selectOption('aborted')
    await expect(page).toHaveURL(/state=aborted/)
    const row = page.locator(`[data-request="${id}"]`)
    await expect(row).toContainText(say(REQUEST_STATE_TEXTS, 'aborted'))
    await page.getByRole('searchbox').fill('no such service')
    await expect(page.getByRole('heading', { name: say(TEXTS, 'noMatchTitle') })).toBeVisible()
    await page.getByRole('button', { name: say(TEXTS, 'clear') }).click()
    await expect(row).toBeVisible()
  })

  test('a long list is turned over page by page, and back', { tag: '@behaviour' }, async ({ page, person, service, callAs }) => {
    const [anna, theo] = [await person(), await person()]
    for (let one = 0; one < 21; one++) {
      const { path } = await service({ admin: anna })
      await callAs(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
    }
    await signedIn(page, theo)
    await page.goto('/requests?view=all')
    const next = page.getByRole('button', { name: say(PART_TEXTS, 'next') })
    const previous = page.getByRole('button', { name: say(PART_TEXTS, 'previous') })
    await expect(page.locator('[data-request]')).toHaveCount(20)
    await expect(previous).toBeDisabled()
    await next.click()
    await expect(page.locator('[data-request]')).toHaveCount(1)
    await expect(page.getByRole('region', { name: say(TEXTS, 'list') })).toBeFocused()
    await page.reload()
    await expect(next).toBeDisabled()
    await previous.click()
    await expect(page.locator('[data-request]')).toHaveCount(20)
    await page.goBack()
    await expect(page.locator('[data-request]')).toHaveCount(1)
  })

  test('where the list can not be loaded, it can be tried again', { tag: '@behaviour' }, async ({
    page,
    person,
    expectTrouble,
  }) => {
    expectTrouble(/status of 503/)
    await signedIn(page, await person())
    await page.route('**/me/request?*', (route) => route.fulfill({ status: 503, json: { message: 'Away for a moment.' } }))
    await page.goto('/requests?view=all')
    await expect(page.getByRole('alert')).toContainText('Away for a moment.')
    await expectAccessible(page)
    await page.unroute('**/me/request?*')
    await page.getByRole('alert').getByRole('button').click()
    await expect(page.getByRole('heading', { name: say(TEXTS, 'noneTitle') })).toBeVisible()
    await expectAccessible(page)
  })

  onPhone(() => {
    test('on a phone, nothing goes over the edge @behaviour', async ({ page, person, service, callAs }) => {
      const [anna, theo] = [await person({ organisation: 'Ö'.repeat(80) }), await person()]
      const { path } = await service({ admin: anna, name: `${'c'.repeat(63)}.${'d'.repeat(63)}.example` })
      await callAs(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
      await signedIn(page, theo)
      await page.goto('/requests')
      await expect(page.locator('[data-request]')).toHaveCount(1)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})
