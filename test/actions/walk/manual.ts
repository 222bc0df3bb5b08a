/**
 * The manual, told a second time: a small book that knows by itself what every verb must bring. It shares nothing with the
 * program but the words, so that where the two differ, one of them is wrong.
 */
import type { Role } from './verbs.ts'

const ROLES = ['admin', 'tech', 'billing'] as const
const HOUR = 3_600_000
const DAY = 24 * HOUR

export type Contacts = Record<Role, string>

export type Person = { zone: string; payable: boolean; voip: boolean; verified: boolean; bill: 'none' | 'paid' | 'unpaid' }

export type BookParty = { account: string; answered: boolean; code: string; old: string[]; wrong: number; resent: number[] }

export type BookChange = {
  id: number
  request: number
  askedBy: string
  from: string
  to: string
  roles: Role[]
  asked: number
  until: number
  reminded: boolean
  /** `open`, or the end with its reason and whose it is: `aborted withdrawn`, `error unpaid_bill bea`. */
  state: string
  parties: BookParty[]
}

export type Book = {
  now: number
  telephony: boolean
  debtRule: 'billing' | 'any'
  people: Record<string, Person>
  /** Nobody's, once the service is gone. */
  contacts: Contacts | undefined
  changes: BookChange[]
  requests: number
}

/** What a verb must bring: how it is answered, and which events it leaves, each `kind` or `kind id`. */
export type Told = { outcome: string; events: string[] }

const no = (code: string): Told => ({ outcome: code, events: [] })

/** `ids` are those that the program gave to the new changes. */
export function ask(book: Book, by: string, wanted: Partial<Record<Role, string>>, ids: number[]): Told {
  const { contacts } = book
  if (!contacts || !Object.values(contacts).includes(by)) return no('not found')
  const moves = ROLES.flatMap((role) => {
    const to = wanted[role] && personOf(wanted[role])
    return to && to !== contacts[role] ? [{ role, from: contacts[role], to }] : []
  })
  if (moves.length === 0) return no('same_contact')
  for (const move of moves) {
    const refusal = refusalOf(book, by, contacts, move)
    if (refusal) return no(refusal)
  }
  const events = lapsed(book).map((change) => ended(change, 'expired', 'expired'))
  for (const { role } of moves) {
    const pending = openOn(book, role)
    if (pending) events.push(ended(pending, 'aborted overtaken', 'aborted'))
  }
  const pairs = [...new Set(moves.map(({ from, to }) => `${from} ${to}`))]
  const request = ++book.requests
  for (const [index, pair] of pairs.entries()) {
    const [from, to] = pair.split(' ') as [string, string]
    const roles = moves.filter((move) => `${move.from} ${move.to}` === pair).map(({ role }) => role)
    const parties = [...new Set([by, to])].map((account) => ({
      account,
      answered: false,
      code: '',
      old: [],
      wrong: 0,
      resent: [],
    }))
    const id = ids[index] ?? 0
    const facts = { id, request, askedBy: by, from, to, roles, asked: book.now, until: book.now + 7 * DAY }
    book.changes.push({ ...facts, reminded: false, state: 'open', parties })
    events.push(`asked ${id}`)
  }
  return { outcome: 'asked', events }
}

export function answer(book: Book, by: string, id: number, code: string, yes: boolean): Told {
  const change = seenBy(book, by, id)
  if (!change) return no('not found')
  if (!isLive(book, change)) return no('request_closed')
  const party = change.parties.find(({ account }) => account === by)
  if (!party) return no('not_awaiting_you')
  if (party.answered) return no('already_answered')
  if (party.wrong >= 5) return no('too_many_attempts')
  if (code !== party.code) {
    party.wrong += 1
    return { outcome: 'token_unusable', events: [`code-rejected ${id}`] }
  }
  if (!yes) return { outcome: 'refused', events: [ended(change, `refused ${by}`, 'refused')] }
  if (!book.people[by]!.verified) return no('email_not_verified')
  party.answered = true
  if (change.parties.some(({ answered }) => !answered)) return { outcome: 'validatingByCustomers', events: [`validated ${id}`] }
  return effect(book, change)
}

export function resend(book: Book, by: string, id: number): Told {
  const change = seenBy(book, by, id)
  if (!change) return no('not found')
  if (!isLive(book, change)) return no('request_closed')
  const party = change.parties.find(({ account }) => account === by)
  if (!party) return no('not_awaiting_you')
  if (party.answered) return no('already_answered')
  if (party.resent.filter((at) => book.now - at < HOUR).length >= 3) return no('too_many_requests')
  party.resent.push(book.now)
  party.old.push(party.code)
  party.wrong = 0
  return { outcome: 'validatingByCustomers', events: [`resent ${id}`] }
}

export function withdraw(book: Book, by: string, id: number): Told {
  const change = seenBy(book, by, id)
  if (!change) return no('not found')
  if (!isLive(book, change)) return no('request_closed')
  if (change.askedBy !== by) return no('not_awaiting_you')
  return { outcome: 'aborted', events: [ended(change, 'aborted withdrawn', 'aborted')] }
}

export function expire(book: Book): Told {
  return { outcome: 'ran', events: lapsed(book).map((change) => ended(change, 'expired', 'expired')) }
}

export function remind(book: Book): Told {
  const due = book.changes.filter(
    (change) =>
      isLive(book, change) && !change.reminded && change.until - book.now <= 2 * DAY && change.until - change.asked > 2 * DAY,
  )
  for (const change of due) change.reminded = true
  return { outcome: 'ran', events: due.map(({ id }) => `reminded ${id}`) }
}

export function bill(book: Book, who: string, status: 'paid' | 'unpaid'): Told {
  const before = book.people[who]!.bill
  book.people[who]!.bill = status
  return { outcome: 'ran', events: before === status ? [] : ['bill.recorded'] }
}

export function set(book: Book, told: { admin: string; tech?: string; billing?: string }): Told {
  const before = book.contacts
  const after = { admin: told.admin, tech: told.tech ?? told.admin, billing: told.billing ?? told.admin }
  book.contacts = after
  if (!before) return { outcome: 'ran', events: ['service.registered'] }
  const roles = ROLES.filter((role) => before[role] !== after[role])
  if (roles.length === 0) return { outcome: 'ran', events: [] }
  const events = book.changes
    .filter((change) => isLive(book, change))
    .flatMap((change) => {
      if (change.roles.some((role) => roles.includes(role))) return [ended(change, 'aborted contacts_set', 'aborted')]
      const falls = roles.includes('admin') && change.askedBy === before.admin
      return falls ? [ended(change, 'aborted asker_replaced', 'aborted')] : []
    })
  return { outcome: 'ran', events: [...events, 'service.contacts-set'] }
}

export function remove(book: Book): Told {
  if (!book.contacts) return no('not found')
  book.contacts = undefined
  const events = book.changes
    .filter(({ state }) => state === 'open')
    .map((change) =>
      isLive(book, change) ? ended(change, 'aborted service_removed', 'aborted') : ended(change, 'expired', 'expired'),
    )
  return { outcome: 'ran', events: [...events, 'service.removed'] }
}

/** Who is meant by a name as it was entered. */
export function personOf(entered: string): string {
  return entered.trim().toLowerCase().replace('@mail.example', '')
}

function effect(book: Book, change: BookChange): Told {
  const people = [change.askedBy, change.from, change.to] as const
  for (const role of change.roles) {
    const [refusal, whose] = conditionOf(book, role, ...people)
    if (refusal) return { outcome: 'error', events: [ended(change, `error ${refusal} ${whose}`, 'failed')] }
  }
  for (const role of change.roles) book.contacts![role] = change.to
  const events = [ended(change, 'done', 'done')]
  const separate = ({ askedBy, request }: BookChange) => askedBy === change.from && request !== change.request
  const falling = change.roles.includes('admin') ? book.changes.filter((each) => isLive(book, each) && separate(each)) : []
  return { outcome: 'done', events: [...events, ...falling.map((each) => ended(each, 'aborted asker_replaced', 'aborted'))] }
}

type Move = { role: Role; from: string; to: string }

function refusalOf(book: Book, by: string, contacts: Contacts, { role, from, to }: Move): string | undefined {
  const may = by === contacts.admin || (!book.telephony && by === contacts[role])
  if (!may) return book.telephony ? 'telephony_admin_only' : 'not_your_role'
  if (!book.people[to]) return 'unknown_account'
  const [refusal] = conditionOf(book, role, by, from, to)
  if (refusal) return refusal
  const pending = openOn(book, role)
  return pending && (by !== contacts.admin || pending.askedBy === by) ? 'change_already_pending' : undefined
}

function conditionOf(book: Book, role: Role, by: string, from: string, to: string): [string, string] | [] {
  const who = (name: string) => book.people[name]!
  const other = [from, to].find((name) => who(name).zone !== who(by).zone)
  if (other) return ['other_zone', other]
  const debtor = [from, to].find((name) => who(name).bill === 'unpaid')
  if (debtor && (role === 'billing' || book.debtRule === 'any')) return ['unpaid_bill', debtor]
  if (role !== 'billing') return []
  if (!who(to).payable) return ['no_payment_method', to]
  const unknown = [from, to].find((name) => !who(name).voip)
  return book.telephony && unknown ? ['not_voip_validated', unknown] : []
}

function ended(change: BookChange, state: string, event: string): string {
  change.state = state
  return `${event} ${change.id}`
}

function isLive(book: Book, change: BookChange): boolean {
  return change.state === 'open' && book.now < change.until
}

function lapsed(book: Book): BookChange[] {
  return book.changes.filter((change) => change.state === 'open' && !isLive(book, change))
}

function openOn(book: Book, role: Role): BookChange | undefined {
  return book.changes.find((change) => isLive(book, change) && change.roles.includes(role))
}

function seenBy(book: Book, account: string, id: number): BookChange | undefined {
  return book.changes.find((change) => change.id === id && [change.askedBy, change.from, change.to].includes(account))
}
