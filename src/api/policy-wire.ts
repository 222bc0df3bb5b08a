/** Policies as the wire spells them. `state` is our own addition to the contract. */
import { Type } from 'typebox'
import type { Condition } from '../domain/condition.ts'
import { DateTime, Enum, LINE, Nullable } from './wire.ts'

export const MOST_IDENTITIES = 500
export const MOST_RESOURCES = 1000
export const MOST_ACTIONS = 1000

/** Of a record, which names by a pattern what it may hold: nothing else. */
export const CLOSED = { additionalProperties: false }

export const Urn = Type.String({ minLength: 1, maxLength: 600, pattern: LINE })
export const Tags = Type.Record(Type.String(), Type.String())
const ActionName = Type.String({ minLength: 1, maxLength: 200, pattern: LINE })
const ActionList = Type.Optional(Nullable(Type.Array(Type.Object({ action: ActionName }), { maxItems: MOST_ACTIONS })))

/** Names of actions; `*` may stand at either end of one. */
export const Permissions = Type.Object(
  { allow: ActionList, except: ActionList, deny: ActionList },
  { ...CLOSED, title: 'PolicyPermissions', description: '`except` narrows `allow`; `deny` goes before what any policy allows.' },
)

export type Permissions = Type.Static<typeof Permissions>

const conditionOn = (below: object, options: object = {}) => ({
  type: 'object',
  required: ['operator'],
  properties: {
    operator: Enum(['AND', 'OR', 'NOT', 'MATCH']),
    conditions: { anyOf: [{ type: 'array', maxItems: 50, items: below }, { type: 'null' }] },
    values: Nullable(Type.Record(Type.String({ pattern: LINE }), Type.String({ maxLength: 1000, pattern: LINE }), CLOSED)),
  },
  ...options,
})

/** What is deeper than three is read by the rules, which say why it can not be. */
export const PolicyCondition = Type.Unsafe<Condition>(
  conditionOn(conditionOn(conditionOn({ type: 'object' })), {
    title: 'PolicyCondition',
    description:
      'AND, OR and NOT hold conditions of the same shape, three deep at most; MATCH holds values, such as `{"date(Europe/Paris).WeekDay.IN": "monday,tuesday", "resource.Tag(environment)": "production", "request.IP.IN_RANGE": "192.0.2.0/24"}`.',
  }),
)

/** Clients send back what they read. Anything else is a slip of the pen: a misspelt `expiredAt` would be a right without an end. */
const Read = Type.Optional(Type.Unknown())

/** What is sent to create or to replace a policy. */
export const PolicyBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: LINE }),
    description: Type.Optional(Nullable(Type.String({ maxLength: 1000, pattern: LINE }))),
    identities: Type.Array(Urn, { minItems: 1, maxItems: MOST_IDENTITIES }),
    resources: Type.Array(Type.Object({ urn: Urn }), { minItems: 1, maxItems: MOST_RESOURCES }),
    permissions: Permissions,
    permissionsGroups: Type.Optional(Nullable(Type.Array(Type.Object({ urn: Urn }), { maxItems: 100 }))),
    conditions: Type.Optional(Nullable(PolicyCondition)),
    expiredAt: Type.Optional(Nullable(DateTime)),
    id: Read,
    owner: Read,
    createdAt: Read,
    updatedAt: Read,
    readOnly: Read,
    state: Read,
  },
  { ...CLOSED, title: 'NewPolicy' },
)

export type PolicyBody = Omit<Type.Static<typeof PolicyBody>, 'id' | 'owner' | 'createdAt' | 'updatedAt' | 'readOnly' | 'state'>

/** Only with `details`, and only if it is a single service or account that the reader has a right on. */
const SingleResource = Type.Object(
  {
    id: Nullable(Type.String({ format: 'uuid' })),
    name: Type.String(),
    displayName: Type.String(),
    owner: Type.String(),
    type: Type.String(),
    tags: Tags,
  },
  { title: 'PolicySingleResource' },
)

const PolicyResource = Type.Object(
  {
    urn: Type.String(),
    resource: Type.Optional(Nullable(SingleResource)),
    group: Type.Optional(Nullable(Type.Object({ id: Type.String(), name: Type.String(), readOnly: Type.Boolean() }))),
  },
  { title: 'PolicyResource' },
)

const PolicyPermissionsGroup = Type.Object(
  {
    urn: Type.String(),
    name: Type.Optional(Nullable(Type.String())),
    owner: Type.Optional(Nullable(Type.String())),
    permissions: Type.Optional(Nullable(Permissions)),
  },
  { title: 'PolicyPermissionsGroup' },
)

export const Policy = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    owner: Type.String({ description: 'The account that wrote it.' }),
    name: Type.String(),
    description: Nullable(Type.String()),
    identities: Type.Array(Type.String()),
    resources: Type.Array(PolicyResource),
    permissions: Permissions,
    permissionsGroups: Type.Array(PolicyPermissionsGroup),
    conditions: Nullable(PolicyCondition),
    createdAt: DateTime,
    updatedAt: Nullable(DateTime),
    expiredAt: Nullable(DateTime),
    readOnly: Type.Boolean({ description: 'True of a policy that you received: only its owner changes it.' }),
    state: Enum(['active', 'expired']),
  },
  { title: 'Policy' },
)

export type Policy = Type.Static<typeof Policy>
