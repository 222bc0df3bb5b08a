/** Services as the provider tells them. It has the last word on contacts: open changes of the roles that it sets end. */
import { lockAccounts } from '../db/account-facts.ts'
import { findNamedAccounts } from '../db/accounts-told.ts'
import { openChangesOn, openChangesOnAll } from '../db/contact-changes.ts'
import type { Transaction } from '../db/database.ts'
import {
  contactsOfGroups,
  deleteService,
  insertServices,
  type KeptService,
  lockGroupsOf,
  lockServices,
  type NewService,
  updateServices,
} from '../db/services-told.ts'
import type { Actor } from '../domain/actor.ts'
import { hasLapsed, type OpenChange } from '../domain/contact-change.ts'
import type { Event } from '../domain/event.ts'
import { endedBySetting, rolesSet, type ServiceFacts, type ServiceLine } from '../domain/feed.ts'
import { isAnotherOwner } from '../domain/owner.ts'
import { productOf } from '../domain/product.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Contacts, ROLES, type Role } from '../domain/role.ts'
import { takesContactsOf } from '../domain/telephony.ts'
import { merged } from '../lib/merge.ts'
import { abort, expire } from './contact-changes.ts'
import type { Context } from './context.ts'
import { MetAnother } from './met-another.ts'
import { type Directory, directoryOf, namesIn } from './named-accounts.ts'
import { type NotFound, notFound } from './not-found.ts'
import { counted, type Outcome } from './outcome.ts'
import { endOwnerChanges, type OutsideEnd } from './owner-changes.ts'
import { record, recordAll } from './record.ts'
import { inTransaction } from './transaction.ts'

/** What a line comes to: a service before and after. Without `before` it is new. */
type Step = { before: KeptService | undefined; after: NewService; fields: string[] }

export async function feedServices(tx: Transaction, context: Context, actor: Actor, lines: ServiceLine[]): Promise<Outcome[]> {
  const now = context.clock()
  await holdGroups(tx, lines)
  const kept = new Map((await lockServices(tx, lines)).map((service) => [keyOf(service), service]))
  const accounts = directoryOf(await findNamedAccounts(tx, namesIn(lines.flatMap(({ contacts }) => Object.values(contacts)))))
  const judged = lines.map((line) => stepOf(line, kept.get(keyOf(line)), accounts, now))

  const steps = await withGroups(tx, counted(judged))
  await save(tx, steps)
  await endChanges(tx, context, actor, steps)
  await endOwnerChanges(tx, context, actor, new Map(steps.flatMap(endOfOwnerChange)))
  await recordAll(tx, actor, now, steps.flatMap(eventsOf))
  return judged.map((each) => (each instanceof Refusal ? each : {}))
}

/** Forgets a service. Its open changes end, and their parties are told. */
export function removeService(context: Context, actor: Actor, product: string, name: string): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    const [service] = await lockServices(tx, [{ product, name }])
    if (!service) return notFound
    const now = context.clock()
    for (const change of await openChangesOn(tx, service.id)) {
      if (hasLapsed(change, now)) await expire(tx, context, change)
      else await abort(tx, context, actor, change, 'service_removed')
    }
    const removed = { contacts: service.contacts, reason: 'service_removed' as const }
    await endOwnerChanges(tx, context, actor, new Map([[service.id, removed]]))
    await deleteService(tx, service.id)
    await record(tx, actor, now, {
      kind: 'service.removed',
      facts: { contacts: service.contacts },
      concerns: concernedBy(service.contacts),
      service: { product, name },
    })
    return null
  })
}

/** Whoever changes the contacts of a group holds it, then what is in it. So does the provider. */
async function holdGroups(tx: Transaction, lines: ServiceLine[]): Promise<void> {
  const ofTelephony = lines.filter(({ product }) => productOf(product)?.family === 'telephony')
  if (ofTelephony.length === 0) return
  const groups = ofTelephony.flatMap(({ product, name, facts }) => (product === 'telephony' ? name : (facts.group ?? [])))
  await lockGroupsOf(tx, ofTelephony, [...new Set(groups)])
}

function stepOf(line: ServiceLine, before: KeptService | undefined, accounts: Directory, now: Date): Step | Refusal {
  if (!productOf(line.product)) return new Refusal('unknown_product', { entered: line.product })
  const contacts = contactsOf(line, accounts)
  if (contacts instanceof Refusal) return contacts
  const { product, name } = line
  const { after, fields } = merged<NewService>(before ?? { product, name, contacts, ...unsaid(now) }, line.facts)
  return { before, after: { ...after, contacts }, fields }
}

/** A contact that is left out is the administrative one. */
function contactsOf({ contacts }: ServiceLine, accounts: Directory): Contacts | Refusal {
  const found = {} as Contacts
  for (const role of ROLES) {
    const entered = contacts[role] ?? contacts.admin
    const account = accounts(entered)
    if (!account) return new Refusal('unknown_account', { role, entered })
    found[role] = account.nichandle
  }
  return found
}

/** What a new service is where nothing is said. */
function unsaid(now: Date): Required<ServiceFacts> {
  const creation = now.toISOString().slice(0, 10)
  return { status: 'ok', creation, expiration: null, displayName: null, owner: null, group: null, pack: null, special: false }
}

/** What a billing group holds has the contacts of its group, whatever is told: the database sees to it, the trail tells it. */
async function withGroups(tx: Transaction, steps: Step[]): Promise<Step[]> {
  const held = steps.filter(({ after }) => takesContactsOf(after))
  if (held.length === 0) return steps
  const groups = await contactsOfGroups(tx, [...new Set(held.map(({ after }) => after.group!))])
  for (const { after } of steps) if (after.product === 'telephony') groups.set(after.name, after.contacts)
  return steps.map((step) => {
    const contacts = takesContactsOf(step.after) ? groups.get(step.after.group!) : undefined
    return contacts ? { ...step, after: { ...step.after, contacts } } : step
  })
}

async function save(tx: Transaction, steps: Step[]): Promise<void> {
  await lockAccounts(tx, [...new Set(steps.flatMap(({ after }) => Object.values(after.contacts)))])
  const fresh = steps.filter(({ before }) => before === undefined)
  if (
    fresh.length > 0 &&
    (await insertServices(
      tx,
      fresh.map(({ after }) => after),
    )) !== fresh.length
  )
    throw new MetAnother()
  const changed = steps.filter((step) => step.before && (step.fields.length > 0 || setRoles(step).length > 0))
  if (changed.length > 0)
    await updateServices(
      tx,
      changed.map(({ before, after }) => ({ ...after, id: before!.id })),
    )
}

async function endChanges(tx: Transaction, context: Context, actor: Actor, steps: Step[]): Promise<void> {
  const set = new Map(steps.filter((step) => setRoles(step).length > 0).map((step) => [step.before!.id, step]))
  if (set.size === 0) return
  for (const change of await openChangesOnAll(tx, [...set.keys()])) await endIfSet(tx, context, actor, change, set)
}

async function endIfSet(
  tx: Transaction,
  context: Context,
  actor: Actor,
  change: OpenChange,
  set: Map<number, Step>,
): Promise<void> {
  const { before, after } = set.get(change.service.id)!
  const reason = endedBySetting(change, before!.contacts, after.contacts, context.clock())
  if (reason) await abort(tx, context, actor, change, reason)
}

/** With the administrative contact falls what was asked under his right; and nobody confirms an owner who is another one by now. */
function endOfOwnerChange(step: Step): [number, OutsideEnd][] {
  const { before, after } = step
  if (!before) return []
  const { contacts } = after
  if (setRoles(step).includes('admin')) return [[before.id, { contacts, reason: 'admin_changed' }]]
  return isAnotherOwner(before.owner, after.owner) ? [[before.id, { contacts, reason: 'owner_set' }]] : []
}

function setRoles({ before, after }: Step): Role[] {
  return before ? rolesSet(before.contacts, after.contacts) : []
}

function eventsOf(step: Step): Event[] {
  const { before, after, fields } = step
  const service = { product: after.product, name: after.name }
  const { contacts } = after
  if (!before) return [{ kind: 'service.registered', facts: { contacts }, concerns: concernedBy(contacts), service }]
  const events: Event[] = []
  if (setRoles(step).length > 0) {
    const concerns = concernedBy(before.contacts, contacts)
    events.push({ kind: 'service.contacts-set', facts: { before: before.contacts, after: contacts }, concerns, service })
  }
  if (fields.length > 0) events.push({ kind: 'service.edited', facts: { fields }, concerns: concernedBy(contacts), service })
  return events
}

function concernedBy(...contacts: Contacts[]): string[] {
  return [...new Set(contacts.flatMap((each) => Object.values(each)))]
}

function keyOf({ product, name }: { product: string; name: string }): string {
  return `${product}/${name}`
}
