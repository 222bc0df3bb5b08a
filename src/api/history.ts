/** What happened: to a service, for its contacts, and to an account, for itself. As pages, and as a table to keep. */
import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { type EventRow, eventsOfAccount, eventsOfService, type HistoryFilter, type Stretch } from '../db/history.ts'
import { kindsNamed } from '../domain/event-words.ts'
import { PRODUCTS, type Product } from '../domain/product.ts'
import type { Api } from './api.ts'
import { Key } from './batch.ts'
import { answerByCursor } from './cursor.ts'
import { CallError } from './errors.ts'
import { serviceFor, shownMatters } from './gate.ts'
import { csvNameOf, historyCsv } from './history-csv.ts'
import { Happening, happeningFor } from './history-wire.ts'
import { languageOf } from './language.ts'
import { LINE } from './wire.ts'

/** How many rows a table has at most, and how many are read at a time. */
const MOST_ROWS = 100_000
const AT_A_TIME = 1000
const DAY = 24 * 3600 * 1000

const Line = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: LINE, description }))
const Day = (description: string) => Type.Optional(Type.String({ format: 'date', description }))

const QUERY = {
  kind: Line('Kinds of events, or beginnings of them such as `contact-change`, separated by commas.'),
  account: Line('Who did it: a handle.'),
  from: Day('The first day, in UTC.'),
  to: Day('The last day, in UTC.'),
}
const ServiceQuery = Type.Object(QUERY)
const OwnQuery = Type.Object({ ...QUERY, service: Line('The name of a service.') })

type Query = Type.Static<typeof OwnQuery>
type Read = (stretch: Stretch) => Promise<EventRow[]>
/** Those of these events that the caller may know of. */
type Shown = (events: EventRow[]) => Promise<EventRow[]>

const all: Shown = async (events) => events

export function historyRoutes(app: Api, context: Context): void {
  for (const product of PRODUCTS) serviceHistoryRoutes(app, context, product)
  ownHistoryRoutes(app, context)
}

function serviceHistoryRoutes(app: Api, context: Context, product: Product): void {
  const params = Type.Object({ [product.nameParameter]: Key('The name of the service.') })
  const asked = { tags: [product.path], params, querystring: ServiceQuery }
  const summary = 'What happened to the contacts of a service, newest first'
  const nameOf = (request: FastifyRequest) => (request.params as Record<string, string>)[product.nameParameter]!
  const reading = async (request: FastifyRequest, query: Query): Promise<Read> => {
    const { account } = request.actor
    const filter = filterOf(query)
    const service = await serviceFor(request, context, product, nameOf(request))
    return (stretch) => eventsOfService(context.db, account, service, filter, stretch)
  }

  app.get(
    `/${product.path}/:${product.nameParameter}/history`,
    { schema: { ...asked, summary, 'x-headers': 'cursor', response: { 200: Type.Array(Happening) } } },
    async (request, reply) => answerPage(request, reply, await reading(request, request.query), all),
  )

  app.get(
    `/${product.path}/:${product.nameParameter}/history.csv`,
    { exposeHeadRoute: false, schema: { ...asked, summary: `${summary}, as a table`, ...TABLE } },
    async (request, reply) => answerTable(request, reply, await reading(request, request.query), all, nameOf(request)),
  )
}

function ownHistoryRoutes(app: Api, context: Context): void {
  const asked = { tags: ['Account'], querystring: OwnQuery }
  const summary = 'What concerns your account and what it did, newest first'
  const reading = (request: FastifyRequest, query: Query): Read => {
    const filter = filterOf(query)
    return (stretch) => eventsOfAccount(context.db, request.actor.account, filter, stretch)
  }
  const shownTo =
    (request: FastifyRequest): Shown =>
    (events) =>
      shownMatters(request, context, events, ({ product, service_name }) => ({ product, name: service_name }))

  app.get(
    '/me/history',
    { schema: { ...asked, summary, 'x-headers': 'cursor', response: { 200: Type.Array(Happening) } } },
    (request, reply) => answerPage(request, reply, reading(request, request.query), shownTo(request)),
  )

  app.get(
    '/me/history.csv',
    { exposeHeadRoute: false, schema: { ...asked, summary: `${summary}, as a table`, ...TABLE } },
    async (request, reply) => answerTable(request, reply, reading(request, request.query), shownTo(request)),
  )
}

const TABLE = {
  description: `At most ${MOST_ROWS} rows. The words are in the language of the account.`,
  produces: ['text/csv'],
  response: { 200: Type.Unsafe<Readable>({ type: 'string' }) },
}

async function answerPage(request: FastifyRequest, reply: FastifyReply, read: Read, shown: Shown): Promise<Happening[]> {
  const events = await answerByCursor(request, reply, (before, limit) => read({ before, limit }))
  return (await shown(events)).map((event) => happeningFor(request.actor.account, event))
}

function answerTable(request: FastifyRequest, reply: FastifyReply, read: Read, shown: Shown, service?: string): Readable {
  const language = languageOf(request)
  reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${csvNameOf(language, service)}"`)
  return historyCsv(allOf(request.actor.account, read, shown), language)
}

async function* allOf(reader: string, read: Read, shown: Shown): AsyncGenerator<Happening> {
  let before = Number.MAX_SAFE_INTEGER
  for (let told = 0; told < MOST_ROWS; told += AT_A_TIME) {
    const events = await read({ before, limit: AT_A_TIME })
    for (const event of await shown(events)) yield happeningFor(reader, event)
    if (events.length < AT_A_TIME) return
    before = events.at(-1)!.id
  }
}

function filterOf({ kind, account, from, to, service }: Query): HistoryFilter {
  return {
    kinds: kind?.split(',').flatMap((name) => kindsOrNo(name.trim())),
    account: account?.trim().toLowerCase(),
    from: from === undefined ? undefined : new Date(from),
    until: to === undefined ? undefined : new Date(Date.parse(to) + DAY),
    service,
  }
}

function kindsOrNo(name: string): string[] {
  const kinds = kindsNamed(name)
  if (kinds.length === 0) throw new CallError(400, `There is no kind of event "${name}".`)
  return kinds
}
