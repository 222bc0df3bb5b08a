/** The host's own systems ask before they act: may this account, or this user, do that? One question, or a thousand at once. */
import { type Static, Type } from 'typebox'
import { check } from '../actions/checks.ts'
import type { Context } from '../actions/context.ts'
import type { AskedRight } from '../actions/rights.ts'
import { Refusal } from '../domain/refusal.ts'
import { namedIdentity } from '../domain/urn.ts'
import type { Api } from './api.ts'
import { CheckAnswer, CheckBody, type CheckQuestion, checkAnswer } from './check-wire.ts'
import { PROVIDER } from './feed-wire.ts'

/** A thousand questions with the longest names. */
const BODY_LIMIT = 2 * 1024 * 1024

const Answers = Type.Union([CheckAnswer, Type.Object({ answers: Type.Array(CheckAnswer) }, { title: 'CheckAnswers' })])

export function providerCheckRoutes(app: Api, context: Context): void {
  app.get(
    '/key',
    { schema: { ...PROVIDER, summary: 'See which key calls', response: { 200: Type.Object({ name: Type.String() }) } } },
    async (request) => ({ name: keyOf(request.provider) }),
  )

  app.post(
    '/check',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        ...PROVIDER,
        summary: 'Ask whether somebody may do something',
        description: 'One question, or up to 1000 in `questions`, which are answered in `answers`, in their order.',
        body: CheckBody,
        response: { 200: Answers },
      },
    },
    async (request) => {
      const { questions, ...alone } = request.body
      if (questions && Object.keys(alone).length > 0) throw malformed('either one question or `questions`')
      const asked = questions ? questions.map(askedRight) : [askedRight(wholeQuestion(alone))]
      const answers = await check(context, asked, `provider:${keyOf(request.provider)}`)
      return questions ? { answers: answers.map(checkAnswer) } : checkAnswer(answers[0]!)
    },
  )
}

function keyOf(provider: { kind: string; key?: string }): string {
  return provider.key ?? provider.kind
}

function wholeQuestion({ action, resource, ...who }: Omit<Static<typeof CheckBody>, 'questions'>): CheckQuestion {
  if (action === undefined || resource === undefined) throw malformed('`action` and `resource`, or `questions`')
  return { ...who, action, resource }
}

function askedRight(question: CheckQuestion): AskedRight {
  const { action, resource, address = null } = question
  return { asker: askerOf(question), action, urn: resource, address }
}

/** A name that can not be read is nobody's: in a thousand questions, it does not hide the answers to the others. */
function askerOf({ identity, nichandle, user }: CheckQuestion): AskedRight['asker'] {
  if ((identity === undefined) === (nichandle === undefined)) throw malformed('either `identity` or `nichandle`')
  if (nichandle !== undefined) return { account: nichandle, user: user ?? null }
  if (user !== undefined) throw malformed('`user` beside `nichandle`, not beside `identity`')
  const named = namedIdentity(identity!)
  if (!named || named.kind === 'group') return { account: '', user: null }
  return { account: named.account, user: named.kind === 'user' ? named.login : null, zone: named.zone }
}

function malformed(expected: string): Refusal {
  return new Refusal('malformed', { entered: `expected ${expected}` })
}
