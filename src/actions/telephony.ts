/** What people can do with billing groups of telephony beside changing their contacts: name them, and move what they hold. */
import { accountFacts, lockAccounts } from '../db/account-facts.ts'
import { openChangesOnAll } from '../db/contact-changes.ts'
import type { Transaction } from '../db/database.ts'
import { lockService } from '../db/services.ts'
import { lockGroups, lockMembers, type Member, moveMembers, saveDisplayName } from '../db/telephony.ts'
import type { Account } from '../domain/account.ts'
import type { AccountActor } from '../domain/actor.ts'
import { considerMove, type MoveConsideration, type MoveRequest, verifyMayMove, verifyMove } from '../domain/move.ts'
import { notYours } from '../domain/permission.ts'
import { productOf } from '../domain/product.ts'
import { type Contacts, rolesOf } from '../domain/role.ts'
import type { Service } from '../domain/service.ts'
import type { Context } from './context.ts'
import { keepingRefusals, passInside, seesService } from './gate.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import type { AnsweredRight } from './refusals-kept.ts'
import { inTransaction } from './transaction.ts'

const TELEPHONY = productOf('telephony')!

/** What is to be moved, by names; `rights` are the actions that it takes on both groups. */
export type AskedMove = { from: string; to: string; names: string[]; rights: readonly string[] }

/** There is no group, or nothing in it, of this name; or not for the one who asks. */
export type Missing = { missing: string }

export type ConsideredMove = MoveConsideration<Member> & { before: Contacts; after: Contacts }

/** Moves lines, trunks and numbers to another group: all of them or none. Gives their names. */
export function moveServices(context: Context, actor: AccountActor, asked: AskedMove): Promise<string[] | Missing> {
  return onMove(context, actor, asked, async (tx, acting, move) => {
    verifyMove(move)
    const { from, to, things } = move
    await moveMembers(
      tx,
      from.name,
      things.map(({ id }) => id),
      to.name,
    )
    await recordMove(tx, context, acting, move)
    return things.map(({ name }) => name)
  })
}

/** Says what a move would bring and what stands in its way. Nothing is moved. */
export function checkMove(context: Context, actor: AccountActor, asked: AskedMove): Promise<ConsideredMove | Missing> {
  return onMove(context, actor, asked, async (_tx, _acting, move) => ({
    ...considerMove(move),
    before: move.from.contacts,
    after: move.to.contacts,
  }))
}

/** Gives a group the name that it is shown under; an empty one takes it away. */
export function nameGroup(
  context: Context,
  actor: AccountActor,
  rights: readonly string[],
  name: string,
  displayName: string | null | undefined,
): Promise<NotFound | undefined> {
  return keepingRefusals(context, (refused) =>
    inTransaction(context, async (tx) => {
      const group = await lockService(tx, TELEPHONY.path, name)
      const acting = group ? await passInside(tx, context, actor, group, rights, refused) : notFound
      if (!group || acting === notFound) return notFound
      if (displayName === undefined) return undefined
      await saveDisplayName(tx, group.id, displayName?.trim() || null)
      await record(tx, acting, context.clock(), {
        kind: 'service.edited',
        facts: { fields: ['displayName'] },
        concerns: Object.values(group.contacts),
        service: { product: group.product, name },
      })
      return undefined
    }),
  )
}

type OnMove<Result> = (tx: Transaction, acting: AccountActor, move: MoveRequest<Member>) => Promise<Result>

/** Holds both groups and what is to be moved, for whoever may move it. */
function onMove<Result>(
  context: Context,
  actor: AccountActor,
  { from, to, names, rights }: AskedMove,
  work: OnMove<Result>,
): Promise<Result | Missing> {
  return keepingRefusals(context, (refused) =>
    inTransaction(context, async (tx) => {
      const groups = await lockGroups(tx, [from, to])
      let acting = actor
      for (const name of [from, to]) {
        const group = groups.find((each) => each.name === name)
        const passed = group ? await passMover(tx, context, actor, group, rights, refused) : notFound
        if (passed === notFound) return { missing: name }
        acting = passed
      }
      const [source, target] = [from, to].map((name) => groups.find((group) => group.name === name)!)
      const things = await lockMembers(tx, from, names)
      const missing = names.find((name) => !things.some((thing) => thing.name === name))
      if (missing !== undefined) return { missing }
      return work(tx, acting, await moveRequest(tx, context, actor.account, source!, target!, things))
    }),
  )
}

/** Whose group it is not, to him it does not exist; but whom a policy lets see it is told that only its contacts move. */
async function passMover(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  group: Service,
  rights: readonly string[],
  refused: AnsweredRight[],
): Promise<AccountActor | NotFound> {
  const { account, user } = actor
  if (rolesOf(account, group.contacts).length === 0) {
    if (await seesService(context, actor, group)) throw notYours('admin', TELEPHONY)
    return notFound
  }
  if (user === null) verifyMayMove(account, group, TELEPHONY)
  const passed = await passInside(tx, context, actor, group, rights, refused)
  if (passed !== notFound) verifyMayMove(account, group, TELEPHONY)
  return passed
}

/** Gathers what the rules need. What they ask of the accounts stays true until the end of the transaction. */
async function moveRequest(
  tx: Transaction,
  context: Context,
  asker: string,
  from: Service,
  to: Service,
  things: Member[],
): Promise<MoveRequest<Member>> {
  const now = context.clock()
  const handles = [...new Set([asker, ...Object.values(from.contacts), ...Object.values(to.contacts)])]
  const [, found, open] = await Promise.all([
    lockAccounts(tx, handles),
    accountFacts(tx, handles, now),
    openChangesOnAll(tx, [from.id, to.id]),
  ])
  const accounts = new Map(found.map((each) => [each.nichandle, each]))
  const holdersOf = ({ admin, tech, billing }: Contacts): Record<keyof Contacts, Account> => {
    return { admin: accounts.get(admin)!, tech: accounts.get(tech)!, billing: accounts.get(billing)! }
  }
  return {
    product: TELEPHONY,
    from,
    to,
    things,
    asker: accounts.get(asker)!,
    holders: { from: holdersOf(from.contacts), to: holdersOf(to.contacts) },
    open,
    debtRule: context.settings.debtRule,
    now,
  }
}

/** The contacts of both groups hear of it, once; the history of each group tells it. */
async function recordMove(tx: Transaction, context: Context, actor: AccountActor, move: MoveRequest<Member>): Promise<void> {
  const { from, to, things } = move
  const facts = {
    from: from.name,
    to: to.name,
    services: things.map(({ name }) => name),
    before: from.contacts,
    after: to.contacts,
    by: actor.account,
  }
  const concerns = [...new Set([...Object.values(from.contacts), ...Object.values(to.contacts)])]
  const event = { kind: 'services.moved' as const, facts }
  const at = context.clock()
  await record(tx, actor, at, { ...event, concerns, service: { product: from.product, name: from.name } })
  await record(tx, actor, at, { ...event, concerns: [], service: { product: to.product, name: to.name } })
}
