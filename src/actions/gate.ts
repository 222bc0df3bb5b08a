/**
 * Lets somebody through, or not, to his account or to a service. Who answers for a resource can read whom the gate has turned
 * away; what somebody was let through on goes into the trail with what he does.
 */
import type { Queryable, Transaction } from '../db/database.ts'
import { zoneOfAccount, zonesOfServices } from '../db/places.ts'
import { ACTIONS } from '../domain/action.ts'
import type { AccountActor } from '../domain/actor.ts'
import { type Product, productOf } from '../domain/product.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Ground, surelyMay } from '../domain/right.ts'
import { type Contacts, rolesOf } from '../domain/role.ts'
import { accountResourceUrn, resourceUrn } from '../domain/urn.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { type AnsweredRight, keepRefusals } from './refusals-kept.ts'
import { type Answer, type AskedRight, decide } from './rights.ts'

/** `isSeen`: whether he may do anything at all there; to who may not, it does not exist. */
export type Passage =
  | { allowed: true; by: readonly Ground[] }
  | { allowed: false; isSeen: boolean; missing: string[]; refused: AnsweredRight[] }

/** Who asks, and from where. */
export type Asker = Pick<AccountActor, 'account' | 'user' | 'address'>

/** The way to one's own account. */
export async function passToAccount(context: Context, actor: Asker, actions: readonly string[]): Promise<Passage> {
  const zone = await zoneOfAccount(context.db, actor.account)
  if (!zone) return { allowed: false, isSeen: false, missing: [...actions], refused: [] }
  const asked = questions(actor, accountResourceUrn(zone, actor.account), actions)
  return passageOf(asked, await decide(context, asked), true)
}

/** The way to a service; `actions` are all needed. */
export async function passToService(
  context: Context,
  actor: AccountActor,
  service: NamedService,
  actions: readonly string[],
  db: Queryable = context.db,
): Promise<Passage> {
  const known = await resourceNamed(service, db)
  if (!known) return { allowed: false, isSeen: false, missing: [...actions], refused: [] }
  const asked = questions(actor, known.urn, actions)
  const answers = await decide(context, asked, db)
  const isSeen = answers.some(({ allowed }) => allowed) || (await mayAnything(context, actor, known, db))
  return passageOf(asked, answers, isSeen)
}

/** Whether somebody may do anything at all with a service. To who may not, it does not exist. */
export async function seesService(context: Context, actor: AccountActor, service: NamedService): Promise<boolean> {
  const known = await resourceNamed(service, context.db)
  return known !== undefined && mayAnything(context, actor, known, context.db)
}

/** Runs an action; whom its gate turns away is kept once its transaction is over. */
export async function keepingRefusals<Result>(
  context: Context,
  work: (refused: AnsweredRight[]) => Promise<Result>,
): Promise<Result> {
  const refused: AnsweredRight[] = []
  try {
    return await work(refused)
  } finally {
    if (refused.length > 0) await keepRefusals(context, refused)
  }
}

/**
 * The way to a service that this transaction holds. Gives as whom to go on. What belongs to a contact's role is not asked
 * about again: the row that is held says it.
 */
export async function passInside(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  service: { product: string; name: string; contacts: Contacts },
  actions: readonly string[],
  refused: AnsweredRight[],
): Promise<AccountActor | NotFound> {
  const { account, user } = actor
  if (user === null && actions.every((action) => surelyMay(account, service.contacts, action))) return actor
  const passage = await passToService(context, actor, service, actions, tx)
  if (passage.allowed) return { ...actor, by: passage.by }
  refused.splice(0, refused.length, ...passage.refused)
  if (!passage.isSeen) return notFound
  throw refusalOf(actor, passage.missing, service.contacts)
}

/** A contact is told about his role, everybody else about the actions that he lacks. */
export function refusalOf({ account, user }: AccountActor, actions: string[], contacts: Contacts | null = null): Refusal {
  const isContact = user === null && contacts !== null && rolesOf(account, contacts).length > 0
  return new Refusal(isContact ? 'not_your_right' : 'not_allowed', { actions })
}

function questions({ account, user, address }: Asker, urn: string, actions: readonly string[]): AskedRight[] {
  return actions.map((action) => ({ asker: { account, user }, action, urn, address }))
}

function passageOf(asked: AskedRight[], answers: Answer[], isSeen: boolean): Passage {
  const refused = asked
    .map((each, n) => ({ asked: each, answer: answers[n]!, askedBy: 'account' }))
    .filter(({ answer }) => !answer.allowed)
  const [first] = answers
  if (refused.length === 0 && first) return { allowed: true, by: first.by }
  return { allowed: false, isSeen, missing: refused.map((each) => each.asked.action), refused }
}

type NamedService = { product: string; name: string }
type KnownResource = { urn: string; product: Product }

async function resourceNamed(service: NamedService, db: Queryable): Promise<KnownResource | undefined> {
  const product = productOf(service.product)
  const [zone] = await zonesOfServices(db, [service])
  return product && zone ? { urn: resourceUrn(zone, product, service.name), product } : undefined
}

async function mayAnything(
  context: Context,
  actor: AccountActor,
  { urn, product }: KnownResource,
  db: Queryable,
): Promise<boolean> {
  const all = OF_TYPE.get(product.type) ?? []
  return (await decide(context, questions(actor, urn, all), db)).some(({ allowed }) => allowed)
}

const OF_TYPE = new Map<string, string[]>()
for (const { type, name } of ACTIONS) OF_TYPE.set(type, [...(OF_TYPE.get(type) ?? []), name])
