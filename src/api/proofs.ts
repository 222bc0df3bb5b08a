/** Proofs over HTTP: a file is the body of a call as it is, and its name stands in a header. */
import type { FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { addProof, awaitProof, removeProof } from '../actions/proofs.ts'
import { LARGEST_PROOF, PROOF_KINDS, type ProofKind } from '../domain/proof.ts'
import { networkOf } from '../lib/network.ts'
import type { Api } from './api.ts'
import { found, type ProcedureMount, ProcedureParams } from './procedure-applicant.ts'
import { proofView } from './procedure-view.ts'
import { ProcedureProof } from './procedure-wire.ts'
import { fileOf, refuseTooLarge, takeFiles } from './reading-file.ts'
import { inPlaceOf } from './sending-places.ts'
import { Enum, LINE } from './wire.ts'

const ProofQuery = Type.Object({ kind: Enum(PROOF_KINDS, 'ProofKind') })

export const ProofId = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'The id of a proof.',
})

const ProofParams = Type.Object({ ...ProcedureParams.properties, id: ProofId })

const NAME_HEADER = 'x-file-name'

const NameHeader = {
  [NAME_HEADER]: Type.Optional(
    Type.String({
      maxLength: 2000,
      pattern: LINE,
      description: 'What the file is called, URI-encoded. For people to read only.',
    }),
  ),
}

/** What an applicant proves, while the procedure is a draft or waits for them. */
export function proofRoutes(app: Api, context: Context, mount: ProcedureMount): void {
  takeFiles(app, (files) => uploadRoute(files, context, mount))

  app.delete(
    `${mount.path}/:number/proof/:id`,
    { schema: { ...mount.schema, summary: 'Take a proof back', params: ProofParams, response: { 200: Type.Null() } } },
    async (request) => {
      const { id } = request.params as { id: string }
      found(await removeProof(context, mount.applicantOf(request), id), request)
      return null
    },
  )
}

function uploadRoute(app: Api, context: Context, { path, schema, applicantOf }: ProcedureMount): void {
  const headers = Type.Object({ ...(schema.headers as TObject | undefined)?.properties, ...NameHeader })
  app.post(
    `${path}/:number/proof`,
    {
      schema: {
        ...schema,
        summary: 'Send a proof: PDF, PNG, JPEG or HEIC, up to 10 MB, 50 pages',
        description:
          'The body is the file itself, as `application/octet-stream`. What it is, its content says, never its name. Of a file that is refused, nothing is kept.',
        params: ProcedureParams,
        querystring: ProofQuery,
        headers,
        response: { 200: ProcedureProof },
      },
    },
    async (request) => {
      const applicant = applicantOf(request)
      found(await awaitProof(context, applicant), request)
      refuseTooLarge(request, LARGEST_PROOF)
      const { kind } = request.query as { kind: ProofKind }
      return inPlaceOf({ procedure: applicant.number, network: networkOf(request.ip) }, async () => {
        const bytes = await fileOf(request, LARGEST_PROOF)
        return proofView(found(await addProof(context, applicant, { kind, name: nameOf(request), bytes }), request))
      })
    },
  )
}

function nameOf(request: FastifyRequest): string {
  const name = String(request.headers[NAME_HEADER] ?? '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
