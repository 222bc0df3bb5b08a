/**
 * Rights that were refused are kept, so that whoever answers for the resource can read who was turned away. What nobody could
 * grant is not: somebody or something unknown, an action that there is not, or not on this kind of resource.
 */
import type { Database } from '../db/database.ts'
import { type RefusalNote, writeRefusals } from '../db/refusals.ts'
import { namedResource } from '../domain/urn.ts'
import type { Context } from './context.ts'
import type { Answer, AskedRight } from './rights.ts'

/** `askedBy`: who put the question, such as `account`, `proxy` or `provider:crm`. */
export type AnsweredRight = { asked: AskedRight; answer: Answer; askedBy: string }

const HOUR = 3600 * 1000

/** Keeps those that were refused, of any number. Not to be called inside a transaction: it takes a connection of its own. */
export async function keepRefusals(context: Context, answered: AnsweredRight[]): Promise<void> {
  const now = context.clock()
  const notes = answered.flatMap((each) => noteOf(each, now))
  if (notes.length > 0) await handIn(context.db, notes)
}

function noteOf({ asked, answer, askedBy }: AnsweredRight, now: Date): RefusalNote[] {
  if (answer.allowed || (answer.reason !== 'denied' && answer.reason !== 'no_grant')) return []
  const named = namedResource(asked.urn)
  if (!named) return []
  const [product, name] = named.kind === 'account' ? ['account', named.account] : [named.product.path, named.name]
  const [denial] = answer.by
  return [
    {
      product,
      name,
      account: asked.asker.account,
      login: asked.asker.user ?? '',
      action: asked.action,
      reason: answer.reason,
      policy: denial?.kind === 'policy' ? denial.id : '',
      askedBy,
      hour: new Date(Math.floor(now.getTime() / HOUR) * HOUR),
      count: 1,
      at: now,
      address: asked.address,
    },
  ]
}

/** Notes that wait for the statement that is under way: whatever comes meanwhile goes together in the next. */
type Desk = { waiting: Map<string, RefusalNote>; next: Promise<void> | null; last: Promise<void> }

const desks = new WeakMap<Database, Desk>()

function handIn(db: Database, notes: RefusalNote[]): Promise<void> {
  const desk: Desk = desks.get(db) ?? { waiting: new Map(), next: null, last: Promise.resolve() }
  desks.set(db, desk)
  for (const note of notes) addTo(desk.waiting, note)
  desk.next ??= desk.last.then(() => empty(db, desk))
  return desk.next
}

function empty(db: Database, desk: Desk): Promise<void> {
  const written = writeRefusals(db, [...desk.waiting.values()])
  desk.waiting = new Map()
  desk.next = null
  desk.last = written.catch(() => undefined)
  return written
}

function addTo(waiting: Map<string, RefusalNote>, note: RefusalNote): void {
  const { product, name, account, login, action, askedBy, hour } = note
  const key = [product, name, account, login, action, askedBy, hour.getTime()].join('\n')
  const alike = waiting.get(key)
  waiting.set(key, alike ? { ...note, count: alike.count + note.count } : note)
}
