/** Gathers what each contact of a service may do and, for whoever may read it, who else has access. */
import { type NumberedService, policiesWritten, serviceNumbered, type WrittenPolicy } from '../db/rights-matrix.ts'
import type { AccountActor } from '../domain/actor.ts'
import { seeAction } from '../domain/catalogue/common.ts'
import { hasExpired, names } from '../domain/policy.ts'
import { productOf } from '../domain/product.ts'
import { type Identity, MOST_ASKED, MOST_HANDS, may, type Resource } from '../domain/right.ts'
import { accessAction, type GroupOfActions, groupsOfType, withOneRole } from '../domain/rights-matrix.ts'
import { ROLES, type Role } from '../domain/role.ts'
import { type NamedIdentity, namedIdentity, resourceUrn } from '../domain/urn.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { decide, momentOf, nobody, type Prepared, settle } from './rights.ts'
import { type Known, knownOf } from './rights-facts.ts'

/** The names of all actions that somebody may do. */
type Allowed = ReadonlySet<string>

export type Access = { identity: NamedIdentity; policies: WrittenPolicy[]; allowed: Allowed }

export type RightsOnService = {
  service: NumberedService
  resource: Resource
  groups: readonly GroupOfActions[]
  byRole: Record<Role, Allowed>
  /** Null for those who may not read who has access. */
  access: Access[] | null
}

/** So many identities are shown at most. */
const MOST_SHOWN = 200

/** For whoever may see the service; to others it does not exist. */
export async function rightsOnService(context: Context, reader: AccountActor, id: number): Promise<RightsOnService | NotFound> {
  const service = await serviceNumbered(context.db, id)
  const product = service && productOf(service.product)
  if (!service || !product) return notFound
  const urn = resourceUrn(service.zone, product, service.name)
  const asker = { account: reader.account, user: reader.user }
  const asked = [seeAction(product), accessAction(product.type)].map((action) => ({
    asker,
    action,
    urn,
    address: reader.address,
  }))
  const [sees, seesAccess] = await decide(context, asked)
  if (!sees?.allowed) return notFound
  const contacts = ROLES.map((role) => ({ asker: { account: service[role].nichandle, user: null }, urn }))
  const known = await knownOf(context, contacts, context.db)
  const resource = known.resource(urn)
  if (!resource) return notFound
  return {
    service,
    resource,
    groups: groupsOfType(product.type),
    byRole: await allowedByRole(context, service, known, resource),
    access: seesAccess?.allowed ? await accessOf(context, service, resource) : null,
  }
}

/** What the role gives, as far as no policy of the administrative contact takes it; not what else the account may. */
async function allowedByRole(context: Context, service: NumberedService, known: Known, resource: Resource) {
  const found = await allowedTo(
    context,
    ROLES.map((role) => {
      const holder = known.asker({ account: service[role].nichandle, user: null })
      return { identity: holder!.identity, resource: withOneRole(resource, role), byContactOnly: true }
    }),
  )
  return Object.fromEntries(ROLES.map((role, n) => [role, found[n]!])) as Record<Role, Allowed>
}

type Sought = { identity: Identity | undefined; resource: Resource; byContactOnly?: boolean }

/** All actions of the resource's kind that each of these may do. */
async function allowedTo(context: Context, sought: Sought[]): Promise<Allowed[]> {
  const moment = momentOf(context.clock(), null)
  const pairs = sought.flatMap(({ identity, resource, byContactOnly }, who) =>
    actionsOf(resource).map((action) => ({ identity, resource, action, who, byContactOnly })),
  )
  const prepared = pairs.map(
    ({ identity, resource, action }): Prepared =>
      identity ? { question: { identity, action, resource, moment }, version: undefined } : { nobody: 'unknown_identity' },
  )
  const answers = await settle(context, context.db, prepared, (each, books) =>
    'nobody' in each ? nobody(each.nobody) : may(each.question, books),
  )
  const allowed = sought.map(() => new Set<string>())
  answers.forEach((answer, n) => {
    const { who, action, byContactOnly } = pairs[n]!
    if (answer.allowed && (!byContactOnly || answer.by[0]?.kind === 'contact')) allowed[who]!.add(action)
  })
  return allowed
}

function actionsOf({ type }: Resource): string[] {
  return groupsOfType(type).flatMap(({ actions }) => actions.map(({ name }) => name))
}

/** Whom policies name that come from a contact, directly or through others. */
async function accessOf(context: Context, service: NumberedService, resource: Resource): Promise<Access[]> {
  const near = new Set(ROLES.map((role) => service[role].nichandle))
  const policies = await policiesAbout(context, near, resource)
  const named = [...byIdentity(policies)].slice(0, MOST_SHOWN)
  const identities = await identitiesOf(
    context,
    service,
    named.map(([, each]) => each.identity),
  )
  const allowed = await allowedTo(
    context,
    identities.map((identity) => ({ identity, resource })),
  )
  return named
    .map(([, each], n) => ({ ...each, allowed: allowed[n]! }))
    .filter((each) => each.allowed.size > 0 || each.policies.some(({ owner }) => near.has(owner)))
}

async function policiesAbout(context: Context, near: ReadonlySet<string>, resource: Resource): Promise<WrittenPolicy[]> {
  const now = context.clock()
  const asked = new Set(near)
  const found: WrittenPolicy[] = []
  let owners = [...near]
  for (let hands = 0; owners.length > 0 && hands <= MOST_HANDS && asked.size < MOST_ASKED; hands++) {
    const written = await policiesWritten(context.db, owners)
    const about = written.filter(({ resources, expiresAt }) => !hasExpired(expiresAt, now) && names(resources, resource))
    found.push(...about)
    const receivers = about.flatMap(({ identities }) => identities.flatMap((urn) => accountNamed(urn) ?? []))
    owners = [...new Set(receivers)].filter((account) => !asked.has(account))
    for (const account of owners) asked.add(account)
  }
  return found
}

function accountNamed(urn: string): string | undefined {
  const named = namedIdentity(urn)
  return named?.kind === 'account' ? named.account : undefined
}

function byIdentity(policies: WrittenPolicy[]): Map<string, { identity: NamedIdentity; policies: WrittenPolicy[] }> {
  const found = new Map<string, { identity: NamedIdentity; policies: WrittenPolicy[] }>()
  for (const policy of policies) {
    for (const urn of policy.identities) {
      const identity = namedIdentity(urn)
      const known = found.get(urn)
      if (known) known.policies.push(policy)
      else if (identity) found.set(urn, { identity, policies: [policy] })
    }
  }
  return found
}

/** A group asks like a user who is nothing but a member of it; every user, like one who is in no group. */
async function identitiesOf(
  context: Context,
  { zone }: NumberedService,
  named: NamedIdentity[],
): Promise<(Identity | undefined)[]> {
  const askers = named.map((each) => ({ account: each.account, user: each.kind === 'user' ? each.login : null }))
  const known = await knownOf(
    context,
    askers.map((asker) => ({ asker, urn: '' })),
    context.db,
  )
  return named.map((each, n) => {
    if (each.kind === 'account' || (each.kind === 'user' && each.login !== '*')) return known.asker(askers[n]!)?.identity
    const group = each.kind === 'group' ? each.group : ''
    return { account: each.account, zone, user: { login: '*', group, groupRole: 'NONE' } }
  })
}
