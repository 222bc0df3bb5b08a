/**
 * What an account may name: what it has a right on, whichever. Its own account; services that it is a contact of; and what a
 * policy gives to it, if whoever wrote that has a right on it in turn. Anything else looks as if it did not exist.
 */
import type { Queryable } from '../db/database.ts'
import { type ResourceRow, resourcesNamed } from '../db/resources.ts'
import { booksOf } from '../db/rights.ts'
import { hasExpired, names, type Policy } from '../domain/policy.ts'
import { productOf } from '../domain/product.ts'
import { rolesOf } from '../domain/role.ts'
import { accountUrn, namedResource, resourceGroupUrn, resourceUrn } from '../domain/urn.ts'
import type { Zone } from '../domain/zone.ts'
import type { Context } from './context.ts'

/** A service, or an account. */
export type Reached = { urn: string; groups: readonly string[] } & (
  | { kind: 'service'; service: ResourceRow }
  | { kind: 'account'; account: string }
)

export type Reader = { account: string; zone: Zone }

/** How often a right may be passed on, as in right.ts. */
const MOST_HANDS = 8

/** Those of these resources that the account has a right on, each under its URN. */
export async function withinReach(
  context: Context,
  db: Queryable,
  reader: Reader,
  urns: readonly string[],
): Promise<Map<string, Reached>> {
  const found = await resourcesOfUrns(db, reader.zone, urns)
  return new Map((await reachable(context, db, reader, found)).map((each) => [each.urn, each]))
}

/** Those of these that the account has a right on. */
export async function reachable(context: Context, db: Queryable, reader: Reader, found: Reached[]): Promise<Reached[]> {
  const books = bookcase(db)
  const reached: Reached[] = []
  for (const each of found) {
    if (isOwn(reader.account, each) || (await isGiven(context, books, reader, each))) reached.push(each)
  }
  return reached
}

export function reachedService(service: ResourceRow): Reached {
  const groups = service.groups.map(({ owner, id }) => resourceGroupUrn(service.zone, owner, id))
  return { kind: 'service', urn: urnOf(service), groups, service }
}

export function urnOf({ zone, product, name }: ResourceRow): string {
  return resourceUrn(zone, productOf(product)!, name)
}

async function resourcesOfUrns(db: Queryable, zone: Zone, urns: readonly string[]): Promise<Reached[]> {
  const asked = [...new Set(urns)].flatMap((urn) => ({ urn, named: namedResource(urn) }))
  const services = await resourcesNamed(
    db,
    asked.flatMap(({ named }) => (named?.kind === 'service' ? [{ product: named.product.path, name: named.name }] : [])),
  )
  // A URN of another zone names nothing.
  const accounts = asked.flatMap(({ urn, named }) =>
    named?.kind === 'account' && named.zone === zone ? [accountReached(urn, named.account)] : [],
  )
  const wanted = new Set(urns)
  return [...accounts, ...services.map(reachedService).filter(({ urn }) => wanted.has(urn))]
}

function accountReached(urn: string, account: string): Reached {
  return { kind: 'account', urn, groups: [], account }
}

function isOwn(account: string, resource: Reached): boolean {
  return resource.kind === 'account' ? resource.account === account : rolesOf(account, resource.service.contacts).length > 0
}

/** From whom to whom it was given: up from the account, until somebody has it as his own. */
async function isGiven(context: Context, books: Bookcase, { account, zone }: Reader, resource: Reached): Promise<boolean> {
  const asked = new Set([account])
  const now = context.clock()
  for (let holders = [account], hands = 0; holders.length > 0 && hands < MOST_HANDS; hands++) {
    const givers: string[] = []
    for (const policies of await books(holders)) {
      for (const policy of policies.policies) {
        if (gives(policy, accountUrn(zone, policies.account), resource, now)) givers.push(policy.owner)
      }
    }
    if (givers.some((giver) => isOwn(giver, resource))) return true
    holders = givers.filter((giver) => !asked.has(giver) && asked.add(giver))
  }
  return false
}

function gives(policy: Policy, identity: string, resource: Reached, now: Date): boolean {
  const isGrant = policy.permissions.allow.length + policy.managedGroups.length + policy.ownGroups.length > 0
  return (
    isGrant && policy.identities.includes(identity) && !hasExpired(policy.expiresAt, now) && names(policy.resources, resource)
  )
}

type Bookcase = (accounts: string[]) => Promise<{ account: string; policies: Policy[] }[]>

/** The policies that name accounts, each account's read once. */
function bookcase(db: Queryable): Bookcase {
  const read = new Map<string, Policy[]>()
  return async (accounts) => {
    const missing = accounts.filter((account) => !read.has(account))
    if (missing.length > 0) for (const { account, policies } of await booksOf(db, missing)) read.set(account, policies)
    return accounts.map((account) => ({ account, policies: read.get(account) ?? [] }))
  }
}
