/** What an account asks of the staff: the VoIP validation, and other contacts for a group with special numbers. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { beginGroupContacts, beginValidation } from '../actions/own-procedures.ts'
import { type ProcedureRow, proceduresOf } from '../db/procedures.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Api } from './api.ts'
import { languageOf } from './language.ts'
import { SIGNED_IN } from './procedure-applicant.ts'
import { procedureView } from './procedure-view.ts'
import { OwnProcedureBegin, ProcedureView } from './procedure-wire.ts'
import { procedureRoutes } from './procedures.ts'
import { noSuchService } from './service-not-found.ts'
import { sessionOf } from './who.ts'

const { schema } = SIGNED_IN

export function ownProcedureRoutes(app: Api, context: Context): void {
  app.get(
    '/me/procedure',
    {
      schema: {
        ...schema,
        summary: 'List what you asked of the staff, the latest first',
        response: { 200: Type.Array(ProcedureView) },
      },
    },
    async (request) => {
      sessionOf(request)
      const procedures = await proceduresOf(context.db, request.actor.account)
      return Promise.all(
        procedures.map((procedure) => procedureView(context.db, procedure, context.clock(), languageOf(request))),
      )
    },
  )

  app.post(
    '/me/procedure',
    {
      schema: {
        ...schema,
        summary: 'Ask the staff for the VoIP validation, or for other contacts of a group with special numbers',
        description: 'Gives the draft; one of the same kind that is still a draft is continued.',
        body: OwnProcedureBegin,
        response: { 200: ProcedureView },
      },
    },
    async (request) => {
      sessionOf(request)
      return procedureView(context.db, await begun(request, context, request.body), context.clock(), languageOf(request))
    },
  )

  procedureRoutes(app, context, SIGNED_IN)
}

async function begun(
  request: FastifyRequest,
  context: Context,
  body: Type.Static<typeof OwnProcedureBegin>,
): Promise<ProcedureRow> {
  const { kind, group, contactAdmin, contactBilling, statement = '' } = body
  if (kind === 'voip-validation') return beginValidation(context, request.actor, statement.trim())
  if (group === undefined) throw new Refusal('malformed', { entered: 'group is missing.' })
  const [admin, billing] = [contactAdmin?.trim(), contactBilling?.trim()]
  const asked = { ...(admin && { admin }), ...(billing && { billing }) }
  const procedure = await beginGroupContacts(context, request.actor, group, asked, statement.trim())
  if (procedure === notFound) throw noSuchService(request, group)
  return procedure
}
