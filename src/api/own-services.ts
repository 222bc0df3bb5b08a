/** The services of an account, all products together: to search, to sort and to page through, however many they are. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { changeableRoles } from '../actions/sight.ts'
import {
  matchingOwnServices,
  OWN_SORTS,
  type OwnFilter,
  type OwnServiceRow,
  type OwnSort,
  ownProductsOf,
  ownServiceOf,
  ownServicesOf,
  type Place,
  pendingOn,
} from '../db/own-services.ts'
import { type Narrowed, namedServiceIdsOf, type ServiceId } from '../db/service-list.ts'
import { PRODUCTS, productOf } from '../domain/product.ts'
import { ROLES } from '../domain/role.ts'
import { SERVICE_STATUSES } from '../domain/service.ts'
import type { Api } from './api.ts'
import { numberOf } from './batch.ts'
import { CallError } from './errors.ts'
import { shownServices } from './gate.ts'
import { answerByKeyset } from './keyset.ts'
import { OwnService, OwnServiceSummary, ruledOf, shownTo } from './own-service-wire.ts'
import { noSuchService } from './service-not-found.ts'
import { CONTACT_TYPES, ContactTypeEnum, Enum, LINE } from './wire.ts'

/** How far services are counted. */
const MOST = 10_000

const Line = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 255, pattern: LINE, description }))

const Query = Type.Object({
  search: Type.Optional(
    Type.String({ maxLength: 255, pattern: LINE, description: 'A part of the name, the display name or a contact’s handle.' }),
  ),
  product: Line('Paths of products, such as `domain`, separated by commas.'),
  role: Type.Optional(ContactTypeEnum),
  contact: Line('A handle that is any contact of the service.'),
  status: Type.Optional(Enum(SERVICE_STATUSES, 'ServiceStatus')),
  pending: Type.Optional(Type.Boolean({ description: 'Whether a request is open on the service.' })),
  name: Line('The whole name.'),
  sort: Type.Optional(Enum(OWN_SORTS)),
  order: Type.Optional(Enum(['asc', 'desc'])),
})

type Query = Type.Static<typeof Query>

export function ownServiceRoutes(app: Api, context: Context): void {
  const tags = ['Services']

  app.get(
    '/me/service',
    {
      schema: {
        tags,
        summary: 'Your services, all products together',
        description: 'Sorted by name if nothing else is said; services without an expiration come last by it.',
        'x-headers': 'keyset',
        querystring: Query,
        response: { 200: Type.Array(OwnService) },
      },
    },
    (request, reply) => answerPage(request, reply, context, request.query),
  )

  app.get(
    '/me/service/summary',
    { schema: { tags, summary: 'How many services of each product you have', response: { 200: OwnServiceSummary } } },
    async (request) => {
      if (request.actor.user !== null) return summaryOf(await shownOwn(request, context, {}))
      const paths = PRODUCTS.map(({ path }) => path)
      const counted = await ownProductsOf(context.db, request.actor.account, paths, MOST + 1)
      const total = counted.reduce((sum, { count }) => sum + count, 0)
      return {
        total: Math.min(total, MOST),
        more: total > MOST,
        products: counted.map(({ product, count }) => ({ product, count: Math.min(count, MOST) })),
      }
    },
  )

  app.get(
    '/me/service/:serviceId',
    {
      schema: {
        tags,
        summary: 'Get one of your services',
        params: Type.Object({ serviceId: Type.String({ description: 'The number of the service.' }) }),
        response: { 200: OwnService },
      },
    },
    async (request) => {
      const { serviceId } = request.params
      const id = numberOf(serviceId)
      const own = id === undefined ? undefined : await ownServiceOf(context.db, request.actor.account, id)
      const [service] = await shownServices(request, context, own ? [own] : [])
      if (!service) throw noSuchService(request, serviceId)
      const [found] = await withPending(request, context, [service])
      return found!
    },
  )
}

async function answerPage(request: FastifyRequest, reply: FastifyReply, context: Context, query: Query): Promise<OwnService[]> {
  const { account, user } = request.actor
  const now = context.clock()
  const { sort = 'name', order = 'asc' } = query
  const filter = filterOf(query)
  const among = user === null ? undefined : (await shownOwn(request, context, filter)).map(({ id }) => id)
  const found = await matchingOwnServices(context.db, account, filter, MOST + 1, now, among)
  const matches = { ...found, few: found.few ?? among }
  const page = await answerByKeyset(
    request,
    reply,
    { name: `${sort} ${order}`, isPlace: (texts): texts is Place => isPlaceIn(sort, texts) },
    (from, size) => ownServicesOf(context.db, account, filter, matches, { sort, order, size, from }, now),
  )
  reply.header('x-pagination-elements', Math.min(matches.total, MOST))
  if (matches.total > MOST) reply.header('x-pagination-elements-more', 'true')
  return withPending(
    request,
    context,
    page.map(({ service }) => service),
  )
}

/** Those of the account's services that a user may see. */
async function shownOwn(request: FastifyRequest, context: Context, narrowed: Narrowed): Promise<ServiceId[]> {
  return shownServices(request, context, await namedServiceIdsOf(context.db, request.actor.account, narrowed))
}

function summaryOf(services: ServiceId[]): OwnServiceSummary {
  const counts = new Map<string, number>()
  for (const { product } of services) counts.set(product, (counts.get(product) ?? 0) + 1)
  return {
    total: Math.min(services.length, MOST),
    more: services.length > MOST,
    products: [...counts].sort().map(([product, count]) => ({ product, count: Math.min(count, MOST) })),
  }
}

async function withPending(request: FastifyRequest, context: Context, services: OwnServiceRow[]): Promise<OwnService[]> {
  const { account } = request.actor
  const ids = services.map(({ id }) => id)
  const [open, changeable] = await Promise.all([
    ids.length === 0 ? [] : pendingOn(context.db, account, ids, context.clock()),
    changeableRoles(context, request.actor, services.map(ruledOf)),
  ])
  return services.map((service, n) => shownTo(account, service, open, changeable[n]!))
}

function filterOf({ search, product, role, contact, status, pending, name }: Query): OwnFilter {
  return {
    search: search?.trim() || undefined,
    products: product === undefined ? undefined : productsIn(product),
    role: ROLES.find((each) => CONTACT_TYPES[each] === role),
    contact: contact?.trim().toLowerCase(),
    status,
    pending,
    name,
  }
}

function productsIn(list: string): string[] {
  const paths = list.split(',').map((path) => path.trim().replace(/^\//, ''))
  const unknown = paths.find((path) => !productOf(path))
  if (unknown !== undefined) throw new CallError(400, `There is no product "${unknown}". GET /1.0/ names them.`)
  return paths
}

/** Whether these texts can stand for a service in a list of this order: what the database would not read is no place. */
function isPlaceIn(sort: OwnSort, texts: string[]): texts is Place {
  const [sorted = ''] = texts
  return texts.length === 3 && (sort !== 'expiration' || sorted === 'infinity' || isDay(sorted))
}

function isDay(text: string): boolean {
  const at = Date.parse(text)
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
