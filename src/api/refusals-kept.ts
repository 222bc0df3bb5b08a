/** Who was refused on a resource, for whoever answers for it. */
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { refusalOf, seesService } from '../actions/gate.ts'
import { decide } from '../actions/rights.ts'
import { type RefusalRow, refusalsOn } from '../db/refusals.ts'
import { actionNamed } from '../domain/action.ts'
import { accessAction } from '../domain/rights-matrix.ts'
import { namedResource } from '../domain/urn.ts'
import type { Api } from './api.ts'
import { type NoReasonText, Urn } from './check-wire.ts'
import { answerByCursor } from './cursor.ts'
import { objectNotFound } from './errors.ts'
import { type Language, languageOf } from './language.ts'
import { KeptRefusal } from './rights-wire.ts'

export function keptRefusalRoutes(app: Api, context: Context): void {
  app.get(
    '/iam/resource/:resourceURN/refusal',
    {
      schema: {
        tags: ['Access'],
        summary: 'See who was refused on a resource, newest first',
        description: 'Alike refusals of an hour are one. They are kept for a year.',
        'x-headers': 'cursor',
        params: Type.Object({ resourceURN: Urn }),
        response: { 200: Type.Array(KeptRefusal) },
      },
    },
    async (request, reply) => {
      const { resourceURN: urn } = request.params
      const named = namedResource(urn)
      const says = { en: `There is no resource “${urn}”.`, fr: `La ressource « ${urn} » n’existe pas.` }
      if (!named) throw objectNotFound(says, request)
      const [type, product, name] =
        named.kind === 'account' ? ['account', 'account', named.account] : [named.product.type, named.product.path, named.name]
      const { account, user, address } = request.actor
      const action = accessAction(type)
      const [answer] = await decide(context, [{ asker: { account, user }, action, urn, address }])
      if (!answer!.allowed) {
        const isSeen = type === 'account' ? name === account : await seesService(context, request.actor, { product, name })
        throw isSeen ? refusalOf(request.actor, [action]) : objectNotFound(says, request)
      }
      const found = await answerByCursor(request, reply, (before, limit) =>
        refusalsOn(context.db, { product, name }, before, limit),
      )
      return found.map((row) => shownIn(row, languageOf(request)))
    },
  )
}

function shownIn(row: RefusalRow, language: Language): KeptRefusal {
  const { id, account, user, action, reason, policy, count } = row
  return {
    id,
    account,
    user,
    action,
    label: actionNamed(action)?.words[language] ?? action,
    reason: reason as NoReasonText,
    policy,
    askedBy: row.asked_by,
    count,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
  }
}
