/** What the present and the new owner of a service do with the code of their letter. They need no account. */
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { confirmOwnerChange, lookAtOwnerChange, refuseOwnerChange } from '../actions/owner-answers.ts'
import type { Api } from './api.ts'
import { ownerAnswerOf, ownerConfirmationOf } from './owner-answers.ts'
import { OwnerAnswer, OwnerConfirmation } from './owner-wire.ts'
import { MailCode } from './passwords.ts'
import { originOf } from './who.ts'

const tags = ['Changes of owner']

/** For everybody. */
export function ownerConfirmationRoutes(app: Api, context: Context): void {
  app.post(
    '/owner-confirmation/look',
    {
      schema: {
        tags,
        summary: 'See what the code of the letter is about; nothing changes',
        body: Type.Object({ token: MailCode }),
        response: { 200: OwnerConfirmation },
      },
    },
    async (request) => {
      const { change, consent, asker } = await lookAtOwnerChange(context, originOf(request), request.body.token.trim())
      return ownerConfirmationOf(change, consent, asker)
    },
  )

  app.post(
    '/owner-confirmation/accept',
    {
      schema: {
        tags,
        summary: 'Confirm the change of owner',
        body: Type.Object({
          token: MailCode,
          identity: Type.Boolean({ description: 'Whether you say that you are this owner, or may act for it.' }),
        }),
        response: { 200: OwnerAnswer },
      },
    },
    async (request) => {
      const { token, identity } = request.body
      return ownerAnswerOf(await confirmOwnerChange(context, originOf(request), token.trim(), identity))
    },
  )

  app.post(
    '/owner-confirmation/refuse',
    {
      schema: {
        tags,
        summary: 'Refuse the change of owner',
        body: Type.Object({ token: MailCode }),
        response: { 200: OwnerAnswer },
      },
    },
    async (request) => ownerAnswerOf(await refuseOwnerChange(context, originOf(request), request.body.token.trim())),
  )
}
