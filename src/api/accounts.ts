/** The account that calls: `/me`. */
import { Type } from 'typebox'
import { editAccount } from '../actions/accounts.ts'
import type { Context } from '../actions/context.ts'
import { findAccount } from '../db/accounts.ts'
import { AccountChanges, accountOf, changesOf, OwnAccount } from './account-wire.ts'
import type { Api } from './api.ts'

const tags = ['Account']

export function accountRoutes(app: Api, context: Context): void {
  app.get('/me', { schema: { tags, summary: 'Get your account', response: { 200: OwnAccount } } }, async (request) => {
    const { account, user } = request.actor
    return { ...accountOf((await findAccount(context.db, account))!), user }
  })

  app.put(
    '/me',
    {
      schema: {
        tags,
        summary: 'Change your name, address, phone or language',
        description: 'What is left out stays; `null` clears what can be empty. What can not be changed here is ignored.',
        body: AccountChanges,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      await editAccount(context, request.actor, changesOf(request.body))
      return null
    },
  )
}
