/** Services over HTTP: for every product of the table, its list, its contacts, and how to change them. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { requestContactChange } from '../actions/asking.ts'
import { checkContactChange } from '../actions/contact-request.ts'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { editRenewal } from '../actions/services.ts'
import { namedServiceIdsOf, SERVICE_FIELDS, serviceIdsOf, serviceNamesOf, serviceOfId, servicesOf } from '../db/service-list.ts'
import { PRODUCTS, type Product } from '../domain/product.ts'
import type { Api } from './api.ts'
import { answerKeyed, Key, keyedResponses, NumberKey, numberOf } from './batch.ts'
import { rightsOf, serviceFor, shownServices } from './gate.ts'
import { languageOf } from './language.ts'
import { answerList, listResponses } from './listing.ts'
import { noSuchService } from './service-not-found.ts'
import { ContactCheck, checkOf, ServiceInfos, ServiceSummary, serviceInfosOf, serviceSummaryOf } from './service-wire.ts'
import { askedContacts, ChangeContactBody, LINE } from './wire.ts'

export function serviceRoutes(app: Api, context: Context): void {
  for (const product of PRODUCTS) productRoutes(app, context, product)
  serviceIdRoutes(app, context)
}

const Renewal = Type.Object(
  {
    renew: Type.Optional(
      Type.Object({
        automatic: Type.Optional(Type.Boolean()),
        deleteAtExpiration: Type.Optional(Type.Boolean()),
        forced: Type.Optional(Type.Boolean()),
        manualPayment: Type.Optional(Type.Union([Type.Boolean(), Type.Null()])),
        period: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 120 }), Type.Null()])),
      }),
    ),
  },
  { title: 'Renewal' },
)

const ServiceKey = Key('The name of the service.')

function productRoutes(app: Api, context: Context, product: Product): void {
  const tags = [product.path]
  const one = `/${product.path}/:${product.nameParameter}`
  const params = Type.Object({ [product.nameParameter]: ServiceKey })
  const nameOf = (request: FastifyRequest) => (request.params as Record<string, string>)[product.nameParameter]!
  const visibleNames = async (request: FastifyRequest): Promise<string[]> => {
    const { account, user } = request.actor
    const names = await serviceNamesOf(context.db, account, product.path)
    if (user === null) return names
    const shown = await shownServices(
      request,
      context,
      names.map((name) => ({ product: product.path, name })),
    )
    return shown.map(({ name }) => name)
  }

  app.get(
    `/${product.path}`,
    {
      schema: {
        tags,
        summary: 'List your services of this product',
        'x-headers': 'pages',
        response: listResponses(Type.String(), ServiceInfos),
      },
    },
    (request, reply) =>
      answerList(request, reply, {
        fields: SERVICE_FIELDS,
        ids: () => visibleNames(request),
        page: async (page) => {
          const { account, user } = request.actor
          return servicesOf(context.db, account, product.path, page, user === null ? undefined : await visibleNames(request))
        },
        shown: serviceInfosOf,
      }),
  )

  app.get(
    `${one}/serviceInfos`,
    {
      schema: {
        tags,
        summary: 'Get the contacts and the state of a service',
        'x-headers': 'keys',
        params,
        response: keyedResponses(ServiceInfos),
      },
    },
    (request, reply) =>
      answerKeyed(request, reply, nameOf(request), async (name) =>
        serviceInfosOf(await serviceFor(request, context, product, name)),
      ),
  )

  app.put(
    `${one}/serviceInfos`,
    { schema: { tags, summary: 'Change how a service is renewed', params, body: Renewal, response: { 200: Type.Null() } } },
    async (request) => {
      const { actor, body } = request
      const { actions } = rightsOf(request)
      const edited = await editRenewal(context, actor, actions, product.path, nameOf(request), body.renew)
      if (edited === notFound) throw noSuchService(request, nameOf(request))
      return null
    },
  )

  app.post(
    `${one}/changeContact`,
    {
      schema: {
        tags,
        summary: 'Ask for contacts to change',
        params,
        body: ChangeContactBody,
        response: { 200: Type.Array(Type.Integer()) },
      },
    },
    async (request) => {
      const ids = await requestContactChange(context, request.actor, product.path, nameOf(request), askedContacts(request.body))
      if (ids === notFound) throw noSuchService(request, nameOf(request))
      return ids
    },
  )

  app.post(
    `${one}/changeContact/check`,
    {
      schema: {
        tags,
        summary: 'See what a change of contacts would bring; nothing is created',
        params,
        body: ChangeContactBody,
        response: { 200: ContactCheck },
      },
    },
    async (request) => {
      const considered = await checkContactChange(
        context,
        request.actor,
        product.path,
        nameOf(request),
        askedContacts(request.body),
      )
      if (considered === notFound) throw noSuchService(request, nameOf(request))
      return checkOf(considered, languageOf(request))
    },
  )
}

function serviceIdRoutes(app: Api, context: Context): void {
  const tags = ['Services']
  const Query = Type.Object({
    resourceName: Type.Optional(Type.String({ maxLength: 255, pattern: LINE })),
    routes: Type.Optional(
      Type.String({ maxLength: 2000, pattern: LINE, description: 'Product paths such as `/domain`, separated by commas.' }),
    ),
  })

  app.get(
    '/services',
    {
      schema: {
        tags,
        summary: 'List the ids of your services',
        querystring: Query,
        response: { 200: Type.Array(Type.Integer()) },
      },
    },
    async (request) => {
      const { resourceName, routes } = request.query
      const products = routes?.split(',').map((route) => route.replace(/^\//, '').replace(/\/\{.*$/, ''))
      const { account, user } = request.actor
      const narrowed = { name: resourceName, products }
      if (user === null) return serviceIdsOf(context.db, account, narrowed)
      const services = await namedServiceIdsOf(context.db, account, narrowed)
      return (await shownServices(request, context, services)).map(({ id }) => id)
    },
  )

  app.get(
    '/services/:serviceId',
    {
      schema: {
        tags,
        summary: 'Get a service by its id',
        'x-headers': 'keys',
        params: Type.Object({ serviceId: NumberKey('The number of the service.') }),
        response: keyedResponses(ServiceSummary),
      },
    },
    (request, reply) =>
      answerKeyed(request, reply, request.params.serviceId, async (key) => {
        const id = numberOf(key)
        const found = id === undefined ? undefined : await serviceOfId(context.db, request.actor.account, id)
        const [service] = await shownServices(request, context, found ? [found] : [])
        if (!service) throw noSuchService(request, key)
        return serviceSummaryOf(service)
      }),
  )
}
