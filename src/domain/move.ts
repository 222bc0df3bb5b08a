/**
 * Lines, trunks and numbers move between one's own billing groups, and take the contacts of their new group at once. So whoever
 * moves them is administrative contact of both; and where a role passes to somebody else by it, what a change of contacts asks
 * of the two is asked here too. A group with an open request stays as it is until that is answered.
 */
import type { Account } from './account.ts'
import { hasLapsed, type OpenChange } from './contact-change.ts'
import { notYours, rolesToChange } from './permission.ts'
import { type DebtRule, preconditionRefusals } from './precondition.ts'
import type { Product } from './product.ts'
import { Refusal } from './refusal.ts'
import { ROLES, type Role } from './role.ts'
import type { Service } from './service.ts'
import { type Movable, moveRefusals } from './telephony.ts'

export type MoveRequest<Thing extends Movable = Movable> = {
  product: Product
  from: Service
  to: Service
  things: Thing[]
  asker: Account
  /** Who holds the roles of each group. */
  holders: { from: Record<Role, Account>; to: Record<Role, Account> }
  /** The open changes on the groups. */
  open: OpenChange[]
  debtRule: DebtRule
  now: Date
}

export type MoveConsideration<Thing> = {
  /** What stands in the way of all of it. */
  refusals: Refusal[]
  /** What stands in the way of each. */
  each: { thing: Thing; refusals: Refusal[] }[]
}

/** Judges a move, and says all that stands in its way. Nothing is changed. */
export function considerMove<Thing extends Movable>(move: MoveRequest<Thing>): MoveConsideration<Thing> {
  const { from, to, things } = move
  const whole = refusalsOfAll(move)
  return { refusals: whole, each: things.map((thing) => ({ thing, refusals: moveRefusals(thing, from, to) })) }
}

/** Judges a move; the first thing that stands in its way is thrown. All move, or none. */
export function verifyMove(move: MoveRequest): void {
  const { refusals, each } = considerMove(move)
  const [refusal] = [...refusals, ...each.flatMap((one) => one.refusals)]
  if (refusal) throw refusal
}

/** Nobody but the administrative contact says what is in a group. */
export function verifyMayMove(account: string, group: Service, product: Product): void {
  if (rolesToChange(account, group.contacts, product).length === 0) throw notYours('admin', product)
}

function refusalsOfAll(move: MoveRequest): Refusal[] {
  const { from, to } = move
  if (from.id === to.id) return [new Refusal('same_group')]
  if ([from, to].some(({ status }) => status === 'inCreation')) return [new Refusal('service_not_ready')]
  return [...pendingRefusals(move), ...ROLES.flatMap((role) => handoverRefusals(move, role))]
}

function pendingRefusals({ open, now }: MoveRequest): Refusal[] {
  return open
    .filter((change) => !hasLapsed(change, now))
    .slice(0, 1)
    .map(({ roles, askedBy }) => new Refusal('change_already_pending', { role: roles[0]!, account: askedBy }))
}

function handoverRefusals({ product, asker, holders, debtRule }: MoveRequest, role: Role): Refusal[] {
  const [from, to] = [holders.from[role], holders.to[role]]
  return from.nichandle === to.nichandle ? [] : preconditionRefusals({ role, product, asker, from, to }, debtRule)
}
