/**
 * Why somebody may, or may not. The answer is the decision itself; beside it stands every grant that was looked at on the way
 * from the one who asks up to whoever may by himself, and what became of it. Whoever was given something learns who gave it,
 * not what else the giver was given.
 */
import { actionNamed } from './action.ts'
import { type Book, policiesFor } from './book.ts'
import { isIn } from './name-pattern.ts'
import { allows, denies, hasExpired, names, type ReadyPolicy } from './policy.ts'
import {
  answersFor,
  type Books,
  type Decision,
  type Ground,
  isOfAnother,
  MOST_ASKED,
  MOST_HANDS,
  may,
  namesOf,
  policyGround,
  type Question,
  type User,
} from './right.ts'
import { rolesOf } from './role.ts'
import { roleMay } from './role-permissions.ts'
import { groupRoleMay } from './user.ts'

export const VERDICTS = [
  'allows',
  'denies',
  'other_resource',
  'other_action',
  'excepted',
  'expired',
  'condition',
  'owner_may_not',
  'role_without',
] as const

export type Verdict = (typeof VERDICTS)[number]

/** A grant that was looked at, for whom, and what became of it. */
export type LookedAt = { ground: Ground; for: string; verdict: Verdict }

/** `missing` as of a decision: with these books the explanation may change. */
export type Explanation = { decision: Decision; looked: LookedAt[]; missing: string[] }

/** How many policies about something else are shown. */
const MOST_OTHERS = 100

/** How many policies are looked at for one question; those that decide are never left out. */
export const MOST_LOOKED_AT = 500

export function explain(question: Question, books: Books): Explanation {
  const decision = may(question, books)
  const missing = new Set(decision.allowed ? [] : decision.missing)
  if (actionNamed(question.action)?.type !== question.resource.type) return { decision, looked: [], missing: [...missing] }
  const { account, user } = question.identity
  const asked = new Set(user ? [] : [account])
  const notes: Notes = { looked: [], missing, decision, mayGive: new Map(), left: MOST_LOOKED_AT }
  let holders: Holder[] = [{ account, user }]
  for (let hands = 0; holders.length > 0 && hands <= MOST_HANDS && asked.size < MOST_ASKED; hands++) {
    const givers = holders.flatMap((holder) => look(question, holder, books, notes, hands === 0))
    holders = [...new Set(givers)].filter((giver) => !asked.has(giver)).map((giver) => ({ account: giver, user: null }))
    for (const holder of holders) asked.add(holder.account)
  }
  return { decision, looked: notes.looked, missing: [...missing] }
}

type Holder = { account: string; user: User | null }

/** `mayGive` remembers who may by himself, `left` how many policies may still be looked at. */
type Notes = { looked: LookedAt[]; missing: Set<string>; decision: Decision; mayGive: Map<string, boolean>; left: number }

/** Notes what one of those on the way has; gives who gave it to him. */
function look(question: Question, holder: Holder, books: Books, notes: Notes, isFirst: boolean): string[] {
  const { looked, missing } = notes
  const who = holder.user ? `${holder.account}/${holder.user.login}` : holder.account
  const own = ownGrounds(question, holder)
  looked.push(...own.map((each) => ({ ...each, for: who })))
  const book = books.of(holder.account)
  if (!book) missing.add(holder.account)
  const policies = book ? chosen(book, question, holder, notes) : []
  notes.left -= policies.length
  const judged = policies.map((policy) => ({ policy, verdict: verdictOn(policy, policies, question, holder, books, notes) }))
  const shown = isFirst ? inOrder(judged) : judged.filter(({ verdict }) => verdict === 'allows' || verdict === 'denies')
  looked.push(...shown.map(({ policy, verdict }) => ({ ground: policyGround(policy), for: who, verdict })))
  const owners = judged.filter(({ policy }) => givesHere(policy, question)).map(({ policy }) => policy.owner)
  return own.some(({ ground, verdict }) => ground.kind === 'group' && verdict === 'allows') ? [holder.account, ...owners] : owners
}

/** What is about the resource comes first, and some of the rest. */
function inOrder<Judged extends { verdict: Verdict }>(judged: Judged[]): Judged[] {
  const isOther = ({ verdict }: Judged) => verdict === 'other_resource'
  return [...judged.filter((each) => !isOther(each)), ...judged.filter(isOther).slice(0, MOST_OTHERS)]
}

function ownGrounds({ action, resource }: Question, { account, user }: Holder): { ground: Ground; verdict: Verdict }[] {
  if (user) {
    const ground: Ground = { kind: 'group', account, group: user.group, role: user.groupRole }
    return [{ ground, verdict: groupRoleMay(user.groupRole, action) ? 'allows' : 'role_without' }]
  }
  if (resource.holder === account) return [{ ground: { kind: 'holder', account }, verdict: 'allows' }]
  const roles = resource.contacts ? rolesOf(account, resource.contacts) : []
  return roles.map((role) => ({
    ground: { kind: 'contact', account, role },
    verdict: roleMay(role, action) ? 'allows' : 'role_without',
  }))
}

/** First what decides, then what is about the resource, then the rest, as far as there is room. */
function chosen(book: Book, { identity, resource }: Question, holder: Holder, { decision, left }: Notes): ReadyPolicy[] {
  const names = namesOf(identity.zone, holder)
  const heard = policiesFor(book, names, resource)
  const deciding = heard.filter(({ id }) => decision.by.some((ground) => ground.kind === 'policy' && ground.id === id))
  const others = policiesNaming(book, names, left + heard.length)
  const all = [...new Set([...deciding, ...heard, ...others])].filter((policy) => isOfAnother(policy, holder))
  return all.slice(0, Math.max(left, deciding.length))
}

function policiesNaming(book: Book, identities: readonly string[], most: number): Set<ReadyPolicy> {
  const found = new Set<ReadyPolicy>()
  for (const policy of allNaming(book, identities)) {
    if (found.size >= most) break
    found.add(policy)
  }
  return found
}

function* allNaming(book: Book, identities: readonly string[]): Iterable<ReadyPolicy> {
  for (const identity of identities) {
    for (const { byCore } of Object.values(book.get(identity) ?? {})) {
      for (const page of byCore.values()) for (const policies of page.values()) yield* policies
    }
  }
}

function givesHere(policy: ReadyPolicy, { action, resource, moment }: Question): boolean {
  const { expiresAt, holds, resources } = policy
  return (
    allows(policy, action) &&
    names(resources, resource) &&
    !hasExpired(expiresAt, moment.now) &&
    (holds === null || holds(resource, moment))
  )
}

function verdictOn(
  policy: ReadyPolicy,
  all: readonly ReadyPolicy[],
  question: Question,
  holder: Holder,
  books: Books,
  notes: Notes,
): Verdict {
  const { action, resource, moment } = question
  if (!names(policy.resources, resource)) return 'other_resource'
  if (hasExpired(policy.expiresAt, moment.now)) return 'expired'
  if (policy.holds && !policy.holds(resource, moment)) return 'condition'
  if (denies(policy, action)) return isOfWeight(policy, all, question, holder, notes) ? 'denies' : 'owner_may_not'
  if (!isIn(policy.allow, action)) return 'other_action'
  if (isIn(policy.except, action)) return 'excepted'
  return mayGive(policy.owner, question, books, notes) ? 'allows' : 'owner_may_not'
}

function mayGive(owner: string, question: Question, books: Books, notes: Notes): boolean {
  const known = notes.mayGive.get(owner)
  if (known !== undefined) return known
  const decision = may({ ...question, identity: { ...question.identity, account: owner, user: null } }, books)
  if (!decision.allowed) for (const account of decision.missing) notes.missing.add(account)
  notes.mayGive.set(owner, decision.allowed)
  return decision.allowed
}

/** A denial counts from whoever answers for the resource, and from whoever gives what it takes. */
function isOfWeight(
  { id, owner }: ReadyPolicy,
  all: readonly ReadyPolicy[],
  question: Question,
  { user }: Holder,
  { decision }: Notes,
): boolean {
  if (user || owner === answersFor(question.resource)) return true
  if (decision.by.some((ground) => ground.kind === 'policy' && ground.id === id)) return true
  return all.some((other) => other.owner === owner && givesHere(other, question))
}
