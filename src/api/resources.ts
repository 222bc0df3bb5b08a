/** What rights are about: the services of an account, and the account itself. `/iam/resource…` */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { seesService } from '../actions/gate.ts'
import { type NotFound, notFound } from '../actions/not-found.ts'
import { type Reached, reachedService, withinReach } from '../actions/reach.ts'
import { editTags, type Tags } from '../actions/resources.ts'
import { zoneOfAccount } from '../db/places.ts'
import { type ResourceFilter, type ResourceFrom, type ResourceRow, resourcesOf } from '../db/resources.ts'
import { PRODUCTS } from '../domain/product.ts'
import { accountResourceUrn, namedResource } from '../domain/urn.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { shownServices } from './gate.ts'
import { answerByKeyset } from './keyset.ts'
import { resourceOf } from './policy-answers.ts'
import { Urn } from './policy-wire.ts'
import { NewTag, Resource, ResourceTags } from './resource-wire.ts'
import { tagFiltersIn } from './tag-filters.ts'
import { LINE } from './wire.ts'

const tags = ['Access']

const Params = Type.Object({ resourceURN: Urn })
const TagParams = Type.Object({ resourceURN: Urn, key: Type.String({ maxLength: 128, pattern: LINE }) })
const Listed = (description: string) => Type.Optional(Type.Array(Urn, { maxItems: 500, description }))
const Query = Type.Object({
  resourceName: Listed('Names of services.'),
  resourceType: Listed('Kinds of resources, such as `dnsZone`.'),
  resourceURN: Listed('URNs.'),
  tags: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'JSON: by tag, what it must be, such as `{"environment": [{"operator": "EQ", "value": "production"}]}`.',
    }),
  ),
})

type Query = Type.Static<typeof Query>

/** So many services are looked at together, for whom few of them are shown. */
const MOST_AT_ONCE = 1000

export function resourceRoutes(app: Api, context: Context): void {
  app.get(
    '/iam/resource',
    {
      schema: {
        tags,
        summary: 'Your account, and the services that you are a contact of',
        'x-headers': 'neighbours',
        querystring: Query,
        response: { 200: Type.Array(Resource) },
      },
    },
    (request, reply) => answerPage(request, reply, context, request.query),
  )

  app.get(
    '/iam/resource/:resourceURN',
    { schema: { tags, summary: 'Get a resource that you have a right on', params: Params, response: { 200: Resource } } },
    (request) => resourceFor(request, context, request.params.resourceURN),
  )

  app.put(
    '/iam/resource/:resourceURN',
    {
      schema: { tags, summary: 'Replace the tags of a service', params: Params, body: ResourceTags, response: { 200: Resource } },
    },
    async (request) => {
      const { resourceURN } = request.params
      await tag(request, context, resourceURN, () => request.body.tags ?? {})
      return resourceFor(request, context, resourceURN)
    },
  )

  app.post(
    '/iam/resource/:resourceURN/tag',
    { schema: { tags, summary: 'Put a tag on a service', params: Params, body: NewTag, response: { 200: Type.Null() } } },
    (request) => {
      const { key, value } = request.body
      return tag(request, context, request.params.resourceURN, (before) => ({ ...before, [key]: value }))
    },
  )

  app.delete(
    '/iam/resource/:resourceURN/tag/:key',
    { schema: { tags, summary: 'Remove a tag of a service', params: TagParams, response: { 200: Type.Null() } } },
    (request) => {
      const { resourceURN, key } = request.params
      return tag(request, context, resourceURN, (before) => without(before, key))
    },
  )
}

async function answerPage(request: FastifyRequest, reply: FastifyReply, context: Context, query: Query): Promise<Resource[]> {
  const { account } = request.actor
  const zone = (await zoneOfAccount(context.db, account))!
  const own: Reached = { kind: 'account', urn: accountResourceUrn(zone, account), groups: [], account }
  const filter = filterOf(query)
  const isPlace = (texts: string[]): texts is [string, string] => texts.length === 2
  const page = await answerByKeyset(request, reply, { name: 'product name', isPlace }, async (from, size) => {
    const services = (await shownResources(request, context, filter, from, size)).map((service) => ({
      reached: reachedService(service),
      place: [service.product, service.name] as [string, string],
    }))
    // The account stands before every service: its place is one that no product has.
    const first = { reached: own, place: ['', account] as [string, string] }
    const isFirst = from === undefined || (from.side === 'before' && from.place[0] !== '')
    if (!isFirst || !isAsked(own, query)) return services
    return (from === undefined ? [first, ...services] : [...services, first]).slice(0, size)
  })
  return page.map(({ reached }) => resourceOf(reached))
}

/** Up to `size` of them that are shown to the caller: no cursor names one that is hidden. */
async function shownResources(
  request: FastifyRequest,
  context: Context,
  filter: ResourceFilter,
  from: ResourceFrom | undefined,
  size: number,
): Promise<ResourceRow[]> {
  const shown: ResourceRow[] = []
  const side = from?.side ?? 'after'
  for (let [next, some] = [from, size]; ; some = Math.min(some * 2, Math.max(size, MOST_AT_ONCE))) {
    const read = await resourcesOf(context.db, request.actor.account, filter, next, some)
    shown.push(...(await shownServices(request, context, read)))
    const last = read.at(-1)
    if (!last || read.length < some || shown.length >= size) return shown.slice(0, size)
    next = { side, place: [last.product, last.name] }
  }
}

function filterOf({ resourceName, resourceType, resourceURN, tags: text }: Query): ResourceFilter {
  return {
    names: resourceName,
    products: resourceType && PRODUCTS.filter(({ type }) => resourceType.includes(type)).map(({ path }) => path),
    services: resourceURN?.flatMap((urn) => {
      const named = namedResource(urn)
      return named?.kind === 'service' ? [{ product: named.product.path, name: named.name }] : []
    }),
    tags: text === undefined ? [] : tagFiltersIn(text),
  }
}

/** Whether the account itself is among what is asked for: it has no tags. */
function isAsked({ urn }: Reached, { resourceName, resourceType, resourceURN, tags: text }: Query): boolean {
  const name = urn.slice(urn.lastIndexOf(':') + 1)
  const fits = (wanted: string[] | undefined, value: string) => wanted === undefined || wanted.includes(value)
  const tagged = text === undefined || tagFiltersIn(text).every(({ operator }) => operator === 'NEQ' || operator === 'NEXISTS')
  return fits(resourceName, name) && fits(resourceType, 'account') && fits(resourceURN, urn) && tagged
}

async function resourceFor(request: FastifyRequest, context: Context, urn: string): Promise<Resource> {
  const { account } = request.actor
  const zone = (await zoneOfAccount(context.db, account))!
  const reached = (await withinReach(context, context.db, { account, zone }, [urn])).get(urn)
  if (!reached || !(await isShown(request, context, reached))) throw noSuchResource(request)
  return resourceOf(reached)
}

/** What the account has a right on is shown to whichever of its users has one too. */
async function isShown({ actor }: FastifyRequest, context: Context, reached: Reached): Promise<boolean> {
  return actor.user === null || reached.kind === 'account' || seesService(context, actor, reached.service)
}

async function tag(
  request: FastifyRequest,
  context: Context,
  urn: string,
  change: (before: Tags) => Tags | NotFound,
): Promise<null> {
  if ((await editTags(context, request.actor, urn, change)) === notFound) throw noSuchResource(request)
  return null
}

function without(before: Tags, key: string): Tags | NotFound {
  if (!Object.hasOwn(before, key)) return notFound
  const { [key]: _, ...kept } = before
  return kept
}

function noSuchResource(request: FastifyRequest) {
  return objectNotFound(
    {
      en: 'There is no such resource that you have a right on.',
      fr: 'Aucune ressource de ce nom sur laquelle vous ayez un droit.',
    },
    request,
  )
}
