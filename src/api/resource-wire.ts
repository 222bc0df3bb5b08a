/** Resources, their tags, and groups of them, as the wire spells them. `serviceId` is our own addition. */
import { Type } from 'typebox'
import { CLOSED, MOST_RESOURCES, Tags, Urn } from './policy-wire.ts'
import { DateTime, LINE, Nullable } from './wire.ts'

const TAG_KEY = '^[A-Za-z0-9_.:/=+@-]{1,128}$'
const MOST_TAGS = 50

const TagValue = Type.String({ maxLength: 256, pattern: LINE })

export const Resource = Type.Object(
  {
    id: Nullable(Type.String({ format: 'uuid', description: 'Null of an account.' })),
    urn: Type.String(),
    name: Type.String(),
    displayName: Type.String(),
    type: Type.String({ description: 'Such as `dnsZone`, `webHosting` or `account`.' }),
    owner: Type.String({ description: 'The administrative contact; of an account, itself.' }),
    tags: Tags,
    serviceId: Nullable(Type.Integer()),
  },
  { title: 'Resource' },
)

export type Resource = Type.Static<typeof Resource>

export const ResourceTags = Type.Object(
  { tags: Nullable(Type.Record(Type.String({ pattern: TAG_KEY }), TagValue, { ...CLOSED, maxProperties: MOST_TAGS })) },
  { title: 'ResourceTags', description: 'The tags that it has from now on; others are removed.' },
)

export const NewTag = Type.Object({ key: Type.String({ pattern: TAG_KEY }), value: TagValue }, { title: 'NewTag' })

/** A service is named by its `id` or by its `urn`. */
const Member = Type.Object({ id: Type.Optional(Nullable(Type.String({ format: 'uuid' }))), urn: Type.Optional(Nullable(Urn)) })

export const ResourceGroupBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: LINE }),
    resources: Type.Optional(Type.Array(Member, { maxItems: MOST_RESOURCES })),
  },
  { title: 'NewResourceGroup' },
)

export type ResourceGroupBody = Type.Static<typeof ResourceGroupBody>

/** A service that the reader has no right on any more is an `id` alone, as all are without `details`. */
const GroupMember = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    urn: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    displayName: Type.Optional(Type.String()),
    type: Type.Optional(Type.String()),
    owner: Type.Optional(Type.String()),
    tags: Type.Optional(Tags),
  },
  { title: 'ResourceGroupMember' },
)

export const ResourceGroup = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    urn: Type.String(),
    owner: Type.String(),
    name: Type.String(),
    resources: Type.Array(GroupMember),
    readOnly: Type.Boolean(),
    createdAt: DateTime,
    updatedAt: Nullable(DateTime),
  },
  { title: 'ResourceGroup' },
)

export type ResourceGroup = Type.Static<typeof ResourceGroup>
