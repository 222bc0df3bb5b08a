/** Objecting to an accepted procedure, with the code of the letter and without an account. */
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { lookAtNotice, objectTo } from '../actions/objections.ts'
import type { KnownNotice } from '../db/procedure-notices.ts'
import type { ProcedureRow } from '../db/procedures.ts'
import { isClosed } from '../domain/procedure.ts'
import type { Api } from './api.ts'
import { ObjectionBody, ObjectionToken, ObjectionView } from './procedure-wire.ts'
import { originOf } from './who.ts'

const tags = ['Procedures']

export function objectionRoutes(app: Api, context: Context): void {
  app.post(
    '/procedure-objection/look',
    {
      schema: {
        tags,
        summary: 'See what the code of a letter lets you object to; changes nothing',
        body: ObjectionToken,
        response: { 200: ObjectionView },
      },
    },
    async (request) => {
      const { procedure, notice } = await lookAtNotice(context, originOf(request), request.body.token.trim())
      return objectionView(procedure, notice)
    },
  )

  app.post(
    '/procedure-objection',
    {
      schema: {
        tags,
        summary: 'Object, with a reason: the procedure goes back to review',
        body: ObjectionBody,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      const { token, reason } = request.body
      await objectTo(context, originOf(request), token.trim(), reason.trim())
      return null
    },
  )
}

/** Those who are told learn what is to happen, never who applies. */
function objectionView(procedure: ProcedureRow, { objectedAt }: KnownNotice): ObjectionView {
  const { product, serviceName, kind, effectiveAt, state } = procedure
  const isOpen = state === 'waiting-period' && objectedAt === null
  return {
    service: { product: product ?? '', name: serviceName ?? '' },
    wanted: kind === 'owner' ? 'owner' : 'contacts',
    effectiveAt: effectiveAt?.toISOString() ?? null,
    state: isClosed(state) ? 'over' : isOpen ? 'open' : 'objected',
  }
}
