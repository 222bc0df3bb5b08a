/**
 * The gate: every call of a customer takes the rights that the catalogue lists for it (`src/domain/guard.ts`). A call that the
 * catalogue does not know stops the start, so none is forgotten. The account is its holder's; its users are asked about. Calls
 * on a service and on lists go on to their routes, which ask about each service.
 */
import type { FastifyRequest, RouteOptions } from 'fastify'
import type { Context } from '../actions/context.ts'
import { passToAccount, passToService, refusalOf } from '../actions/gate.ts'
import { keepRefusals } from '../actions/refusals-kept.ts'
import { visibleMatters, visibleServices } from '../actions/sight.ts'
import { type ServiceRow, serviceNamed } from '../db/service-list.ts'
import { type Guard, guardOf, isEverybodys, showsServices } from '../domain/guard.ts'
import { isHolderOnly } from '../domain/holder-only.ts'
import type { Product } from '../domain/product.ts'
import { Refusal } from '../domain/refusal.ts'
import { surelyMay } from '../domain/right.ts'
import type { Api } from './api.ts'
import { noSuchService } from './service-not-found.ts'

/** Every route of this scope says what it takes; its callers are known by then. */
export function guardCalls(app: Api, context: Context): void {
  app.decorateRequest('seesAccount', true)
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, guard: guardOfRoute(route) }
  })
  app.addHook('preValidation', async (request) => {
    if (request.actor.user !== null) await passUser(request, context)
  })
}

function guardOfRoute({ method, url, prefix = '' }: RouteOptions & { prefix?: string }): Guard {
  const [verb = ''] = [method].flat().filter((each) => each !== 'HEAD')
  const guard = guardOf(verb === '' ? 'GET' : verb, url.slice(prefix.length))
  if (!guard) throw new Error(`no action guards ${method} ${url}: src/domain/catalogue/account-own.ts is where one is missing`)
  return guard
}

async function passUser(request: FastifyRequest, context: Context): Promise<void> {
  const { on, actions } = rightsOf(request)
  if (on.kind !== 'account' || actions.every(isEverybodys)) return
  if (actions.some(isHolderOnly)) throw new Refusal('holder_only')
  const passage = await passToAccount(context, request.actor, actions)
  if (passage.allowed) request.actor = { ...request.actor, by: passage.by }
  else if (actions.every(showsServices)) request.seesAccount = false
  else {
    await keepRefusals(context, passage.refused)
    throw refusalOf(request.actor, passage.missing)
  }
}

/** What the call takes. */
export function rightsOf(request: FastifyRequest): Guard {
  return request.routeOptions.config.guard
}

/** A service for whoever may do on it what the call takes. */
export async function serviceFor(request: FastifyRequest, context: Context, product: Product, name: string): Promise<ServiceRow> {
  const { account, user } = request.actor
  const { actions } = rightsOf(request)
  const service = await serviceNamed(context.db, product.path, name)
  if (!service) throw noSuchService(request, name)
  if (user === null && actions.every((action) => surelyMay(account, contactsOf(service), action))) return service
  const passage = await passToService(context, request.actor, service, actions)
  if (passage.allowed) return service
  await keepRefusals(context, passage.refused)
  throw passage.isSeen ? refusalOf(request.actor, passage.missing, contactsOf(service)) : noSuchService(request, name)
}

/** Those of the account's services that are shown to the caller. */
export function shownServices<Service extends Named>(
  request: FastifyRequest,
  context: Context,
  services: Service[],
): Promise<Service[]> {
  return visibleServices(context, request.actor, services, (service) => service)
}

/** Those of the account's matters that are shown to the caller: `service` is what each is about, if it is about one. */
export function shownMatters<Matter>(
  request: FastifyRequest,
  context: Context,
  matters: Matter[],
  service: (matter: Matter) => { product: string | null; name: string | null },
): Promise<Matter[]> {
  const { actor, seesAccount } = request
  return visibleMatters(context, { ...actor, seesAccount }, matters, service)
}

type Named = { product: string; name: string }

function contactsOf(service: ServiceRow) {
  return { admin: service.contact_admin, tech: service.contact_tech, billing: service.contact_billing }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    guard: Guard
  }
  interface FastifyRequest {
    /** Whether the caller sees what belongs to the account and to no service. */
    seesAccount: boolean
  }
}
