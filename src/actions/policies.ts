/** Policies of an account: writing one gives access, deleting it takes it back, both from the next question on. */
import { randomUUID } from 'node:crypto'
import type { Transaction } from '../db/database.ts'
import {
  deletePolicy as deleteRow,
  findPolicy,
  insertPolicy,
  type PolicyRow,
  policiesOf,
  policyNames,
  savePolicy,
} from '../db/policies.ts'
import { heardOften } from '../db/policy-letters.ts'
import { lockPolicyOwner } from '../db/policy-surroundings.ts'
import type { AccountActor, Actor } from '../domain/actor.ts'
import { accessEvent } from '../domain/event.ts'
import { hasExpired } from '../domain/policy.ts'
import { accountsNamed, type PolicyDraft, verifyDraft } from '../domain/policy-draft.ts'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import type { Zone } from '../domain/zone.ts'
import { isBlock } from '../lib/network.ts'
import type { Context } from './context.ts'
import { holdGiven } from './giving.ts'
import { type NotFound, notFound } from './not-found.ts'
import { verifyRoom } from './policy-limits.ts'
import { surroundingsOf } from './policy-surroundings.ts'
import { record } from './record.ts'
import { LIMITS, throttle } from './throttle.ts'
import { inTransaction } from './transaction.ts'

const MOST_POLICIES = 1000

/** How many letters within an hour one account can cause another one to get. */
const MOST_LETTERS = 10
const HOUR = 3600 * 1000

export function createPolicy(context: Context, actor: AccountActor, draft: PolicyDraft): Promise<PolicyRow> {
  return telling(context, actor, () =>
    inTransaction(context, async (tx) => {
      await verify(tx, context, actor.account, draft, await holdGiven(tx, actor))
      await verifyName(tx, actor.account, draft.name)
      const policy = written(draft, { id: randomUUID(), owner: actor.account, createdAt: context.clock(), updatedAt: null })
      await verifyRoom(tx, policy)
      await insertPolicy(tx, policy)
      await tell(tx, context, actor, 'policy.created', undefined, policy)
      return policy
    }),
  )
}

export function editPolicy(context: Context, actor: AccountActor, id: string, draft: PolicyDraft): Promise<PolicyRow | NotFound> {
  return telling(context, actor, () =>
    inTransaction(context, async (tx) => {
      const zone = await holdGiven(tx, actor)
      const before = await ownPolicy(tx, actor.account, id)
      if (before === notFound) return notFound
      await verify(tx, context, actor.account, draft, zone)
      await verifyName(tx, actor.account, draft.name, id)
      const policy = written(draft, { ...before, updatedAt: context.clock() })
      await verifyRoom(tx, policy)
      await savePolicy(tx, policy)
      await tell(tx, context, actor, 'policy.edited', before, policy)
      return policy
    }),
  )
}

export function deletePolicy(context: Context, actor: AccountActor, id: string): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    await holdGiven(tx, actor)
    const policy = await ownPolicy(tx, actor.account, id)
    if (policy === notFound) return notFound
    await deleteRow(tx, policy)
    await tell(tx, context, actor, 'policy.deleted', policy, undefined)
    return null
  })
}

/** All that an account gives ends. */
export async function endPolicies(tx: Transaction, context: Context, actor: Actor, owner: string): Promise<void> {
  await lockPolicyOwner(tx, owner)
  for (const policy of await policiesOf(tx, owner, { received: false }, undefined, MOST_POLICIES)) {
    await deleteRow(tx, policy)
    await tell(tx, context, actor, 'policy.deleted', policy, undefined)
  }
}

const ABOUT_ACCOUNTS: RefusalCode[] = ['unknown_account', 'other_zone']

/** What is told of the accounts that a policy names is told no more often than the answer to a question about contacts. */
async function telling<Result>(context: Context, actor: AccountActor, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && ABOUT_ACCOUNTS.includes(error.code))
      await throttle(context, LIMITS.contactQuestion, actor.account)
    throw error
  }
}

/** The policy, if it is the account's own: one that it received can be read, and nothing else. */
async function ownPolicy(tx: Transaction, account: string, id: string): Promise<PolicyRow | NotFound> {
  const policy = await findPolicy(tx, account, id)
  if (!policy) return notFound
  if (policy.owner !== account) throw new Refusal('read_only', { entered: policy.name })
  return policy
}

async function verify(tx: Transaction, context: Context, account: string, draft: PolicyDraft, zone: Zone): Promise<void> {
  verifyDraft(draft, await surroundingsOf(context, tx, { account, zone }, draft), isBlock)
}

async function verifyName(tx: Transaction, owner: string, name: string, own: string | null = null): Promise<void> {
  const { taken, count } = await policyNames(tx, owner, name)
  if (taken !== null && taken !== own) throw new Refusal('name_taken', { entered: name })
  if (own === null && count >= MOST_POLICIES) throw new Refusal('too_many', { entered: String(MOST_POLICIES) })
}

type Kept = Pick<PolicyRow, 'id' | 'owner' | 'createdAt' | 'updatedAt'>

function written(draft: PolicyDraft, { id, owner, createdAt, updatedAt }: Kept): PolicyRow {
  const identities = [...new Set(draft.identities)]
  const resources = [...new Set(draft.resources)]
  return { ...draft, id, owner, createdAt, updatedAt, identities, resources, accounts: accountsNamed(identities) }
}

/** Whoever gets access by this, or loses it, is told; who had it all along, or only on paper, is not. */
async function tell(
  tx: Transaction,
  context: Context,
  actor: Actor,
  kind: 'policy.created' | 'policy.edited' | 'policy.deleted',
  before: PolicyRow | undefined,
  after: PolicyRow | undefined,
): Promise<void> {
  const now = context.clock()
  const { owner, id: policy, name, expiresAt } = (after ?? before)!
  const others = (row: PolicyRow | undefined) => (row?.accounts ?? []).filter((account) => account !== owner)
  const having = (row: PolicyRow | undefined) => (row && givesNothing(row, now) ? [] : others(row))
  const [had, has] = [having(before), having(after)]
  const given = has.filter((account) => !had.includes(account))
  const ended = had.filter((account) => !has.includes(account))
  const hourAgo = new Date(now.getTime() - HOUR)
  const unheard = await heardOften(tx, owner, [...given, ...ended], hourAgo, MOST_LETTERS)
  const facts = { owner, policy, name, expiresAt: expiresAt?.toISOString() ?? null, given, ended, unheard }
  await record(tx, actor, now, accessEvent(kind, facts, [...new Set([...others(before), ...others(after)])]))
}

function givesNothing({ expiresAt, permissions, permissionsGroups }: PolicyRow, now: Date): boolean {
  return hasExpired(expiresAt, now) || (permissions.allow.length === 0 && permissionsGroups.length === 0)
}
