/** The owner of a service over HTTP, and the changes of owner that somebody with an account asks for. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import {
  askForOwnerChange,
  checkOwnerChange,
  mayOnService,
  resendToOwner,
  withdrawOwnerChange,
} from '../actions/owner-changes.ts'
import { editOwner } from '../actions/owners.ts'
import { openOwnerChangeOn, ownerChangeSeenBy, ownerChangesSeenBy } from '../db/owner-changes.ts'
import { findOwner } from '../db/owners.ts'
import { peopleOf } from '../db/people.ts'
import { hasLapsed } from '../domain/owner-change.ts'
import { PRODUCTS, type Product } from '../domain/product.ts'
import type { Api } from './api.ts'
import { Key, NumberKey, numberOf } from './batch.ts'
import { objectNotFound } from './errors.ts'
import { rightsOf, serviceFor, shownMatters } from './gate.ts'
import { languageOf } from './language.ts'
import { ownerChangeOf, ownerCheckOf, serviceOwnerOf } from './owner-answers.ts'
import { ChangeOwnerBody, OwnerChangeTask, OwnerCheck, OwnerFields, ServiceOwner, SideEnum } from './owner-wire.ts'
import { noSuchService } from './service-not-found.ts'

export function ownerRoutes(app: Api, context: Context): void {
  for (const product of PRODUCTS) productRoutes(app, context, product)
  ownerChangeRoutes(app, context)
}

function productRoutes(app: Api, context: Context, product: Product): void {
  const tags = [product.path]
  const { type, path } = product
  const one = `/${path}/:${product.nameParameter}`
  const params = Type.Object({ [product.nameParameter]: Key('The name of the service.') })
  const nameOf = (request: FastifyRequest) => (request.params as Record<string, string>)[product.nameParameter]!

  app.get(
    `${one}/owner`,
    { schema: { tags, summary: 'Get the owner of a service: its legal holder', params, response: { 200: ServiceOwner } } },
    async (request) => {
      const name = nameOf(request)
      const service = await serviceFor(request, context, product, name)
      const rights = [`${type}:passation:owner/edit`, `${type}:passation:owner/change`]
      const [owner, waiting, [mayEdit, mayChange]] = await Promise.all([
        findOwner(context.db, path, name),
        openOwnerChangeOn(context.db, path, name),
        mayOnService(context, request.actor, service, rights),
      ])
      const open = waiting && !hasLapsed(waiting, context.clock()) ? waiting : undefined
      const people = await peopleOf(context.db, open ? [open.askedBy] : [])
      return serviceOwnerOf(owner, open, people, { mayEdit: mayEdit!, mayChange: mayChange! }, context.clock())
    },
  )

  app.put(
    `${one}/owner`,
    {
      schema: {
        tags,
        summary: 'Change the address and the phone of the owner',
        description: 'Who the owner is takes a change of owner: the whole owner may be sent back as long as that stays.',
        params,
        body: OwnerFields,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      const { actor, body } = request
      const edited = await editOwner(context, actor, rightsOf(request).actions, path, nameOf(request), body)
      if (edited === notFound) throw noSuchService(request, nameOf(request))
      return null
    },
  )

  app.post(
    `${one}/changeOwner`,
    {
      schema: {
        tags,
        summary: 'Ask for another owner; the present and the new one confirm by e-mail',
        params,
        body: ChangeOwnerBody,
        response: { 200: Type.Object({ id: Type.Integer() }) },
      },
    },
    async (request) => {
      const { owner, language = languageOf(request) } = request.body
      const { actions } = rightsOf(request)
      const id = await askForOwnerChange(context, request.actor, actions, path, nameOf(request), owner, language)
      if (id === notFound) throw noSuchService(request, nameOf(request))
      return { id }
    },
  )

  app.post(
    `${one}/changeOwner/check`,
    {
      schema: {
        tags,
        summary: 'See what a change of owner would bring; nothing is created',
        params,
        body: ChangeOwnerBody,
        response: { 200: OwnerCheck },
      },
    },
    async (request) => {
      const name = nameOf(request)
      await serviceFor(request, context, product, name)
      const considered = await checkOwnerChange(context, path, name, request.body.owner)
      if (considered === notFound) throw noSuchService(request, name)
      return ownerCheckOf(considered, languageOf(request))
    },
  )
}

function ownerChangeRoutes(app: Api, context: Context): void {
  const tags = ['Changes of owner']
  const one = '/me/task/ownerChange/:id'
  const Id = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })

  app.get(
    '/me/task/ownerChange',
    {
      schema: {
        tags,
        summary: 'List the changes of owner that you asked for, or that are about your services',
        response: { 200: Type.Array(Type.Integer()) },
      },
    },
    async (request) => {
      const changes = await ownerChangesSeenBy(context.db, request.actor.account)
      return (await shownMatters(request, context, changes, (change) => change)).map(({ id }) => id)
    },
  )

  app.get(
    one,
    {
      schema: {
        tags,
        summary: 'Get one of them: who must confirm, who has, and until when',
        params: Type.Object({ id: NumberKey('The number of the change.') }),
        response: { 200: OwnerChangeTask },
      },
    },
    async (request) => {
      const id = numberOf(request.params.id)
      const known = id === undefined ? undefined : await ownerChangeSeenBy(context.db, id, request.actor.account)
      const [change] = await shownMatters(request, context, known ? [known] : [], ({ service }) => service)
      if (!change) throw noSuchOwnerChange(request)
      return ownerChangeOf(change, await peopleOf(context.db, [change.askedBy]), context.clock())
    },
  )

  app.post(
    `${one}/resend`,
    {
      schema: {
        tags,
        summary: 'Have a new code sent to one of the owners; the old one is dead',
        params: Id,
        body: Type.Object({ side: SideEnum }),
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      if ((await resendToOwner(context, request.actor, request.params.id, request.body.side)) === notFound)
        throw noSuchOwnerChange(request)
      return null
    },
  )

  app.post(
    `${one}/withdraw`,
    { schema: { tags, summary: 'Take the change of owner back', params: Id, response: { 200: Type.Null() } } },
    async (request) => {
      if ((await withdrawOwnerChange(context, request.actor, request.params.id)) === notFound) throw noSuchOwnerChange(request)
      return null
    },
  )
}

function noSuchOwnerChange(request: FastifyRequest) {
  return objectNotFound(
    {
      en: 'There is no such change of owner among yours. The list of them shows their numbers.',
      fr: 'Ce changement de propriétaire ne figure pas parmi les vôtres. La liste indique leurs numéros.',
    },
    request,
  )
}
