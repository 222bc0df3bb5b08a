import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acceptContactChange,
  askForContactChange,
  refuseContactChange,
  resendCode,
  withdrawContactChange,
} from '../../src/actions/contact-changes.ts'
import type { AskedContacts } from '../../src/actions/contact-request.ts'
import { notFound } from '../../src/actions/not-found.ts'
import { findChange } from '../../src/db/contact-changes.ts'
import { DAY, HOUR, startTestApp, type TestApp } from '../support/app.ts'
import { actor, addUnpaidBill, contactsOf, order, payBills, settle } from '../support/people.ts'

let world: TestApp
let names = 0

beforeAll(async () => {
  world = await startTestApp()
  await settle(
    world.pool,
    'anna',
    'theo',
    'bea',
    'carl',
    'dora',
    { nichandle: 'debtor', unpaid: true },
    { nichandle: 'poor', payable: false },
    { nichandle: 'camille', zone: 'CA' },
    { nichandle: 'fresh', verified: false },
  )
})

afterAll(() => world.close())

/** A domain of its own for each test: anna is admin, bea billing, theo technical, unless said otherwise. */
async function domain(contacts = { admin: 'anna', tech: 'theo', billing: 'bea' }, status = 'ok') {
  const name = `shop${++names}.example`
  await order(world.pool, 'domain', name, contacts, status)
  return name
}

async function ask(account: string, name: string, wanted: AskedContacts): Promise<number[]> {
  const ids = await askForContactChange(world.context, actor(account), 'domain', name, wanted)
  if (ids === notFound) throw new Error('not found')
  return ids
}

/** The latest code that was sent to an account for a change. */
async function codeOf(id: number, account: string): Promise<string> {
  const letters = (await world.letters(account)).filter(({ values }) => values.changeId === id && values.token)
  return letters.at(-1)!.values.token as string
}

async function accept(account: string, id: number, code?: string) {
  return acceptContactChange(world.context, actor(account), id, code ?? (await codeOf(id, account)))
}

async function refuse(account: string, id: number) {
  return refuseContactChange(world.context, actor(account), id, await codeOf(id, account))
}

async function stateOf(id: number) {
  const change = await findChange(world.pool, id)
  return { state: change!.state, reason: change!.reason, whose: change!.reasonAccount }
}

/** Who got which letters about a change, in order. */
async function lettersAbout(id: number): Promise<string[]> {
  return (await world.letters()).filter(({ values }) => values.changeId === id).map(({ kind, account }) => `${kind} ${account}`)
}

const contacts = (name: string) => contactsOf(world.pool, 'domain', name)
const refusedAs = (code: string) => expect.objectContaining({ code })

describe('the administrative contact', () => {
  test('names a technical contact: both validate, the previous one is told', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { tech: 'carl' })
    expect(await accept('anna', id!)).toEqual({ state: 'validatingByCustomers' })
    expect(await contacts(name)).toEqual({ admin: 'anna', tech: 'theo', billing: 'bea' })
    expect(await accept('carl', id!)).toEqual({ state: 'done' })
    expect(await contacts(name)).toEqual({ admin: 'anna', tech: 'carl', billing: 'bea' })
    expect(await lettersAbout(id!)).toEqual([
      'asked-asker anna',
      'asked-receiver carl',
      'agreed carl',
      'done-party anna',
      'done-party carl',
      'done-told theo',
    ])
  })

  test('takes a role himself: only he validates, the previous contact is told', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { tech: 'anna' })
    expect(await accept('anna', id!)).toEqual({ state: 'done' })
    expect(await contacts(name)).toEqual({ admin: 'anna', tech: 'anna', billing: 'bea' })
    expect(await lettersAbout(id!)).toEqual(['asked-asker anna', 'done-party anna', 'done-told theo'])
  })

  test('names another administrative contact in his place: both validate', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { admin: 'carl' })
    await accept('carl', id!)
    await accept('anna', id!)
    expect(await contacts(name)).toEqual({ admin: 'carl', tech: 'theo', billing: 'bea' })
  })

  test('may name several contacts at once: one task per losing and receiving account', async () => {
    const name = await domain({ admin: 'anna', tech: 'anna', billing: 'bea' })
    const ids = await ask('anna', name, { admin: 'carl', tech: 'carl', billing: 'dora' })
    const changes = await Promise.all(ids.map((id) => findChange(world.pool, id)))
    expect(changes.map((change) => [change!.from, change!.to, change!.roles])).toEqual([
      ['anna', 'carl', ['admin', 'tech']],
      ['bea', 'dora', ['billing']],
    ])
  })

  test('keeps the right that the tasks of one request were asked under', async () => {
    const name = await domain()
    const [admin, billing] = await ask('anna', name, { admin: 'carl', billing: 'dora' })
    await accept('anna', admin!)
    await accept('carl', admin!)
    await accept('anna', billing!)
    expect(await accept('dora', billing!)).toEqual({ state: 'done' })
    expect(await contacts(name)).toEqual({ admin: 'carl', tech: 'theo', billing: 'dora' })
  })

  test('is never held up: his request ends the one that the technical contact had asked for', async () => {
    const name = await domain()
    const [first] = await ask('theo', name, { tech: 'carl' })
    const [second] = await ask('anna', name, { tech: 'anna' })
    expect(await stateOf(first!)).toEqual({ state: 'aborted', reason: 'overtaken', whose: null })
    expect((await lettersAbout(first!)).slice(2)).toEqual(['aborted theo', 'aborted carl'])
    await accept('anna', second!)
    expect((await contacts(name)).tech).toBe('anna')
  })

  test('who has handed over loses what he had asked for separately', async () => {
    const name = await domain()
    const [tech] = await ask('anna', name, { tech: 'dora' })
    const [admin] = await ask('anna', name, { admin: 'carl' })
    await accept('anna', admin!)
    await accept('carl', admin!)
    expect(await stateOf(tech!)).toEqual({ state: 'aborted', reason: 'asker_replaced', whose: null })
    await expect(accept('dora', tech!)).rejects.toEqual(refusedAs('request_closed'))
  })
})

describe('the technical and the billing contact', () => {
  test('name a successor in their own place: both validate', async () => {
    const name = await domain()
    const [tech] = await ask('theo', name, { tech: 'carl' })
    const [billing] = await ask('bea', name, { billing: 'dora' })
    for (const [account, id] of [
      ['theo', tech],
      ['carl', tech],
      ['bea', billing],
      ['dora', billing],
    ] as const)
      await accept(account, id!)
    expect(await contacts(name)).toEqual({ admin: 'anna', tech: 'carl', billing: 'dora' })
  })

  test('can not overtake what the administrative contact asked for', async () => {
    const name = await domain()
    await ask('anna', name, { tech: 'dora' })
    await expect(ask('theo', name, { tech: 'carl' })).rejects.toEqual(refusedAs('change_already_pending'))
  })
})

describe('what stands in the way of a request', () => {
  const cases: { rule: string; by: string; wanted: AskedContacts; code: string; status?: string }[] = [
    {
      rule: 'the technical contact may not name the administrative one',
      by: 'theo',
      wanted: { admin: 'carl' },
      code: 'not_your_role',
    },
    {
      rule: 'the technical contact may not name the billing one',
      by: 'theo',
      wanted: { billing: 'carl' },
      code: 'not_your_role',
    },
    { rule: 'the billing contact may not name the technical one', by: 'bea', wanted: { tech: 'carl' }, code: 'not_your_role' },
    { rule: 'a name that nobody has', by: 'anna', wanted: { tech: 'nobody' }, code: 'unknown_account' },
    { rule: 'an account of another zone', by: 'anna', wanted: { tech: 'camille' }, code: 'other_zone' },
    { rule: 'the contact of today', by: 'anna', wanted: { tech: ' THEO@mail.example ' }, code: 'same_contact' },
    { rule: 'nothing at all', by: 'anna', wanted: {}, code: 'same_contact' },
    { rule: 'a new billing contact who owes money', by: 'anna', wanted: { billing: 'debtor' }, code: 'unpaid_bill' },
    {
      rule: 'a new billing contact without a payment method',
      by: 'anna',
      wanted: { billing: 'poor' },
      code: 'no_payment_method',
    },
    {
      rule: 'a service that is still being created',
      by: 'anna',
      wanted: { tech: 'carl' },
      code: 'service_not_ready',
      status: 'inCreation',
    },
  ]
  test.each(cases)('$rule: $code', async ({ by, wanted, code, status }) => {
    const name = await domain(undefined, status)
    await expect(ask(by, name, wanted)).rejects.toEqual(refusedAs(code))
    const { rows } = await world.pool.query('select from contact_change where service_name = $1', [name])
    expect(rows).toHaveLength(0)
  })

  test('a service that one is no contact of looks like one that does not exist', async () => {
    const name = await domain()
    expect(await askForContactChange(world.context, actor('carl'), 'domain', name, { tech: 'carl' })).toBe(notFound)
    expect(await askForContactChange(world.context, actor('carl'), 'domain', 'none.example', { tech: 'carl' })).toBe(notFound)
  })

  test('his own open request: he can withdraw it', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { tech: 'carl' })
    await expect(ask('anna', name, { tech: 'dora' })).rejects.toEqual(refusedAs('change_already_pending'))
    expect(await withdrawContactChange(world.context, actor('anna'), id!)).toEqual({ state: 'aborted' })
    expect((await lettersAbout(id!)).at(-1)).toBe('withdrawn carl')
    await ask('anna', name, { tech: 'dora' })
  })

  test('money is of no concern to a technical contact', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { tech: 'debtor' })
    await accept('anna', id!)
    expect(await accept('debtor', id!)).toEqual({ state: 'done' })
  })

  test('DEBT_RULE=any asks every old and new contact', async () => {
    const name = await domain()
    const context = { ...world.context, settings: { ...world.context.settings, debtRule: 'any' as const } }
    await expect(askForContactChange(context, actor('anna'), 'domain', name, { tech: 'debtor' })).rejects.toEqual(
      refusedAs('unpaid_bill'),
    )
  })
})

describe('validation', () => {
  test('an address that is not verified can not validate', async () => {
    const [id] = await ask('anna', await domain(), { tech: 'fresh' })
    await expect(accept('fresh', id!)).rejects.toEqual(refusedAs('email_not_verified'))
    await world.pool.query(`update account set email_verified_at = now() where nichandle = 'fresh'`)
    expect(await accept('fresh', id!)).toEqual({ state: 'validatingByCustomers' })
  })

  test('each party has a code of its own, of no use to anybody else', async () => {
    const [id] = await ask('anna', await domain(), { tech: 'carl' })
    const [annas, carls] = [await codeOf(id!, 'anna'), await codeOf(id!, 'carl')]
    expect(annas).toMatch(/^[A-Za-z0-9]{32}$/)
    expect(annas).not.toBe(carls)
    await expect(accept('anna', id!, carls)).rejects.toEqual(refusedAs('token_unusable'))
    await expect(accept('theo', id!, annas)).rejects.toEqual(refusedAs('not_awaiting_you'))
    expect(await acceptContactChange(world.context, actor('dora'), id!, annas)).toBe(notFound)
  })

  test('a code is spent once', async () => {
    const [id] = await ask('anna', await domain(), { tech: 'carl' })
    await accept('anna', id!)
    await expect(accept('anna', id!)).rejects.toEqual(refusedAs('already_answered'))
  })

  test('a code of another request is of no use', async () => {
    const [first] = await ask('anna', await domain(), { tech: 'carl' })
    const [second] = await ask('anna', await domain(), { tech: 'carl' })
    await expect(accept('anna', first!, await codeOf(second!, 'anna'))).rejects.toEqual(refusedAs('token_unusable'))
  })

  test('after five wrong codes even the right one is dead, until a new one is sent', async () => {
    const [id] = await ask('anna', await domain(), { tech: 'carl' })
    for (let tries = 0; tries < 5; tries++)
      await expect(accept('anna', id!, 'wrong')).rejects.toEqual(refusedAs('token_unusable'))
    await expect(accept('anna', id!)).rejects.toEqual(refusedAs('too_many_attempts'))
    await resendCode(world.context, actor('anna'), id!)
    expect(await accept('anna', id!)).toEqual({ state: 'validatingByCustomers' })
  })

  test('a new code kills the old one, three times in an hour', async () => {
    const [id] = await ask('anna', await domain(), { tech: 'carl' })
    const old = await codeOf(id!, 'carl')
    for (let times = 0; times < 3; times++) await resendCode(world.context, actor('carl'), id!)
    await expect(accept('carl', id!, old)).rejects.toEqual(refusedAs('token_unusable'))
    await expect(resendCode(world.context, actor('carl'), id!)).rejects.toEqual(refusedAs('too_many_requests'))
    world.clock.pass(HOUR)
    await resendCode(world.context, actor('carl'), id!)
    expect(await accept('carl', id!)).toEqual({ state: 'validatingByCustomers' })
  })

  test('a refusal ends it, and the other party is told by whom', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { tech: 'carl' })
    await accept('anna', id!)
    expect(await refuse('carl', id!)).toEqual({ state: 'refused' })
    expect(await stateOf(id!)).toEqual({ state: 'refused', reason: null, whose: 'carl' })
    expect((await lettersAbout(id!)).at(-1)).toBe('refused anna')
    await expect(accept('anna', id!)).rejects.toEqual(refusedAs('request_closed'))
    expect((await contacts(name)).tech).toBe('theo')
  })

  test('only the asker withdraws', async () => {
    const [id] = await ask('anna', await domain(), { tech: 'carl' })
    await expect(withdrawContactChange(world.context, actor('carl'), id!)).rejects.toEqual(refusedAs('not_awaiting_you'))
    expect(await withdrawContactChange(world.context, actor('dora'), id!)).toBe(notFound)
  })

  test('after seven days nobody can answer, and the role is free to be asked for', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { tech: 'carl' })
    world.clock.pass(7 * DAY)
    await expect(accept('anna', id!)).rejects.toEqual(refusedAs('request_closed'))
    await ask('anna', name, { tech: 'dora' })
    expect((await stateOf(id!)).state).toBe('expired')
  })

  test('a bill that comes before the last yes ends it in error, and everybody is told', async () => {
    const name = await domain()
    const [id] = await ask('anna', name, { billing: 'carl' })
    await accept('anna', id!)
    await addUnpaidBill(world.pool, 'bea')
    expect(await accept('carl', id!)).toEqual({ state: 'error' })
    expect(await stateOf(id!)).toEqual({ state: 'error', reason: 'unpaid_bill', whose: 'bea' })
    expect((await lettersAbout(id!)).slice(-3).sort()).toEqual(['failed anna', 'failed bea', 'failed carl'])
    expect((await contacts(name)).billing).toBe('bea')
    await payBills(world.pool, 'bea')
  })
})
