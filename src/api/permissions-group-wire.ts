/** Groups of permissions as the wire spells them. */
import { Type } from 'typebox'
import { Permissions } from './policy-wire.ts'
import { DateTime, LINE, Nullable } from './wire.ts'

export const PermissionsGroupBody = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}$', description: 'It is part of the URN.' }),
    description: Type.String({ maxLength: 1000, pattern: LINE }),
    permissions: Permissions,
  },
  { title: 'NewPermissionsGroup' },
)

export type PermissionsGroupBody = Type.Static<typeof PermissionsGroupBody>

export const PermissionsGroup = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    urn: Type.String(),
    owner: Type.String({ description: 'The account that made it; `ovh` for the managed ones.' }),
    name: Type.String(),
    description: Type.String({ description: 'Of the managed ones: what they are for, in your language.' }),
    permissions: Nullable(Permissions),
    readOnly: Type.Boolean({ description: 'True of the managed ones.' }),
    createdAt: DateTime,
    updatedAt: Nullable(DateTime),
  },
  {
    title: 'PermissionsGroup',
    description: 'In the list, the permissions of the managed ones are null: they are long. Get one to read them.',
  },
)

export type PermissionsGroup = Type.Static<typeof PermissionsGroup>
