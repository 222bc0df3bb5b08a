/** Explains why somebody may or may not do something, to those whom it concerns. Nothing is kept of it. */
import type { AccountActor } from '../domain/actor.ts'
import { nearTo } from '../domain/book.ts'
import { type Explanation, explain, type LookedAt } from '../domain/explanation.ts'
import type { Resource } from '../domain/right.ts'
import { accessAction, groupsOfType } from '../domain/rights-matrix.ts'
import { accountResourceUrn, namedResource } from '../domain/urn.ts'
import { openBooks } from './book-shelf.ts'
import type { Context } from './context.ts'
import { refusalOf } from './gate.ts'
import { type Answer, type AskedRight, decide, nobody, questionOf } from './rights.ts'
import { type Asker, knownOf } from './rights-facts.ts'

export type Explained = { answer: Answer; looked: LookedAt[] }

export type ToExplain = { asker: Asker; action: string; urn: string; at: Date | null; address: string | null }

/** What the reader can not see at all looks like what does not exist. */
export async function explainRight(context: Context, reader: AccountActor, asked: ToExplain): Promise<Explained> {
  const { asker, action, urn, address } = asked
  const sight = await sightOn(context, reader, asked)
  if (!sight.isSeen) return { answer: nobody('unknown_resource'), looked: [] }
  if (!sight.isOwn && !sight.seesAccess) throw refusalOf(reader, [accessAction(typeOf(urn))])
  const known = await knownOf(context, [{ asker, urn }], context.db)
  const prepared = questionOf({ asker, action, urn, address }, known, asked.at ?? context.clock())
  if ('nobody' in prepared) return { answer: nobody(prepared.nobody), looked: [] }
  const found = await withBooks(context, (books) => explain(prepared.question, books))
  const looked = sight.isOwn ? found.looked : found.looked.filter(concerns(prepared.question.resource, found))
  return { answer: found.decision, looked }
}

type Sight = { isSeen: boolean; seesAccess: boolean; isOwn: boolean }

/** Whether the reader sees the resource, may read who has access to it, and asks about his own. */
async function sightOn(context: Context, reader: AccountActor, { asker, urn }: ToExplain): Promise<Sight> {
  const { account, user, address } = reader
  const type = typeOf(urn)
  const all = groupsOfType(type).flatMap(({ actions }) => actions.map(({ name }) => name))
  const about = (action: string): AskedRight => ({ asker: { account, user }, action, urn, address })
  const isOwnAccount = type === 'account' && namedAccount(urn) === account
  const isHimself = asker.account === account && asker.user === user
  const [access, ...answers] = await decide(context, [accessAction(type), ...all].map(about))
  return {
    isSeen: isOwnAccount || answers.some(({ allowed }) => allowed),
    seesAccess: access?.allowed ?? false,
    isOwn: isHimself || (asker.account === account && (user === null || (await readsOthers(context, reader)))),
  }
}

/** A user reads about the other users of his account if he may read who has access to it. */
async function readsOthers(context: Context, { account, user, address }: AccountActor): Promise<boolean> {
  const known = await knownOf(context, [{ asker: { account, user }, urn: '' }], context.db)
  const zone = known.asker({ account, user })?.identity.zone
  if (!zone) return false
  const urn = accountResourceUrn(zone, account)
  const [answer] = await decide(context, [{ asker: { account, user }, action: EXPLAIN, urn, address }])
  return answer!.allowed
}

const EXPLAIN = 'account:passation:iam/explain'

function typeOf(urn: string): string {
  const named = namedResource(urn)
  if (!named) return ''
  return named.kind === 'account' ? 'account' : named.product.type
}

function namedAccount(urn: string): string | undefined {
  const named = namedResource(urn)
  return named?.kind === 'account' ? named.account : undefined
}

async function withBooks(context: Context, ask: (books: ReturnType<typeof openBooks>) => Explanation): Promise<Explanation> {
  const books = openBooks(context, context.db, [])
  for (;;) {
    const found = ask(books)
    if (found.missing.length === 0) return found
    await books.fetch(found.missing)
  }
}

/** Of somebody else's grants, the reader sees those on his resource that come from its contacts, or that decided. */
function concerns(resource: Resource, { decision }: Explanation): (each: LookedAt) => boolean {
  const near = new Set(nearTo(resource))
  const deciding = new Set(decision.by.map((ground) => (ground.kind === 'policy' ? ground.id : '')))
  return ({ ground, verdict }) => {
    if (ground.kind !== 'policy') return true
    if (verdict === 'other_resource') return false
    return verdict === 'allows' || deciding.has(ground.id) || near.has(ground.owner)
  }
}
