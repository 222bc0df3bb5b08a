import type { Page } from '@playwright/test'
import { SIMULATOR_TEXTS as TEXTS } from '../../src/web/pages/access-simulator/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

const ADD = 'dnsZone:apiovh:record/create'
const zone = (name: string) => `urn:v1:eu:resource:dnsZone:${name}`
const account = (handle: string) => `urn:v1:eu:identity:account:${handle}`

async function give(page: Page, to: string, on: string, more: object = {}): Promise<void> {
  const body = { name: 'DNS for a friend', identities: [account(to)], resources: [{ urn: zone(on) }], ...more }
  const data = { permissions: { allow: [{ action: ADD }] }, ...body }
  const answer = await page.request.post('/v2/iam/policy', { data })
  expect(answer.status(), await answer.text()).toBe(200)
}

bothLanguages((say, language) => {
  const add = { en: 'Add a DNS record', fr: 'Ajouter un enregistrement DNS' }[language]

  test('a question is put together by picking; the answer names the policy, and what was looked at @behaviour', async ({
    page,
    person,
    service,
  }) => {
    const [anna, theo] = [await person(), await person({ firstname: 'Théo', name: 'Yildiz' })]
    const { name } = await service({ admin: anna, billing: theo, product: 'domain/zone' })
    await signedIn(page, anna)
    await give(page, theo.nichandle, name)
    await page.goto('/access/simulator?identity=')
    await page.getByRole('button', { name: say(TEXTS, 'ask') }).click()
    await expect(page.getByText(say(TEXTS, 'missing'))).toBeVisible()
    await page.getByRole('combobox', { name: say(TEXTS, 'as'), exact: true }).fill('Théo')
    await page.getByRole('option', { name: /Théo Yildiz/ }).click()
    await page.getByRole('combobox', { name: say(TEXTS, 'on'), exact: true }).fill(name.slice(0, 8))
    await page.getByRole('option', { name: new RegExp(name) }).click()
    await page.getByRole('combobox', { name: say(TEXTS, 'may'), exact: true }).fill(add.toLowerCase())
    await page.getByRole('option', { name: add, exact: true }).click()
    await page.getByRole('button', { name: say(TEXTS, 'ask') }).click()

    const answer = page.getByRole('region', { name: say(TEXTS, 'answer') })
    await expect(answer.getByRole('status')).toContainText(say(TEXTS, 'yes'))
    await expect(answer.getByRole('status')).toContainText(
      {
        en: `Théo Yildiz may add a DNS record on ${name} (DNS zone).`,
        fr: `Théo Yildiz peut ajouter un enregistrement DNS sur ${name} (Zone DNS).`,
      }[language],
    )
    const mine = answer.getByRole('link', { name: say(TEXTS, 'yourPolicy', { name: 'DNS for a friend' }) })
    await expect(mine.first()).toHaveAttribute('href', /\/access\//)
    await expect(answer.locator('[data-verdict="role_without"]').first()).toContainText(say(TEXTS, 'role_without'))
    await expectAccessible(page)
    await page.reload()
    await expect(answer.getByRole('status')).toContainText(say(TEXTS, 'yes'))
  })
})

test('a no says why, and changes with the time that is asked about', async ({ page, person, service }) => {
  const [anna, theo] = [await person(), await person()]
  const { name } = await service({ admin: anna, product: 'domain/zone' })
  await signedIn(page, anna)
  await give(page, theo.nichandle, name, { expiredAt: '2037-03-01T22:59:59Z' })
  const question = `identity=${account(theo.nichandle)}&resource=${zone(name)}`
  await page.goto(`/access/simulator?${question}&action=dnsZone:apiovh:terminate`)
  const answer = page.getByRole('region', { name: TEXTS.en.answer })
  await expect(answer.getByRole('status')).toContainText(TEXTS.en.no_grant)
  await expect(answer.locator('[data-verdict="other_action"]')).toHaveCount(1)

  await page.goto(`/access/simulator?${question}&action=${ADD}`)
  await expect(answer.getByRole('status')).toContainText(TEXTS.en.yes)
  await page.getByRole('button', { name: TEXTS.en.more }).click()
  await page.getByLabel(TEXTS.en.at, { exact: true }).fill('2038-01-01T12:00')
  await page.getByRole('button', { name: TEXTS.en.ask }).click()
  await expect(answer.getByRole('status')).toContainText(TEXTS.en.no_grant)
  await expect(answer.locator('[data-verdict="expired"]')).toHaveCount(1)
  await expectAccessible(page)
})

test('of a service that is none of the reader’s business nothing is told', async ({ page, person, service }) => {
  const [anna, theo] = [await person(), await person()]
  const { name } = await service({ admin: theo, product: 'domain/zone' })
  await signedIn(page, anna)
  await page.goto(`/access/simulator?action=${ADD}&resource=${zone(name)}`)
  const answer = page.getByRole('region', { name: TEXTS.en.answer })
  await expect(answer.getByRole('status')).toContainText(TEXTS.en.unknown_resource)
  await expect(answer).toContainText(TEXTS.en.lookedNothing)
})

onPhone(() => {
  test('question and answer fit a phone', async ({ page, person, service }) => {
    const anna = await person()
    const { name } = await service({ admin: anna, product: 'domain/zone' })
    await signedIn(page, anna)
    await page.goto(`/access/simulator?action=${ADD}&resource=${zone(name)}`)
    await expect(page.getByText(`You may add a DNS record on ${name} (DNS zone).`)).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
