/** The staff's part of the API: queues of procedures, and what is done with one. It is there for the staff alone. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { type NotFound, notFound } from '../actions/not-found.ts'
import {
  acceptProcedure,
  askApplicant,
  noteOnProcedure,
  refuseProcedure,
  releaseProcedure,
  takeProcedure,
} from '../actions/staff-procedures.ts'
import { findAccount } from '../db/accounts.ts'
import { peopleOf } from '../db/people.ts'
import { findProcedure } from '../db/procedures.ts'
import { type QueuedProcedure, queueCounts, queuedProcedures } from '../db/staff-procedures.ts'
import { type StaffQueue as Queue, STAFF_QUEUES } from '../domain/staff.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { answerByKeyset } from './keyset.ts'
import { languageOf } from './language.ts'
import { type Person, personOf, strangerOf } from './person-wire.ts'
import { numberOf, ProcedureParams } from './procedure-applicant.ts'
import { staffView } from './staff-view.ts'
import { NoBody, StaffProcedure, StaffQueue, type StaffQueueItem, TakeBody, TextBody, YesBody } from './staff-wire.ts'
import { Enum, LINE, Nullable } from './wire.ts'

const params = ProcedureParams
const response = { 200: StaffProcedure }

export function staffRoutes(app: Api, context: Context): void {
  queueRoute(app, context)

  app.get('/staff/procedure/:number', { schema: { params, response } }, (request) => view(request, context))

  app.post('/staff/procedure/:number/take', { schema: { params, body: Nullable(TakeBody), response } }, (request) =>
    step(request, context, takeProcedure(context, request.actor, numberOf(request), request.body?.over ?? false)),
  )

  app.post('/staff/procedure/:number/release', { schema: { params, response } }, (request) =>
    step(request, context, releaseProcedure(context, request.actor, numberOf(request))),
  )

  app.post('/staff/procedure/:number/note', { schema: { params, body: TextBody, response } }, (request) =>
    step(request, context, noteOnProcedure(context, request.actor, numberOf(request), request.body.text.trim())),
  )

  app.post('/staff/procedure/:number/ask', { schema: { params, body: TextBody, response } }, (request) =>
    step(request, context, askApplicant(context, request.actor, numberOf(request), request.body.text.trim())),
  )

  app.post('/staff/procedure/:number/accept', { schema: { params, body: YesBody, response } }, (request) => {
    const { verdict, sentence, override = null } = request.body
    const yes = { verdict, sentence: sentence.trim(), override }
    return step(request, context, acceptProcedure(context, request.actor, numberOf(request), yes))
  })

  app.post('/staff/procedure/:number/refuse', { schema: { params, body: NoBody, response } }, (request) => {
    const { verdict, sentence } = request.body
    return step(
      request,
      context,
      refuseProcedure(context, request.actor, numberOf(request), { verdict, sentence: sentence.trim() }),
    )
  })
}

const QueueQuery = Type.Object({
  queue: Type.Optional(Enum(STAFF_QUEUES)),
  q: Type.Optional(Type.String({ maxLength: 255, pattern: LINE, description: 'Part of a number, a service or an address.' })),
})

function queueRoute(app: Api, context: Context): void {
  app.get('/staff/procedure', { schema: { querystring: QueueQuery, response: { 200: StaffQueue } } }, async (request, reply) => {
    const { queue = 'new', q } = request.query
    const order = { name: `staff ${queue}`, isPlace }
    const read = (from: { side: 'before' | 'after'; place: Place } | undefined, limit: number) =>
      part(context, queue, q?.trim() || null, from, limit)
    const [found, counts] = await Promise.all([
      answerByKeyset<QueuedProcedure & { place: Place }, Place>(request, reply, order, read),
      queueCounts(context.db),
    ])
    return { items: await items(context, found, request.actor.account), counts }
  })
}

/** When it came into its queue, and its id. */
type Place = [string, string]

function isPlace(texts: string[]): texts is Place {
  return texts.length === 2 && !Number.isNaN(Date.parse(texts[0]!)) && /^\d{1,15}$/.test(texts[1]!)
}

async function part(
  { db }: Context,
  queue: Queue,
  search: string | null,
  from: { side: 'before' | 'after'; place: Place } | undefined,
  limit: number,
): Promise<(QueuedProcedure & { place: Place })[]> {
  const past = from ? { at: new Date(from.place[0]), id: Number(from.place[1]) } : null
  const found = await queuedProcedures(db, { queue, search, past, backwards: from?.side === 'before', limit })
  return found.map((each) => ({ ...each, place: [each.stateSince.toISOString(), String(each.id)] }))
}

async function items({ db }: Context, found: QueuedProcedure[], member: string): Promise<StaffQueueItem[]> {
  const people = await peopleOf(
    db,
    found.flatMap(({ takenBy, firstYes }) => [takenBy, firstYes].flatMap((handle) => handle ?? [])),
  )
  const personOrNull = (handle: string | null): Person | null => {
    const person = handle === null ? undefined : people.get(handle)
    return handle === null ? null : person ? personOf(person) : strangerOf(handle)
  }
  return found.map(({ number, kind, state, product, serviceName, situation, proofs, objections, ...each }) => ({
    number,
    kind,
    state,
    service: product && serviceName ? { product, name: serviceName } : null,
    situation,
    submittedAt: each.submittedAt.toISOString(),
    stateSince: each.stateSince.toISOString(),
    takenBy: personOrNull(each.takenBy),
    firstYes: personOrNull(each.firstYes),
    effectiveAt: each.effectiveAt?.toISOString() ?? null,
    proofs,
    objections,
    mine: each.takenBy === member,
  }))
}

/** What the verb came to: the procedure as it is now. */
async function step(request: FastifyRequest, context: Context, done: Promise<null | NotFound>): Promise<StaffProcedure> {
  if ((await done) === notFound) throw noSuchProcedure(request)
  return view(request, context)
}

async function view(request: FastifyRequest, context: Context): Promise<StaffProcedure> {
  const [procedure, member] = await Promise.all([
    findProcedure(context.db, numberOf(request)),
    findAccount(context.db, request.actor.account),
  ])
  if (!procedure?.submittedAt || !member) throw noSuchProcedure(request)
  return staffView(context, procedure, member, languageOf(request))
}

function noSuchProcedure(request: FastifyRequest) {
  return objectNotFound({ en: 'There is no procedure of this number.', fr: 'Aucune procédure ne porte ce numéro.' }, request)
}
