/** The staff looks at proofs: one page of one proof a call, each of them on record. There is no way to get the file itself. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { viewProof } from '../actions/proofs.ts'
import { PAGES_ALLOWED } from '../domain/proof.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { numberOf, ProcedureParams } from './procedure-applicant.ts'
import { ProofId } from './proofs.ts'

export function staffProofRoutes(app: Api, context: Context): void {
  app.post(
    '/staff/procedure/:number/proof/:id/view',
    {
      schema: {
        params: Type.Object({ ...ProcedureParams.properties, id: ProofId }),
        body: Type.Object({ page: Type.Integer({ minimum: 1, maximum: PAGES_ALLOWED }) }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const viewed = { number: numberOf(request), id, page: request.body.page }
      const picture = await viewProof(context, request.actor, viewed)
      if (picture === notFound) throw noSuchPage(request)
      return reply.type('image/jpeg').send(picture)
    },
  )
}

function noSuchPage(request: FastifyRequest) {
  return objectNotFound(
    {
      en: 'There is no such proof, or not so many pages. Proofs are deleted 30 days after the end of a procedure.',
      fr: 'Ce justificatif n’existe pas, ou n’a pas autant de pages. Les justificatifs sont supprimés 30 jours après la fin d’une procédure.',
    },
    request,
  )
}
