/** The requests that concern the account that calls, with what it can do about each: `/me/request…`. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { passToAccount } from '../actions/gate.ts'
import { asOpen } from '../db/contact-changes.ts'
import {
  countRequests,
  MOST_COUNTED,
  type OwnRequestRow,
  REQUEST_VIEWS,
  type RequestFilter,
  type RequestView,
  requestOf,
  requestsOf,
} from '../db/own-requests.ts'
import { isNeededForAdmin } from '../db/second-factor.ts'
import { mayReadName } from '../domain/acquaintance.ts'
import type { AccountActor } from '../domain/actor.ts'
import { ACTIONS, availableActions, isAwaiting, type RequestAction } from '../domain/available-actions.ts'
import type { TaskState } from '../domain/contact-change.ts'
import { guardOf } from '../domain/guard.ts'
import { ROLES } from '../domain/role.ts'
import { type Proof, takesSecondFactor } from '../domain/second-factor.ts'
import type { Api } from './api.ts'
import { noSuchChange } from './contact-changes.ts'
import { answerByCursor } from './cursor.ts'
import { shownMatters } from './gate.ts'
import { OwnRequest, RequestCount } from './own-request-wire.ts'
import { type Person, personOf, strangerOf } from './person-wire.ts'
import { CONTACT_TYPES, type ContactType, ContactTypeEnum, contactTypeOf, Enum, LINE, TASK_STATES } from './wire.ts'

const tags = ['Contact changes']

const ListQuery = Type.Object({
  view: Type.Optional(Enum(REQUEST_VIEWS)),
  state: Type.Optional(
    Type.String({
      pattern: `^(${TASK_STATES.join('|')})(,(${TASK_STATES.join('|')}))*$`,
      maxLength: 200,
      description: 'States, separated by commas.',
    }),
  ),
  search: Type.Optional(
    Type.String({ maxLength: 255, pattern: LINE, description: 'Part of the name of the service, or of a handle.' }),
  ),
  role: Type.Optional(ContactTypeEnum),
})

export function ownRequestRoutes(app: Api, context: Context): void {
  app.get(
    '/me/request',
    {
      schema: {
        tags,
        summary: 'List your requests, newest first, with what you can do about each',
        'x-headers': 'cursor',
        querystring: ListQuery,
        response: { 200: Type.Array(OwnRequest) },
      },
    },
    async (request, reply) => {
      const { view = 'all', ...narrowed } = request.query
      const { actor } = request
      const now = context.clock()
      const found = await answerByCursor(request, reply, async (before, limit) => {
        const page = await requestsOf(context.db, actor.account, now, view, filterOf(narrowed), before, limit)
        return page.map((each) => ({ id: each.change.id, shown: each }))
      })
      const reader = await readerOf(request, context)
      const rows = found.map(({ shown }) => shown)
      return (await shownRequests(request, context, rows)).map((row) => ownRequestOf(row, reader, now))
    },
  )

  app.get(
    '/me/request/count',
    { schema: { tags, summary: 'Count the requests that wait', response: { 200: RequestCount } } },
    async (request) => {
      const { account, user } = request.actor
      const now = context.clock()
      if (user === null) return countRequests(context.db, account, now)
      const [waitingForMe, waitingForOthers] = await Promise.all([
        countShown(request, context, 'waitingForMe'),
        countShown(request, context, 'waitingForOthers'),
      ])
      return { waitingForMe, waitingForOthers }
    },
  )

  app.get(
    '/me/request/:id',
    {
      schema: {
        tags,
        summary: 'Get one of your requests',
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
        response: { 200: OwnRequest },
      },
    },
    async (request) => {
      const known = await requestOf(context.db, request.actor.account, request.params.id)
      const [found] = await shownRequests(request, context, known ? [known] : [])
      if (!found) throw noSuchChange(request)
      return ownRequestOf(found, await readerOf(request, context), context.clock())
    },
  )
}

/** Those that the caller may see. */
function shownRequests(request: FastifyRequest, context: Context, requests: OwnRequestRow[]): Promise<OwnRequestRow[]> {
  return shownMatters(request, context, requests, ({ change }) => change.service)
}

async function countShown(request: FastifyRequest, context: Context, view: RequestView): Promise<number> {
  const { account } = request.actor
  const found = await requestsOf(context.db, account, context.clock(), view, {}, Number.MAX_SAFE_INTEGER, MOST_COUNTED)
  return (await shownRequests(request, context, found)).length
}

function filterOf({ state, search, role }: { state?: string; search?: string; role?: ContactType }): RequestFilter {
  return {
    ...(state && { states: state.split(',') as TaskState[] }),
    ...(search?.trim() && { search: search.trim() }),
    ...(role && { role: ROLES.find((each) => CONTACT_TYPES[each] === role)! }),
  }
}

/** Who reads, what their browser has proven, and what they may not do with requests. */
type Reader = { account: string; session: Proof | null; neededForAdmin: boolean; lacks: readonly RequestAction[] }

async function readerOf({ actor, session }: FastifyRequest, context: Context): Promise<Reader> {
  const { account } = actor
  const [neededForAdmin, lacks] = await Promise.all([isNeededForAdmin(context.db, account), lacksOf(context, actor)])
  return { account, session, neededForAdmin, lacks }
}

async function lacksOf(context: Context, actor: AccountActor): Promise<RequestAction[]> {
  if (actor.user === null) return []
  const rightTo = (action: RequestAction) => guardOf('POST', `/me/task/contactChange/{id}/${action}`)!.actions[0]!
  const passage = await passToAccount(context, actor, ACTIONS.map(rightTo))
  return passage.allowed ? [] : ACTIONS.filter((action) => passage.missing.includes(rightTo(action)))
}

function ownRequestOf({ change, contacts, people }: OwnRequestRow, reader: Reader, now: Date): OwnRequest {
  const { account, session, neededForAdmin, lacks } = reader
  const person = (handle: string): Person =>
    mayReadName(account, change, handle, contacts) ? personOf(people.get(handle)!) : strangerOf(handle)
  const open = asOpen(change)
  return {
    id: change.id,
    product: change.service.product,
    serviceName: change.service.name,
    serviceId: change.service.id,
    state: change.state,
    contactTypes: change.roles.map(contactTypeOf),
    asker: person(change.askedBy),
    from: person(change.from),
    to: person(change.to),
    dateRequest: change.requestedAt.toISOString(),
    dateExpiration: change.expiresAt.toISOString(),
    dateDone: change.settledAt?.toISOString() ?? null,
    reason: change.reason,
    reasonAccount: change.reasonAccount,
    steps: change.parties.map(({ account: party, side, state, sentAt, answeredAt }) => ({
      account: person(party),
      side,
      state,
      sentAt: sentAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
    awaitsMe: isAwaiting(open, account, now),
    actions: availableActions(open, account, now).filter((action) => !lacks.includes(action)),
    secondFactorNeeded: takesSecondFactor(change.roles, neededForAdmin, session, now),
  }
}
