/** Explains why somebody may or may not do something, to those whom it concerns. Nothing is kept of it. */
import type { AccountActor } from '../domain/actor.ts'
import { EMPTY_BOOK, nearTo } from '../domain/book.ts'
import { type Explanation, explain, type LookedAt } from '../domain/explanation.ts'
import type { Identity, Question } from '../domain/right.ts'
import { accessAction, groupsOfType } from '../domain/rights-matrix.ts'
import { accountResourceUrn, namedResource } from '../domain/urn.ts'
import { openBooks } from './book-shelf.ts'
import type { Context } from './context.ts'
import { refusalOf } from './gate.ts'
import { withLocksOfAccounts } from './kept-domains.ts'
import { type Answer, type AskedRight, decide, nobody, questionOf } from './rights.ts'
import { type Asker, type Known, knownOf } from './rights-facts.ts'

export type Explained = { answer: Answer; looked: LookedAt[] }

export type ToExplain = { asker: Asker; action: string; urn: string; at: Date | null; address: string | null }

/** What the reader can not see at all looks like what does not exist. */
export async function explainRight(context: Context, reader: AccountActor, asked: ToExplain): Promise<Explained> {
  const { asker, action, urn, address } = asked
  const sight = await sightOn(context, reader, asked)
  if (!sight.isSeen) return { answer: nobody('unknown_resource'), looked: [] }
  if (!sight.isOwn && !sight.seesAccess) throw refusalOf(reader, [accessAction(typeOf(urn))])
  const known = await knownOf(context, [{ asker, urn }], context.db)
  const isForeign = asker.account !== reader.account
  const isStranger = isForeign && asker.account !== '' && !known.asker(asker)
  const about = isStranger ? strangerOn(known, asker) : known
  const asking = questionOf({ asker, action, urn, address }, about, asked.at ?? context.clock())
  const [prepared = asking] = await withLocksOfAccounts(context.db, [asking])
  if ('nobody' in prepared) return { answer: nobody(prepared.nobody), looked: [] }
  const { question } = prepared
  const books = isStranger ? NO_BOOKS : openBooks(context, context.db, [])
  const found = await withBooks(books, question)
  if (sight.isOwn) return { answer: found.decision, looked: found.looked }
  return seenBy(reader, question, isForeign ? withoutForeign(found, reader, question) : found)
}

const NO_BOOKS = { of: () => EMPTY_BOOK, fetch: async () => {} }

/** Nobody learns which accounts and users of others there are: who does not exist looks like one without any right. */
function strangerOn(known: Known, { account, zone }: Asker): Known {
  const identity: Identity = { account, zone: zone ?? 'EU', user: { login: '', group: '', groupRole: 'NONE' } }
  return { ...known, asker: () => ({ identity, version: null }) }
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

async function withBooks(books: ReturnType<typeof openBooks>, question: Question): Promise<Explanation> {
  for (;;) {
    const found = explain(question, books)
    if (found.missing.length === 0) return found
    await books.fetch(found.missing)
  }
}

/** Of somebody else's grants, the reader sees those on his resource that come from him or its contacts, or that decided. */
function seenBy({ account }: AccountActor, { identity, resource }: Question, { decision, looked }: Explanation): Explained {
  const near = new Set([account, ...nearTo(resource)])
  const deciding = new Set(decision.by.map((ground) => (ground.kind === 'policy' ? ground.id : '')))
  const isForeign = identity.account !== account
  return {
    answer: decision,
    looked: looked.filter(({ ground, verdict }) => {
      if (ground.kind !== 'policy') return true
      if (verdict === 'other_resource') return false
      const isOwnMatter = isForeign && ground.owner === identity.account
      return verdict === 'allows' || deciding.has(ground.id) || (near.has(ground.owner) && !isOwnMatter)
    }),
  }
}

/**
 * How another account orders its users is its own matter: the reader does not learn the group of one, nor of one that may
 * nothing here that there is such a user. The same of a denial by somebody who has nothing to give here.
 */
function withoutForeign(found: Explanation, reader: AccountActor, { identity, resource }: Question): Explanation {
  const { decision } = found
  const isUser = identity.user !== null
  const looked = isUser && !decision.allowed ? [] : found.looked.filter(({ ground }) => ground.kind !== 'group')
  if (decision.allowed) {
    return { ...found, decision: { ...decision, by: decision.by.filter(({ kind }) => kind !== 'group') }, looked }
  }
  const heard = new Set([reader.account, ...nearTo(resource)])
  for (const each of looked) if (each.verdict === 'allows') heard.add(each.for)
  const isSeen = !isUser && decision.by.every((ground) => ground.kind !== 'policy' || heard.has(ground.owner))
  if (decision.reason !== 'denied' || isSeen) return { ...found, looked }
  return { ...found, decision: { ...decision, reason: 'no_grant', by: [] }, looked }
}
