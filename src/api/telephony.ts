/** Billing groups of telephony over HTTP, as the contract has them: what they hold, what they are called, and moving it. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { type AskedMove, checkMove, type Missing, moveServices, nameGroup } from '../actions/telephony.ts'
import { peopleOf } from '../db/people.ts'
import type { ServiceRow } from '../db/service-list.ts'
import { memberNamesOf, trustOfGroup } from '../db/telephony.ts'
import { PRODUCTS, productOf } from '../domain/product.ts'
import type { Api } from './api.ts'
import { answerKeyed, Key, keyedResponses } from './batch.ts'
import { rightsOf, serviceFor } from './gate.ts'
import { languageOf } from './language.ts'
import { noSuchService } from './service-not-found.ts'
import { moveCheckOf } from './telephony-moves.ts'
import {
  BillingAccount,
  BillingAccountBody,
  ChangeOfBillingAccountBody,
  GenericService,
  MoveBody,
  MoveCheck,
  Moved,
} from './telephony-wire.ts'

const TELEPHONY = productOf('telephony')!
const HELD = PRODUCTS.filter(({ path }) => path.startsWith('telephony/'))

/** What the contract calls the lists of what a group holds, and which products they show. */
const LISTS = {
  service: HELD.map(({ path }) => path),
  line: ['telephony/lines'],
  trunk: ['telephony/trunks'],
  number: ['telephony/aliases'],
}

const tags = ['telephony']
const one = '/telephony/:billingAccount'
const GroupKey = Key('The name of the group.')
const params = Type.Object({ billingAccount: GroupKey })

export function telephonyRoutes(app: Api, context: Context): void {
  groupRoutes(app, context)
  contentRoutes(app, context)
  moveRoutes(app, context)
}

function groupRoutes(app: Api, context: Context): void {
  app.get(
    one,
    { schema: { tags, summary: 'Get a billing group', 'x-headers': 'keys', params, response: keyedResponses(BillingAccount) } },
    (request, reply) =>
      answerKeyed(request, reply, request.params.billingAccount, async (name) => {
        const group = await serviceFor(request, context, TELEPHONY, name)
        return billingAccountOf(group, await trustOfGroup(context.db, name, group.contact_billing))
      }),
  )

  app.put(
    one,
    {
      schema: {
        tags,
        summary: 'Give a billing group the name that it is shown under',
        params,
        body: BillingAccountBody,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      const { billingAccount } = request.params
      const { description } = request.body
      const named = await nameGroup(context, request.actor, rightsOf(request).actions, billingAccount, description)
      if (named === notFound) throw noSuchService(request, billingAccount)
      return null
    },
  )
}

function contentRoutes(app: Api, context: Context): void {
  for (const [list, products] of Object.entries(LISTS)) {
    app.get(
      `${one}/${list}`,
      {
        schema: {
          tags,
          summary: `List what a billing group holds: ${list}`,
          params,
          response: { 200: Type.Array(Type.String()) },
        },
      },
      async (request) => {
        const { name } = await serviceFor(request, context, TELEPHONY, request.params.billingAccount)
        return memberNamesOf(context.db, name, products)
      },
    )
  }

  app.get(
    `${one}/hasSpecialNumbers`,
    { schema: { tags, summary: 'Whether a billing group has special numbers', params, response: { 200: Type.Boolean() } } },
    async (request, reply) => {
      const group = await serviceFor(request, context, TELEPHONY, request.params.billingAccount)
      reply.type('application/json; charset=utf-8').serializer(JSON.stringify)
      return (await trustOfGroup(context.db, group.name, group.contact_billing)).special
    },
  )

  for (const product of HELD) {
    app.get(
      `/${product.path}/:serviceName`,
      {
        schema: {
          tags: [product.path],
          summary: 'Get a service of telephony',
          'x-headers': 'keys',
          params: Type.Object({ serviceName: Key('The name of the service.') }),
          response: keyedResponses(GenericService),
        },
      },
      (request, reply) =>
        answerKeyed(request, reply, request.params.serviceName, async (key) => {
          const { name } = await serviceFor(request, context, product, key)
          return { serviceName: name }
        }),
    )
  }
}

function moveRoutes(app: Api, context: Context): void {
  app.post(
    `${one}/service/:serviceName/changeOfBillingAccount`,
    {
      schema: {
        tags,
        summary: 'Move a line or number to another billing group',
        params: Type.Object({ billingAccount: GroupKey, serviceName: Key('The name of the line or number.') }),
        body: ChangeOfBillingAccountBody,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      const { serviceName } = request.params
      await moved(request, context, { ...request.body, serviceNames: [serviceName] })
      return null
    },
  )

  app.post(
    `${one}/moveServices`,
    {
      schema: {
        tags,
        summary: 'Move lines and numbers to another billing group, all or none',
        description: 'They take the contacts of their new group at once.',
        params,
        body: MoveBody,
        response: { 200: Moved },
      },
    },
    async (request) => ({ moved: await moved(request, context, request.body) }),
  )

  app.post(
    `${one}/moveServices/check`,
    {
      schema: {
        tags,
        summary: 'See what a move would bring; nothing is moved',
        params,
        body: MoveBody,
        response: { 200: MoveCheck },
      },
    },
    async (request) => {
      const considered = found(request, await checkMove(context, request.actor, askedMove(request, request.body)))
      const { before, after } = considered
      const people = await peopleOf(context.db, [...Object.values(before), ...Object.values(after)])
      return moveCheckOf(considered, people, languageOf(request))
    },
  )
}

async function moved(request: FastifyRequest, context: Context, body: MoveBody): Promise<string[]> {
  return found(request, await moveServices(context, request.actor, askedMove(request, body)))
}

function askedMove(request: FastifyRequest, { billingAccountDestination: to, serviceNames }: MoveBody): AskedMove {
  const { billingAccount: from } = request.params as { billingAccount: string }
  return { from, to, names: [...new Set(serviceNames)], rights: rightsOf(request).actions }
}

function found<Result extends object>(request: FastifyRequest, result: Result | Missing): Result {
  if ('missing' in result) throw noSuchService(request, result.missing)
  return result
}

function billingAccountOf(group: ServiceRow, { special, trusted }: { special: boolean; trusted: boolean }) {
  return {
    billingAccount: group.name,
    description: group.display_name ?? '',
    status: group.status === 'expired' ? ('expired' as const) : ('enabled' as const),
    hasSpecialNumbers: special,
    trusted,
  }
}
