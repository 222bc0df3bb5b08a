/** Takes one walk: says each verb to the program and to the book, and compares what came of it. */
import { expect } from 'vitest'
import {
  acceptContactChange,
  askForContactChange,
  refuseContactChange,
  resendCode,
  withdrawContactChange,
} from '../../../src/actions/contact-changes.ts'
import type { Context } from '../../../src/actions/context.ts'
import { expireLapsed, remindParties } from '../../../src/actions/deadlines.ts'
import { tell } from '../../../src/actions/feed.ts'
import { removeService } from '../../../src/actions/services-told.ts'
import type { Actor } from '../../../src/domain/actor.ts'
import type { TestApp } from '../../support/app.ts'
import { outcomeOf } from '../../support/changes.ts'
import { actor, order } from '../../support/people.ts'
import * as manual from './manual.ts'
import { type Part, PEOPLE, type Role, type Verb, type Walk, type Which } from './verbs.ts'
import { type Codes, look, noCodes, noteYes, type Seen, witness } from './witness.ts'

const BEGINNING = new Date('2026-03-02T09:00:00.000Z')
const PROVIDER: Actor = { kind: 'provider', key: 'test', address: null, agent: null }

type Step = { context: Context; product: string; name: string; book: manual.Book; codes: Codes; told: string[] }

let names = 0

/** Walks, and gives what the verbs were answered. Throws with the story of the walk if something is not as it must be. */
export async function take(world: TestApp, { product, debtRule, verbs }: Walk): Promise<string[]> {
  const name = `walk${++names}.example`
  const book = newBook(product, debtRule)
  await setTheScene(world, product, name, book)
  const settings = { ...world.context.settings, debtRule }
  const step: Step = { context: { ...world.context, settings }, product, name, book, codes: noCodes(), told: [] }
  let since = (await world.pool.query('select coalesce(max(id), 0) as last from event')).rows[0].last
  let before: Seen = { contacts: book.contacts, changes: [], events: [], letters: [] }
  const outcomes: string[] = []
  for (const verb of verbs) {
    try {
      if (verb.do === 'pass') world.clock.pass(verb.minutes * 60_000)
      book.now = world.clock.now.getTime()
      const expected = { told: { outcome: 'ran', events: [] } as manual.Told }
      const outcome = await say(step, verb, world, expected)
      const after = await look(world.pool, product, name, since)
      step.told.push(`  → ${outcome}`)
      compare(step, outcome, expected.told, after)
      witness(before, after, step.codes)
      learnCodes(step, after)
      since = after.events.at(-1)?.id ?? since
      before = after
      outcomes.push(outcome)
    } catch (error) {
      throw new Error(`${(error as Error).message}\n\nThe walk:\n${step.told.join('\n')}\n`, { cause: error })
    }
  }
  return outcomes
}

/** Says a verb to the program, then to the book; gives how the program answered. */
async function say(step: Step, verb: Verb, world: TestApp, expected: { told: manual.Told }): Promise<string> {
  const { context, product, name, book, told } = step
  const run = async (words: string, work: Promise<unknown>, foretell: () => manual.Told): Promise<string> => {
    told.push(words)
    const outcome = await outcomeOf(work)
    expected.told = foretell()
    return outcome
  }
  switch (verb.do) {
    case 'ask': {
      const by = verb.as === 'stranger' ? stranger(book) : holder(book, verb.as)
      let ids: number[] = []
      const asked = askForContactChange(context, actor(by), product, name, verb.wanted).then((given) => {
        if (Array.isArray(given)) ids = given
        return given
      })
      return run(`${by} asks for ${JSON.stringify(verb.wanted)}`, asked, () => manual.ask(book, by, verb.wanted, ids))
    }
    case 'accept':
    case 'refuse':
      return sayAnswer(step, verb, run)
    case 'resend': {
      const { by, id } = meant(book, verb.as, verb.which)
      return run(`${by} wants a new code for ${id}`, resendCode(context, actor(by), id), () => manual.resend(book, by, id))
    }
    case 'withdraw': {
      const { by, id } = meant(book, verb.as, verb.which)
      return run(`${by} withdraws ${id}`, withdrawContactChange(context, actor(by), id), () => manual.withdraw(book, by, id))
    }
    case 'expire':
      return run('the expiry job runs', expireLapsed(context), () => manual.expire(book))
    case 'remind':
      return run('the reminder job runs', remindParties(context), () => manual.remind(book))
    case 'remove':
      return run('the service is removed', removeService(context, PROVIDER, product, name), () => manual.remove(book))
    case 'bill':
      return run(`a bill of ${verb.who} is ${verb.status}`, tellBill(context, verb.who, verb.status), () =>
        manual.bill(book, verb.who, verb.status),
      )
    case 'set': {
      const line = { kind: 'service' as const, product, name, contacts: verb.contacts, facts: {} }
      const set = tell(context, PROVIDER, line, { by: 'provider' })
      return run(`the provider sets ${JSON.stringify(verb.contacts)}`, set, () => manual.set(book, verb.contacts))
    }
    case 'verify':
      book.people[verb.who]!.verified = true
      await world.pool.query('update account set email_verified_at = now() where nichandle = $1', [verb.who])
      told.push(`${verb.who} verifies the address`)
      return 'ran'
    case 'pass':
      told.push(`${verb.minutes} minutes pass`)
      return 'ran'
  }
}

type Run = (words: string, work: Promise<unknown>, foretell: () => manual.Told) => Promise<string>

function sayAnswer({ context, book, codes }: Step, verb: Extract<Verb, { do: 'accept' | 'refuse' }>, run: Run): Promise<string> {
  const { by, id, change } = meant(book, verb.as, verb.which)
  const party = change?.parties.find(({ account }) => account === by)
  const code = {
    right: party?.code,
    wrong: 'A'.repeat(32),
    old: party?.old.at(-1),
    foreign: change?.parties.find(({ account }) => account !== by)?.code,
  }[verb.code]
  const entered = code ?? 'nothing like a code'
  const yes = verb.do === 'accept'
  if (yes) noteYes(codes, by, id, entered)
  const answer = (yes ? acceptContactChange : refuseContactChange)(context, actor(by), id, entered)
  return run(`${by} ${verb.do}s ${id} with the ${verb.code} code`, answer, () => manual.answer(book, by, id, entered, yes))
}

function tellBill(context: Context, account: string, status: 'paid' | 'unpaid'): Promise<unknown> {
  const line = { kind: 'bill' as const, account, billId: 'B1', date: BEGINNING, amount: 42, currency: 'EUR', status }
  return tell(context, PROVIDER, line, { by: 'provider' })
}

function compare({ book }: Step, outcome: string, foretold: manual.Told, seen: Seen): void {
  const events = seen.events.map(({ kind, change_id }) => {
    const short = kind.replace('contact-change.', '')
    return change_id === null ? short : `${short} ${change_id}`
  })
  const changes = seen.changes.map(({ id, state, reason, reason_account }) =>
    [id, state === 'validatingByCustomers' ? 'open' : state, reason, reason_account].filter(Boolean).join(' '),
  )
  expect({ outcome, events, changes, contacts: seen.contacts }).toEqual({
    outcome: foretold.outcome,
    events: foretold.events,
    changes: book.changes.map(({ id, state }) => `${id} ${state}`),
    contacts: book.contacts,
  })
}

function learnCodes({ book, codes }: Step, { letters }: Seen): void {
  for (const { account, values } of letters) {
    const change = book.changes.find(({ id }) => id === values.changeId)
    const party = change?.parties.find((each) => each.account === account)
    if (party && values.token) party.code = codes.last.get(`${values.changeId} ${account}`)!
  }
}

/** The change that is meant, counted from the newest, and who has this part in it. */
function meant(book: manual.Book, as: Part, { among, nth }: Which): { by: string; id: number; change?: manual.BookChange } {
  const open = book.changes.filter(({ state }) => state === 'open')
  const candidates = among === 'open' && open.length > 0 ? open : book.changes
  const change = candidates.at(-1 - (nth % (candidates.length || 1)))
  if (!change) return { by: stranger(book), id: 0 }
  const by = { asker: change.askedBy, receiver: change.to, loser: change.from, stranger: stranger(book) }[as]
  return { by, id: change.id, change }
}

function holder(book: manual.Book, role: Role): string {
  return book.contacts?.[role] ?? 'anna'
}

/** The first who is no contact: of no change either, most of the time. */
function stranger({ contacts }: manual.Book): string {
  return [...PEOPLE].reverse().find((each) => !Object.values(contacts ?? {}).includes(each))!
}

function newBook(product: Walk['product'], debtRule: Walk['debtRule']): manual.Book {
  const facts = (name: string): manual.Person => ({
    zone: name === 'camille' ? 'CA' : 'EU',
    payable: name !== 'poor',
    voip: name !== 'poor' && name !== 'theo',
    verified: name !== 'fresh',
    bill: 'none',
  })
  return {
    now: BEGINNING.getTime(),
    telephony: product !== 'domain',
    debtRule,
    people: Object.fromEntries(PEOPLE.map((each) => [each, facts(each)])),
    contacts: { admin: 'anna', tech: 'theo', billing: 'bea' },
    changes: [],
    requests: 0,
  }
}

/** A new service among people who owe nothing; what earlier walks left open is over. */
async function setTheScene({ pool, clock }: TestApp, product: string, name: string, book: manual.Book): Promise<void> {
  clock.now = BEGINNING
  await pool.query(`
    update contact_change set state = 'expired', settled_at = now() where state = 'validatingByCustomers';
    update account set email_verified_at = null where nichandle = 'fresh' and email_verified_at is not null;
    delete from bill; delete from letter`)
  await order(pool, product, name, book.contacts!)
}
