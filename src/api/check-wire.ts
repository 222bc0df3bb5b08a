/** How questions about rights look, and their answers: what a right stands on, and why there is none. */
import { Type } from 'typebox'
import type { Answer } from '../actions/rights.ts'
import type { Ground } from '../domain/right.ts'
import { Enum, LINE, Nullable } from './wire.ts'

const strict = { additionalProperties: false }

export const MOST_QUESTIONS = 1000

export const Urn = Type.String({
  minLength: 1,
  maxLength: 500,
  pattern: LINE,
  description: 'Such as `urn:v1:eu:resource:domain:novak-ceramics.example`.',
})

export const ActionName = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: LINE,
  description: 'Such as `dnsZone:apiovh:record/create`.',
})

export const GROUND_KINDS = ['holder', 'contact', 'group', 'policy'] as const

/** One flat shape for all kinds, so that clients in any language read it. */
export const GroundWire = Type.Object(
  {
    kind: Enum(GROUND_KINDS, 'GroundKind'),
    account: Type.Optional(Type.String({ description: 'Who holds it; for a policy see `owner`.' })),
    role: Type.Optional(
      Type.String({ description: 'Of a contact: `admin`, `tech` or `billing`. Of a group of users, such as `REGULAR`.' }),
    ),
    group: Type.Optional(Type.String({ description: 'The group of users.' })),
    id: Type.Optional(Type.String({ description: 'The policy.' })),
    name: Type.Optional(Type.String({ description: 'The name of the policy.' })),
    owner: Type.Optional(Type.String({ description: 'Whose policy it is.' })),
  },
  { title: 'AccessGround' },
)

export type GroundWire = Type.Static<typeof GroundWire>

export const NO_REASONS = [
  'unknown_identity',
  'unknown_resource',
  'unknown_action',
  'other_kind',
  'transfer_locked',
  'denied',
  'no_grant',
] as const

export const NoReason = Enum(NO_REASONS, 'AccessReason')

export type NoReasonText = (typeof NO_REASONS)[number]

/** The answer to one question. */
export const CheckAnswer = Type.Object(
  {
    allowed: Type.Boolean(),
    by: Type.Array(GroundWire, {
      description: 'From the grant of who asks up to whoever may by himself; of a denial, the policy that denies.',
    }),
    reason: Nullable(NoReason),
  },
  { title: 'CheckAnswer' },
)

export type CheckAnswer = Type.Static<typeof CheckAnswer>

export const Address = Type.Unsafe<string>({
  type: 'string',
  maxLength: 45,
  anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }],
  description: 'Where the call comes from, for policies that ask for it.',
})

const question = {
  identity: Type.Optional(
    Type.String({ ...Urn, description: 'An account or a user, such as `urn:v1:eu:identity:user:an10001-psn/theo`.' }),
  ),
  nichandle: Type.Optional(Type.String({ minLength: 1, maxLength: 50, pattern: LINE, description: 'Instead of `identity`.' })),
  user: Type.Optional(Type.String({ minLength: 1, maxLength: 64, pattern: LINE, description: 'A user of `nichandle`.' })),
  action: ActionName,
  resource: Urn,
  address: Type.Optional(Address),
}

export const CheckQuestion = Type.Object(question, { ...strict, title: 'CheckQuestion' })

export type CheckQuestion = Type.Static<typeof CheckQuestion>

/** `POST /provider/v1/check`: one question, or up to a thousand. */
export const CheckBody = Type.Object(
  {
    ...question,
    action: Type.Optional(ActionName),
    resource: Type.Optional(Urn),
    questions: Type.Optional(Type.Array(CheckQuestion, { minItems: 1, maxItems: MOST_QUESTIONS })),
  },
  { ...strict, title: 'CheckBody' },
)

/** `POST /v2/iam/resource/{resourceURN}/authorization/check` */
export const AuthorizationBody = Type.Object(
  { actions: Type.Array(ActionName, { minItems: 1, maxItems: MOST_QUESTIONS }) },
  { ...strict, title: 'AuthorizationBody' },
)

export const Authorization = Type.Object(
  { authorizedActions: Type.Array(Type.String()), unauthorizedActions: Type.Array(Type.String()) },
  { title: 'Authorization' },
)

/** `POST /v2/iam/authorization/check` */
export const AuthorizationsBody = Type.Object(
  {
    actions: Type.Array(ActionName, { minItems: 1, maxItems: MOST_QUESTIONS }),
    resourceURNs: Type.Array(Urn, { minItems: 1, maxItems: MOST_QUESTIONS }),
  },
  { ...strict, title: 'AuthorizationsBody' },
)

export const ResourceAuthorization = Type.Object(
  { resourceURN: Type.String(), authorizedActions: Type.Array(Type.String()), unauthorizedActions: Type.Array(Type.String()) },
  { title: 'ResourceAuthorization' },
)

/** A ground in a copy of its own: answers may be added to, what the rules say may not. */
export function groundWire(ground: Ground): GroundWire {
  return { ...ground }
}

export function checkAnswer(answer: Answer): CheckAnswer {
  return { allowed: answer.allowed, by: answer.by.map(groundWire), reason: answer.allowed ? null : answer.reason }
}
