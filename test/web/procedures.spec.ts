import { writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { BEGIN_TEXTS } from '../../src/web/pages/begin-procedure/texts.ts'
import { OBJECTION_TEXTS } from '../../src/web/pages/procedure-objection/texts.ts'
import { STATUS_TEXTS } from '../../src/web/pages/procedure-status/texts.ts'
import { PROCEDURES_TEXTS } from '../../src/web/pages/procedures/texts.ts'
import { SIGN_IN_TEXTS } from '../../src/web/pages/sign-in/texts.ts'
import { OWNER_FIELD_TEXTS } from '../../src/web/parts/owner/texts.ts'
import { NO_REASON_TEXTS, PROOF_KIND_TEXTS, SITUATION_TEXTS } from '../../src/web/parts/procedure-name-texts.ts'
import { PROOFS_TEXTS } from '../../src/web/parts/proofs/texts.ts'
import { bothLanguages, expect, expectAccessible, expectNoSidewaysScroll, onPhone, type SayIn, test } from './support/panel.ts'
import { type Letter, PASSWORD, type Person, type RegisteredService } from './support/world.ts'

const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const scan = (name: string) => ({ name, mimeType: 'image/png', buffer: SCAN })
const STATEMENT = 'My aunt has died. I inherit her studio, and nobody knows the password.'
const JAN = {
  legalform: 'individual',
  firstname: 'Jan',
  name: 'Dvořák',
  organisation: '',
  email: 'jan.dvorak@mail.example',
  phone: '',
  address: 'Na Poříčí 12',
  zip: '110 00',
  city: 'Praha',
  area: '',
  country: 'CZ',
}

let made = 0
const newAddress = () => `heir${Date.now()}-${++made}@mail.example`

/** The demo's two members of staff. */
const staff = (nichandle: string): Person => ({ nichandle, password: PASSWORD, email: '', language: 'en', fullName: '' })
const [SAM, NOOR] = [staff('sta1-psn'), staff('sta2-psn')]

type Applicant = { number: string; code: string; email: string; link: string }

function applicantOf(letter: Letter, email: string): Applicant {
  const [, link = '', number = '', code = ''] = /href="([^"]+#number=([^"&]+)&(?:amp;)?code=([^"&]+))"/.exec(letter.html) ?? []
  return { number, code, email, link: link.replaceAll('&amp;', '&') }
}

bothLanguages((say, language) => {
  const heading = (
    page: Page,
    texts: typeof BEGIN_TEXTS | typeof STATUS_TEXTS | typeof OBJECTION_TEXTS,
    key: string,
    values = {},
  ) => page.getByRole('heading', { level: 1, name: say(texts, key, values) })
  const press = (page: Page, texts: Parameters<SayIn>[0], key: string) =>
    page.getByRole('button', { name: say(texts, key), exact: true }).click()
  const onward = (page: Page) => press(page, BEGIN_TEXTS, 'continue')

  /** A procedure that was submitted, or is about to be, without the pages. */
  async function begun(page: Page, letterTo: LetterTo, on: RegisteredService | null, until: 'code' | 'submitted') {
    const email = newAddress()
    const begin = await page.request.post('/1.0/procedure', { data: { kind: 'owner', email, language } })
    expect(begin.status(), await begin.text()).toBe(200)
    const applicant = applicantOf(await letterTo(email, 'procedure-code'), email)
    if (until === 'code') return applicant
    const { number, code } = applicant
    const step = async (method: string, path: string, data?: unknown, headers = {}) => {
      const options = { method, data, headers: { 'x-procedure-code': code, ...headers } }
      const answer = await page.request.fetch(`/1.0/procedure/${number}${path}`, options)
      expect(answer.status(), await answer.text()).toBe(200)
    }
    const { product, name } = on!
    await step('POST', '/confirm')
    await step('PUT', '', {
      service: { product, name },
      claimed: { legalform: 'individual', name: 'Novak' },
      wanted: { owner: JAN },
      situation: 'lost_access',
      statement: STATEMENT,
    })
    for (const kind of ['identity_document', 'letter']) {
      const headers = { 'content-type': 'application/octet-stream', 'x-file-name': `${kind}.png` }
      await step('POST', `/proof?kind=${kind}`, SCAN, headers)
    }
    await step('POST', '/submit')
    return applicant
  }
  type LetterTo = (reader: string | Person, kind?: Letter['kind']) => Promise<Letter>

  const slot = (page: Page, kind: keyof (typeof PROOF_KIND_TEXTS)['en']): Locator =>
    page.getByRole('listitem').filter({ has: page.getByText(say(PROOF_KIND_TEXTS, kind), { exact: true }) })

  test('an heir without an account asks for another owner, from the sign-in page to the documents', async ({
    page,
    person,
    service,
    letterTo,
  }) => {
    const { name } = await service({ admin: await person() })
    await page.goto('/sign-in')
    await page.getByRole('link', { name: say(SIGN_IN_TEXTS, 'noAccess') }).click()
    await page.getByLabel(say(PROCEDURES_TEXTS, 'situation')).selectOption('holder_died')
    await expect(page.getByText(say(PROOF_KIND_TEXTS, 'death_certificate'))).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: say(PROCEDURES_TEXTS, 'ownerTitle') }).click()

    await page.getByLabel(say(BEGIN_TEXTS, 'domainName')).fill(name)
    await onward(page)
    await expect(heading(page, BEGIN_TEXTS, 'holderTitle')).toBeFocused()
    await onward(page)
    await expect(page.getByLabel(say(OWNER_FIELD_TEXTS, 'name'), { exact: true })).toBeFocused()
    await expect(page.getByText(say(OWNER_FIELD_TEXTS, 'nameMissing'))).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(say(OWNER_FIELD_TEXTS, 'name'), { exact: true }).fill('Novak')
    await onward(page)
    await fillNewOwner(page, say)
    await page.reload()
    await expect(page.getByLabel(say(OWNER_FIELD_TEXTS, 'city'), { exact: true })).toHaveValue(JAN.city)
    await onward(page)
    await page.getByLabel(say(SITUATION_TEXTS, 'holder_died')).check()
    await page.getByLabel(say(BEGIN_TEXTS, 'statement')).fill(STATEMENT)
    await expectAccessible(page)
    await onward(page)

    const email = newAddress()
    await page.getByLabel(say(BEGIN_TEXTS, 'email')).fill(email)
    await press(page, BEGIN_TEXTS, 'send')
    const { number, code } = applicantOf(await letterTo(email, 'procedure-code'), email)
    await expect(page.getByText(number)).toBeVisible()
    await page.getByLabel(say(BEGIN_TEXTS, 'codeLabel')).fill(code)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(heading(page, BEGIN_TEXTS, 'proofsTitle')).toBeFocused()
    await expect(slot(page, 'death_certificate').getByRole('img', { name: say(PROOFS_TEXTS, 'isMissing') })).toBeVisible()
  })

  test('the documents are sent, everything is shown once more, and a number says that it was submitted', async ({
    page,
    letterTo,
  }) => {
    const { number, email } = await toProofs(page, say, letterTo)
    for (const kind of ['identity_document', 'letter'] as const) {
      await slot(page, kind)
        .locator('input[type=file]')
        .setInputFiles(scan(`${kind}.png`))
      await expect(slot(page, kind).getByRole('img', { name: say(PROOFS_TEXTS, 'isThere') })).toBeVisible()
    }
    await expectAccessible(page)
    await onward(page)
    await expect(heading(page, BEGIN_TEXTS, 'summaryTitle')).toBeFocused()
    for (const told of ['novak-ceramics.example', 'Novak', 'ty10002-psn', STATEMENT, 'identity_document.png', email])
      await expect(page.getByText(told).first()).toBeVisible()
    await expectAccessible(page)
    await press(page, BEGIN_TEXTS, 'submit')

    await expect(heading(page, STATUS_TEXTS, 'newTitle')).toBeFocused()
    await expect(page.getByText(number).first()).toBeVisible()
    expect(page.url()).toMatch(/\/procedures\/status$/)
    await page.reload()
    await expect(heading(page, STATUS_TEXTS, 'newTitle')).toBeVisible()
    await expectAccessible(page)
    await letterTo(email, 'procedure-received')
  })

  test('the staff asks for more, the applicant answers with a document, and withdraws in the end', async ({
    page,
    person,
    service,
    callAs,
    letterTo,
  }) => {
    const applicant = await begun(page, letterTo, await service({ admin: await person() }), 'submitted')
    const question = 'The scan is cut off.\nPlease send both pages.'
    await callAs(SAM, 'POST', `/staff/procedure/${applicant.number}/take`, {})
    await callAs(SAM, 'POST', `/staff/procedure/${applicant.number}/ask`, { text: question })
    const { link } = applicantOf(await letterTo(applicant.email, 'procedure-more'), applicant.email)
    await page.goto(link || applicant.link)
    await expect(heading(page, STATUS_TEXTS, 'askedTitle')).toBeVisible()
    await expect(page.getByText('Please send both pages.')).toBeVisible()
    await page.goto(applicant.link)
    await expect(page).toHaveURL(/\/status$/)
    const answer = page.getByLabel(say(STATUS_TEXTS, 'answer'), { exact: true })
    await press(page, STATUS_TEXTS, 'sendAnswer')
    await expect(answer).toBeFocused()
    await answer.fill('Here they are.')
    await expectAccessible(page)
    await page.reload()
    await expect(answer).toHaveValue('Here they are.')
    await slot(page, 'identity_document').locator('input[type=file]').setInputFiles(scan('both-pages.png'))
    await expect(page.getByRole('button', { name: say(PROOFS_TEXTS, 'remove', { name: 'both-pages.png' }) })).toBeVisible()
    await press(page, STATUS_TEXTS, 'sendAnswer')
    await expect(heading(page, STATUS_TEXTS, 'newTitle')).toBeFocused()
    await expect(page.getByText('Here they are.')).toBeVisible()

    await press(page, STATUS_TEXTS, 'withdraw')
    await expectAccessible(page)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(STATUS_TEXTS, 'withdrawAction') })
      .click()
    await expect(heading(page, STATUS_TEXTS, 'withdrawnTitle')).toBeVisible()
    await expect(page.getByRole('button', { name: say(STATUS_TEXTS, 'withdraw') })).toHaveCount(0)
    await expectAccessible(page)
  })

  test('who is known for the service objects, and the applicant learns why it was refused', async ({
    page,
    person,
    service,
    callAs,
    letterTo,
  }) => {
    const anna = await person()
    const domain = await service({ admin: anna })
    const { number, link } = await begun(page, letterTo, domain, 'submitted')
    for (const [member, stage] of [
      [SAM, 'secondTitle'],
      [NOOR, 'waitingTitle'],
    ] as const) {
      await callAs(member, 'POST', `/staff/procedure/${number}/take`, { over: true })
      const yes = { verdict: 'identity_proven', sentence: 'All agrees.' }
      await callAs(member, 'POST', `/staff/procedure/${number}/accept`, yes)
      await page.goto(link)
      await page.reload()
      await expect(heading(page, STATUS_TEXTS, stage)).toBeVisible()
    }
    await expectAccessible(page)

    const notice = await letterTo(anna, 'procedure-notice')
    await page.goto(notice.link)
    await expect(heading(page, OBJECTION_TEXTS, 'titleOwner', { service: domain.name })).toBeVisible()
    const reason = page.getByLabel(say(OBJECTION_TEXTS, 'reason'))
    await press(page, OBJECTION_TEXTS, 'object')
    await expect(reason).toBeFocused()
    await expectAccessible(page)
    await reason.fill('I am alive, and I have my password.')
    await press(page, OBJECTION_TEXTS, 'object')
    await expect(heading(page, OBJECTION_TEXTS, 'doneTitle')).toBeFocused()
    expect(page.url()).toMatch(/\/procedures\/object$/)
    await expectAccessible(page)

    const no = { verdict: 'objection_upheld', sentence: 'The owner herself has objected.' }
    await callAs(SAM, 'POST', `/staff/procedure/${number}/take`, { over: true })
    await callAs(SAM, 'POST', `/staff/procedure/${number}/refuse`, no)
    await page.goto(link)
    await expect(heading(page, STATUS_TEXTS, 'refusedTitle')).toBeVisible()
    await expect(page.getByText(say(NO_REASON_TEXTS, 'objection_upheld'))).toBeVisible()
    await expect(page.getByText(no.sentence)).toBeVisible()
    await expectAccessible(page)
  })

  test('number and code are entered by hand; a new code is sent, and a wrong one opens nothing', { tag: '@behaviour' }, async ({
    page,
    letterTo,
  }) => {
    const { number, code, email } = await begun(page, letterTo, null, 'code')
    const enter = async (by: string) => {
      await page.getByLabel(say(STATUS_TEXTS, 'numberLabel')).fill(` ${number.toLowerCase()} `)
      await page.getByLabel(say(STATUS_TEXTS, 'codeLabel')).fill(by)
      await page.keyboard.press('Enter')
    }
    await page.goto('/procedures/status')
    await page.getByRole('button', { name: say(STATUS_TEXTS, 'lost') }).click()
    await page.getByLabel(say(STATUS_TEXTS, 'numberLabel')).fill(number)
    await page.getByLabel(say(STATUS_TEXTS, 'email')).fill(email)
    await expectAccessible(page)
    await press(page, STATUS_TEXTS, 'send')
    await expect(heading(page, STATUS_TEXTS, 'sentTitle')).toBeFocused()
    const fresh = applicantOf(await letterTo(email, 'procedure-code'), email)
    expect(fresh.code).not.toBe(code)
    await page.getByRole('button', { name: say(STATUS_TEXTS, 'haveCode') }).click()

    await enter([...code].reverse().join(''))
    await expect(page.getByRole('alert')).toContainText(say(STATUS_TEXTS, 'wrong'))
    await expectAccessible(page)
    await enter(fresh.code)
    await expect(heading(page, STATUS_TEXTS, 'confirmTitle')).toBeVisible()
    await expectAccessible(page)
  })

  test('opening the letter confirms nothing; the button does, and the window with the form goes on', {
    tag: '@behaviour',
  }, async ({ page, context, letterTo }) => {
    const email = newAddress()
    await fillUntilAddress(page, say)
    await page.getByLabel(say(BEGIN_TEXTS, 'email')).fill(email)
    await press(page, BEGIN_TEXTS, 'send')
    const { link, number, code } = applicantOf(await letterTo(email, 'procedure-code'), email)
    const confirmed = async () => {
      const answer = await page.request.get(`/1.0/procedure/${number}`, { headers: { 'x-procedure-code': code } })
      return (await answer.json()).confirmed
    }
    const other = await context.newPage()
    await other.goto(link)
    await expect(heading(other, STATUS_TEXTS, 'confirmTitle')).toBeVisible()
    expect(await confirmed()).toBe(false)
    await expect(heading(page, BEGIN_TEXTS, 'codeTitle')).toBeVisible()
    await press(other, STATUS_TEXTS, 'confirmAction')

    await expect(heading(page, BEGIN_TEXTS, 'proofsTitle')).toBeVisible()
    expect(await confirmed()).toBe(true)
    expect(other.url()).not.toContain(code)
    await expect(heading(other, STATUS_TEXTS, 'elsewhereTitle')).toBeVisible()
    await expectAccessible(other)
  })

  test('in a browser that knows nothing of it, the form says where what was typed is', { tag: '@behaviour' }, async ({
    page,
    openWindow,
    letterTo,
  }) => {
    const email = newAddress()
    await fillUntilAddress(page, say)
    await page.getByLabel(say(BEGIN_TEXTS, 'email')).fill(email)
    await press(page, BEGIN_TEXTS, 'send')
    const { link } = applicantOf(await letterTo(email, 'procedure-code'), email)
    const phone = await openWindow()
    await phone.goto(link)
    await press(phone, STATUS_TEXTS, 'confirmAction')
    await expect(heading(phone, BEGIN_TEXTS, 'serviceTitle')).toBeVisible()
    await expect(phone.getByText(say(BEGIN_TEXTS, 'typedElsewhere'))).toBeVisible()
    await expectAccessible(phone)
  })

  test('the back button goes a step back, what was typed stays, and no step can be leapt over', { tag: '@behaviour' }, async ({
    page,
  }) => {
    await page.goto('/procedures/contacts?step=summary')
    await expect(heading(page, BEGIN_TEXTS, 'serviceTitle')).toBeVisible()
    await page.getByLabel(say(BEGIN_TEXTS, 'domainName')).fill('novak-ceramics.example')
    await onward(page)
    await page.getByLabel(say(OWNER_FIELD_TEXTS, 'name'), { exact: true }).fill('Novak')
    await onward(page)
    await expect(heading(page, BEGIN_TEXTS, 'newContactTitle')).toBeVisible()
    await page.goBack()
    await expect(page.getByLabel(say(OWNER_FIELD_TEXTS, 'name'), { exact: true })).toHaveValue('Novak')
    await page.goBack()
    await expect(page.getByLabel(say(BEGIN_TEXTS, 'domainName'))).toHaveValue('novak-ceramics.example')
    await page.goto('/procedures/contacts?step=why')
    await expect(heading(page, BEGIN_TEXTS, 'newContactTitle')).toBeVisible()
    await page.getByRole('button', { name: say(BEGIN_TEXTS, 'back') }).click()
    await expect(heading(page, BEGIN_TEXTS, 'holderTitle')).toBeFocused()
  })

  test('documents are dropped, chosen by keyboard, refused with a sentence, and removed', { tag: '@behaviour' }, async ({
    page,
    letterTo,
  }) => {
    await toProofs(page, say, letterTo)
    await onward(page)
    await expect(
      page.getByRole('alert').filter({ hasText: say(BEGIN_TEXTS, 'proofsMissing', { kinds: '' }).slice(0, 12) }),
    ).toBeVisible()

    const identity = slot(page, 'identity_document')
    const dropped = await page.evaluateHandle(
      (bytes) => {
        const files = new DataTransfer()
        files.items.add(new File([new Uint8Array(bytes)], 'dropped.png', { type: 'image/png' }))
        return files
      },
      [...SCAN],
    )
    await identity.dispatchEvent('dragover', { dataTransfer: dropped })
    await expect(identity).toContainText(say(PROOFS_TEXTS, 'dropHere'))
    await identity.dispatchEvent('drop', { dataTransfer: dropped })
    await expect(identity.getByRole('button', { name: say(PROOFS_TEXTS, 'remove', { name: 'dropped.png' }) })).toBeVisible()

    const letter = slot(page, 'letter')
    const chooser = page.waitForEvent('filechooser')
    await letter.getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    const [script, huge] = [test.info().outputPath('letter.pdf'), test.info().outputPath('huge.jpg')]
    await writeFile(script, '<svg onload="alert(1)"/>')
    await writeFile(huge, Buffer.alloc(10 * 1024 * 1024 + 1))
    await (await chooser).setFiles([script, huge])
    await expect(letter.getByRole('alert')).toHaveCount(2)
    await expect(letter).toContainText(say(PROOFS_TEXTS, 'tooLarge'))
    await expect(letter.getByRole('img', { name: say(PROOFS_TEXTS, 'isMissing') })).toBeVisible()
    await expectAccessible(page)
    await letter.getByRole('button', { name: say(PROOFS_TEXTS, 'dismiss', { name: 'huge.jpg' }) }).click()
    await expect(letter.getByRole('alert')).toHaveCount(1)

    await identity.getByRole('button', { name: say(PROOFS_TEXTS, 'remove', { name: 'dropped.png' }) }).click()
    await expect(identity.getByRole('img', { name: say(PROOFS_TEXTS, 'isMissing') })).toBeVisible()
    await expect(identity.getByRole('button')).toBeFocused()
  })

  onPhone(() => {
    test('the pages fit on a small screen', async ({ page, letterTo }) => {
      await page.goto('/procedures')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await toProofs(page, say, letterTo)
      await slot(page, 'identity_document')
        .locator('input[type=file]')
        .setInputFiles(scan(`${'passport-'.repeat(12)}.png`))
      await expect(slot(page, 'identity_document').getByRole('img', { name: say(PROOFS_TEXTS, 'isThere') })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await page.goto('/procedures/status')
      await expect(heading(page, STATUS_TEXTS, 'draftTitle')).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })

  async function fillUntilAddress(page: Page, speak: SayIn): Promise<void> {
    await page.goto('/procedures/contacts')
    await page.getByLabel(speak(BEGIN_TEXTS, 'domainName')).fill('novak-ceramics.example')
    await onward(page)
    await page.getByLabel(speak(OWNER_FIELD_TEXTS, 'name'), { exact: true }).fill('Novak')
    await onward(page)
    await page.getByLabel(speak(BEGIN_TEXTS, 'contact'), { exact: true }).fill('ty10002-psn')
    await onward(page)
    await page.getByLabel(speak(SITUATION_TEXTS, 'lost_access')).check()
    await page.getByLabel(speak(BEGIN_TEXTS, 'statement')).fill(STATEMENT)
    await onward(page)
  }

  async function toProofs(page: Page, speak: SayIn, letterTo: LetterTo): Promise<Applicant> {
    const email = newAddress()
    await fillUntilAddress(page, speak)
    await page.getByLabel(speak(BEGIN_TEXTS, 'email')).fill(email)
    await press(page, BEGIN_TEXTS, 'send')
    const applicant = applicantOf(await letterTo(email, 'procedure-code'), email)
    await page.getByLabel(speak(BEGIN_TEXTS, 'codeLabel')).fill(applicant.code)
    await page.keyboard.press('Enter')
    await expect(heading(page, BEGIN_TEXTS, 'proofsTitle')).toBeFocused()
    return applicant
  }
})

async function fillNewOwner(page: Page, say: SayIn): Promise<void> {
  await page.getByLabel(say(OWNER_FIELD_TEXTS, 'name'), { exact: true }).fill(JAN.name)
  for (const field of ['email', 'address', 'city'] as const)
    await page.getByLabel(say(OWNER_FIELD_TEXTS, field), { exact: true }).fill(JAN[field])
  await page.getByLabel(say(OWNER_FIELD_TEXTS, 'country'), { exact: true }).selectOption(JAN.country)
}
