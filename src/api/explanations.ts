/** Why may, or may not, somebody do something? Every grant that was looked at, and what became of it. */
import type { FastifyRequest } from 'fastify'
import type { Context } from '../actions/context.ts'
import { type Explained, explainRight } from '../actions/explanations.ts'
import type { Asker } from '../actions/rights-facts.ts'
import { namedIdentity } from '../domain/urn.ts'
import type { Api } from './api.ts'
import { checkAnswer } from './check-wire.ts'
import { ExplainBody, Explanation } from './explain-wire.ts'
import { momentOf } from './wire-time.ts'

export function explanationRoutes(app: Api, context: Context): void {
  app.post(
    '/iam/explain',
    {
      schema: {
        tags: ['Access'],
        summary: 'See why somebody may, or may not, do something',
        description:
          'About yourself, about the users of your account, and about everybody on a resource of which you may read who has access. Changes nothing.',
        body: ExplainBody,
        response: { 200: Explanation },
      },
    },
    async (request) => {
      const { action, resourceURN: urn, at, address } = request.body
      const asker = askerIn(request, request.body.identity)
      const asked = { asker, action, urn, at: at ? momentOf(at) : null, address: address ?? null }
      return shown(await explainRight(context, request.actor, asked))
    },
  )
}

/** Without an identity, who calls. What is no name of an account or a user is nobody's. */
function askerIn(request: FastifyRequest, identity: string | undefined): Asker {
  const { account, user } = request.actor
  if (identity === undefined) return { account, user }
  const named = namedIdentity(identity)
  if (!named || named.kind === 'group') return { account: '', user: null }
  return { account: named.account, user: named.kind === 'user' ? named.login : null, zone: named.zone }
}

function shown({ answer, looked }: Explained): Explanation {
  return { ...checkAnswer(answer), looked: looked.map(({ ground, for: who, verdict }) => ({ ...ground, for: who, verdict })) }
}
