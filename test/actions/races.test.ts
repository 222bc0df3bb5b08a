import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../src/actions/context.ts'
import { expireLapsed } from '../../src/actions/deadlines.ts'
import { createPool, type Database } from '../../src/db/database.ts'
import type { Contacts, Role } from '../../src/domain/role.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { atOnce, outcomeOf, tally, type Verbs, verbsIn } from '../support/changes.ts'
import { contactsOf, order, payBills, settle } from '../support/people.ts'

/** Everything here really happens at once: sixty connections, each verb in a transaction of its own. */
const CROWD = 60
const ROUNDS = 24

let world: TestApp
let pool: Database
let context: Context
let verbs: Verbs
let names = 0

beforeAll(async () => {
  world = await startTestApp()
  pool = createPool(world.database.connection, CROWD)
  context = { ...world.context, db: pool }
  verbs = verbsIn(context)
  await settle(world.pool, 'anna', 'theo', 'bea', 'carl', 'dora', 'emil')
  await Promise.all(Array.from({ length: CROWD }, () => pool.query('select pg_sleep(0.05)')))
})

afterAll(async () => {
  await pool.end()
  await world.close()
})

async function domain(contacts: Contacts = { admin: 'anna', tech: 'theo', billing: 'bea' }): Promise<string> {
  const name = `race${++names}.example`
  await order(world.pool, 'domain', name, contacts)
  return name
}

const contacts = (name: string) => contactsOf(world.pool, 'domain', name)

/** A change to which everyone but the receiver has said yes, and the receiver's code. */
async function halfAgreed(name: string, by: string, role: Role, to: string): Promise<{ id: number; code: string }> {
  const [id] = await verbs.ask(by, name, { [role]: to })
  await verbs.accept(by, id!, await verbs.codeOf(id!, by))
  return { id: id!, code: await verbs.codeOf(id!, to) }
}

async function stateOf(id: number): Promise<string> {
  const { rows } = await world.pool.query('select state, reason from contact_change where id = $1', [id])
  return rows[0].reason ? `${rows[0].state} ${rows[0].reason}` : rows[0].state
}

/** The events about a change, in the order they happened, without their common prefix. */
async function eventsOf(id: number): Promise<string[]> {
  const { rows } = await world.pool.query('select kind from event where change_id = $1 order by id', [id])
  return rows.map(({ kind }) => kind.replace('contact-change.', ''))
}

async function lettersOf(id: number): Promise<string[]> {
  const text = `select kind, account from letter where (values->>'changeId')::bigint = $1 order by id`
  return (await world.pool.query(text, [id])).rows.map(({ kind, account }) => `${kind} ${account}`)
}

const ASKED = ['asked-asker anna', 'asked-receiver carl']
const DONE = ['done-party anna', 'done-party carl', 'done-told theo']

describe('fifty times the same code at once', () => {
  test('the last yes: one success, one effect, one event, one set of letters', async () => {
    const name = await domain()
    const { id, code } = await halfAgreed(name, 'anna', 'tech', 'carl')
    const outcomes = await atOnce(...Array.from({ length: 50 }, () => () => verbs.accept('carl', id, code)))
    expect(tally(outcomes)).toEqual({ done: 1, request_closed: 49 })
    expect(await contacts(name)).toEqual({ admin: 'anna', tech: 'carl', billing: 'bea' })
    expect(await eventsOf(id)).toEqual(['asked', 'validated', 'done'])
    expect(await lettersOf(id)).toEqual([...ASKED, 'agreed carl', ...DONE])
  })

  test('the first yes: one success, one event, one letter', async () => {
    const name = await domain()
    const [id] = await verbs.ask('anna', name, { tech: 'carl' })
    const code = await verbs.codeOf(id!, 'anna')
    const outcomes = await atOnce(...Array.from({ length: 50 }, () => () => verbs.accept('anna', id!, code)))
    expect(tally(outcomes)).toEqual({ validatingByCustomers: 1, already_answered: 49 })
    expect(await eventsOf(id!)).toEqual(['asked', 'validated'])
    expect(await lettersOf(id!)).toEqual([...ASKED, 'agreed carl'])
  })

  test('fifty wrong codes: five are counted, and the right one is dead', async () => {
    const [id] = await verbs.ask('anna', await domain(), { tech: 'carl' })
    const outcomes = await atOnce(...Array.from({ length: 50 }, (_, n) => () => verbs.accept('carl', id!, `wrong ${n}`)))
    expect(tally(outcomes)).toEqual({ token_unusable: 5, too_many_attempts: 45 })
    expect(await outcomeOf(verbs.accept('carl', id!, await verbs.codeOf(id!, 'carl')))).toBe('too_many_attempts')
    expect(tally(await eventsOf(id!))).toEqual({ asked: 1, 'code-rejected': 5 })
  })

  test('twenty wishes for a new code: three letters, and only the last of their codes is good', async () => {
    const [id] = await verbs.ask('anna', await domain(), { tech: 'carl' })
    const outcomes = await atOnce(...Array.from({ length: 20 }, () => () => verbs.resend('carl', id!)))
    expect(tally(outcomes)).toEqual({ validatingByCustomers: 3, too_many_requests: 17 })
    expect(await lettersOf(id!)).toEqual([...ASKED, 'resent carl', 'resent carl', 'resent carl'])
    expect(await outcomeOf(verbs.accept('carl', id!, await verbs.codeOf(id!, 'carl')))).toBe('validatingByCustomers')
  })
})

describe('accept, refuse, withdraw and expire at once', () => {
  /** What each winner leaves behind. */
  const WINNERS: Record<string, { event: string; letters: string[]; tech: string }> = {
    done: { event: 'done', letters: DONE, tech: 'carl' },
    refused: { event: 'refused', letters: ['refused anna'], tech: 'theo' },
    'aborted withdrawn': { event: 'aborted', letters: ['withdrawn carl'], tech: 'theo' },
    expired: { event: 'expired', letters: ['expired anna', 'expired carl'], tech: 'theo' },
  }

  test('one wins, the others are refused, and the letters are the winner’s', async () => {
    const won = new Set<string>()
    const tomorrow = { ...context, clock: () => new Date(world.clock.now.getTime() + 7 * DAY) }
    for (let round = 0; round < ROUNDS; round++) {
      const name = await domain()
      const { id, code } = await halfAgreed(name, 'anna', 'tech', 'carl')
      const contenders = [
        () => verbs.accept('carl', id, code),
        () => verbs.refuse('carl', id, code),
        () => verbs.withdraw('anna', id),
        () => expireLapsed(tomorrow),
      ]
      const first = round % contenders.length
      const outcomes = await atOnce(...contenders.slice(first), ...contenders.slice(0, first))

      const state = await stateOf(id)
      const winner = WINNERS[state]!
      won.add(state)
      const answers = outcomes.filter((outcome) => outcome !== 'ran')
      const refused = state === 'expired' ? 3 : 2
      expect(tally(answers)).toEqual({ request_closed: refused, ...(state !== 'expired' && { [state.split(' ')[0]!]: 1 }) })
      expect(await eventsOf(id)).toEqual(['asked', 'validated', winner.event])
      expect(await lettersOf(id)).toEqual([...ASKED, 'agreed carl', ...winner.letters])
      expect((await contacts(name)).tech).toBe(winner.tech)
    }
    expect(won.size).toBeGreaterThan(1)
  })

  test('the jobs of eight nodes expire each change once', async () => {
    const ids: number[] = []
    for (let n = 0; n < 20; n++) ids.push(...(await verbs.ask('anna', await domain(), { tech: 'carl' })))
    const tomorrow = { ...context, clock: () => new Date(world.clock.now.getTime() + 7 * DAY) }
    await Promise.all(Array.from({ length: 8 }, () => expireLapsed(tomorrow)))
    for (const id of ids) expect(await eventsOf(id)).toEqual(['asked', 'expired'])
  })
})

describe('requests for one role at once', () => {
  test.each([2, 10, 50])('%i of one asker: one is open', async (many) => {
    const name = await domain()
    const receivers = ['carl', 'dora', 'emil']
    const wishes = Array.from({ length: many }, (_, n) => () => verbs.ask('anna', name, { tech: receivers[n % 3]! }))
    expect(tally(await atOnce(...wishes))).toEqual({ asked: 1, change_already_pending: many - 1 })
    expect(await openOn(name)).toHaveLength(1)
  })

  test('of the technical and the administrative contact: the administrative one’s is open', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const name = await domain()
      const wishes = [
        () => verbs.ask('theo', name, { tech: 'carl' }),
        () => verbs.ask('anna', name, { tech: 'dora' }),
        () => verbs.ask('theo', name, { tech: 'emil' }),
      ]
      const outcomes = await atOnce(...(round % 2 ? wishes : wishes.reverse()))
      expect(outcomes[1]).toBe('asked')
      expect(await openOn(name)).toEqual(['anna: theo > dora tech'])
    }
  })

  test('of three contacts, each for a role of its own: all are open', async () => {
    const name = await domain()
    const outcomes = await atOnce(
      () => verbs.ask('anna', name, { admin: 'emil' }),
      () => verbs.ask('theo', name, { tech: 'carl' }),
      () => verbs.ask('bea', name, { billing: 'dora' }),
    )
    expect(outcomes).toEqual(['asked', 'asked', 'asked'])
    expect(await openOn(name)).toHaveLength(3)
  })

  async function openOn(name: string): Promise<string[]> {
    const { rows } = await world.pool.query(
      `select asked_by, from_account, to_account, admin, tech, billing from contact_change
        where service_name = $1 and state = 'validatingByCustomers'`,
      [name],
    )
    const roles = (row: Record<string, boolean>) => ['admin', 'tech', 'billing'].filter((role) => row[role]).join(' ')
    return rows.map((row) => `${row.asked_by}: ${row.from_account} > ${row.to_account} ${roles(row)}`)
  }
})

test('both parties say yes at the same moment: it is done, once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const name = await domain()
    const [id] = await verbs.ask('anna', name, { tech: 'carl' })
    const [annas, carls] = [await verbs.codeOf(id!, 'anna'), await verbs.codeOf(id!, 'carl')]
    const outcomes = await atOnce(
      () => verbs.accept('anna', id!, annas),
      () => verbs.accept('carl', id!, carls),
    )
    expect(outcomes.sort()).toEqual(['done', 'validatingByCustomers'])
    expect(await eventsOf(id!)).toEqual(['asked', 'validated', 'done'])
    expect((await contacts(name)).tech).toBe('carl')
  }
})

test('a handover takes effect while the last yes to what its loser had asked for comes in', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const name = await domain()
    const tech = await halfAgreed(name, 'anna', 'tech', 'dora')
    const billing = await halfAgreed(name, 'anna', 'billing', 'emil')
    const admin = await halfAgreed(name, 'anna', 'admin', 'carl')
    const yeses = [
      () => verbs.accept('dora', tech.id, tech.code),
      () => verbs.accept('carl', admin.id, admin.code),
      () => verbs.accept('emil', billing.id, billing.code),
    ]
    const outcomes = await atOnce(...(round % 2 ? yeses : yeses.reverse()))
    expect(outcomes[1]).toBe('done')
    const [techs, billings] = round % 2 ? [outcomes[0], outcomes[2]] : [outcomes[2], outcomes[0]]
    expect(await stateOf(tech.id)).toBe(techs === 'done' ? 'done' : 'aborted asker_replaced')
    expect(await stateOf(billing.id)).toBe(billings === 'done' ? 'done' : 'aborted asker_replaced')
    for (const outcome of [techs, billings]) expect(['done', 'request_closed']).toContain(outcome)
    expect(await contacts(name)).toEqual({
      admin: 'carl',
      tech: techs === 'done' ? 'dora' : 'theo',
      billing: billings === 'done' ? 'emil' : 'bea',
    })
  }
})

test('the administrative contact takes the role back while the last yes of another request for it comes in', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const name = await domain()
    const { id, code } = await halfAgreed(name, 'theo', 'tech', 'carl')
    const both = [() => verbs.accept('carl', id, code), () => verbs.ask('anna', name, { tech: 'anna' })]
    const outcomes = await atOnce(...(round % 2 ? both : both.reverse()))
    const [yes, asked] = round % 2 ? outcomes : outcomes.reverse()
    expect(asked).toBe('asked')
    const holder = yes === 'done' ? 'carl' : 'theo'
    expect(await stateOf(id)).toBe(yes === 'done' ? 'done' : 'aborted overtaken')
    if (yes !== 'done') expect(yes).toBe('request_closed')
    const { rows } = await world.pool.query(
      `select from_account from contact_change where service_name = $1 and state = 'validatingByCustomers'`,
      [name],
    )
    expect(rows).toEqual([{ from_account: holder }])
    expect((await contacts(name)).tech).toBe(holder)
  }
})

describe('an unpaid bill against the last yes', () => {
  /** As the provider's own systems do: the account is locked before the bill is written. Tells what state the change was in then. */
  async function bill(account: string, id: number, meanwhile: () => Promise<void> = async () => undefined): Promise<string> {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select from account where nichandle = $1 for update', [account])
      const { rows } = await client.query('select state from contact_change where id = $1', [id])
      await client.query(
        `insert into bill (account, bill_id, date, amount, currency, status) values ($1, 'RACE', now(), 42, 'EUR', 'unpaid')
         on conflict (account, bill_id) do update set status = 'unpaid'`,
        [account],
      )
      await meanwhile()
      await client.query('commit')
      return rows[0].state
    } finally {
      client.release()
    }
  }

  test.each(['bea', 'carl'])('of %s: a change is never done after it', async (debtor) => {
    for (let round = 0; round < ROUNDS; round++) {
      const name = await domain()
      const { id, code } = await halfAgreed(name, 'anna', 'billing', 'carl')
      const billed = round % 2 ? bill(debtor, id) : undefined
      const [outcome, seen] = await Promise.all([outcomeOf(verbs.accept('carl', id, code)), billed ?? bill(debtor, id)])
      expect(outcome).toBe(seen === 'done' ? 'done' : 'error')
      expect(await stateOf(id)).toBe(seen === 'done' ? 'done' : 'error unpaid_bill')
      expect((await contacts(name)).billing).toBe(seen === 'done' ? 'carl' : 'bea')
      await payBills(world.pool, debtor)
    }
  })

  test('that is being written is waited for', async () => {
    const name = await domain()
    const { id, code } = await halfAgreed(name, 'anna', 'billing', 'carl')
    let yes: Promise<string> | undefined
    await bill('bea', id, async () => {
      yes = outcomeOf(verbs.accept('carl', id, code))
      await someoneWaitsForALock()
    })
    expect(await yes).toBe('error')
    expect((await eventsOf(id)).at(-1)).toBe('failed')
    expect((await lettersOf(id)).slice(-3).sort()).toEqual(['failed anna', 'failed bea', 'failed carl'])
    await payBills(world.pool, 'bea')
  })

  async function someoneWaitsForALock(): Promise<void> {
    const text = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await world.pool.query(text)).rows.length === 0) await new Promise((tick) => setTimeout(tick, 2))
  }
})

test('a new code against a yes with the old one: one of them comes too late', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const name = await domain()
    const { id, code } = await halfAgreed(name, 'anna', 'tech', 'carl')
    const both = [() => verbs.accept('carl', id, code), () => verbs.resend('carl', id)]
    const outcomes = await atOnce(...(round % 2 ? both : both.reverse()))
    const [yes, resent] = round % 2 ? outcomes : outcomes.reverse()
    if (yes === 'done') {
      expect(resent).toBe('request_closed')
      expect(await eventsOf(id)).toEqual(['asked', 'validated', 'done'])
      continue
    }
    expect([yes, resent]).toEqual(['token_unusable', 'validatingByCustomers'])
    expect(await eventsOf(id)).toEqual(['asked', 'validated', 'resent', 'code-rejected'])
    expect(await outcomeOf(verbs.accept('carl', id, await verbs.codeOf(id, 'carl')))).toBe('done')
  }
})

describe('a reader sees before or after, never between', () => {
  const AT_ONCE = `select s.contact_admin as admin, s.contact_tech as tech, c.state
                     from service s join contact_change c on c.service_id = s.id where c.id = $1`

  async function oneStatement(id: number): Promise<string> {
    const { rows } = await pool.query(AT_ONCE, [id])
    return `${rows[0].admin} ${rows[0].tech} ${rows[0].state}`
  }

  async function twoStatements(id: number, name: string): Promise<string> {
    const client = await pool.connect()
    try {
      await client.query('begin isolation level repeatable read read only')
      const change = await client.query('select state from contact_change where id = $1', [id])
      const service = await client.query('select contact_admin, contact_tech from service where name = $1', [name])
      await client.query('commit')
      return `${service.rows[0].contact_admin} ${service.rows[0].contact_tech} ${change.rows[0].state}`
    } finally {
      client.release()
    }
  }

  test('of a swap of two roles, in one statement or in one snapshot', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      const name = await domain({ admin: 'anna', tech: 'anna', billing: 'bea' })
      const [id] = await verbs.ask('anna', name, { admin: 'carl', tech: 'carl' })
      await verbs.accept('anna', id!, await verbs.codeOf(id!, 'anna'))
      const code = await verbs.codeOf(id!, 'carl')
      let over = false
      const reading = Array.from({ length: 4 }, async (_, n) => {
        while (!over) seen.add(await (n % 2 ? oneStatement(id!) : twoStatements(id!, name)))
        seen.add(await oneStatement(id!))
      })
      expect(await outcomeOf(verbs.accept('carl', id!, code))).toBe('done')
      over = true
      await Promise.all(reading)
    }
    expect([...seen].sort()).toEqual(['anna anna validatingByCustomers', 'carl carl done'])
  })
})

test('a crowd of verbs on a few services ends in answers and refusals, nothing else', async () => {
  const services = await Promise.all([domain(), domain(), domain()])
  const people = ['anna', 'theo', 'bea', 'carl', 'dora', 'emil']
  const pick = <Item>(items: Item[], n: number): Item => items[n % items.length]!
  const asks = Array.from({ length: 60 }, (_, n) => () => {
    const wanted = {
      [pick(['admin', 'tech', 'billing'], n)]: pick(people, n * 7),
      [pick(['tech', 'billing'], n)]: pick(people, n * 5),
    }
    return verbs.ask(pick(people, n), pick(services, n), wanted).catch((error) => {
      if (error.message.includes('is no contact of')) return 'not found'
      throw error
    })
  })
  await atOnce(...asks)
  const { rows } = await world.pool.query(
    `select l.account, (l.values->>'changeId')::bigint as id, l.values->>'token' as code from letter l
       join contact_change c on c.id = (l.values->>'changeId')::bigint
      where c.service_name = any($1) and l.values ? 'token' order by l.id desc`,
    [services],
  )
  const answers = rows.flatMap(({ account, id, code }) => [
    () => verbs.accept(account, id, code),
    () => verbs.resend(account, id),
    () => verbs.accept(account, id, code),
    () => verbs.withdraw(account, id),
    () => verbs.refuse(account, id, code),
    () => inABill(account),
  ])
  const outcomes = tally(await atOnce(...answers, ...asks))
  expect(Object.values(outcomes).reduce((sum, each) => sum + each, 0)).toBe(answers.length + asks.length)
  await Promise.all(people.map((each) => payBills(world.pool, each)))

  async function inABill(account: string): Promise<void> {
    const client = await pool.connect()
    await client.query('begin')
    await client.query('select from account where nichandle = $1 for update', [account])
    await client.query(`update bill set status = 'paid' where account = $1`, [account])
    await client.query('commit')
    client.release()
  }
})
