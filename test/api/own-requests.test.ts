import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { order, settle } from '../support/people.ts'

const [ANNA, THEO, CARL, ZOE, UMA] = ['anna', 'theo', 'carl', 'zoe', 'uma'] as const
const ACTIONS = ['accept', 'refuse', 'resendEmail', 'abort'] as const

let app: TestApp
let services = 0
beforeAll(async () => {
  app = await startTestApp()
  await settle(app.pool, ANNA, THEO, CARL, ZOE, { nichandle: UMA, verified: false })
  for (const [handle, firstname, name] of [
    [ANNA, 'Anna', 'Novak'],
    [THEO, 'Théo', 'Yvon'],
    [CARL, 'Carl', ''],
  ])
    await app.pool.query('update account set firstname = $2, name = $3 where nichandle = $1', [handle, firstname, name])
  await app.pool.query(`update account set organisation = 'Yvon & fils' where nichandle = $1`, [THEO])
})
afterAll(() => app.close())

const taskPath = (id: number, verb: string) => `/1.0/me/task/contactChange/${id}/${verb}`

/** Anna asks on a new service that somebody, or Theo, becomes its technical contact in Carl's place. */
async function asks(to: string = THEO, name = `service-${++services}.example`): Promise<number> {
  await order(app.pool, 'domain', name, { admin: ANNA, tech: CARL })
  const { status, body } = await app.call(ANNA, 'POST', `/1.0/domain/${name}/changeContact`, { contactTech: to })
  expect(status, JSON.stringify(body)).toBe(200)
  return body[0]
}

async function codeOf(id: number, account: string): Promise<string> {
  const letters = (await app.letters(account)).filter(({ values }) => values.changeId === id && values.token)
  return String(letters.at(-1)!.values.token)
}

async function says(account: string, verb: (typeof ACTIONS)[number], id: number): Promise<number> {
  const body = verb === 'accept' || verb === 'refuse' ? { token: await codeOf(id, account) } : undefined
  return (await app.call(account, 'POST', taskPath(id, verb), body)).status
}

const sees = async (account: string, id: number) => (await app.call(account, 'GET', `/1.0/me/request/${id}`)).body

async function lists(account: string, query = '', headers: Record<string, string> = {}) {
  const { status, body, headers: told } = await app.call(account, 'GET', `/1.0/me/request${query}`, undefined, headers)
  expect(status, JSON.stringify(body)).toBe(200)
  return { ids: body.map(({ id }: { id: number }) => id) as number[], next: told['x-pagination-cursor-next'] as string }
}

describe('what is offered', () => {
  const guesses = async (account: string, id: number) => {
    for (let guess = 0; guess < 5; guess++) await app.call(account, 'POST', taskPath(id, 'accept'), { token: 'A'.repeat(32) })
  }
  const SITUATIONS: Record<string, () => Promise<number>> = {
    'a new request': () => asks(),
    'one that waits for the receiver': async () => askedAnd(await asks(), (id) => says(ANNA, 'accept', id)),
    'one that waits for the asker': async () => askedAnd(await asks(), (id) => says(THEO, 'accept', id)),
    'one to somebody without a verified address': () => asks(UMA),
    'one with a dead code': async () => askedAnd(await asks(), (id) => guesses(THEO, id)),
    'one whose code was sent again three times': async () =>
      askedAnd(await asks(), async (id) => {
        for (let time = 0; time < 3; time++) await says(THEO, 'resendEmail', id)
      }),
    'one that is done': async () =>
      askedAnd(await asks(), async (id) => [await says(ANNA, 'accept', id), await says(THEO, 'accept', id)]),
    'one that failed': async () =>
      askedAnd(await asks(), async (id) => {
        await says(ANNA, 'accept', id)
        await app.pool.query(`update account set zone = 'CA' where nichandle = $1`, [THEO])
        await says(THEO, 'accept', id)
        await app.pool.query(`update account set zone = 'EU' where nichandle = $1`, [THEO])
      }),
    'one that was refused': async () => askedAnd(await asks(), (id) => says(THEO, 'refuse', id)),
    'one that was withdrawn': async () => askedAnd(await asks(), (id) => says(ANNA, 'abort', id)),
    'one that has run out of time': async () => askedAnd(await asks(), async () => app.clock.pass(7 * DAY)),
    'one that is on record as expired': async () =>
      askedAnd(await asks(), (id) =>
        app.pool.query(`update contact_change set state = 'expired', settled_at = now() where id = $1`, [id]),
      ),
    'one whose service is gone': async () =>
      askedAnd(await asks(), async (id) => {
        await says(ANNA, 'abort', id)
        await app.pool.query('delete from service where id = (select service_id from contact_change where id = $1)', [id])
      }),
  }
  const askedAnd = async (id: number, then: (id: number) => Promise<unknown>) => {
    await then(id)
    return id
  }

  test.each(Object.entries(SITUATIONS))('of %s works, and what is not offered is refused', async (_situation, begin) => {
    let offered = 0
    const to = (await sees(ANNA, await begin())).to.nichandle
    for (const account of [ANNA, to, CARL]) {
      for (const verb of ACTIONS) {
        await app.pool.query('truncate throttle')
        const id = await begin()
        const { actions } = await sees(account, id)
        const hasCode = (await app.letters(account)).some(({ values }) => values.changeId === id && values.token)
        const { status } = hasCode
          ? { status: await says(account, verb, id) }
          : await app.call(
              account,
              'POST',
              taskPath(id, verb),
              verb === 'accept' || verb === 'refuse' ? { token: 'none' } : undefined,
            )
        expect([account, verb, actions.includes(verb)]).toEqual([account, verb, status === 200])
        if (status === 200) offered++
      }
    }
    const isOpen = (await sees(ANNA, await begin())).dateDone === null && !_situation.includes('out of time')
    expect(offered > 0).toBe(isOpen)
  })
})

describe('a request', () => {
  test('says all that its parties may know', async () => {
    const id = await asks(THEO, 'whole.example')
    await says(ANNA, 'accept', id)
    const at = app.clock.now.toISOString()
    expect(await sees(THEO, id)).toEqual({
      id,
      product: 'domain',
      serviceName: 'whole.example',
      serviceId: expect.any(Number),
      state: 'validatingByCustomers',
      contactTypes: ['contactTech'],
      asker: { nichandle: ANNA, name: 'Anna Novak', organisation: null },
      from: { nichandle: CARL, name: 'Carl', organisation: null },
      to: { nichandle: THEO, name: 'Théo Yvon', organisation: 'Yvon & fils' },
      dateRequest: at,
      dateExpiration: new Date(app.clock.now.getTime() + 7 * DAY).toISOString(),
      dateDone: null,
      reason: null,
      reasonAccount: null,
      steps: [
        { account: expect.objectContaining({ nichandle: ANNA }), side: 'asking', state: 'validated', sentAt: at, answeredAt: at },
        {
          account: expect.objectContaining({ nichandle: THEO }),
          side: 'receiving',
          state: 'waiting',
          sentAt: at,
          answeredAt: null,
        },
      ],
      awaitsMe: true,
      actions: ['accept', 'refuse', 'resendEmail'],
      secondFactorNeeded: false,
    })
  })

  test('does not exist for anybody it does not concern, in no list and in no count', async () => {
    const id = await asks()
    const foreign = await app.call(ZOE, 'GET', `/1.0/me/request/${id}`)
    const missing = await app.call(ZOE, 'GET', '/1.0/me/request/999999')
    expect(foreign.status).toBe(404)
    expect(foreign.body).toEqual(missing.body)
    expect((await lists(ZOE)).ids).toEqual([])
    expect((await app.call(ZOE, 'GET', '/1.0/me/request/count')).body).toEqual({ waitingForMe: 0, waitingForOthers: 0 })
  })

  test('of a service that is gone is still there, without its number', async () => {
    const id = await asks()
    await says(THEO, 'refuse', id)
    await app.pool.query('delete from service where id = (select service_id from contact_change where id = $1)', [id])
    expect(await sees(ANNA, id)).toMatchObject({ serviceId: null, state: 'refused', reasonAccount: THEO })
  })
})

describe('the name of the receiver', () => {
  const seenBy = async (account: string, id: number) => {
    const { to, steps } = await sees(account, id)
    expect(steps.find(({ side }: { side: string }) => side === 'receiving').account).toEqual(to)
    return [to.name, to.organisation]
  }

  test('is not to be had by asking: only by themselves, until they have validated', async () => {
    const id = await asks()
    for (const account of [ANNA, CARL]) expect(await seenBy(account, id)).toEqual([null, null])
    expect(await seenBy(THEO, id)).toEqual(['Théo Yvon', 'Yvon & fils'])
    await says(THEO, 'accept', id)
    for (const account of [ANNA, CARL]) expect(await seenBy(account, id)).toEqual(['Théo Yvon', 'Yvon & fils'])
    expect((await app.call(ANNA, 'GET', '/1.0/me/request?search=theo')).body[0].to.name).toBe('Théo Yvon')
  })

  test('stays theirs when they refuse', async () => {
    const id = await asks()
    await says(THEO, 'refuse', id)
    for (const account of [ANNA, CARL]) expect(await seenBy(account, id)).toEqual([null, null])
  })

  test('is known to the contacts of a service of which they are one already', async () => {
    await order(app.pool, 'domain', 'known.example', { admin: ANNA, tech: CARL, billing: THEO })
    const { body } = await app.call(ANNA, 'POST', '/1.0/domain/known.example/changeContact', { contactTech: THEO })
    for (const account of [ANNA, CARL]) expect(await seenBy(account, body[0])).toEqual(['Théo Yvon', 'Yvon & fils'])
  })
})

describe('the list', () => {
  beforeAll(async () => {
    await app.close()
    app = await startTestApp()
    await settle(app.pool, ANNA, THEO, CARL, ZOE)
  })

  test('is newest first, page by page, each request once', async () => {
    const ids: number[] = []
    for (let each = 0; each < 5; each++) ids.unshift(await asks())
    expect((await lists(ANNA)).ids).toEqual(ids)
    const first = await lists(ANNA, '', { 'x-pagination-size': '2' })
    expect(first.ids).toEqual(ids.slice(0, 2))
    const second = await lists(ANNA, '', { 'x-pagination-size': '2', 'x-pagination-cursor': first.next })
    expect(second.ids).toEqual(ids.slice(2, 4))
    const third = await lists(ANNA, '', { 'x-pagination-size': '2', 'x-pagination-cursor': second.next })
    expect(third).toEqual({ ids: ids.slice(4), next: undefined })
  })

  test('is narrowed by who is awaited; what has run out of time waits for nobody', async () => {
    const over = await asks(ZOE)
    app.clock.pass(7 * DAY)
    const [waits, said] = [await asks(ZOE), await asks(ZOE)]
    await says(ZOE, 'accept', said)
    const views = async (account: string) => [
      (await lists(account, '?view=waitingForMe')).ids,
      (await lists(account, '?view=waitingForOthers')).ids,
      (await lists(account, '?view=all')).ids,
    ]
    expect(await views(ZOE)).toEqual([[waits], [said], [said, waits, over]])
    expect((await app.call(ZOE, 'GET', '/1.0/me/request/count')).body).toEqual({ waitingForMe: 1, waitingForOthers: 1 })
    expect((await lists(CARL, '?view=waitingForMe')).ids).toEqual([])
    const counts = (await app.call(CARL, 'GET', '/1.0/me/request/count')).body
    expect(counts).toEqual({ waitingForMe: 0, waitingForOthers: (await lists(CARL, '?view=waitingForOthers')).ids.length })
    for (const id of (await lists(ANNA, '?view=waitingForMe')).ids) expect(await sees(ANNA, id)).toMatchObject({ awaitsMe: true })
  })

  test('is narrowed by state, role and part of a name or handle, as typed', async () => {
    const id = await asks(THEO, 'needle_100.example')
    await says(ANNA, 'abort', id)
    expect((await lists(ANNA, '?search=NEEDLE_100')).ids).toEqual([id])
    expect((await lists(ANNA, '?search=needle%25')).ids).toEqual([])
    expect((await lists(ANNA, '?search=needle&state=done,refused')).ids).toEqual([])
    expect((await lists(ANNA, '?search=needle&state=done,aborted')).ids).toEqual([id])
    expect((await lists(ANNA, '?search=needle&role=contactTech')).ids).toEqual([id])
    expect((await lists(ANNA, '?search=needle&role=contactBilling')).ids).toEqual([])
    expect((await lists(ANNA, '?search=zo&view=waitingForMe')).ids.length).toBeGreaterThan(0)
  })

  test.each(['state=gone', 'state=done;', 'view=mine', 'role=owner', 'search=%00'])('refuses %s', async (query) => {
    expect((await app.call(ANNA, 'GET', `/1.0/me/request?${query}`)).status).toBe(400)
  })

  test('of somebody with 100,000 settled requests comes at once, whatever is asked of it', async () => {
    await haveExpired(100_000)
    for (const query of ['', '/count', '?view=waitingForMe', '?view=waitingForOthers', '?state=expired', '?search=bulk-7.']) {
      for (const account of [ANNA, THEO, CARL]) {
        await app.call(account, 'GET', `/1.0/me/request${query}`)
        const begun = performance.now()
        const { status } = await app.call(account, 'GET', `/1.0/me/request${query}`)
        expect(status).toBe(200)
        expect([query, account, Math.max(performance.now() - begun, 250)]).toEqual([query, account, 250])
      }
    }
  })
})

/** Expired ones, whose parties never answered. The database itself lets none begin as that. */
async function haveExpired(count: number): Promise<void> {
  await app.pool.query('alter table contact_change disable trigger user')
  await app.pool.query(
    `with gone as (
       insert into contact_change (request_id, product, service_name, asked_by, from_account, to_account, admin, tech, billing,
                                   state, requested_at, expires_at, settled_at)
       select gen_random_uuid(), 'domain', 'bulk-' || n || '.example', $1, $2, $3, false, true, false, 'expired', now(),
              now() + interval '1 hour', now()
         from generate_series(1, $4::int) n returning id)
     insert into validation (change_id, side, account, state, token_hash, sent_at)
     select id, side, account, 'waiting', sha256(''), now()
       from gone, (values ('asking', $1), ('receiving', $3)) as party(side, account)`,
    [ANNA, CARL, THEO, count],
  )
  await app.pool.query('alter table contact_change enable trigger user')
  await app.pool.query('analyze contact_change, validation')
}
