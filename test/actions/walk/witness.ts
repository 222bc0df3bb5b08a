/** What can be seen in the database after a verb, and what must be true of it whatever the verb was. */
import { expect } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import type { Event } from '../../../src/domain/event.ts'
import { lettersFor } from '../../../src/mail/who-gets-which.ts'
import { emailOf } from '../../support/people.ts'
import type { Contacts } from './manual.ts'

type SeenEvent = {
  id: number
  kind: string
  details: object
  concerns: string[]
  product: string | null
  service_name: string | null
  change_id: number | null
}
type SeenLetter = { event_id: number; kind: string; account: string; address: string; values: Record<string, unknown> }
type SeenChange = {
  id: number
  state: string
  reason: string | null
  reason_account: string | null
  asked_by: string
  from_account: string
  to_account: string
  admin: boolean
  tech: boolean
  billing: boolean
  settled_at: string | null
  parties: { account: string; state: string }[]
}

export type Seen = { contacts: Contacts | undefined; changes: SeenChange[]; events: SeenEvent[]; letters: SeenLetter[] }

/** Everything about one service, and every event and letter since one, in one glance. */
export async function look(pool: Database, product: string, name: string, sinceEvent: number): Promise<Seen> {
  const { rows } = await pool.query({ name: 'walk-look', text: LOOK, values: [product, name, sinceEvent] })
  const { contacts, ...more } = rows[0]
  return { contacts: contacts ?? undefined, ...more }
}

const LOOK = `
  select (select jsonb_build_object('admin', contact_admin, 'tech', contact_tech, 'billing', contact_billing)
            from service where product = $1 and name = $2) as contacts,
         (select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('parties',
                   (select jsonb_agg(jsonb_build_object('account', v.account, 'state', v.state) order by v.side) from validation v
                     where v.change_id = c.id)) order by c.id), '[]')
            from contact_change c where c.product = $1 and c.service_name = $2) as changes,
         (select coalesce(jsonb_agg(to_jsonb(e) order by e.id), '[]') from event e where e.id > $3) as events,
         (select coalesce(jsonb_agg(to_jsonb(l) order by l.id), '[]') from letter l where l.event_id > $3) as letters`

/** Which codes there are, and who has said yes with theirs: kept apart from the book that foretells. */
export type Codes = { last: Map<string, string>; ever: Set<string>; yes: Set<string>; entered: Set<string> }

export function noCodes(): Codes {
  return { last: new Map(), ever: new Set(), yes: new Set(), entered: new Set() }
}

/** Notes what an account entered as a yes, before the program hears it. */
export function noteYes(codes: Codes, account: string, id: number, code: string): void {
  codes.entered.add(code)
  if (codes.last.get(`${id} ${account}`) === code) codes.yes.add(`${id} ${account}`)
}

/** True after every verb. */
export function witness(before: Seen, after: Seen, codes: Codes): void {
  lettersFollowFromEvents(after)
  noteCodes(after, codes)
  noSecretInAnEvent(after, codes)
  oneOpenChangeARole(after)
  settledStaysSettled(before, after)
  noEffectWithoutEveryCode(after, codes)
}

function lettersFollowFromEvents({ events, letters }: Seen): void {
  const expected = events.flatMap((event) => {
    const own = letters.filter((letter) => letter.event_id === event.id)
    const tokens = Object.fromEntries(
      own.flatMap(({ account, values }) => (values.token ? [[account, values.token as string]] : [])),
    )
    return lettersFor(asEvent(event), tokens).map((draft) => ({
      event_id: event.id,
      address: draft.address ?? emailOf(draft.account!),
      ...draft,
    }))
  })
  expect(letters.map(({ event_id, address, kind, account, values }) => ({ event_id, address, kind, account, values }))).toEqual(
    expected,
  )
}

function asEvent({ kind, details, concerns, product, service_name, change_id }: SeenEvent): Event {
  const service = product && service_name ? { service: { product, name: service_name } } : {}
  return { kind, facts: details, concerns, ...service, ...(change_id && { changeId: change_id }) } as Event
}

/** Each code is 32 letters and digits, and new. */
function noteCodes({ letters, events, changes }: Seen, codes: Codes): void {
  for (const { kind, account, values } of letters) {
    const carries = ['asked-asker', 'asked-receiver', 'resent'].includes(kind)
    if (!carries) expect(values).not.toHaveProperty('token')
    if (!carries) continue
    const token = values.token as string
    expect(token).toMatch(/^[A-Za-z0-9]{32}$/)
    expect(codes.ever).not.toContain(token)
    codes.ever.add(token)
    codes.last.set(`${values.changeId} ${account}`, token)
  }
  for (const { kind, change_id } of events.filter((event) => event.kind === 'contact-change.asked')) {
    const { parties } = changes.find(({ id }) => id === change_id)!
    for (const { account } of parties) expect(codes.last.has(`${change_id} ${account}`), `${kind} ${account}`).toBe(true)
  }
}

function noSecretInAnEvent({ events }: Seen, codes: Codes): void {
  const text = JSON.stringify(events)
  expect(text).not.toMatch(/token/i)
  for (const secret of [...codes.ever, ...codes.entered]) if (text.includes(secret)) expect.fail(`an event holds ${secret}`)
}

function oneOpenChangeARole({ changes }: Seen): void {
  for (const role of ['admin', 'tech', 'billing'] as const) {
    const open = changes.filter((change) => change.state === 'validatingByCustomers' && change[role])
    expect(open.length).toBeLessThanOrEqual(1)
  }
}

function settledStaysSettled(before: Seen, after: Seen): void {
  const now = new Map(after.changes.map((change) => [change.id, change]))
  for (const settled of before.changes.filter(({ settled_at }) => settled_at !== null)) {
    expect({ ...now.get(settled.id), service_id: null }).toEqual({ ...settled, service_id: null })
  }
}

function noEffectWithoutEveryCode({ changes }: Seen, codes: Codes): void {
  for (const { id, asked_by, to_account } of changes.filter(({ state }) => state === 'done'))
    for (const account of [asked_by, to_account]) expect(codes.yes, `${account} said yes to ${id}`).toContain(`${id} ${account}`)
}
