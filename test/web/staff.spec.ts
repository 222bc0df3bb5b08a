import type { APIRequestContext, Page } from '@playwright/test'
import { SPECIAL_EVENT_TEXTS } from '../../src/web/pages/history/special-texts.ts'
import { HISTORY_TEXTS } from '../../src/web/pages/history/texts.ts'
import { NOT_FOUND_TEXTS } from '../../src/web/pages/not-found/texts.ts'
import { STAFF_QUEUE_TEXTS as QUEUE } from '../../src/web/pages/staff-queue/texts.ts'
import { DECIDE_TEXTS as DECIDE, VERDICT_TEXTS as VERDICT } from '../../src/web/pages/staff-review/decide-texts.ts'
import {
  ENTRY_TEXTS as ENTRIES,
  PROOF_LIST_TEXTS as PROOFS,
  REVIEW_TEXTS as TEXTS,
} from '../../src/web/pages/staff-review/texts.ts'
import { DIALOG_TEXTS } from '../../src/web/parts/dialog-texts.ts'
import { OWNER_FIELD_TEXTS } from '../../src/web/parts/owner/texts.ts'
import { NO_REASON_TEXTS, PROCEDURE_STATE_TEXTS as STATES } from '../../src/web/parts/procedure-name-texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, signedIn, test } from './support/panel.ts'
import { type LetterTo, NOOR, ownerAsked, SAM, validationAsked } from './support/procedure.ts'
import type { RegisteredService } from './support/world.ts'

const HOLDER = { legalform: 'corporation', organisation: 'Novak Ceramics', email: 'office@novak-ceramics.example', country: 'CZ' }
const CLAIMED = { ...HOLDER, organisation: 'Novák Keramika', name: 'Novak', email: 'other@mail.example' }
const WANTED = {
  ...{ legalform: 'corporation', organisation: 'Galerie Lumière', email: 'contact@galerie-lumiere.example' },
  ...{ address: '8 rue des Beaux-Arts', zip: '75006', city: 'Paris', country: 'FR' },
}

/** In a dialog: a reason, a sentence, and the button that sends them. */
async function decide(page: Page, reason: string, sentence: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption(reason)
  await dialog.getByRole('textbox').fill(sentence)
  await dialog.getByRole('button', { name: action, exact: true }).click()
}

bothLanguages((say, language) => {
  const [first, second] = language === 'en' ? [SAM, NOOR] : [NOOR, SAM]
  const other = second.language

  /** A procedure that waits for its first review, and the buttons of its page. */
  const asked = async (request: APIRequestContext, letterTo: LetterTo, domain: RegisteredService) =>
    ownerAsked(request, letterTo, domain, { language, claimed: CLAIMED, wanted: WANTED })
  const button = (page: Page, key: string) => page.getByRole('main').getByRole('button', { name: say(DECIDE, key), exact: true })

  test('a procedure is taken, its proofs are looked at, and the applicant is asked for more', async ({
    page,
    request,
    person,
    service,
    letterTo,
  }) => {
    test.slow()
    const domain = await service({ admin: await person(), facts: { owner: HOLDER } })
    const applicant = await asked(request, letterTo, domain)
    await signedIn(page, first)
    await page.goto('/services')
    await page.getByRole('link', { name: say(SHELL_TEXTS, 'staff'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: say(QUEUE, 'title') })).toBeFocused()
    await page.getByLabel(say(QUEUE, 'search')).fill(applicant.number)
    await expect(page).toHaveURL(new RegExp(`q=${applicant.number}`))
    const row = page.getByRole('listitem').filter({ hasText: applicant.number })
    await expect(row).toContainText(domain.name)
    await expect(row).toContainText(say(QUEUE, 'nobody'))
    await expectAccessible(page)
    await row.getByRole('link').click()

    await expect(page).toHaveURL(`/staff/${applicant.number}`)
    await button(page, 'take').click()
    await expect(page.getByText(say(DECIDE, 'you'), { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: say(DECIDE, 'title') })).toBeFocused()
    const email = page.getByRole('row', { name: say(OWNER_FIELD_TEXTS, 'email') })
    await expect(email).toContainText(say(TEXTS, 'differs'))
    await expect(email.getByRole('cell')).toHaveText([CLAIMED.email, HOLDER.email])
    await expectAccessible(page)

    await test.step('a proof is a picture, and looking at it is on record', async () => {
      const look = page.getByRole('button', { name: say(PROOFS, 'view') }).first()
      await look.click()
      const picture = page.getByRole('dialog').locator('img')
      await expect(picture).toHaveAttribute('src', /^data:image\//)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(look).toBeFocused()
      await expect(page.getByText(say(SPECIAL_EVENT_TEXTS, 'viewed', { page: 1 }))).toBeVisible()
    })

    await test.step('the applicant is asked, and answers; a note is for the staff alone', async () => {
      await page.getByLabel(say(ENTRIES, 'write')).fill('The extract looks genuine.')
      await page.getByRole('button', { name: say(ENTRIES, 'save') }).click()
      await expect(page.getByText(say(ENTRIES, 'saved'))).toBeVisible()
      await button(page, 'ask').click()
      await expectAccessible(page)
      await page.getByRole('dialog').getByRole('textbox').fill('Who signed the contract of sale?')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(VERDICT, 'send') })
        .click()
      await expect(page.getByText(say(DECIDE, 'askDone'))).toBeVisible()
      await expect(page.getByText(say(STATES, 'waiting-applicant'), { exact: true })).toBeVisible()
      await expect(button(page, 'accept')).toBeHidden()
      expect((await letterTo(applicant.email, 'procedure-more')).text).toContain('Who signed the contract of sale?')
      await applicant.step('POST', '/answer', { text: 'Anna Novak did.' })
      await page.reload()
      await expect(page.getByText('Anna Novak did.')).toBeVisible()
    })
  })

  test('two members of the staff accept it, and it is refused before it takes effect', async ({
    page,
    request,
    person,
    service,
    letterTo,
    openWindow,
    callAs,
  }) => {
    test.slow()
    const anna = await person()
    const domain = await service({ admin: anna, facts: { owner: HOLDER } })
    const applicant = await asked(request, letterTo, domain)
    await callAs(first, 'POST', `/staff/procedure/${applicant.number}/note`, { text: 'The extract looks genuine.' })
    await signedIn(page, first)
    await page.goto(`/staff/${applicant.number}`)

    await test.step('one yes is not enough, and nobody says it twice', async () => {
      await button(page, 'accept').click()
      await page.keyboard.press('Escape')
      await expect(button(page, 'accept')).toBeFocused()
      await button(page, 'accept').click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(VERDICT, 'accept'), exact: true })
        .click()
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await expect(page.getByText(say(VERDICT, 'reasonMissing'), { exact: true })).toBeVisible()
      await expectAccessible(page)
      await decide(page, 'organisation_proven', 'The register names the applicant.', say(VERDICT, 'accept'))
      await expect(page.getByText(say(DECIDE, 'supportDone'))).toBeVisible()
      await expect(page.getByRole('heading', { name: say(DECIDE, 'title') })).toBeFocused()
      await expect(button(page, 'accept')).toBeDisabled()
    })

    await test.step('another member says the second', async () => {
      const theirs = await openWindow(second)
      await theirs.goto('/staff?queue=second-review')
      await theirs.getByRole('listitem').filter({ hasText: applicant.number }).getByRole('link').click()
      await expect(theirs.getByText('The extract looks genuine.')).toBeVisible()
      await theirs.getByRole('button', { name: DECIDE[other].accept, exact: true }).click()
      await decide(theirs, 'organisation_proven', 'The register and the letter agree.', VERDICT[other].accept)
      await expect(theirs.getByText(DECIDE[other].acceptDone)).toBeVisible()
      await expect(theirs.getByRole('region', { name: TEXTS[other].told }).getByText(anna.email)).toBeVisible()
    })

    await test.step('until it takes effect, it can be refused', async () => {
      await page.reload()
      await expect(page.getByText(say(STATES, 'waiting-period'), { exact: true })).toBeVisible()
      await button(page, 'refuse').click()
      await decide(page, 'dispute', 'Both sides call a lawyer.', say(VERDICT, 'refuse'))
      await expect(page.getByText(say(DECIDE, 'refuseDone'))).toBeVisible()
      await expect(page.getByText(say(STATES, 'refused'), { exact: true })).toBeVisible()
      await expectAccessible(page)
      expect((await letterTo(applicant.email, 'procedure-refused')).text).toContain('Both sides call a lawyer.')
    })

    await test.step('the contacts read of it from the acceptance on, and never who applied', async () => {
      const theirs = await openWindow(anna)
      await theirs.goto(`/services/${domain.serviceId}/history`)
      const verdict = say(NO_REASON_TEXTS, 'dispute')
      const events = theirs.getByRole('main').getByRole('listitem')
      await expect(events.filter({ hasText: say(SPECIAL_EVENT_TEXTS, 'refused', { verdict }) })).toHaveCount(1)
      await expect(events.filter({ hasText: say(HISTORY_TEXTS, 'procedure', { number: applicant.number }) })).toHaveCount(2)
      await expect(theirs.getByText(applicant.email)).toHaveCount(0)
    })
  })

  onPhone(() => {
    test('on a phone, a validation is taken over and granted with one yes', async ({ page, person, openWindow, callAs }) => {
      const vera = await person({ organisation: `Okafor ${'Telecommunications '.repeat(4)}Ltd` })
      const number = await validationAsked((await openWindow(vera)).request)
      await callAs(second, 'POST', `/staff/procedure/${number}/take`, {})
      await signedIn(page, first)
      await page.goto('/services')
      await page.getByRole('banner').getByRole('button', { expanded: false }).last().click()
      await page.getByRole('menuitem', { name: say(SHELL_TEXTS, 'staff') }).click()
      await page.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
      await expect(page.getByRole('button', { name: say(DECIDE, 'accept'), exact: true })).toBeDisabled()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)

      await page.getByRole('button', { name: say(DECIDE, 'takeOver') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(DIALOG_TEXTS, 'cancel') })
        .click()
      await page.getByRole('button', { name: say(DECIDE, 'takeOver') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(DECIDE, 'takeOver') })
        .click()
      await page.getByRole('button', { name: say(DECIDE, 'accept'), exact: true }).click()
      await expectNoSidewaysScroll(page)
      await decide(page, 'identity_proven', 'Everything fits.', say(VERDICT, 'accept'))
      await expect(page.getByText(say(DECIDE, 'grantDone'))).toBeVisible()
      await page.goto(`/staff?queue=closed&q=${number}`)
      await expect(page.getByRole('listitem').filter({ hasText: number })).toContainText(say(STATES, 'done'))
      await expectNoSidewaysScroll(page)
    })
  })

  test('a customer finds nothing of it', { tag: '@behaviour' }, async ({ page, person, openWindow }) => {
    const anna = await person()
    const number = await validationAsked((await openWindow(await person())).request)
    await signedIn(page, anna)
    for (const path of ['/staff', `/staff/${number}`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1, name: say(NOT_FOUND_TEXTS, 'title') })).toBeVisible()
      await expect(page.getByRole('link', { name: say(SHELL_TEXTS, 'staff'), exact: true })).toHaveCount(0)
      await expect(page.getByText(number)).toHaveCount(0)
    }
    const [staff, nothing] = [await page.request.get('/1.0/staff/procedure'), await page.request.get('/1.0/nothing/procedure')]
    expect([staff.status(), nothing.status()]).toEqual([404, 404])
    expect((await staff.json()).message).toBe((await nothing.json()).message.replace('nothing', 'staff'))
  })
})
