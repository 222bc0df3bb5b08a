/** The passkeys of the account that calls: `/me/secondFactor/passkey`. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { addPasskey, askForNewPasskey, removePasskey, renamePasskey } from '../actions/passkeys.ts'
import type { Api } from './api.ts'
import { objectNotFound } from './errors.ts'
import { BROWSER_SECURITY as security } from './openapi-parts.ts'
import { PROOF } from './second-factor.ts'
import { AddPasskey, NewPasskey, PasskeyCreation, RenamePasskey } from './second-factor-wire.ts'
import { sessionOf } from './who.ts'

const tags = ['Second factor']
const params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })

export function passkeyRoutes(app: Api, context: Context): void {
  app.post(
    '/me/secondFactor/passkey/options',
    {
      schema: {
        tags,
        security,
        summary: 'What a browser needs to make a passkey',
        description: PROOF,
        response: { 200: PasskeyCreation },
      },
    },
    (request) => askForNewPasskey(context, request.actor, sessionOf(request)),
  )

  app.post(
    '/me/secondFactor/passkey',
    { schema: { tags, security, summary: 'Add a passkey', description: PROOF, body: AddPasskey, response: { 200: NewPasskey } } },
    (request) => addPasskey(context, request.actor, sessionOf(request), request.body.name.trim(), request.body.response),
  )

  app.put(
    '/me/secondFactor/passkey/:id',
    { schema: { tags, security, summary: 'Rename a passkey', params, body: RenamePasskey, response: { 200: Type.Null() } } },
    async (request) => {
      sessionOf(request)
      const { params, body, actor } = request
      if ((await renamePasskey(context, actor, params.id, body.name.trim())) === notFound) throw noSuchPasskey(request)
      return null
    },
  )

  app.delete(
    '/me/secondFactor/passkey/:id',
    { schema: { tags, security, summary: 'Remove a passkey', description: PROOF, params, response: { 200: Type.Null() } } },
    async (request) => {
      const removed = await removePasskey(context, request.actor, sessionOf(request), request.params.id)
      if (removed === notFound) throw noSuchPasskey(request)
      return null
    },
  )
}

function noSuchPasskey(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such passkey of yours.', fr: 'Cette clé d’accès ne figure pas parmi les vôtres.' },
    request,
  )
}
