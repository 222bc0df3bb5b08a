/** Why somebody may, or may not, do something: the answer, and every grant that was looked at. */
import { Type } from 'typebox'
import { VERDICTS } from '../domain/explanation.ts'
import { ActionName, Address, CheckAnswer, GroundWire, Urn } from './check-wire.ts'
import { DateTime, Enum, Nullable } from './wire.ts'

const Verdict = Enum(VERDICTS, 'Verdict')

export const ExplainBody = Type.Object(
  {
    identity: Type.Optional(Type.String({ ...Urn, description: 'An account or a user; without it, who calls.' })),
    action: ActionName,
    resourceURN: Urn,
    at: Type.Optional(Nullable(DateTime)),
    address: Type.Optional(Nullable(Address)),
  },
  { additionalProperties: false, title: 'ExplainBody' },
)

export const LookedAt = Type.Object(
  {
    ...GroundWire.properties,
    for: Type.String({ description: 'Whom it would serve: the account, or `account/login`.' }),
    verdict: Verdict,
  },
  { title: 'LookedAt' },
)

export const Explanation = Type.Object(
  { ...CheckAnswer.properties, looked: Type.Array(LookedAt, { description: 'In the order in which they were looked at.' }) },
  { title: 'AccessExplanation' },
)

export type Explanation = Type.Static<typeof Explanation>
