import { GROUP_WORDS } from '../../src/domain/action-group.ts'
import { REFUSAL_TEXTS } from '../../src/web/pages/contact-rights/refusal-texts.ts'
import { CONTACT_RIGHTS_TEXTS as TEXTS } from '../../src/web/pages/contact-rights/texts.ts'
import { ROLE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'

const CREATE_FTP_USER = 'webHosting:apiovh:user/create'

bothLanguages((say, language) => {
  const ftp = GROUP_WORDS.ftp[language]

  test('the three contacts stand side by side, with what each may do @behaviour', async ({ page, person, service }) => {
    const [anna, theo, beatriz] = [await person(), await person(), await person()]
    const { serviceId } = await service({ product: 'hosting/web', admin: anna, tech: theo, billing: beatriz })
    await signedIn(page, theo)
    await page.goto(`/services/${serviceId}/rights`)
    for (const [role, who] of [
      ['contactAdmin', anna],
      ['contactTech', theo],
      ['contactBilling', beatriz],
    ] as const) {
      const head = page.getByRole('columnheader', { name: say(ROLE_TEXTS, role) })
      await expect(head).toContainText(who.nichandle)
    }
    const cells = page.getByRole('row', { name: ftp }).getByRole('cell')
    await expect(cells).toHaveText([say(TEXTS, 'all'), say(TEXTS, 'all'), say(TEXTS, 'none')])
    // Who else has access, and who was refused, is for the administrative contact.
    await expect(page.getByRole('navigation', { name: say(TEXTS, 'views') })).toBeHidden()

    await page.getByRole('button', { name: ftp }).press('Enter')
    const action = page.getByRole('row', { name: CREATE_FTP_USER })
    await expect(action.getByRole('cell')).toHaveText([say(TEXTS, 'yes'), say(TEXTS, 'yes'), say(TEXTS, 'no')])
    await expectAccessible(page)

    await page.getByLabel(say(TEXTS, 'search')).fill(CREATE_FTP_USER)
    await expect(page.getByRole('status').filter({ hasText: say(TEXTS, 'found', { count: 1 }) })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(3)
    await page.getByRole('link', { name: say(TEXTS, 'modify') }).click()
    await expect(page).toHaveURL(`/services/${serviceId}/contacts`)
  })

  onPhone(() => {
    test('a phone shows what one person may do at a time @behaviour', async ({ page, person, service }) => {
      const anna = await person({ organisation: 'Comptoir général des céramiques et porcelaines du Val-de-Marne et alentours' })
      const name = `${'a'.repeat(63)}.${anna.nichandle.slice(0, 11).padEnd(63, 'b')}`
      const { serviceId } = await service({ product: 'hosting/web', admin: anna, name })
      await signedIn(page, anna)
      await page.goto(`/services/${serviceId}/rights`)
      const group = page.getByRole('listitem').filter({ hasText: ftp })
      await expect(group).toContainText(say(TEXTS, 'all'))
      await page.getByLabel(say(TEXTS, 'person')).selectOption({ index: 2 })
      await expect(group).toContainText(say(TEXTS, 'none'))
      await group.getByRole('button').click()
      await expect(group).toContainText(CREATE_FTP_USER)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})

test('the administrative contact sees who has access by policy, and who was refused', async ({
  page,
  person,
  service,
  openWindow,
}) => {
  const [anna, agency] = [await person(), await person()]
  const { serviceId, name, path } = await service({ product: 'hosting/web', admin: anna })
  await signedIn(page, anna)
  const policy = {
    name: 'The agency sees the shop',
    identities: [`urn:v1:eu:identity:account:${agency.nichandle}`],
    resources: [{ urn: `urn:v1:eu:resource:webHosting:${name}` }],
    permissions: { allow: [{ action: 'webHosting:apiovh:serviceInfos/get' }, { action: CREATE_FTP_USER }] },
  }
  expect((await page.request.post('/v2/iam/policy', { data: policy })).status()).toBe(200)
  const elsewhere = await openWindow(agency)
  expect((await elsewhere.request.put(`/1.0${path}/serviceInfos`, { data: { renew: { automatic: true } } })).status()).toBe(403)

  await page.goto(`/services/${serviceId}/rights`)
  const head = page.getByRole('columnheader', { name: agency.nichandle })
  await expect(head.getByRole('link', { name: policy.name })).toBeVisible()
  await page.getByRole('button', { name: GROUP_WORDS.ftp.en }).click()
  await expect(page.getByRole('row', { name: CREATE_FTP_USER }).getByRole('cell').last()).toHaveText(TEXTS.en.yes)

  await page.getByRole('link', { name: TEXTS.en.refused }).click()
  const refusal = page.getByRole('list', { name: REFUSAL_TEXTS.en.list }).getByRole('listitem')
  await expect(refusal).toContainText(agency.nichandle)
  await expect(refusal).toContainText('webHosting:apiovh:serviceInfos/edit')
  await expect(refusal).toContainText(REFUSAL_TEXTS.en.noGrant)
  await expect(refusal.getByRole('link')).toHaveAttribute('href', /simulator\?identity=.+serviceInfos/)
  await expectAccessible(page)
  await page.goBack()
  await expect(head).toBeVisible()
})

test('a service of others looks like one that does not exist', async ({ page, person, service }) => {
  const [anna, stranger] = [await person(), await person()]
  const { serviceId } = await service({ admin: anna })
  await signedIn(page, stranger)
  for (const id of [serviceId, 999_999_999]) {
    await page.goto(`/services/${id}/rights`)
    await expect(page.getByRole('alert')).toBeVisible()
  }
})
