/** Procedures over HTTP: `/procedure…` without an account, by number and code; `/me/procedure…` for accounts. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import type { NotFound } from '../actions/not-found.ts'
import { procedureOf } from '../actions/procedure-access.ts'
import {
  answerStaff,
  beginProcedure,
  confirmAddress,
  editDraft,
  sendProcedureCode,
  submitProcedure,
  withdrawProcedure,
} from '../actions/procedures.ts'
import type { ProcedureRow } from '../db/procedures.ts'
import type { Api } from './api.ts'
import { languageOf } from './language.ts'
import { BY_CODE, found, numberOf, type ProcedureMount, ProcedureParams } from './procedure-applicant.ts'
import { changesOf, procedureView } from './procedure-view.ts'
import {
  ProcedureAnswer,
  ProcedureBegin,
  ProcedureChange,
  ProcedureCodeBody,
  ProcedureNumber,
  ProcedureView,
} from './procedure-wire.ts'
import { originOf } from './who.ts'

const tags = ['Procedures']
const params = ProcedureParams
const response = { 200: ProcedureView }

/** For everybody: the way back in, for owners who reach no account any more. */
export function publicProcedureRoutes(app: Api, context: Context): void {
  app.post(
    '/procedure',
    {
      schema: {
        tags,
        summary: 'Begin a procedure; its access code comes by letter',
        description:
          'The answer is the same whether one can be begun for this address or not: the letter tells. Too often, there is none.',
        body: ProcedureBegin,
        response: { 200: ProcedureNumber },
      },
    },
    async (request) => {
      const { kind, email, language = languageOf(request) } = request.body
      return { number: await beginProcedure(context, originOf(request), { kind, email, language }) }
    },
  )

  app.post(
    '/procedure/:number/code',
    {
      schema: {
        tags,
        summary: 'Have a new access code sent; the old one is dead once it is used',
        description:
          'The answer is the same whether this is its address or not, and whether it has had its letters of the hour and the day.',
        params,
        body: ProcedureCodeBody,
        response: { 202: Type.Null() },
      },
    },
    async (request, reply) => {
      await sendProcedureCode(context, originOf(request), numberOf(request), request.body.email)
      return reply.status(202).send(null)
    },
  )

  app.post(
    '/procedure/:number/confirm',
    { schema: { ...BY_CODE.schema, summary: 'Prove the address with the access code', params, response } },
    (request) => answer(context, request, confirmAddress(context, BY_CODE.applicantOf(request))),
  )

  procedureRoutes(app, context, BY_CODE)
}

/** What an applicant does with a procedure once it is begun. */
export function procedureRoutes(app: Api, context: Context, { path, schema, applicantOf }: ProcedureMount): void {
  app.get(`${path}/:number`, { schema: { ...schema, summary: 'See where a procedure stands', params, response } }, (request) =>
    answer(context, request, procedureOf(context, applicantOf(request))),
  )

  app.put(
    `${path}/:number`,
    { schema: { ...schema, summary: 'Write on a draft', params, body: ProcedureChange, response } },
    (request) => answer(context, request, editDraft(context, applicantOf(request), changesOf(request.body as ProcedureChange))),
  )

  app.post(
    `${path}/:number/submit`,
    { schema: { ...schema, summary: 'Hand it to the staff, once nothing is missing', params, response } },
    (request) => answer(context, request, submitProcedure(context, applicantOf(request))),
  )

  app.post(
    `${path}/:number/answer`,
    { schema: { ...schema, summary: 'Answer what the staff asked', params, body: ProcedureAnswer, response } },
    (request) => {
      const { text } = request.body as { text: string }
      return answer(context, request, answerStaff(context, applicantOf(request), text.trim()))
    },
  )

  app.post(
    `${path}/:number/withdraw`,
    { schema: { ...schema, summary: 'Take it back, at any time before it takes effect', params, response } },
    (request) => answer(context, request, withdrawProcedure(context, applicantOf(request))),
  )
}

async function answer(
  context: Context,
  request: FastifyRequest,
  result: Promise<ProcedureRow | NotFound>,
): Promise<ProcedureView> {
  return procedureView(context.db, found(await result, request), context.clock(), languageOf(request))
}
