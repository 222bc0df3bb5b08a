import { randomInt } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { MoveCheck } from '../../src/api/telephony-wire.ts'
import { REORGANISE_TEXTS as MOVES } from '../../src/web/pages/reorganise/texts.ts'
import { SPECIAL_TEXTS as SPECIAL } from '../../src/web/pages/telephony/special-texts.ts'
import { TELEPHONY_TEXTS as TEXTS } from '../../src/web/pages/telephony/texts.ts'
import { VOIP_VALIDATION_TEXTS as VALIDATION } from '../../src/web/pages/voip-validation/texts.ts'
import { ROLE_TEXTS, SPOKEN_ROLE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { OWN_PROCEDURE_TEXTS as PROCEDURE } from '../../src/web/parts/own-procedure/texts.ts'
import { PASS_VALIDATION_TEXTS } from '../../src/web/parts/telephony/pass-validation-texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
import * as files from '../support/files.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'
import { PASSWORD, type Person, type ServiceWish, type World } from './support/world.ts'

type Place = World['service']

/** A group, and lines in it, by name. */
async function group(service: Place, wish: ServiceWish, lines = 0, facts: object = {}) {
  const name = wish.name ?? `g${randomInt(1e9)}`
  const { path } = await service({ product: 'telephony', name, ...wish })
  const held: string[] = []
  for (let each = 0; each < lines; each++) {
    const line = { product: 'telephony/lines', name: `0033${randomInt(1e8, 1e9)}` }
    held.push((await service({ ...wish, ...line, facts: { group: name, ...facts } })).name)
  }
  return { name, path, lines: held }
}

const SAM: Person = { nichandle: 'sta1-psn', email: '', password: PASSWORD, language: 'en', fullName: 'Sam' }

bothLanguages((say) => {
  const row = (page: Page, name: string) => page.locator(`[data-row="${name}"]`)
  const pencil = (page: Page, name: string) => page.getByRole('button', { name: say(TEXTS, 'edit', { name }), exact: true })
  const field = (place: Locator, role: string) => place.getByRole('combobox', { name: say(ROLE_TEXTS, role) })
  const tick = (place: Locator) => place.getByRole('button', { name: say(TEXTS, 'confirm') })

  test('Vera changes a contact of her group in its row; it counts for its lines as soon as both have validated', async ({
    page,
    person,
    service,
    callAs,
    letterTo,
  }) => {
    const [vera, theo] = [await person({ voipValidated: true }), await person({ firstname: 'Théo' })]
    const { name, lines } = await group(service, { admin: vera }, 2)
    await signedIn(page, vera)
    await page.goto('/services')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say(SHELL_TEXTS, 'telephony') })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: say(TEXTS, 'title') })).toBeVisible()
    const mine = row(page, name)
    // The only group is open.
    for (const line of lines) await expect(mine).toContainText(line)
    await expectAccessible(page)

    await pencil(page, name).click()
    await expect(field(mine, 'contactAdmin')).toBeFocused()
    await expect(tick(mine)).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('Escape')
    await expect(pencil(page, name)).toBeFocused()

    await page.keyboard.press('Enter')
    await field(mine, 'contactTech').fill(theo.email)
    await expect(mine.getByText(say(TEXTS, 'found', { who: theo.nichandle }))).toBeVisible()
    await expect(tick(mine)).toHaveAttribute('aria-disabled', 'false')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(mine.getByText(say(TEXTS, 'askedMany', { who: theo.nichandle }))).toBeVisible()
    await expect(pencil(page, name)).toBeFocused()
    const badge = mine.getByRole('link', { name: say(SPOKEN_ROLE_TEXTS, 'contactTech') })
    await expect(badge).toContainText(say(TEXTS, 'awaitsMe', { to: theo.nichandle }))
    await expectAccessible(page)

    const id = /\d+$/.exec((await badge.getAttribute('href'))!)![0]
    for (const party of [vera, theo]) {
      const { token } = await letterTo(party, party === vera ? 'asked-asker' : 'asked-receiver')
      await callAs(party, 'POST', `/me/task/contactChange/${id}/accept`, { token })
    }
    // As it happens, without loading anew.
    await expect(badge).toBeHidden()
    await expect(mine.getByText(theo.nichandle)).toBeVisible()
    const line = await callAs<{ contactTech: string }>(vera, 'GET', `/telephony/lines/${lines[0]}/serviceInfos`)
    expect(line.contactTech).toBe(theo.nichandle)
  })

  test('to the technical contact all is locked, and said why', async ({ page, person, service }) => {
    const [vera, theo] = [await person({ voipValidated: true }), await person()]
    const { name } = await group(service, { admin: vera, tech: theo }, 1)
    await signedIn(page, theo)
    await page.goto('/telephony')
    const who = `${vera.fullName} (${vera.nichandle})`
    await expect(row(page, name).getByText(say(TEXTS, 'adminOnly', { who }))).toBeVisible()
    await expect(pencil(page, name)).toHaveCount(0)
    await expectAccessible(page)
    await page.goto('/telephony/reorganise')
    await expect(page.getByRole('heading', { name: say(MOVES, 'noneTitle') })).toBeVisible()
    await expectAccessible(page)
  })

  test('who changes the administrative contact alone hears that it goes last; all three together need no order', async ({
    page,
    person,
    service,
  }) => {
    const [vera, next] = [await person({ voipValidated: true }), await person({ voipValidated: true })]
    const { name } = await group(service, { admin: vera })
    await signedIn(page, vera)
    await page.goto('/telephony')
    const mine = row(page, name)
    await pencil(page, name).click()
    await field(mine, 'contactAdmin').fill(next.nichandle)
    await expect(mine.getByText(say(TEXTS, 'adminLastTitle'))).toBeVisible()
    await expectAccessible(page)
    for (const role of ['contactTech', 'contactBilling']) await field(mine, role).fill(next.nichandle)
    await expect(mine.getByText(say(TEXTS, 'allThree'))).toBeVisible()
    await expect(mine.getByText(say(TEXTS, 'adminLastTitle'))).toBeHidden()
    await tick(mine).click()
    for (const role of ['contactAdmin', 'contactTech', 'contactBilling'])
      await expect(mine.getByRole('link', { name: say(SPOKEN_ROLE_TEXTS, role) })).toBeVisible()
  })

  test('as long as one side has not passed the validation, the billing contact stays @behaviour', async ({
    page,
    person,
    service,
  }) => {
    const [vera, next] = [await person(), await person({ voipValidated: true })]
    const { name } = await group(service, { admin: vera })
    await signedIn(page, vera)
    await page.goto('/telephony')
    const mine = row(page, name)
    await pencil(page, name).click()
    await field(mine, 'contactBilling').fill(next.nichandle)
    await expect(mine.getByRole('alert')).toContainText(vera.nichandle)
    await expect(tick(mine)).toHaveAttribute('aria-disabled', 'true')
    await expectAccessible(page)
    await mine.getByRole('link', { name: say(PASS_VALIDATION_TEXTS, 'toValidation') }).click()
    await expect(page.getByRole('heading', { level: 1, name: say(VALIDATION, 'title') })).toBeVisible()
  })

  test('what is locked says why: a group of the host, a line of an internet pack @behaviour', async ({
    page,
    person,
    service,
  }) => {
    const vera = await person({ voipValidated: true })
    const open = await group(service, { admin: vera }, 1, { pack: 'pack-7' })
    const internal = await group(service, { admin: vera, name: `internal-${randomInt(1e9)}` })
    await signedIn(page, vera)
    await page.goto('/telephony')
    await page.getByRole('button', { name: say(TEXTS, 'membersOf', { name: open.name }) }).click()
    await expect(row(page, open.name)).toContainText('pack-7')
    await expect(row(page, internal.name)).toContainText(`${internal.name} `)
    await expect(pencil(page, internal.name)).toHaveCount(0)
    await expectAccessible(page)
    await page.goto('/telephony/reorganise')
    await expect(page.getByRole('heading', { name: say(MOVES, 'noneTitle') })).toBeVisible()
  })

  test.describe('two groups', () => {
    const tickLine = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
    const target = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

    test('two lines move without a mouse, and have the contacts of their new group at once', async ({
      page,
      person,
      service,
      callAs,
    }) => {
      const [vera, theo] = [await person({ voipValidated: true }), await person()]
      const from = await group(service, { admin: vera }, 3)
      const to = await group(service, { admin: vera, tech: theo })
      await signedIn(page, vera)
      await page.goto(`/telephony/reorganise?from=${from.name}`)
      const [one, two, three] = from.lines as [string, string, string]
      await expectAccessible(page)
      await tickLine(page, one).focus()
      await page.keyboard.press('Space')
      await tickLine(page, two).focus()
      await page.keyboard.press('Space')
      await page.getByRole('button', { name: say(MOVES, 'moveTo') }).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: say(MOVES, 'dialogTitle', { count: 2 }) })
      await expect(dialog).toContainText(one)
      const [before, after] = [vera, theo].map(({ fullName, nichandle }) => `${fullName} (${nichandle})`)
      const becomes = say(MOVES, 'becomes', { role: say(ROLE_TEXTS, 'contactTech'), before: before!, after: after! })
      await expect(dialog).toContainText(becomes)
      await expectAccessible(page)

      await dialog.getByRole('button', { name: say(MOVES, 'move'), exact: true }).press('Enter')
      await expect(page.getByText(say(MOVES, 'moved', { count: 2, to: to.name }))).toBeVisible()
      await expect(tickLine(page, one)).toBeHidden()
      await expect(tickLine(page, three)).toBeVisible()
      await expectAccessible(page)
      const moved = await callAs<{ contactTech: string }>(vera, 'GET', `/telephony/lines/${one}/serviceInfos`)
      expect(moved.contactTech).toBe(theo.nichandle)
      expect((await callAs<string[]>(vera, 'GET', `${to.path}/line`)).sort()).toEqual([one, two].sort())
    })

    test('two lines are dragged to another group', { tag: '@behaviour' }, async ({ page, person, service, callAs }) => {
      const vera = await person({ voipValidated: true })
      const from = await group(service, { admin: vera }, 3)
      const to = await group(service, { admin: vera })
      await signedIn(page, vera)
      await page.goto(`/telephony/reorganise?from=${from.name}`)
      const [one, two] = from.lines as [string, string]
      for (const line of [one, two]) await tickLine(page, line).check()
      await page.locator(`[data-line="${one}"]`).hover()
      await page.mouse.down()
      await target(page, to.name).hover()
      await target(page, to.name).hover()
      await expect(target(page, to.name)).toContainText(say(MOVES, 'dropHere', { count: 2 }))
      await page.mouse.up()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(MOVES, 'move'), exact: true })
        .click()
      await expect(page.getByText(say(MOVES, 'moved', { count: 2, to: to.name }))).toBeVisible()
      expect(await callAs<string[]>(vera, 'GET', `${to.path}/line`)).toHaveLength(2)
    })

    test('a move with an open request on a group is refused, and says so beforehand @behaviour', async ({
      page,
      person,
      service,
      callAs,
    }) => {
      const [vera, theo] = [await person({ voipValidated: true }), await person()]
      const from = await group(service, { admin: vera }, 1)
      const to = await group(service, { admin: vera })
      await callAs(vera, 'POST', `${to.path}/changeContact`, { contactTech: theo.nichandle })
      const move = { billingAccountDestination: to.name, serviceNames: from.lines }
      const check = await callAs<MoveCheck>(vera, 'POST', `${from.path}/moveServices/check`, move)
      await signedIn(page, vera)
      await page.goto(`/telephony/reorganise?from=${from.name}`)
      await tickLine(page, from.lines[0]!).check()
      await page.getByRole('button', { name: say(MOVES, 'moveInto', { name: to.name }) }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText(check.refusals[0]!.message)
      await expect(dialog.getByRole('button', { name: say(MOVES, 'move'), exact: true })).toBeDisabled()
      await expectAccessible(page)
    })
  })

  test('contacts of a group with special numbers are asked of the staff; the request can be withdrawn', async ({
    page,
    person,
    service,
  }) => {
    const [vera, next] = [await person({ voipValidated: true }), await person({ voipValidated: true })]
    const { name } = await group(service, { admin: vera }, 1, { special: true })
    await signedIn(page, vera)
    await page.goto('/telephony')
    const mine = row(page, name)
    await pencil(page, name).click()
    await expect(field(mine, 'contactTech')).toBeFocused()
    await expect(field(mine, 'contactAdmin')).toHaveCount(0)
    await expect(mine.getByText(say(TEXTS, 'byStaff'))).toHaveCount(2)
    await mine.getByRole('button', { name: say(SPECIAL, 'askOf', { name }) }).click()
    const dialog = page.getByRole('dialog', { name: say(SPECIAL, 'title') })
    await dialog.getByRole('button', { name: say(SPECIAL, 'send') }).click()
    await expect(dialog.getByText(say(SPECIAL, 'nothing'))).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: say(ROLE_TEXTS, 'contactAdmin') }).fill(next.nichandle)
    await dialog.getByRole('textbox', { name: say(SPECIAL, 'reason') }).fill('She takes over.')
    await dialog.getByRole('button', { name: say(SPECIAL, 'send') }).click()
    await expect(dialog).toBeHidden()

    await mine.getByRole('link', { name: say(SPECIAL, 'see') }).click()
    await expect(page.getByRole('heading', { name: say(PROCEDURE, 'withStaffTitle') })).toBeVisible()
    await expect(page.getByText(next.nichandle)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: say(PROCEDURE, 'withdraw') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(PROCEDURE, 'withdraw'), exact: true })
      .click()
    await expect(page.getByRole('heading', { name: say(PROCEDURE, 'withdrawnTitle') })).toBeFocused()
  })

  test('Vera passes the VoIP validation: documents, a question of the staff, her answer, its yes', async ({
    page,
    person,
    service,
    callAs,
  }) => {
    const vera = await person()
    await service({ product: 'telephony', name: `g${randomInt(1e9)}`, admin: vera })
    await signedIn(page, vera)
    await page.goto('/telephony/validation')
    await expectAccessible(page)
    await page.getByRole('button', { name: say(VALIDATION, 'beginButton') }).click()
    const submit = page.getByRole('button', { name: say(PROCEDURE, 'submit') })
    await expect(submit).toBeDisabled()
    await expectAccessible(page)
    const buffer = await files.png()
    for (const each of [0, 1]) {
      const chooser = page.locator('input[type=file]').nth(each)
      await chooser.setInputFiles({ name: `scan-${each}.png`, mimeType: 'image/png', buffer })
    }
    // Each file is looked into by a process of its own.
    await expect(submit).toBeEnabled({ timeout: 30_000 })
    await submit.click()
    await expect(page.getByRole('heading', { name: say(PROCEDURE, 'withStaffTitle') })).toBeFocused()

    const [{ number }] = await callAs<[{ number: string }]>(vera, 'GET', '/me/procedure')
    await callAs(SAM, 'POST', `/staff/procedure/${number}/take`, {})
    await callAs(SAM, 'POST', `/staff/procedure/${number}/ask`, { text: 'The back of the card, please.' })
    await expect(page.getByRole('heading', { name: say(PROCEDURE, 'waitsTitle') })).toBeVisible()
    await expect(page.getByText('The back of the card, please.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: say(PROCEDURE, 'answer') }).fill('There it is.')
    await page.getByRole('button', { name: say(PROCEDURE, 'send') }).click()
    await expect(page.getByRole('heading', { name: say(PROCEDURE, 'withStaffTitle') })).toBeFocused()
    await callAs(SAM, 'POST', `/staff/procedure/${number}/accept`, { verdict: 'identity_proven', sentence: 'Welcome.' })
    await expect(page.getByRole('heading', { name: say(VALIDATION, 'passedTitle') })).toBeVisible()
    await expectAccessible(page)
  })

  onPhone(() => {
    test('the menu leads there; a row is edited, a line is moved, nothing is wider than the screen', async ({
      page,
      person,
      service,
    }) => {
      const [vera, theo] = [await person({ voipValidated: true }), await person()]
      const from = await group(service, { admin: vera }, 2)
      const to = await group(service, { admin: vera, tech: theo })
      await signedIn(page, vera)
      await page.goto('/services')
      await page.getByRole('button', { name: say(SHELL_TEXTS, 'account', { name: vera.fullName }) }).click()
      await page.getByRole('menuitem', { name: say(SHELL_TEXTS, 'telephony') }).click()
      await expectNoSidewaysScroll(page)
      await pencil(page, from.name).click()
      await field(row(page, from.name), 'contactTech').fill(theo.nichandle)
      await expect(tick(row(page, from.name))).toHaveAttribute('aria-disabled', 'false')
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)

      await page.goto(`/telephony/reorganise?from=${from.name}`)
      await page.getByRole('checkbox', { name: from.lines[0]!, exact: true }).check()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await page.getByRole('button', { name: say(MOVES, 'moveTo') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: say(MOVES, 'move'), exact: true }).click()
      await expect(page.getByText(say(MOVES, 'moved', { count: 1, to: to.name }))).toBeVisible()
    })
  })
})
