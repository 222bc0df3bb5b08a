/** Services as the provider tells them: their product is one to three segments of the path. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { tell } from '../actions/feed.ts'
import { notFound } from '../actions/not-found.ts'
import { removeService } from '../actions/services-told.ts'
import { PRODUCTS, productOf } from '../domain/product.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { PROVIDER, ServiceBody, ServiceName, serviceLine } from './feed-wire.ts'
import { Enum } from './wire.ts'

const MAX_NAME = 255

const params = Type.Object({
  '*': Type.String({ description: 'Product and name, such as `hosting/web/novak-ceramics.example`.' }),
})
const Done = { 200: Type.Null() }

/** The same as two parameters, as clients that are made from the description send them: slashes encoded. */
export const TOLD_SERVICE = Type.Object({
  product: Enum(
    PRODUCTS.map(({ path }) => path),
    'Product',
  ),
  name: ServiceName,
})

export function toldServiceRoutes(app: Api, context: Context): void {
  app.put(
    '/services/*',
    { schema: { ...PROVIDER, summary: 'Register or change a service', params, body: ServiceBody, response: Done } },
    async (request) => {
      await tell(context, request.provider, serviceLine({ ...request.body, ...named(request) }), { by: 'provider' })
      return null
    },
  )

  app.delete(
    '/services/*',
    { schema: { ...PROVIDER, summary: 'Remove a service; its open requests end', params, response: Done } },
    async (request) => {
      const { product, name } = named(request)
      if ((await removeService(context, request.provider, product, name)) === notFound) throw noSuchService(request, name)
      return null
    },
  )
}

/** Read from the path as it was sent, because a name may hold an encoded slash: `ip/service/ip-192.0.2.0%2F24`. */
function named(request: FastifyRequest): { product: string; name: string } {
  const path = request.url.split('?')[0]!.replace(/\/$/, '')
  const segments = path
    .slice(path.indexOf('/services/') + '/services/'.length)
    .split('/')
    .map(decodeURIComponent)
  const name = segments.pop()!
  const product = segments.join('/')
  if (!productOf(product)) throw new Refusal('unknown_product', { entered: product })
  if (name === '' || name.length > MAX_NAME || /\p{Cc}/u.test(name)) {
    throw new Refusal('malformed', { entered: 'the name of a service has 1 to 255 characters' })
  }
  return { product, name }
}

function noSuchService(request: FastifyRequest, name: string) {
  const says = {
    en: `There is no service “${name}” of this product, so there is nothing to remove.`,
    fr: `Il n’existe pas de service « ${name} » de ce produit : il n’y a rien à retirer.`,
  }
  return objectNotFound(says, request)
}
