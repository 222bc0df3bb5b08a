/**
 * Asking for contacts to change. One request may name a new account for several roles. It becomes one change per pair of
 * losing and receiving account, with the roles that pass between the two grouped; all are judged by what the asker may do
 * at the moment of asking, so that a new administrative contact and other roles can be named together.
 *
 * A role has one open change at a time. But nobody can hold the administrative contact up: his request on a role ends an
 * open one that somebody else had asked for.
 *
 * Each request writes to others. Whoever ends it only to ask again may do so thirty times in an hour.
 */
import type { Account } from './account.ts'
import { hasLapsed, type OpenChange } from './contact-change.ts'
import { mayOvertake, notYours, rolesToChange } from './permission.ts'
import { type DebtRule, type Handover, preconditionRefusals } from './precondition.ts'
import { holdRefusals } from './procedure.ts'
import type { Product } from './product.ts'
import { Refusal } from './refusal.ts'
import { ROLES, type Role } from './role.ts'
import type { Service } from './service.ts'
import { telephonyRefusals } from './telephony.ts'

/** Who is wanted for a role: as entered, and the account of that name if there is one. */
export type Wanted = { entered: string; account: Account | undefined }

export type ContactRequest = {
  service: Service
  product: Product
  asker: Account
  wanted: Partial<Record<Role, Wanted>>
  /** Who holds the roles today. */
  holders: Record<Role, Account>
  open: OpenChange[]
  /** How many requests of the asker on this service came to nothing in the last hour: refused, withdrawn, overtaken. */
  vainLately: number
  debtRule: DebtRule
  now: Date
  /** The staff was asked for it and has said yes. */
  cleared?: boolean
}

const VAIN_ALLOWED = 30
export const LATELY = 60 * 60 * 1000

/** A change that the request would bring: `roles` pass from one account to another. */
export type PlannedChange = { askedBy: string; from: string; to: string; roles: Role[] }

export type Consideration = {
  planned: PlannedChange[]
  /** Open changes of others, which this request ends. */
  overtaken: OpenChange[]
  /** Why it can not be, if it can not: everything that stands in its way, in the order of ROLES. */
  refusals: Refusal[]
}

/** Judges a request, and says all that stands in its way. Nothing is changed. */
export function consider(request: ContactRequest): Consideration {
  const handovers = handoversOf(request)
  if (handovers.length === 0) return { planned: [], overtaken: [], refusals: [new Refusal('same_contact')] }
  return {
    planned: planned(request, handovers),
    overtaken: overtaken(request, handovers),
    refusals: [...tooOften(request), ...handovers.flatMap((handover) => refusalsOf(request, handover))],
  }
}

/** Judges a request; the first thing that stands in its way is thrown. */
export function ask(request: ContactRequest): Consideration {
  const consideration = consider(request)
  const [refusal] = consideration.refusals
  if (refusal) throw refusal
  return consideration
}

/** The roles that would get another holder. */
export function rolesAsked(request: ContactRequest): Role[] {
  return handoversOf(request).map(({ role }) => role)
}

function tooOften({ vainLately }: ContactRequest): Refusal[] {
  return vainLately < VAIN_ALLOWED ? [] : [new Refusal('too_many_requests', { retryAfter: LATELY / 1000 })]
}

/** A role that is asked for; without `to`, nobody of that name is known. */
type AskedRole = { role: Role; entered: string; from: Account; to: Account | undefined }

/** What is really asked: a role left out, or wanted for the one who holds it, stays as it is. */
function handoversOf({ wanted, holders }: ContactRequest): AskedRole[] {
  return ROLES.flatMap((role) => {
    const want = wanted[role]
    if (!want || want.account?.nichandle === holders[role].nichandle) return []
    return [{ role, entered: want.entered, from: holders[role], to: want.account }]
  })
}

function refusalsOf(request: ContactRequest, { role, entered, from, to }: AskedRole): Refusal[] {
  const { service, product, asker, debtRule } = request
  if (!rolesToChange(asker.nichandle, service.contacts, product).includes(role)) return [notYours(role, product)]
  if (service.status === 'inCreation') return [new Refusal('service_not_ready', { role })]
  const standing = [...holdRefusals(service, role), ...telephonyRefusals(service, role, request.cleared)]
  if (standing.length > 0) return standing
  if (!to) return [new Refusal('unknown_account', { role, entered })]
  const handover: Handover = { role, product, asker, from, to }
  return [...preconditionRefusals(handover, debtRule), ...pendingRefusals(request, role)]
}

function pendingRefusals(request: ContactRequest, role: Role): Refusal[] {
  const pending = pendingOn(request, role)
  if (!pending || canOvertake(request, pending)) return []
  return [new Refusal('change_already_pending', { role, account: pending.askedBy })]
}

function overtaken(request: ContactRequest, handovers: AskedRole[]): OpenChange[] {
  const pending = handovers.map(({ role }) => pendingOn(request, role)).filter((change) => change !== undefined)
  return [...new Set(pending)].filter((change) => canOvertake(request, change))
}

function pendingOn({ open, now }: ContactRequest, role: Role): OpenChange | undefined {
  return open.find((change) => change.roles.includes(role) && !hasLapsed(change, now))
}

/** His own open request is not overtaken: he can withdraw it. */
function canOvertake({ asker, service }: ContactRequest, pending: OpenChange): boolean {
  return mayOvertake(asker.nichandle, service.contacts) && pending.askedBy !== asker.nichandle
}

function planned({ asker }: ContactRequest, handovers: AskedRole[]): PlannedChange[] {
  const changes = new Map<string, PlannedChange>()
  for (const { role, from, to } of handovers) {
    if (!to) continue
    const pair = `${from.nichandle} ${to.nichandle}`
    const change = changes.get(pair) ?? { askedBy: asker.nichandle, from: from.nichandle, to: to.nichandle, roles: [] }
    changes.set(pair, { ...change, roles: [...change.roles, role] })
  }
  return [...changes.values()]
}
