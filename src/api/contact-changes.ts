/** The life of a contact change over HTTP: `/me/task/contactChange…`. */

import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Standing } from '../actions/answering.ts'
import { acceptContactChange, refuseContactChange, resendCode, withdrawContactChange } from '../actions/contact-changes.ts'
import type { Context } from '../actions/context.ts'
import { type NotFound, notFound } from '../actions/not-found.ts'
import { findChange, type KnownChange } from '../db/contact-changes.ts'
import { type ChangeFilter, changeIdsOf, changesOf, TASK_FIELDS } from '../db/task-list.ts'
import { concernedBy } from '../domain/contact-change.ts'
import type { Api } from './api.ts'
import { answerKeyed, keyedResponses, NumberKey, numberOf } from './batch.ts'
import { objectNotFound } from './errors.ts'
import { shownMatters } from './gate.ts'
import { answerList, listResponses } from './listing.ts'
import { Enum, LINE, Nullable, Task, TaskStateEnum, taskOf } from './wire.ts'

const tags = ['Contact changes']
const Id = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })
const Code = Type.Object({
  token: Type.String({ minLength: 1, maxLength: 256, description: 'The personal code of the letter.' }),
})

const Validation = Type.Object(
  {
    account: Type.String(),
    side: Enum(['asking', 'receiving']),
    state: Enum(['waiting', 'validated', 'refused']),
    sentAt: Type.String({ format: 'date-time' }),
    answeredAt: Nullable(Type.String({ format: 'date-time' })),
    expiresAt: Type.String({ format: 'date-time' }),
  },
  { title: 'Validation' },
)

const AccountPattern = { maxLength: 100, pattern: LINE, description: 'SQL-like: `%` stands for anything.' } as const

const ListQuery = Type.Object({
  askingAccount: Type.Optional(Type.String(AccountPattern)),
  toAccount: Type.Optional(Type.String(AccountPattern)),
  state: Type.Optional(TaskStateEnum),
})

export function contactChangeRoutes(app: Api, context: Context): void {
  app.get(
    '/me/task/contactChange',
    {
      schema: {
        tags,
        summary: 'List the contact changes that concern you',
        'x-headers': 'pages',
        querystring: ListQuery,
        response: listResponses(Type.Integer(), Task),
      },
    },
    (request, reply) =>
      answerList(request, reply, {
        fields: TASK_FIELDS,
        ids: () => visibleIds(context, request, request.query),
        page: async (page) => {
          const { account, user } = request.actor
          const among = user === null ? undefined : await visibleIds(context, request, request.query)
          return changesOf(context.db, account, { ...request.query, ...(among && { among }) }, page)
        },
        shown: taskOf,
      }),
  )

  app.get(
    '/me/task/contactChange/:id',
    {
      schema: {
        tags,
        summary: 'Get a contact change',
        'x-headers': 'keys',
        params: Type.Object({ id: NumberKey('The number of the change.') }),
        response: keyedResponses(Task),
      },
    },
    (request, reply) =>
      answerKeyed(request, reply, request.params.id, async (id) => taskOf(await visibleChange(context, request, id))),
  )

  app.get(
    '/me/task/contactChange/:id/validation',
    {
      schema: {
        tags,
        summary: 'Who must validate, who has, and until when',
        'x-headers': 'keys',
        params: Type.Object({ id: NumberKey('The number of the change.') }),
        response: keyedResponses(Type.Array(Validation)),
      },
    },
    (request, reply) =>
      answerKeyed(request, reply, request.params.id, async (id) => validationsOf(await visibleChange(context, request, id))),
  )

  const verb = (path: string, summary: string, run: (request: FastifyRequest, id: number) => Promise<Standing | NotFound>) =>
    app.post(
      `/me/task/contactChange/:id/${path}`,
      { schema: { tags, summary, 'x-headers': 'state', params: Id, response: { 200: Type.Null() } } },
      (request, reply) => standing(request, reply, run(request, request.params.id)),
    )
  const answer = (path: string, summary: string, run: typeof acceptContactChange) =>
    app.post(
      `/me/task/contactChange/:id/${path}`,
      { schema: { tags, summary, 'x-headers': 'state', params: Id, body: Code, response: { 200: Type.Null() } } },
      (request, reply) => {
        const { actor, params, body, session } = request
        return standing(request, reply, run(context, actor, params.id, body.token.trim(), session))
      },
    )

  answer('accept', 'Accept a change with your code', acceptContactChange)
  answer('refuse', 'Refuse a change with your code', refuseContactChange)
  verb('resendEmail', 'Have a new code sent to you', (request, id) => resendCode(context, request.actor, id))
  verb('abort', 'Withdraw your request', (request, id) => withdrawContactChange(context, request.actor, id))
}

/** The contract answers `null`; where the change stands now is in a header, so that nobody has to ask again. */
async function standing(request: FastifyRequest, reply: FastifyReply, done: Promise<Standing | NotFound>): Promise<null> {
  const outcome = await done
  if (outcome === notFound) throw noSuchChange(request)
  reply.header('X-Task-State', outcome.state)
  return null
}

async function visibleIds(context: Context, request: FastifyRequest, filter: ChangeFilter): Promise<number[]> {
  const changes = await changeIdsOf(context.db, request.actor.account, filter)
  return (await shownMatters(request, context, changes, (change) => change)).map(({ id }) => id)
}

async function visibleChange(context: Context, request: FastifyRequest, key: string): Promise<KnownChange> {
  const id = numberOf(key)
  const known = id === undefined ? undefined : await findChange(context.db, id)
  if (!known || !concernedBy(known).includes(request.actor.account)) throw noSuchChange(request)
  const [change] = await shownMatters(request, context, [known], ({ service }) => service)
  if (!change) throw noSuchChange(request)
  return change
}

/** To whom it does not concern, it is not there. */
export function noSuchChange(request: FastifyRequest) {
  return objectNotFound(
    {
      en: 'There is no such request among yours. The list of your requests shows their numbers.',
      fr: 'Cette demande ne figure pas parmi les vôtres. La liste de vos demandes indique leurs numéros.',
    },
    request,
  )
}

function validationsOf(change: KnownChange) {
  return change.parties.map((party) => ({
    account: party.account,
    side: party.side,
    state: party.state,
    sentAt: party.sentAt.toISOString(),
    answeredAt: party.answeredAt?.toISOString() ?? null,
    expiresAt: change.expiresAt.toISOString(),
  }))
}
