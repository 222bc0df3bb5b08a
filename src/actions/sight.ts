/**
 * What a user sees of what the account has: the services that he may see, and what belongs to them. What belongs to no
 * service, or to one that is not the account's (such as a role that it is asked to take), is a matter of the account itself.
 */
import type { Queryable } from '../db/database.ts'
import { zonesOfServices } from '../db/places.ts'
import type { AccountActor } from '../domain/actor.ts'
import { changeContactAction, seeAction } from '../domain/catalogue/common.ts'
import { rolesToChange } from '../domain/permission.ts'
import { productOf } from '../domain/product.ts'
import { ROLES, type Role } from '../domain/role.ts'
import { contactAction } from '../domain/role-permissions.ts'
import type { Service } from '../domain/service.ts'
import { rolesChangedHere } from '../domain/telephony.ts'
import { resourceUrn } from '../domain/urn.ts'
import type { Context } from './context.ts'
import type { Reached } from './reach.ts'
import { type AskedRight, decide } from './rights.ts'

type Named = { product: string | null; name: string | null }

/** So many are asked about at once. */
const AT_ONCE = 1000

/** Those of the account's services that are shown to the one who asks. */
export async function visibleServices<Service>(
  context: Context,
  actor: AccountActor,
  services: Service[],
  namedBy: (service: Service) => Named,
): Promise<Service[]> {
  return visibleMatters(context, { ...actor, seesAccount: false }, services, namedBy)
}

/** Those of these resources of the account that are shown to the one who asks. Accounts are: the call is about them already. */
export async function visibleResources(context: Context, actor: AccountActor, reached: Reached[]): Promise<Reached[]> {
  const services = reached.flatMap((each) => (each.kind === 'service' ? [each.service] : []))
  const visible = new Set(await visibleServices(context, actor, services, (service) => service))
  return reached.filter((each) => each.kind === 'account' || visible.has(each.service))
}

/** Who looks at what belongs to services; `seesAccount` is whether he may see what belongs to none. */
export type Onlooker = Pick<AccountActor, 'account' | 'user' | 'address'> & { seesAccount: boolean }

/** Those of these matters that are shown to the one who asks. An account holder sees all that concerns the account. */
export async function visibleMatters<Matter>(
  context: Context,
  onlooker: Onlooker,
  matters: Matter[],
  namedBy: (matter: Matter) => Named,
  db: Queryable = context.db,
): Promise<Matter[]> {
  if (onlooker.user === null) return matters
  const visible: Matter[] = []
  for (let from = 0; from < matters.length; from += AT_ONCE) {
    const some = matters.slice(from, from + AT_ONCE)
    const seen = await sightOf(context, onlooker, some.map(namedBy), db)
    visible.push(...some.filter((_, n) => seen[n]))
  }
  return visible
}

/** Which contacts of these services of the account the one who asks may change. */
export async function changeableRoles(
  context: Context,
  { account, user, address }: Pick<AccountActor, 'account' | 'user' | 'address'>,
  services: Pick<Service, 'product' | 'name' | 'group' | 'pack' | 'hasSpecialNumbers' | 'contacts'>[],
): Promise<Role[][]> {
  const ofAccount = services.map((service) => {
    const product = productOf(service.product)
    return product ? rolesChangedHere(service, rolesToChange(account, service.contacts, product)) : []
  })
  if (user === null) return ofAccount
  const zones = await zonesOfServices(context.db, services)
  const asked = services.flatMap(({ product: path, name }, n) => {
    const [product, zone] = [productOf(path), zones[n]]
    if (!product || !zone) return []
    const urn = resourceUrn(zone, product, name)
    const actions = [changeContactAction(product), ...ROLES.map((role) => contactAction(product, role))]
    return actions.map((action) => ({ asker: { account, user }, action, urn, address }))
  })
  const answers = await decide(context, asked)
  const allowed = new Set(asked.filter((_, n) => answers[n]!.allowed).map(({ urn, action }) => `${urn} ${action}`))
  return ofAccount.map((roles, n) => {
    const [product, zone] = [productOf(services[n]!.product), zones[n]]
    if (!product || !zone) return []
    const may = (action: string) => allowed.has(`${resourceUrn(zone, product, services[n]!.name)} ${action}`)
    return roles.filter((role) => may(changeContactAction(product)) && may(contactAction(product, role)))
  })
}

async function sightOf(context: Context, onlooker: Onlooker, named: Named[], db: Queryable): Promise<boolean[]> {
  const { account, user, address, seesAccount } = onlooker
  const services = named.map(({ product, name }) => ({ product: product ?? '', name: name ?? '' }))
  const zones = await zonesOfServices(db, services)
  const asked = services.flatMap(({ product: path, name }, n): AskedRight[] => {
    const [product, zone] = [productOf(path), zones[n]]
    if (!product || !zone) return []
    const about = { action: seeAction(product), urn: resourceUrn(zone, product, name), address }
    return [
      { ...about, asker: { account, user } },
      { ...about, asker: { account, user: null } },
    ]
  })
  const answers = (await decide(context, asked, db)).map(({ allowed }) => allowed)
  let next = 0
  return services.map(({ product }, n) => {
    if (!productOf(product) || !zones[n]) return seesAccount
    const [userMay, accountMay] = [answers[next++], answers[next++]]
    return userMay === true || (!accountMay && seesAccount)
  })
}
