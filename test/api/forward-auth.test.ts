import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { callSigned, makeKeys, type SignedOptions, signedCall, type TestKeys } from '../support/callers.ts'
import { order, settle } from '../support/people.ts'
import { domainUrn, givePolicy, giveUser } from '../support/policies.ts'

const [ANNA, THEO, VERA, CAMILLE] = ['an10001-psn', 'ty10002-psn', 'vo10006-psn', 'ca10005-psn'] as const
const HOST = 'api.example'
const RECORDS = '/1.0/domain/zone/shop.example/record'
const HERE = { 'sec-fetch-site': 'same-origin' }

/** How each proxy says which call it asks about. */
const PROXIES = {
  nginx: (method: string, uri: string) => ask('GET', '/forward-auth', { 'x-original-method': method, 'x-original-uri': uri }),
  Traefik: (method: string, uri: string) =>
    ask('GET', '/forward-auth', { 'x-forwarded-method': method, 'x-forwarded-uri': uri, 'x-forwarded-proto': 'https' }),
  Envoy: (method: string, uri: string) => ask(method, `/forward-auth${uri}`, {}),
}

type Asked = { method: string; url: string; headers: Record<string, string> }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ baseUrl: 'https://contacts.example' })
  await settle(app.pool, ANNA, THEO, VERA, { nichandle: CAMILLE, zone: 'CA', language: 'fr' })
  await order(app.pool, 'domain/zone', 'shop.example', { admin: ANNA, tech: THEO })
  await order(app.pool, 'domain', 'shop.example', { admin: ANNA })
  await order(app.pool, 'telephony', 'group-1', { admin: VERA })
  await order(app.pool, 'domain', 'zone', { admin: VERA })
  await order(app.pool, 'domain/zone', 'camille.example', { admin: CAMILLE })
})
afterAll(() => app.close())

describe.each(Object.entries(PROXIES))('%s', (_name, by) => {
  test('is told that a call may go on, whose it is, and on what grant', async () => {
    for (const uri of [RECORDS, `${RECORDS}?fieldType=A&x=%2F..`, RECORDS.replace('/1.0', '/v1'), RECORDS.replace('/1.0', '')]) {
      const answer = await as(THEO, by('GET', uri))
      expect(answer.status, uri).toBe(200)
      expect(passed(answer)).toEqual([THEO, '', 'contact:tech'])
    }
    expect(passed(await as(ANNA, by('HEAD', RECORDS)))).toEqual([ANNA, '', 'contact:admin'])
    expect(passed(await as(CAMILLE, by('GET', '/domain/zone/camille.example')))).toEqual([CAMILLE, '', 'contact:admin'])
  })

  test('is told which action is missing', async () => {
    const answer = await as(THEO, having(by('POST', '/1.0/domain/zone/shop.example/terminate'), HERE))
    expect([answer.status, answer.body.code, reason(answer)]).toEqual([403, 'not_allowed', 'not_allowed'])
    expect(answer.headers['x-passation-action']).toBe('dnsZone:apiovh:terminate')
    expect(answer.body.details).toEqual({ unauthorizedActionsByIAM: 'dnsZone:apiovh:terminate' })
  })

  test('is told 401 if nobody is signed in, whatever the call', async () => {
    for (const uri of [RECORDS, '/nothing', `${RECORDS}/../x`]) {
      const { method, url, headers } = by('GET', uri)
      const answer = await app.app.inject({ method: method as 'GET', url, headers })
      expect([answer.statusCode, answer.headers['x-passation-reason']], uri).toEqual([401, 'not_credential'])
      expect(answer.headers['x-passation-account']).toBeUndefined()
    }
  })

  test('is told that a call is in no list of actions', async () => {
    for (const [method, uri] of [
      ['PATCH', RECORDS],
      ['GET', '/1.0/domain/zone/shop.example/nothing'],
      ['GET', '/'],
      ['GET', '/2.0/domain/zone/shop.example'],
      ['GET', '/1.0/1.0/domain/zone/shop.example'],
      ['GET', '/v2/domain/zone/shop.example'],
      ['GET', '/1.0/iam/policy'],
    ] as const) {
      const answer = await as(ANNA, having(by(method, uri), HERE))
      expect([answer.status, reason(answer)], `${method} ${uri}`).toEqual([403, 'unknown_call'])
    }
    expect((await as(ANNA, by('GET', '/v2/iam/policy'))).status).toBe(200)
  })
})

describe('what a path is about', () => {
  const by = PROXIES.nginx

  test('is the service below the longest path of a product, in that product alone', async () => {
    expect((await as(ANNA, by('GET', '/1.0/domain/shop.example'))).status).toBe(200)
    expect((await as(THEO, by('GET', '/1.0/domain/shop.example'))).status).toBe(403)
    expect((await as(VERA, by('GET', '/1.0/telephony/group-1/line/0033900000000'))).status).toBe(200)
  })

  test('is never a name where the catalogue has a word: a domain called “zone” opens no zone', async () => {
    for (const uri of ['/1.0/domain/zone', '/1.0/domain/zone/serviceInfos', '/1.0/domain/zone/task', '/1.0/domain/Zone/task']) {
      const answer = await as(VERA, by('GET', uri))
      expect(answer.headers['x-passation-action'] ?? 'none', uri).not.toContain('domain:apiovh:task')
      if (uri !== '/1.0/domain/zone') expect(answer.status, uri).toBe(403)
    }
  })

  test('is the caller’s own account everywhere else: its holder may, without being asked about', async () => {
    for (const uri of ['/1.0/me/bill', '/1.0/me/order/12/details/3', '/1.0/domain/configurationRule/check']) {
      const answer = await as(ANNA, having(by(uri.includes('check') ? 'POST' : 'GET', uri), HERE))
      expect(passed(answer), uri).toEqual([ANNA, '', 'holder'])
    }
  })

  test('counts an action only on its own kind of resource', async () => {
    await order(app.pool, 'hosting/privateDatabase', 'db-1', { admin: ANNA })
    const answer = await as(ANNA, having(by('POST', '/1.0/hosting/privateDatabase/db-1/log/subscription'), HERE))
    expect(answer.status, 'not the one of a logs platform that lists this call too').toBe(200)
    expect(reason(await as(ANNA, by('GET', '/1.0/ip/192.0.2.1/move')))).toBe('unknown_call')
  })

  test('takes all of its actions', async () => {
    const uri = '/1.0/domain/zone/shop.example/history'
    expect((await as(THEO, by('GET', uri))).status).toBe(200)
    const urn = 'urn:v1:eu:resource:dnsZone:shop.example'
    await givePolicy(app.pool, ANNA, { to: [VERA], on: [urn], allow: ['dnsZone:apiovh:history/get'] })
    const answer = await as(VERA, by('GET', uri))
    expect([answer.status, answer.headers['x-passation-action']]).toEqual([403, 'dnsZone:passation:history/get'])
  })
})

describe('a policy', () => {
  const by = PROXIES.nginx

  test('lets through, and is named', async () => {
    const policy = { to: [VERA], on: [domainUrn('shop.example')], allow: ['domain:apiovh:nameServer/get'] }
    expect((await as(VERA, by('GET', '/1.0/domain/shop.example/nameServer'))).status).toBe(403)
    const id = await givePolicy(app.pool, ANNA, policy)
    const answer = await as(VERA, by('GET', '/1.0/domain/shop.example/nameServer'))
    expect(passed(answer)).toEqual([VERA, '', `policy:${id}, contact:admin`])
    await app.pool.query('delete from policy where id = $1', [id])
    expect((await as(VERA, by('GET', '/1.0/domain/shop.example/nameServer'))).status).toBe(403)
  })

  test('may ask where the call comes from', async () => {
    await order(app.pool, 'domain', 'office.example', { admin: ANNA })
    const condition = { operator: 'MATCH', values: { 'request.IP.IN_RANGE': '192.0.2.0/24' } }
    const policy = { to: [VERA], on: [domainUrn('office.example')], allow: ['domain:apiovh:get'], condition }
    await givePolicy(app.pool, ANNA, policy)
    const asked = by('GET', '/1.0/domain/office.example')
    expect((await as(VERA, asked, '192.0.2.9')).status).toBe(200)
    expect((await as(VERA, asked, '198.51.100.9')).status).toBe(403)
    expect((await as(VERA, having(asked, { 'x-forwarded-for': '192.0.2.9' }), '198.51.100.9')).status, 'no trusted proxy').toBe(
      403,
    )
  })
})

describe('a user of an account', () => {
  const by = PROXIES.nginx
  let leo: string
  beforeAll(async () => {
    await giveUser(app.pool, ANNA, 'leo', 'guests')
    leo = `${ANNA}/leo`
    const policy = { to: [leo], on: ['urn:v1:eu:resource:dnsZone:shop.example'], allow: ['dnsZone:apiovh:record/get'] }
    await givePolicy(app.pool, ANNA, policy)
  })

  test('may make the calls that were given to him, under his own name', async () => {
    const answer = await as(leo, by('GET', RECORDS))
    expect(passed(answer).slice(0, 2)).toEqual([ANNA, 'leo'])
    expect(passed(answer)[2]).toMatch(/^policy:/)
    expect((await as(leo, having(by('POST', RECORDS), HERE))).status).toBe(403)
  })

  test('may not have what is the holder’s alone, nor a list that a proxy can not cut down', async () => {
    const holders = await as(leo, having(by('POST', '/1.0/me/changeEmail'), HERE))
    expect([holders.status, reason(holders)]).toEqual([403, 'holder_only'])
    const list = await as(leo, by('GET', '/1.0/domain'))
    expect([list.status, reason(list), list.headers['x-passation-action']]).toEqual([403, 'not_allowed', 'domain:apiovh:get'])
    expect((await as(ANNA, by('GET', '/1.0/domain'))).status).toBe(200)
  })

  test('may not have what belongs to the account, unless it was given to him', async () => {
    expect((await as(leo, by('GET', '/1.0/me/bill'))).status).toBe(403)
    const on = [`urn:v1:eu:resource:account:${ANNA}`]
    await givePolicy(app.pool, ANNA, { to: [leo], on, allow: ['account:apiovh:me/bill/get'] })
    expect((await as(leo, by('GET', '/1.0/me/bill'))).status).toBe(200)
  })
})

describe('who is refused', () => {
  test('reads the same of a service that is somebody else’s as of one that nobody has', async () => {
    const answers = ['shop.example', 'nobody-has-this.example'].map((name) =>
      as(CAMILLE, PROXIES.nginx('GET', `/1.0/domain/${name}`)),
    )
    const [foreign, unknown] = await Promise.all(answers)
    const { 'x-ovh-queryid': _one, date: _then, ...headers } = foreign!.headers
    expect(unknown!.headers).toMatchObject(headers)
    expect(unknown!.body).toEqual(foreign!.body)
    expect(foreign!.body.message).toContain('Vous n’avez pas reçu le droit')
  })

  test('is kept for whoever answers for the service, once for all that are alike', async () => {
    for (const proxy of Object.values(PROXIES)) await as(CAMILLE, proxy('GET', '/1.0/domain/zone/shop.example/dnssec'))
    await as(CAMILLE, PROXIES.nginx('GET', '/1.0/domain/zone/nobody-has-this.example/dnssec'))
    const { rows } = await app.pool.query(
      `select product, name, action, reason, asked_by, count from access_refusal where account = $1 and action like '%dnssec%'`,
      [CAMILLE],
    )
    const row = { product: 'domain/zone', name: 'shop.example', action: 'dnsZone:apiovh:dnssec/get' }
    expect(rows).toEqual([{ ...row, reason: 'no_grant', asked_by: 'proxy', count: 3 }])
  })
})

describe('a path that can be read in two ways', () => {
  test.each([
    '/1.0/domain/zone/shop.example/record/',
    '/1.0/domain/zone/shop.example//record',
    '//1.0/domain/zone/shop.example/record',
    '/1.0/domain/zone/other.example/../shop.example/record',
    '/1.0/domain/zone/shop.example/./record',
    '/1.0/domain/zone/shop.example/record/..',
    '/1.0/domain/zone/shop.example/record/%2e%2e',
    '/1.0/domain/zone/shop.example/record/.%2E',
    '/1.0/domain/zone/shop.example/record/a%2Fb',
    '/1.0/domain/zone/shop.example%2Frecord',
    '/1.0/domain/zone/shop.example/record/a%5Cb',
    '/1.0/domain/zone/shop.example/record/a\\b',
    '/1.0/domain/zone/shop.example/record/a;b=c',
    '/1.0/domain/zone/shop.example/record/a%3Bb',
    '/1.0/domain/zone/shop.example;x/record',
    '/1.0/domain/zone/shop.example/record/%252e%252e',
    '/1.0/domain/zone/shop.example/record/a%3Fb',
    '/1.0/domain/zone/shop.example/record/a%23b',
    '/1.0/domain/zone/shop.example/record/a%00',
    '/1.0/domain/zone/shop.example/record/a%0d%0ab',
    '/1.0/domain/zone/shop%2Eexample/record',
    '/1.0/domain/zone/%73hop.example/record',
    '/1.0/domain/zone/shop.example/%72ecord',
    '/1.0/domain/zone/shop.example/record/%c0%ae%c0%ae',
    '/1.0/domain/zone/shop.example/record/%ef%bc%8e%ef%bc%8e',
    '/1.0/domain/zone/shop.example/record/%e2%80%a5',
    '/1.0/domain/zone/shop.example/record/%',
    '/1.0/domain/zone/shop.example/record/%zz',
    '/1.0/Domain/zone/shop.example/record',
    '/1.0/domain/ZONE/shop.example/record',
    '/1.0/domain/zone/shop.example/RECORD',
    'record',
  ])('is not read: %s', async (uri) => {
    const asked = [PROXIES.nginx('GET', uri), PROXIES.Traefik('GET', uri)]
    for (const each of asked) {
      const answer = await as(ANNA, each)
      expect(answer.status).toBe(403)
      expect(['unknown_call', 'unclear_call']).toContain(reason(answer))
    }
  })

  test.each(['a%20b', 'caf%C3%A9', 'a:b@c', '%40', 'a%2Bb'])(
    'is another than one with signs that are written so: %s',
    async (name) => {
      expect((await as(ANNA, PROXIES.nginx('GET', `${RECORDS}/${name}`))).status).toBe(200)
    },
  )
})

describe('a caller who adds headers of another proxy', () => {
  const good = { 'x-original-method': 'GET', 'x-original-uri': RECORDS }
  const terminate = '/1.0/domain/zone/shop.example/terminate'

  test.each([
    ['behind Traefik', '/forward-auth', { ...good, 'x-forwarded-method': 'POST', 'x-forwarded-uri': terminate }],
    ['behind Traefik, the method alone', '/forward-auth', { 'x-original-method': 'GET', ...traefik('POST', RECORDS) }],
    ['behind Traefik, the path alone', '/forward-auth', { 'x-original-uri': RECORDS, ...traefik('GET', terminate) }],
    ['behind Envoy', `/forward-auth${terminate}`, good],
    ['behind Envoy, at its root', '/forward-auth/', good],
    ['twice', '/forward-auth', { 'x-original-method': 'GET, POST', 'x-original-uri': RECORDS }],
    ['with a path of his own as a whole address', '/forward-auth', { ...good, 'x-original-uri': `https://${HOST}${RECORDS}` }],
    ['with a fragment', '/forward-auth', { ...good, 'x-original-uri': `${RECORDS}#/../x` }],
    ['with a host that is none', '/forward-auth', { ...good, 'x-forwarded-host': 'a.example, b.example' }],
    ['that other servers go by', '/forward-auth', { ...good, 'x-rewrite-url': terminate }],
    ['that change the method', '/forward-auth', { ...good, 'x-http-method-override': 'DELETE' }],
    ['that look like ours to some servers', '/forward-auth', { ...good, x_passation_account: VERA }],
    ['in another half-spelling', '/forward-auth', { ...good, 'x-passation_account': VERA }],
    ['and leaves the method out', '/forward-auth', { 'x-original-uri': RECORDS }],
    ['and leaves the path out', '/forward-auth?x=/1.0/me', { 'x-original-method': 'GET' }],
  ] as [string, string, Record<string, string>][])('is refused: %s', async (_what, url, headers) => {
    const answer = await as(THEO, { method: 'GET', url, headers })
    expect([answer.status, reason(answer)]).toEqual([403, 'unclear_call'])
  })

  test('is let through if they say the same', async () => {
    const headers = { ...good, ...traefik('GET', RECORDS), 'x-passation-account': VERA }
    expect(passed(await as(THEO, { method: 'GET', url: '/forward-auth', headers }))[0]).toBe(THEO)
  })
})

describe('a cookie', () => {
  const change = (headers: Record<string, string>) => as(THEO, having(PROXIES.nginx('POST', RECORDS), headers))

  test('changes something from a page of this host alone', async () => {
    const host = { 'x-forwarded-host': HOST }
    expect((await change({ ...host, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await change({ ...host, origin: `https://${HOST}` })).status).toBe(200)
    for (const headers of [
      { ...host, 'sec-fetch-site': 'cross-site' },
      { ...host, 'sec-fetch-site': 'same-site' },
      { ...host, origin: 'https://evil.example' },
      { ...host, origin: 'null' },
      { 'x-forwarded-host': 'other.example', origin: `https://${HOST}` },
    ]) {
      expect([(await change(headers)).status, reason(await change(headers))], JSON.stringify(headers)).toEqual([403, 'forbidden'])
    }
  })

  test('changes nothing if the proxy keeps back which page it was', async () => {
    const answer = await change({})
    expect([answer.status, reason(answer)]).toEqual([403, 'origin_missing'])
  })

  test('is judged by the method of the call, not by that of the question', async () => {
    const answer = await as(THEO, having(PROXIES.Traefik('POST', RECORDS), { origin: 'https://evil.example' }))
    expect(reason(answer)).toBe('forbidden')
  })
})

describe('a signature', () => {
  let keys: TestKeys
  beforeAll(async () => {
    keys = await makeKeys(app, THEO)
  })
  const origin = `https://${HOST}`

  test('is over the address that the application called, with the port and without', async () => {
    for (const [host, called] of [
      [HOST, origin],
      [HOST, `${origin}:443`],
      [`${HOST}:8443`, origin],
      [`${HOST}:8443`, `${origin}:8443`],
      [HOST, `http://${HOST}`],
    ] as const) {
      for (const proxy of ['nginx', 'Traefik', 'Envoy'] as const) {
        const answer = await signed(proxy, 'GET', `${RECORDS}?fieldType=A`, { origin: called, host })
        expect(passed(answer), `${proxy} ${host} ${called}`).toEqual([THEO, '', 'contact:tech'])
      }
    }
  })

  test('is not over the question: keys for calls here open nothing there', async () => {
    const answer = await callSigned(app, keys, 'GET', '/forward-auth', {
      headers: { 'x-original-method': 'GET', 'x-original-uri': RECORDS },
    })
    expect([answer.status, reason(answer)]).toEqual([403, 'invalid_signature'])
  })

  test('of another call, of another host, or of an hour ago is refused', async () => {
    for (const [proxy, options, why] of [
      ['nginx', { origin: 'https://other.example' }, 'invalid_signature'],
      ['Traefik', { headers: { 'x-forwarded-method': 'HEAD' } }, 'invalid_signature'],
      ['nginx', { headers: { 'x-original-uri': `${RECORDS}/1` } }, 'invalid_signature'],
      ['Envoy', { ahead: -3600 }, 'query_time_out'],
      ['nginx', { headers: { 'x-ovh-consumer': 'nobody' } }, 'invalid_credential'],
      ['nginx', { headers: { 'x-ovh-application': 'nobody' } }, 'invalid_key'],
    ] as [keyof typeof PROXIES, SignedOptions, string][]) {
      const answer = await signed(proxy, 'GET', RECORDS, { origin, host: HOST, ...options })
      expect([answer.status, reason(answer)], why).toEqual([403, why])
    }
  })

  test('covers the body where the proxy sends it along, of any kind and with any method', async () => {
    for (const proxy of ['Traefik', 'Envoy'] as const) {
      const body = { target: 'é' }
      expect((await signed(proxy, 'POST', RECORDS, { origin, host: HOST, body })).status, proxy).toBe(200)
      const altered = await signed(proxy, 'POST', RECORDS, { origin, host: HOST, body }, '{"target":"e"}')
      expect([altered.status, reason(altered)]).toEqual([403, 'invalid_signature'])
    }
  })

  test('over a body that did not come can not be verified', async () => {
    const body = { target: '192.0.2.7' }
    for (const headers of [{}, { 'x-original-length': '22' }, { 'x-original-length': 'chunked' }]) {
      const answer = await signed('nginx', 'POST', RECORDS, { origin, host: HOST, body, headers }, '')
      expect([answer.status, reason(answer)]).toEqual([403, 'body_not_forwarded'])
      expect(answer.body.message).toContain('the proxy did not forward')
    }
    const added = await signed('nginx', 'POST', RECORDS, { origin, host: HOST, headers: { 'x-original-length': '22' } })
    expect(reason(added), 'a body that was added to a call without one').toBe('body_not_forwarded')
    const empty = await signed('nginx', 'POST', RECORDS, { origin, host: HOST, headers: { 'x-original-length': '0' } })
    expect(empty.status).toBe(200)
  })

  test('of a body that is too large is refused, not a fault', async () => {
    const body = { target: 'x'.repeat(300_000) }
    for (const proxy of ['Traefik', 'Envoy'] as const) {
      expect((await signed(proxy, 'POST', RECORDS, { origin, host: HOST, body })).status, proxy).toBe(403)
    }
  })

  test('lets through what the rules of the credential name', async () => {
    const few = await makeKeys(app, THEO, [{ method: 'GET', path: '/domain/zone/*' }])
    expect((await signed('nginx', 'GET', RECORDS, { origin, host: HOST }, undefined, few)).status).toBe(200)
    const other = await signed('nginx', 'POST', RECORDS, { origin, host: HOST }, undefined, few)
    expect([other.status, reason(other)]).toEqual([403, 'not_granted_call'])
  })

  /** What the proxy asks about a call that was signed for `origin` and sent to `host`. `sent` is the body that goes along. */
  async function signed(
    proxy: keyof typeof PROXIES,
    method: string,
    uri: string,
    options: SignedOptions,
    sent?: string,
    by = keys,
  ): Promise<TestAnswer> {
    const call = signedCall(app, by, method, uri, options)
    const asked = PROXIES[proxy](method, uri)
    const body = sent ?? (call.payload as string | undefined)
    const answer = await app.app.inject({
      method: asked.method as 'GET',
      url: asked.url,
      headers: { ...asked.headers, 'x-forwarded-host': options.host!, ...(call.headers as Record<string, string>) },
      ...(body && { payload: body }),
    })
    return { status: answer.statusCode, body: answer.body && JSON.parse(answer.body), headers: answer.headers }
  }
})

function ask(method: string, url: string, headers: Record<string, string>): Asked {
  return { method, url, headers }
}

function traefik(method: string, uri: string): Record<string, string> {
  return PROXIES.Traefik(method, uri).headers
}

function having(asked: Asked, headers: Record<string, string>): Asked {
  return { ...asked, headers: { ...asked.headers, ...headers } }
}

/** The question of a proxy, with the session cookie of whom it asks about. */
function as(account: string, { method, url, headers }: Asked, address?: string): Promise<TestAnswer> {
  return app.call(account, method, url, undefined, headers, address)
}

function passed({ headers }: TestAnswer) {
  return ['account', 'user', 'grant'].map((name) => headers[`x-passation-${name}`])
}

function reason({ headers }: TestAnswer) {
  return headers['x-passation-reason']
}
