/** Applications as the wire spells them. */
import { Type } from 'typebox'
import { Enum } from './wire.ts'

export const Application = Type.Object(
  {
    applicationId: Type.Integer(),
    applicationKey: Type.String(),
    name: Type.String(),
    description: Type.String(),
    status: Enum(['active', 'blocked', 'inactive', 'trusted']),
  },
  { title: 'Application' },
)

export type Application = Type.Static<typeof Application>

type Known = { id: number; key: string; name: string; description: string }

export function applicationOf({ id, key, name, description }: Known): Application {
  return { applicationId: id, applicationKey: key, name, description, status: 'active' }
}
