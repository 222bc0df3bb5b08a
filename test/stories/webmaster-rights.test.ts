import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, decide } from '../../src/actions/rights.ts'
import { actionNamed } from '../../src/domain/action.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { type Verbs, verbsIn } from '../support/changes.ts'
import { order, settle } from '../support/people.ts'

/**
 * The manual’s webmaster: Anna entrusts Théo with her hosting, then with the DNS zone as well, and at last takes both back.
 * What he may and may not do is asked action by action, through the same door as everybody asks.
 */
const HOSTING = 'urn:v1:eu:resource:webHosting:shop.example'
const DNS_ZONE = 'urn:v1:eu:resource:dnsZone:shop.example'
const DOMAIN = 'urn:v1:eu:resource:domain:shop.example'

/** What the manual says he needs to put a site online, and what belongs to it. */
const OF_THE_SITE = [
  'webHosting:apiovh:get',
  'webHosting:apiovh:serviceInfos/get',
  'webHosting:apiovh:attachedDomain/create',
  'webHosting:apiovh:attachedDomain/edit',
  'webHosting:apiovh:attachedDomain/delete',
  'webHosting:apiovh:attachedDomain/purgeCache',
  'webHosting:apiovh:module/create',
  'webHosting:apiovh:module/delete',
  'webHosting:apiovh:user/create',
  'webHosting:apiovh:user/changePassword',
  'webHosting:apiovh:database/create',
  'webHosting:apiovh:database/changePassword',
  'webHosting:apiovh:database/dump/create',
  'webHosting:apiovh:ssl/create',
  'webHosting:apiovh:ssl/regenerate',
  'webHosting:apiovh:cron/create',
  'webHosting:apiovh:envVar/edit',
  'webHosting:apiovh:ovhConfig/changeConfiguration',
  'webHosting:apiovh:restoreSnapshot',
  'webHosting:apiovh:statistics/get',
  'webHosting:apiovh:userLogs/create',
  'webHosting:apiovh:tasks/get',
]

/** His own replacement, and nobody else’s. */
const SUCCESSION = ['webHosting:apiovh:changeContact', 'webHosting:passation:contact/tech/change']

/** Bills, orders, renewal, payment, the other contacts, the owner: not his. */
const NOT_OF_THE_SITE = [
  'webHosting:apiovh:serviceInfos/edit',
  'webHosting:apiovh:cdn/serviceInfosUpdate/create',
  'webHosting:apiovh:requestBoost',
  'webHosting:apiovh:terminate',
  'webHosting:apiovh:confirmTermination',
  'webHosting:apiovh:cdn/terminate',
  'webHosting:passation:bill/get',
  'webHosting:passation:bill/pay',
  'webHosting:passation:payment/method/edit',
  'webHosting:passation:order/create',
  'webHosting:passation:consumption/get',
  'webHosting:passation:termination/create',
  'webHosting:passation:owner/get',
  'webHosting:passation:owner/edit',
  'webHosting:passation:owner/change',
  'webHosting:passation:contact/admin/change',
  'webHosting:passation:contact/billing/change',
  'webHosting:passation:access/get',
  'webHosting:passation:tag/edit',
]

const OF_THE_ZONE = [
  'dnsZone:apiovh:get',
  'dnsZone:apiovh:serviceInfos/get',
  'dnsZone:apiovh:record/get',
  'dnsZone:apiovh:record/create',
  'dnsZone:apiovh:record/edit',
  'dnsZone:apiovh:record/delete',
  'dnsZone:apiovh:redirection/create',
  'dnsZone:apiovh:dynHost/login/create',
  'dnsZone:apiovh:soa/edit',
  'dnsZone:apiovh:import',
  'dnsZone:apiovh:refresh',
  'dnsZone:apiovh:reset',
  'dnsZone:apiovh:history/restore',
]

const NOT_OF_THE_ZONE = [
  'dnsZone:apiovh:serviceInfos/edit',
  'dnsZone:apiovh:terminate',
  'dnsZone:passation:bill/get',
  'dnsZone:passation:owner/edit',
  'dnsZone:passation:contact/admin/change',
]

/** The domain itself was never entrusted to him: not to see, not to let go. */
const OF_THE_DOMAIN = [
  'domain:apiovh:get',
  'domain:apiovh:authInfo/get',
  'domain:apiovh:edit',
  'domain:apiovh:outgoingTransfer/approve',
  'domain:apiovh:nameServer/edit',
  'domain:apiovh:configuration/optin/edit',
  'domain:passation:owner/edit',
  'domain:passation:owner/change',
]

/** What a technical contact of the domain itself still may not do. */
const NEVER_TECHNICAL = OF_THE_DOMAIN.filter((action) => !/:get$|nameServer/.test(action))

let world: TestApp
const verbs: Record<string, Verbs> = {}

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo')
  for (const product of ['hosting/web', 'domain/zone', 'domain']) {
    await order(world.pool, product, 'shop.example', { admin: 'anna' })
    verbs[product] = verbsIn(world.context, product)
  }
})

afterAll(() => world.close())

async function asks(account: string, action: string, urn: string): Promise<Answer> {
  const [answer] = await decide(world.context, [{ asker: { account, user: null }, action, urn, address: null }])
  return answer!
}

async function may(account: string, action: string, urn: string): Promise<boolean> {
  return (await asks(account, action, urn)).allowed
}

/** The names of those of these actions that are allowed. */
async function allowed(account: string, actions: string[], urn: string): Promise<string[]> {
  const asked = actions.map((action) => ({ asker: { account, user: null }, action, urn, address: null }))
  const answers = await decide(world.context, asked)
  return actions.filter((_, n) => answers[n]!.allowed)
}

/** Both validate; nothing is asked in between, and the first question after the last yes sees it. */
async function handOver(product: string, to: string, seen: () => Promise<boolean>): Promise<boolean[]> {
  const { ask, accept, codeOf } = verbs[product]!
  const [id] = (await ask('anna', 'shop.example', { tech: to })) as [number]
  const before = await seen()
  await accept('anna', id, await codeOf(id, 'anna'))
  if (to === 'anna') return [before, await seen()]
  const between = await seen()
  await accept(to, id, await codeOf(id, to))
  return [before, between, await seen()]
}

test('every action that is asked about here exists', () => {
  const all = [...OF_THE_SITE, ...SUCCESSION, ...NOT_OF_THE_SITE, ...OF_THE_ZONE, ...NOT_OF_THE_ZONE, ...OF_THE_DOMAIN]
  expect(all.filter((name) => !actionNamed(name))).toEqual([])
  expect(new Set(all).size).toBeGreaterThanOrEqual(60)
})

describe('before anything is entrusted to him', () => {
  test('he may nothing, she may everything', async () => {
    for (const [actions, urn] of [
      [[...OF_THE_SITE, ...SUCCESSION, ...NOT_OF_THE_SITE], HOSTING],
      [[...OF_THE_ZONE, ...NOT_OF_THE_ZONE], DNS_ZONE],
      [OF_THE_DOMAIN, DOMAIN],
    ] as const) {
      expect(await allowed('theo', [...actions], urn)).toEqual([])
      expect(await allowed('anna', [...actions], urn)).toEqual(actions)
    }
  })
})

describe('as technical contact of the hosting', () => {
  test('his rights begin with the last validation, not before', async () => {
    expect(await handOver('hosting/web', 'theo', () => may('theo', 'webHosting:apiovh:ssl/create', HOSTING))).toEqual([
      false,
      false,
      true,
    ])
  })

  test.each([...OF_THE_SITE, ...SUCCESSION])('he may %s', async (action) => {
    expect(await asks('theo', action, HOSTING)).toEqual({
      allowed: true,
      by: [{ kind: 'contact', account: 'theo', role: 'tech' }],
    })
  })

  test.each(NOT_OF_THE_SITE)('he may not %s', async (action) => {
    expect(await asks('theo', action, HOSTING)).toMatchObject({ allowed: false, reason: 'no_grant' })
  })

  test.each([...OF_THE_ZONE, ...NOT_OF_THE_ZONE])('the zone is not part of it: he may not %s', async (action) => {
    expect(await may('theo', action, DNS_ZONE)).toBe(false)
  })

  test('an action on zones is none on hostings, and the other way round', async () => {
    expect(await asks('theo', 'dnsZone:apiovh:record/create', HOSTING)).toMatchObject({ reason: 'other_kind' })
    expect(await asks('anna', 'webHosting:apiovh:ssl/create', DNS_ZONE)).toMatchObject({ reason: 'other_kind' })
  })

  test('she has lost what she gave away in name only: as administrative contact she may all of it', async () => {
    expect(await allowed('anna', [...OF_THE_SITE, ...NOT_OF_THE_SITE], HOSTING)).toEqual([...OF_THE_SITE, ...NOT_OF_THE_SITE])
  })
})

describe('as technical contact of the zone, too', () => {
  test('his rights on it begin with the last validation', async () => {
    const seen = () => may('theo', 'dnsZone:apiovh:record/create', DNS_ZONE)
    expect(await handOver('domain/zone', 'theo', seen)).toEqual([false, false, true])
  })

  test.each(OF_THE_ZONE)('he may %s', async (action) => {
    expect(await may('theo', action, DNS_ZONE)).toBe(true)
  })

  test.each(NOT_OF_THE_ZONE)('he may not %s', async (action) => {
    expect(await may('theo', action, DNS_ZONE)).toBe(false)
  })

  test.each(OF_THE_DOMAIN)('the domain is not part of it: he may not %s', async (action) => {
    expect(await may('theo', action, DOMAIN)).toBe(false)
  })
})

describe('even as technical contact of the domain', () => {
  test('he runs its DNS servers', async () => {
    await handOver('domain', 'theo', () => may('theo', 'domain:apiovh:get', DOMAIN))
    expect(await may('theo', 'domain:apiovh:nameServer/edit', DOMAIN)).toBe(true)
  })

  test.each(NEVER_TECHNICAL)('he may not %s: it could leave, or change its owner', async (action) => {
    expect(await may('theo', action, DOMAIN)).toBe(false)
  })
})

describe('when she takes the roles back', () => {
  test('his rights end with her validation', async () => {
    expect(await handOver('hosting/web', 'anna', () => may('theo', 'webHosting:apiovh:ssl/create', HOSTING))).toEqual([
      true,
      false,
    ])
    expect(await handOver('domain/zone', 'anna', () => may('theo', 'dnsZone:apiovh:record/create', DNS_ZONE))).toEqual([
      true,
      false,
    ])
    expect(await allowed('theo', [...OF_THE_SITE, ...SUCCESSION], HOSTING)).toEqual([])
    expect(await allowed('theo', OF_THE_ZONE, DNS_ZONE)).toEqual([])
  })
})
