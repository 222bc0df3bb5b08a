import type { Page } from '@playwright/test'
import { SCENE_TITLES } from '../../src/web/pages/answer-request/scene-texts.ts'
import { ANSWER_TEXTS } from '../../src/web/pages/answer-request/texts.ts'
import { FORM_TEXTS } from '../../src/web/parts/form-texts.ts'
import { SPOKEN_ROLE_TEXTS } from '../../src/web/parts/name-texts.ts'
import { REQUEST_TEXTS } from '../../src/web/parts/request-texts.ts'
import { NEWS_TEXTS } from '../../src/web/shell/news-texts.ts'
import { SHELL_TEXTS } from '../../src/web/shell/texts.ts'
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
import type { Person, World } from './support/world.ts'

type Cast = Pick<World, 'person' | 'service' | 'callAs'>

/** Anna asks Théo to take the technical role of a hosting of hers. */
async function handover({ person, service, callAs }: Cast) {
  const [anna, theo] = [await person({ firstname: 'Anna' }), await person({ firstname: 'Théo' })]
  const { name, path } = await service({ product: 'hosting/web', admin: anna })
  const [id] = await callAs<number[]>(anna, 'POST', `${path}/changeContact`, { contactTech: theo.nichandle })
  const states = async () => {
    const steps = await callAs<{ state: string }[]>(anna, 'GET', `/me/task/contactChange/${id}/validation`)
    return steps.map(({ state }) => state)
  }
  return { anna, theo, id: id!, name, states }
}

const words = (say: SayIn, to: Person) => ({ roles: say(SPOKEN_ROLE_TEXTS, 'contactTech'), to: to.fullName })
const accept = (page: Page, say: SayIn) => page.getByRole('button', { name: say(ANSWER_TEXTS, 'accept'), exact: true })
const code = (page: Page, say: SayIn) => page.getByRole('textbox', { name: say(FORM_TEXTS, 'code') })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const row = (page: Page, id: number) => page.locator(`[data-request="${id}"]`)

/** "Validated on", in front of its moment. */
const validated = (say: SayIn) => new RegExp(say(REQUEST_TEXTS, 'validated', { when: '' }).trim())

bothLanguages((say) => {
  test('two people hand a role over: each sees what the other does within two seconds', async ({
    page,
    person,
    service,
    callAs,
    letterTo,
    openWindow,
  }) => {
    const { anna, theo, id, name, states } = await handover({ person, service, callAs })
    await signedIn(page, anna)
    await page.goto('/requests?view=all')
    await expect(row(page, id)).toBeVisible()
    const badge = page.getByRole('img', { name: say(SHELL_TEXTS, 'requestsWaiting', { count: 1 }) })
    await expect(badge.first()).toBeVisible()
    // The line stands: what happens from here on must come on it.
    await page.waitForTimeout(500)

    const his = await openWindow(theo)
    await his.goto((await letterTo(theo, 'asked-receiver')).link)
    await expect(title(his, say(SCENE_TITLES, 'answer_receiver', words(say, theo)))).toBeVisible()
    await expect(code(his, say)).not.toHaveValue('')
    expect(await states()).toEqual(['waiting', 'waiting'])
    await accept(his, say).click()
    const begun = Date.now()
    await expect(row(page, id).getByText(validated(say))).toHaveCount(1)
    expect(Date.now() - begun).toBeLessThan(2000)
    await expect(page.locator('[data-live]')).toHaveText(say(NEWS_TEXTS, 'validated', { who: theo.fullName, service: name }))
    await expect(title(his, say(SCENE_TITLES, 'answered'))).toBeFocused()
    expect(new URL(his.url()).hash).toBe('')
    expect(await states()).toEqual(['waiting', 'validated'])

    await page.goto((await letterTo(anna, 'asked-asker')).link)
    await expect(title(page, say(SCENE_TITLES, 'answer'))).toBeVisible()
    await accept(page, say).click()
    const done = Date.now()
    await expect(title(his, say(SCENE_TITLES, 'done_mine', words(say, theo)))).toBeVisible()
    expect(Date.now() - done).toBeLessThan(2000)
    await expect(title(page, say(SCENE_TITLES, 'done', words(say, theo)))).toBeFocused()
    await expect(badge).toHaveCount(0)
    await expectAccessible(page)
    await expectAccessible(his)
  })

  test('opening, prefetching and scanning the link does nothing', { tag: '@behaviour' }, async ({
    page,
    person,
    service,
    callAs,
    letterTo,
  }) => {
    const { theo, id, states } = await handover({ person, service, callAs })
    const { link, token } = await letterTo(theo, 'asked-receiver')
    await signedIn(page, theo)
    const there = new URL(link)
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      await page.request.fetch(link, { method, headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' } })
      await page.request.fetch(`${there.origin}${there.pathname}?token=${token}`, { method })
    }
    for (const verb of ['accept', 'refuse']) {
      const answer = await page.request.get(`/1.0/me/task/contactChange/${id}/${verb}?token=${token}`)
      expect(answer.status()).toBeGreaterThanOrEqual(400)
    }
    const posted: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') posted.push(request.url())
    })
    await page.goto(link)
    await expect(code(page, say)).toHaveValue(token)
    await page.reload()
    await expect(code(page, say)).toHaveValue(token)
    await page.goto('/requests')
    await page
      .getByRole('link', { name: say(SHELL_TEXTS, 'requests') })
      .first()
      .hover()
    await page.goBack()
    await expect(code(page, say)).toHaveValue(token)
    expect(posted).toEqual([])
    expect(await states()).toEqual(['waiting', 'waiting'])
  })

  onPhone(() => {
    test('on a phone, going back and loading again at every step harms nothing', { tag: '@behaviour' }, async ({
      page,
      person,
      service,
      callAs,
      letterTo,
    }) => {
      const { anna, theo, id, states } = await handover({ person, service, callAs })
      await signedIn(page, theo)
      await page.goto('/requests')
      await expect(page).toHaveURL(/view=waitingForMe/)
      await expectNoSidewaysScroll(page)
      await page.goto((await letterTo(theo, 'asked-receiver')).link)
      await page.reload()
      await expectNoSidewaysScroll(page)
      await accept(page, say).tap()
      await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeVisible()
      await expectNoSidewaysScroll(page)
      await page.reload()
      await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeVisible()
      await page.goBack()
      await expect(page).toHaveURL(/\/requests\?/)
      await page.goForward()
      await expect(title(page, say(SCENE_TITLES, 'answered'))).toBeVisible()
      await expect(code(page, say)).toHaveCount(0)
      expect(await states()).toEqual(['waiting', 'validated'])

      const { token } = await letterTo(anna, 'asked-asker')
      await callAs(anna, 'POST', `/me/task/contactChange/${id}/accept`, { token })
      await expect(title(page, say(SCENE_TITLES, 'done_mine', words(say, theo)))).toBeVisible({ timeout: 2000 })
      await page.reload()
      await expect(title(page, say(SCENE_TITLES, 'done_mine', words(say, theo)))).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
})
