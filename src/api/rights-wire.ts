/** What each contact of a service may do, and who else has access, as the panel shows it in one matrix. */
import { Type } from 'typebox'
import { ACTION_GROUPS, type ActionGroup } from '../domain/action-group.ts'
import { REACHES } from '../domain/rights-matrix.ts'
import { NoReason } from './check-wire.ts'
import { Person } from './person-wire.ts'
import { DateTime, Enum, Nullable } from './wire.ts'

const Reach = Enum(REACHES, 'Reach')

export type Reach = Type.Static<typeof Reach>

const ActionGroupEnum = Enum(ACTION_GROUPS, 'ActionGroup')

const ActionRights = Type.Object(
  {
    action: Type.String({ description: 'Such as `domain:apiovh:serviceInfos/get`.' }),
    label: Type.String({ description: 'What it does, in the language of the reader.' }),
    admin: Type.Boolean(),
    tech: Type.Boolean(),
    billing: Type.Boolean(),
  },
  { title: 'ActionRights' },
)

const GroupRights = Type.Object(
  {
    group: ActionGroupEnum,
    label: Type.String({ description: 'In the language of the reader.' }),
    admin: Reach,
    tech: Reach,
    billing: Reach,
    actions: Type.Array(ActionRights),
  },
  { title: 'GroupRights' },
)

/** Somebody who has access beside the contacts: another account, or a user or a group of one that has. */
const AccessIdentity = Type.Object(
  {
    kind: Enum(['account', 'user', 'group'], 'AccessIdentityKind'),
    account: Type.String(),
    login: Type.Optional(Type.String({ description: 'Of a user; `*` is every user.' })),
    group: Type.Optional(Type.String()),
    name: Type.Optional(Type.String({ description: 'Of the person, where it may be known.' })),
  },
  { title: 'AccessIdentity' },
)

const GrantedAccess = Type.Object(
  {
    identity: AccessIdentity,
    policies: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        owner: Type.String({ description: 'Whose policy it is.' }),
        expiredAt: Nullable(DateTime),
      }),
    ),
    groups: Type.Unsafe<Partial<Record<ActionGroup, Reach>>>(
      Type.Record(Type.String(), Reach, { description: 'Groups of which nothing is allowed are left out.' }),
    ),
    actions: Type.Array(Type.String(), { description: 'Of the groups of which some is allowed: the actions that are.' }),
  },
  { title: 'GrantedAccess' },
)

export const ServiceRights = Type.Object(
  {
    urn: Type.String(),
    contacts: Type.Object({ admin: Person, tech: Person, billing: Person }),
    groups: Type.Array(GroupRights, { description: 'Only those that this kind of service has actions in.' }),
    access: Nullable(Type.Array(GrantedAccess, { description: 'Who else has access; null for those who may not read it.' })),
  },
  { title: 'ServiceRights' },
)

export type ServiceRights = Type.Static<typeof ServiceRights>

export type GroupRights = Type.Static<typeof GroupRights>

export type GrantedAccess = Type.Static<typeof GrantedAccess>

/** Alike refusals of one hour, for whoever answers for the resource. */
export const KeptRefusal = Type.Object(
  {
    id: Type.Integer(),
    account: Type.String(),
    user: Nullable(Type.String({ description: 'The user of the account; null for the account itself.' })),
    action: Type.String(),
    label: Type.String({ description: 'What it does, in the language of the reader.' }),
    reason: NoReason,
    policy: Nullable(Type.String({ description: 'The id of the policy that denied.' })),
    askedBy: Type.String({ description: '`account`: they asked themselves; `proxy`; `provider:` and the name of a key.' }),
    count: Type.Integer({ description: 'How often within the hour.' }),
    firstAt: DateTime,
    lastAt: DateTime,
  },
  { title: 'KeptRefusal' },
)

export type KeptRefusal = Type.Static<typeof KeptRefusal>
