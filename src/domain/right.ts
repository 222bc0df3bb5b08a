/**
 * May this account do that? Nobody may do anything, unless a grant says so. There are three kinds of grant:
 *
 * - An account may do everything on itself: its profile, its bills, its users. How it is entered, it can give to nobody.
 * - A contact of a service may do what its role allows (role-permissions.ts).
 * - A policy gives what its owner has: to users and groups of the owner's own account, or to another account.
 *
 * So a policy is worth what its owner may do at this moment, not more. Whoever got a right may pass it on in the same way;
 * the question climbs from the one who asks to the owners of the policies, until it reaches somebody who may by himself. When
 * a grant on the way ends, all that hung on it ends with it.
 *
 * What a policy denies stays denied whatever others allow, if it is written by whoever answers for the resource (its
 * administrative contact, the account itself), or by the account that the right came from. It never takes from a contact
 * what belongs to the role: to see the service, and to name a successor.
 *
 * After a change of owner a domain may not leave for a while, whoever asks (transfer-lock.ts).
 */
import { actionNamed } from './action.ts'
import { type Book, nearTo, policiesFor } from './book.ts'
import { isHolderOnly } from './holder-only.ts'
import { allows, counts, denies, type ReadyPolicy, speaksOf } from './policy.ts'
import { type Contacts, type Role, rolesOf } from './role.ts'
import { belongsToRole, roleMay } from './role-permissions.ts'
import { isLocked, leadsAway } from './transfer-lock.ts'
import { accountUrn, groupUrn, userUrn } from './urn.ts'
import { type GroupRole, groupRoleMay } from './user.ts'
import type { Zone } from './zone.ts'

/** Who asks: an account, or one of its users. */
export type Identity = { account: string; zone: Zone; user: User | null }

export type User = { login: string; group: string; groupRole: GroupRole }

/** What it is asked about: a service with its contacts, or an account. */
export type Resource = {
  urn: string
  type: string
  name: string
  tags: Readonly<Record<string, string>>
  /** URNs of the groups of resources that it is in. */
  groups: readonly string[]
  contacts: Contacts | null
  /** The account that the resource is, if it is one. */
  holder: string | null
  /** Until when a domain may not leave. */
  transferLockedUntil?: Date | null
}

/** When it is asked, and from where. */
export type Moment = { now: Date; address: string | null; isWithin: (blocks: string) => boolean }

export type Question = { identity: Identity; action: string; resource: Resource; moment: Moment }

/** The policies that name an account or its users, as far as they have been fetched. */
export type Books = { of: (account: string) => Book | undefined }

/** What a right stands on. */
export type Ground =
  | { kind: 'holder'; account: string }
  | { kind: 'contact'; account: string; role: Role }
  | { kind: 'group'; account: string; group: string; role: GroupRole }
  | { kind: 'policy'; id: string; name: string; owner: string }

/** A ground in one word, as the trail and answer headers name it. */
export function groundName(ground: Ground): string {
  switch (ground.kind) {
    case 'holder':
      return 'holder'
    case 'contact':
      return `contact:${ground.role}`
    case 'group':
      return `group:${ground.group}`
    default:
      return `policy:${ground.id}`
  }
}

export type Reason = 'unknown_action' | 'other_kind' | 'transfer_locked' | 'denied' | 'no_grant'

/** `by` leads from the grant of the one who asks up to whoever may by himself. */
export type Decision =
  | { allowed: true; by: readonly Ground[] }
  | { allowed: false; reason: Reason; by: readonly Ground[]; missing: readonly string[] }

/** How often a right may be passed on, and how many accounts are looked at for one question. */
export const MOST_HANDS = 8
export const MOST_ASKED = 200

/** The decision. `missing` names accounts whose books would have been needed: fetch them, and ask again. */
export function may(question: Question, books: Books): Decision {
  const known = actionNamed(question.action)
  if (!known) return refused('unknown_action')
  if (known.type !== question.resource.type) return refused('other_kind')
  const decision = climb(question, books)
  return decision.allowed && isKept(question) ? refused('transfer_locked') : decision
}

/** To who may not in any case, the lock is no news. */
function isKept({ action, resource, moment }: Question): boolean {
  return leadsAway(action) && isLocked(resource.transferLockedUntil, moment.now)
}

/** Somebody on the way up, and what was given to whom below: so it leads down to the one who asks. */
type Holder = { account: string; user: User | null; gave: { ground: () => Ground; to: Holder } | null }

/** Breadth first, so that the shortest chain of grants is found; no account is asked twice. */
function climb(question: Question, books: Books): Decision {
  const { account, user } = question.identity
  const asked = new Set(user ? [] : [account])
  const denials: Ground[] = []
  const missing: string[] = []
  let holders: Holder[] = [{ account, user, gave: null }]
  for (let hands = 0; holders.length > 0 && hands <= MOST_HANDS; hands++) {
    const givers: Holder[] = []
    for (const holder of holders) {
      const found = standing(question, holder, books)
      if (found.ground) return { allowed: true, by: [...wayTo(holder), found.ground] }
      if (found.denial) denials.push(found.denial)
      if (found.needsBook) missing.push(holder.account)
      givers.push(...found.givers)
    }
    holders = givers.filter(
      ({ account }) => !asked.has(account) && isHeard(account, question.resource, asked) && asked.add(account),
    )
  }
  return denials.length > 0 ? refused('denied', denials.slice(0, 1), missing) : refused('no_grant', [], missing)
}

/** A crowd of strangers that give what they do not have keeps nobody from what a contact gives. */
function isHeard(account: string, resource: Resource, asked: ReadonlySet<string>): boolean {
  return asked.size < MOST_ASKED || nearTo(resource).has(account)
}

function wayTo({ gave }: Holder): Ground[] {
  return gave ? [...wayTo(gave.to), gave.ground()] : []
}

/** What somebody may by himself stands on `ground`; what he was given comes from `givers`. */
type Standing = { ground?: Ground; denial?: Ground; needsBook?: true; givers: Holder[] }

function standing(question: Question, holder: Holder, books: Books): Standing {
  const { action, resource, moment } = question
  const ground = ownGround(question, holder)
  if (ground && nobodyMayTake(ground, action, resource)) return { ground, givers: [] }
  const book = books.of(holder.account)
  if (!book) return { needsBook: true, givers: [] }
  const policies = policiesFor(book, namesOf(question.identity.zone, holder), resource).filter(
    (policy) => isOfAnother(policy, holder) && speaksOf(policy, action) && counts(policy, resource, moment),
  )
  const deniers = policies.filter((policy) => denies(policy, action))
  const last = deniers.find(({ owner }) => owner === answersFor(resource))
  if (last) return { denial: policyGround(last), givers: [] }
  if (ground) return { ground, givers: [] }
  const givers = giversOf(question, holder, policies)
  const denial = deniers.find(({ owner }) => givers.some(({ account }) => account === owner))
  if (!denial) return { givers }
  const deniedBy = new Set(deniers.map(({ owner }) => owner))
  return { denial: policyGround(denial), givers: givers.filter(({ account }) => !deniedBy.has(account)) }
}

type Answerable = Pick<Resource, 'contacts' | 'holder'>

/** Who answers for a resource: its administrative contact; the account, if it is one. */
export function answersFor({ contacts, holder }: Answerable): string | null {
  return contacts?.admin ?? holder
}

/** Users have nothing by themselves: they act for their account. */
function ownGround({ action, resource }: Question, { account, user }: Holder): Ground | undefined {
  if (user) return undefined
  if (resource.holder === account) return { kind: 'holder', account }
  const role = resource.contacts && rolesOf(account, resource.contacts).find((held) => roleMay(held, action))
  return role ? { kind: 'contact', account, role } : undefined
}

/** What an account may on a service whatever policies say, because it belongs to a role that it holds. */
export function surelyMay(account: string, contacts: Contacts, action: string): boolean {
  if (leadsAway(action)) return false
  return rolesOf(account, contacts).some(
    (role) => roleMay(role, action) && nobodyMayTake({ kind: 'contact', account, role }, action, { contacts, holder: null }),
  )
}

function nobodyMayTake(ground: Ground, action: string, resource: Answerable): boolean {
  return (
    ground.kind === 'holder' || (ground.kind === 'contact' && (ground.account === answersFor(resource) || belongsToRole(action)))
  )
}

/** As whom policies may name somebody. */
export function namesOf(zone: Zone, { account, user }: { account: string; user: User | null }): string[] {
  if (!user) return [accountUrn(zone, account)]
  return [userUrn(zone, account, user.login), userUrn(zone, account, '*'), groupUrn(zone, account, user.group)]
}

/** Nobody gives anything to himself; an account gives to its users. */
export function isOfAnother({ owner }: ReadyPolicy, { account, user }: Pick<Holder, 'account' | 'user'>): boolean {
  return user ? owner === account : owner !== account
}

function giversOf({ action }: Question, holder: Holder, policies: ReadyPolicy[]): Holder[] {
  if (isHolderOnly(action)) return []
  const givers: Holder[] = []
  const { account, user } = holder
  if (user && groupRoleMay(user.groupRole, action)) {
    const ground: Ground = { kind: 'group', account, group: user.group, role: user.groupRole }
    givers.push({ account, user: null, gave: { ground: () => ground, to: holder } })
  }
  for (const policy of policies) {
    if (allows(policy, action))
      givers.push({ account: policy.owner, user: null, gave: { ground: () => policyGround(policy), to: holder } })
  }
  return givers
}

export function policyGround({ id, name, owner }: ReadyPolicy): Ground {
  return { kind: 'policy', id, name, owner }
}

function refused(reason: Reason, by: readonly Ground[] = [], missing: readonly string[] = []): Decision {
  return { allowed: false, reason, by, missing }
}
