import type { Page } from '@playwright/test'
import { OUTCOME_TEXTS, SCENE_TITLES } from '../../src/web/pages/answer-request/scene-texts.ts'
import { ANSWER_TEXTS } from '../../src/web/pages/answer-request/texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { FORM_TEXTS } from '../../src/web/parts/form-texts.ts'
import { SPOKEN_ROLE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { REASON_TEXTS, REQUEST_TEXTS } from '../../src/web/parts/request-texts.ts'
import { SECOND_FACTOR_TEXTS } from '../../src/web/parts/second-factor-texts.ts'
import {
  authenticatorOf,
  bothLanguages,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  onPhone,
  type SayIn,
  signedIn,
  test as withPeople,
} from './support/panel.ts'
import { PASSWORD, type Person, type World } from './support/world.ts'

type Cast = Pick<World, 'person' | 'service' | 'callAs' | 'letterTo'>

const test = withPeople.extend<{ cast: Cast }>({
  cast: ({ person, service, callAs, letterTo }, use) => use({ person, service, callAs, letterTo }),
})

/** Anna asks Théo to take a role of hers; `link` is the one of his letter. */
async function asked({ person, service, callAs, letterTo }: Cast, contact = 'contactTech') {
  const [anna, theo] = [await person({ firstname: 'Anna' }), await person({ firstname: 'Théo' })]
  const { name, path } = await service({ admin: anna })
  const [id] = await callAs<number[]>(anna, 'POST', `${path}/changeContact`, { [contact]: theo.nichandle })
  const { link, token } = await letterTo(theo, 'asked-receiver')
  return { anna, theo, id: id!, name, path, link, token, roles: contact }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const code = (page: Page, say: SayIn) => page.getByRole('textbox', { name: say(FORM_TEXTS, 'code') })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function signInHere(page: Page, say: SayIn, { nichandle }: Person) {
  await page.getByRole('textbox', { name: say(SIGN_IN_TEXTS, 'account') }).fill(nichandle)
  await page.getByLabel(say(SIGN_IN_TEXTS, 'password'), { exact: true }).fill(PASSWORD)
  await button(page, say(SIGN_IN_TEXTS, 'signIn')).click()
}

bothLanguages((say) => {
  const technical = { roles: say(SPOKEN_ROLE_TEXTS, 'contactTech') }

  test('who is not signed in signs in right there, and the code is still filled in', { tag: '@behaviour' }, async ({
    page,
    cast,
  }) => {
    const { theo, link, token } = await asked(cast)
    await page.goto(link)
    await signInHere(page, say, theo)
    await expect(title(page, say(SCENE_TITLES, 'answer_receiver', technical))).toBeVisible()
    await expect(code(page, say)).toHaveValue(token)
    await expectAccessible(page)
  })

  test('who is signed in with another account switches, and the code is still filled in', { tag: '@behaviour' }, async ({
    page,
    cast,
  }) => {
    const { theo, link, token, id } = await asked(cast)
    await signedIn(page, await cast.person())
    await page.goto(link)
    await expect(title(page, say(ANSWER_TEXTS, 'notYoursTitle'))).toBeVisible()
    await expectAccessible(page)
    await button(page, say(ANSWER_TEXTS, 'switch')).click()
    await signInHere(page, say, theo)
    await expect(code(page, say)).toHaveValue(token)
    await page.goto(`/requests/${id}999`)
    await expect(title(page, say(ANSWER_TEXTS, 'notYoursTitle'))).toBeVisible()
    await page.goto('/requests/not-a-number')
    await expect(title(page, say(ANSWER_TEXTS, 'notYoursTitle'))).toBeVisible()
  })

  test('a code is taken with blanks in it, and as the whole link', { tag: '@behaviour' }, async ({ page, cast }) => {
    const { theo, id, link, token } = await asked(cast)
    await signedIn(page, theo)
    await page.goto(`/requests/${id}`)
    await expect(code(page, say)).toHaveValue('')
    await button(page, say(ANSWER_TEXTS, 'accept')).click()
    await expect(code(page, say)).toBeFocused()
    await code(page, say).fill(link)
    await code(page, say).fill(`${token.slice(0, 9)} ${token.slice(9)}`)
    await code(page, say).press('Enter')
    await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeFocused()
    await expectAccessible(page)
  })

  test('declining asks once more, and can be left', { tag: '@behaviour' }, async ({ page, cast }) => {
    const { theo, link, name } = await asked(cast)
    await signedIn(page, theo)
    await page.goto(link)
    const decline = button(page, say(ANSWER_TEXTS, 'decline'))
    await decline.click()
    const dialog = page.getByRole('dialog', { name: say(ANSWER_TEXTS, 'declineTitle') })
    await expect(dialog).toContainText(say(ANSWER_TEXTS, 'declineLead', { service: name }))
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(decline).toBeFocused()
    await decline.click()
    await button(page, say(ANSWER_TEXTS, 'declineConfirm')).click()
    await expect(title(page, say(SCENE_TITLES, 'refused_mine'))).toBeVisible()
    expect(new URL(page.url()).hash).toBe('')
    await expectAccessible(page)
  })

  test('a wrong code says what helps; after five, only a new one does, and the one before is void @behaviour', async ({
    page,
    cast,
  }) => {
    const { theo, id, token } = await asked(cast)
    await signedIn(page, theo)
    await page.goto(`/requests/${id}#token=${token.slice(0, -1)}~`)
    for (let wrong = 1; wrong <= 5; wrong++) {
      const answered = page.waitForResponse(/\/accept$/)
      await button(page, say(ANSWER_TEXTS, 'accept')).click()
      expect((await answered).status()).toBe(403)
      if (wrong > 1) continue
      await expect(page.getByRole('alert')).toContainText(say(ANSWER_TEXTS, 'anotherAccount'))
      await expectAccessible(page)
    }
    await expect(title(page, say(SCENE_TITLES, 'codeDead'))).toBeVisible()
    await expectAccessible(page)
    await button(page, say(REQUEST_TEXTS, 'resend')).click()
    await expect(code(page, say)).toHaveValue('')
    const { link } = await cast.letterTo(theo, 'resent')
    await page.goto(link)
    await button(page, say(ANSWER_TEXTS, 'accept')).click()
    await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeVisible()
  })

  test('a new code is said to go to the mailbox; three times an hour @behaviour', async ({ page, cast }) => {
    const { theo, link } = await asked(cast)
    await signedIn(page, theo)
    await page.goto(link)
    for (let times = 1; times <= 3; times++) {
      const sent = page.waitForResponse(/\/resendEmail$/)
      await button(page, say(REQUEST_TEXTS, 'resend')).click()
      await sent
      await expect(page.getByText(say(REQUEST_TEXTS, 'resent', { email: theo.email }))).toBeVisible()
      await expect(code(page, say)).toHaveValue('')
    }
    await expect(button(page, say(REQUEST_TEXTS, 'resend'))).toHaveCount(0)
    await expect(page.getByText(say(REQUEST_TEXTS, 'resendTooOften'))).toBeVisible()
    await expectAccessible(page)
  })

  test('a withdrawn request says so at once, and what can be done @behaviour', async ({ page, cast }) => {
    const { anna, theo, id, link, name } = await asked(cast)
    await signedIn(page, theo)
    await page.goto(link)
    await expect(code(page, say)).toBeVisible()
    await cast.callAs(anna, 'POST', `/me/task/contactChange/${id}/abort`)
    await expect(title(page, say(SCENE_TITLES, 'withdrawn'))).toBeVisible()
    await expect(page.getByText(say(REASON_TEXTS, 'withdrawn', { who: anna.fullName }))).toBeVisible()
    await expect(page.getByText(say(OUTCOME_TEXTS, 'unchanged', { service: name }))).toBeVisible()
    await expect(page.getByText(say(OUTCOME_TEXTS, 'haveAsked', { asker: anna.fullName }))).toBeVisible()
    await expectAccessible(page)
  })

  test('a change that could not be made says why, and leads to asking again @behaviour', async ({ page, world, cast }) => {
    const failing = await asked(cast, 'contactBilling')
    await signedIn(page, failing.theo)
    await page.goto(failing.link)
    await button(page, say(ANSWER_TEXTS, 'accept')).click()
    await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeVisible()
    const bill = { date: '2026-01-05', dueDate: '2026-02-05', amount: 10, currency: 'EUR', status: 'unpaid' }
    await world.tell('PUT', `/accounts/${failing.theo.nichandle}/bills/late`, bill)
    await signedIn(page, failing.anna)
    await page.goto((await cast.letterTo(failing.anna, 'asked-asker')).link)
    await button(page, say(ANSWER_TEXTS, 'accept')).click()
    await expect(title(page, say(SCENE_TITLES, 'error'))).toBeVisible()
    await expect(page.getByText(say(REASON_TEXTS, 'unpaid_bill', { who: failing.theo.fullName }))).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: say(OUTCOME_TEXTS, 'askAgain') }).click()
    await expect(page).toHaveURL(/\/services\/\d+\/contacts$/)
  })

  test('an expired request can not be answered any more', { tag: '@behaviour' }, async ({ page, cast }) => {
    const late = await asked(cast)
    await signedIn(page, late.theo)
    await page.clock.setFixedTime(Date.now() + 8 * 86_400_000)
    await page.goto(late.link)
    await expect(title(page, say(SCENE_TITLES, 'expired'))).toBeVisible()
    await expect(code(page, say)).toHaveCount(0)
    await expectAccessible(page)
  })

  test('who loses the role reads it, and is not asked @behaviour', async ({ page, person, service, callAs, letterTo }) => {
    const [anna, bea, theo] = [await person(), await person(), await person()]
    const { path } = await service({ admin: anna, tech: bea })
    const [id] = await callAs<number[]>(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
    const { token } = await letterTo(theo, 'asked-receiver')
    await signedIn(page, bea)
    await page.goto(`/requests/${id}#token=${token}`)
    await expect(title(page, say(SCENE_TITLES, 'watching'))).toBeVisible()
    await expect(page.getByText(say(ANSWER_TEXTS, 'codeNotYours', { who: bea.nichandle }))).toBeVisible()
    await expect(button(page, say(ANSWER_TEXTS, 'accept'))).toHaveCount(0)
    await expectAccessible(page)
  })

  test('a second factor is asked for where the account wants it, and then it goes on by itself', { tag: '@behaviour' }, async ({
    page,
    cast,
  }) => {
    const { theo, link } = await asked(cast, 'contactAdmin')
    await signedIn(page, theo)
    const { secret } = await cast.callAs<{ secret: string }>(theo, 'POST', '/me/secondFactor/authenticator')
    const app = authenticatorOf(secret)
    await cast.callAs(theo, 'POST', '/me/secondFactor/authenticator/confirm', { code: app.code() })
    await cast.callAs(theo, 'PUT', '/me/secondFactor', { neededForAdminChanges: true })
    await page.goto(link)
    await expect(page.getByText(say(ANSWER_TEXTS, 'secondFactor'))).toBeVisible()
    await button(page, say(ANSWER_TEXTS, 'accept')).click()
    const dialog = page.getByRole('dialog', { name: say(SECOND_FACTOR_TEXTS, 'title') })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: say(SECOND_FACTOR_TEXTS, 'close') }).click()
    await expect(page.getByRole('alert')).toContainText(say(SECOND_FACTOR_TEXTS, 'notProven'))
    await expect(code(page, say)).not.toHaveValue('')
    await button(page, say(ANSWER_TEXTS, 'accept')).click()
    await dialog.getByRole('textbox').fill(app.code(1))
    await page.keyboard.press('Enter')
    await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeVisible()
  })

  onPhone(() => {
    test('on a phone, the keyboard alone and long names fit @behaviour', async ({ page, person, service, callAs, letterTo }) => {
      const anna = await person({ organisation: 'Ö'.repeat(80) })
      const theo = await person()
      const name = `${'a'.repeat(63)}.${'b'.repeat(63)}.example`
      const { path } = await service({ admin: anna, name })
      await callAs(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
      await signedIn(page, theo)
      await page.goto((await letterTo(theo, 'asked-receiver')).link)
      await expect(code(page, say)).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await code(page, say).focus()
      await page.keyboard.press('Enter')
      await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeFocused()
      await page.goto('/requests?view=all')
      await expect(page.getByRole('link', { name })).toBeVisible()
      await expectNoSidewaysScroll(page)
    })
  })
})
