import { MY_SERVICES_TEXTS as TEXTS } from '../../src/web/pages/my-services/texts.ts'
import { ROLE_TEXTS, SHORT_ROLE_TEXTS, STATUS_TEXTS } from '../../src/web/parts/name-texts.ts'
import { PRODUCT_TEXTS } from '../../src/web/parts/product-texts.ts'
import { PART_TEXTS } from '../../src/web/parts/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

bothLanguages((say, language) => {
  test('the table says who the contacts are, which one is me, and what is under way @behaviour', async ({
    page,
    person,
    service,
    callAs,
  }) => {
    const anna = await person({ firstname: 'Anna' })
    const theo = await person({ firstname: 'Théo' })
    const { name, path } = await service({ product: 'hosting/web', admin: anna, tech: theo, facts: { displayName: 'Shop' } })
    await callAs(anna, 'POST', `${path}/changeContact`, { contactTech: anna.nichandle })
    await signedIn(page, anna)
    await page.goto('/services')

    const row = page.getByRole('row').filter({ hasText: name })
    await expect(row).toContainText('Shop')
    await expect(row).toContainText(say(PRODUCT_TEXTS, 'hosting/web'))
    await expect(row).toContainText(theo.fullName)
    await expect(row.getByText(say(PART_TEXTS, 'you'), { exact: true })).toHaveCount(2)
    await expect(row.getByText(say(SHORT_ROLE_TEXTS, 'contactBilling'), { exact: true })).toBeVisible()
    await expect(row).toContainText(say(STATUS_TEXTS, 'ok'))
    await expectAccessible(page)

    await row.getByRole('link', { name: say(TEXTS, 'awaitsMe') }).click()
    await expect(page).toHaveURL(/\/requests\/\d+$/)
  })

  test('the search finds while one types, says how many, and stays in the address @behaviour', async ({
    page,
    person,
    service,
  }) => {
    const anna = await person()
    const { name } = await service({ admin: anna })
    await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto('/services')
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'found', { count: 2, shown: 2 }) })).toBeVisible()

    const search = page.getByLabel(say(TEXTS, 'search'))
    await search.pressSequentially(name.slice(0, 9))
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'found', { count: 1, shown: 1 }) })).toBeVisible()
    await expect(search).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`search=${name.slice(0, 9)}$`))
    await page.reload()
    await expect(search).toHaveValue(name.slice(0, 9))
    await expect(page.getByRole('link', { name })).toBeVisible()

    await search.fill('no such thing')
    await expect(page.getByRole('heading', { name: say(TEXTS, 'noMatchTitle') })).toBeVisible()
    await expectAccessible(page)
    await page
      .getByRole('button', { name: say(TEXTS, 'clear') })
      .last()
      .click()
    await expect(search).toHaveValue('')
    await expect(page.getByRole('link', { name })).toBeVisible()
  })

  test('each filter is a step that the back button takes back', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
    callAs,
  }) => {
    const anna = await person()
    const theo = await person()
    const domain = await service({ admin: anna })
    const vps = await service({ product: 'vps', admin: theo, tech: anna })
    await callAs(anna, 'POST', `${domain.path}/changeContact`, { contactTech: theo.nichandle })
    await signedIn(page, anna)
    await page.goto('/services')
    const link = ({ name }: { name: string }) => page.getByRole('link', { name, exact: true })

    await page.getByLabel(say(TEXTS, 'kind')).selectOption('vps')
    await expect(link(domain)).toBeHidden()
    await expect(link(vps)).toBeVisible()
    await page.goBack()
    await expect(link(domain)).toBeVisible()
    await expect(page.getByLabel(say(TEXTS, 'kind'))).toHaveValue('')

    await page.getByLabel(say(TEXTS, 'myRole')).selectOption(say(ROLE_TEXTS, 'contactAdmin'))
    await expect(link(vps)).toBeHidden()
    await page.goBack()
    await page.getByLabel(say(TEXTS, 'contact'), { exact: true }).fill(theo.nichandle)
    await expect(link(domain)).toBeHidden()
    await page.getByLabel(say(TEXTS, 'contact'), { exact: true }).fill('')
    await page.getByLabel(say(TEXTS, 'pendingOnly')).check()
    await expect(link(vps)).toBeHidden()
    await expect(link(domain)).toBeVisible()
  })

  test('a head of a column sorts by it, and once more the other way', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
  }) => {
    const anna = await person()
    for (const name of ['b', 'a', 'c']) await service({ admin: anna, name: `${name}-${anna.nichandle}.example` })
    await signedIn(page, anna)
    await page.goto('/services')
    const head = page.getByRole('columnheader', { name: say(TEXTS, 'service') })
    const first = page.getByRole('rowheader').first()

    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    await expect(first).toContainText(`a-${anna.nichandle}`)
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await expect(first).toContainText(`c-${anna.nichandle}`)
    await page.reload()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await page
      .getByRole('columnheader', { name: say(SHORT_ROLE_TEXTS, 'contactTech') })
      .getByRole('button')
      .press('Enter')
    await expect(head).toHaveAttribute('aria-sort', 'none')
  })

  test('a long list is turned page by page, there and back', { tag: '@behaviour' }, async ({ page, person, service }) => {
    const anna = await person()
    const numbers = Array.from({ length: 27 }, (_, index) => String(index + 10))
    await Promise.all(numbers.map((number) => service({ admin: anna, name: `n${number}-${anna.nichandle}.example` })))
    await signedIn(page, anna)
    await page.goto('/services')
    const next = page.getByRole('button', { name: say(PART_TEXTS, 'next') })
    const first = page.getByRole('rowheader').first()
    await expect(page.getByRole('rowheader')).toHaveCount(25)

    await next.click()
    await expect(first).toContainText(`n35-${anna.nichandle}`)
    await expect(page.getByRole('region', { name: say(TEXTS, 'title') })).toBeFocused()
    await expect(next).toBeDisabled()
    await page.reload()
    await expect(first).toContainText(`n35-${anna.nichandle}`)
    await page.getByRole('button', { name: say(PART_TEXTS, 'previous') }).click()
    await expect(first).toContainText(`n10-${anna.nichandle}`)
    await page.goBack()
    await expect(first).toContainText(`n35-${anna.nichandle}`)
  })

  test('who is no contact of anything is told what to wait for @behaviour', async ({ page, person }) => {
    await signedIn(page, await person())
    await page.goto('/services')
    await expect(page.getByRole('heading', { name: say(TEXTS, 'noneTitle') })).toBeVisible()
    await expect(page.getByRole('link', { name: say(TEXTS, 'seeRequests') })).toBeVisible()
    await expectAccessible(page)
  })

  test('the menu of a service leads on; in telephony it says who alone may change @behaviour', async ({
    page,
    person,
    service,
  }) => {
    const [vera, theo] = [await person({ voipValidated: true }), await person({ voipValidated: true })]
    const { name } = await service({ product: 'telephony', admin: vera, tech: theo })
    await signedIn(page, theo)
    await page.goto('/services')
    const open = page.getByRole('button', { name: say(TEXTS, 'actionsOf', { name, kind: say(PRODUCT_TEXTS, 'telephony') }) })

    await open.press('Enter')
    const modify = page.getByRole('menuitem', { name: say(TEXTS, 'modify') })
    await expect(modify).toHaveAttribute('aria-disabled', 'true')
    await expect(modify).toContainText(say(TEXTS, 'mayNotModify'))
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(open).toBeFocused()
    await open.click()
    await page.getByRole('menuitem', { name: say(TEXTS, 'rights') }).click()
    await expect(page).toHaveURL(/\/services\/\d+\/rights$/)
  })

  test('what the server can not answer is tried again', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
    expectTrouble,
  }) => {
    expectTrouble(/status of 500/)
    const anna = await person()
    const { name } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.route('**/1.0/me/service', (route) => route.fulfill({ status: 500, json: { message: 'Broken.' } }))
    await page.goto('/services')
    await expect(page.getByRole('alert')).toContainText('Broken.')
    await expectAccessible(page)
    await page.unroute('**/1.0/me/service')
    await page.getByRole('button', { name: say(PART_TEXTS, 'retry') }).click()
    await expect(page.getByRole('link', { name })).toBeVisible()
  })

  test('an address that asks for nonsense says so, and leads back to the list', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
  }) => {
    const anna = await person()
    const { name } = await service({ admin: anna })
    await signedIn(page, anna)
    await page.goto('/services?product=moon&cursor=abc')
    await expect(page.getByRole('alert')).toBeVisible()
    await page.getByRole('button', { name: say(PART_TEXTS, 'retry') }).click()
    await expect(page.getByRole('link', { name })).toBeVisible()
  })

  onPhone(() => {
    test('on a phone the services are cards, however long the names @behaviour', async ({ page, person, service }) => {
      const name = `${'long-'.repeat(12)}abc.${'name-'.repeat(12)}abc.example`
      const anna = await person({ organisation: 'Comptoir général des céramiques '.repeat(3).slice(0, 80) })
      await service({ admin: anna, name: name.slice(0, 120) + language + anna.nichandle.slice(1, 6) })
      await signedIn(page, anna)
      await page.goto('/services')
      await expect(page.getByRole('listitem').filter({ hasText: 'long-' })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)

      await page.getByRole('button', { name: say(TEXTS, 'filters') }).tap()
      await page.getByLabel(say(TEXTS, 'sortBy')).selectOption('status desc')
      await expect(page).toHaveURL(/sort=status&order=desc/)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})
