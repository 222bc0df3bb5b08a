import { type AccountFacts, accountFacts } from '../db/account-facts.ts'
import { countVainSince, openChangesOn } from '../db/contact-changes.ts'
import type { Queryable } from '../db/database.ts'
import { findService } from '../db/services.ts'
import { normalizedName } from '../domain/account.ts'
import type { AccountActor } from '../domain/actor.ts'
import { productOf } from '../domain/product.ts'
import { type Consideration, type ContactRequest, consider, LATELY } from '../domain/request.ts'
import { ROLES, type Role, rolesOf } from '../domain/role.ts'
import type { Service } from '../domain/service.ts'
import { lacksOf, noAsker } from './askers.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { LIMITS, throttle } from './throttle.ts'

/** Who is asked for, as entered: a NIC handle or a primary e-mail address. A role that is left out stays as it is. */
export type AskedContacts = Partial<Record<Role, string>>

/**
 * Says what a request would bring and what stands in its way. Nothing is created. The answer tells something of the accounts
 * that are named, so it is not given without end. `cleared`: as if the staff had said yes already.
 */
export async function checkContactChange(
  context: Context,
  actor: AccountActor,
  product: string,
  name: string,
  wanted: AskedContacts,
  { cleared = false } = {},
): Promise<Consideration | NotFound> {
  await throttle(context, LIMITS.contactQuestion, actor.account)
  const service = await findService(context.db, product, name)
  const request = service && (await contactRequest(context.db, context, actor.account, service, wanted, context.clock()))
  if (!service) return notFound
  if (!request) return noAsker(context, actor, service, rolesIn(wanted))
  const lacks = await lacksOf(context, actor, request)
  if (lacks === notFound) return notFound
  const considered = consider({ ...request, cleared })
  return { ...considered, refusals: [...lacks, ...considered.refusals] }
}

/** The roles that are asked for, changed or not. */
export function rolesIn(wanted: AskedContacts): Role[] {
  return ROLES.filter((role) => wanted[role] !== undefined)
}

/** Gathers what the rules need to judge a request. Nothing, if the service is none of the asker's. */
export async function contactRequest(
  db: Queryable,
  context: Context,
  asker: string,
  service: Service,
  wanted: AskedContacts,
  now: Date,
): Promise<ContactRequest | undefined> {
  if (rolesOf(asker, service.contacts).length === 0) return undefined
  const entered = ROLES.flatMap((role) => (wanted[role] === undefined ? [] : [{ role, entered: wanted[role] }]))
  const names = [asker, ...Object.values(service.contacts), ...entered.map((each) => normalizedName(each.entered))]
  const [accounts, open, vainLately] = await Promise.all([
    accountFacts(db, [...new Set(names)], now),
    openChangesOn(db, service.id),
    countVainSince(db, service.id, asker, new Date(now.getTime() - LATELY)),
  ])
  return {
    service,
    product: productOf(service.product)!,
    asker: named(accounts, asker)!,
    wanted: Object.fromEntries(entered.map((each) => [each.role, { ...each, account: named(accounts, each.entered) }])),
    holders: {
      admin: named(accounts, service.contacts.admin)!,
      tech: named(accounts, service.contacts.tech)!,
      billing: named(accounts, service.contacts.billing)!,
    },
    open,
    vainLately,
    debtRule: context.settings.debtRule,
    now,
  }
}

function named(accounts: AccountFacts[], entered: string): AccountFacts | undefined {
  const name = normalizedName(entered)
  return accounts.find((account) => account.nichandle === name || account.email === name)
}
