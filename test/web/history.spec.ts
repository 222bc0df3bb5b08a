import { readFile } from 'node:fs/promises'
import { EVENT_TEXTS } from '../../src/web/pages/history/event-texts.ts'
import { HISTORY_TEXTS as TEXTS } from '../../src/web/pages/history/texts.ts'
import { SPOKEN_ROLE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { PART_TEXTS } from '../../src/web/parts/texts.ts'
import {
  bothLanguages,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  onPhone,
  type SayIn,
  signedIn,
  test,
} from './support/panel.ts'

const LONG = `${'l'.repeat(63)}.${'n'.repeat(63)}.example`

/** "technical contact, from you to p123-psn": as the history of who lost nothing yet says it. */
function handover(say: SayIn, to: string): string {
  const [you, roles] = [say(EVENT_TEXTS, 'you'), say(SPOKEN_ROLE_TEXTS, 'contactTech')]
  return say(EVENT_TEXTS, 'handover', { roles, from: you, to })
}

bothLanguages((say, language) => {
  test('a service tells who did what, newest first, and leads to the request @behaviour', async ({
    page,
    person,
    service,
    callAs,
  }) => {
    const anna = await person()
    const theo = await person()
    const { serviceId, path } = await service({ admin: anna })
    const [id] = await callAs<number[]>(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
    await callAs(anna, 'POST', `/me/task/contactChange/${id}/abort`)
    await signedIn(page, anna)
    await page.goto(`/services/${serviceId}/history`)

    const events = page.getByRole('main').getByRole('listitem')
    const change = handover(say, theo.nichandle)
    await expect(events.nth(0)).toContainText(say(EVENT_TEXTS, 'withdrawn', { change }))
    await expect(events.nth(0)).toContainText(say(TEXTS, 'byYou'))
    await expect(events.nth(1)).toContainText(say(EVENT_TEXTS, 'asked', { change }))
    const all = say(EVENT_TEXTS, 'allContacts', { who: say(EVENT_TEXTS, 'you') })
    await expect(events.nth(2)).toContainText(say(EVENT_TEXTS, 'registered', { contacts: all }))
    await expect(events.nth(2)).toContainText(say(TEXTS, 'byProvider'))
    await expect(page.getByRole('heading', { name: say(TEXTS, 'today') })).toBeVisible()
    await expectAccessible(page)

    await events
      .nth(1)
      .getByRole('link', { name: say(TEXTS, 'request', { id: id! }) })
      .click()
    await expect(page).toHaveURL(`/requests/${id}`)
    await page.goBack()
    await expect(events.nth(1)).toBeVisible()
  })

  test('the filters stand in the address, and the table has what is shown @behaviour', async ({
    page,
    person,
    service,
    callAs,
  }) => {
    const anna = await person()
    const [one, other] = [await service({ admin: anna }), await service({ admin: anna })]
    const theo = await person()
    await callAs(anna, 'POST', `${one.path}/changeContact`, { contactTech: theo.nichandle })
    await signedIn(page, anna)
    await page.goto('/history')
    const events = page.getByRole('main').getByRole('listitem')
    await expect(events.filter({ hasText: other.name })).toHaveCount(1)

    await page.getByLabel(say(TEXTS, 'kind'), { exact: true }).selectOption('requests')
    await expect(events).toHaveCount(1)
    await expect(page).toHaveURL(/kind=requests/)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: say(TEXTS, 'downloadFiltered') }).click()
    const table = await readFile(await (await download).path(), 'utf8')
    expect(table.trim().split('\n')).toHaveLength(2)
    expect(table).toContain(one.name)

    await page.getByLabel(say(TEXTS, 'kind'), { exact: true }).selectOption('')
    await events.filter({ hasText: other.name }).getByRole('button', { name: other.name }).click()
    await expect(page.getByLabel(say(TEXTS, 'service'), { exact: true })).toHaveValue(other.name)
    await expect(events).toHaveCount(1)
    await page.reload()
    await expect(page.getByLabel(say(TEXTS, 'service'), { exact: true })).toHaveValue(other.name)
    await page.goBack()
    await expect(events.filter({ hasText: one.name }).first()).toBeVisible()

    await page.getByLabel(say(TEXTS, 'who'), { exact: true }).fill(theo.nichandle)
    await page.keyboard.press('Enter')
    await expect(page.getByText(say(TEXTS, 'nothingFits'))).toBeVisible()
    await expectAccessible(page)
    await page
      .getByRole('button', { name: say(TEXTS, 'clear') })
      .last()
      .click()
    await expect(events.filter({ hasText: one.name }).first()).toBeVisible()
  })

  test('days that are the wrong way round are marked', { tag: '@behaviour' }, async ({ page, person }) => {
    await signedIn(page, await person())
    await page.goto('/history?from=2026-02-01&to=2026-01-01')
    await expect(page.getByText(say(TEXTS, 'wrongOrder'))).toBeVisible()
    await expect(page.getByText(say(TEXTS, 'inUtc'))).toBeVisible()
    await expectAccessible(page)
  })

  test('older events come page by page', { tag: '@behaviour' }, async ({ page, person, callAs }) => {
    const anna = await person()
    for (let edit = 0; edit < 55; edit++) await callAs(anna, 'PUT', '/me', { city: `Town ${edit}` })
    await signedIn(page, anna)
    await page.goto('/history')
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'shown', { count: 50 }) })).toBeVisible()
    await page.getByRole('button', { name: say(TEXTS, 'older') }).click()
    await expect(page.getByText(say(TEXTS, 'end'))).toBeVisible()
    await expect(page.getByRole('button', { name: say(TEXTS, 'older') })).toBeHidden()
  })

  test('what can not be loaded can be tried again', { tag: '@behaviour' }, async ({ page, person, expectTrouble }) => {
    expectTrouble(/status of 500/)
    await signedIn(page, await person({ language }))
    await page.route('**/1.0/me/history', (route) => route.fulfill({ status: 500, json: { message: 'Out of order.' } }), {
      times: 1,
    })
    await page.goto('/history')
    await expect(page.getByRole('alert')).toContainText('Out of order.')
    await expectAccessible(page)
    await page.getByRole('button', { name: say(PART_TEXTS, 'retry') }).click()
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  })
})

test('what others do shows at once', async ({ page, person, service, callAs }) => {
  const [anna, theo] = [await person(), await person()]
  const { path, serviceId } = await service({ admin: anna, tech: theo })
  await signedIn(page, anna)
  await page.goto(`/services/${serviceId}/history`)
  const events = page.getByRole('main').getByRole('listitem')
  await expect(events).toHaveCount(1)
  await callAs(theo, 'POST', `${path}/changeContact`, { contactTech: anna.nichandle })
  await expect(events).toHaveCount(2)
})

onPhone(() => {
  test('long names break, and nothing scrolls sideways', async ({ page, person, service, callAs }) => {
    const anna = await person()
    const theo = await person({ organisation: 'An organisation with a very long name '.repeat(2) })
    const { path } = await service({ admin: anna, name: LONG })
    await callAs(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
    await signedIn(page, anna)
    await page.goto('/history')
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
