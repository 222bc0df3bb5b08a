/** The actions that rights are asked for, as the wire spells them. `group` and `groupLabel` are our own addition. */
import { Type } from 'typebox'

export const ReferenceAction = Type.Object(
  {
    action: Type.String({ description: 'Such as `dnsZone:apiovh:record/create`.' }),
    categories: Type.Array(Type.String()),
    description: Type.String({ description: 'What it does, in your language.' }),
    hasQueryParameters: Type.Boolean(),
    resourceType: Type.String(),
    group: Type.String({ description: 'The group of actions that it belongs to, such as `dns`.' }),
    groupLabel: Type.String({ description: 'The name of that group, in your language.' }),
  },
  { title: 'ReferenceAction' },
)

export type ReferenceAction = Type.Static<typeof ReferenceAction>
