/** Choosing another password over HTTP. */
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { changePassword, forgotPassword, resetPassword } from '../actions/passwords.ts'
import type { Api } from './api.ts'
import { SignedIn } from './second-factor-wire.ts'
import { AccountName } from './sessions.ts'
import { originOf } from './who.ts'

const tags = ['Signing in']

/** Long ones are refused by the rule, which says so in words. */
export const Password = Type.String({ minLength: 1, maxLength: 1024 })
export const MailCode = Type.String({ minLength: 1, maxLength: 256, description: 'The code of the letter.' })

/** For everybody. */
export function forgottenPasswordRoutes(app: Api, context: Context): void {
  app.post(
    '/auth/forgotPassword',
    {
      schema: {
        tags,
        summary: 'Have a code sent, to choose a new password',
        description: 'The answer is the same whether there is such an account or not.',
        body: Type.Object({ account: Type.String(AccountName) }),
        response: { 202: Type.Null() },
      },
    },
    async (request, reply) => {
      await forgotPassword(context, originOf(request), request.body.account)
      return reply.status(202).send(null)
    },
  )

  app.post(
    '/auth/resetPassword',
    {
      schema: {
        tags,
        summary: 'Choose a new password with the code',
        body: Type.Object({ token: MailCode, password: Password }),
        response: { 200: SignedIn },
      },
    },
    async (request) => {
      const { token, password } = request.body
      const { nichandle, user } = await resetPassword(context, originOf(request), token.trim(), password)
      return { nichandle, ...(user !== null && { user }) }
    },
  )
}

/** For accounts. */
export function passwordRoutes(app: Api, context: Context): void {
  app.post(
    '/me/password',
    {
      schema: {
        tags,
        summary: 'Change your password; your other sessions end',
        body: Type.Object({ currentPassword: Password, newPassword: Password }),
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      const { currentPassword: current, newPassword: next } = request.body
      await changePassword(context, request.actor, request.session?.id ?? null, { current, next })
      return null
    },
  )
}
