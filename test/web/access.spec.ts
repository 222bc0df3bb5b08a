import type { Page } from '@playwright/test'
import { ACCESS_TEXTS as LIST } from '../../src/web/pages/access/texts.ts'
import { EDIT_POLICY_TEXTS as EDIT } from '../../src/web/pages/edit-policy/texts.ts'
import { ACCESS_PEOPLE_TEXTS as PEOPLE } from '../../src/web/parts/access/people-texts.ts'
import { ACCESS_THING_TEXTS as THINGS } from '../../src/web/parts/access/thing-texts.ts'
import { DIALOG_TEXTS } from '../../src/web/parts/dialog-texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

type Policy = { id: string; name: string; expiredAt: string | null; permissions: { allow: { action: string }[] } }

const account = (handle: string) => `urn:v1:eu:identity:account:${handle}`
const zone = (name: string) => `urn:v1:eu:resource:dnsZone:${name}`

/** Policies as the one who is signed in to the page sends them. */
async function send<Body = Policy>(page: Page, method: 'GET' | 'POST', path: string, data?: unknown): Promise<Body> {
  const answer = await page.request.fetch(`/v2/iam/policy${path}`, { method, ...(data !== undefined && { data }) })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json() as Promise<Body>
}

function written(to: string, on: string, more: object = {}) {
  const permissions = { allow: [{ action: 'dnsZone:apiovh:record/create' }] }
  return { name: 'DNS for a friend', identities: [account(to)], resources: [{ urn: zone(on) }], permissions, ...more }
}

const dns = { en: 'DNS', fr: 'DNS' }

bothLanguages((say, language) => {
  test('a policy is written by picking, says what it means, and stands in the list', async ({ page, person, service }) => {
    const [anna, theo] = [await person({ firstname: 'Anna' }), await person({ firstname: 'Théo', name: 'Yildiz' })]
    const { name } = await service({ admin: anna, tech: theo, product: 'domain/zone' })
    await signedIn(page, anna)
    await page.goto('/access')
    await expect(page.getByRole('heading', { name: say(LIST, 'noneTitle') })).toBeVisible()
    if (language === 'en') await expectAccessible(page)
    await page
      .getByRole('link', { name: say(LIST, 'create') })
      .first()
      .click()

    await page.getByRole('combobox', { name: say(EDIT, 'addWho') }).fill('Théo')
    await page.getByRole('option', { name: /Théo Yildiz/ }).click()
    await expect(page.getByRole('list', { name: say(EDIT, 'who') })).toContainText(theo.nichandle)
    await page.getByRole('combobox', { name: say(EDIT, 'addWhere') }).fill(name.slice(0, 8))
    await page.getByRole('option', { name: new RegExp(name) }).click()
    await page.getByRole('checkbox', { name: dns[language], exact: true }).check()
    await page.getByRole('radio', { name: say(EDIT, 'end') }).check()
    await page.getByLabel(say(EDIT, 'lastDay')).fill('2037-03-01')

    const sentence = {
      en: `Théo Yildiz may change DNS records on ${name} (DNS zone) until 1 March 2037.`,
      fr: `Théo Yildiz peut modifier les enregistrements DNS sur ${name} (Zone DNS) jusqu’au 1er mars 2037.`,
    }
    await expect(page.getByText(sentence[language])).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: say(EDIT, 'create') }).click()

    await expect(page).toHaveURL(/\/access$/)
    await expect(page.getByText(say(EDIT, 'created', { name: `Théo Yildiz, ${name}` }))).toBeAttached()
    const row = page.locator('[data-policy]')
    await expect(row).toContainText(sentence[language])
    await expectAccessible(page)
    const [kept] = await send<Policy[]>(page, 'GET', '')
    expect(kept!.permissions.allow.length).toBeGreaterThan(20)
    expect(kept!.permissions.allow.every(({ action }) => action.startsWith('dnsZone:'))).toBe(true)
    // The end of that day in Paris, where the browser is.
    expect(new Date(kept!.expiredAt!).toISOString()).toBe('2037-03-01T22:59:59.000Z')
  })

  test('a policy is copied, ends, gets another end, and is deleted once that was confirmed @behaviour', async ({
    page,
    person,
    service,
  }) => {
    const [anna, theo] = [await person(), await person()]
    const { name } = await service({ admin: anna, product: 'domain/zone' })
    await signedIn(page, anna)
    const { id } = await send(page, 'POST', '', written(theo.nichandle, name))
    await page.goto('/access')
    const row = page.locator(`[data-policy="${id}"]`)
    const menu = page.getByRole('button', { name: say(LIST, 'actionsOf', { name: 'DNS for a friend' }) })

    await menu.click()
    await page.getByRole('menuitem', { name: say(LIST, 'duplicate') }).click()
    await page.getByRole('textbox', { name: say(EDIT, 'name'), exact: true }).fill('Another')
    await page.getByRole('button', { name: say(EDIT, 'create') }).click()
    await expect(page.locator('[data-policy]')).toHaveCount(2)

    await menu.click()
    await page.getByRole('menuitem', { name: say(LIST, 'endNow') }).click()
    await expect(page.getByRole('dialog')).toContainText(say(LIST, 'endNowLead', { name: 'DNS for a friend' }))
    await page.getByRole('button', { name: say(LIST, 'endNowDo') }).click()
    await expect(row).toContainText(say(LIST, 'expired'))
    await expect(page.getByText(say(LIST, 'ended', { name: 'DNS for a friend' }))).toBeAttached()

    await menu.click()
    await page.getByRole('menuitem', { name: say(LIST, 'changeEnd') }).click()
    await page.getByLabel(say(LIST, 'endLabel')).fill('2037-12-31')
    await expectAccessible(page)
    await page.getByRole('button', { name: say(LIST, 'endSave') }).click()
    await expect(row).not.toContainText(say(LIST, 'expired'))

    await menu.click()
    await page.getByRole('menuitem', { name: say(LIST, 'delete') }).click()
    await page.getByRole('button', { name: say(LIST, 'deleteDo'), exact: true }).click()
    await expect(row).toHaveCount(0)
    await expect(page.getByRole('region', { name: say(LIST, 'list') })).toBeFocused()
  })
})

test('the form and the JSON are two views of one policy; JSON that is none says where, and loses nothing', async ({
  page,
  person,
  service,
}) => {
  const [anna, theo] = [await person(), await person()]
  const { name } = await service({ admin: anna, product: 'domain/zone' })
  await signedIn(page, anna)
  const { id } = await send(page, 'POST', '', written(theo.nichandle, name))
  await page.goto(`/access/${id}`)
  const json = page.getByRole('textbox', { name: EDIT.en.json })
  const field = page.getByRole('textbox', { name: EDIT.en.name, exact: true })
  await field.fill('From the form')
  await expect(json).toHaveValue(/"name": "From the form"/)
  const text = await json.inputValue()
  await json.fill(text.replace('From the form', 'From the JSON'))
  await expect(field).toHaveValue('From the JSON')

  const broken = text.replace('"description"', 'description')
  await json.fill(broken)
  await expect(page.getByText('at line 3, column 3', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: EDIT.en.save })).toBeDisabled()
  await expect(field).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: EDIT.en.hideJson }).click()
  await page.getByRole('button', { name: EDIT.en.showJson }).click()
  await expect(json).toHaveValue(broken)
  await page.getByRole('button', { name: EDIT.en.jsonBack }).click()
  await expect(json).toHaveValue(/From the JSON/)
  await expect(page.getByRole('button', { name: EDIT.en.save })).toBeEnabled()

  await json.fill(
    (await json.inputValue()).replace(
      '"conditions": null',
      '"conditions": {"operator": "NOT", "conditions": [{"operator": "MATCH", "values": {"request.IP": "192.0.2.1"}}]}',
    ),
  )
  await page.getByRole('button', { name: EDIT.en.conditions }).click()
  await expect(page.getByText(EDIT.en.deeper)).toBeVisible()
  await page.getByRole('button', { name: EDIT.en.save }).click()
  await expect(page.locator(`[data-policy="${id}"]`)).toContainText('From the JSON')
})

test('subjects, single actions, exceptions and times make up what a policy says', async ({ page, person, service }) => {
  const anna = await person()
  const { name } = await service({ admin: anna, product: 'domain/zone' })
  await signedIn(page, anna)
  await page.goto(`/access/new?resource=${zone(name)}&identity=${account('ty10002-psn')}`)
  const sentence = page.getByRole('complementary').getByRole('status')
  await page.getByRole('button', { name: EDIT.en.precisely }).click()
  await page.getByRole('searchbox', { name: EDIT.en.searchAction }).fill('add a dns record')
  await page.getByRole('checkbox', { name: /^Add a DNS record/ }).check()
  await expect(sentence).toContainText(`may add a DNS record on ${name} (DNS zone).`)
  await page.getByRole('checkbox', { name: EDIT.en.technical }).check()
  await page.getByRole('button', { name: EDIT.en.advanced }).click()
  const except = page.getByRole('group', { name: EDIT.en.except })
  await except.getByRole('checkbox', { name: 'Contacts', exact: true }).check()
  await expect(sentence).toContainText('may do all that a technical contact may and add a DNS record')
  await expect(sentence).toContainText('but not change the contacts')
  await page.getByRole('button', { name: EDIT.en.conditions }).click()
  for (const day of ['Mon', 'Tue', 'Wed']) await page.getByText(day, { exact: true }).click()
  await page.getByLabel(EDIT.en.hourFrom, { exact: true }).selectOption('9')
  await page.getByLabel(EDIT.en.addresses).fill('192.0.2.0/24')
  await expect(sentence).toContainText('Monday to Wednesday, from 9:00 on (Europe/Paris time), only from 192.0.2.0/24')
  await expectAccessible(page)
  await page.getByRole('button', { name: THINGS.en.remove.replace('{{what}}', name) }).click()
  await page.getByRole('button', { name: EDIT.en.create }).click()
  await expect(page.getByText(EDIT.en.missingWhere)).toBeVisible()
  await page.getByRole('link', { name: EDIT.en.cancel }).click()
  await expect(page.getByRole('dialog')).toContainText(DIALOG_TEXTS.en.unsaved)
})

test('another account is entered by its address or handle; a stranger and oneself are refused in words', async ({
  page,
  person,
  service,
}) => {
  const [anna, theo] = [await person(), await person()]
  await service({ admin: anna, product: 'domain/zone' })
  await signedIn(page, anna)
  await page.goto('/access/new')
  const field = page.getByRole('combobox', { name: EDIT.en.addWho })
  const chosen = page.getByRole('list', { name: EDIT.en.who })
  await field.fill('somebody')
  await page.getByRole('button', { name: EDIT.en.add, exact: true }).click()
  await expect(page.getByText(PEOPLE.en.unknownWho.replace('{{text}}', 'somebody'))).toBeVisible()
  await field.fill(anna.nichandle)
  await field.press('Enter')
  await expect(page.getByText(PEOPLE.en.yourself)).toBeVisible()
  await field.fill(theo.email)
  await field.press('Enter')
  await expect(chosen).toContainText(theo.nichandle)
  await expect(field).toHaveValue('')
})

test('what somebody received is told as what they may do, and is not theirs to change', async ({
  page,
  person,
  service,
  openWindow,
}) => {
  const [anna, theo] = [await person({ firstname: 'Anna', name: 'Novak' }), await person()]
  const { name } = await service({ admin: anna, product: 'domain/zone' })
  await signedIn(page, anna)
  const { id } = await send(page, 'POST', '', written(theo.nichandle, name))
  const his = await openWindow(theo)
  await his.goto('/access')
  await his.getByRole('link', { name: LIST.en.received }).click()
  await expect(his.locator('[data-policy]')).toContainText(`You may add a DNS record on ${name} (DNS zone).`)
  await expect(his.getByRole('button', { name: LIST.en.actionsOf.replace('{{name}}', 'DNS for a friend') })).toHaveCount(0)
  await expectAccessible(his)
  await his.goto(`/access/${id}`)
  await expect(his.getByText(EDIT.en.receivedTitle)).toBeVisible()
})

test('a list that can not be loaded says so and tries again; many policies are searched', async ({
  page,
  person,
  service,
  expectTrouble,
}) => {
  expectTrouble(/status of 503/)
  const [anna, theo] = [await person(), await person()]
  const { name } = await service({ admin: anna, product: 'domain/zone' })
  await signedIn(page, anna)
  const long = 'A name that is as long as the names of policies may be at most, which is a hundred characters, like this'.slice(
    0,
    100,
  )
  for (const each of [long, 'two', 'three', 'four'])
    await send(page, 'POST', '', { ...written(theo.nichandle, name), name: each })
  await page.route('**/v2/iam/policy*', (route) => route.fulfill({ status: 503, json: { message: 'Not now.' } }))
  await page.goto('/access')
  await expect(page.getByRole('alert')).toContainText('Not now.')
  await page.unroute('**/v2/iam/policy*')
  await page.getByRole('alert').getByRole('button').click()
  await page.getByRole('searchbox').fill('three')
  await expect(page.locator('[data-policy]')).toHaveCount(1)
  await page.getByRole('searchbox').fill('nothing like it')
  await page.getByRole('button', { name: LIST.en.clear }).click()
  await expect(page.locator('[data-policy]')).toHaveCount(4)
})

onPhone(() => {
  test.use({ language: 'fr' })

  test('the list and the editor fit a phone, and so does the navigation', async ({ page, person, service }) => {
    const [anna, theo] = [await person({ language: 'fr' }), await person()]
    const { name } = await service({ admin: anna, product: 'domain/zone', name: `${'d'.repeat(60)}.${'e'.repeat(60)}.example` })
    await signedIn(page, anna)
    const { id } = await send(page, 'POST', '', written(theo.nichandle, name))
    await page.goto('/access')
    await expect(page.locator('[data-policy]')).toContainText(name)
    await expectNoSidewaysScroll(page)
    await page.goto(`/access/${id}`)
    await page.getByRole('button', { name: EDIT.fr.conditions }).click()
    await page.getByRole('button', { name: EDIT.fr.showJson }).click()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
