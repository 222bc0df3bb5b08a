/** What rights can be asked for: actions, and kinds of resources. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { ACTIONS, type Action, categoryOf } from '../domain/action.ts'
import { GROUP_WORDS } from '../domain/action-group.ts'
import type { Api } from './api.ts'
import { languageOf } from './language.ts'
import { ReferenceAction } from './reference-wire.ts'
import { answerSorted } from './sorted-pages.ts'
import { LINE } from './wire.ts'

const tags = ['Access']

const TYPES = [...new Set(ACTIONS.map(({ type }) => type))].sort()

const Query = Type.Object({
  resourceType: Type.Optional(Type.Array(Type.String({ maxLength: 100, pattern: LINE }), { maxItems: 100 })),
})

export function referenceRoutes(app: Api): void {
  app.get(
    '/iam/reference/action',
    {
      schema: {
        tags,
        summary: 'The actions that rights are asked for, by name',
        'x-headers': 'neighbours',
        querystring: Query,
        response: { 200: Type.Array(ReferenceAction) },
      },
    },
    async (request, reply) => {
      const { resourceType } = request.query
      const actions = resourceType ? ACTIONS.filter(({ type }) => resourceType.includes(type)) : ACTIONS
      const page = await answerSorted(request, reply, actions, ({ name }) => name)
      return page.map((action) => inWords(action, request))
    },
  )

  app.get(
    '/iam/reference/resource/type',
    {
      schema: {
        tags,
        summary: 'The kinds of resources',
        'x-headers': 'neighbours',
        response: { 200: Type.Array(Type.String()) },
      },
    },
    (request, reply) => answerSorted(request, reply, TYPES, (type) => type),
  )
}

function inWords(action: Action, request: FastifyRequest): ReferenceAction {
  const language = languageOf(request)
  return {
    action: action.name,
    categories: [categoryOf(action)],
    description: action.words[language],
    hasQueryParameters: false,
    resourceType: action.type,
    group: action.group,
    groupLabel: GROUP_WORDS[action.group][language],
  }
}
